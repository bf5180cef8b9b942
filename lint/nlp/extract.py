"""Turns a parsed sentence into drafts of claims: relations and advice with all their values."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from lint.model import Certainty, Kind, Polarity, Quantifier, Relation, Stance
from lint.nlp.advice import advice
from lint.nlp.advised import Advised, signed_by, strength_of
from lint.nlp.arguments import (
    NOTHING,
    Argument,
    Concepts,
    before,
    bound,
    clause_of,
    had_by,
)
from lint.nlp.certainty import Surety, certainty
from lint.nlp.circumstances import (
    is_bound,
    people_heads,
    population,
)
from lint.nlp.doubt import doubts, is_to_be_checked, is_to_be_studied
from lint.nlp.found import Found
from lint.nlp.governing import governors, over_aim
from lint.nlp.inner import harms_by_itself, is_good, is_inner, weighed
from lint.nlp.lexicon import words
from lint.nlp.mending import mend
from lint.nlp.misread import straighten
from lint.nlp.pairs import pairs
from lint.nlp.polarity import Denial, polarity
from lint.nlp.relations import relations
from lint.nlp.signs import is_sign
from lint.nlp.stance import Voice, voice
from lint.nlp.syntax import examples, has_to
from lint.nlp.told import limit, people, purposes, things, told_one, whole
from lint.nlp.tree import Token, Tree
from lint.nlp.unclaimed import claims_nothing, is_talk
from lint.nlp.values import Worth, is_taken, is_unwanted_effect, worth


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
    frame: str = ""
    relation_cues: tuple[Token, ...] = ()
    polarity_cues: tuple[Token, ...] = ()
    certainty_cues: tuple[Token, ...] = ()
    stance_cues: tuple[Token, ...] = field(default=())


def drafts(doc: Tree, concepts: Concepts, kinds: dict[int, str], *, question: bool) -> list[Draft]:
    """All claims of one sentence, in order; ``question`` when its block is one."""
    asks = question or "?" in doc.lows or _asks(doc)  # at the end, or quoted within
    straighten(doc)
    mend(doc, concepts, kinds)
    told = advice(doc, kinds)
    made: list[Draft] = []
    for found in _once(relations(doc, kinds)):
        made.extend(_from_relation(found, concepts, kinds, told, asks=asks))
    for one in told:
        made.extend(_from_advice(one, concepts, kinds, asks=asks))
    made.sort(key=lambda d: d.clause)
    return list({_said(d): d for d in made}.values())


def _asks(doc: Tree) -> bool:
    """Whether a line asks without a mark: "What brings them on", "What it is, and who gets it."."""
    first = doc[0]
    if first.lower_ not in words("stance", "asking_openers") or doc[-1].text in _LEADING_ON:
        return False
    while first.head.dep_ != "ROOT" and first.head is not first:
        first = first.head
    opening, root = words("stance", "asking_openers"), first.head
    if root.dep_ != "ROOT":
        return False
    again = any(c.lower_ in opening and c.dep_ in _ASKED for c in root.children)
    return again or first.dep_ in _ASKED


_LEADING_ON = frozenset({":", "!"})
_ASKED = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "pobj", "ROOT"})


def _said(draft: Draft) -> tuple[object, ...]:
    """What two words of a sentence may both say: "is useful to relieve pain"."""
    sides = draft.subject.tokens, draft.object.tokens
    return draft.relation, draft.polarity, draft.certainty, draft.stance, sides


def _once(found: Sequence[Found]) -> list[Found]:
    """The relations without those whose object says the same: "cause | side effects"."""
    harms = {f.trigger for f in found if f.relation is Relation.HARMFUL and f.subject is not None}
    return [
        f
        for f in found
        if not (
            f.relation is Relation.CAUSES
            and f.objects
            and f.objects[0] in harms
            and not examples(f.objects[0])
        )
    ]


def _from_relation(
    found: Found, concepts: Concepts, kinds: dict[int, str], told: Sequence[Advised], *, asks: bool
) -> Iterator[Draft]:
    """The claims a relation makes, one for each pair of its arguments."""
    chain = () if found.presupposed else tuple(governors(found.trigger))
    told_here = _advised(found.trigger, chain, told)
    if _is_told(found, told_here, kinds) or is_to_be_studied(found.trigger):
        return
    if claims_nothing(found.trigger, kinds) or is_to_be_checked((found.trigger, *chain)):
        return
    if _asks_what(found):
        return
    if found.relation in _FOR_PEOPLE:  # "safe in moderation" names nobody
        found = replace(found, objects=tuple(o for o in found.objects if not is_bound(o.head)))
    subject = _subject(found, told_here)
    if found.relation is not Relation.ASSOCIATED and is_talk(subject, found.objects):
        return
    heads = [*([subject] if subject is not None else []), *found.objects]
    those = population(found.trigger, chain, heads, kinds)
    whom = people(those, concepts)
    draft = partial(_weighed(found, chain, subject, concepts, kinds, asks=asks), population=whom)
    for source, other in pairs(subject, found.objects, concepts, kinds):
        one, thing = source, other
        if draft.keywords["relation"] in _OF_RISK:
            one = had_by(one, concepts)
        if whom and those and other == NOTHING and draft.keywords["relation"] in _FOR_PEOPLE:
            one, thing = before(one, [those]), whom  # "an overdose | in a child"
        if not thing.tokens or not set(thing.tokens) <= set(one.tokens):
            yield draft(subject=one, object=thing)


def _asks_what(found: Found) -> bool:
    """Whether a line asks what a relation holds of: "What causes gout?", "How to treat it"."""
    first, subject = found.trigger.doc[0], found.subject
    if subject is None:
        return first.lower_ == "how"
    return subject.tag_ == "WP" and subject.i <= 1


def _weighed(
    found: Found,
    chain: Sequence[Token],
    subject: Token | None,
    concepts: Concepts,
    kinds: dict[int, str],
    *,
    asks: bool,
) -> "partial[Draft]":
    """The values of a relation's claims: all but their sides and people."""
    denial = polarity(found.trigger, chain, subject, found.objects, denying=found.frame.denies)
    counted = people_heads(found.trigger, chain, subject, found.objects)
    over = (*chain, *over_aim(found.trigger, chain))
    sure = certainty(found.trigger, over, found.frame, denial, counted, found.objects)
    doubt = doubts(found.trigger, chain)
    said = voice(found.trigger, chain, question=asks, tells=is_sign(found))
    settled = _settle(found, denial, sure.certainty, kinds)
    if doubt:
        settled = replace(
            settled, polarity=Polarity.AFFIRMED, certainty=Certainty.INSUFFICIENT, denials=()
        )
        sure = Surety(Certainty.INSUFFICIENT, doubt, sure.quantifier)
    cues = (*settled.denials, *sure.cues)
    return partial(
        Draft,
        kind=settled.kind,
        relation=settled.relation,
        polarity=settled.polarity,
        certainty=settled.certainty,
        stance=said.stance,
        to_research=said.to_research,
        quantifier=sure.quantifier,
        condition=bound(found.trigger, chain, found.objects, concepts),
        clause=clause_of(found.trigger, chain, subject, found.objects, cues),
        frame=found.frame.name or found.frame.lemma,
        relation_cues=found.cues,
        polarity_cues=settled.denials,
        certainty_cues=found.unknown or sure.cues or _why(settled),
        stance_cues=said.cues,
    )


