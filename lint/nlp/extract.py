"""Turns a parsed sentence into drafts of claims: relations and advice with all their values."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc, Token

from lint.model import Certainty, Kind, Polarity, Quantifier, Relation, Stance
from lint.nlp.advice import Advised, advice
from lint.nlp.certainty import certainty
from lint.nlp.circumstances import (
    condition,
    condition_tokens,
    people_heads,
    population,
    population_tokens,
)
from lint.nlp.found import Found
from lint.nlp.lexicon import words
from lint.nlp.polarity import Denial, polarity
from lint.nlp.relations import relations
from lint.nlp.stance import Voice, voice
from lint.nlp.syntax import behind, coordinated, examples, governors, phrase
from lint.nlp.values import Worth, at_risk, measured, worth

Concepts = Sequence[tuple[int, int, str]]


@dataclass(frozen=True, slots=True)
class Argument:
    """The words of an argument (none: not said) and the concept they name, if known.

    ``replenished``: an action that makes good a lack ("correcting magnesium status").
    """

    tokens: tuple[Token, ...] = ()
    concept: str | None = None
    replenished: bool = False

    @property
    def text(self) -> str:
        """The words as written."""
        if not self.tokens:
            return ""
        return self.tokens[0].doc[self.tokens[0].i : self.tokens[-1].i + 1].text


NOTHING = Argument()


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
    denial = polarity(found.trigger, chain, subject, found.objects)
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
    aims = [_measured_thing(o, kinds) for o in found.objects]
    subjects = [_before(a, aims) for a in _arguments(subject, concepts)]
    objects = _unique([a for o in aims for a in _arguments(o, concepts)]) or [NOTHING]
    clause = _clause(found.trigger, chain, subject, found.objects, (*denial.cues, *sure.cues))
    if relation in _FOR_PEOPLE and objects == [NOTHING] and whom is not None:
        objects = [_argument(whom, concepts, population_tokens(whom))]
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
                population=_argument(whom, concepts, population_tokens(whom))
                if whom is not None
                else None,
                condition=_clause_argument(when, concepts),
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


def _measured_thing(head: Token, kinds: dict[int, str]) -> Token:
    """Such as "the severity of cramps" is about cramps: the thing measured, if nobody wants it."""
    inner = measured(head, words("values", "measure"))
    if inner is not None and worth(inner, kinds) is Worth.UNWANTED and inner.dep_ != "compound":
        return inner
    return head


def _before(argument: Argument, others: Sequence[Token]) -> Argument:
    """The argument up to the preposition that opens the other one ("magnesium | on cramps")."""
    cuts = {t.head.i for t in others if t.dep_ in {"pobj", "pcomp"}}
    cuts |= {
        t.head.head.head.i for t in others if t.head.dep_ == "prep" and t.head.head.dep_ == "pobj"
    }
    kept = tuple(itertools.takewhile(lambda t: t.i not in cuts, argument.tokens))
    return replace(argument, tokens=kept) if kept else argument


def _unique(arguments: Sequence[Argument]) -> list[Argument]:
    return list({a.tokens: a for a in arguments}.values())


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
    things = _arguments(one.thing, concepts) if one.thing is not None else []
    if not things:
        things = [_argument(one.action, concepts, _action(one.action))]
    purposes = [a for p in one.purposes for a in _arguments(p, concepts)] or [NOTHING]
    things = [_before(a, one.purposes) for a in things]
    if whom is None:
        whom = next(
            (c for c in one.action.children if c.dep_ == "nsubj" and behind(c, _WITH)), None
        )
    if purposes == [NOTHING] and whom is not None:
        ailing = behind(whom, _WITH)
        purposes = [a for t in ailing for a in _arguments(t, concepts)] or [NOTHING]
    if purposes == [NOTHING] and whom is not None:
        purposes = [_argument(whom, concepts, population_tokens(whom))]
    clause = _clause(
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
                population=_argument(whom, concepts, population_tokens(whom))
                if whom is not None
                else None,
                condition=_clause_argument(when, concepts)
                or limit
                or (Argument(one.occasion) if one.occasion else None),
                clause=clause,
                relation_cues=one.cues,
                polarity_cues=one.denials,
                certainty_cues=tuple(c for c in one.cues if c != one.action),
                stance_cues=said.cues,
            )


_WITH = frozenset({"with"})


def _without(action: Token) -> Argument | None:
    """Such as "without talking to your doctor", "before ...", "unless ..." limit an advice."""
    for node in (action, *(c for c in action.children if c.dep_ in {"dobj", "xcomp"})):
        for c in node.children:
            if c.dep_ in {"prep", "advcl", "mark"} and c.lower_ in {
                "without",
                "before",
                "until",
                "unless",
            }:
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


def _arguments(head: Token | None, concepts: Concepts) -> list[Argument]:
    """The head and its coordinates as arguments; examples take the place of a generic head."""
    if head is None:
        return []
    found: list[Argument] = []
    for one in coordinated(head):
        sample = examples(one)
        if not (sample and one.lemma_.lower() in words("values", "generic")):
            found.append(_argument(one, concepts, phrase(one)))
        found.extend(_argument(e, concepts, phrase(e)) for e in sample)
    return [a for a in found if a.tokens]


def _argument(head: Token | None, concepts: Concepts, tokens: Sequence[Token]) -> Argument:
    if head is None or not tokens:
        return NOTHING
    if (
        any(c.dep_ == "advcl" or c.dep_ in {"mark", "advmod"} for c in head.children)
        and head.dep_ == "advcl"
    ):
        return _clause_argument(head, concepts) or NOTHING
    return Argument(
        tuple(tokens),
        _concept(head, concepts, tokens),
        replenished=head.lemma_.lower() in words("values", "replenishing"),
    )


def _concept(head: Token, concepts: Concepts, tokens: Sequence[Token]) -> str | None:
    """The concept of the head; of what a measure measures; else the last one in the phrase."""
    inside = [c for c in concepts if c[0] <= tokens[-1].i and tokens[0].i < c[1]]
    seen = 0
    at: Token | None = head
    while at is not None and seen < 4:
        for start, end, name in inside:
            if start <= at.i < end:
                return name
        at = measured(at, words("values", "measure")) or at_risk(at)
        seen += 1
    before = [c for c in inside if c[1] <= head.i + 1]
    return (before or inside)[-1][2] if inside else None


def _clause_argument(verb: Token | None, concepts: Concepts) -> Argument | None:
    if verb is None:
        return None
    tokens = condition_tokens(verb)
    if not tokens:
        return None
    inside = [c for c in concepts if tokens[0].i <= c[0] and c[1] <= tokens[-1].i + 1]
    return Argument(tuple(tokens), inside[0][2] if inside else None)


def _clause(
    trigger: Token,
    chain: Sequence[Token],
    subject: Token | None,
    objects: Sequence[Token],
    cues: Sequence[Token],
) -> tuple[int, int]:
    """First and last token of the words that make the claim."""
    tokens = [trigger, *chain, *cues]
    for head in (*([subject] if subject is not None else []), *objects):
        for one in coordinated(head):
            tokens.extend(phrase(one))
            for e in examples(one):
                tokens.extend(phrase(e))
    for node in (trigger, *chain):
        tokens.extend(c for c in node.children if c.dep_ in {"aux", "neg", "auxpass"})
    inside = sorted(t.i for t in tokens)
    return inside[0], inside[-1] + 1
