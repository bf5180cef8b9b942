"""What ``init`` would write: files, their texts, and what stands there now. Writes nothing."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lint.cli.init._hook import has_hook, with_hook
from lint.config import FILE_NAME
from lint.readers import reader_for
from lint.resources import template

PARTS = ("config", "workflow", "pre-commit", "templates")
"""What can be asked for, in the order in which it is written."""

OWN = "healthlint"
"""The folder for what an organisation brings along."""

SOURCE = "OWNER/healthlint"
"""Where the action and the hook come from unless told; OWNER is to be filled in."""

_LIKELY = ("content", "articles", "posts", "pages", "docs", "src")
_WORKFLOW = Path(".github", "workflows", "healthlint.yml")
_HOOKS = ".pre-commit-config.yaml"
_TEMPLATES = ("evidence.yaml", "vocabulary.yaml", "rules.yaml", "article.md")


@dataclass(frozen=True, slots=True)
class File:
    """A file to write: its text, and the text there now (None: there is none).

    ``trouble`` says why nothing can be written there.
    """

    path: Path
    text: str
    before: str | None = None
    trouble: str = ""

    @property
    def same(self) -> bool:
        """Whether nothing would change."""
        return self.before == self.text


def files(folder: Path, parts: tuple[str, ...], source: str) -> Iterator[File]:
    """The files of some parts, for articles in and below a folder.

    The workflow and the hook belong to the repository around it.
    """
    root = repository(folder) or folder
    inside = folder.relative_to(root).as_posix()
    articles = _articles(folder)
    words = {
        "own": OWN,
        "source": source,
        "branch": _branch(root),
        "articles": articles if inside == "." else f"{inside}/{articles}".removesuffix("/."),
    }
    if "config" in parts:
        yield _file(folder / FILE_NAME, _filled("config.yaml", words))
    if "workflow" in parts:
        yield _file(root / _WORKFLOW, _filled("workflow.yml", words))
    if "pre-commit" in parts:
        yield _hook(root / _HOOKS, _filled("pre-commit.yaml", words))
    if "templates" in parts:
        for name in _TEMPLATES:
            yield _file(folder / OWN / name, _filled(name, words))


def repository(folder: Path) -> Path | None:
    """The root of the repository a folder lies in."""
    for above in (folder, *folder.parents):
        if os.path.exists(above / ".git"):  # noqa: PTH110 - raises nothing
            return above
    return None


def _filled(name: str, words: dict[str, str]) -> str:
    text = template(name)
    for word, value in words.items():
        text = text.replace(f"@{word}@", value)
    return text


def _file(path: Path, text: str) -> File:
    try:
        return File(path, text, path.read_bytes().decode("utf-8"))
    except FileNotFoundError:
        return File(path, text)
    except UnicodeError:
        return File(path, text, "")  # whatever it holds, it is to be asked for
    except OSError as error:
        return File(path, text, trouble=(error.strerror or str(error)).lower())


def _hook(path: Path, entry: str) -> File:
    there = _file(path, "")
    if there.trouble:
        return there
    try:
        if there.before and has_hook(there.before):
            return File(path, there.before, there.before)
        return File(path, with_hook(there.before or "", entry), there.before)
    except ValueError as error:
        return File(path, "", there.before, f"{error}; add this to it yourself:\n{entry.rstrip()}")


def _branch(root: Path) -> str:
    """The main branch: the one a clone begins with, else the one checked out, else "main"."""
    for place, before in _HEADS:
        try:
            head = (root / ".git" / place).read_text("utf-8").strip()
        except (OSError, UnicodeError):
            continue
        name = head.removeprefix(f"ref: {before}")
        if name != head and name.replace("/", "").replace("-", "").isalnum():
            return name
    return "main"


_HEADS = (("refs/remotes/origin/HEAD", "refs/remotes/origin/"), ("HEAD", "refs/heads/"))


def _articles(folder: Path) -> str:
    """The folder that is likely to hold the articles: the first usual name with one in it."""
    for name in _LIKELY:
        if any(_holds(folder / name)):
            return name
    return "."


def _holds(folder: Path) -> Iterator[bool]:
    for _, names, found in os.walk(folder):
        names[:] = [n for n in names if not n.startswith(".")]
        yield from (True for name in found if reader_for(name))
