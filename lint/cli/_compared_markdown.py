"""Two texts side by side as a table for a comment on a pull request."""

from collections.abc import Iterator

from lint.cli._grouped import Point, Shown, around, label, others, place
from lint.model import Statement
from lint.reporters import gfm
from lint.reporters.bounds import cut

COMMENT = 65_536
"""Longest comment that GitHub takes; counted here in bytes, to be on the safe side."""

MARKER = "<!-- healthlint compare -->"
"""First line of every comment, by which a script finds the one it wrote before."""

_TEXT = 500
"""Longest text of a cell, in characters."""

_ROOM = 1_000
"""Bytes kept free for the sentences on what had no room."""


def page(shown: Shown) -> str:
    """What fits into one comment, the gravest first; what had no room is counted."""
    summary = "<br>\n".join(gfm.text(line) for line in shown.summary)
    names = (gfm.code(cut(name, _TEXT)) for name in shown.names)
    title = f"## healthlint compare: {' and '.join(names)}"
    room = COMMENT - _ROOM - _size(MARKER + title + summary)
    parts = [MARKER, title, summary]
    for rows in (_points(shown), *(_alone(name, some) for name, some in shown.alone)):
        kept, room = _fitting(list(rows), room)
        parts.append("\n".join(kept))
    return "\n\n".join(p for p in parts if p) + "\n"


def _points(shown: Shown) -> Iterator[str]:
    if not shown.points:
        return
    first, second = (gfm.text(cut(name, _TEXT)) for name in shown.names)
    yield f"| | {first} | {second} | why |"
    yield "| --- | --- | --- | --- |"
    for point in shown.points:
        yield _row(point)


def _row(point: Point) -> str:
    pair = point.first
    cells = (
        f"**{label(pair)}**",
        _cell(pair.a, point.again_a),
        _cell(pair.b, point.again_b),
        gfm.text(cut(pair.why, _TEXT)),
    )
    return f"| {' | '.join(cells)} |"


def _cell(statement: Statement | None, again: tuple[Statement, ...]) -> str:
    if statement is None:
        return ""
    said = f"{gfm.code(place(statement))}<br>{gfm.text(cut(''.join(around(statement)), _TEXT))}"
    return f"{said}<br>{gfm.text(others(again))}" if again else said


def _alone(name: str, some: tuple[Statement, ...]) -> Iterator[str]:
    if not some:
        return
    yield f"| | only in {gfm.text(cut(name, _TEXT))} |"
    yield "| --- | --- |"
    for statement in some:
        text = gfm.text(cut("".join(around(statement)), _TEXT))
        yield f"| {gfm.code(place(statement))} | {text} |"


def _fitting(rows: list[str], room: int) -> tuple[list[str], int]:
    """The first rows that fit, and the room that is left."""
    kept: list[str] = []
    for row in rows:
        room -= _size(row) + 1
        if room < 0:
            left = (
                f"{len(rows) - len(kept):,} more had no room here; `--output-format jsonl` has all."
            )
            return [*kept, "", left], 0
        kept.append(row)
    return kept, room


def _size(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
