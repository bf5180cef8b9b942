import pytest

from lint.model import Certainty, Entity, Polarity, Quantifier, Relation, Severity, Stance, Verdict
from lint.rules import ALL

RULES = {r.id: r for r in ALL}
TREATS, CURES, PREVENTS = Relation.TREATS, Relation.CURES, Relation.PREVENTS
SCURVY = Entity("scurvy", "vitamin-c-deficiency", ("condition-root",), "vitamin-c")


class TestUnsupportedAbsolute:
    rule = RULES["HL101"]

    def test_the_clause_is_reported_with_the_words_that_decided(self, article):
        text = "We like tea, but valerian completely eliminates insomnia. Sleep well."
        found = (
            article(text)
            .claim(
                "valerian completely eliminates insomnia",
                "valerian",
                CURES,
                "insomnia",
                absolute=("completely", "eliminates"),
            )
            .check(self.rule)
        )
        assert [(f.excerpt, f.severity) for f in found] == [
            ("valerian completely eliminates insomnia", Severity.ERROR)
        ]
        assert '"completely", "eliminates"' in found[0].message
        assert "valerian cures insomnia" in found[0].message
        assert found[0].wording

    def test_coordination_is_one_finding_that_names_all(self, article):
        page = article("Garlic, ginger and honey always prevent colds and flu.")
        for subject in ("garlic", "ginger", "honey"):
            for obj in ("colds", "flu"):
                page.claim(
                    "Garlic, ginger and honey always prevent colds and flu",
                    subject,
                    PREVENTS,
                    obj,
                    absolute="always",
                )
        (found,) = page.check(self.rule)
        assert "garlic, ginger and honey prevent colds and flu" in found.message

    def test_a_subject_nobody_names_is_something(self, article):
        page = article("It is proven: cramps are always eliminated.")
        page.claim("cramps are always eliminated", "", CURES, "cramps", absolute="always")
        (found,) = page.check(self.rule)
        assert "something cures cramps" in found.message

    @pytest.mark.parametrize(
        "values",
        [
            {"polarity": Polarity.NEGATED},
            {"stance": Stance.QUESTIONED},
            {"stance": Stance.HYPOTHETICAL},
            {"stance": Stance.DEBUNKED},
            {"stance": Stance.ATTRIBUTED},
            {"quantifier": Quantifier.MOST},
            {"certainty": Certainty.DEFINITE},
            {"verdict": Verdict.SUPPORTED},
        ],
    )
    def test_it_is_silent_where_nothing_absolute_is_asserted(self, article, values):
        page = article("Valerian always relieves insomnia.").claim(
            "Valerian always relieves insomnia",
            "valerian",
            TREATS,
            "insomnia",
            absolute="always",
            **values,
        )
        assert page.check(self.rule) == []

    @pytest.mark.parametrize(
        ("text", "subject", "obj"),
        [
            ("Doxycycline cures 95 in 100 infections.", "doxycycline", "infections"),
            ("Vitamin C cures scurvy.", "Vitamin C=vitamin-c", SCURVY),
            ("Tea cures you.", "tea", "you"),
        ],
    )
    def test_a_bare_cure_is_left_alone(self, article, text, subject, obj):
        page = article(text)
        page.claim(text[:-1], subject, CURES, obj, absolute="cures", relation_cue="cures")
        assert page.check(self.rule) == []

    def test_a_share_does_not_excuse_an_absolute_word(self, article):
        text = "Tea always cures 99 % of infections."
        page = article(text)
        cues = {"absolute": ("always", "cures"), "relation_cue": "cures"}
        page.claim(text[:-1], "tea", CURES, "infections", **cues)
        assert len(page.check(self.rule)) == 1

    def test_what_research_is_said_to_show_is_judged(self, article):
        page = article("Studies show that valerian always relieves insomnia.").claim(
            "valerian always relieves insomnia",
            "valerian",
            TREATS,
            "insomnia",
            absolute="always",
            stance=Stance.ATTRIBUTED,
            to_research=True,
        )
        assert len(page.check(self.rule)) == 1

    def test_advice_and_words_without_a_cue_are_left_alone(self, article):
        page = article("Always read the label. Iron is the cause of constipation.")
        page.claim("Always read the label", "label", Relation.RECOMMENDED, "", absolute="Always")
        page.claim(
            "Iron is the cause of constipation",
            "iron",
            Relation.CAUSES,
            "constipation",
            certainty=Certainty.ABSOLUTE,
        )
        assert page.check(self.rule) == []

    def test_a_modest_modal_takes_the_promise_back_and_can_does_not(self, article):
        for modal, count in (("may", 0), ("can", 1)):
            text = f"Valerian {modal} eliminate insomnia."
            page = article(text).claim(
                text[:-1], "valerian", CURES, "insomnia", absolute=(modal, "eliminate")
            )
            assert len(page.check(self.rule)) == count

    def test_a_bare_word_of_proof_is_left_to_the_rule_on_proof(self, article):
        page = article("Valerian is proven to relieve insomnia.")
        page.claim(
            "Valerian is proven to relieve insomnia",
            "valerian",
            TREATS,
            "insomnia",
            absolute="proven to",
        ).signal("proof-phrase", "proven")
        assert page.check(self.rule) == []
        assert len(page.check(RULES["HL104"])) == 1

    def test_the_limit_of_the_reference_is_told(self, article, entry):
        page = article("Magnesium always relieves leg cramps.").claim(
            "Magnesium always relieves leg cramps",
            "magnesium",
            TREATS,
            "leg cramps",
            absolute="always",
            verdict=Verdict.OVERSTATED,
            entry=entry(),
        )
        (found,) = page.check(self.rule)
        assert 'the evidence allows "may" or "can" at most' in found.message
        assert found.reference.id == "magnesium-cramps"
        assert found.wording == "Magnesium may make little difference."

    def test_two_promises_in_a_row_are_two_findings(self, article):
        page = article("Valerian cures insomnia and always prevents worry.")
        page.claim(
            "Valerian cures insomnia", "valerian", CURES, "insomnia", absolute="cures"
        ).claim(
            "Valerian cures insomnia and always prevents worry",
            "valerian",
            PREVENTS,
            "worry",
            absolute="always",
        )
        assert len(page.check(self.rule)) == 2

    def test_a_pronoun_is_named_by_what_it_stands_for(self, article):
        page = article("It always relieves insomnia.").claim(
            "It always relieves insomnia", "It=holy-basil", TREATS, "insomnia", absolute="always"
        )
        assert "that holy basil treats insomnia" in page.check(self.rule)[0].message


