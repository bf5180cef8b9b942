"""The older versions of articles: from a revision of git, or from a unified diff."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from lint import discover
from lint.changed import git
from lint.changed.patch import FilePatch, parse
from lint.discover import Article
from lint.errors import UserError
from lint.model import Source
from lint.readers import reader_for

_SAYS_WHERE = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE")  # set where git runs us as a hook
_PATCHED = "the state before the diff on standard input"


@dataclass(frozen=True, slots=True)
class Revision:
    """A wish for what is new since a revision of git."""

    name: str


@dataclass(frozen=True, slots=True)
class Patch:
    """A wish for what is new by a unified diff."""

    data: bytes


Diff = Revision | Patch


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """The older versions of the articles that changed, by their names; None for a new article.

    ``against`` says in words what they are of, ``remarks`` what could not be told.
    """

    against: str
    older: Mapping[str, bytes | None] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()


def since(diff: Diff, articles: Sequence[Article], paths: Sequence[Path] = ()) -> Since:
    """What became of articles; ``paths`` are those that were asked for, to find the repository by.

    Raises:
        UserError: git cannot tell, or the diff does not fit the files.

    """
    if isinstance(diff, Patch):
        return _by_patch(diff, articles)
    return _by_git(diff, articles, paths)


def older(since: Since, articles: Iterable[Article]) -> tuple[Article, ...]:
    """The articles that changed as they were, under the names that they have now."""
    known = ((a, since.older.get(a.name)) for a in articles)
    return tuple(replace(a, data=data) for a, data in known if data is not None)


def _by_git(diff: Revision, articles: Sequence[Article], paths: Sequence[Path]) -> Since:
    repository = git.repository(_folder(paths))
    base = repository.base(diff.name)
    named = {_inside(a, repository.root): a for a in articles}
    on_disk = [p for p, a in named.items() if a.data is None]
    changed = repository.older(base, on_disk)
    asked = {p: m for p, m in changed.items() if p in on_disk}
    asked |= {p: repository.at(base, p) for p, a in named.items() if a.data is not None}
    content = repository.content(m.id for m in asked.values() if m.id)
    older = {named[p].name: content[m.id] if m.id else None for p, m in asked.items()}
    against = str(base) if base else f"nothing, for nothing was committed in {repository.root} yet"
    return Since(against=against, older=_differing(older, articles))


def _folder(paths: Sequence[Path]) -> Path:
    """Where to look for a repository: at the first path there is, unless git itself says where."""
    here = Path.cwd()
    if any(name in os.environ for name in _SAYS_WHERE):
        return here
    first = next((here / p for p in paths if (here / p).exists()), here)
    return Path(os.path.realpath(first if first.is_dir() else first.parent))


def _inside(article: Article, root: Path) -> str:
    """The path of an article from the root; links are followed, for git compares what is there."""
    real = Path(os.path.realpath(Path.cwd() / article.path))
    if not real.is_relative_to(root):
        hint = "check it by itself, or without --diff"
        raise UserError(f"{article.name} is not in {root}, whose changes are asked for", hint)
    return real.relative_to(root).as_posix()


def _differing(
    older: Mapping[str, bytes | None], articles: Iterable[Article]
) -> dict[str, bytes | None]:
    """Without the articles that are what they were, but for their mode or name."""
    by_name = {a.name: a for a in articles}
    found = {}
    for name, data in older.items():
        source = discover.read(by_name[name])
        if not isinstance(source, Source) or source.data != data:
            found[name] = data
    return found


def _by_patch(diff: Patch, articles: Sequence[Article]) -> Since:
    patches = parse(diff.data)
    places = _places()
    by_real = {os.path.realpath(Path.cwd() / a.path): a for a in articles}
    older: dict[str, bytes | None] = {}
    remarks = []
    for patch in _last(patches):
        there = [os.path.realpath(p / n) for n in patch.names() for p in places]
        article = next((by_real[r] for r in there if r in by_real), None)
        if article is None:
            if reader_for(patch.new) and not any(map(os.path.exists, there)):
                hint = f"names in it count from {' or '.join(map(str, places))}"
                raise UserError(f"the diff speaks of {patch.new}, and there is no such file", hint)
        elif patch.binary:
            remarks.append(f"the diff holds {article.name} as binary data, which is left aside")
        elif article.name not in older:
            older[article.name] = _before(article, patch, patches)
    return Since(
        against=_PATCHED, older=_differing(older, articles), remarks=tuple(dict.fromkeys(remarks))
    )


def _last(patches: Sequence[FilePatch]) -> tuple[FilePatch, ...]:
    """The parts of a diff whose files are there in the end: not deleted, nor renamed further on."""
    gone: set[str] = set()
    left = []
    for patch in reversed(patches):
        if patch.new and patch.new not in gone:
            left.append(patch)
        if patch.new != _led_to(patch) and not patch.copied:
            gone.add(_led_to(patch))
    return tuple(reversed(left))


def _places() -> tuple[Path, ...]:
    """Where names of a diff count from: the root of the repository, and the current folder."""
    here = Path.cwd()
    try:
        return tuple(dict.fromkeys((git.repository(here).root, here)))
    except UserError:
        return (here,)


def _before(article: Article, last: FilePatch, patches: Sequence[FilePatch]) -> bytes | None:
    """An article before the diff; a file that it changes several times is taken back step by step.

    Raises:
        UserError: the diff did not lead to the file as it is.

    """
    source = discover.read(article)
    if not isinstance(source, Source):
        return None  # that it cannot be read is told of the article itself
    data, name = source.data, last.new
    for patch in reversed(patches):
        if patch.new != name or patch.binary:
            continue
        if not patch.old or patch.copied:
            return None
        older = patch.back(data)
        if older is None:
            hint = "make the diff anew from the files as they are"
            raise UserError(f"the diff does not fit {article.name}, which was changed since", hint)
        data, name = older, _led_to(patch)
    return data or None


def _led_to(patch: FilePatch) -> str:
    """The name that an earlier part of a diff would lead to: the old one, by the new prefix."""
    if patch.old.startswith("a/") and patch.new.startswith("b/"):
        return f"b/{patch.old[2:]}"
    return patch.old
