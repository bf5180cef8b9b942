"""Finds what readers are told to do or to leave, how strongly, and what for."""

from collections.abc import Iterator
from dataclasses import dataclass

from lint.model import Certainty, Polarity
from lint.nlp.advised import Advised, advised, aims_of, purposes_of, signed_by, weaker
from lint.nlp.commands import imperative
from lint.nlp.lexicon import frames, levels, words
from lint.nlp.people import is_person
from lint.nlp.polarity import denials_on, subject_denials
from lint.nlp.syntax import child, direct_objects, has_to, worded
from lint.nlp.tree import Token, Tree
from lint.nlp.values import Worth, worth

_NEVER = frozenset({"PUNCT", "DET", "ADP", "PRON", "CCONJ", "NUM", "PART", "SPACE", "SYM"})
_HAVE = frozenset({"have"})
_YET = frozenset({"yet"})


def advice(doc: Tree, kinds: dict[int, str]) -> list[Advised]:
    """Every piece of advice in the sentence, one a verb; ``kinds`` maps token to semantic type."""
    found: list[Advised] = []
    taken: set[int] = set()
    for token in doc:
        if token.pos_ in _NEVER:
            continue
        one = next(iter(_at(token)), None)
        if one is None or one.action.i in taken:
            continue
        if _is_promise(one, kinds) or _is_aim(one, kinds):
            continue
        taken.add(one.action.i)
        found.append(one)
        found.extend(_instead(one))
    return found


def _is_promise(one: Advised, kinds: dict[int, str]) -> bool:
    """Whether it says what can be prevented: "most people can avoid colds"."""
    return (
        one.certainty is Certainty.POSSIBLE
        and one.polarity is Polarity.NEGATED
        and one.thing is not None
        and worth(one.thing, kinds) is Worth.UNWANTED
    )


def _is_aim(one: Advised, kinds: dict[int, str]) -> bool:
    """Whether it names an aim ("beat cramps for good"): nobody is advised to have cramps."""
    return (
        one.polarity is Polarity.AFFIRMED
        and one.thing is not None
        and one.action.lemma_.lower() in frames("verbs")
        and worth(one.thing, kinds) is Worth.UNWANTED
    )


def _instead(one: Advised) -> Iterator[Advised]:
    """The advice against Y in "take X instead of Y"."""
    for node in (one.action, *(c for c in one.action.children if c.lower_ == "instead")):
        for c in node.children:
            if c.dep_ != "prep" or c.lower_ != "of" or c.nbor(-1).lower_ != "instead":
                continue
            thing, cue = child(c, "pobj", "pcomp"), c.nbor(-1)
            if thing is not None:
                yield Advised(
                    trigger=one.trigger,
                    action=thing,
                    thing=thing,
                    purposes=(),
                    polarity=Polarity.NEGATED,
                    certainty=one.certainty,
                    cues=(cue,),
                    denials=(cue,),
                )


def _at(token: Token) -> Iterator[Advised]:
    """The readings of one word as advice, the surest first."""
    lemma = token.lemma_.lower()
    if token.pos_ in {"VERB", "AUX", "NOUN", "PROPN", "ADJ", "INTJ"} and imperative(token):
        strong = any(c.lower_ in words("advice", "unbending") for c in token.children)
        yield advised(token, token, Certainty.ABSOLUTE if strong else Certainty.DEFINITE, ())
        return
    if token.pos_ in {"VERB", "AUX"}:
        yield from _obliged(token)
        yield from _needless(token)
    if lemma in levels("advice", "recommending"):
        yield from _recommended(token)
    if lemma in levels("advice", "adjectives") and token.dep_ in {"acomp", "attr", "oprd", "ROOT"}:
        yield from _worthwhile(token)


@dataclass(frozen=True, slots=True)
class _Obligation:
    """What obliges to an action: "should", "need" of "need to rest", or both."""

    level: Certainty
    modal: Token | None
    governor: Token | None


def _obliged(verb: Token) -> Iterator[Advised]:
    """Advice by a modal or a verb that obliges: "you should rest", "patients need to rest"."""
    obligation = _obligation(verb)
    if obligation is None:
        return
    level, governor = obligation.level, obligation.governor
    who = _obliged_one(governor if governor is not None else verb)
    if not (_tells(verb, level, who) and _is_doing(verb)):
        return
    cues = tuple(t for t in (governor, obligation.modal) if t is not None)
    wished = child(verb, "xcomp")
    if verb.lemma_.lower() in words("advice", "wishing") and wished is not None:
        yield advised(verb, wished, level, (*cues, verb))
        return
    denials = denials_on(governor) if governor is not None else []
    if who is not None:
        denials = [*denials, *subject_denials(who)]
    yield advised(verb, verb, level, cues, tuple(denials))