def _is_told(found: Found, told: Advised | None, kinds: dict[int, str]) -> bool:
    """Whether a relation claims nothing beside the advice it stands in, or is a mere aim."""
    if told is None:
        aimed = _is_purpose(found.trigger) or _in_a_subject(found.trigger)
        return found.subject is None and aimed
    if found.frame.patient or found.frame.care:
        # "take X for Y" only advises; "X is approved for Y" also says why
        approved = found.trigger.lemma_.lower() in words("frames", "approving")
        return not approved and found.trigger in (told.action, told.trigger)
    if found.frame.lemma in words("frames", "choices") and found.trigger in told.cues:
        return True  # "a reasonable option for women with gout"
    adjective = found.trigger.pos_ == "ADJ" and found.trigger == told.action
    if adjective or (found.trigger.head == told.trigger and found.trigger in told.cues):
        # "a good alternative to tablets" praises the alternative, it treats no tablets
        return not any(worth(o, kinds) is Worth.UNWANTED for o in found.objects)
    if told.action == found.trigger:
        return True
    judged = told.trigger.pos_ != "VERB" and found.subject is not None
    return found.trigger in told.purposes and not judged  # "an effective way of treating X"


def _subject(found: Found, told: Advised | None) -> Token | None:
    """The subject of a relation; of an advised action's effect it is what is advised."""
    if found.subject is not None or told is None:
        return found.subject
    left = told.polarity is Polarity.NEGATED  # "avoid X to prevent Y": not X prevents it
    return told.action if told.thing is None or left else told.thing


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
    return verb.dep_ == "advcl" and verb.tag_ == "VB" and has_to(verb)


def _in_a_subject(verb: Token) -> bool:
    """Whether a verb belongs to the action a clause is about: "failing to treat it can harm"."""
    while verb.dep_ in {"xcomp", "conj"} and verb.head.pos_ == "VERB":
        verb = verb.head
    return verb.dep_ in {"csubj", "csubjpass"} and verb.head.pos_ == "VERB"


_OF_RISK = frozenset({Relation.ASSOCIATED, Relation.RAISES_RISK})
"""Relations that are told of people for what they have: "women who have had gout are at risk"."""

_FOR_PEOPLE = frozenset({Relation.SAFE, Relation.HARMFUL, Relation.RECOMMENDED})
"""Relations that hold for people: without another object, they are the object."""


_HARMING = frozenset({Relation.CAUSES, Relation.WORSENS, Relation.RAISES_RISK})
"""Relations that speak of safety where their subject is something people take."""


