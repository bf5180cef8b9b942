"""Where text leaves the program: standard output and error, and files, whole or not at all."""

import contextlib
import io
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TextIO

from lint.errors import UserError

_PLAIN = str.maketrans({"…": "...", "—": "-", "–": "-", "“": '"', "”": '"', "’": "'", "→": "->"})


class Closed(Exception):  # noqa: N818 - no error: who reads our output has read enough
    """Standard output was closed by its reader, as ``head`` does."""


def prepare() -> None:
    """Let no character stop the output: what a terminal cannot show is written as an escape.

    What is written to a stream that was closed from the start goes nowhere.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w"))  # noqa: SIM115 - until the end
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def write(text: str) -> None:
    """Write to standard output.

    Raises:
        Closed: its reader has gone.

    """
    try:
        sys.stdout.write(_fitted(text, sys.stdout))
        sys.stdout.flush()
    except BrokenPipeError:
        abandon()
        raise Closed from None


def abandon() -> None:
    """Let what standard output still holds go nowhere: Python flushes once more when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def tell(text: str) -> None:
    """Write a line to standard error, if anyone can still read it."""
    with contextlib.suppress(OSError):
        sys.stderr.write(_fitted(text, sys.stderr) + "\n")
        sys.stderr.flush()


def complain(message: str, hint: str = "") -> None:
    """Say what went wrong, one line a mistake, and what to do about it."""
    red, dim, off = ("\x1b[1;31m", "\x1b[36m", "\x1b[0m") if colourful(sys.stderr) else ("",) * 3
    for line in message.splitlines() or [""]:
        tell(f"{red}error:{off} {line}")
    if hint:
        tell(f"{dim}hint:{off} {hint}")


@contextlib.contextmanager
def progress() -> Iterator[Callable[[object], None] | None]:
    """Count what is done on standard error; on a terminal alone, and gone in the end."""
    if not sys.stderr.isatty():
        yield None
        return
    count = 0

    def told(_: object) -> None:
        nonlocal count
        count += 1
        sys.stderr.write(f"\r\x1b[K{count} files checked")
        sys.stderr.flush()

    try:
        yield told
    finally:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


def colourful(stream: TextIO) -> bool:
    """Whether to use colours there: a terminal that has them, and nobody said no."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def check_target(path: Path | None) -> None:
    """See that a file can be written before the work is done.

    Raises:
        UserError: it is a folder, or there is no folder to hold it, or it may not be written.

    """
    if path is None:
        return
    if path.is_dir():
        raise UserError(f"cannot write {path}: it is a folder", "name a file in it")
    if not path.parent.is_dir():
        raise UserError(f"cannot write {path}: there is no folder {path.parent}", "create it first")
    if not os.access(path.parent if not path.exists() else path, os.W_OK):
        raise UserError(f"cannot write {path}: this user may not", "name another place")


def emit(parts: Iterable[str], path: Path | None) -> None:
    """Write parts as they come to standard output, or all of them at once to a file.

    Raises:
        Closed: the reader of standard output has gone.
        UserError: the file cannot be written.

    """
    if path:
        deliver("".join(parts), path)
        return
    for part in parts:
        write(part)


def deliver(text: str | bytes, path: Path | None) -> None:
    """Write a report to a file, all of it or nothing, or else (text alone) to standard output.

    Raises:
        UserError: the file cannot be written.

    """
    if path is None:
        assert isinstance(text, str)
        with contextlib.suppress(Closed):  # the findings still decide the exit code
            write(text)
        return
    data = text if isinstance(text, bytes) else text.encode("utf-8", "backslashreplace")
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)  # a device or a pipe
        else:
            _replace(Path(os.path.realpath(path)), data)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UserError(f"cannot write {path}: {reason}", "name another place") from None


def append(text: str, path: Path) -> None:
    """Add to a file that others write to as well; a file that cannot be written stops nothing."""
    try:
        with path.open("ab") as file:
            file.write(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        tell(f"cannot write {path}: {(error.strerror or str(error)).lower()}")


def _replace(path: Path, data: bytes) -> None:
    mask = os.umask(0)
    os.umask(mask)
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~mask
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _fitted(text: str, stream: TextIO) -> str:
    """Plain signs instead of typographic ones where the stream does not carry those."""
    try:
        "…—“”".encode(stream.encoding or "ascii")
    except (UnicodeError, LookupError):
        return text.translate(_PLAIN)
    return text