def _obligation(verb: Token) -> _Obligation | None:
    """The modal and the governing verb that oblige to a verb; None where nothing does now."""
    strength, obliging = levels("advice", "strength"), levels("advice", "obliging")
    modal, governor = worded(verb, strength, "aux"), verb.head
    if modal is not None and worded(verb, _HAVE, "aux") is not None:
        return None  # "should have rested" tells a story
    if verb.dep_ != "xcomp" or not has_to(verb) or governor.lemma_.lower() not in obliging:
        return None if modal is None else _Obligation(strength[modal.lower_], modal, None)
    if governor.tag_ in {"VBD", "VBN"} or worded(governor, _YET, "advmod") is not None:
        return None  # "needed to rest" does too, "has yet to be shown" waits
    level = obliging[governor.lemma_.lower()]
    above = worded(governor, strength, "aux")
    if above is not None:
        level = weaker(level, strength[above.lower_])
    return _Obligation(level, modal, governor)


def _obliged_one(verb: Token) -> Token | None:
    """The subject of a verb, or of the verb it is coordinated with: "you should eat and rest"."""
    who = child(verb, "nsubj", "nsubjpass")
    if who is None and verb.dep_ == "conj":
        who = child(verb.head, "nsubj", "nsubjpass")
    return who


def _tells(verb: Token, level: Certainty, who: Token | None) -> bool:
    """Whether a modal tells people what to do: "you should rest", "X should be taken".

    "may" and "can" do so only of what can be suggested ("you can try X"); else they say what
    happens ("you may feel sick").
    """
    lemma, passive = verb.lemma_.lower(), child(verb, "auxpass") is not None
    if level is not Certainty.POSSIBLE:
        return passive or is_person(who)
    if passive and lemma in words("advice", "suggesting_passive"):
        return True
    return is_person(who) and lemma in words("advice", "suggesting") | words("advice", "against")


def _is_doing(verb: Token) -> bool:
    """Whether a verb is something to do: "should have a scan", not "should be safe"."""
    if child(verb, "auxpass") is not None or verb.lemma_.lower() not in {"be", "have"}:
        return True
    had = child(verb, "dobj") if verb.lemma_.lower() == "have" else None
    return had is not None and had.lemma_.lower() in words("advice", "had")


def _needless(verb: Token) -> Iterator[Advised]:
    """Advice that a thing may be left: "you no longer need X", "X is not needed".

    "X is not needed for Y" is no advice: it says what Y needs.
    """
    if verb.lemma_.lower() not in words("advice", "needing"):
        return
    denials = tuple(denials_on(verb))
    if not denials:
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


def _recommended(verb: Token) -> Iterator[Advised]:
    """Advice by a verb that recommends: "X is recommended for Y", "doctors advise resting"."""
    if verb.dep_ in {"amod", "compound"} or verb.pos_ not in {"VERB", "ADJ"}:
        return
    level = levels("advice", "recommending")[verb.lemma_.lower()]
    modals = levels("certainty", "modals")
    modal = worded(verb, modals, "aux")
    if modal is not None:
        level = weaker(level, modals[modal.lower_])
    cues = (verb, modal) if modal is not None else (verb,)
    denials = tuple(denials_on(verb))
    action = child(verb, "xcomp", "ccomp", "csubj")
    passive = verb.dep_ == "acl" or child(verb, "auxpass", "nsubjpass") is not None
    if verb.lemma_.lower() in words("advice", "showing") and not (
        passive and action is not None and action.tag_ == "VB"
    ):
        return
    if action is not None and _is_action(action):
        yield advised(verb, action, level, cues, denials)
        return
    thing = child(verb, "nsubjpass" if passive else "dobj")
    if thing is None or is_person(thing):
        return
    yield Advised(
        trigger=verb,
        action=verb,
        thing=thing,
        purposes=purposes_of(verb) or aims_of(thing),
        polarity=signed_by(denials),
        certainty=level,
        cues=cues,
        denials=denials,
    )


def _is_action(clause: Token) -> bool:
    """Whether what is recommended is something to do: "to rest", "resting", "that you rest"."""
    return clause.pos_ in {"VERB", "AUX"} and (
        clause.tag_ in {"VB", "VBG"} or clause.dep_ == "ccomp"
    )


def _worthwhile(token: Token) -> Iterator[Advised]:
    """Advice by an adjective or noun on an action: "it is important to rest"."""
    holder = token.head if token.dep_ in {"acomp", "attr", "oprd"} else token
    action = next((a for node in (token, holder) for a in _infinitives(node)), None)
    if action is None or action.lemma_.lower() in words("advice", "turns_of_phrase"):
        return
    if holder.pos_ == "AUX" and not _is_impersonal(holder):
        return
    level = levels("advice", "adjectives")[token.lemma_.lower()]
    if worded(holder, words("advice", "softening"), "aux") is not None:
        level = Certainty.POSSIBLE
    yield advised(token, action, level, (token,), tuple(denials_on(holder)))


def _infinitives(node: Token) -> Iterator[Token]:
    """The verbs with "to" that hang on a word."""
    for c in node.children:
        if c.dep_ in {"xcomp", "ccomp", "advcl", "csubj"} and c.tag_ == "VB" and has_to(c):
            yield c


def _is_impersonal(verb: Token) -> bool:
    """Whether the subject of "be" names nothing, or is the action: "it is best to rest"."""
    if child(verb, "expl", "csubj") is not None:
        return True
    return worded(verb, words("advice", "impersonal"), "nsubj") is not None
