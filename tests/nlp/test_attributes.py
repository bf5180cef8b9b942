"""Parts of speech and lemmas from memory are those that the model's own components give."""

import pytest
import spacy

from lint.model import PROSE
from lint.nlp.attributes import Attributes, remember
from lint.nlp.pipeline import DEFAULT_MODEL
from lint.readers import reader_for
from lint.resources import corpus

_ALL = ["TAG", "DEP", "POS", "MORPH", "LEMMA", "HEAD", "SENT_START"]
_ODD = (
    "I'm gonna go now, ain't I? There's  two   spaces, and there are others.",
    "Y'all got ta see it, let's go! C'm on, nothin' doin'.",
    "But for you, and because of it, he'd do it for me.",
    "",
    "  ",
    "\n",
)


def _load():
    return spacy.load(DEFAULT_MODEL, exclude=["ner"])


@pytest.fixture(scope="module")
def texts():
    found = list(_ODD)
    for path in sorted(corpus("articles").iterdir()):
        if reader := reader_for(path.name):
            document = reader.parse(path.read_bytes(), path.name)
            found.extend(document.cut(b.span) for b in document.blocks if b.kind in PROSE)
    return found


def test_equal_those_of_the_model(texts):
    bare, ours = _load(), _load()
    remember(ours)
    assert isinstance(ours.get_pipe("attribute_ruler"), Attributes)
    for expected, found in zip(bare.pipe(texts), ours.pipe(texts), strict=True):
        assert found.to_array(_ALL).tolist() == expected.to_array(_ALL).tolist(), expected.text
        assert [str(t.morph) for t in found] == [str(t.morph) for t in expected]


@pytest.mark.parametrize(
    "pattern",
    [[{"NORM": "iron"}], [{"LOWER": "iron", "OP": "+"}], [{"TAG": "NN"}, {"TAG": "NN"}]],
)
def test_a_ruler_of_another_make_is_left_alone(pattern):
    nlp = _load()
    nlp.get_pipe("attribute_ruler").add([pattern], {"POS": "X"})
    remember(nlp)
    assert not isinstance(nlp.get_pipe("attribute_ruler"), Attributes)
    assert [t.pos_ for t in nlp("Iron tablets help.")][-1] == "PUNCT"


def test_a_pipeline_without_a_lemmatizer_is_left_alone():
    nlp = spacy.load(DEFAULT_MODEL, exclude=["ner", "lemmatizer"])
    remember(nlp)
    assert [t.pos_ for t in nlp("Iron helps.")] == ["NOUN", "VERB", "PUNCT"]
