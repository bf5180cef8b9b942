"""`healthlint claims --explain`: how each claim was read, in words."""

import pytest

ARTICLE = """\
# Ginger

Ginger tea may ease nausea in pregnancy. It does not cure it.

Smoking raises the risk of stroke, and yoga lowers pain.

You should avoid alcohol to prevent headaches.

Common causes of fatigue include:

- anaemia

## Is ginger safe?

Nobody knows.

The weather was fine that day.
"""


@pytest.fixture
def told(run, here):
    (here / "ginger.md").write_text(ARTICLE, encoding="utf-8")
    ran = run("claims", "ginger.md", "--explain")
    assert ran.code == 0
    return ran.out


def test_a_line_counts_what_was_read(told):
    assert told.startswith("ginger.md: 10 sentences, ")


def test_a_sentence_stands_with_its_place(told):
    assert "3:1  Ginger tea may ease nausea in pregnancy.\n" in told


@pytest.mark.parametrize(
    "row",
    [
        "treatment / treats",
        'subject     "Ginger tea" [ginger]',
        'object      "nausea" [morning-sickness]',
        "certainty   possible  by 'may'",
        'population  "pregnancy" [pregnant-women]',
        "treatment / not cures",
        "polarity    negated  by 'not'",
        "certainty   definite  plain wording",
    ],
)
def test_values_are_shown_with_the_words_that_decided_them(told, row):
    assert f"  {row}\n" in told


@pytest.mark.parametrize(
    "frame",
    [
        "verb 'ease': treats  by 'ease'",
        "verb 'raise' makes its object more; the object is a risk: raises the risk",
        "verb 'lower' makes its object less; nobody wants the object: treats",
        "advice by 'should', against it  by 'should', 'avoid'",
    ],
)
def test_the_frame_says_what_follows_from_it(told, frame):
    assert f"frame       {frame}" in told


def test_a_referent_is_shown_with_where_it_was_found(told):
    assert 'subject     "It" [ginger], from the sentence before\n' in told
    assert 'object      "it" [morning-sickness], from the sentence before\n' in told
    assert 'object      "fatigue" [fatigue], from the lead-in\n' in told


def test_what_is_lost_is_named(run, here):
    (here / "lost.md").write_text("Yes, it can ease it for a while.\n", encoding="utf-8")
    out = run("claims", "lost.md", "--explain").out
    assert 'subject     "it" [no concept], from nothing named before\n' in out
    assert "unresolved  the question it answers is missing; what its subject" in out.replace(
        "\n                ", " "
    )


def test_a_text_without_claims_is_a_line(run, here):
    (here / "dull.md").write_text("The sky was blue.\n", encoding="utf-8")
    assert run("claims", "dull.md", "--explain").out == "dull.md: 1 sentence, 0 claims\n\n"


def test_machines_are_told_to_read_the_cues(run):
    ran = run("claims", "plain.md", "--explain", "--output-format", "jsonl")
    assert ran.code == 2
    assert "cues" in ran.err


def test_nothing_a_text_holds_steers_the_terminal(run, here):
    (here / "odd.md").write_text("Zinc \x1b[2J may ease\u202e pain.\n", encoding="utf-8")
    out = run("claims", "odd.md", "--explain").out
    assert "\x1b" not in out
    assert "\u202e" not in out
