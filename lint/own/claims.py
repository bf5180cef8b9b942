"""Claims that an organisation's rule objects to, and what others lack to be such."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from lint.model import BlockKind, Certainty, Claim, Entity, Finding, Relation, Stance
from lint.own.form import RESEARCH, ClaimForm, OwnRule, Thing
from lint.own.message import filled
from lint.own.phrases import uses
from lint.phrase import named, said, subject_of
from lint.rule import Context
from lint.rules._clause import by_span, sourced
from lint.rules._voice import is_hedged

_SHOWN = 2  # claims told of an example that no claim fits


def found(ctx: Context[Any], own: OwnRule, form: ClaimForm) -> Iterator[Finding]:
    """One finding for each clause that makes such a claim."""
    fitting = [c for c in ctx.claims if next(_differences(ctx, form, c), None) is None]
    for group in by_span(fitting):
        first = group[0]
        values = {
            "claim": said(group),
            "subject": _listed(group, "subject"),
            "object": _listed(group, "object"),
            "population": named(first.population) if first.population else "everybody",
            "condition": named(first.condition) if first.condition else "in any case",
            "certainty": first.certainty.value,
            "words": " ".join(ctx.document.cut(first.span).split()),
        }
        yield ctx.finding(first.span, filled(own.message, values), claim=first, wording=own.wording)


def missed(ctx: Context[Any], form: ClaimForm, within: int | None = None) -> Iterator[str]:
    """What is read where nothing is found, the nearest claims first, and what it differs in."""
    if not ctx.claims and within is None:
        yield "no claim is read in it"
    told = [(list(_differences(ctx, form, c)), c) for c in ctx.claims]
    told.sort(key=lambda pair: len(pair[0]))
    near = (pair for pair in told if within is None or 0 < len(pair[0]) <= within)
    for differences, claim in islice(near, _SHOWN):
        denied = "denied, " if claim.polarity.value == "negated" else ""
        read = f'"{said((claim,))}" ({claim.relation}, {denied}{claim.certainty}, {_voice(claim)})'
        yield f"read: {read}: {'; '.join(differences)}"


def wanted(form: ClaimForm) -> str:
    """What is looked for, in words."""
    parts = [
        f"kind {_either(form.kinds)}" if form.kinds else "",
        f"relation {_either(form.relations)}" if form.relations else "",
        *(
            f"{side} {_thing(thing)}"
            for side in ("subject", "object", "population", "condition")
            if (thing := getattr(form, side))
        ),
        f"{form.polarity}" if form.polarity else "affirmed or denied",
        _bounds(form),
        f"voice {_either(form.voices)}",
    ]
    return f"Looks for claims: {', '.join(p for p in parts if p)}."


def _differences(ctx: Context[Any], form: ClaimForm, claim: Claim) -> Iterator[str]:
    """In what a claim is none that is looked for; nothing for one that is."""
    if form.kinds and claim.kind not in form.kinds:
        yield f"its kind is {claim.kind}, not {_either(form.kinds)}"
    if form.relations and claim.relation not in form.relations:
        yield f"its relation is {claim.relation}, not {_either(form.relations)}"
    yield from _sides(form, claim)
    if form.polarity and claim.polarity is not form.polarity:
        yield f"it is {claim.polarity}, not {form.polarity}"
    low = form.least is not None and claim.certainty.rank < form.least.rank
    high = form.most is not None and claim.certainty.rank > form.most.rank
    if low or high:
        yield f"its certainty is {claim.certainty}, not {_bounds(form)}"
    if _voice(claim) not in form.voices:
        yield f"its voice is {_voice(claim)}, not {_either(form.voices)}"
    if ctx.document.blocks[claim.block].kind is BlockKind.QUOTE and claim.stance is Stance.ASSERTED:
        yield "it is quoted"
    yield from _excuses(ctx, form, claim)


def _sides(form: ClaimForm, claim: Claim) -> Iterator[str]:
    subject, object = claim.subject, claim.object
    turned = claim.relation in _MUTUAL and not _fits(form, subject, object)
    if turned and _fits(form, object, subject):
        subject, object = object, subject
    for thing, entity, side in (
        (form.subject, subject, "subject"),
        (form.object, object, "object"),
    ):
        if thing and not _is(entity, thing):
            yield f"its {side} is {_entity(entity)}, not {_thing(thing)}"
    people, case = form.population, form.condition
    if people and not (_is(claim.population, people) or _is(claim.object, people)):
        yield f"its population is {_entity(claim.population)}, not {_thing(people)}"
    if case and not _is(claim.condition, case):
        yield f"its condition is {_entity(claim.condition)}, not {_thing(case)}"


_MUTUAL = frozenset({Relation.INTERACTS, Relation.ASSOCIATED})
"""Relations whose sides may change places."""


def _fits(form: ClaimForm, subject: Entity, object: Entity) -> bool:
    one = form.subject is None or _is(subject, form.subject)
    return one and (form.object is None or _is(object, form.object))


def _excuses(ctx: Context[Any], form: ClaimForm, claim: Claim) -> Iterator[str]:
    unless = form.unless
    if _excused(claim.condition, unless.condition):
        yield f"it is excused by its condition, {_entity(claim.condition)}"
    if _excused(claim.population, unless.population):
        yield f"it is excused by its population, {_entity(claim.population)}"
    if unless.source and sourced(ctx, claim.span):
        yield "it is excused by a source named near it"
    if unless.hedged and is_hedged(ctx, claim.span):
        yield "it is excused by a hedge in its clause"
    if unless.mentioned and _mentions(ctx, unless.mentioned):
        yield f"it is excused, for the article names {_thing(unless.mentioned)}"


def _excused(entity: Entity | None, by: Thing | bool) -> bool:
    if entity is None or by is False:
        return False
    return by is True or _is(entity, by)


def _mentions(ctx: Context[Any], thing: Thing) -> bool:
    if any(ctx.is_a(m.concept, *thing.concepts) for m in ctx.mentions):
        return True
    return bool(uses(ctx.document.text, thing.words))


def _is(entity: Entity | None, thing: Thing) -> bool:
    """Whether a side of a claim is one of the concepts or narrower, or named by the phrases."""
    if entity is None:
        return False
    if not set(thing.concepts).isdisjoint((entity.concept, *entity.broader)):
        return True
    return bool(uses(entity.text, thing.words))


def _voice(claim: Claim) -> str:
    research = claim.stance is Stance.ATTRIBUTED and claim.to_research
    return RESEARCH if research else claim.stance.value


def _listed(claims: tuple[Claim, ...], side: str) -> str:
    told = (subject_of(c) if side == "subject" else named(c.object) for c in claims)
    words = list(dict.fromkeys(filter(None, told)))
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words) or "it"


def _entity(entity: Entity | None) -> str:
    if entity is None or not (entity.text or entity.concept):
        return "unsaid"
    return f'"{entity.text}" ({entity.concept or "no concept"})'


def _thing(thing: Thing) -> str:
    return _either((*thing.concepts, *(f'"{w}"' for w in thing.words)))


def _either(words: Any) -> str:
    return " or ".join(map(str, words))


def _bounds(form: ClaimForm) -> str:
    least = f"at least {form.least}" if form.least not in (None, Certainty.INSUFFICIENT) else ""
    most = f"at most {form.most}" if form.most is not None else ""
    return " and ".join(filter(None, (least, most)))
