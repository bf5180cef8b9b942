"""What a word of association ties together: "a link between A and B", "A and B are related"."""

from collections.abc import Iterator

from lint.model import Relation
from lint.nlp.found import NOUNS, Found
from lint.nlp.governing import governors
from lint.nlp.lexicon import Frame, words
from lint.nlp.people import is_person
from lint.nlp.syntax import (
    SUBJECTS,
    behind,
    child,
    subject,
    subject_of_predicate,
    worded,
)
from lint.nlp.tree import Token

_BETWEEN = frozenset({"between"})
_OF = frozenset({"of"})
_IN = frozenset({"in"})
_Pair = tuple[Token | None, Token]


def ties(noun: Token, frame: Frame) -> Iterator[Found]:
    """What a noun of association says, wherever in the sentence it stands."""
    found = _between(noun) or _of_and(noun) or _of_with(noun, frame) or _shared(noun)
    if found is not None:
        one, other = found
        causal = worded(noun, words("comparisons", "causal"), "amod", "compound")
        if causal is None:
            yield Found(noun, frame, Relation.ASSOCIATED, one, (other,), cues=(noun,))
        else:
            yield Found(noun, frame, Relation.CAUSES, one, (other,), cues=(causal, noun))


def paired(word: Token, frame: Frame) -> Iterator[Found]:
    """What an adjective or participle says of two things at once: "A and B are related"."""
    if word.dep_ == "amod":
        return
    who = subject_of_predicate(word) if word.pos_ == "ADJ" else subject(word)
    pair = _both(who)
    if pair is not None:
        yield Found(word, frame, Relation.ASSOCIATED, pair[0], (pair[1],), cues=(word,))


def observed(token: Token) -> bool:
    """Whether a noun only reports what was seen in a sample.

    "an independent risk factor for", "was a risk factor for", "was identified as a risk factor",
    "a risk factor for falls among older women".
    """
    seen_in = words("comparisons", "seen_in")
    if any(t.lower_ in seen_in and _is_sample(t) for t in token.subtree if t.i > token.i):
        return True
    statistical = words("comparisons", "statistical")
    if any(c.dep_ == "amod" and c.lower_ in statistical for c in token.children):
        return True
    above = [token.head, *governors(token)]
    if any(t.lemma_.lower() in words("comparisons", "identifying") for t in above):
        return True
    verb = next((t for t in above if t.pos_ in {"VERB", "AUX"}), None)
    return verb is not None and any(t.tag_ == "VBD" for t in (verb, *verb.children))


def _is_sample(prep: Token) -> bool:
    """Whether a preposition names the people in whom something was seen."""
    inner = child(prep, "pobj")
    people = words("comparisons", "groups") | words("circumstances", "people")
    return inner is not None and (is_person(inner) or inner.lemma_.lower() in people)


def _holders(noun: Token) -> list[Token]:
    """The noun and the verb it depends on, where its prepositions may hang as well."""
    verb = noun.head
    held = noun.dep_ in {*SUBJECTS, "dobj", "attr"} and verb.pos_ in {"VERB", "AUX"}
    return [noun, verb] if held else [noun]


def _both(thing: Token | None) -> tuple[Token, Token] | None:
    """The members of "A and B"."""
    second = child(thing, "conj") if thing is not None else None
    if thing is None or second is None or not _names(thing) or not _names(second):
        return None
    return thing, second


def _names(thing: Token) -> bool:
    return thing.pos_ in {*NOUNS, "PRON", "VERB", "ADJ", "X"} and not is_person(thing)


def _between(noun: Token) -> _Pair | None:
    """Both sides of "the relationship between A and B"."""
    for holder in _holders(noun):
        for first in behind(holder, _BETWEEN):
            second = child(first, "conj")
            if second is None and child(first, "cc") is not None:
                second = child(noun, "appos")  # the parser hung it on the noun
            if second is not None:
                return first, second
    return None


def _of_and(noun: Token) -> _Pair | None:
    """Both sides of "the association of A and B"."""
    if behind(noun, words("comparisons", "associated_sides")):
        return None
    for first in behind(noun, _OF):
        return _both(first)
    return None


def _of_with(noun: Token, frame: Frame) -> _Pair | None:
    """Both sides of "the association of A with B", "A was in correlation with B"."""
    others = [
        o
        for holder in _holders(noun)
        for o in behind(holder, frame.prep - _BETWEEN)
        if o.pos_ in {*NOUNS, "PRON", "VERB"}
    ]
    if not others:
        return None
    one = next(iter(behind(noun, _OF)), None)
    if one is None:
        one = _said_of(noun)
    if one is None and noun.dep_ == "pobj":
        return None  # "in relation to sleep"
    if one == others[0] or (one is not None and (is_person(one) or _is_research(one))):
        one = None
    return one, others[0]


def _said_of(noun: Token) -> Token | None:
    """What has the association: A in "A has a link to B", "A is in correlation with B"."""
    prep = noun.head
    if noun.dep_ == "pobj" and prep.lower_ in _IN and prep.head.pos_ in {"VERB", "AUX"}:
        return subject(prep.head) if prep.i > prep.head.i else None
    if noun.dep_ in {"dobj", "attr", "appos"}:
        return subject_of_predicate(noun)
    return None


def _shared(noun: Token) -> _Pair | None:
    """Both sides of "A and B show an association"."""
    if noun.dep_ != "dobj" or noun.head.lemma_.lower() not in words("frames", "light"):
        return None
    return _both(subject(noun.head))


def _is_research(thing: Token) -> bool:
    return thing.lemma_.lower() in words("stance", "research")
