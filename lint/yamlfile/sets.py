"""Loads the files of one set that is sound: from what was kept of it, else by reading it all."""

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
    """The plain data of files in which nothing is wrong, and the digest of their texts."""

    data: tuple[Any, ...]
    digest: str


def load_sound(
    paths: Sequence[Path],
    kind: str,
    problems: Check,
    *,
    hint: str,
    code: Sequence[Path],
    given: str = "",
) -> Sound:
    """The data of files and folders of a kind, in order; what was found sound is kept.

    ``kind`` names the schema, ``problems`` tells everything wrong in the files, ``hint`` what to do
    about it. What is kept holds for the very names, bytes and layers, for the modules that check
    (``code``: files or folders) and for whatever else they look at (``given``, as text).

    Raises:
        DataError: everything wrong in the files at once.

    """
    texts = parse.bytes_of(paths)
    schema = schema_path(kind).read_bytes()
    named = (part for path, data in texts for part in (path.name, data))
    layers = str([len(parse.files_of(path)) for path in paths])
    key = store.key(kind, schema, given, layers, *named, code=(*code, _HERE))
    kept = store.get(kind, key)
    if isinstance(kept, dict) and {"data", "digest"} <= kept.keys():
        return Sound(tuple(kept["data"]), kept["digest"])
    files = tuple(parse.load(data, str(path)) for path, data in texts)
    found = tuple(problems(files))
    if found:
        raise DataError(found, hint)
    digest = sha256("".join(f.digest for f in files).encode()).hexdigest()
    store.put(kind, key, {"data": [f.data for f in files], "digest": digest})
    return Sound(tuple(f.data for f in files), digest)
