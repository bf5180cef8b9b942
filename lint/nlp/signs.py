"""Reads signs and tests that tell of a state in a clause: "pale skin shows that iron is low".

What a sign is of by name ("a sign of anaemia") is told by the frames; here the state is a clause
("a sign that you are short of iron"), a pronoun ("a blood test shows it") or what a case stands for
("it may be a blood clot"). Words are in data/signs.yaml.
"""

from collections.abc import Iterator
from dataclasses import replace

from lint.model import Relation
from lint.nlp.found import NOUNS, Found, is_research
from lint.nlp.lexicon import Frame, words
from lint.nlp.people import is_person
from lint.nlp.syntax import behind, child, direct_objects, subject_of_predicate
from lint.nlp.tree import Token
from lint.nlp.values import Worth, worth

LACK = "sign:lack"
"""The frame of a sign of a lack, whose object is named by the nutrient alone: "iron is low"."""

STATE = "sign:state"
"""The frame of all others."""

_FRAME = Frame(lemma="sign", name=STATE, relation=Relation.INDICATES)
_CLAUSES = frozenset({"ccomp", "acl", "advcl", "relcl", "xcomp"})
_STATES = frozenset({"be", "have", "get", "become", "run", "feel"})


def telling() -> frozenset[str]:
    """The words that open a reading of signs."""
    return words("signs", "telling") | words("signs", "testing") | words("signs", "signs") | _HAVING


_HAVING = frozenset({"be", "have"})


def is_sign(found: Found) -> bool:
    """Whether a relation is what a sign or a test tells of."""
    return found.frame.name in {LACK, STATE}


def sign_relations(token: Token, kinds: dict[int, str]) -> Iterator[Found]:
    """What a sign or a test is said to tell of."""
    lemma = token.lemma_.lower()
    if token.pos_ in NOUNS and lemma in words("signs", "signs"):
        yield from _called_sign(token, kinds)
    elif lemma in _HAVING:
        yield from _may_be(token, kinds)
        yield from _then(token, kinds)
    elif token.pos_ == "VERB":
        yield from _tells(token, kinds)


def _tells(verb: Token, kinds: dict[int, str]) -> Iterator[Found]:
    """What a verb tells of its subject: "cramps prove that ...", "a blood test shows it"."""
    who, lemma = child(verb, "nsubj"), verb.lemma_.lower()
    if who is None or is_person(who) or is_research(who):
        return
    test = kinds.get(who.i) == "test"
    clause = _clause(verb)
    if clause is not None and lemma in words("signs", "telling"):
        state = _state(clause, kinds)
        if state is not None and (state[1] or _may_show(who, state[0], kinds)):
            yield _found(verb, who, state[0], lack=state[2])
        elif test or worth(who, kinds) is Worth.UNWANTED:
            inner = child(clause, "nsubj", "nsubjpass") or clause
            yield _found(verb, who, clause if is_person(inner) else inner, lack=False)
    elif test and lemma in words("signs", "testing") and clause is None:
        things = [o for o in direct_objects(verb) if o.pos_ == "PRON" and not is_person(o)]
        things = [t for o in things for t in behind(o, _ABOUT)] or things
        if things:
            yield _found(verb, who, things[0], lack=False)


_ABOUT = frozenset({"about", "of", "on"})


def _called_sign(noun: Token, kinds: dict[int, str]) -> Iterator[Found]:
    """What is called a sign of something nobody has a name for, or that something is so."""
    if noun.dep_ not in {"attr", "oprd", "appos"}:
        return
    who = subject_of_predicate(noun)
    if who is None or is_person(who) or is_research(who):
        return
    clause = next((c for c in noun.children if c.dep_ in _CLAUSES and _opened(c)), None)
    if clause is None:
        named = behind(noun, _OF)
        if named and worth(who, kinds) is Worth.UNWANTED and not is_person(named[0]):
            yield _found(noun, who, named[0], lack=False)
        return
    state = _state(clause, kinds)
    if state is not None:
        yield _found(noun, who, state[0], lack=state[2])
    elif worth(who, kinds) is Worth.UNWANTED or _warns(noun):
        inner = child(clause, "nsubj", "nsubjpass") or clause
        yield _found(noun, who, clause if is_person(inner) else inner, lack=False)


def _warns(noun: Token) -> bool:
    """Whether a sign is one of what goes wrong: "a warning sign", "an early symptom"."""
    return any(c.lower_ in words("signs", "warning") for c in noun.children)


_OF = frozenset({"of", "for"})


