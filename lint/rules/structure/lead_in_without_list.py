"""A line that announces a list which is not there."""

from collections.abc import Iterator

from lint.model import BlockKind, Finding, Severity, Span
from lint.rule import Context, Example, NoOptions, rule
from lint.rules._article import speaks_of_care
from lint.rules._structure import lost_lists


@rule(
    id="HL701",
    severity=Severity.WARNING,
    standard="WCAG 2.2 success criterion 1.3.1, info and relationships",
    passes=[
        Example(
            "# Heat exhaustion\n\nSigns of heat exhaustion include:\n\n- headache\n- dizziness\n"
            "- heavy sweating\n\nMove to a cool place and drink water.\n"
        ),
        Example(
            "Sore throat\n\nA sore throat may be eased by:\n\nwarm drinks\nhoney and lemon\n"
            "lozenges\n\nAntibiotics seldom help a sore throat.\n",
            name="article.txt",
        ),
        Example(
            '# Dry eyes\n\nThe optician explains:\n\n"Blinking spreads the tears. We blink less '
            'at a screen."\n'
        ),
    ],
    fails=[
        Example(
            "# Heat exhaustion\n\nSigns of heat exhaustion include:\n\nMost people recover within "
            "half an hour in a cool place.\n"
        ),
        Example(
            "<h1>Chest infections</h1><p>Call an ambulance if you have:</p>"
            "<p>Most chest infections clear up within three weeks.</p>",
            name="article.html",
        ),
        Example(
            "Sore throat\n\nA sore throat may be eased by:\n\nIt should be gone within a week.\n",
            name="article.txt",
        ),
    ],
)
def lead_in_without_list(ctx: Context[NoOptions]) -> Iterator[Finding]:
    """A line ends in a colon and announces a list, and no list follows.

    Why: the list was lost on the way to this page, and with it what readers came for; a lost list
    of warning signs is the worst of them.

    Limits: silent where short lines, a quotation, numbered sentences or labelled paragraphs follow,
    after page labels such as "Source:", and after lines that announce a sentence ("Here is why:").
    A heading with a colon counts only if nothing follows it, unless the text has no markup.
    """
    on_care = speaks_of_care(ctx)
    for i in lost_lists(ctx.document):
        span = _lead_in(ctx, ctx.document.blocks[i].span)
        message = (
            "this announces when to get medical help, and no list follows: readers are not told "
            "which signs to act on"
            if on_care(span)
            else "this announces a list, and none follows"
        )
        yield ctx.finding(span, message, wording=_wording(ctx, i))


def _lead_in(ctx: Context[NoOptions], block: Span) -> Span:
    """The sentence that ends in the colon; the block may hold others before it."""
    text = ctx.document.cut(block)
    end = block.start + len(text.rstrip())
    sentence = ctx.sentence(Span(end - 1, end))
    whole = sentence.end - sentence.start > 1 and block.holds(sentence)
    return Span(sentence.start, end) if whole else Span(block.start, end)


def _wording(ctx: Context[NoOptions], i: int) -> str:
    if ctx.document.blocks[i].kind is BlockKind.HEADING:
        return "Put the text back below this line, or delete the line."
    return "Put the list back, or end the sentence without a colon."
