"""Says why a rule is silent on a line, by trying what would have to be different for it to speak.

A rule is asked again about the same article with one thing changed in the claims of the line (its
certainty, polarity, stance, population ...) or in what stands around them. The first change under
which it speaks is the reason. Nothing is told of rules by hand, so nothing can go stale.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from lint.model import (
    Certainty,
    Claim,
    Cue,
    Finding,
    Match,
    Polarity,
    Quantifier,
    Signal,
    Span,
    Stance,
    Verdict,
)
from lint.rule import Context, Rule

_Change = Callable[[Context[Any], "Line"], Context[Any]]
_Try = tuple[_Change, Callable[["Line"], str]]

NOTHING = "nothing it looks for is read here"
WHOLE = "it judges the article as a whole, and nothing is missing or it is told elsewhere"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source and what is read in it: claims with their verdicts, signals."""

    number: int
    matches: tuple[Match, ...]
    signals: tuple[Signal, ...]

    def reported(self, finding: Finding) -> bool:
        """Whether a finding touches the line."""
        return finding.region.line <= self.number <= finding.region.end_line


@dataclass(frozen=True, slots=True)
class Silence:
    """Why a rule says nothing on a line, in words."""

    rule: Rule
    reason: str


def line_of(context: Context[Any], number: int) -> Line:
    """What is read in a line of the source."""
    document = context.document

    def here(span: Span) -> bool:
        region = document.region(span)
        return region.line <= number <= region.end_line

    matches = tuple(
        m for m in context.matches if m.claim.region.line <= number <= m.claim.region.end_line
    )
    return Line(number, matches, tuple(s for s in context.reading.signals if here(s.span)))


def silences(contexts: Iterable[Context[Any]], number: int) -> Iterator[Silence]:
    """For each rule that says nothing on a line, why."""
    for context in contexts:
        line = line_of(context, number)
        if not any(line.reported(f) for f in context.rule.check(context)):
            yield Silence(context.rule, _reason(context, line))


def _reason(context: Context[Any], line: Line) -> str:
    if context.rule.near is not None:
        return "; ".join(context.rule.near(_narrowed(context, line))) or NOTHING
    if context.rule.about_whole:
        return WHOLE
    if not line.matches:
        return _first(context, line, _SURROUNDINGS) or NOTHING
    ones = (replace(line, matches=(m,)) for m in line.matches)
    reasons = dict.fromkeys(r for one in ones if (r := _first(context, one, _CHANGES)))
    return "; ".join(reasons) or NOTHING


def _narrowed(context: Context[Any], line: Line) -> Context[Any]:
    """The article with nothing read in it but the line."""

    def here(span: Span) -> bool:
        region = context.document.region(span)
        return region.line <= line.number <= region.end_line

    reading = context.reading
    sentences = tuple(s for s in reading.sentences if here(s))
    claims = tuple(m.claim for m in line.matches)
    return replace(context, reading=replace(reading, claims=claims, sentences=sentences))


def _first(context: Context[Any], line: Line, changes: Sequence[_Try]) -> str:
    """What is told of the first change under which the rule speaks; "" if it does under none."""
    return next((why(line) for change, why in changes if _speaks(change(context, line), line)), "")


def _speaks(context: Context[Any], line: Line) -> bool:
    """Whether a rule speaks on the line in a changed context; one that cannot judge it does not."""
    try:
        return any(line.reported(f) for f in context.rule.check(context))
    except Exception:  # noqa: BLE001 - a context that cannot be, such as a verdict without entry
        return False


def _with_claims(change: Callable[[Claim], Claim]) -> _Change:
    """Change the claims of the line, and leave those of other lines."""

    def changed(context: Context[Any], line: Line) -> Context[Any]:
        new = {
            id(m.claim): replace(m, claim=change(m.claim)) for m in line.matches
        }  # by identity: equal claims may stand on other lines
        matches = tuple(new.get(id(m.claim), m) for m in context.matches)
        reading = replace(context.reading, claims=tuple(m.claim for m in matches))
        return replace(context, matches=matches, reading=reading)

    return changed


def _sure(claim: Claim, certainty: Certainty, *words: str) -> Claim:
    """The claim as sure as this, decided by made-up words at its end."""
    at = Span(claim.span.end, claim.span.end)
    cues = replace(claim.cues, certainty=tuple(Cue(w, at) for w in words))
    return replace(claim, certainty=certainty, cues=cues)


def _with_verdict(verdict: Verdict) -> _Change:
    def changed(context: Context[Any], line: Line) -> Context[Any]:
        ours = {id(m) for m in line.matches}
        matches = tuple(
            replace(m, verdict=verdict) if id(m) in ours and m.entry else m for m in context.matches
        )
        return replace(context, matches=matches)

    return changed


