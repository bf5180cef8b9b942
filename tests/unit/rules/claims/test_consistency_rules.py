import pytest

from lint.model import (
    Certainty,
    Failure,
    FileReport,
    Polarity,
    Quantifier,
    Relation,
    Severity,
    Stance,
)
from lint.rules import ALL

RULES = {r.id: r for r in ALL}
TREATS, PREVENTS, CAUSES = Relation.TREATS, Relation.PREVENTS, Relation.CAUSES
NEGATED, LIKELY = {"polarity": Polarity.NEGATED}, Certainty.PROBABLE
MAGNESIUM, CRAMPS = "magnesium=magnesium-supplement", "leg cramps=leg-cramp"

YES = "Magnesium relieves leg cramps."
NO = "Magnesium does not relieve leg cramps."


def two(article, name="article.md"):
    page = article(f"{YES}\n{NO}\n", name)
    page.claim(YES, MAGNESIUM, TREATS, CRAMPS)
    page.claim(NO, MAGNESIUM, TREATS, CRAMPS, **NEGATED)
    return page


class TestInOneArticle:
    rule = RULES["HL301"]

    def test_it_is_told_at_the_firm_claim_and_linked_to_the_denial(self, article):
        (found,) = two(article).check(self.rule)
        assert found.severity is Severity.WARNING
        assert (found.excerpt, found.region.line) == (YES, 1)
        assert [r.region.line for r in found.related] == [2]
        assert "denies" in found.related[0].message

    def test_the_same_conflict_said_again_is_one_finding_at_the_firmest(self, article):
        again = "Magnesium always relieves leg cramps."
        page = article(f"{YES}\n{NO}\n{again}\n")
        page.claim(YES, MAGNESIUM, TREATS, CRAMPS)
        page.claim(NO, MAGNESIUM, TREATS, CRAMPS, **NEGATED)
        page.claim(again, MAGNESIUM, TREATS, CRAMPS, absolute="always")
        (found,) = page.check(self.rule)
        assert found.excerpt == again
        assert [r.region.line for r in found.related] == [2, 1]

    def test_coordinated_claims_are_one_finding(self, article):
        page = article("Zinc and iron relieve leg cramps.\nZinc and iron do not.\n")
        for subject in ("zinc", "iron"):
            page.claim("Zinc and iron relieve leg cramps", subject, TREATS, CRAMPS)
            page.claim("Zinc and iron do not", subject, TREATS, CRAMPS, **NEGATED)
        assert len(page.check(self.rule)) == 1

    def test_two_conflicts_are_two_findings(self, article):
        other, denied = "Zinc shortens colds.", "Zinc does not shorten colds."
        page = article(f"{YES}\n{NO}\n{other}\n{denied}\n")
        page.claim(YES, MAGNESIUM, TREATS, CRAMPS)
        page.claim(NO, MAGNESIUM, TREATS, CRAMPS, **NEGATED)
        page.claim(other, "zinc", TREATS, "colds")
        page.claim(denied, "zinc", TREATS, "colds", **NEGATED)
        assert [f.excerpt for f in page.check(self.rule)] == [YES, other]

    def test_a_possible_claim_and_one_not_shown_live_together(self, article):
        page = article(f"{YES}\n{NO}\n")
        page.claim(YES, MAGNESIUM, TREATS, CRAMPS, certainty=Certainty.POSSIBLE)
        page.claim(NO, MAGNESIUM, TREATS, CRAMPS, certainty=Certainty.INSUFFICIENT, **NEGATED)
        assert page.check(self.rule) == []

    def test_a_sound_article_has_none(self, article):
        page = article(f"{YES}\n").claim(YES, MAGNESIUM, TREATS, CRAMPS)
        assert page.check(self.rule) == []


class TestAcrossArticles:
    rule = RULES["HL302"]

    def check(self, *pages):
        return list(self.rule.folder_check(self.rule, Severity.WARNING, [p.report for p in pages]))

    def one(self, article, name, text, **values):
        clause = text.split(".")[0]
        return article(f"Hello.\n{text}\n", name).claim(clause, MAGNESIUM, TREATS, CRAMPS, **values)

    def test_both_ends_are_told_and_linked(self, article):
        a = self.one(article, "a.md", YES)
        b = self.one(article, "b.md", NO, **NEGATED)
        found = self.check(a, b)
        assert [(f.path, f.excerpt, f.region.line) for f in found] == [
            ("a.md", YES[:-1], 2),
            ("b.md", NO[:-1], 2),
        ]
        assert [[(r.path, r.region.line) for r in f.related] for f in found] == [
            [("b.md", 2)],
            [("a.md", 2)],
        ]
        assert "b.md denies" in found[0].message
        assert found[0].sentence == YES

    def test_a_conflict_of_many_articles_is_one_finding_in_each(self, article):
        pages = [self.one(article, f"yes{i}.md", YES) for i in range(4)]
        pages += [self.one(article, f"no{i}.md", NO, **NEGATED) for i in range(3)]
        found = self.check(*pages)
        assert sorted(f.path for f in found) == sorted(p.name for p in pages)

    def test_the_message_counts_the_articles_on_each_side(self, article):
        pages = [self.one(article, f"yes{i}.md", YES) for i in range(7)]
        pages += [self.one(article, f"no{i}.md", NO, **NEGATED) for i in range(2)]
        by_path = {f.path: f for f in self.check(*pages)}
        said = "magnesium treats leg cramps"
        assert by_path["yes0.md"].message == (
            f"7 articles, this one among them, say plainly that {said}; 2 others deny that {said}"
        )
        assert by_path["no0.md"].message == (
            f"2 articles, this one among them, deny that {said}; 7 others say plainly that {said}"
        )
        assert len(by_path["yes0.md"].related) == 2
        assert len(by_path["no0.md"].related) == 5

    def test_an_article_counts_once_however_often_it_says_so(self, article):
        yes = article(f"{YES}\nMagnesium always relieves leg cramps.\n", "yes.md")
        yes.claim(YES, MAGNESIUM, TREATS, CRAMPS)
        yes.claim(
            "Magnesium always relieves leg cramps.", MAGNESIUM, TREATS, CRAMPS, absolute="always"
        )
        found = self.check(yes, self.one(article, "no.md", NO, **NEGATED))
        assert [(f.path, f.region.line) for f in found] == [("yes.md", 2), ("no.md", 2)]
        assert "yes.md says beyond doubt" in found[1].message

    def test_an_article_at_odds_with_itself_alone_is_another_rules_matter(self, article):
        assert self.check(two(article)) == []

    def test_order_does_not_decide_who_takes_part(self, article):
        a = self.one(article, "a.md", YES)
        b = self.one(article, "b.md", NO, **NEGATED)
        forth, back = self.check(a, b), self.check(b, a)
        assert {(f.path, f.message) for f in forth} == {(f.path, f.message) for f in back}

    def test_files_that_could_not_be_read_take_no_part(self, article):
        failed = FileReport(path="c.md", failure=Failure("read", "no text"))
        reports = [self.one(article, "a.md", YES).report, failed]
        assert list(self.rule.folder_check(self.rule, Severity.WARNING, reports)) == []

    def test_the_check_of_a_single_article_says_nothing(self, article):
        assert two(article).check(self.rule) == []


