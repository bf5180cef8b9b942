"""Loads the files of one set that is sound: from what was kept of it, else by reading it all."""

from codecs import BOM_UTF8
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from lint import store
from lint.errors import DataError, Problem
from lint.resources import schema_path
from lint.yamlfile import parse
from lint.yamlfile.parse import Yaml

_HERE = Path(__file__).parent

Check = Callable[[tuple[Yaml, ...]], Sequence[Problem]]


@dataclass(frozen=True, slots=True)
class Sound:
    """The plain data of files in which nothing is wrong, and the digest of the text of each."""

    data: tuple[Any, ...]
    digests: tuple[str, ...]

    @property
    def digest(self) -> str:
        """The digest of all their texts."""
        return sha256("".join(self.digests).encode()).hexdigest()


def digest(paths: Sequence[Path]) -> str:
    """The digest that sound files have, without a look at what they say.

    Raises:
        DataError: a file or folder is not there, may not be read, or a folder holds none.

    """
    texts = (text.removeprefix(BOM_UTF8) for _, text in parse.bytes_of(paths))
    return sha256("".join(sha256(text).hexdigest() for text in texts).encode()).hexdigest()


def load_sound(
    paths: Sequence[Path],
    kind: str,
    problems: Check,
    *,
    hint: str,
    code: Sequence[Path],
    given: str = "",
    apart: bool = False,
) -> Sound:
    """The data of files and folders of a kind, in order; what was found sound is kept.

    ``kind`` names the schema, ``problems`` tells everything wrong in the files, ``hint`` what to do
    about it. What is kept holds for the very names, bytes and layers, for the modules that check
    (``code``: files or folders) and for whatever else they look at (``given``, as text). ``apart``
    is for files that are sound or not each for itself: then every layer is kept by itself.

    Raises:
        DataError: everything wrong in the files at once.

    """
    texts = parse.bytes_of(paths)
    sizes = [len(parse.files_of(path)) for path in paths]
    schema = schema_path(kind).read_bytes()
    data: list[Any] = []
    digests: list[str] = []
    wrong: list[Problem] = []
    for layers in [[size] for size in sizes] if apart else [sizes]:
        some, texts = texts[: sum(layers)], texts[sum(layers) :]
        named = (part for path, text in some for part in (path.name, text))
        key = store.key(kind, schema, given, str(layers), *named, code=(*code, _HERE))
        found, faults = _kept(kind, key) or _read(kind, key, some, problems)
        data += found.data
        digests += found.digests
        wrong += faults
    if wrong:
        raise DataError(tuple(wrong), hint)
    return Sound(tuple(data), tuple(digests))


_Found = tuple[Sound, Sequence[Problem]]


def _kept(kind: str, key: str) -> _Found | None:
    kept = store.get(kind, key)
    if isinstance(kept, dict) and {"data", "digests"} <= kept.keys():
        return Sound(tuple(kept["data"]), tuple(kept["digests"])), ()
    return None


def _read(kind: str, key: str, texts: Sequence[tuple[Path, bytes]], problems: Check) -> _Found:
    files = tuple(parse.load(text, str(path)) for path, text in texts)
    found = Sound(tuple(f.data for f in files), tuple(f.digest for f in files))
    wrong = problems(files)
    if not wrong:
        store.put(kind, key, {"data": found.data, "digests": found.digests})
    return found, wrong
