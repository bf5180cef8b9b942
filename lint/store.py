"""Keeps what was computed from files in the user's cache folder: never needed, only faster.

``HEALTHLINT_CACHE`` names another folder; empty or ``off``, nothing is kept. What is kept is found
by a key that is made of all it depends on, so that it is never out of date.
"""

import contextlib
import json
import logging
import os
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from lint import __version__

VARIABLE = "HEALTHLINT_CACHE"
"""Environment variable that names the folder, or switches the keeping off."""

MOST = 200_000_000
"""Bytes that are kept at most; beyond them the longest unused are dropped."""

_FORMAT = "healthlint 1"
"""How files begin, and the version of their form: a line with it and the digest of the rest."""

_PLACE = "sets"
_SUFFIXES = frozenset({".json", ".tmp"})
_OFF = frozenset({"", "off", "0"})
_DAY = 86_400.0  # seconds
_off: list[bool] = []  # not empty while nothing is to be kept
_log = logging.getLogger(__name__)


def key(*parts: str | bytes, code: Iterable[Path] = ()) -> str:
    """A key of all that something kept depends on: texts, and the program itself.

    ``code`` holds the modules that compute it, or the folders of their packages.
    """
    mark = sha256(f"{_FORMAT}\0{__version__}".encode())
    for path in code:
        mark.update(_code(path))
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        mark.update(sha256(data).digest())
    return mark.hexdigest()


@cache
def _code(path: Path) -> bytes:
    """The digest of modules of ours; of those that are no files, nothing."""
    mark = sha256()
    for file in sorted(path.glob("*.py")) if path.is_dir() else (path,):
        with contextlib.suppress(OSError):
            mark.update(file.read_bytes())
    return mark.digest()


def folder(place: str = _PLACE) -> Path | None:
    """Where things are kept: the platform's folder for caches, or what ``VARIABLE`` says.

    ``place`` is the folder in it, one for each way of keeping. None where nothing is kept.
    """
    said = os.environ.get(VARIABLE)
    if said is not None and said.strip().lower() in _OFF:
        return None
    try:
        return (Path(said).expanduser() if said else _users() / "healthlint") / place
    except RuntimeError:  # nobody's home is known
        return None


def _users() -> Path:
    """The folder of the platform in which programs keep what they can do without."""
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return Path(local) if local else Path.home() / "AppData" / "Local"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    stated = os.environ.get("XDG_CACHE_HOME", "")
    return Path(stated) if stated.startswith("/") else Path.home() / ".cache"


@contextlib.contextmanager
def switched_off() -> Iterator[None]:
    """Within it nothing is kept; what there is of data files is used, being what they hold."""
    _off.append(True)
    try:
        yield
    finally:
        _off.pop()


def is_off() -> bool:
    """Whether keeping is switched off for now (``switched_off``)."""
    return bool(_off)


def get(kind: str, key: str) -> Any:
    """What was kept under a key, or None; a damaged file is told of and removed."""
    path = _path(kind, key)
    if path is None:
        return None
    try:
        head, _, body = path.read_bytes().partition(b"\n")
    except OSError:
        return None
    try:
        if head.decode() != _head(body):
            raise ValueError  # noqa: TRY301 - as where it is no JSON
        found = json.loads(body)
    except (ValueError, RecursionError):
        _log.warning("the cache file %s is damaged; it is made anew", path)
        if not _off:
            with contextlib.suppress(OSError):
                path.unlink()
        return None
    if not _off:
        _touch(path)
    return found


def put(kind: str, key: str, value: Any) -> None:
    """Keep a value of plain data under a key; where that cannot be, nothing happens.

    The file is there whole or not at all, so that several processes may do this at once.
    """
    path = _path(kind, key)
    if path is None or _off:
        return
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f"{kind}-", suffix=".tmp", dir=path.parent)
        try:
            with open(handle, "wb") as file:  # noqa: PTH123 - a handle
                file.write(_head(body).encode() + b"\n" + body)
            os.replace(name, path)  # noqa: PTH105 - a name
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
        _make_room(path)
    except OSError as error:
        _log.debug("nothing can be kept in %s: %s", path.parent, error)


def files() -> tuple[Path, ...]:
    """Everything that is kept here, and what broken runs left behind."""
    room = folder()
    if room is None or not room.is_dir():
        return ()
    return tuple(p for p in sorted(room.iterdir()) if p.suffix in _SUFFIXES)


def clear() -> None:
    """Remove everything that is kept here."""
    for path in files():
        with contextlib.suppress(OSError):
            path.unlink()


def _path(kind: str, key: str) -> Path | None:
    room = folder()
    return room / f"{kind}-{key}.json" if room else None


def _head(body: bytes) -> str:
    return f"{_FORMAT} {sha256(body).hexdigest()}"


def _touch(path: Path) -> None:
    """Mark a file as used, at most once a day."""
    with contextlib.suppress(OSError):
        if time.time() - path.stat().st_mtime > _DAY:
            os.utime(path)


def _make_room(newest: Path) -> None:
    """Drop the longest unused files beyond ``MOST``, and what broken runs left behind."""
    now, kept = time.time(), 0
    found = []
    for path in newest.parent.iterdir():
        with contextlib.suppress(OSError):
            stat = path.stat()
            found.append((stat.st_mtime, stat.st_size, path))
    for used, size, path in sorted(found, reverse=True):
        kept += size if path.suffix == ".json" else 0
        left = path.suffix == ".tmp" and now - used > _DAY
        over = path.suffix == ".json" and kept > MOST and path != newest
        if left or over:
            with contextlib.suppress(OSError):
                path.unlink()
