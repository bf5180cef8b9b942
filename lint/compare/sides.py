"""A claim as the comparison sees it: of what it is told, what it implies, what it denies."""

from dataclasses import dataclass, replace
from functools import cache

from lint.compare import relations
from lint.compare.scope import Scope, scope_of
from lint.compare.tables import pattern
from lint.compare.things import Thing, thing
from lint.compare.words import anything, content
from lint.model import (
    Certainty,
    Claim,
    Entity,
    Kind,
    Polarity,
    Quantifier,
    Relation,
    Stance,
)

_TAKING = frozenset({Kind.TREATMENT, Kind.PREVENTION, Kind.SAFETY, Kind.ADVICE})
"""Kinds in which a nutrient stands for taking it."""


@dataclass(frozen=True, slots=True)
class Side:
    """All of a claim that decides what it agrees and conflicts with; claims of one side are alike.

    ``denied`` are the relations it leaves no room for, ``implied`` those that hold if it holds.
    ``helps`` marks help of any kind ("does not help"), ``reduces`` and ``counts`` together less of
    what is counted ("fewer cases"), ``neutral`` an effect of which it is not told whether it is
    good ("affects"), ``denies_all`` a denial of every remedy ("there is no drug for"). ``sign`` is
    what is affirmed or denied: good, harm, advice, or "" for either. ``open`` is the stance of a
    claim that is only reported, asked or supposed.
    """

    subject: Thing
    object: Thing
    relation: Relation
    kind: Kind
    negated: bool
    certainty: Certainty
    quantifier: Quantifier | None
    firm: bool
    implied: tuple[Relation, ...]
    denied: tuple[Relation, ...]
    scope: Scope
    reduces: bool = False
    helps: bool = False
    counts: bool = False
    neutral: bool = False
    denies_all: bool = False
    sign: str = ""
    open: Stance | None = None

    @property
    def is_unknown_cause(self) -> bool:
        """Whether it says that the cause of its object is not known."""
        return (
            self.relation is Relation.CAUSES
            and self.certainty is Certainty.INSUFFICIENT
            and self.negated
            and not self.subject
        )


def side_of(claim: Claim) -> Side:
    """A claim as the comparison sees it.

    What is called a myth is denied; who can safely take a thing is told that it is safe.
    """
    if claim.relation is Relation.RECOMMENDED and pattern("scope", "safely").search(claim.sentence):
        claim = replace(claim, relation=Relation.SAFE, kind=Kind.SAFETY, object=Entity(""))
    held, certainty, negated = _told(claim)
    thing_of, scope = _object_of(claim, scope_of(claim))
    return Side(
        subject=_subject_of(claim),
        object=thing_of,
        relation=claim.relation,
        kind=claim.kind,
        negated=negated,
        certainty=certainty,
        quantifier=claim.quantifier,
        firm=held and _is_firm(claim, certainty, negated=negated),
        implied=_implied(claim),
        denied=_denied(claim, certainty, negated=negated) if held else (),
        scope=scope,
        reduces=bool(pattern("scope", "reducing").search(f"{_cues(claim)} {claim.object.text}")),
        helps=_is_any_help(claim),
        counts=bool(pattern("scope", "counting").search(claim.sentence)),
        neutral=_is_neutral(claim),
        denies_all=negated and _is_of_all(claim),
        sign=sign_of(claim),
        open=None if held else claim.stance,
    )


def is_firm(claim: Claim) -> bool:
    """Whether a claim is affirmed as at least probable, or as possible for most people."""
    held, certainty, negated = _told(claim)
    return held and _is_firm(claim, certainty, negated=negated)


def _told(claim: Claim) -> tuple[bool, Certainty, bool]:
    """Whether a claim is held, how surely, and whether as a denial."""
    negated, certainty = claim.polarity is Polarity.NEGATED, claim.certainty
    if claim.stance is Stance.DEBUNKED:
        return True, Certainty.DEFINITE, not negated
    return claim.judged, certainty, negated


def _is_firm(claim: Claim, certainty: Certainty, *, negated: bool) -> bool:
    if negated:
        return False
    if claim.quantifier in {Quantifier.MOST, Quantifier.ALL}:
        return certainty.rank >= Certainty.POSSIBLE.rank
    return certainty.rank >= Certainty.PROBABLE.rank


def _implied(claim: Claim) -> tuple[Relation, ...]:
    if claim.relation is Relation.TREATS and claim.quantifier is not None:
        # relief of an attack says nothing on prevention, a promise to most people does
        return (Relation.TREATS, Relation.PREVENTS)
    return relations.implied(claim.relation)


def _is_any_help(claim: Claim) -> bool:
    """Whether a claim speaks of help of any kind: "does not help", "of no use for"."""
    return bool(pattern("scope", "any-help").search(_cues(claim)))


