"""Short forms an article explains, and the ailment a list of risks is of."""

from lint.nlp.read import read
from lint.readers.text import parse


def sides(pipeline, text):
    (reading,) = read(pipeline, [parse(text.encode(), "a.md")])
    return {(c.subject.concept, c.object.concept) for c in reading.claims}


def test_a_short_form_stands_for_what_it_was_explained_as(pipeline):
    text = (
        "# Restless legs syndrome (RLS)\n\nThe urge to move is the main sign. Iron deficiency can "
        "cause RLS. Long flights make nobody ill.\n"
    )
    assert ("iron-deficiency", "restless-legs") in sides(pipeline, text)


def test_a_short_form_that_nobody_explained_stands_for_nothing(pipeline):
    text = "# Legs\n\nIron deficiency can cause QZS.\n"
    assert ("iron-deficiency", None) in sides(pipeline, text)


def test_a_word_in_parentheses_is_no_short_form(pipeline):
    text = "# Gout (painful)\n\nRed meat can cause painful nights.\n"
    assert "gout" not in {object for _, object in sides(pipeline, text)}


def test_of_several_ailments_before_a_list_of_risks_that_of_the_article_is_meant(pipeline):
    text = (
        "# Gout\n\nGout is painful. The main risk factor for gout is obesity, as it is for kidney "
        "stones. Further risk factors include old age and beer.\n\nGout often comes back. "
        "Gout can be treated.\n"
    )
    assert ("ageing", "gout") in sides(pipeline, text)
