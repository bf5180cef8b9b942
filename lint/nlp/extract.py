"""Turns a parsed sentence into drafts of claims: relations and advice with all their values."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from lint.model import Certainty, Kind, Polarity, Quantifier, Relation, Stance
from lint.nlp.advice import advice
from lint.nlp.advised import Advised
from lint.nlp.arguments import (
    NOTHING,
    Argument,
    Concepts,
    argument,
    arguments,
    before,
    clause_argument,
    clause_of,
    measured_thing,
    unique,
)
from lint.nlp.certainty import certainty
from lint.nlp.circumstances import (
    condition,
    people_heads,
    population,
    population_tokens,
)
from lint.nlp.found import Found
from lint.nlp.lexicon import words
from lint.nlp.polarity import Denial, polarity
from lint.nlp.relations import relations
from lint.nlp.stance import Voice, voice
from lint.nlp.syntax import behind, governors
from lint.nlp.values import Worth, worth


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A claim before it knows its article: everything one sentence says."""

    kind: Kind
    relation: Relation
    subject: Argument
    object: Argument
    polarity: Polarity
    certainty: Certainty
    stance: Stance
    to_research: bool = False
    quantifier: Quantifier | None = None
    population: Argument | None = None
    condition: Argument | None = None
    clause: tuple[int, int] = (0, 0)
    relation_cues: tuple[Token, ...] = ()
    polarity_cues: tuple[Token, ...] = ()
    certainty_cues: tuple[Token, ...] = ()
    stance_cues: tuple[Token, ...] = field(default=())


def drafts(doc: Doc, concepts: Concepts, kinds: dict[int, str], *, question: bool) -> list[Draft]:
    """All claims of one sentence, in order; ``question`` when its block is one."""
    asks = question or any(t.lower_ == "?" for t in doc[-3:])
    told = advice(doc, kinds)
    made: list[Draft] = []
    for found in relations(doc, kinds):
        made.extend(_from_relation(found, concepts, kinds, told, asks=asks))
    for one in told:
        made.extend(_from_advice(one, concepts, kinds, asks=asks))
    made.sort(key=lambda d: d.clause)
    return made


def _from_relation(
    found: Found, concepts: Concepts, kinds: dict[int, str], told: Sequence[Advised], *, asks: bool
) -> Iterator[Draft]:
    chain = tuple(governors(found.trigger))
    advised = _advised(found.trigger, chain, told)
    if found.subject is None and advised is None and _is_purpose(found.trigger):
        return
    subject = found.subject
    if subject is None and advised is not None and advised.action != found.trigger:
        subject = advised.thing if advised.thing is not None else advised.action
    if advised is not None and (
        advised.action == found.trigger or found.trigger in advised.purposes
    ):
        return
    denial = polarity(found.trigger, chain, subject, found.objects, denying=found.frame.denies)
    counted = people_heads(found.trigger, chain, subject, found.objects)
    over = (*chain, *_main(found.trigger, chain))
    sure = certainty(found.trigger, over, found.frame, denial, counted, found.objects)
    said = voice(found.trigger, chain, question=asks)
    whom = population(
        found.trigger, chain, [*([subject] if subject is not None else []), *found.objects], kinds
    )
    when = condition(found.trigger, chain)
    relation, kind, sign, surety = _settle(found, denial, sure.certainty, kinds)
    if any(c.lower_ == "whether" for c in found.trigger.children) and denial.unshown:
        sign, surety = Polarity.AFFIRMED, Certainty.INSUFFICIENT
    if found.unknown:
        sign, surety = Polarity.NEGATED, Certainty.INSUFFICIENT
        denial = Denial(sign, unshown=True, cues=found.unknown)
    aims = [measured_thing(o, kinds) for o in found.objects]
    subjects = [before(a, aims) for a in arguments(subject, concepts)]
    objects = unique([a for o in aims for a in arguments(o, concepts)]) or [NOTHING]
    if subject is not None and subject.dep_ == "pobj":
        objects = [before(a, [subject]) for a in objects]
    clause = clause_of(found.trigger, chain, subject, found.objects, (*denial.cues, *sure.cues))
    if relation in _FOR_PEOPLE and objects == [NOTHING] and whom is not None:
        objects = [argument(whom, concepts, population_tokens(whom))]
    for s in subjects or [NOTHING]:
        for o in objects:
            if s.tokens and s.tokens == o.tokens:
                continue
            yield Draft(
                kind=kind,
                relation=relation,
                subject=s,
                object=o,
                polarity=sign,
                certainty=surety,
                stance=said.stance,
                to_research=said.to_research,
                quantifier=sure.quantifier,
                population=argument(whom, concepts, population_tokens(whom))
                if whom is not None
                else None,
                condition=clause_argument(when, concepts),
                clause=clause,
                relation_cues=found.cues,
                polarity_cues=denial.cues,
                certainty_cues=sure.cues,
                stance_cues=said.cues,
            )


def _advised(trigger: Token, chain: Sequence[Token], told: Sequence[Advised]) -> Advised | None:
    """The advice nearest over a relation: "take X to relieve Y", "wear X, raise Y"."""
    near = [trigger]
    if trigger.dep_ in {"advcl", "xcomp"}:
        near.append(trigger.head)
    for node in (*near, *chain):
        for one in told:
            if node in (one.action, one.trigger):
                return one
    return None


