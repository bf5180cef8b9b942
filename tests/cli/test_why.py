"""`healthlint explain FILE:LINE`: what was read on a line, why rules speak and why not."""

import pytest

ARTICLE = """\
# Colds and cramps

Zinc always prevents colds. Bananas may ease leg cramps at night.

It is a myth that zinc always prevents colds.

Garlic is proven to prevent colds, as a study in the BMJ found.

Coughs, sneezes
"""


@pytest.fixture
def why(here, run):
    """What is told of a line, on one row."""
    (here / "why.md").write_text(ARTICLE, encoding="utf-8")

    def told(line, *options):
        ran = run("explain", f"why.md:{line}", *options)
        assert ran.code == 0, ran.err
        return " ".join(ran.out.split())

    return told


def test_claims_candidates_and_verdict_are_told(why):
    told = why(3)
    assert "prevention / prevents" in told
    assert "certainty absolute by 'always'" in told
    assert "verdict overstated" in told
    assert "entry zinc-prevents-cold (sourced, low)" in told
    assert "decides: the article states it without exception" in told


def test_rules_that_speak_give_words_and_better_ones(why):
    told = why(3)
    assert "HL101 unsupported-absolute (error): states as certain" in told
    assert "deciding words: prevents, always" in told
    assert "better:" in told


def test_a_silent_rule_names_the_words_that_keep_it_silent(why):
    assert (
        "HL101 unsupported-absolute: it looks for asserted claims; what is read here is debunked"
        in why(5)
    )
    assert '("myth")' in why(5)


def test_a_rule_that_leaves_the_clause_to_another_says_so(why):
    assert "HL202 stronger-than-evidence: another rule speaks on this in its place" in why(3)


def test_a_source_nearby_is_a_reason(why):
    assert "HL104 proven-without-source: a source is named or linked near it" in why(7)


def test_a_line_without_claims_says_so(why):
    told = why(9)
    assert "no claim is read here" in told
    assert "Rules that speak none" in told


def test_rules_that_do_not_run_are_listed(why, here):
    (here / ".healthlint.yaml").write_text("ignore: [HL101]\n", encoding="utf-8")
    assert "Rules that do not run here" in why(3)
    assert "HL101 unsupported-absolute" not in why(3)


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("why.md:99", "why.md has no line 99"),
        ("lost.md:1", "lost.md: there is no such file"),
        ("why.md", "no rule 'why.md'"),
    ],
)
def test_what_cannot_be_explained_is_one_sentence(why, run, what, told):
    ran = run("explain", what)
    assert ran.code == 2
    assert told in ran.err
    assert "Traceback" not in ran.err
