"""Finds the verb of a sentence in which the parser found none: "Training with weights eased pain".

Such a word is shown to the parser once more as one that can be nothing but a verb. Headings and
lists have no word that qualifies: what it follows must be the end of a noun phrase, and its object
must come at once.
"""

from collections.abc import Mapping
from functools import cache

from spacy.tokens import Doc

from lint.nlp.lexicon import frames
from lint.nlp.tables import table

_FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})
_LOST = frozenset({"NNS", "NN", "VBN", "JJ", "NNP", "NNPS"})
_BEFORE = frozenset({"NN", "NNS", "NNP", "NNPS", "VBG", "RB"})
_BEHIND = frozenset({"NN", "NNS", "NNP", "DT", "JJ", "JJR", "PRP$", "VBG", "CD", "RBR"})
_PLURAL = frozenset({"NNS", "NNPS"})
_NOMINAL = frozenset({"compound", "pobj", "nsubj", "dobj"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_COMMAND = frozenset({"VB"})


def lost_verb(seen: Doc) -> int | None:
    """The place of the word that is the verb of a parsed sentence without one."""
    start = 0
    strings = seen.vocab.strings
    tags = [strings[tag] for tag in seen.to_array("TAG").tolist()]
    if any(tag in _FINITE for tag in tags):
        start = _unfinished(seen, tags)
        if not start:
            return None
    elif tags[:1] and tags[0] in _COMMAND:
        return None
    forms = verb_forms()
    for i in range(start + 1, len(tags) - 1):
        if tags[i] not in _LOST or tags[i + 1] not in _BEHIND:
            continue
        if tags[i - 1] not in _BEFORE and seen[i - 1].dep_ not in _NOMINAL:
            continue
        form = forms.get(seen[i].lower_)
        if form == "base" and (tags[i - 1] not in _PLURAL or tags[-1] != "."):
            continue
        if form is not None and seen[i].dep_ != "ROOT":
            return i
    return None


def with_verb(seen: Doc, at: int) -> Doc:
    """The sentence with a verb that is nothing else in one place."""
    shown = [t.text for t in seen]
    shown[at] = table("masks")["lost"][verb_forms()[seen[at].lower_]]
    return Doc(seen.vocab, words=shown, spaces=[bool(t.whitespace_) for t in seen])


def _unfinished(seen: Doc, tags: list[str]) -> int:
    """Where a clause without a verb opens behind "that"; 0 where there is none."""
    for i, token in enumerate(seen):
        opens = token.lower_ == "that" and token.dep_ == "mark"
        if opens and token.head.pos_ in _NOUNS and _FINITE.isdisjoint(tags[i + 1 :]):
            return i
    return 0


@cache
def verb_forms() -> Mapping[str, str]:
    """Base, third-person and past forms of the verbs of the frames that take a plain object."""
    forms: dict[str, str] = {}
    for verb, rows in frames("verbs").items():
        if all(row.prep for row in rows):
            continue
        forms[verb] = "base"
        ending = "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"
        forms[verb + ending] = "third"
        forms[verb + ("d" if verb.endswith("e") else "ed")] = "past"
    return forms
