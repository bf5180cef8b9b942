"""Reference sets as the command line names them: a path, one of a git revision, the shipped one."""

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from lint.errors import DataError, UserError
from lint.reference.standing import SHIPPED
from lint.resources import corpus


@contextmanager
def at_revision(word: str) -> Iterator[Path]:
    """The path that a word names; ``REVISION:PATH`` is laid out in a folder that is gone after.

    ``shipped`` is the set that comes with the program, where no file is called so. As in git, PATH
    counts from the root of the repository, and ``./PATH`` from the current folder.
    What is wrong in the files is told by the name that was given.

    Raises:
        UserError: git does not know the revision or the path in it.

    """
    path = Path(word)
    if word == SHIPPED and not path.exists():
        yield corpus("reference")
        return
    if path.exists() or ":" not in word:
        yield path
        return
    with TemporaryDirectory(prefix="healthlint-") as folder:
        root = _laid_out(word, Path(folder))
        try:
            yield root
        except DataError as error:
            raise _renamed(error, str(root), word) from None


def _laid_out(word: str, folder: Path) -> Path:
    id = _git(word, "rev-parse", "--verify", "--quiet", "--end-of-options", word).decode().strip()
    if _git(word, "cat-file", "-t", id).strip() == b"blob":
        file = folder / Path(word.rpartition(":")[2]).name
        file.write_bytes(_git(word, "cat-file", "blob", id))
        return file
    with tarfile.open(fileobj=io.BytesIO(_git(word, "archive", "--format=tar", id))) as archive:
        archive.extractall(folder, filter="data")
    return folder


def _git(word: str, *words: str) -> bytes:
    try:
        done = subprocess.run(["git", *words], capture_output=True, check=True)  # noqa: S603, S607
    except FileNotFoundError:
        raise UserError(f"{word}: git is not installed", "name a file or a folder") from None
    except subprocess.CalledProcessError:
        message = f"{word}: there is no such file or folder, and git knows no such revision of one"
        raise UserError(message, "name a file, a folder or REVISION:PATH") from None
    return done.stdout


def _renamed(error: DataError, path: str, word: str) -> DataError:
    """The same problems under the name that was given."""
    some = (
        replace(p, path=f"{word}{p.path.removeprefix(path)}") if p.path.startswith(path) else p
        for p in error.problems
    )
    return DataError(tuple(some), error.hint)
