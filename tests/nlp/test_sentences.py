"""Where sentences end: abbreviations, lists flattened into a line, lost spaces, hostile text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.nlp.sentences import split


def cut(text: str) -> list[str]:
    return [text[a:b] for a, b in split(text)]


WHOLE = """
    Ask Dr. Meyer or Prof. Lee about it.
    Minerals, e.g. Magnesium, i.e. Mg, help vs. Placebo.
    Take approx. 2.5 mg of the U.S. Pharmacopeia grade.
    See Fig. 2, No. 5 and pp. 12 of the leaflet.
    Written by J. R. Smith and George W. Brown.
    The pill (see p. 3) costs 4.50 dollars.
    "Is it safe?" she asked her nurse.
    Visit example.org or mail me@example.com today.
    1. Increased weight presses on the veins.
    Uterine compression: As pregnancy goes on, veins are pressed.
    Eat nuts, seeds, etc. before noon.
    St. John's wort interacts with the pill.
    The low pH (see Sec. 4) and vol. 12 matter.
    Well... that depends on the dose.
    Women aged 20 - 40 need more.
    Salt&nbsp;and pepper; both taste.
    A non-drug approach - stretching - may be tried.
"""


@pytest.mark.parametrize("text", [line.strip() for line in WHOLE.strip().splitlines()])
def test_stays_whole(text: str) -> None:
    assert cut(text) == [text]


CUT = [
    ("Cramps hurt. They pass.", ["Cramps hurt.", "They pass."]),
    ("You may lack vitamin D. Women often do.", ["You may lack vitamin D.", "Women often do."]),
    ("It is sold in the U.S. The dose is low.", ["It is sold in the U.S.", "The dose is low."]),
    ("Wake at 6 a.m. Women rest.", ["Wake at 6 a.m.", "Women rest."]),
    ("Take 5 mg. Women need more.", ["Take 5 mg.", "Women need more."]),
    ("Eat nuts, seeds, etc. They help.", ["Eat nuts, seeds, etc.", "They help."]),
    ("That was 2019. Now it is gone.", ["That was 2019.", "Now it is gone."]),
    ("No. That is wrong.", ["No.", "That is wrong."]),
    ("Why? Nobody knows! Really?! Yes.", ["Why?", "Nobody knows!", "Really?!", "Yes."]),
    ("It may help… Nobody knows.", ["It may help…", "Nobody knows."]),
    ('He said "rest." She did.', ['He said "rest."', "She did."]),
    ("(Rest first.) Then walk.", ["(Rest first.)", "Then walk."]),
    ("It helps sleep.Women feel better.", ["It helps sleep.", "Women feel better."]),
    ("It is common.1,2 Women need it.[3] Men do too.",
     ["It is common.1,2", "Women need it.[3]", "Men do too."]),
    ("Signs - Pain in a leg - Weak pulse", ["Signs", "Pain in a leg", "Weak pulse"]),
    ("Cramps • Swelling • Numb feet", ["Cramps", "Swelling", "Numb feet"]),
    ("1. Drink water. 2. Stretch.", ["1. Drink water.", "2. Stretch."]),
    ("✅ Sleep well ✅ Drink water 👉 Rest", ["Sleep well", "Drink water", "Rest"]),
    ("❤️ Walk daily! 😀 It helps 🙂", ["Walk daily!", "It helps"]),
    ("I love tea 😊 and it helps.", ["I love tea 😊 and it helps."]),
    ("It eases pain;it cures none.", ["It eases pain;", "it cures none."]),
    ("Take max. 5 g a day. Rest.", ["Take max. 5 g a day.", "Rest."]),
    ("The level falls. pH rises.", ["The level falls.", "pH rises."]),
    ("  Rest.   Then walk.  ", ["Rest.", "Then walk."]),
    ("", []),
    (" • ", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentences"), CUT)
def test_is_cut(text: str, sentences: list[str]) -> None:
    assert cut(text) == sentences


def test_a_monster_is_cut_at_semicolons_and_spaces() -> None:
    text = "pain in the calf; " * 1_000
    pieces = cut(text)
    assert max(map(len, pieces)) <= 2_000
    assert all(piece.endswith(";") for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_junk_without_white_space_is_cut() -> None:
    assert max(len(piece) for piece in cut("x" * 100_000 + " and then words.")) <= 300


@pytest.mark.parametrize("unit", [".", "A. ", "[1].", "- A ", ")", "• ", "a", '…""" ', "?!x"])
def test_hostile_repetition_ends(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    assert all(0 <= a < b <= len(text) for a, b in split(text))


@given(st.text(alphabet="aB1 .!?…\"')(-•,;:", max_size=200))
def test_spans_are_ordered_and_lose_no_word(text: str) -> None:
    spans = split(text)
    assert all(a < b for a, b in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    kept = "".join(text[a:b] for a, b in spans)
    assert [c for c in kept if c.isalnum()] == [c for c in text if c.isalnum()]
