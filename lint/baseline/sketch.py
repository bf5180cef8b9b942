"""A short sketch of a text's words that is like those of like texts, however it is laid out."""

import base64
import re
from hashlib import blake2b

RUN = 4
"""Words that are taken together."""

SIZE = 48
"""Hashes kept of a text: enough to tell half the runs in common from a third."""

ALIKE = 0.5
"""Least share of common runs of words at which two texts count as versions of one."""

_BYTES = 3  # of a hash
_WORD = re.compile(r"\w+")


def sketch_of(data: bytes) -> str:
    """The sketch of an article: the least hashes of its runs of words, as base64."""
    words = _WORD.findall(data.decode("utf-8", "replace").casefold())
    starts = range(max(len(words) - RUN + 1, min(len(words), 1)))
    runs = {" ".join(words[i : i + RUN]) for i in starts}
    hashes = {blake2b(r.encode(), digest_size=_BYTES).digest() for r in runs}
    return base64.b64encode(b"".join(sorted(hashes)[:SIZE])).decode("ascii")


def hashes_of(sketch: str) -> frozenset[bytes]:
    """The hashes that a sketch holds."""
    data = base64.b64decode(sketch + "=" * (-len(sketch) % 4))
    return frozenset(data[i : i + _BYTES] for i in range(0, len(data), _BYTES))


def likeness(a: str, b: str) -> float:
    """The share of runs of words that two texts have in common, told from their sketches."""
    ours, theirs = hashes_of(a), hashes_of(b)
    least = sorted(ours | theirs)[:SIZE]
    return len(ours & theirs & set(least)) / len(least) if least else 0.0
