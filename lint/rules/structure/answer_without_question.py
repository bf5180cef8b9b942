"""An answer whose question is gone."""

from collections.abc import Iterator

from lint.model import Block, BlockKind, Document, Finding, Severity, Span
from lint.rule import Context, Example, NoOptions, rule
from lint.rules._structure import opens_answer

_OPENS = frozenset({BlockKind.ANSWER, BlockKind.PARAGRAPH})
_SPEAKS = frozenset({BlockKind.QUOTE, BlockKind.QUESTION})


@rule(
    id="HL705",
    severity=Severity.INFO,
    passes=[
        Example(
            "# Stitches\n\n## Do stitches hurt when they come out?\n\nNo, most people feel a light "
            "tug.\n"
        ),
        Example(
            "# Stitches\n\nPeople often ask us: may I swim with stitches?\n\nNo, wait until they "
            "have been taken out.\n"
        ),
        Example("# Fever\n\nNo medicine is needed for a mild fever. Drink enough.\n"),
    ],
    fails=[
        Example(
            "# Stitches\n\nKeep the wound dry for two days.\n\nYes, you can shower after that, as "
            "long as you dab it dry.\n"
        ),
        Example(
            "Common questions about lenses\n\nNo, a lens cannot slip behind the eye. It may slide "
            "under the lid.\n\nAbsolutely not. Tap water is no cleaner.\n",
            name="article.txt",
        ),
    ],
)
def answer_without_question(ctx: Context[NoOptions]) -> Iterator[Finding]:
    """A paragraph opens with "Yes" or "No" and there is no question before it.

    Why: without the question nobody knows what is being affirmed or denied. Most often the
    questions of a list of questions and answers were lost when the page was copied or converted.

    Limits: a question anywhere in the block before is enough. Silent after quotations and on
    answers that do not open like one.
    """
    doc = ctx.document
    before: Block | None = None
    for block in doc.blocks:
        if block.kind is BlockKind.FURNITURE:
            continue
        if (
            block.kind in _OPENS
            and block.lead is None
            and opens_answer(doc.cut(block.span))
            and not _asks(doc, before)
        ):
            yield ctx.finding(
                _first_sentence(ctx, block.span),
                "this answers a question that is not there: readers cannot tell what it is about",
                wording="Put the question back above it, or say in full what holds.",
            )
        before = block


def _asks(doc: Document, block: Block | None) -> bool:
    """Whether what stands before may be what is answered: a question, somebody speaking."""
    if block is None:
        return False
    return block.kind in _SPEAKS or "?" in doc.cut(block.span)


def _first_sentence(ctx: Context[NoOptions], block: Span) -> Span:
    """The sentence that opens the block; a bare "No." with the one behind it."""
    first = ctx.sentence(block)
    if len(ctx.document.cut(first).split()) > 1:
        return first
    following = ctx.sentence(Span(min(first.end + 1, block.end - 1), block.end))
    return Span(first.start, following.end) if block.holds(following) else first
