"""A cause that is unknown in one passage and named as a fact in another."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from lint.compare.passages import holds
from lint.compare.things import same
from lint.model import Claim, Entity, Finding, Relation, Severity, Span
from lint.phrase import stated
from lint.rule import Context, Example, rule
from lint.rules._patterns import has, pattern
from lint.rules.consistency._causes import Doubt, Named, ailments, doubts, is_called, named_causes
from lint.rules.consistency._things import (
    heading_over,
    in_title,
    names,
    other_people,
    passage_at,
    stems,
)

_ENDS = 4  # other places shown with a finding


def _is_about(ctx: Context[Any], named: Named, doubt: Doubt) -> bool:
    """Whether a cause is named for what is said to have none known, of the same people.

    In one sentence the two are weighed against each other: "unknown, but likely ...".
    """
    if named.sentence == doubt.sentence or other_people(ctx, named.sentence, doubt.sentence):
        return False
    claim = named.claim
    if claim is not None and not _is_bare_thing(claim.object):
        people = (claim.population, doubt.population)
        if people[0] and people[1] and not same(people[0], people[1]):
            return False
        return _is_effect(ctx, claim.object, doubt)
    place = named.effect or named.sentence  # "the cause is a virus"
    if doubt.thing is not None and names(ctx, doubt.thing, place):
        return True
    if claim is None:
        return _shares_ailment(ctx, place, doubt)
    head = heading_over(ctx, named.span)
    elsewhere = head is not None and bool(ailments(ctx, head))
    if elsewhere:
        return False
    return _is_bare(ctx, doubt) if doubt.thing is None else in_title(ctx, doubt.thing)


def _is_bare_thing(thing: Entity) -> bool:
    """Whether what is caused is not named: "the cause is a virus", "it is caused by ..."."""
    return thing.concept is None and (not thing.text or not stems(thing.text))


def _is_effect(ctx: Context[Any], effect: Entity, doubt: Doubt) -> bool:
    if doubt.thing is None:
        if names(ctx, effect, doubt.sentence):
            return True
        near = passage_at(ctx, doubt.sentence).words & stems(effect.text)
        bare = not ailments(ctx, doubt.sentence) and (bool(near) or _is_bare(ctx, doubt))
        return bare and in_title(ctx, effect)
    if not same(effect, doubt.thing):
        return False
    wider = effect.concept is not None and effect.concept in doubt.thing.broader
    return not wider or in_title(ctx, doubt.thing)


def _shares_ailment(ctx: Context[Any], place: Span, doubt: Doubt) -> bool:
    doubted = {m.concept for m in ailments(ctx, doubt.sentence)}
    if any(m.concept in doubted for m in ailments(ctx, place)):
        return True
    words = passage_at(ctx, place).words
    return bool(words) and holds(passage_at(ctx, doubt.sentence).words, words)


def _is_bare(ctx: Context[Any], doubt: Doubt) -> bool:
    """Whether a doubt names nothing it is about: "The cause is not known.", "why they come"."""
    text = ctx.document.cut(doubt.sentence)
    found = pattern("consistency", "cause-of").search(text)
    return found is None or has("consistency", "pointing", text[found.start() :])


def _told(claims: Sequence[Claim]) -> str:
    """What claims say of a cause, whatever word they call it by."""
    return stated([replace(c, relation=Relation.CAUSES) for c in claims])


def _is_same(one: Entity, other: Entity | None) -> bool:
    if other is None:
        return False
    if one.concept or other.concept:
        return one.concept == other.concept
    return one.text.casefold() == other.text.casefold()


def _weight(named: Named, doubt: Doubt) -> tuple[bool, bool, bool, int]:
    """The same thing first, a kind of it or a wider one next; "the cause is" before "causes"."""
    claim = named.claim
    if claim is None:
        return False, False, False, 0
    same_thing = _is_same(claim.object, doubt.thing)
    return True, same_thing, is_called(claim), claim.certainty.rank


def _says(ctx: Context[Any], found: Sequence[Named], span: Span) -> str:
    claims = [n.claim for n in found if n.span == span and n.claim is not None]
    if claims and all(c.object.text for c in claims):
        return _told(claims)
    return f'names a cause: "{ctx.document.cut(span)}"'


@rule(
    id="HL304",
    severity=Severity.WARNING,
    standard="CDC Clear Communication Index: state what is known and what is not known; DISCERN "
    "question 8",
    passes=[
        Example(
            "# Restless legs\n\nThe exact cause of restless legs syndrome is not known. Iron "
            "deficiency may cause restless legs syndrome in some people.\n"
        ),
        Example(
            "# Leg cramps\n\nNobody knows what causes leg cramps. Possible causes include "
            "tired muscles and long hours of standing.\n"
        ),
        Example(
            "# Vertigo\n\nThe cause of vertigo is not known in some people. Does stress cause "
            "vertigo? Ask your doctor about your tablets.\n"
        ),
        Example(
            "# Migraine\n\nThe exact cause of migraine is unknown. Stress and lack of sleep "
            "trigger migraine in some people.\n"
        ),
    ],
    fails=[
        Example(
            "# Leg cramps\n\nThe precise cause of leg cramps is not known.\n\n## Causes\n\n"
            "Dehydration causes leg cramps.\n"
        ),
        Example(
            "# Restless legs\n\nThe cause of restless legs syndrome is unknown. Stress is the "
            "most likely cause of restless legs syndrome.\n"
        ),
        Example(
            "# Eczema\n\nSugar usually causes eczema. Doctors see it often.\n\n## Background\n\n"
            "The cause of eczema is not known.\n"
        ),
    ],
)
def cause_known_and_unknown(ctx: Context[Any]) -> Iterator[Finding]:
    """The cause is said to be unknown, and elsewhere something is named as the cause.

    Why: the reader who is told a cause looks for its remedy, and does not learn that the remedy
    rests on a guess.

    Limits: "possible causes", "may cause", triggers, risk factors and causes that hold under a
    condition or in some people go together with an unknown cause, and so does what stands in the
    same sentence. One finding for each thing caused.
    """
    done: list[str] = []
    told: list[Named] = []
    all_doubts = tuple(doubts(ctx))
    known = named_causes(ctx) if all_doubts else ()
    for doubt in all_doubts:
        named = [n for n in known if _is_about(ctx, n, doubt)]
        if not named or any(n in told for n in named):
            continue
        told += named
        first = max(named, key=lambda n: _weight(n, doubt))
        what = _what(doubt, first)
        if what in done:
            continue
        done.append(what)
        others = _apart([first.span, *(n.span for n in named)])[1:]
        yield ctx.finding(
            first.span,
            f"{_says(ctx, named, first.span)}; elsewhere the article says that the cause is not "
            "known",
            claim=first.claim,
            related=[
                (doubt.span, f"says that the cause {what}is not known"),
                *((s, _says(ctx, named, s)) for s in others[:_ENDS]),
            ],
            wording=f"Say what is known and what is not: possible causes {what}".rstrip() + ".",
        )


def _apart(spans: Sequence[Span]) -> list[Span]:
    """Spans without those that overlap an earlier one."""
    kept: list[Span] = []
    for span in spans:
        if not any(span.overlaps(k) for k in kept):
            kept.append(span)
    return kept


def _what(doubt: Doubt, named: Named) -> str:
    """What the cause is of, in words to put behind "the cause"."""
    thing = doubt.thing or (named.claim.object if named.claim else None)
    return f"of {thing.text} " if thing is not None and thing.text else ""
