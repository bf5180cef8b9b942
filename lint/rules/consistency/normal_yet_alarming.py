"""A complaint that is harmless in one passage and an alarm in another."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lint.compare.passages import holds
from lint.model import Finding, Mention, Severity, Signal, Span
from lint.rule import Context, Example, rule
from lint.rules._patterns import has, pattern
from lint.rules._sentences import preceding
from lint.rules._voice import clause_of, in_own_voice
from lint.rules.consistency._things import (
    is_ailment,
    listed_stems,
    other_people,
    passage_at,
    stems,
)

_SHARED = 2  # words two passages share that name a complaint each in its own way, at least
_MORE = 2  # words that one of two passages may say more of the complaint


def _clauses(ctx: Context[Any], label: str) -> Iterator[tuple[Signal, Span]]:
    """The clauses that hold a signal in the article's own voice, each once."""
    told: set[Span] = set()
    for signal in ctx.signals(label):
        clause = clause_of(ctx, signal.span)
        clause = Span(min(clause.start, signal.span.start), max(clause.end, signal.span.end))
        if clause not in told and in_own_voice(ctx, signal.span, claims=False):
            told.add(clause)
            yield signal, clause


def _is_alarm(ctx: Context[Any], signal: Signal, clause: Span) -> bool:
    """Whether a clause alarms at the complaint as such, not at some cases of it."""
    text = ctx.document.cut(clause)
    if has("consistency", "whole", text):
        return not has("certainty", "hedging", text)
    return not has("consistency", "some-cases", ctx.document.cut(signal.sentence))


@dataclass(frozen=True, slots=True)
class _Complaint:
    """What a clause of calm or alarm may speak of: the ailments named there, and its words.

    ``limited`` where words keep the complaint to some cases: "a mole that changes".
    """

    ailments: tuple[Mention, ...]
    words: frozenset[str]
    limited: bool = False


@dataclass(frozen=True, slots=True)
class _Passage:
    """A clause of calm or alarm, with the places where its complaint may be named, likeliest first.

    It stands before the words of calm or alarm, behind them in "do not worry about hair that falls
    out", and in the sentence before for "they".
    """

    span: Span
    sentence: Span
    complaints: tuple[_Complaint, ...]


def _passage(ctx: Context[Any], signal: Signal, clause: Span) -> _Passage:
    places = _places(ctx, signal, clause)
    found = tuple(c for p in dict.fromkeys(places) if (c := _complaint(ctx, p)).words)
    return _Passage(clause, signal.sentence, found)


def _complaint(ctx: Context[Any], place: Span) -> _Complaint:
    ailments = tuple(m for m in ctx.named_in(place) if is_ailment(m))
    return _Complaint(ailments, _words(ctx, place), _is_limited(ctx, place))


def _places(ctx: Context[Any], signal: Signal, clause: Span) -> Iterator[Span]:
    sentence = signal.sentence
    before = Span(clause.start, max(signal.span.start, clause.start))
    behind = Span(signal.span.end, clause.end)
    if has("consistency", "behind", ctx.document.cut(behind)):
        yield behind
    yield before
    if clause.start > sentence.start:  # "..., which is quite normal"
        yield Span(sentence.start, before.end)
    pointing = has(
        "consistency", "pronoun-first", ctx.document.text[before.start : signal.span.end]
    )
    earlier = preceding(ctx, sentence)
    if (pointing or not _words(ctx, before)) and earlier is not None:
        yield earlier
    elif not _words(ctx, before):
        yield behind
    if not pointing:
        yield behind


def _is_limited(ctx: Context[Any], place: Span) -> bool:
    """Whether words behind the name of a complaint keep it to some cases."""
    found = pattern("consistency", "limiting").search(ctx.document.text, place.start, place.end)
    return found is not None and bool(_words(ctx, Span(place.start, found.start())))


def _words(ctx: Context[Any], span: Span) -> frozenset[str]:
    return stems(ctx.document.cut(span)) - listed_stems("calm-words")


