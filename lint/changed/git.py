"""Asks git what changed. The real program is run; it is told nothing but revisions and paths."""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from lint.errors import UserError
from lint.readers import READERS

_PLAIN = ("-c", "core.quotePath=false", "-c", "core.fsmonitor=false", "--no-pager")
_CALM = {
    "LC_ALL": "C",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
}
_LINK, _MODULE = "120000", "160000"
_SHORT = 7  # digits of a commit that are shown


@dataclass(frozen=True, slots=True)
class Base:
    """The commit that a working tree is compared with: a merge base, and what it was asked as."""

    revision: str
    commit: str

    def __str__(self) -> str:
        """As the summary names it."""
        return f"{self.revision} (merge base {self.commit[:_SHORT]})"


@dataclass(frozen=True, slots=True)
class Older:
    """The older version of a file: the id of its content, "" where there is none."""

    id: str


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository with a working tree at ``root``; git is run in ``folder``."""

    folder: Path
    root: Path

    def base(self, revision: str) -> Base | None:
        """The merge base of a revision and HEAD; None where nothing was committed yet.

        A branch that is known by its remote alone (``origin/main``) is taken from there.

        Raises:
            UserError: there is no such revision, or nothing that both come from.

        """
        if revision.startswith("-") or not revision.strip():
            raise UserError(f"'{revision}' is no revision of git", "name a branch, tag or commit")
        if ".." in revision:
            first = revision.partition("..")[0] or "main"
            raise UserError(
                f"'{revision}' is a range; '--diff' takes the one revision that work left",
                f"name it alone: --diff {first}",
            )
        head = self._commit("HEAD")
        if not head:
            if revision == "HEAD":
                return None
            raise UserError(
                f"nothing was committed in {self.root} yet, so there is no {revision}",
                "commit first, or check without --diff",
            )
        for name in (revision, f"origin/{revision}"):
            if commit := self._commit(name):
                return self._merge_base(name, commit, head)
        raise UserError(f"git knows no revision '{revision}' in {self.root}", self._fetch(revision))

    def older(self, base: Base | None, paths: Iterable[str]) -> dict[str, Older]:
        """The older version of every file that changed, by its path from the root.

        What is not committed counts, and so do those of ``paths`` that git does not follow yet.
        """
        if base is None:
            return {p: Older("") for p in paths}
        unfollowed = self._unfollowed(paths)
        with tempfile.TemporaryDirectory(prefix="healthlint-") as room:
            index = self._index(Path(room), unfollowed)
            raw = self._run(
                "diff", "--raw", "-z", "--no-abbrev", "--no-color", "-M", "-l0", "--no-ext-diff",
                "--no-textconv", "--no-relative", "--ignore-submodules", base.commit, "--",
                *(f":(icase,glob)**/*{s}" for r in READERS for s in r.SUFFIXES),
                env={"GIT_INDEX_FILE": str(index)}, folder=self.root,
            )  # fmt: skip
        found = {path: self._known(base, path, mark) for path, mark in _entries(raw)}
        return {p: self.at(base, p) for p in unfollowed} | found

    def at(self, base: Base | None, path: str) -> Older:
        """The version of a file at a commit, whatever became of it."""
        if base is None:
            return Older("")
        raw = self._run("ls-tree", "-z", "--full-tree", base.commit, "--", path)
        mode, _, rest = os.fsdecode(raw).partition(" ")
        id = rest.partition("\t")[0].partition(" ")[2]
        return Older(id if id and mode not in {_LINK, _MODULE} else "")

    def content(self, ids: Iterable[str]) -> dict[str, bytes]:
        """What is kept under ids."""
        asked = tuple(dict.fromkeys(ids))
        data = self._run("cat-file", "--batch", data="".join(f"{i}\n" for i in asked).encode())
        found, start = {}, 0
        for id in asked:
            end = data.index(b"\n", start)
            head = data[start:end].split()
            if len(head) != 3:
                raise UserError(
                    f"git lacks the content {id[:_SHORT]} in {self.root}", "run 'git fetch'"
                )
            size = int(head[2])
            found[id] = data[end + 1 : end + 1 + size]
            start = end + 2 + size
        return found

    def _commit(self, revision: str) -> str:
        done = self._done("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
        return done.stdout.decode().strip() if done.returncode == 0 else ""

    def _merge_base(self, name: str, commit: str, head: str) -> Base:
        done = self._done("merge-base", commit, head)
        found = done.stdout.decode().split()
        if done.returncode or not found:
            hint = self._deepen() or "name a revision that this branch comes from"
            raise UserError(f"'{name}' and the work in {self.root} share no commit", hint)
        return Base(name, found[0])

    def _fetch(self, revision: str) -> str:
        return self._deepen() or (
            f"check the spelling, or fetch it: git fetch origin {revision}:{revision}"
        )

    def _deepen(self) -> str:
        """What to do where only the last commits were fetched; "" where all were."""
        told = self._done("rev-parse", "--is-shallow-repository").stdout.strip()
        if told != b"true":
            return ""
        return (
            "only the last commits are here: set 'fetch-depth: 0' where CI checks out, "
            "or run 'git fetch --unshallow'"
        )

    def _unfollowed(self, paths: Iterable[str]) -> tuple[str, ...]:
        """The paths that git does not follow.

        Raises:
            UserError: one of them is in a repository inside this one.

        """
        raw = os.fsdecode(self._run("ls-files", "-z", folder=self.root))
        followed = frozenset(raw.split("\0"))
        found = tuple(p for p in paths if p not in followed)
        for path in found:
            for above in (p for p in PurePosixPath(path).parents if p.name):
                inner = self.root / above
                if (inner / ".git").exists():
                    hint = f"check it from there: cd {inner}"
                    raise UserError(f"{path} is in a repository of its own, {above}", hint)
        return found

    def _index(self, room: Path, paths: Iterable[str]) -> Path:
        """A copy of the index that follows further files; the user's own is left as it is."""
        told = os.fsdecode(self._run("rev-parse", "--git-path", "index")).rstrip("\n")
        real, copy = self.folder / told, room / "index"
        if real.exists():
            shutil.copyfile(real, copy)
        names = "\0".join(paths)
        if names:
            self._run(
                "add", "--intent-to-add", "--force", "--pathspec-from-file=-",
                "--pathspec-file-nul",
                data=os.fsencode(names), folder=self.root,
                env={"GIT_INDEX_FILE": str(copy), "GIT_LITERAL_PATHSPECS": "1"},
            )  # fmt: skip
        return copy

    def _known(self, base: Base, path: str, mark: tuple[str, str, str]) -> Older:
        """What the old side of a change is."""
        mode, id, status = mark
        if status == "U":  # a merge is not done yet
            return self.at(base, path)
        return Older("" if mode in {_LINK, _MODULE} or not id.strip("0") else id)

    def _run(
        self,
        *words: str,
        data: bytes = b"",
        env: Mapping[str, str] | None = None,
        folder: Path | None = None,
    ) -> bytes:
        """What git prints.

        Raises:
            UserError: git cannot do it.

        """
        done = _git(folder or self.folder, *words, data=data, env=env)
        if done.returncode:
            raise UserError(f"git cannot compare the articles: {_said(done)}")
        return done.stdout

    def _done(self, *words: str) -> subprocess.CompletedProcess[bytes]:
        return _git(self.folder, *words)


