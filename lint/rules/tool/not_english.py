"""An article that the language processing cannot read."""

from collections.abc import Iterator

from lint.model import Finding, Severity
from lint.rule import Context, Example, NoOptions, rule


@rule(
    id="HL905",
    severity=Severity.WARNING,
    any_language=True,
    about_whole=True,
    passes=[
        Example("# Fever\n\nA fever is a body temperature of 38 °C or more.\n"),
        Example("Grippe\n\nThe French call influenza la grippe.\n", name="article.txt"),
    ],
    fails=[
        Example(
            "# Wadenkrämpfe in der Schwangerschaft\n\nWadenkrämpfe sind in der Schwangerschaft "
            "häufig und meistens harmlos. Dehnen Sie die Wade vor dem Schlafengehen. Fragen Sie "
            "Ihre Hebamme, bevor Sie Magnesium einnehmen.\n"
        ),
        Example(
            "Les crampes nocturnes\n\nLes crampes du mollet sont fréquentes pendant la grossesse. "
            "Elles surviennent surtout la nuit et durent quelques minutes. Parlez-en à votre "
            "sage-femme avant de prendre du magnésium.\n",
            name="article.txt",
        ),
    ],
)
def not_english(ctx: Context[NoOptions]) -> Iterator[Finding]:
    """The article is not in English, so its text was not checked.

    Why: healthlint reads English only; a clean result on another language would say nothing about
    the article.

    Limits: texts of a few words are taken for English. No other rule about the text runs on an
    article that this one reports.
    """
    if not ctx.reading.english and any(c.isalpha() for c in ctx.document.text):
        declared = ctx.document.metadata.language
        says = f' (it declares the language "{declared}")' if declared else ""
        yield ctx.whole(f"this text is not in English{says}: its claims were not checked")
