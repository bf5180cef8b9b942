"""The plain tree of a sentence says what spaCy's tokens say."""

import pytest

from lint.nlp.tree import tree_of

SENTENCES = (
    "Although it isn't proven, ginger (the root) may ease nausea — and, in most people, vomiting.",
    "Don't take  two tablets: see a doctor.",
    "Why?",
    "",
)
_SAME = ("i", "idx", "text", "lower_", "lemma_", "tag_", "pos_", "dep_", "whitespace_")


@pytest.mark.parametrize("text", SENTENCES)
def test_a_tree_agrees_with_spacy(pipeline, text):
    doc = pipeline(text)
    tree = tree_of(doc)
    assert len(tree) == len(doc)
    for ours, theirs in zip(tree, doc, strict=True):
        assert [getattr(ours, n) for n in _SAME] == [getattr(theirs, n) for n in _SAME]
        assert len(ours) == len(theirs)
        assert ours.head.i == theirs.head.i
        assert (ours.is_punct, ours.is_space) == (theirs.is_punct, theirs.is_space)
        for name in ("children", "lefts", "rights", "subtree", "ancestors"):
            assert [t.i for t in getattr(ours, name)] == [t.i for t in getattr(theirs, name)]


def test_a_stretch_is_given_as_written(pipeline):
    doc = pipeline(SENTENCES[0])
    assert tree_of(doc).text(2, 9) == doc[2:9].text


def test_there_is_nothing_before_the_first_word(pipeline):
    tree = tree_of(pipeline(SENTENCES[1]))
    assert tree[1].nbor(-1) is tree[0]
    with pytest.raises(IndexError):
        tree[0].nbor(-1)
