"""How strong a conflict between articles is, and which come first."""

import pytest

from lint.compare.folder import conflicts
from lint.model import (
    Certainty,
    Citation,
    Claim,
    Direction,
    Entity,
    Entry,
    Evidence,
    FileReport,
    Kind,
    Match,
    Polarity,
    Region,
    Relation,
    Status,
    Verdict,
)

GINGER, NAUSEA = Entity("ginger", "ginger"), Entity("nausea", "nausea")


def claim(subject=GINGER, **values):
    return Claim(
        kind=Kind.TREATMENT, relation=Relation.TREATS, subject=subject, object=NAUSEA, **values
    )


def denial(subject=GINGER, certainty=Certainty.DEFINITE):
    return claim(subject, polarity=Polarity.NEGATED, certainty=certainty)


def article(path, *claims, entry=None):
    verdict = Verdict.SUPPORTED if entry else Verdict.UNREVIEWED
    return FileReport(path=path, matches=tuple(Match(c, verdict, "", entry) for c in claims))


def entry(evidence):
    return Entry(
        id="e",
        statement="Ginger may ease nausea",
        kind=Kind.TREATMENT,
        relation=Relation.TREATS,
        subject=GINGER,
        object=NAUSEA,
        direction=Direction.SUPPORTS,
        ceiling=Certainty.POSSIBLE,
        evidence=evidence,
        status=Status.SOURCED,
        sources=(Citation(title="A made-up review."),),
    )


def strength(*reports):
    (found,) = conflicts(reports)
    return found.strength


PLAIN = strength(article("a", claim()), article("b", denial()))


@pytest.mark.parametrize(
    "reports",
    [
        (article("a", claim(certainty=Certainty.ABSOLUTE)), article("b", denial())),
        (article("a", claim()), article("b", denial(certainty=Certainty.ABSOLUTE))),
        (article("a", claim()), article("b", denial()), article("c", claim())),
        (article("a", claim(), entry=entry(Evidence.VERY_LOW)), article("b", denial())),
    ],
)
def test_surer_words_more_articles_and_evidence_make_it_stronger(reports):
    assert PLAIN < strength(*reports) <= 1


@pytest.mark.parametrize(
    "reports",
    [
        (article("a", claim(certainty=Certainty.PROBABLE)), article("b", denial())),
        (article("a", claim()), article("b", denial(certainty=Certainty.INSUFFICIENT))),
    ],
)
def test_words_less_sure_make_it_weaker(reports):
    assert 0 < strength(*reports) < PLAIN


def test_saying_it_again_in_an_article_changes_nothing():
    assert strength(article("a", claim(), claim(), claim()), article("b", denial())) == PLAIN


def test_better_evidence_counts_for_more():
    levels = (Evidence.VERY_LOW, Evidence.LOW, Evidence.MODERATE, Evidence.HIGH)
    found = [
        strength(article("a", claim(), entry=entry(level)), article("b", denial()))
        for level in levels
    ]
    assert found == sorted(set(found))


def test_an_entry_that_is_on_other_people_is_no_evidence():
    other = Match(claim(), Verdict.OUT_OF_SCOPE, "on other people", entry(Evidence.HIGH))
    reports = FileReport(path="a", matches=(other,)), article("b", denial())
    (found,) = conflicts(reports)
    assert found.evidence is None
    assert found.strength == PLAIN


def test_the_strongest_comes_first_and_each_article_is_told_at_its_firmest():
    honey = Entity("honey", "honey")
    mild, sure = claim(certainty=Certainty.PROBABLE), claim(certainty=Certainty.ABSOLUTE)
    found = conflicts(
        (
            article("a", claim(honey, region=Region(9, 1, 9, 20)), mild, sure),
            article("b", denial(honey, Certainty.INSUFFICIENT), denial()),
        )
    )
    assert [c.affirms[0].claim.subject.text for c in found] == ["ginger", "honey"]
    assert [p.claim for p in found[0].affirms] == [sure]


def test_things_listed_in_one_clause_are_one_matter():
    honey = Entity("honey", "honey")
    here, there = Region(3, 1, 3, 30), Region(3, 40, 3, 60)
    yes = article("a", claim(region=here), claim(honey, region=here))
    assert len(conflicts((yes, article("b", denial(), denial(honey))))) == 1
    apart = article("a", claim(region=here), claim(honey, region=there))
    assert len(conflicts((apart, article("b", denial(), denial(honey))))) == 2
