"""One report that every reporter writes: an error with evidence, a warning, an info, a failure."""

import pytest

from lint.model import (
    Certainty,
    Citation,
    Claim,
    Cue,
    Cues,
    Direction,
    Entity,
    Entry,
    Evidence,
    Failure,
    FileReport,
    Finding,
    Kind,
    Match,
    Quantity,
    Quote,
    Region,
    Related,
    Relation,
    Report,
    Severity,
    Skipped,
    Span,
    Stance,
    Status,
    Suggestion,
    Verdict,
)

LINE = "Zinc lozenges cure every cold within a day, and nobody has ever felt any side effect."


@pytest.fixture
def entry():
    return Entry(
        id="zinc-cold",
        statement="Zinc lozenges may shorten a cold by a day or two",
        kind=Kind.TREATMENT,
        relation=Relation.TREATS,
        subject=Entity("zinc", "zinc"),
        object=Entity("common cold", "common-cold"),
        direction=Direction.SUPPORTS,
        ceiling=Certainty.POSSIBLE,
        evidence=Evidence.LOW,
        status=Status.SOURCED,
        sources=(Citation(title="A made-up review.", publisher="A journal", year=2019),),
    )


@pytest.fixture
def claim():
    return Claim(
        kind=Kind.TREATMENT,
        relation=Relation.CURES,
        subject=Entity("Zinc lozenges", "zinc"),
        object=Entity("every cold", "common-cold"),
        certainty=Certainty.ABSOLUTE,
        quantity=Quantity("a day", 1, 1, "day"),
        cues=Cues(relation=(Cue("cure", Span(14, 18)),), certainty=(Cue("every", Span(19, 24)),)),
        span=Span(0, 42),
        sentence=LINE,
        sentence_span=Span(0, len(LINE)),
        region=Region(3, 1, 3, 43),
    )


@pytest.fixture
def report(entry, claim):
    path = "articles/zinc.md"
    cure = Finding(
        rule="HL202",
        name="stronger-than-evidence",
        severity=Severity.ERROR,
        message="promises a cure; the evidence allows “may”",
        path=path,
        region=Region(3, 1, 3, 43),
        excerpt=LINE[:42],
        sentence=LINE,
        claim=claim,
        reference=entry,
        related=(Related("other.md", Region(9, 2, 9, 20), "says that zinc does nothing"),),
        suggestion=Suggestion("Zinc lozenges may shorten a cold"),
        wording="Say by how much, and in whom.",
        fingerprint="a" * 64,
    )
    title = Finding(
        rule="HL601",
        name="no-author",
        severity=Severity.WARNING,
        message="names no author",
        path=path,
        region=Region(1, 3, 1, 7),
        excerpt="Zinc",
        fingerprint="b" * 64,
    )
    aside = Finding(
        rule="HL703",
        name="page-furniture",
        severity=Severity.INFO,
        message="belongs to the page",
        path=path,
        region=Region(5, 1, 5, 10),
        excerpt="Read more",
        fingerprint="c" * 64,
    )
    questioned = Claim(
        kind=Kind.TREATMENT,
        relation=Relation.TREATS,
        subject=Entity("zinc"),
        object=Entity("colds"),
        stance=Stance.QUESTIONED,
    )
    unknown = Claim(
        kind=Kind.SAFETY, relation=Relation.SAFE, subject=Entity("zinc"), object=Entity("")
    )
    return Report(
        files=(
            FileReport(
                path=path,
                matches=(
                    Match(claim, Verdict.OVERSTATED, "above the ceiling", entry),
                    Match(questioned, Verdict.SUPPORTED, "a question", entry),
                    Match(unknown, Verdict.UNREVIEWED, "nothing known"),
                ),
                findings=(title, cure, aside),
                words=17,
                quotes=(Quote(1, 1, "# Zinc"), Quote(3, 1, LINE), Quote(5, 1, "Read more")),
            ),
            FileReport(path="broken.html", failure=Failure("read", "no text", "save it anew")),
        ),
        skipped=(Skipped("articles/zinc.png", ".png: not a format that is read"),),
        version="1.2.3",
        model="model-1",
        vocabulary_digest="v1",
        reference_digest="r1",
    )