def _unsourced(context: Context[Any], _: Line) -> Context[Any]:
    """The article without the sources it names or links."""
    kept = tuple(s for s in context.reading.signals if s.label != "source-named")
    metadata = replace(context.document.metadata, links=())
    return replace(
        context,
        reading=replace(context.reading, signals=kept),
        document=replace(context.document, metadata=metadata),
    )


def _unrivalled(context: Context[Any], _: Line) -> Context[Any]:
    """The article judged by this rule alone, with no other to leave a clause to."""
    return replace(context, running=frozenset({context.rule.id}))


def _values(name: str, line: Line) -> str:
    """The values of the line's claims with the words that decided them: possible ("may")."""
    told = []
    for match in line.matches:
        value = getattr(match.claim, name)
        if value is None:
            continue
        cues: tuple[Cue, ...] = getattr(match.claim.cues, name, ())
        by = ", ".join(f'"{c.text}"' for c in cues if c.text)
        told.append(f"{getattr(value, 'value', None) or value.text}{f' ({by})' if by else ''}")
    return " and ".join(dict.fromkeys(told))


def _is(name: str, wanted: str) -> Callable[[Line], str]:
    return lambda line: f"it looks for {wanted} claims; what is read here is {_values(name, line)}"


def _but_for(name: str, what: str) -> Callable[[Line], str]:
    return lambda line: f"{what} is told: {_values(name, line)}"


def _plainly(text: str) -> Callable[[Line], str]:
    return lambda _: text


_ABSOLUTE = _with_claims(lambda c: _sure(c, Certainty.ABSOLUTE, "always"))
_AFFIRMED = _with_claims(lambda c: replace(c, polarity=Polarity.AFFIRMED))
_NEGATED = _with_claims(lambda c: replace(c, polarity=Polarity.NEGATED))
_ASSERTED = _with_claims(lambda c: replace(c, stance=Stance.ASSERTED))


def _both(one: _Change, other: Callable[[Claim], Claim]) -> _Change:
    """A change of claims on top of another; the line is read anew in between."""

    def changed(context: Context[Any], line: Line) -> Context[Any]:
        first = one(context, line)
        return _with_claims(other)(first, line_of(first, line.number))

    return changed


_SURROUNDINGS: tuple[_Try, ...] = (
    (_unrivalled, _plainly("another rule speaks on this in its place")),
    (_unsourced, _plainly("a source is named or linked near it")),
)

_CHANGES: tuple[_Try, ...] = (
    *_SURROUNDINGS,
    (_ASSERTED, _is("stance", "asserted")),
    (_ABSOLUTE, _is("certainty", "absolute")),
    (_with_claims(lambda c: _sure(c, Certainty.DEFINITE)), _is("certainty", "plain")),
    (_with_claims(lambda c: _sure(c, Certainty.INSUFFICIENT)), _is("certainty", "unclear")),
    (_AFFIRMED, _is("polarity", "affirmed")),
    (_NEGATED, _is("polarity", "negated")),
    (
        _with_claims(lambda c: replace(c, quantifier=Quantifier.MOST)),
        _plainly("it looks for promises to most people; none is made here"),
    ),
    (_with_claims(lambda c: replace(c, condition=None)), _but_for("condition", "a condition")),
    (_with_claims(lambda c: replace(c, population=None)), _but_for("population", "who it is for")),
    (_with_claims(lambda c: replace(c, quantity=None)), _but_for("quantity", "an amount")),
    (
        _with_verdict(Verdict.CONTRADICTED),
        _plainly("the reference set does not contradict what is said here"),
    ),
    (
        _with_verdict(Verdict.OVERSTATED),
        _plainly("what is said here is no surer than the evidence"),
    ),
    (
        _with_verdict(Verdict.OUT_OF_SCOPE),
        _plainly("the reference speaks to these people and cases"),
    ),
    (
        _with_verdict(Verdict.UNREVIEWED),
        _plainly("the reference set has an entry on what is said here"),
    ),
    (
        _both(_ABSOLUTE, lambda c: replace(c, stance=Stance.ASSERTED)),
        lambda line: f"{_is('stance', 'asserted, absolute')(line)}, {_values('certainty', line)}",
    ),
    (
        _both(_AFFIRMED, lambda c: _sure(c, Certainty.ABSOLUTE, "always")),
        lambda line: f"{_is('polarity', 'affirmed, absolute')(line)}, {_values('certainty', line)}",
    ),
)
"""What is tried, the likeliest reason first, and what is told if the rule then speaks."""
