"""Puts decisions into reference files: own entries where they stand, others as copies."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lint.errors import UserError
from lint.reference import edit
from lint.reference.standing import Standing, is_shipped

_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
_HEAD = "# Reference entries of our own; by id they take the place of shipped ones.\n"


@dataclass(frozen=True, slots=True)
class Edited:
    """The new texts of files, and the file that each changed entry stands in, by id."""

    texts: Mapping[Path, str]
    homes: Mapping[str, Path]


def target(paths: Sequence[Path], name: str) -> Path | None:
    """The first file or folder of an organisation's own as a file: in a folder, the one named."""
    own = next((p for p in paths if not is_shipped(p)), None)
    return own / name if own and own.is_dir() else own


def recorded(
    changes: Mapping[str, Mapping[str, Any]],
    entries: Mapping[str, Standing],
    own: Sequence[Path],
    copies: Path,
) -> Edited:
    """The files with their entries changed, by id; nothing is written.

    Entries in files of ``own`` are edited there; any other is copied to the file ``copies``.

    Raises:
        UserError: a file is written in a way that cannot be edited without touching the rest.

    """
    homes = {id: _home(entries[id].path, own, copies) for id in changes}
    texts: dict[Path, str] = {}
    for home in dict.fromkeys(homes.values()):
        ours = {id: changes[id] for id in changes if homes[id] == home}
        new = [id for id in ours if entries[id].path.resolve() != home.resolve()]
        text, mark = read(home)
        if new:
            blocks = [edit.taken(read(entries[id].path)[0], id) for id in new]
            text = edit.added(text, blocks, home.name)
        texts[home] = mark + edit.revised(text, ours, home.name)
    return Edited(texts, homes)


def read(path: Path) -> tuple[str, str]:
    """A file as text and its byte order mark, "" if it has none; a new file begins with a head.

    Raises:
        UserError: it cannot be read.

    """
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return _HEAD, ""
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
        raise UserError(f"cannot read {path}: {reason.lower()}", "name another file") from None
    return text.removeprefix(_BOM), _BOM if text.startswith(_BOM) else ""


def _home(path: Path, own: Sequence[Path], copies: Path) -> Path:
    real = path.resolve()
    return path if any(real.is_relative_to(o.resolve()) for o in own) else copies