@dataclass(frozen=True, slots=True)
class _Settled:
    """What a relation says once everything around it is weighed."""

    relation: Relation
    kind: Kind
    polarity: Polarity
    certainty: Certainty
    denials: tuple[Token, ...]


def _settle(found: Found, denial: Denial, surety: Certainty, kinds: dict[int, str]) -> _Settled:
    """Readings that turn on the values: no side effects is a safety claim, lower risk a benefit."""
    relation, sign = weighed(found, kinds), denial.polarity
    kind = found.frame.kind or relation.kind
    if found.unknown:
        return _Settled(relation, kind, Polarity.NEGATED, Certainty.INSUFFICIENT, found.unknown)
    if _is_promise_of_safety(found, denial, surety):
        relation, kind = Relation.SAFE, Kind.SAFETY
        sign, surety = Polarity.AFFIRMED, _promised_safety(found, surety)
    elif relation is Relation.ESSENTIAL and worth(found.objects[0], kinds) is Worth.UNWANTED:
        relation, kind = Relation.RECOMMENDED, Kind.ADVICE
    elif is_good(found, kinds):
        kind = Kind.PREVENTION
    elif found.frame.kind is None and relation is found.relation and is_inner(found, kinds):
        kind = Kind.MECHANISM
    elif relation is Relation.HARMFUL and harms_by_itself(found, kinds):
        kind = Kind.CAUSE
    elif relation in _HARMING and _is_harm(found, kinds, sign):
        kind = Kind.SAFETY
    return _Settled(relation, kind, sign, surety, denial.cues)


def _is_harm(found: Found, kinds: dict[int, str], sign: Polarity) -> bool:
    """Whether harm is a matter of safety: it comes from what people take, or as a side effect."""
    if is_taken(found.subject, kinds):
        return True
    return sign is Polarity.AFFIRMED and any(map(is_unwanted_effect, found.objects))


def _promised_safety(found: Found, surety: Certainty) -> Certainty:
    """How surely harm is ruled out: "usually none", "no serious ones" leave some."""
    if surety.rank < Certainty.DEFINITE.rank:
        return surety
    limited = any(c.lower_ in words("frames", "limiting") for c in found.trigger.children)
    return Certainty.DEFINITE if limited else Certainty.ABSOLUTE


def _why(settled: _Settled) -> tuple[Token, ...]:
    """The words behind a certainty that a denial alone gives: "no side effects"."""
    return () if settled.certainty is Certainty.DEFINITE else settled.denials


def _is_promise_of_safety(found: Found, denial: Denial, surety: Certainty) -> bool:
    """Whether harm is ruled out: "has no side effects", not "side effects are rare"."""
    return (
        found.relation is Relation.HARMFUL
        and found.frame.lemma in words("frames", "unwanted_effects")
        and denial.polarity is Polarity.NEGATED
        and surety is not Certainty.INSUFFICIENT
        and not any(c.lower_ in words("polarity", "scarce") for c in denial.cues)
    )


def _from_advice(
    one: Advised, concepts: Concepts, kinds: dict[int, str], *, asks: bool
) -> Iterator[Draft]:
    """The claims an advice makes, one for each thing and purpose."""
    chain = tuple(governors(one.trigger))
    said = voice(one.trigger, chain, question=asks)
    if one.occasion and said.stance is Stance.HYPOTHETICAL:
        said = Voice(Stance.ASSERTED)
    whom = told_one(one, chain, kinds)
    heads = [t for t in (one.thing, *one.purposes) if t is not None]
    base = Draft(
        kind=Kind.ADVICE,
        relation=Relation.RECOMMENDED,
        subject=NOTHING,
        object=NOTHING,
        polarity=one.polarity,
        certainty=one.certainty,
        stance=said.stance,
        to_research=said.to_research,
        population=people(whom, concepts),
        condition=_limit_of(one, chain, concepts),
        clause=clause_of(one.trigger, (one.action,), None, heads, (*one.cues, *one.denials)),
        frame=_advising(one),
        relation_cues=one.cues,
        polarity_cues=one.denials,
        certainty_cues=strength_of(one),
        stance_cues=said.cues,
    )
    deed = whole(one, concepts)
    if deed is not None:
        turns = tuple(d for d in one.denials if d != one.action)
        base = replace(base, polarity=signed_by(turns), polarity_cues=turns)
    for thing in [deed] if deed is not None else things(one, concepts):
        for purpose in purposes(one, whom, concepts):
            aim = NOTHING if purpose.tokens == thing.tokens else purpose
            yield replace(base, subject=thing, object=aim)


def _advising(one: Advised) -> str:
    """What makes it advice, as a frame: "advice:should", "advice:imperative"."""
    by = next((c.lower_ for c in one.cues if c != one.action), "imperative")
    return f"advice:{by}"


def _limit_of(one: Advised, chain: Sequence[Token], concepts: Concepts) -> Argument | None:
    """The condition under which an advice holds, or what limits it."""
    found = bound(one.action, (one.trigger, *chain), (), concepts) or limit(one.action)
    if found is None and one.occasion:
        return Argument(one.occasion)
    return found
