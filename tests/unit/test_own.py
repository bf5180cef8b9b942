"""Own rules: what is wrong in a file of them, and words in all their forms."""

from pathlib import Path

import pytest

from lint import own
from lint.errors import DataError
from lint.own.inflect import forms
from lint.own.phrases import swapped, uses
from lint.resources import corpus

WORDS = (corpus("vocabulary"),)


def _rule(**parts):
    lines = {
        "id": "ACME001",
        "name": "some-rule",
        "message": "found",
        "why": "because",
        "claim": "{kind: treatment}",
        "passes": "[Sleep.]",
        "fails": "[Tea cures colds.]",
    }
    lines |= parts
    body = "\n    ".join(f"{k}: {v}" for k, v in lines.items() if v)
    return f"  - {body}\n"


def _problems(tmp_path: Path, *rules: str) -> list[str]:
    path = tmp_path / "rules.yaml"
    path.write_text("rules:\n" + "".join(rules), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        own.load((path,), WORDS)
    return [str(p).replace(f"{path}:", "") for p in caught.value.problems]


def test_all_mistakes_are_told_at_once_with_the_nearest_words(tmp_path):
    told = _problems(
        tmp_path,
        _rule(claim="{subject: glucosamin, relation: treats}"),
        _rule(name="other", claim="{kind: cause, relation: treats}"),
        _rule(id="ACME002", name="third", message='"{sujbect} is bad"'),
        _rule(id="ACME003", name="fourth", claim="", words="{swap: {diabetic~: diabetic~}}"),
        _rule(id="ACME004", name="fifth", words="{avoid: [~ cure], swap: {a~ b~: c}}", claim=""),
        _rule(id="ACME005", name="sixth", words="{avoid: [magic]}"),
        _rule(id="ACME006", name="missing-disclaimer", claim="", require="{about: {words: a}}"),
    )
    assert told == [
        "6:22: the vocabulary has no concept 'glucosamin'; did you mean 'glucosamine'?",
        "9:9: the id 'ACME001' is taken by the rule at 2; give this rule another",
        "13:36: 'treats' is a relation of the kind 'treatment', which is not named under 'kind'",
        "18:14: 'message' cannot fill in '{sujbect}'; did you mean {subject}?",
        "29:31: 'diabetic~' is to be swapped for itself",
        "36:20: '~ cure' has a '~' that stands behind no word; write it like 'suffer~ from'",
        "36:44: 'a~ b~' has more than one '~'; mark the one word that changes its form",
        "37:5: ACME005 needs one of 'claim', 'words' and 'require'; it has 'claim' and 'words'",
        "46:11: the name 'missing-disclaimer' is taken by HL401; give this rule another",
        "51:14: 'require' says what for and not what: add 'words', 'link' or 'concepts'",
    ]


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("suffer", "suffer suffers suffered suffering"),
        ("stop", "stop stops stopped stopping"),
        ("relieve", "relieve relieves relieved relieving"),
        ("try", "try tries tried trying"),
        ("die", "die dies died dying"),
        ("have", "have has had having"),
        ("take", "take takes took taken taking"),
        ("person", "person people"),
        ("commit", "commit commits committed committing"),
        ("label", "label labels labeled labelled labeling labelling"),
        ("wash", "wash washes washed washing"),
    ],
)
def test_forms_of_words(word, told):
    assert sorted({t for some in forms(word).values() for t in some}) == sorted(told.split())


def test_phrases_are_found_as_whole_words_in_every_form():
    text = "Suffering from it, they suffered  from that; suffer fromage; a cure-all, the doctor’s."
    found = [text[u.start : u.end] for u in uses(text, ("suffer~ from", "cure", "doctor's"))]
    assert found == ["Suffering from", "suffered  from", "doctor’s"]
    assert not uses("MIND your mind", ("Mind",), exact=True)


@pytest.mark.parametrize(
    ("found", "phrase", "instead", "told"),
    [
        ("Suffers from", "suffer~ from", "have~", "Has"),
        ("suffered from", "suffer~ from", "have~", "had"),
        ("diabetics", "diabetic~", "person~ with diabetes", "people with diabetes"),
        ("DIABETIC", "diabetic~", "person~ with diabetes", "PERSON WITH DIABETES"),
        ("utilised", "utilise~", "take~", None),  # took or taken
        ("utilises", "utilise~", "use", None),
        ("utilise", "utilise~", "use", "use"),
        ("Blood sugar", "blood sugar", "blood glucose", "Blood glucose"),
    ],
)
def test_a_replacement_takes_the_form_and_the_capitals_of_what_it_replaces(
    found, phrase, instead, told
):
    assert swapped(found, phrase, instead) == told
