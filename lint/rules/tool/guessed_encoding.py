"""An article whose characters could only be guessed."""

from collections.abc import Iterator

from lint.model import Finding, Severity
from lint.rule import Context, Example, NoOptions, rule


@rule(
    id="HL904",
    severity=Severity.INFO,
    standard="WHATWG Encoding Standard: UTF-8 for all new documents",
    any_language=True,
    about_whole=True,
    passes=[
        Example("# Fièvre et température\n\nA fever above 38 °C is common with influenza.\n"),
        Example(
            '<html><head><meta charset="utf-8"></head><p>Take 500 µg a day.</p></html>',
            name="article.html",
        ),
    ],
    fails=[
        Example(
            "# Fièvre\n\nUne température élevée dure souvent de trois à cinq jours. La fièvre "
            "n'est pas dangereuse en elle-même.\n",
            encoding="latin-1",
        ),
        Example(
            "The ‘café’ diet\n\nNobody knows whether a coffee a day – black, with no sugar – "
            "prevents a cold. A naïve résumé of one small study said so.\n",
            name="article.txt",
            encoding="cp1252",
        ),
    ],
)
def guessed_encoding(ctx: Context[NoOptions]) -> Iterator[Finding]:
    """The file is not UTF-8 and does not say what it is, so its encoding was guessed.

    Why: a wrong guess turns units and names into other characters ("µg" into "Âµg"), in this check
    and in every other program that reads the file.

    Limits: a file that declares its encoding is never reported, even if the declaration is wrong.
    """
    if ctx.document.encoding_guessed:
        yield ctx.whole(
            f"the file is not UTF-8 and names no encoding; it was read as "
            f"{ctx.document.encoding}, which is a guess",
            wording="Save the file as UTF-8.",
        )