def repository(folder: Path) -> Repository:
    """The repository around a folder.

    Raises:
        UserError: there is none, or no git.

    """
    done = _git(folder, "rev-parse", "--show-toplevel")
    if done.returncode:
        if b"not a git repository" in done.stderr:
            hint = "go to one, or send a diff: diff -u old.md new.md | healthlint check --diff -"
            raise UserError(f"{folder} is in no repository of git: nothing to compare with", hint)
        owned = re.search(r"dubious ownership in repository at '(.+)'", os.fsdecode(done.stderr))
        trust = "if you trust it: git config --global --add safe.directory "
        raise UserError(
            f"git cannot compare what is in {folder}: {_said(done)}",
            f"{trust}{owned[1]}" if owned else "",
        )
    root = os.fsdecode(done.stdout).removesuffix("\n")
    return Repository(folder, Path(os.path.realpath(root)))


def _entries(raw: bytes) -> Iterator[tuple[str, tuple[str, str, str]]]:
    """The rows of ``git diff --raw -z``: the path now, with the old mode, id and the status."""
    parts = iter(os.fsdecode(raw).split("\0"))
    for head in parts:
        if not head:
            continue
        mode, _, id, _, status = head.removeprefix(":").split()
        path = next(parts)
        if status[0] in "RC":
            path = next(parts)
        if status[0] != "D":
            yield path, (mode, id, status[0])


def _said(done: subprocess.CompletedProcess[bytes]) -> str:
    """The first thing that git says went wrong."""
    lines = os.fsdecode(done.stderr).strip().splitlines() or ["it does not say why"]
    return lines[0].removeprefix("fatal: ").removeprefix("error: ")


def _git(
    folder: Path, *words: str, data: bytes = b"", env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(  # noqa: S603 - no shell, and no word of a user begins with a hyphen
            ["git", *_PLAIN, *words],  # noqa: S607 - the user's git
            cwd=folder,
            input=data,
            capture_output=True,
            check=False,
            env={**os.environ, **_CALM, **(env or {})},
        )
    except OSError as error:
        hint = "install it, or send a diff: --diff - reads one"
        what = "is not installed" if isinstance(error, FileNotFoundError) else "cannot be run"
        raise UserError(f"git {what}, so there is nothing to compare with", hint) from None
