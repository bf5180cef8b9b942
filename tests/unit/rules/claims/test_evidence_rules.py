import pytest

from lint.model import Certainty, Relation, Severity, Stance, Status, Verdict
from lint.rules import ALL

RULES = {r.id: r for r in ALL}
TREATS = Relation.TREATS
TEXT = "Magnesium relieves leg cramps and back pain. Rest is good."
CLAUSE = "Magnesium relieves leg cramps and back pain"


@pytest.fixture(params=[("HL201", Verdict.CONTRADICTED), ("HL202", Verdict.OVERSTATED)])
def case(request):
    id, verdict = request.param
    return RULES[id], verdict


@pytest.mark.parametrize(
    ("status", "severity"),
    [
        (Status.REVIEWED, Severity.ERROR),
        (Status.SOURCED, Severity.WARNING),
        (Status.DRAFT, Severity.INFO),
    ],
)
def test_an_entry_weighs_as_much_as_its_review(article, entry, case, status, severity):
    rule, verdict = case
    page = article(TEXT).claim(
        CLAUSE, "magnesium", TREATS, "leg cramps", verdict=verdict, entry=entry(status)
    )
    (found,) = page.check(rule)
    assert found.severity is severity
    assert found.excerpt == CLAUSE
    assert found.reference.status is status
    assert "says plainly that magnesium treats leg cramps" in found.message
    assert "little difference to leg cramps (low-certainty evidence)" in found.message
    assert found.wording == "Magnesium may make little difference."


def test_one_finding_for_a_clause_with_several_claims(article, entry, case):
    rule, verdict = case
    weak, strong = entry(Status.DRAFT, id="draft-one"), entry(Status.SOURCED, id="sourced-one")
    page = article(TEXT)
    page.claim(CLAUSE, "magnesium", TREATS, "leg cramps", verdict=verdict, entry=weak)
    page.claim(CLAUSE, "magnesium", TREATS, "back pain", verdict=verdict, entry=strong)
    (found,) = page.check(rule)
    assert found.reference.id == "sourced-one"
    assert found.severity is Severity.WARNING
    assert "leg cramps and back pain" in found.message
    assert found.message.endswith("; see also draft-one")


@pytest.mark.parametrize("verdict", [Verdict.SUPPORTED, Verdict.OUT_OF_SCOPE, Verdict.UNREVIEWED])
def test_other_verdicts_are_no_finding(article, entry, verdict):
    page = article(TEXT).claim(
        CLAUSE, "magnesium", TREATS, "leg cramps", verdict=verdict, entry=entry()
    )
    assert page.check(RULES["HL201"]) == page.check(RULES["HL202"]) == []


def test_what_people_believe_is_not_held_against_the_article(article, entry, case):
    rule, verdict = case
    page = article(TEXT).claim(
        CLAUSE,
        "magnesium",
        TREATS,
        "leg cramps",
        verdict=verdict,
        entry=entry(),
        stance=Stance.ATTRIBUTED,
    )
    assert page.check(rule) == []


def test_the_strongest_wording_allowed_is_told(article, entry):
    page = article(TEXT).claim(
        CLAUSE,
        "magnesium",
        TREATS,
        "leg cramps",
        verdict=Verdict.OVERSTATED,
        entry=entry(ceiling=Certainty.INSUFFICIENT),
    )
    (found,) = page.check(RULES["HL202"])
    assert 'allows "it is not clear whether" at most' in found.message


class TestUnreviewedClaim:
    rule = RULES["HL203"]

    def test_one_note_for_each_sentence(self, article):
        page = article("Wool socks treat warts. Dry air causes nosebleeds.")
        page.claim("Wool socks treat warts", "wool socks", TREATS, "warts=wart")
        page.claim("Wool socks treat warts", "wool", TREATS, "warts=wart")
        page.claim("Dry air causes nosebleeds", "air=dry-air", Relation.CAUSES, "nosebleeds")
        found = page.check(self.rule)
        assert [f.excerpt for f in found] == ["Wool socks treat warts", "Dry air causes nosebleeds"]
        assert {f.severity for f in found} == {Severity.INFO}

    def test_only_weighty_claims_of_the_article_itself(self, article, entry):
        page = article("Wool socks treat warts.")
        clause = "Wool socks treat warts"
        page.claim(clause, "wool", TREATS, "warts=wart", stance=Stance.QUESTIONED)
        page.claim(clause, "wool", Relation.RECOMMENDED, "warts=wart")
        page.claim(clause, "", TREATS, "warts=wart")
        page.claim(clause, "wool", TREATS, "warts")
        page.claim(clause, "wool", TREATS, "warts", verdict=Verdict.SUPPORTED, entry=entry())
        assert page.check(self.rule) == []
