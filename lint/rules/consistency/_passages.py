"""Passages that deny what others claim, told by their words where no claim was read."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lint.compare.scope import told_scope
from lint.compare.sides import is_firm
from lint.model import Claim, Entity, Kind, Mention, Quantifier, Relation, Span
from lint.rule import Context
from lint.rules._once import once
from lint.rules._patterns import has
from lint.rules._voice import clause_of, in_own_voice, is_denied, is_hedged
from lint.rules.consistency._things import are_apart, is_ailment, listed_stems, names, stems

_ENOUGH = 0.75  # share of the words of the shorter passage that the longer must hold
_NEARLY_ALL = 0.9  # ... where no claim was read in it
_LEAST = 2  # words two passages must share to be about the same
_MOST = 200  # denials of one article that are looked at
_HARMS = frozenset({Relation.CAUSES, Relation.WORSENS, Relation.RAISES_RISK, Relation.HARMFUL})


@dataclass(frozen=True, slots=True)
class Passage:
    """A clause that affirms or denies an effect: what kind of effect, and its words."""

    span: Span
    sentence: Span
    effects: frozenset[str]
    words: frozenset[str]
    claim: Claim | None = None


@once
def denials(ctx: Context[Any]) -> tuple[Passage, ...]:
    """Every clause in the article's own voice that denies an effect."""
    found: dict[Span, Passage] = {}
    for signal in ctx.signals("denies"):
        clause = clause_of(ctx, signal.span)
        if clause in found or not in_own_voice(ctx, signal.span, claims=False):
            continue
        text, denied = ctx.document.cut(clause), ctx.document.text[signal.span.start : clause.end]
        if effects := _denied(text, denied):
            found[clause] = Passage(clause, signal.sentence, effects, _words(text))
    return tuple(found.values())[:_MOST]


def _denied(clause: str, denied: str) -> frozenset[str]:
    """The kinds of effect that a clause denies; none where it does so under a condition."""
    if has("consistency", "conditional", clause):
        return frozenset()
    kinds = ("treat", "prevent", "harm")
    return frozenset(k for k in kinds if has("consistency", f"denied-{k}", denied))


def affirmations(ctx: Context[Any]) -> tuple[Passage, ...]:
    """Every firm claim, and sentences without one in which something is said to help or harm."""
    found = [_of_claim(c) for c in ctx.claims if is_firm(c) and _effects(c)]
    told = {c.sentence_span for c in ctx.claims}
    for signal in ctx.signals("benefit", "harms"):
        sentence = signal.sentence
        if sentence in told or not _is_affirmed(ctx, signal.span):
            continue
        told.add(sentence)
        clause = clause_of(ctx, signal.span)
        text = ctx.document.cut(clause)
        kinds = {"harm"} if signal.label == "harms" else {"treat", "prevent"}
        if not (has("consistency", "conditional", text) or has("certainty", "trial", text)):
            found.append(Passage(clause, sentence, frozenset(kinds), _words(text)))
    return tuple(found)


def _of_claim(claim: Claim) -> Passage:
    words = _words(claim.sentence)
    return Passage(claim.span, claim.sentence_span, _effects(claim), words, claim)


def _is_affirmed(ctx: Context[Any], span: Span) -> bool:
    return in_own_voice(ctx, span) and not is_denied(ctx, span) and not is_hedged(ctx, span)


def _effects(claim: Claim) -> frozenset[str]:
    """What kind of effect a claim affirms: relief of an attack says nothing on prevention."""
    if claim.condition is not None and claim.condition.concept is not None:
        return frozenset()
    if is_circular(claim):
        return frozenset()
    if claim.relation in _HARMS:
        return frozenset({"harm"})
    if claim.kind is Kind.PREVENTION:
        return frozenset({"prevent"})
    if claim.kind is not Kind.TREATMENT:
        return frozenset()
    most = claim.quantifier in {Quantifier.MOST, Quantifier.ALL}
    return frozenset({"treat", "prevent"} if most else {"treat"})


def is_circular(claim: Claim) -> bool:
    """Whether a thing is said to bring about itself or its own lack: read amiss."""
    subject, thing = claim.subject, claim.object
    nutrient = {subject.concept, subject.made_of} - {None}
    if claim.relation in _HARMS and thing.made_of in nutrient:
        return True
    return bool(subject.text) and subject.text.casefold() in thing.text.casefold()


def _words(text: str) -> frozenset[str]:
    return stems(text) - listed_stems("effect-words")


def opposed(ctx: Context[Any]) -> Iterator[tuple[Passage, Passage]]:
    """Pairs of a passage that affirms and one that denies the same of the same."""
    against = denials(ctx)
    if not against:
        return
    index: dict[str, list[Passage]] = defaultdict(list)
    for passage in affirmations(ctx):
        for word in passage.words:
            index[word].append(passage)
    for denial in against:
        near = {id(p): p for word in denial.words for p in index.get(word, ())}
        for passage in near.values():
            if _clash(ctx, passage, denial):
                yield passage, denial


def _clash(ctx: Context[Any], one: Passage, denial: Passage) -> bool:
    if one.sentence == denial.sentence or one.effects.isdisjoint(denial.effects):
        return False
    if are_apart(ctx, one.sentence, denial.sentence):
        return False
    if _other_times(ctx, one, denial):
        return False
    claim = one.claim
    if (
        claim is not None
        and _speaks_of(ctx, claim.subject, denial)
        and _speaks_of(ctx, claim.object, denial)
    ):
        return True
    ailments = _words(" ".join(ctx.document.cut(m.span) for m in _ailments(ctx, denial.sentence)))
    return _alike(one.words, denial.words, ailments, _ENOUGH if claim else _NEARLY_ALL)


def _speaks_of(ctx: Context[Any], thing: Entity, denial: Passage) -> bool:
    return bool(thing.text or thing.concept) and names(ctx, thing, denial.span)


def _ailments(ctx: Context[Any], span: Span) -> list[Mention]:
    return [m for m in ctx.named_in(span) if is_ailment(m)]


def _alike(
    one: frozenset[str], other: frozenset[str], ailments: frozenset[str], share: float
) -> bool:
    """Whether the shorter of two passages says hardly a word that the other does not.

    Beside the ailment they must share what is said to act on it.
    """
    small, large = sorted((one, other), key=len)
    shared = small & large
    enough = len(shared) >= max(_LEAST, share * len(small))
    return enough and not shared <= ailments


def _other_times(ctx: Context[Any], one: Passage, other: Passage) -> bool:
    """Whether two passages speak of two times: in the morning, late in the evening."""
    first, second = (told_scope(ctx.document.cut(p.sentence)).of("timing") for p in (one, other))
    return bool(first and second) and first.isdisjoint(second)
