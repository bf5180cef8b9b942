"""Holds two texts against each other: what each states, aligned, and how it stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from lint.compare.core import ADVICE, Bears, Side, bears, side_of
from lint.compare.extent import extents
from lint.compare.reasons import reason
from lint.compare.remarks import remark_bears, remarks
from lint.compare.scope import Scope
from lint.compare.statements import statements
from lint.compare.tables import pattern
from lint.compare.things import Thing, are_contrasted, are_known_apart
from lint.compare.told import Told, has_more, told_bears, told_of, words_of_all
from lint.model import (
    Bearing,
    Comparison,
    Document,
    Kind,
    Reading,
    Stance,
    Statement,
    TextComparison,
)

_WEIGHED = 0.1  # nearness of two accounts of which no statements were aligned

_COMMON = 300  # statements that may name a word before it tells nothing of what they are on


class Breadth(IntEnum):
    """How much two texts are taken to have in common before anything is read in them."""

    NOTHING = 0
    ONE_SUBJECT = 1
    ONE_QUESTION = 2


_SHORT = {Breadth.ONE_QUESTION: 4, Breadth.ONE_SUBJECT: 40}
"""Sentences up to which two texts are taken to answer one question, or to be on one subject."""


_NO_AGENTS = frozenset({"condition-root", "symptom-root", "population-root"})
_SUFFERED = frozenset({"condition-root", "symptom-root"})
"""Roots of what nobody takes or does: an ailment is what findings are on, not what has effects."""


@dataclass(frozen=True, slots=True)
class _Item:
    statement: Statement
    side: Side | None
    told: Told
    keys: frozenset[str]

    @property
    def said(self) -> tuple[object, ...]:
        """What makes two items one: the words, their sentence and what was read in them.

        For whom it holds may be told elsewhere in a text and makes no other words of it.
        """
        words = self.statement.text, self.statement.sentence
        if self.side is None:
            return words
        side = self.side
        return *words, side.subject.text, side.relation, side.object.text, side.negated


def compare_texts(
    a: tuple[Document, Reading], b: tuple[Document, Reading], *, breadth: Breadth | None = None
) -> TextComparison:
    """Two texts side by side.

    Every statement of ``a`` is aligned with the one of ``b`` that it bears on most. ``breadth`` is
    what they have in common from the start; None decides by length. Of one subject, statements
    are held against each other more generously (``lenient`` in ``core.bears``); of one question,
    sentences in which nothing was read are too, by their words, and two outcomes of one thing.
    """
    if breadth is None:
        longest = max(len(a[1].sentences), len(b[1].sentences))
        fitting = (b for b, most in _SHORT.items() if longest <= most)
        breadth = next(fitting, Breadth.NOTHING)
    ours, theirs = _items(*a, breadth=breadth), _items(*b, breadth=breadth)
    found = _compared(ours, theirs, breadth=breadth)
    best: dict[tuple[str, int], tuple[int, int]] = {}
    for (i, j), outcome in found.items():
        for side in (("a", i), ("b", j)):
            if side not in best or _order(outcome) < _order(found[best[side]]):
                best[side] = i, j
    kept = dict.fromkeys(sorted(best.values()))
    pairs = [_comparison(ours[i], theirs[j], found[i, j]) for i, j in kept]
    if breadth is Breadth.ONE_QUESTION and all(p.bearing in _NO_WEIGHT for p in pairs):
        pairs += _weighed(ours, theirs)
    return TextComparison(
        pairs=tuple(pairs),
        only_a=tuple(
            o.statement for i, o in enumerate(ours) if ("a", i) not in best and _is_shown(o)
        ),
        only_b=tuple(
            o.statement for j, o in enumerate(theirs) if ("b", j) not in best and _is_shown(o)
        ),
    )


_NO_WEIGHT = frozenset({Bearing.UNRELATED, Bearing.AGREES})


def _weighed(ours: Sequence[_Item], theirs: Sequence[_Item]) -> list[Comparison]:
    """What two accounts of one study claim at most, where no two statements were aligned.

    A press release tells a finding in other words than the abstract; how much each makes of it can
    be weighed where one of them speaks as studies do and they have a word in common.
    """
    tops = [_strongest(items) for items in (ours, theirs)]
    one, other = tops
    if one is None or other is None or one.told.level == other.told.level:
        return []
    research = pattern("findings", "research")
    words = [frozenset(w for i in items for w in i.told.words) for items in (ours, theirs)]
    told = any(research.search(i.statement.sentence) for i in (*ours, *theirs))
    if not told or words[0].isdisjoint(words[1]):
        return []
    stronger = one.told.level > other.told.level
    bearing = Bearing.STRONGER if stronger else Bearing.WEAKER
    return [_comparison(one, other, Bears(bearing, None, _WEIGHED))]


def _strongest(items: Sequence[_Item]) -> _Item | None:
    """The statement of a text that claims most; advice is no finding, and a denial neither."""
    found = [i for i in items if _is_told(i) and not i.told.denies and i.told.sign != ADVICE]
    return max(found, key=lambda i: i.told.level, default=None)


def _is_shown(item: _Item) -> bool:
    """Whether a statement that nothing answers is worth telling: one that was understood."""
    return not item.statement.plain


def _is_told(item: _Item) -> bool:
    """Whether a statement is made, be it in the words of somebody else."""
    if item.side is None:
        return not (item.told.plain or item.statement.remark)
    return item.side.open in {None, Stance.ATTRIBUTED}


def _items(
    document: Document, reading: Reading, *, breadth: Breadth = Breadth.ONE_QUESTION
) -> list[_Item]:
    question = breadth is Breadth.ONE_QUESTION
    said = (*statements(document, reading, plain=question), *remarks(document, reading))
    sides = [side_of(s.claim) if s.claim else None for s in said]
    denied = {
        side.negated if side else s.denies
        for s, side in zip(said, sides, strict=True)
        if not s.remark
    }
    ailing = (m.span for m in reading.mentions if not _SUFFERED.isdisjoint(m.broader))
    ailments = words_of_all(document.cut(span) for span in ailing)
    mixed = not question or len(denied) > 1 or _contrasts(document)
    found = []
    for statement, side in zip(said, sides, strict=True):
        told = told_of(statement, mixed=mixed, ailments=ailments)
        names = {*side.subject.line, *side.object.line} if side else set()
        found.append(_Item(statement, side, told, told.words | told.agents | names))
    answered = any(i.told.held for i in found)
    return [i for i in found if not (answered and _is_asked(i))]


def _is_asked(item: _Item) -> bool:
    """Whether a statement is only asked; where the text answers, the question says nothing."""
    return item.side is not None and item.side.open is Stance.QUESTIONED


def _contrasts(document: Document) -> bool:
    """Whether a text sets one thing against another: "not by X but by Y"."""
    return bool(pattern("findings", "contrast").search(document.text))


def _compared(
    ours: Sequence[_Item], theirs: Sequence[_Item], *, breadth: Breadth
) -> dict[tuple[int, int], Bears]:
    """The outcome for all that speak of the same things, by their positions.

    Two statements that each stand in both texts are not held against each other: neither is new.
    """
    kept = {item.said for item in ours} & {item.said for item in theirs}
    unchanged = {j for j, item in enumerate(theirs) if item.said in kept}
    at: dict[str, list[int]] = {}
    for j, item in enumerate(theirs):
        for word in item.keys:
            at.setdefault(word, []).append(j)
    found = {}
    rare = {word: held for word, held in at.items() if len(held) <= _COMMON}
    for i, item in enumerate(ours):
        for j in dict.fromkeys(j for word in item.keys for j in rare.get(word, ())):
            if j in unchanged and item.said in kept and item.said != theirs[j].said:
                continue
            outcome = _bears(item, theirs[j], breadth=breadth)
            if outcome.near > 0:
                found[i, j] = outcome
    return found


def _order(outcome: Bears) -> tuple[float, int]:
    return -outcome.near, outcome.bearing.rank


def _comparison(one: _Item, other: _Item, outcome: Bears) -> Comparison:
    return Comparison(
        bearing=outcome.bearing,
        why=reason(outcome, one.statement, other.statement)
        + extents(outcome.difference, _scoped(one), _scoped(other)),
        a=one.statement,
        b=other.statement,
        difference=outcome.difference,
        near=outcome.near,
    )


def _scoped(item: _Item) -> tuple[Statement, Scope]:
    return item.statement, item.side.scope if item.side else item.told.scope


def _bears(one: _Item, other: _Item, *, breadth: Breadth = Breadth.ONE_QUESTION) -> Bears:
    """By their claims where both were read as such and are on the same; else by their words."""
    if one.said == other.said:
        return Bears(Bearing.AGREES, None, 1.0)
    if one.statement.remark or other.statement.remark:
        return remark_bears(one.statement, other.statement, (one.side, other.side))
    lenient = breadth > Breadth.NOTHING
    if one.side is not None and other.side is not None:
        found = bears(one.side, other.side, lenient=lenient)
        apart = _are_agents_apart(one, other) or _are_outcomes_apart(one, other, breadth=breadth)
        if found.near > 0 or apart:
            return found
    return told_bears(one.told, other.told, lenient=lenient)


def _are_agents_apart(one: _Item, other: _Item) -> bool:
    """Whether two claims are on the effects of different things; words then bridge nothing.

    An ailment or people are no agents: in "patients did better" what they were given has the
    effect.
    """
    if one.side is None or other.side is None:
        return False
    if one.side.kind is other.side.kind is Kind.ADVICE and one.side.object and other.side.object:
        return True
    subjects = one.side.subject, other.side.subject
    if not all(subjects) or any(_is_sufferer(item) for item in (one, other)):
        return False
    if are_contrasted(subjects[0].text, subjects[1].text):
        return True
    named = one.told.agents & other.told.words or other.told.agents & one.told.words
    return not named or (are_known_apart(*subjects) and _share_nothing(*subjects))


def _is_sufferer(item: _Item) -> bool:
    """Whether the subject of a claim is an ailment or people; a lack of a nutrient is on that."""
    claim = item.statement.claim
    if claim is None or claim.subject.made_of:
        return False
    return bool(claim.subject.broader) and claim.subject.broader[-1] in _NO_AGENTS


def _are_outcomes_apart(one: _Item, other: _Item, *, breadth: Breadth) -> bool:
    """Whether two statements tell of two effects of one thing.

    Of the outcomes of studies on one question that is left open: what a trial found and what
    another did not find of one treatment answers it.
    """
    if one.side is None or other.side is None:
        return False
    outcomes = one.side.object, other.side.object
    if are_contrasted(outcomes[0].text, outcomes[1].text):
        return True
    if not _share_nothing(*outcomes):
        return False
    if has_more(one.told, other.told) and not are_known_apart(*outcomes):
        return False
    if breadth is not Breadth.ONE_QUESTION:
        return True
    research = pattern("findings", "research")
    return not any(research.search(item.statement.sentence) for item in (one, other))


def _share_nothing(one: Thing, other: Thing) -> bool:
    if not (one.words and other.words):
        return False
    return one.words.isdisjoint(other.words) and one.families.isdisjoint(other.families)
