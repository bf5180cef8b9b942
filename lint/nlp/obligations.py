"""Finds advice by modals and verbs that oblige: "you should rest", "X may be used"."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from lint.model import Certainty
from lint.nlp.advised import Advised, advised, weaker
from lint.nlp.lexicon import levels, table, words
from lint.nlp.people import is_person
from lint.nlp.polarity import denials_on, subject_denials
from lint.nlp.syntax import child, has_to, worded
from lint.nlp.tree import Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
_HAVE = frozenset({"have"})
_YET = frozenset({"yet"})


@dataclass(frozen=True, slots=True)
class _Obligation:
    """What obliges to an action: "should", "need" of "need to rest", or both."""

    level: Certainty
    modal: Token | None
    governor: Token | None


def obliged(verb: Token) -> Iterator[Advised]:
    """Advice by a modal or a verb that obliges: "you should rest", "patients need to rest"."""
    obligation = _obligation(verb)
    if obligation is None:
        return
    level, governor = obligation.level, obligation.governor
    who = _obliged_one(governor if governor is not None else verb)
    if not (_tells(verb, obligation, who) and _is_doing(verb, who)):
        return
    turn = verb.lemma_.lower() in words("advice", "turns_of_phrase")
    if turn and (verb.dep_ == "relcl" or (governor is not None and verb.lemma_ == "know")):
        return  # "the side effects you should know about", "nobody needs to know"
    cues = tuple(t for t in (governor, obligation.modal) if t is not None)
    wished = child(verb, "xcomp")
    if verb.lemma_.lower() in words("advice", "wishing") and wished is not None:
        if who is not None and (who.lower_ == "you" or wished.lemma_.lower() in suggested()):
            yield advised(verb, wished, level, (*cues, verb))
        return
    denials = denials_on(governor) if governor is not None else []
    if who is not None:
        denials = [*denials, *subject_denials(who)]
    one = advised(verb, verb, level, cues, tuple(denials))
    if one.thing is None and verb.lemma_.lower() in words("advice", "being") and not is_agent(who):
        one = replace(one, thing=who)  # "screening should be part of it"
    yield one


def _obligation(verb: Token) -> _Obligation | None:
    """The modal and the governing verb that oblige to a verb; None where nothing does now."""
    strength, obliging = levels("advice", "strength"), levels("advice", "obliging")
    modal, governor = _modal(verb, strength), verb.head
    if modal is not None and worded(verb, _HAVE, "aux") is not None:
        return None  # "should have rested" tells a story
    if verb.dep_ != "xcomp" or not has_to(verb) or governor.lemma_.lower() not in obliging:
        return None if modal is None else _Obligation(strength[modal.lower_], modal, None)
    if governor.lemma_ == "have" and child(governor, "dobj") is not None:
        return None  # "have only themselves to blame"
    if governor.tag_ in {"VBD", "VBN"} or worded(governor, _YET, "advmod") is not None:
        return None  # "needed to rest" does too, "has yet to be shown" waits
    if governor.dep_ == "relcl" and child(verb, "auxpass") is None:
        return None  # "people who need to lose weight" are a kind of people
    level = obliging[governor.lemma_.lower()]
    above = _modal(governor, strength)
    if above is not None:
        level = weaker(level, strength[above.lower_])
    return _Obligation(level, modal, governor)


def _modal(verb: Token, strength: Mapping[str, Certainty]) -> Token | None:
    """The modal on a verb, or on its "be" where the parser hangs it there."""
    own = worded(verb, strength, "aux")
    if own is not None:
        return own
    being = child(verb, "auxpass")
    return None if being is None or not being.children else worded(being, strength, "aux")


def _obliged_one(verb: Token) -> Token | None:
    """The subject of a verb, or of the verb it is coordinated with: "you should eat and rest"."""
    who = child(verb, *_SUBJECTS)
    if who is None and verb.dep_ == "conj":
        who = child(verb.head, *_SUBJECTS)
    return who


def is_agent(token: Token | None) -> bool:
    """Whether a word names somebody, or a body, that can be told: "surgeons", "schools"."""
    if token is None or is_person(token):
        return token is not None
    low = token.lemma_.lower()
    return low in words("advice", "agents") or low.endswith(tuple(words("advice", "agent_endings")))


def _tells(verb: Token, obligation: _Obligation, who: Token | None) -> bool:
    """Whether a modal tells people what to do: "you should rest", "X should be taken".

    "may" and "can" do so only of what can be suggested ("you can try X"); else they say what
    happens ("you may feel sick").
    """
    lemma, passive = verb.lemma_.lower(), child(verb, "auxpass") is not None
    if obligation.level is not Certainty.POSSIBLE or obligation.governor is not None:
        if passive:
            return True
        if is_agent(who):
            return lemma not in words("advice", "expecting") or child(verb, "prt") is not None
        if who is None or who.tag_ == "EX":
            return False
        return lemma in words("advice", "duties") or lemma in words("advice", "being")
    if passive:
        if lemma in words("advice", "suggesting_passive"):
            return lemma not in words("advice", "companied") or not _is_accompanied(verb)
        return _is_approved(verb)
    if who is None or who.lower_ in words("advice", "permitted"):
        return False
    if not is_person(who) and lemma not in words("advice", "duties"):
        return False  # "programmes could include X", not "could increase X"
    return is_agent(who) and lemma in suggested()


@cache
def suggested() -> frozenset[str]:
    """The verbs of what can be suggested: "try", "avoid"."""
    return words("advice", "suggesting") | words("advice", "against")


def _is_accompanied(verb: Token) -> bool:
    """Whether nothing but company is said of a use: "can be used with biscuits"."""
    behind_it = [c for c in verb.children if c.i > verb.i and c.dep_ in {"prep", "xcomp", "advcl"}]
    if not behind_it or any(c.lower_ != "with" for c in behind_it):
        return False
    return not any(g.lower_ in words("advice", "with_care") for c in behind_it for g in c.children)


def _is_approved(verb: Token) -> bool:
    """Whether a deed is judged as one can do it: "can be safely stopped"."""
    return worded(verb, words("advice", "approving_adverbs"), "advmod") is not None


def _is_doing(verb: Token, who: Token | None) -> bool:
    """Whether a verb is something to do: "should have a scan", not "should be safe"."""
    lemma = verb.lemma_.lower()
    quality = child(verb, "acomp", "oprd")
    if quality is not None and lemma not in table("advice")["against_particles"]:
        return quality.lower_ not in words("advice", "expected")
    being = lemma in words("advice", "being")
    if child(verb, "auxpass") is not None or not (being or lemma == "have"):
        return verb.lower_ not in words("advice", "expected")
    if lemma == "have":
        had = child(verb, "dobj")
        return had is not None and had.lemma_.lower() in words("advice", "had")
    role = child(verb, "attr")
    return (
        role is not None and not is_agent(who) and role.lemma_.lower() in words("advice", "roles")
    )