class TestCauseKnownAndUnknown:
    rule = RULES["HL304"]
    unknown = "The precise cause of leg cramps is not known."
    named = "Dehydration is the most likely cause of leg cramps."

    def page(self, article, subject="dehydration", unknown=None, **values):
        values = {"certainty": LIKELY, **values}
        page = article(f"{self.unknown}\n{self.named}\n")
        doubt = {"certainty": Certainty.INSUFFICIENT, **NEGATED, **(unknown or {})}
        page.claim(self.unknown, "", CAUSES, CRAMPS, **doubt)
        obj = values.pop("obj", CRAMPS)
        relation = values.pop("relation", CAUSES)
        return page.claim(self.named, subject, relation, obj, **values)

    def test_a_likely_cause_of_an_unknown_cause_is_told(self, article):
        (found,) = self.page(article).check(self.rule)
        assert found.excerpt == self.named
        assert [r.region.line for r in found.related] == [1]
        assert found.severity is Severity.WARNING

    def test_a_kind_of_the_thing_counts(self, article):
        assert self.page(article, obj="night cramps=night-cramp").check(self.rule)

    def test_what_is_called_a_causal_factor_is_named_as_a_cause(self, article):
        page = article("The cause of leg cramps is not known.\nStress is the top causal factor.\n")
        page.claim(
            "The cause of leg cramps is not known",
            "",
            CAUSES,
            CRAMPS,
            certainty=Certainty.INSUFFICIENT,
            **NEGATED,
        )
        page.claim("Stress is the top causal factor", "stress", Relation.RAISES_RISK, CRAMPS)
        (found,) = page.check(self.rule)
        assert "stress causes leg cramps" in found.message

    def test_who_calls_it_the_cause_comes_before_what_merely_causes(self, article):
        page = self.page(article, relation_cue="cause")
        page.text += "Sugar causes leg cramps.\n"
        page.claim("Sugar causes leg cramps", "sugar", CAUSES, CRAMPS, relation_cue="causes")
        (found,) = page.check(self.rule)
        assert found.excerpt == self.named
        assert [r.region.line for r in found.related] == [1, 3]

    @pytest.mark.parametrize("cue", ["triggers", "complication"])
    def test_a_trigger_is_not_the_cause(self, article, cue):
        page = article(f"The cause of leg cramps is not known.\nStress, their {cue}, may pass.\n")
        page.claim(
            "The cause of leg cramps is not known",
            "",
            CAUSES,
            CRAMPS,
            certainty=Certainty.INSUFFICIENT,
            **NEGATED,
        )
        page.claim(f"Stress, their {cue}, may pass", "Stress", CAUSES, CRAMPS, relation_cue=cue)
        assert page.check(self.rule) == []

    def test_once_for_each_thing_caused_at_the_firmest(self, article):
        page = self.page(article)
        page.text += "Sugar causes leg cramps.\n"
        page.claim("Sugar causes leg cramps", "sugar", CAUSES, CRAMPS)
        assert [f.excerpt for f in page.check(self.rule)] == ["Sugar causes leg cramps"]

    @pytest.mark.parametrize(
        "values",
        [
            {"certainty": Certainty.POSSIBLE},
            {"polarity": Polarity.NEGATED},
            {"stance": Stance.QUESTIONED},
            {"condition": "if you are ill"},
            {"quantifier": Quantifier.SOME},
            {"relation": Relation.RAISES_RISK},
            {"obj": "headache=headache"},
            {"subject": ""},
            {"unknown": {"quantifier": Quantifier.SOME}},
            {"unknown": {"stance": Stance.DEBUNKED}},
            {
                "unknown": {"population": "pregnant women=pregnant-women"},
                "population": "athletes=athletes",
            },
        ],
    )
    def test_what_goes_together_with_an_unknown_cause(self, article, values):
        assert self.page(article, **values).check(self.rule) == []