def _is_of_all(claim: Claim) -> bool:
    """Whether a claim is on whatever may be taken: "no drug", "there are no treatments"."""
    if claim.relation not in relations.BENEFIT or certainly_named(claim.subject):
        return False
    found = pattern("findings", "no-agent").search(claim.sentence)
    return found is not None and not pattern("findings", "of-law").search(found[0])


ADVICE, HARM, GOOD = "advice", "harm", "good"
"""What a claim affirms or denies; "" stands for an effect of either kind."""


def sign_of(claim: Claim) -> str:
    """What a claim affirms or denies: good, harm, advice, or either ("affects")."""
    if claim.relation is Relation.RECOMMENDED:
        return ADVICE
    if relations.lowers(claim):
        return GOOD
    if claim.relation is Relation.ASSOCIATED:
        return _linked_with(claim)
    if claim.relation is not Relation.SAFE and _is_neutral(claim):
        return HARM if pattern("findings", "harm").search(claim.object.text) else ""
    return HARM if claim.relation in relations.HARM | {Relation.SAFE} else ""


def _linked_with(claim: Claim) -> str:
    """Whether a link is with more cases of its object or with fewer."""
    more = bool(pattern("findings", "more-cases").search(claim.sentence))
    fewer = bool(pattern("findings", "fewer-cases").search(claim.sentence))
    if more != fewer:
        return HARM if more else GOOD
    return HARM if pattern("findings", "harm").search(claim.object.text) else ""


def certainly_named(subject: Entity) -> bool:
    """Whether a subject names a thing of its own, not just any drug."""
    return bool(content(subject.text) - anything())


def _is_neutral(claim: Claim) -> bool:
    """Whether a claim tells of an effect and not of which: "affects", "has an impact on"."""
    return bool(pattern("findings", "neutral").search(_cues(claim)))


def _cues(claim: Claim) -> str:
    return " ".join(cue.text for cue in claim.cues.relation)


def _denied(claim: Claim, certainty: Certainty, *, negated: bool) -> tuple[Relation, ...]:
    if not negated:
        excludes = relations.EXCLUDED.get(claim.relation, ())
        return () if certainty.rank < Certainty.PROBABLE.rank or _is_neutral(claim) else excludes
    doubtful = certainty is Certainty.POSSIBLE  # "may not help" leaves room
    if doubtful or claim.quantifier is Quantifier.SOME or is_partial(claim):
        return ()
    if claim.relation is Relation.TREATS and _is_any_help(claim):
        return (Relation.TREATS, Relation.PREVENTS, Relation.CURES)
    return (claim.relation,)


def is_partial(claim: Claim) -> bool:
    """Whether a denial leaves a part standing: "does not completely prevent", "not alone"."""
    start = max(claim.span.start - claim.sentence_span.start, 0)
    end = start + claim.span.end - claim.span.start
    following = pattern("findings", "breaks").search(claim.sentence, end)
    clause = claim.sentence[start : following.start() if following else len(claim.sentence)]
    if claim.quantity is not None and pattern("scope", "bounded").search(clause):
        return True  # "not more than 350 mg"
    return bool(pattern("scope", "partial").search(clause))


def _subject_of(claim: Claim) -> Thing:
    found = thing(claim.subject)
    if claim.kind in _TAKING and not found.is_food:
        return found
    return replace(found, made_of=None, families=frozenset())


def _object_of(claim: Claim, scope: Scope) -> tuple[Thing, Scope]:
    """What a claim is told of, and its scope apart from that.

    Safety is told of people where of nothing else: "safe in pregnancy", "safe". Advice is told of
    what it is for, which may stand as a condition or as people: "if you have heartburn", "people
    with heartburn".
    """
    said = thing(claim.object)
    if claim.kind is Kind.SAFETY:
        people = thing(claim.population) if claim.population else _nothing()
        return said or people, replace(scope, people=None)
    if claim.kind is not Kind.ADVICE:
        return said, scope
    if scope.condition is not None and _is_bare(claim.condition) and not scope.state:
        return (said if said.line else scope.condition), replace(scope, condition=None, state="")
    if scope.people is not None and _is_ailment(claim.population):
        return (said if said.line else scope.people), replace(scope, people=None)
    return said, scope


def _is_bare(condition: Entity | None) -> bool:
    """Whether a condition is to have an ailment, and says no more of it ("for three weeks")."""
    return _is_ailment(condition) and condition is not None and len(content(condition.text)) <= _FEW


def _is_ailment(said: Entity | None) -> bool:
    """Whether people or a condition are named by an ailment, lack of a nutrient apart."""
    if said is None or said.made_of or not said.broader:
        return False
    return said.broader[-1] in _SUFFERED


_FEW = 2  # words of a condition that only names an ailment
_SUFFERED = frozenset({"condition-root", "symptom-root"})


@cache
def _nothing() -> Thing:
    return thing(Entity(""))
