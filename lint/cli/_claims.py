"""The claims of an article as a table for people."""

import io

from rich.console import Console
from rich.table import Table
from rich.text import Text

from lint.model import Claim, Entity, Polarity
from lint.reporters.snippet import clean


def table(title: str, claims: tuple[Claim, ...], *, width: int, colour: bool) -> str:
    """A heading and a row a claim."""
    out = io.StringIO()
    console = Console(
        file=out, width=width, force_terminal=colour, no_color=not colour, highlight=False
    )
    console.print(Text(clean(title), style="bold"))
    if not claims:
        console.print(Text("  no claims read", style="dim"))
    else:
        console.print(_rows(claims))
    console.print()
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def _rows(claims: tuple[Claim, ...]) -> Table:
    rows = Table(box=None, padding=(0, 2, 0, 0), header_style="dim", pad_edge=False)
    rows.add_column("  place", justify="right", no_wrap=True)
    for name in ("subject", "relation", "object", "certainty", "voice", "for whom, when"):
        rows.add_column(name, overflow="fold")
    for claim in claims:
        rows.add_row(
            f"{claim.region.line}:{claim.region.column}",
            _thing(claim.subject),
            _relation(claim),
            _thing(claim.object),
            Text(claim.certainty.value),
            Text(claim.stance.value),
            _scope(claim),
        )
    return rows


def _relation(claim: Claim) -> Text:
    if claim.polarity is Polarity.NEGATED:
        return Text.assemble(("not ", "bold red"), claim.relation.value)
    return Text(claim.relation.value)


def _thing(entity: Entity) -> Text:
    """The words, and the concept where it is another word."""
    words = clean(entity.text) or "(unsaid)"
    concept = entity.concept or ""
    if not concept or concept.replace("-", " ").casefold() == words.casefold():
        return Text(words)
    return Text.assemble(words, (f" [{concept}]", "dim"))


def _scope(claim: Claim) -> Text:
    said = (claim.population, claim.condition, claim.quantity)
    return Text("; ".join(clean(part.text) for part in said if part))