class TestClaimedHarmless:
    rule = RULES["HL102"]

    @pytest.mark.parametrize(
        ("relation", "polarity", "text", "cue"),
        [
            (Relation.SAFE, "affirmed", "Magnesium spray is 100% safe.", "100%"),
            (Relation.HARMFUL, "negated", "Magnesium spray has no side effects.", "no"),
            (Relation.INTERACTS, "negated", "Magnesium never interacts with tablets.", "never"),
        ],
    )
    def test_a_promise_of_harmlessness_is_an_error(self, article, relation, polarity, text, cue):
        page = article(text).claim(
            text[:-1], "magnesium", relation, "", absolute=cue, polarity=Polarity(polarity)
        )
        (found,) = page.check(self.rule)
        assert (found.excerpt, found.severity) == (text[:-1], Severity.ERROR)
        assert found.message == f'promises that magnesium cannot harm ("{cue}")'

    @pytest.mark.parametrize(
        ("relation", "values"),
        [
            (Relation.SAFE, {"polarity": Polarity.NEGATED}),
            (Relation.SAFE, {"certainty": Certainty.PROBABLE}),
            (Relation.SAFE, {"stance": Stance.QUESTIONED}),
            (Relation.SAFE, {"verdict": Verdict.SUPPORTED}),
            (Relation.SAFE, {"stance": Stance.ATTRIBUTED, "to_research": True}),
            (Relation.HARMFUL, {}),
        ],
    )
    def test_it_is_silent_otherwise(self, article, relation, values):
        page = article("Zinc is always so for adults.").claim(
            "Zinc is always so for adults", "zinc", relation, "adults", absolute="always", **values
        )
        assert page.check(self.rule) == []

    @pytest.mark.parametrize(
        ("subject", "word", "count"),
        [
            ("quinine=quinine", "harmless", 1),
            ("quinine=quinine", "safe", 0),
            ("night cramps=night-cramp", "harmless", 0),
            ("Wonder Balm", "harmless", 1),
            ("Wonderol", "harmless", 0),
        ],
    )
    def test_harmless_needs_no_completely_where_people_take_it(self, article, subject, word, count):
        page = article(f"It is {word} to adults.").claim(
            f"It is {word} to adults", subject, Relation.SAFE, "adults", relation_cue=word
        )
        assert len(page.check(self.rule)) == count

    def test_a_harmless_symptom_is_reassurance(self, article):
        page = article("Night cramps are completely harmless.").claim(
            "Night cramps are completely harmless",
            "Night cramps=night-cramp",
            Relation.SAFE,
            "",
            absolute="completely",
        )
        assert page.check(self.rule) == []