def _may_be(verb: Token, kinds: dict[int, str]) -> Iterator[Found]:
    """What signs told before may be: "it may be a blood clot", "this could be gout"."""
    who, what = child(verb, "nsubj"), child(verb, "attr")
    modal = child(verb, "aux")
    if who is None or what is None or modal is None or modal.tag_ != "MD":
        return
    if who.lower_ not in words("signs", "pointing") or child(verb, "neg") is not None:
        return
    if kinds.get(what.i) == "condition" and not is_person(what):
        yield _found(verb, who, what, lack=False)


def _then(verb: Token, kinds: dict[int, str]) -> Iterator[Found]:
    """What people are said to have who feel a thing: "if you are tired, you have anaemia"."""
    if not is_person(child(verb, "nsubj")) or verb.dep_ != "ROOT":
        return
    felt = next((c for c in verb.children if c.dep_ == "advcl" and c.i < verb.i), None)
    if felt is None or not _is_felt(felt, kinds):
        return
    state = _state(verb, kinds)
    if state is not None and state[1] and kinds.get(state[0].i) in _NAMED:
        yield _found(verb, felt, state[0], lack=state[2])


_NAMED = frozenset({"condition", "nutrient"})


def _is_felt(clause: Token, kinds: dict[int, str]) -> bool:
    """Whether an if-clause tells a symptom: "if your legs twitch", "if you are tired"."""
    if not any(c.lower_ in words("signs", "cases") and c.i < clause.i for c in clause.children):
        return False
    who = child(clause, "nsubj")
    said = (child(clause, "acomp"), *direct_objects(clause))
    if any(t is not None and kinds.get(t.i) == "condition" for t in said):
        return False
    if any(t is not None and worth(t, kinds) is Worth.UNWANTED for t in said):
        return True
    hurts = clause.lemma_.lower() in words("signs", "feeling")
    return hurts and who is not None and not is_person(who)


def _clause(verb: Token) -> Token | None:
    """The clause behind a verb: "shows | that iron is low", "tells you | whether ..."."""
    return next((c for c in verb.children if c.dep_ in _CLAUSES and c.i > verb.i), None)


def _opened(clause: Token) -> bool:
    """Whether a clause on a noun tells what the noun is of: "a sign | that you are tired"."""
    first = min(clause.subtree, key=lambda t: t.i)
    return first.lower_ in words("signs", "openers") and child(clause, *_SUBJECTS) is not None


_SUBJECTS = ("nsubj", "nsubjpass", "expl")


def _state(clause: Token, kinds: dict[int, str]) -> tuple[Token, bool, bool] | None:
    """What a clause says is so: the thing, whether it is an ill, whether a lack of it is told."""
    who = child(clause, "nsubj", "nsubjpass")
    if clause.lemma_.lower() in words("signs", "lacking_verbs"):
        things = direct_objects(clause)
        lack = bool(things) and kinds.get(things[0].i) == "nutrient"
        return (things[0], True, True) if lack and is_person(who) else None
    if clause.lemma_.lower() not in _STATES and clause.pos_ != "AUX":
        return None
    thing: Token | None
    said = child(clause, "acomp", "attr", "oprd", "prt")
    for thing in (o for o in direct_objects(clause) if o.i > clause.i):
        if worth(thing, kinds) is Worth.UNWANTED:
            return thing, True, False  # "you have anaemia"
    if said is None:
        return None
    if said.lower_ in words("signs", "lacking"):
        of_what = behind(said, words("signs", "lacking_of"))
        thing = of_what[0] if of_what and is_person(who) else who
        if thing is None or is_person(thing):
            return None
        kind = kinds.get(thing.i)
        return thing, kind in {"nutrient", "condition"}, kind == "nutrient"
    if worth(said, kinds) is Worth.UNWANTED or said.lower_ in words("signs", "off"):
        thing = said if is_person(who) or who is None else who
        return thing, worth(said, kinds) is Worth.UNWANTED, False
    return None


def _may_show(who: Token, thing: Token, kinds: dict[int, str]) -> bool:
    """Whether something can be a sign of a state: a symptom, a test, how a part of the body looks.

    What nobody minds may be one of a known thing alone.
    """
    if worth(who, kinds) is Worth.UNWANTED or kinds.get(who.i) in {"test", "symptom"}:
        return True
    known = kinds.get(thing.i) or worth(thing, kinds) is not Worth.NEUTRAL
    return bool(known) and who.lemma_.lower() in words("signs", "bodily_signs")


def _found(trigger: Token, who: Token, thing: Token, *, lack: bool) -> Found:
    frame = replace(_FRAME, lemma=trigger.lemma_.lower(), name=LACK if lack else STATE)
    return Found(trigger, frame, Relation.INDICATES, who, (thing,), cues=(trigger,))
