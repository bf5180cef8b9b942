"""Finds the articles a command names: files, folders (with their ignore files), standard input."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from pathspec import GitIgnoreSpec

from lint.config import Flags, Globs, Resolver
from lint.model import Failure, FileReport, Skipped, Source
from lint.readers import READERS, reader_for

IGNORE_FILES = (".gitignore", ".healthlintignore")
SKIPPED_FOLDERS = frozenset({"node_modules"})

MAX_BYTES = 10_000_000
"""Largest file read; an article with its page around it is rarely a tenth of that."""


@dataclass(frozen=True, slots=True)
class Article:
    """A file to check, the name it is reported under and its bytes where they are known."""

    name: str
    path: Path
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What the paths of a command came to: articles in order, failures and skipped files."""

    articles: tuple[Article, ...] = ()
    failures: tuple[FileReport, ...] = ()
    skipped: tuple[Skipped, ...] = ()


@dataclass(slots=True)
class _Walk:
    """What a walk has collected so far; ``seen`` holds real paths, so nothing is read twice."""

    cwd: Path
    settings: Resolver
    articles: list[Article] = field(default_factory=list)
    failures: list[FileReport] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)

    def fail(self, path: Path, message: str, hint: str = "") -> None:
        failure = Failure("discover", message, hint)
        self.failures.append(FileReport(path=shown(path, self.cwd), failure=failure))

    def skip(self, path: Path, reason: str) -> None:
        self.skipped.append(Skipped(shown(path, self.cwd), reason))

    def take(self, path: Path) -> None:
        real = os.path.realpath(path)
        if real not in self.seen:
            self.seen.add(real)
            self.articles.append(Article(shown(path, self.cwd), path))


def discover(paths: Sequence[Path], cwd: Path, flags: Flags | None = None) -> Found:
    """The articles under some paths, each once, ordered by name.

    What is named and cannot be checked is a failure; what a folder holds beside articles is
    skipped, and said so. Ignored, excluded and hidden files are left out silently: that was asked
    for. What is named is looked at even if it is excluded, unless the flags say otherwise.

    Raises:
        ConfigError: a configuration that may leave files out cannot be used.

    """
    walk = _Walk(cwd, Resolver(flags or Flags()))
    for path in paths:
        _named(walk, path)
    articles = sorted(walk.articles, key=lambda a: a.name.split("/"))
    skipped = sorted(set(walk.skipped), key=lambda s: s.path.split("/"))
    return Found(tuple(articles), tuple(walk.failures), tuple(skipped))


def read(article: Article) -> Source | FileReport:
    """The bytes of an article, or the reason why they cannot be had."""
    if article.data is not None:
        return Source(article.name, article.data)
    try:
        size = article.path.stat().st_size
        if size <= MAX_BYTES:
            return Source(article.name, article.path.read_bytes())
        message = f"the file is too large ({size:,} bytes; at most {MAX_BYTES:,} are read)"
        failure = Failure("read", message, "split it, or name it in .healthlintignore")
    except OSError as error:
        failure = Failure("read", _why(error), _HINTS.get(type(error), ""))
    return FileReport(path=article.name, failure=failure)


def held(article: Article) -> Article:
    """An article with its bytes, if they can be had, so that nothing else is looked at later."""
    source = read(article)
    return replace(article, data=source.data) if isinstance(source, Source) else article


def shown(path: Path, cwd: Path) -> str:
    """The name a path is reported under: from the current folder if below it, else as given."""
    absolute = Path(os.path.normpath(cwd / path))
    if absolute.is_relative_to(cwd):
        return absolute.relative_to(cwd).as_posix()
    return Path(os.path.normpath(path)).as_posix()


def suffixes() -> str:
    """The suffixes that are read, as a list in words."""
    known = [s for reader in READERS for s in reader.SUFFIXES]
    return f"{', '.join(known[:-1])} and {known[-1]}"


_HINTS: dict[type[OSError], str] = {
    PermissionError: "give this user the right to read it, or leave it out",
    FileNotFoundError: "check the spelling; paths are taken from the current folder",
}


def _why(error: OSError) -> str:
    return {
        "No such file or directory": "there is no such file or folder",
        "Permission denied": "this user may not read it",
        "Too many levels of symbolic links": "it is a link that leads back to itself",
    }.get(error.strerror or "", f"it cannot be read ({error.strerror or error})")


