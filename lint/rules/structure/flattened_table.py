"""A table that lost its rows and columns."""

from collections.abc import Iterator

from lint.model import Finding, Severity
from lint.rule import Context, Example, NoOptions, rule
from lint.rules.structure._tables import flattened


@rule(
    id="HL706",
    severity=Severity.INFO,
    standard="WCAG 2.2 success criterion 1.3.1, info and relationships",
    passes=[
        Example(
            "# Sling or cast?\n\n| Injury | How long |\n| --- | --- |\n| Sprain | 2 weeks |\n"
            "| Fracture | 6 weeks |\n"
        ),
        Example(
            "# For the first-aid box\n\nplasters\n\nscissors\n\ntweezers\n\nsterile gauze\n\n"
            "a triangular bandage\n\ngloves\n"
        ),
    ],
    fails=[
        Example(
            "Sling or cast?\n\nInjury\nTreatment\nHow long\nSprain\nsling\n2 weeks\nFracture\n"
            "cast\n6 weeks\n\nAsk when you may drive again.\n",
            name="article.txt",
        ),
        Example(
            "How long plasters stay on\n\nBody partDays\nEyelid3 to 5\nFace5\nScalp7 to 10\n"
            "Back10 to 14\n\nThe nurse takes the stitches out.\n",
            name="article.txt",
        ),
        Example(
            "<h1>Sling or cast?</h1><p>Injury</p><p>Weeks</p><p>Sprain</p><p>2</p><p>Fracture</p>"
            "<p>6</p><p>Ask when you may drive again.</p>",
            name="article.html",
        ),
    ],
)
def flattened_table(ctx: Context[NoOptions]) -> Iterator[Finding]:
    """The cells of a table stand as a run of lines, or each row is run together in one line.

    Why: which value belongs to which row can only be guessed, by readers and by screen readers;
    in a table of doses or warning signs a wrong guess does harm.

    Limits: a table is known by its headers ("Age", "What it does") or by a column of figures; one
    of words alone without a header is not seen. Lists that lost their bullets are no tables.
    """
    for block, lines in flattened(ctx.document):
        what = f"these {lines} lines were" if lines > 1 else "this line was"
        yield ctx.finding(
            block.span,
            f"{what} a table and lost the columns: which value belongs to which row can only be "
            "guessed",
            wording="Set it as a table again, with a header row.",
        )
