"""A paragraph that the article tells twice."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from lint import splice
from lint.model import BlockKind, Finding, Severity, Span
from lint.option import option
from lint.rule import Context, Example, rule
from lint.rules._structure import turns

_TOLD = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ANSWER, BlockKind.QUOTE})
_BLOCKS = 1_000  # blocks that are remembered
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_RUN = 4  # words that are compared at a time
_SHARED = 0.4  # of the runs of the later passage that stand in the earlier one
_CHANGED = 0.15  # of the words of the later passage that may be other ones, or else one word


@dataclass(frozen=True, slots=True)
class Options:
    """What an organisation may set."""

    min_words: int = option(12, "shorter passages may be repeated (words)", least=4)


@dataclass(frozen=True, slots=True)
class _Passage:
    span: Span
    words: tuple[str, ...]
    runs: frozenset[tuple[str, ...]]
    concepts: frozenset[str]


_SPLINTER = (
    "Soak the skin in warm water for a few minutes, then push the splinter out from below with "
    "a clean needle."
)


@rule(
    id="HL704",
    severity=Severity.INFO,
    fix="unsafe",
    options=Options,
    passes=[
        Example(
            f"# Splinters\n\n{_SPLINTER}\n\n## In short\n\nA short warm bath for the finger and a "
            "clean needle are all that most splinters need.\n"
        ),
        Example(
            "# Eye drops\n\nPull the lower lid of the right eye down, look up, and let one drop "
            "fall into the gap without touching the lashes.\n\nPull the lower lid of the left eye "
            "down, look up, and let two drops fall into the gap without touching the lashes.\n"
        ),
    ],
    fails=[
        Example(
            f"# Splinters\n\n{_SPLINTER}\n\nSmall ones often work their way out.\n\n{_SPLINTER}\n"
        ),
        Example(
            f"<h1>Splinters</h1><ul><li>{_SPLINTER}</li></ul><h2>How to do it</h2>"
            f"<p>{_SPLINTER.replace('few', 'couple of')}</p>",
            name="article.html",
        ),
    ],
)
def duplicated_passage(ctx: Context[Options]) -> Iterator[Finding]:
    """A passage is told again nearly word for word.

    Why: readers take it for new and look for the difference, and when one of the two is corrected
    the other stays behind. Most often a summary box or a teaser was copied into the text.

    Limits: silent on passages of fewer than `min_words` words, on headings, tables, reference lists
    and page furniture, and on instructions that differ in a number or in what they are about.
    """
    first: dict[tuple[str, ...], int] = {}
    passages: list[_Passage] = []
    for passage in _passages(ctx):
        twin = _twin(passage, passages, first)
        if twin is not None:
            line = ctx.document.region(twin.span).line
            yield ctx.finding(
                passage.span,
                f"this says again, nearly word for word, what line {line} says",
                related=[(twin.span, "here it is said first")],
                suggestion=splice.without_blocks(ctx.document, passage.span),
                wording="Keep the passage in one place.",
            )
        for run in passage.runs:
            first.setdefault(run, len(passages))
        passages.append(passage)


def _passages(ctx: Context[Options]) -> Iterator[_Passage]:
    mentions = iter(sorted(ctx.mentions, key=lambda m: m.span))
    waiting = next(mentions, None)
    for block in ctx.document.blocks:
        if block.kind not in _TOLD:
            continue
        named = set()
        while waiting and waiting.span.start < block.span.end:
            if block.span.holds(waiting.span):
                named.add(waiting.concept)
            waiting = next(mentions, None)
        words, runs = _taken_apart(ctx.document.cut(block.span))
        if len(words) >= ctx.options.min_words:
            yield _Passage(block.span, words, runs, frozenset(named))


@lru_cache(_BLOCKS)
def _taken_apart(text: str) -> tuple[tuple[str, ...], frozenset[tuple[str, ...]]]:
    """The words of a block, and every run of some of them."""
    words = tuple(w.casefold() for w in _WORD.findall(text))
    return words, frozenset(zip(*(words[i:] for i in range(_RUN)), strict=False))


def _twin(
    passage: _Passage, before: list[_Passage], first: dict[tuple[str, ...], int]
) -> _Passage | None:
    """The earlier passage that says the same, if there is one; every run of words is met once."""
    runs = passage.runs
    where = Counter(first[r] for r in runs if r in first)
    if not where:
        return None
    index, shared = where.most_common(1)[0]
    twin = before[index]
    return twin if shared >= _SHARED * len(runs) and _same(passage, twin) else None


def _same(later: _Passage, earlier: _Passage) -> bool:
    """Whether the later passage tells nothing that the earlier one does not."""
    new = Counter(later.words) - Counter(earlier.words)
    lost = Counter(earlier.words) - Counter(later.words)
    if any(c.isdigit() for w in new for c in w) or later.concepts - earlier.concepts:
        return False
    parallel = turns().intersection(new) and turns().intersection(lost)
    return not parallel and new.total() <= max(1, _CHANGED * len(later.words))