def _is_purpose(verb: Token) -> bool:
    """Whether a verb only names an aim: "to relieve pressure"."""
    return (
        verb.dep_ == "advcl" and verb.tag_ == "VB" and any(c.lower_ == "to" for c in verb.children)
    )


def _main(trigger: Token, chain: Sequence[Token]) -> tuple[Token, ...]:
    """The verb a participle hangs on: "may press on veins, causing cramps" only may cause them."""
    for node in (trigger, *chain):
        if node.dep_ == "advcl" and node.tag_ == "VBG" and node.head.pos_ in {"VERB", "AUX"}:
            return (node.head,) if node.i > node.head.i else ()
    return ()


_FOR_PEOPLE = frozenset({Relation.SAFE, Relation.HARMFUL, Relation.RECOMMENDED})
"""Relations that hold for people: without another object, they are the object."""


def _settle(
    found: Found, denial: Denial, surety: Certainty, kinds: dict[int, str]
) -> tuple[Relation, Kind, Polarity, Certainty]:
    """Readings that turn on the values: no side effects is a safety claim, lower risk a benefit."""
    relation, sign = found.relation, denial.polarity
    kind = found.frame.kind or relation.kind
    if (
        relation is Relation.HARMFUL
        and found.frame.lemma in words("frames", "unwanted_effects")
        and sign is Polarity.NEGATED
        and surety is not Certainty.INSUFFICIENT
        and not any(c.lower_ in words("polarity", "scarce") for c in denial.cues)
    ):
        return Relation.SAFE, Kind.SAFETY, Polarity.AFFIRMED, Certainty.ABSOLUTE
    if relation is Relation.ESSENTIAL and worth(found.objects[0], kinds) is Worth.UNWANTED:
        return Relation.RECOMMENDED, Kind.ADVICE, sign, surety
    if relation is Relation.ASSOCIATED and found.objects and _lowered(found.objects[0]):
        kind = Kind.PREVENTION
    return relation, kind, sign, surety


def _lowered(head: Token) -> bool:
    less = words("frames", "lowered")
    return head.lemma_.lower() in less or any(
        c.lower_ in less or c.lemma_.lower() in less for c in head.children
    )


def _from_advice(
    one: Advised, concepts: Concepts, kinds: dict[int, str], *, asks: bool
) -> Iterator[Draft]:
    chain = tuple(governors(one.trigger))
    said = voice(one.trigger, chain, question=asks)
    if one.occasion and said.stance is Stance.HYPOTHETICAL:
        said = Voice(Stance.ASSERTED)
    when = condition(one.action, (one.trigger, *chain))
    limit = _without(one.action)
    whom = population(
        one.trigger, (one.action, *chain), [one.thing] if one.thing is not None else [], kinds
    )
    things = arguments(one.thing, concepts) if one.thing is not None else []
    if not things:
        things = [argument(one.action, concepts, _action(one.action))]
    purposes = [a for p in one.purposes for a in arguments(p, concepts)] or [NOTHING]
    things = [before(a, one.purposes) for a in things]
    if whom is None:
        whom = next(
            (
                c
                for c in one.action.children
                if c.dep_ == "nsubj" and behind(c, words("circumstances", "ailing_prepositions"))
            ),
            None,
        )
    if purposes == [NOTHING] and whom is not None:
        ailing = behind(whom, words("circumstances", "ailing_prepositions"))
        purposes = [a for t in ailing for a in arguments(t, concepts)] or [NOTHING]
    if purposes == [NOTHING] and whom is not None:
        purposes = [argument(whom, concepts, population_tokens(whom))]
    clause = clause_of(
        one.trigger,
        (one.action,),
        None,
        [t for t in (one.thing, *one.purposes) if t is not None],
        (*one.cues, *one.denials),
    )
    for s in things:
        for o in purposes:
            yield Draft(
                kind=Kind.ADVICE,
                relation=Relation.RECOMMENDED,
                subject=s,
                object=o,
                polarity=one.polarity,
                certainty=one.certainty,
                stance=said.stance
                if said.stance is not Stance.HYPOTHETICAL
                else Stance.HYPOTHETICAL,
                to_research=said.to_research,
                population=argument(whom, concepts, population_tokens(whom))
                if whom is not None
                else None,
                condition=clause_argument(when, concepts)
                or limit
                or (Argument(one.occasion) if one.occasion else None),
                clause=clause,
                relation_cues=one.cues,
                polarity_cues=one.denials,
                certainty_cues=tuple(c for c in one.cues if c != one.action),
                stance_cues=said.cues,
            )


def _without(action: Token) -> Argument | None:
    """Such as "without talking to your doctor", "before ...", "unless ..." limit an advice."""
    for node in (action, *(c for c in action.children if c.dep_ in {"dobj", "xcomp"})):
        for c in node.children:
            if c.dep_ in {"prep", "advcl", "mark"} and c.lower_ in words("circumstances", "limits"):
                tokens = tuple(t for t in sorted(c.subtree, key=lambda t: t.i) if not t.is_space)
                return Argument(tokens)
    return None


def _action(verb: Token) -> list[Token]:
    """The words of an action: the verb with its particles, objects and short complements."""
    kept = [verb]
    for c in verb.children:
        if c.dep_ in {"prt", "dobj", "prep", "dative", "acomp", "xcomp"} and c.i > verb.i:
            kept.extend(t for t in c.subtree if t.i - verb.i < 10)
    last = verb.i
    have = {t.i for t in kept}
    while last + 1 in have:
        last += 1
    return list(verb.doc[verb.i : last + 1])
