"""Cells of a table: read with the first cell of their row and the header of their column.

"Remedy | Helps with" over "Ginger | Nausea" says that ginger helps with nausea; where header and
cell make no sentence, nothing is said.
"""

from collections.abc import Iterator, Mapping

from lint.model import Block, BlockKind, Document, Span
from lint.nlp.joining import Joined, Recipe, headed, join, limit, predicate, single
from lint.nlp.lexicon import frames, words
from lint.nlp.lists import Own, first_sentence

_LENDER = "the table's headings"
_EDGES = " ?:.*"


def tabled(document: Document, own: Mapping[int, Own], left: int) -> Iterator[Joined]:
    """Cells that say nothing whole by themselves, as sentences; ``left`` bounds the characters."""
    heads: dict[int, Span] = {}
    for i, block in enumerate(document.blocks):
        if block.kind is not BlockKind.CELL or block.parent is None:
            continue
        if block.parent not in heads:
            heads[block.parent] = block.span
            continue
        claimed = own.get(i)
        place = None if claimed and claimed.whole else first_sentence(document, block.span)
        if place is None:
            continue
        recipe = _recipe(document, block, heads[block.parent], place)
        if recipe is not None:
            one = join(document, i, place, recipe, _LENDER)
            left -= len(one.text)
            if left < 0:
                return
            yield one


def _recipe(document: Document, cell: Block, head: Span, place: Span) -> Recipe | None:
    """The sentence a cell makes with its row and column."""
    row, said = document.cut(head).split(), document.cut(place).split()
    if not 0 < len(row) <= limit("subject"):
        return None
    if predicate(said):
        return Recipe((head, " ", place), name=True)
    if cell.lead is None:
        return None
    header = document.blocks[cell.lead].span
    title = document.cut(header)
    named = title.strip(_EDGES).lower().split()
    if not named:
        return None
    inner = Span(header.start, header.start + len(title.rstrip(_EDGES)))
    entry = document.cut(place).strip(_EDGES).lower()
    if entry in {"yes", "no"} and named[0] in frames("adjectives"):
        return Recipe((head, " is " if entry == "yes" else " is not ", inner))
    if entry in words("lists", "void"):
        return None
    return _titled(head, inner, place, named) or _turned(document, cell.lead, head, place, named)


def _titled(head: Span, header: Span, place: Span, named: list[str]) -> Recipe | None:
    """A header that says what the row does with the cell: "helps with", "good for", "causes"."""
    found = headed(named)
    if found is not None and not (len(named) > 1 and predicate(named)):
        return Recipe((header, f" {found} ", head, " include ", place))
    if predicate([*named, "it"]):
        return Recipe((head, " ", header, " ", place))
    told = named[0] in frames("adjectives") or named[0].endswith("ed")
    if len(named) > 1 and named[-1] in words("lists", "ties") and told:
        return Recipe((head, " is ", header, " ", place))
    return None


def _turned(
    document: Document, lead: int, head: Span, place: Span, named: list[str]
) -> Recipe | None:
    """A row headed by what is done about the cell: "Remedy | Symptom"."""
    row = document.blocks[lead].parent
    if row is None or single(named[-1]) not in words("lists", "ailments"):
        return None
    first = document.blocks[row].span
    title = document.cut(first).split("\n", 1)[0].rstrip(_EDGES)
    found = headed(title.split())
    if found is None:
        return None
    header = Span(first.start, first.start + len(title))
    return Recipe((header, f" {found} ", place, " include ", head))
