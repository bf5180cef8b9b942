"""Rendered text that remembers where in the source each of its characters comes from."""

import re
from dataclasses import dataclass

from lint.model import Anchor

# Characters without a width or a picture of their own: soft hyphen, joiners, marks of direction,
# byte order marks, control characters that are no white space.
_NOTHING = (
    "\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
)
_ODD = re.compile(rf"[^\S ]|  |[{_NOTHING}]")
_PART = re.compile(rf"(?P<space>\s+)|(?P<words>[^\s{_NOTHING}]+(?: [^\s{_NOTHING}]+)*)")


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one block and its anchors, whose offsets count from the start of the piece."""

    text: str = ""
    anchors: tuple[Anchor, ...] = ()

    def cut(self, start: int, end: int) -> "Piece":
        """The part between two offsets, without white space around it."""
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        if end <= start:
            return Piece()
        kept = []
        for anchor in self.anchors:
            low, high = max(start, anchor.offset), min(end, anchor.offset + anchor.length)
            if low >= high:
                continue
            if anchor.length == anchor.source_length:
                source = anchor.source + low - anchor.offset
                kept.append(Anchor(low - start, high - low, source, high - low))
            else:
                kept.append(Anchor(low - start, high - low, anchor.source, anchor.source_length))
        return Piece(self.text[start:end], tuple(kept))

    @property
    def source(self) -> int:
        """Where in the source the piece begins."""
        return self.anchors[0].source if self.anchors else 0


class Writer:
    """Collects the rendered text of one block run by run.

    White space of any kind becomes one plain space, none at the edges; characters that have no
    width are dropped. ``keep_space`` is for code, whose white space means something.
    """

    def __init__(self, *, keep_space: bool = False) -> None:
        """Begin with nothing."""
        self._parts: list[str] = []
        self._anchors: list[Anchor] = []
        self._length = 0
        self._spaced = True
        self._keep = keep_space

    def __len__(self) -> int:
        """Characters so far, one trailing space included."""
        return self._length

    def put(self, text: str, at: int) -> None:
        """Add text that stands in the source exactly so, from offset ``at`` on."""
        if not text:
            return
        if self._keep or (not _ODD.search(text) and not (self._spaced and text[0] == " ")):
            self._add(text, at, len(text))
            return
        for part in _PART.finditer(text):
            if part["space"]:
                if not self._spaced:
                    self._add(" ", at + part.start(), 1)
            else:
                self._add(part[0], at + part.start(), len(part[0]))

    def put_as(self, text: str, at: int, length: int) -> None:
        """Add text that was written in another way in the source, such as an entity."""
        if len(text) == length:
            self.put(text, at)
            return
        for part in _PART.finditer(text):
            if part["space"]:
                if not self._spaced:
                    self._add(" ", at, length)
            else:
                self._add(part[0], at, length, whole=True)

    def space(self, at: int) -> None:
        """Add a space that stands for something else at ``at``, such as a line break."""
        if not self._spaced:
            self._add(" ", at, 1)

    def since(self, start: int) -> str:
        """The words added since the writer was ``start`` long, if they are few."""
        return self._tail(self._length - start).strip() if self._length - start < 20 else ""

    def last_word(self, end: int) -> str:
        """The word that ends at ``end``, "" behind a space."""
        words = self._tail(self._length - end + 40)
        return re.split(r"\s", words[: max(0, len(words) - (self._length - end))])[-1]

    def rewind(self, length: int) -> None:
        """Forget what was added since the writer was ``length`` long."""
        while self._anchors and self._anchors[-1].offset >= length:
            self._anchors.pop()
        if self._anchors:
            last = self._anchors[-1]
            over = last.offset + last.length - length
            if over > 0:
                kept = last.length - over
                self._anchors[-1] = Anchor(last.offset, kept, last.source, kept)
        while self._length > length:
            part = self._parts.pop()
            self._length -= len(part)
            if self._length < length:
                self._parts.append(part[: length - self._length])
                self._length = length
        self._spaced = not self._parts or self._parts[-1][-1] == " "

    def _tail(self, size: int) -> str:
        """The last characters, at least ``size`` of them if there are so many."""
        parts: list[str] = []
        for part in reversed(self._parts):
            if size <= 0:
                break
            parts.append(part[-size:])
            size -= len(part)
        return "".join(reversed(parts))

    def head(self, size: int) -> str:
        """The first characters."""
        return "".join(self._parts[:size])[:size]

    def tail(self, size: int) -> str:
        """The last characters, trailing space left out."""
        return self._tail(size + 1).rstrip()[-size:]

    def piece(self) -> Piece:
        """What was collected."""
        text = "".join(self._parts)
        if self._keep:
            return Piece(text, tuple(self._anchors))
        return Piece(text, tuple(self._anchors)).cut(0, len(text)) if self._length else Piece()

    def _add(self, text: str, at: int, length: int, *, whole: bool = False) -> None:
        last = self._anchors[-1] if self._anchors else None
        if (
            last
            and not whole
            and length == len(text)
            and last.length == last.source_length
            and last.source + last.length == at
            and last.offset + last.length == self._length
        ):
            joined = last.length + length
            self._anchors[-1] = Anchor(last.offset, joined, last.source, joined)
        else:
            self._anchors.append(Anchor(self._length, len(text), at, length))
        self._parts.append(text)
        self._length += len(text)
        self._spaced = text[-1] == " "


def write(source: str, start: int, end: int) -> Piece:
    """A stretch of the source as plain text."""
    writer = Writer()
    writer.put(source[start:end], start)
    return writer.piece()