def _named(walk: _Walk, path: Path) -> None:
    """A path of the command line: it must be possible to check it."""
    try:
        path.stat()
    except (OSError, ValueError) as error:
        known = error if isinstance(error, OSError) else OSError(0, str(error))
        walk.fail(path, _why(known), _HINTS.get(type(known), ""))
        return
    if walk.settings.flags.force_exclude and _left_out(walk, path):
        walk.skip(path, "excluded by the settings or an ignore file (--force-exclude)")
    elif path.is_dir():
        # A folder that is named is walked, even where a folder above says to leave it out.
        above = tuple(i for i in _above(path) if not _ignored(path, (i,), folder=True))
        exclude = walk.settings.exclude(path.absolute().parent)
        _folder(walk, path, above, exclude if _held(path, exclude, folder=True) else None)
    elif not path.is_file():
        walk.fail(path, "it is neither a file nor a folder", "use '-' to read standard input")
    elif reader_for(path.name) is None:
        what = f"files ending in '{path.suffix}'" if path.suffix else "files without a suffix"
        walk.fail(path, f"{what} are not read", f"articles end in {suffixes()}")
    else:
        walk.take(path)


def _folder(walk: _Walk, folder: Path, specs: tuple["_Ignore", ...], lifted: Globs | None) -> None:
    """Walk a folder and those in it, in the order of their names; ``lifted`` excludes nothing."""
    todo = [(folder, specs)]
    while todo:
        here, above = todo.pop()
        real = os.path.realpath(here)
        if real in walk.seen:
            continue
        walk.seen.add(real)
        try:
            entries = sorted(os.scandir(here), key=lambda e: e.name)
        except OSError as error:
            walk.fail(here, _why(error), _HINTS.get(type(error), ""))
            continue
        active = (*above, *_ignores(here))
        said = walk.settings.exclude(here)
        exclude = None if said == lifted else said
        for entry in entries:
            path = here / entry.name
            inner = entry.is_dir(follow_symlinks=False)
            if entry.name.startswith(".") or (inner and entry.name in SKIPPED_FOLDERS):
                continue
            if _ignored(path, active, folder=inner) or _held(path, exclude, folder=inner):
                continue
            if inner:
                todo.append((path, active))
            else:
                _met(walk, path)


def _met(walk: _Walk, path: Path) -> None:
    """A file or link met in a folder."""
    try:
        path.stat()
    except PermissionError:
        pass
    except OSError as error:
        walk.skip(path, f"the link cannot be followed: {_why(error)}")
        return
    if path.is_dir():
        walk.skip(path, "links to folders are not followed; name it to check it")
    elif not path.is_file():
        walk.skip(path, "it is not a file")
    elif reader_for(path.name) is None:
        walk.skip(path, f"{path.suffix or 'no suffix'}: not a format that is read")
    else:
        walk.take(path)


def _held(path: Path, exclude: Globs | None, *, folder: bool) -> bool:
    """Whether the settings exclude a path."""
    absolute = os.path.normpath(path.absolute())
    return exclude is not None and bool(exclude.hold(absolute, folder=folder))


def _left_out(walk: _Walk, path: Path) -> bool:
    """Whether a path that is named would be left out of its folder."""
    folder, inner = path.is_dir(), path.absolute().parent
    ignores = (*_above(inner), *_ignores(inner))
    exclude = walk.settings.exclude(inner)
    return _ignored(path, ignores, folder=folder) or _held(path, exclude, folder=folder)


@dataclass(frozen=True, slots=True)
class _Ignore:
    """The patterns of one ignore file and the folder they count from."""

    base: str
    spec: GitIgnoreSpec


def _above(folder: Path) -> tuple[_Ignore, ...]:
    """The ignore files of the folders around one, up to the root of its repository."""
    here = Path(os.path.normpath(folder.absolute()))
    if _is_root(here):
        return ()
    around: list[Path] = []
    for above in here.parents:
        around.insert(0, above)
        if _is_root(above):
            return tuple(i for f in around for i in _ignores(f))
    return ()


def _is_root(folder: Path) -> bool:
    """Whether a repository begins here; not, where this user may not look."""
    return os.path.exists(folder / ".git")  # noqa: PTH110 - raises nothing


def _ignores(folder: Path) -> Iterator[_Ignore]:
    for name in IGNORE_FILES:
        try:
            lines = (folder / name).read_text("utf-8", "replace").splitlines()
        except OSError:
            continue
        yield _Ignore(str(folder.absolute()), _spec(lines))


def _spec(lines: Sequence[str]) -> GitIgnoreSpec:
    """The patterns of an ignore file; like git, without those that are none."""
    try:
        return GitIgnoreSpec.from_lines(lines)
    except ValueError:
        if len(lines) == 1:
            return GitIgnoreSpec.from_lines(())
        return GitIgnoreSpec([p for line in lines for p in _spec([line]).patterns])


def _ignored(path: Path, ignores: Sequence[_Ignore], *, folder: bool) -> bool:
    """Whether the nearest ignore file that speaks of a path leaves it out."""
    absolute = str(path.absolute())
    for ignore in reversed(ignores):
        inside = os.path.relpath(absolute, ignore.base).replace(os.sep, "/")
        said = ignore.spec.check_file(inside + "/" * folder).include
        if said is not None:
            return said
    return False
