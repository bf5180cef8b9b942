"""Finds what is needed, and what is not: "there is a need for X", "you do not need X"."""

from collections.abc import Iterator

from lint.model import Certainty, Polarity
from lint.nlp.advised import Advised, advised, aims_of, of_thing, purposes_of
from lint.nlp.deeds import is_deed
from lint.nlp.lexicon import words
from lint.nlp.obligations import is_agent
from lint.nlp.people import is_person
from lint.nlp.polarity import denials_on, subject_denials
from lint.nlp.syntax import behind, child, direct_objects, has_to, subject, worded
from lint.nlp.tree import Token
from lint.nlp.values import Worth, worth

_FOR = frozenset({"for", "of"})


def needless(verb: Token) -> Iterator[Advised]:
    """Advice that a thing may be left: "you no longer need X", "X is not needed".

    "X is not needed for Y" is no advice: it says what Y needs.
    """
    if verb.lemma_.lower() not in words("advice", "needing") or verb.pos_ != "VERB":
        return
    denials = tuple(denials_on(verb))
    if not denials or verb.dep_ == "relcl":
        return
    patient, things = child(verb, "nsubjpass"), direct_objects(verb)
    if patient is not None and not is_person(patient):
        thing, aims = patient, aims_of(verb)
        if aims:
            return
    elif things and is_person(child(verb, "nsubj")):
        thing, aims = things[0], purposes_of(verb) or aims_of(things[0])
    else:
        return
    yield Advised(
        trigger=verb,
        action=verb,
        thing=thing,
        purposes=aims,
        polarity=Polarity.NEGATED,
        certainty=Certainty.DEFINITE,
        cues=(verb,),
        denials=denials,
    )


def needed(noun: Token, kinds: dict[int, str]) -> Iterator[Advised]:
    """Advice by a noun of need or worth: "a need for X", "the importance of X".

    The need must be stated or stressed; what "reduces the need for X" asks for nothing.
    """
    lemma = noun.lemma_.lower()
    worth = lemma in words("advice", "worth_nouns")
    if noun.pos_ in {"VERB", "AUX"} or not _is_stressed(noun, worth=worth):
        return
    level = Certainty.PROBABLE if worth else Certainty.DEFINITE
    if worded(noun.head, words("advice", "softening"), "aux") is not None:
        level = Certainty.POSSIBLE
    denials = (*subject_denials(noun), *denials_on(noun.head))
    action = None if worth else child(noun, "acl", "relcl", "advcl", "xcomp")
    if action is not None and action.tag_ == "VB" and has_to(action):
        if action.lemma_.lower() not in words("advice", "turns_of_phrase"):
            yield advised(noun, action, level, (noun,), tuple(dict.fromkeys(denials)))
        return
    thing = next(iter(behind(noun, _FOR)), None)
    action = None if thing is None or worth or not is_agent(thing) else _asked_of(thing, noun)
    if action is not None:
        yield advised(noun, action, level, (noun,), tuple(dict.fromkeys(denials)))
        return
    if thing is None or is_person(thing) or not is_deed(thing, kinds):
        return
    yield of_thing(noun, thing, level, (noun,), denials, aims_of(thing))


def _asked_of(people: Token, noun: Token) -> Token | None:
    """What people are needed to do: "a need for nurses to wash their hands"."""
    for node in (people, noun, noun.head):
        for c in node.children:
            if c.i > people.i and c.tag_ == "VB" and has_to(c):
                return c
    return None


def _is_stressed(noun: Token, *, worth: bool) -> bool:
    """Whether a need is said to exist or is brought to mind; worth must be."""
    head = noun.head
    if noun.dep_ == "pobj":
        if head.lower_ == "in":
            return False  # "patients in need of X"
        head = head.head
    lemma = head.lemma_.lower()
    if noun.dep_ == "ROOT" and noun.i < 2 and subject_denials(noun):
        return not worth  # "no need to take X"
    if noun.dep_ == "attr" and child(head, "expl") is None:
        return False
    if worth and lemma in words("advice", "existing"):
        return False
    return noun.dep_ in {"attr", "dobj", "nsubj", "pobj", "conj"} and lemma in words(
        "advice", "stressing"
    )


def decided(verb: Token, kinds: dict[int, str]) -> Iterator[Advised]:
    """Advice by help with decisions: "X may help clinicians choose", "can help plan Y".

    What "can help manage pain" or "detect cancer" makes another claim.
    """
    deciding = words("advice", "deciding")
    below = [c for c in verb.children if c.dep_ in {"xcomp", "ccomp", "dobj", "advcl"}]
    below += behind(verb, frozenset({"in", "to", "with"}))
    below += [t for c in below if c.tag_ == "VB" for t in direct_objects(c)]  # "improve planning"
    what = next((c for c in below if c.lemma_.lower() in deciding), None)
    who = subject(verb)
    if what is None or who is None or is_person(who):
        return
    if not any(c.dep_ == "aux" and c.lower_ in words("advice", "softening") for c in verb.children):
        return
    aims = tuple(direct_objects(what)[:1]) if what.pos_ == "VERB" else ()
    if any(worth(t, kinds) is Worth.UNWANTED for t in aims):
        return
    yield of_thing(verb, who, Certainty.POSSIBLE, (verb,), tuple(denials_on(verb)), aims)
