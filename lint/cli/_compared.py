"""Two texts side by side, for people at a terminal."""

import io
from collections.abc import Iterable, Iterator

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from lint.cli._grouped import Point, Section, Shown, around, label, others, place
from lint.model import Comparison, Statement
from lint.reporters.ink import Ink
from lint.reporters.snippet import clean

_NARROW = 56
"""Width below which the second text stands under the first."""

_STYLES = {
    Section.CONFLICT: "bold red",
    Section.STRONGER: "bold yellow",
    Section.WEAKER: "bold yellow",
}


def side_by_side(shown: Shown, *, width: int, colour: bool) -> Iterator[str]:
    """Every point with its two places, what only one text says, and the sum."""
    for point in shown.points:
        yield _drawn(_point(point, width), width, colour=colour)
    for name, some in shown.alone:
        yield _drawn(_alone(name, some), width, colour=colour)
    yield _drawn((Text(line) for line in shown.summary), width, colour=colour)


def verdict(id: object, pair: Comparison, ink: Ink) -> str:
    """One line on how the two texts of an input line stand."""
    styles = _STYLES.get(Section.of(pair), "bold").split()
    return f"{ink(f'{clean(str(id))}:', 'dim')} {ink(label(pair), *styles)}: {clean(pair.why)}\n"


def _drawn(parts: Iterable[RenderableType], width: int, *, colour: bool) -> str:
    """As text of a width."""
    out = io.StringIO()
    console = Console(
        file=out, width=width, force_terminal=colour, no_color=not colour, highlight=False
    )
    for part in parts:
        console.print(part)
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().split("\n")[:-1])


def _point(point: Point, width: int) -> Iterator[RenderableType]:
    pair = point.first
    narrow = width < _NARROW
    room = width - 4 if narrow else width // 2 - 4
    style = _STYLES.get(Section.of(pair), "bold blue")
    yield Text.assemble((label(pair), style), f": {clean(pair.why)}")
    one, other = _said(pair.a, point.again_a, room), _said(pair.b, point.again_b, room)
    if narrow:
        yield Padding(one, (0, 0, 0, 2))
        yield Padding(other, (0, 0, 0, 2))
    else:
        rows = Table(box=None, show_header=False, padding=(0, 2, 0, 0), expand=True)
        rows.add_column(ratio=1, overflow="fold")
        rows.add_column(ratio=1, overflow="fold")
        rows.add_row(one, other)
        yield Padding(rows, (0, 0, 0, 2))
    yield Text()


def _said(statement: Statement | None, again: tuple[Statement, ...], room: int) -> Text:
    """The place, the sentence with its clause in bold, and where else it is said."""
    if statement is None:
        return Text()
    before, clause, behind = around(statement)
    where = place(statement)
    if len(where) > room:
        where = f"…{where[1 - room :]}"
    text = Text.assemble((f"{where}\n", "cyan"), before, (clause, "bold"), behind)
    return text.append(f"\n{others(again)}", style="dim") if again else text


def _alone(name: str, some: tuple[Statement, ...]) -> Iterator[RenderableType]:
    yield Text(f"only in {clean(name)}:", style="bold")
    rows = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
    rows.add_column(justify="right", no_wrap=True, style="cyan")
    rows.add_column(overflow="fold")
    for statement in some:
        region = statement.region
        rows.add_row(f"{region.line}:{region.column}", Text.assemble(*around(statement)))
    yield Padding(rows, (0, 0, 0, 2))
    yield Text()
