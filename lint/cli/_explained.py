"""How each claim of an article was read, for people: values, deciding words, construction."""

import textwrap
from collections.abc import Iterator
from itertools import groupby

from lint.model import Certainty, Claim, Cue, Entity, Polarity, Quantity
from lint.nlp.explain import reason
from lint.reporters.ink import Ink
from lint.reporters.snippet import clean

_LABEL = 12  # cells of a label's column
_INDENT = " " * 4


def explained(
    title: str, claims: tuple[Claim, ...], sentences: int, *, width: int, ink: Ink
) -> str:
    """A heading with what was read, then every sentence that claims something, taken apart."""
    counted = f"{_many(sentences, 'sentence')}, {_many(len(claims), 'claim')}"
    lines = [f"{ink(clean(title), 'bold')}: {counted}"]
    for _, group in groupby(claims, lambda c: c.sentence_span):
        ours = list(group)
        lines += ["", *_sentence(ours[0], width, ink)]
        for claim in ours:
            lines += _claim(claim, width, ink)
    return "\n".join([*lines, "", ""])


def _sentence(claim: Claim, width: int, ink: Ink) -> Iterator[str]:
    place = f"{claim.region.line}:{claim.region.column}"
    pad = " " * (len(place) + 2)
    rows = textwrap.wrap(clean(claim.sentence), max(40, width - len(pad))) or [""]
    yield f"{ink(place, 'cyan')}  {rows[0]}"
    yield from (f"{pad}{row}" for row in rows[1:])


def _claim(claim: Claim, width: int, ink: Ink) -> Iterator[str]:
    denied = claim.polarity is Polarity.NEGATED
    relation = f"{ink('not ', 'red') if denied else ''}{ink(claim.relation.value, 'bold')}"
    yield f"  {claim.kind.value} / {relation}"
    for label, value in _rows(claim):
        body = textwrap.wrap(clean(value), max(40, width - _LABEL - len(_INDENT)))
        for n, row in enumerate(body):
            head = ink(label, "dim") + " " * (_LABEL - len(label)) if not n else " " * _LABEL
            yield f"{_INDENT}{head}{row}"


def _rows(claim: Claim) -> Iterator[tuple[str, str]]:
    """Label and value of all that a claim holds; what it does not say is left out."""
    cues = claim.cues
    yield "subject", _thing(claim.subject)
    yield "object", _thing(claim.object)
    yield "frame", f"{reason(claim)}{_by(cues.relation)}"
    yield "polarity", f"{claim.polarity.value}{_by(cues.polarity)}"
    plain = "  plain wording" if claim.certainty is Certainty.DEFINITE else "  by the frame"
    yield "certainty", f"{claim.certainty.value}{_by(cues.certainty) or plain}"
    if claim.quantifier:
        yield "how many", claim.quantifier.value
    research = " to research" if claim.to_research else ""
    yield "stance", f"{claim.stance.value}{research}{_by(cues.stance)}"
    if claim.population:
        yield "population", _thing(claim.population)
    if claim.condition:
        yield "condition", _thing(claim.condition)
    if claim.quantity:
        yield "quantity", _amount(claim.quantity)
    if claim.unresolved:
        yield "unresolved", _lost(claim.unresolved)


def _thing(entity: Entity) -> str:
    """The words, the concept, and where that was found when not in the words."""
    words = f'"{entity.text}"' if entity.text else "(unsaid)"
    concept = f" [{entity.concept}]" if entity.concept else " [no concept]" * bool(entity.text)
    return f"{words}{concept}{f', from {entity.referred}' if entity.referred else ''}"


def _by(cues: tuple[Cue, ...]) -> str:
    return f"  by {', '.join(repr(c.text) for c in cues)}" if cues else ""


def _amount(amount: Quantity) -> str:
    low, high = f"{amount.low:g}", f"{amount.high:g}"
    span = low if low == high else f"{low}-{high}"
    per = f" a {amount.per}" if amount.per else ""
    return f'"{amount.text}" = {span} {amount.unit}{per}'


def _lost(parts: tuple[str, ...]) -> str:
    """What the article does not tell."""
    said = ["the question it answers is missing"] if "question" in parts else []
    said += [f"what its {p} stands for is not told" for p in parts if p != "question"]
    return "; ".join(said)


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + "s" * (number != 1)
