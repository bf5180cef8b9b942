"""Reads a unified diff, as git and diff write it, and takes it back from the file it led to."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lint.errors import UserError

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_LINE = re.compile(rb"[^\n]*\n|[^\n]+")
_ESCAPE = re.compile(rb'\\([0-7]{1,3}|[abfnrtv"\\])')
_MEANT = {b"a": 7, b"b": 8, b"t": 9, b"n": 10, b"v": 11, b"f": 12, b"r": 13, b'"': 34, b"\\": 92}
_SAID = (
    *(b"rename from", b"rename to", b"copy from", b"copy to"),
    *(b"new file mode", b"deleted file mode"),
)
_PREFIXES = ("a/", "b/", "i/", "w/", "c/", "o/")
_NOWHERE = "/dev/null"


@dataclass(frozen=True, slots=True)
class Hunk:
    """A place that changed: the line (from 1) it is at now, and its lines then and now."""

    line: int
    old: tuple[bytes, ...]
    new: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class FilePatch:
    """What a diff says of one file, by its names then and now; "" where there is no such file.

    The letters that git puts before names are taken off where it is git's.
    """

    old: str
    new: str
    hunks: tuple[Hunk, ...] = ()
    binary: bool = False
    copied: bool = False

    def names(self) -> Iterator[str]:
        """What the file may be called now, the likeliest first: a folder may stand before names."""
        yield self.new
        yield self.new.partition("/")[2] or self.new

    def back(self, data: bytes) -> bytes | None:
        """The file as it was before; None where the diff did not lead to what it is now."""
        lines, kept, at = _LINE.findall(data), [], 0
        for hunk in self.hunks:
            start = hunk.line - 1 if hunk.new else hunk.line
            end = start + len(hunk.new)
            if start < at or tuple(lines[start:end]) != hunk.new:
                return None
            kept += [*lines[at:start], *hunk.old]
            at = end
        return b"".join((*kept, *lines[at:]))


def parse(data: bytes) -> tuple[FilePatch, ...]:
    """The files of a diff, in order; what stands around them is passed over.

    Raises:
        UserError: it is no unified diff; one sentence says where.

    """
    lines = _LINE.findall(data)
    found: list[FilePatch] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if line.startswith((b"diff --cc ", b"diff --combined ", b"@@@")):
            raise UserError(
                f"the diff shows a merge on line {at + 1}, with two older versions",
                "compare with one of them: git diff main...",
            )
        if line.startswith(b"diff --git "):
            patch, at = _of_git(lines, at)
            found.append(patch)
        elif _named(lines, at):
            patch, at = _plain(lines, at)
            found.append(patch)
        else:
            at += 1
    if data.strip() and not found:
        raise UserError("standard input holds no unified diff", "send one: git diff main | ...")
    return tuple(found)


def _named(lines: list[bytes], at: int) -> bool:
    """Whether the two names of a file stand here."""
    two = lines[at : at + 2]
    return len(two) == 2 and two[0].startswith(b"--- ") and two[1].startswith(b"+++ ")


def _of_git(lines: list[bytes], at: int) -> tuple[FilePatch, int]:
    """A file of ``git diff``: what its header says, then its hunks."""
    said: dict[bytes, bytes] = {}
    here = at + 1
    binary = False
    while here < len(lines) and not lines[here].startswith((b"diff --git ", b"--- ", b"@@ ")):
        line = lines[here].rstrip(b"\r\n")
        for key in (k for k in _SAID if line.startswith(k + b" ")):
            said[key] = line[len(key) + 1 :]
        binary = binary or line.startswith((b"Binary files ", b"GIT binary patch"))
        here += 1
    cut = 2 if _prefixed(lines[at]) else 0
    if _named(lines, here):
        patch, end = _plain(lines, here)
        copied = b"copy from" in said
        return FilePatch(patch.old[cut:], patch.new[cut:], patch.hunks, copied=copied), end
    old, new = (name[cut:] for name in _header(lines[at].rstrip(b"\r\n")))
    if b"rename to" in said:
        old, new = (_name(said[k]) for k in (b"rename from", b"rename to"))
    if b"copy to" in said:
        old, new = "", _name(said[b"copy to"])
    old = "" if b"new file mode" in said else old
    new = "" if b"deleted file mode" in said else new
    return FilePatch(old, new, binary=binary, copied=b"copy to" in said), here


def _prefixed(line: bytes) -> bool:
    """Whether the names of ``diff --git`` have a letter and a slash before them, one for each."""
    rest = os.fsdecode(line.removeprefix(b"diff --git "))
    first = rest.removeprefix('"')[:2]
    others = [p for p in _PREFIXES if p != first]
    return first in _PREFIXES and any(f" {q}{p}" in rest for q in ("", '"') for p in others)


def _header(line: bytes) -> tuple[str, str]:
    """The names of ``diff --git a/x b/x``, which are the same but for their first letter."""
    rest = line.removeprefix(b"diff --git ")
    if rest.endswith(b'"'):
        old, _, new = rest.rpartition(b' "')
        return _name(old), _name(b'"' + new)
    half = (len(rest) - 1) // 2
    return _name(rest[:half]), _name(rest[half + 1 :])


def _plain(lines: list[bytes], at: int) -> tuple[FilePatch, int]:
    """A file with its two names and its hunks."""
    old, new = (_name(lines[i][4:].rstrip(b"\r\n")) for i in (at, at + 1))
    hunks = []
    here = at + 2
    while here < len(lines) and lines[here].startswith(b"@@ "):
        hunk, here = _hunk(lines, here)
        hunks.append(hunk)
    if not hunks:
        raise UserError(f"the diff is cut off on line {here}: no hunk follows the names")
    return FilePatch(old, new, tuple(hunks)), here


def _hunk(lines: list[bytes], at: int) -> tuple[Hunk, int]:
    head = _HUNK.match(lines[at])
    if head is None:
        raise UserError(f"line {at + 1} of the diff begins no hunk that can be read")
    left_old, left_new = (1 if n is None else int(n) for n in (head[1], head[3]))
    old: list[bytes] = []
    new: list[bytes] = []
    here = at + 1
    while left_old or left_new or (lines[here : here + 1] and lines[here].startswith(b"\\")):
        line = lines[here] if here < len(lines) else b"?"
        sign, text = line[:1], line[1:]
        if sign == b"\\":  # the line before has no end
            _unended(old, new, lines[here - 1][:1])
        elif sign in (b" ", b"-", b"+") or line in (b"\n", b"\r\n"):
            text = text if sign.strip(b"\r\n") else line  # some programs strip the blank
            if sign != b"+":
                old.append(text)
                left_old -= 1
            if sign != b"-":
                new.append(text)
                left_new -= 1
        else:
            raise UserError(f"the diff is cut off or damaged on line {here + 1}")
        here += 1
    return Hunk(int(head[2]), tuple(old), tuple(new)), here


def _unended(old: list[bytes], new: list[bytes], sign: bytes) -> None:
    for side in (*((old,) if sign != b"+" else ()), *((new,) if sign != b"-" else ())):
        if side:
            side[-1] = side[-1].removesuffix(b"\n")


def _name(written: bytes) -> str:
    """A name as a diff writes it: in quotes, or with a time behind it; "" if none."""
    if written.startswith(b'"'):
        inner = written[1 : written.rindex(b'"')] if written.count(b'"') > 1 else written[1:]
        data = _ESCAPE.sub(lambda m: bytes([_byte(m[1])]), inner)
    else:
        data = written.partition(b"\t")[0]
    name = os.fsdecode(data)
    return "" if name == _NOWHERE else name


def _byte(escape: bytes) -> int:
    return _MEANT[escape] if escape in _MEANT else int(escape, 8) & 0xFF