def _is_same(ctx: Context[Any], calm: _Passage, alarm: _Passage) -> bool:
    """Whether both speak of the same complaint, of the same people.

    What is an alarm in a group alone, or in some cases ("a mole that changes"), may be normal else.
    Where neither names its complaint in the first place nothing is known.
    """
    if calm.sentence == alarm.sentence or other_people(ctx, calm.sentence, alarm.sentence):
        return False
    ours, theirs = passage_at(ctx, calm.sentence), passage_at(ctx, alarm.sentence)
    if theirs.people and not ours.people:
        return False
    pairs = [(calm.complaints[:1], alarm.complaints), (calm.complaints, alarm.complaints[:1])]
    return any(_is_one(c, a) for some, others in pairs for c in some for a in others)


def _is_one(calm: _Complaint, alarm: _Complaint) -> bool:
    if alarm.limited and not (calm.limited and holds(calm.words, alarm.words)):
        return False
    if any(_is_kind(a, b) for a in alarm.ailments[:1] for b in calm.ailments[:1]):
        return True
    small, large = sorted((calm.words, alarm.words), key=len)
    missing = sum(not holds(large, frozenset({w})) for w in small)
    if missing and (len(small) - missing < _SHARED or missing > 1):
        return False
    return bool(small) and len(large) - len(small) + missing <= _MORE


def _is_kind(one: Mention, other: Mention) -> bool:
    return one.concept in {other.concept, *other.broader[:-1]} or other.concept in one.broader[:-1]


@rule(
    id="HL306",
    severity=Severity.INFO,
    preview=True,
    standard="CDC Clear Communication Index: what the risk is, and how large; EU Regulation "
    "1924/2006 Art. 12: no fear",
    passes=[
        Example(
            "# Headache\n\nMost headaches are harmless. See a doctor if a headache is sudden and "
            "severe.\n"
        ),
        Example(
            "# Cough\n\nA cough is normal after a cold. A cough that brings up blood is a warning "
            "sign.\n"
        ),
        Example(
            "# Twitching eyelid\n\nA twitching eyelid is common. It is not a sign of disease, "
            "whatever you read.\n"
        ),
    ],
    fails=[
        Example(
            "# Palpitations\n\nPalpitations are common and harmless.\n\n## Your heart\n\n"
            "Palpitations always mean that your heart is in trouble.\n"
        ),
        Example(
            "# Bloating\n\nBloating is perfectly normal. Later we look at food. Bloating is your "
            "gut's cry for help.\n"
        ),
        Example(
            "# Leg cramps\n\n- Leg cramps are a sign of a mineral imbalance.\n- Leg cramps are "
            "common and no cause for concern.\n"
        ),
    ],
)
def normal_yet_alarming(ctx: Context[Any]) -> Iterator[Finding]:
    """A complaint is called normal or harmless here, and an alarm for certain there.

    Why: who reads the calm sentence stays calm, who reads the other is frightened, and nobody
    learns when to worry.

    Limits: the same complaint of the same people. Silent where the alarm is kept to some cases
    ("severe", "if it lasts", "may be a sign"), where it is denied, and within one sentence.
    """
    calm = [_passage(ctx, s, c) for s, c in _clauses(ctx, "normal")]
    alarms = [(s, c) for s, c in _clauses(ctx, "alarm") if _is_alarm(ctx, s, c)] if calm else []
    for signal, clause in alarms:
        alarm = _passage(ctx, signal, clause)
        other = next((c for c in calm if _is_same(ctx, c, alarm)), None)
        if other is None:
            continue
        words = ctx.document.cut(other.span)
        yield ctx.finding(
            clause,
            f'makes an alarm of what the article elsewhere calls normal: "{words}"',
            related=[(other.span, "calls it normal or harmless")],
            wording="Say how often it is harmless, and which signs with it need a doctor.",
        )