class TestMajorityPromise:
    rule = RULES["HL103"]

    def page(self, article, text, **values):
        values = {"quantifier": Quantifier.MOST, "certainty": Certainty.PROBABLE, **values}
        return article(text).claim(text.split(".")[0], "sage tea", TREATS, "hot flushes", **values)

    def test_most_people_and_a_benefit_make_a_promise(self, article):
        text = "With sage tea most women can significantly reduce hot flushes."
        (found,) = self.page(article, text).check(self.rule)
        assert found.severity is Severity.WARNING
        assert found.excerpt == text[:-1]
        assert found.message.startswith("promises most people that sage tea treats hot flushes")

    @pytest.mark.parametrize(
        "text",
        [
            "Sage tea eased hot flushes in most women, in 40 % of them by half.",
            "Sage tea eased hot flushes in most women, 6 in 10 of them.",
            "Sage tea eased hot flushes in most women, 12 out of 20.",
            "Sage tea eased hot flushes in most women [3].",
        ],
    )
    def test_a_figure_or_a_reference_number_is_enough(self, article, text):
        assert self.page(article, text).check(self.rule) == []

    def test_a_dose_is_no_figure_of_success(self, article):
        text = "Most women can eliminate hot flushes with 300 mg of sage a day."
        assert len(self.page(article, text).check(self.rule)) == 1

    def test_some_relief_for_most_people_is_no_promise(self, article):
        mild = "Most people can ease constipation by eating fruit."
        strong = "Most people can quickly ease constipation by eating fruit."
        assert self.page(article, mild).check(self.rule) == []
        assert len(self.page(article, strong).check(self.rule)) == 1

    def test_what_protects_everyone_names_no_ailment(self, article):
        values = {"quantifier": Quantifier.MOST, "certainty": Certainty.PROBABLE}
        page = article("Two doses protect almost everyone.")
        page.claim("Two doses protect almost everyone", "doses", PREVENTS, "everyone", **values)
        assert page.check(self.rule) == []

    def test_a_source_counts_in_its_own_sentence_only(self, article):
        text = "Most women can greatly reduce hot flushes with sage. A Cochrane review saw ginger."
        page = self.page(article, text)
        assert len(page.signal("source-named", "Cochrane review").check(self.rule)) == 1
        named = "In a Cochrane review sage eased hot flushes in most women."
        page = self.page(article, named).signal("source-named", "Cochrane review")
        assert page.check(self.rule) == []

    @pytest.mark.parametrize(
        "values",
        [
            {"quantifier": Quantifier.SOME},
            {"quantifier": None},
            {"polarity": Polarity.NEGATED},
            {"certainty": Certainty.INSUFFICIENT},
            {"stance": Stance.QUESTIONED},
            {"verdict": Verdict.SUPPORTED},
        ],
    )
    def test_it_is_silent_where_nothing_is_promised(self, article, values):
        page = self.page(article, "Most women can reduce hot flushes with sage.", **values)
        assert page.check(self.rule) == []

    def test_may_is_modest(self, article):
        page = self.page(
            article,
            "Most women may reduce hot flushes.",
            absolute="may",
            certainty=Certainty.POSSIBLE,
        )
        assert page.check(self.rule) == []


class TestProvenWithoutSource:
    rule = RULES["HL104"]
    text = "Rosehip is scientifically proven to relieve joint pain. Take it in the morning."

    def page(self, article, text=text, **values):
        values = {"certainty": Certainty.ABSOLUTE, **values}
        return (
            article(text)
            .claim(text.split(".")[0], "rosehip", TREATS, "joint pain", **values)
            .signal("proof-phrase", "scientifically proven")
        )

    def test_the_words_of_proof_are_reported(self, article):
        (found,) = self.page(article).check(self.rule)
        assert found.excerpt == "scientifically proven"
        assert found.severity is Severity.WARNING

    def test_a_source_in_the_sentence_or_the_next_is_enough(self, article):
        assert self.page(article).signal("source-named", "morning").check(self.rule) == []
        assert self.page(article).link("joint pain").check(self.rule) == []
        marked = "Rosehip is scientifically proven to relieve joint pain.[2] Take it daily."
        assert self.page(article, marked).check(self.rule) == []
        flat = "Rosehip is scientifically proven to relieve joint pain.2 Take it daily."
        assert self.page(article, flat).check(self.rule) == []

    def test_a_source_two_sentences_on_is_not(self, article):
        text = self.text + " A Cochrane review is old."
        page = self.page(article, text).signal("source-named", "Cochrane review")
        assert len(page.check(self.rule)) == 1

    @pytest.mark.parametrize(
        "values",
        [
            {"polarity": Polarity.NEGATED, "certainty": Certainty.INSUFFICIENT},
            {"certainty": Certainty.INSUFFICIENT},
            {"stance": Stance.DEBUNKED},
            {"stance": Stance.QUESTIONED},
        ],
    )
    def test_a_denied_or_quoted_proof_is_none(self, article, values):
        assert self.page(article, **values).check(self.rule) == []

    def test_words_of_proof_about_nothing_are_left_alone(self, article):
        page = article("We use a scientifically proven design.")
        assert page.signal("proof-phrase", "scientifically proven").check(self.rule) == []

    def test_a_known_thing_beside_them_is_enough(self, article):
        for text, count in (
            ("Rosehip is scientifically proven to work.", 1),
            ("Is rosehip scientifically proven to work?", 0),
        ):
            page = article(text).mention("osehip", "rosehip")
            assert (
                len(page.signal("proof-phrase", "scientifically proven").check(self.rule)) == count
            )
