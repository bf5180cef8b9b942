"""An article that no professional is named to have checked."""

from collections.abc import Iterator
from dataclasses import dataclass

from lint.model import Finding, Severity
from lint.option import option
from lint.rule import Context, Example, rule
from lint.rules._article import MIN_WORDS, is_health_article


@dataclass(frozen=True, slots=True)
class Options:
    """What an organisation may set."""

    min_words: int = option(
        MIN_WORDS,
        "shorter texts are fragments and need no review line of their own (words)",
        least=0,
    )


_NAUSEA = """\
Nausea affects many women in the first months of pregnancy. Hormones are thought to cause it, and
tiredness can make it worse. It usually gets better by the middle of pregnancy.

Ginger may reduce nausea, and small, frequent meals help some women. Medicines that are safe in
pregnancy can treat severe nausea. Call your midwife or doctor if you cannot keep fluids down for a
day.
"""

_HAY_FEVER = """\
Hay fever is an allergy to pollen. It causes sneezing, itchy eyes and a blocked nose. Grass pollen
is the commonest trigger in early summer.

Antihistamines relieve sneezing and itching, and nasal steroid sprays treat a blocked nose. Some
antihistamines cause drowsiness. Ask a pharmacist which one you can take if you drive. See a doctor
if you wheeze or feel tight in the chest.
"""


@rule(
    id="HL602",
    severity=Severity.WARNING,
    options=Options,
    standard="PIF TICK criterion on evidence and review; Google Search Quality Rater Guidelines, "
    "E-E-A-T for health topics",
    about_whole=True,
    passes=[
        Example(
            "---\ntitle: Morning sickness\nauthor: Jo Marsh\nreviewer: Dr Hanna Brandt, "
            "obstetrician\n---\n\n" + _NAUSEA
        ),
        Example(
            "Hay fever\n\nBy Tom Reyes\n\nMedically reviewed by Dr Leila Haddad, allergist\n\n"
            + _HAY_FEVER,
            name="article.txt",
        ),
        Example(
            "# Hay fever\n\n"
            + _HAY_FEVER
            + "\nOur ward doctor, Dr Leila Haddad (allergy), read and checked this page.\n"
        ),
        Example(
            "# Hay fever\n\nTom Reyes, nurse practitioner. Reviewed by Dr Leila Haddad, ear, nose "
            "and throat doctor. Updated 3 May 2026.\n\n" + _HAY_FEVER
        ),
    ],
    fails=[
        Example("---\ntitle: Morning sickness\nauthor: Jo Marsh\n---\n\n" + _NAUSEA),
        Example("Hay fever\n\nBy Tom Reyes\n\n" + _HAY_FEVER, name="article.txt"),
    ],
)
def no_reviewer(ctx: Context[Options]) -> Iterator[Finding]:
    """No professional is named as having reviewed the article.

    Why: a second pair of trained eyes finds the errors that an author cannot see; a name tells
    readers that it happened.

    Limits: silent on texts of fewer than `min_words` words and on texts without a health claim. An
    author who is a professional is no second pair of eyes. A review date without a name is
    reported too.
    """
    metadata = ctx.document.metadata
    if metadata.reviewers or not is_health_article(ctx, ctx.options.min_words):
        return
    what = (
        f"the article says that it was reviewed ({metadata.reviewed}) and not by whom"
        if metadata.reviewed
        else "no medical reviewer is named"
    )
    yield ctx.whole(
        f"{what}: readers cannot tell whether a professional checked this information",
        wording="Medically reviewed by [name, qualification] on [date]",
    )
