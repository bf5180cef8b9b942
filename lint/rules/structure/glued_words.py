"""Words that run into each other."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, islice

from lint import splice
from lint.model import Block, BlockKind, Finding, Severity, Span
from lint.rule import Context, Example, NoOptions, rule
from lint.rules._structure import titles

_UNREAD = frozenset({BlockKind.CODE, BlockKind.REFERENCE, BlockKind.ROW})
_TOKEN = re.compile(r"\S+")
_ADDRESS = re.compile(r"://|www\.|@|\w/\w|\.[a-z]{2,4}/|[\\_=]")
_WORD = re.compile(r"\w+")
_EDGES = ".,;:!?\"'()[]“”‘’…*"
_JOINED = re.compile(
    r"(?<![A-Za-z])(?P<small>[a-z]{3,})(?=[A-Z][a-z]{2})"  # painDizziness
    r"|(?<![A-Za-z.])(?P<closed>[A-Za-z]?[a-z]{2,})[.!?…][\"”’)\]]?(?=[A-Z](?:[a-z]|$|\s))"
    r"|(?<![A-Za-z.])(?P<marked>[a-z]{3,})[);,:](?=[A-Z][a-z]{2})"
    r"|(?P<arrow>(?<!\S)[→➔➜►▶»›])(?=\w)"
)
_ABBREVIATION = re.compile(r"(?<![A-Za-z])(?P<word>[a-z]{2,})(?=[A-Z]{2,}(?:[^A-Za-z]|$))")
_BLOCKS = 1_000  # blocks that are remembered
_MOST = 50  # findings an article: a text without spaces need not be told a thousand times


@rule(
    id="HL707",
    severity=Severity.INFO,
    fix="unsafe",
    passes=[
        Example(
            "# Blood tests\n\nYour HbA1c and your eGFR are in MyRecord. A value of 5.5mmol/L is "
            "normal; see www.example.org/BloodTests or write to lab@TestHouse.example.\n"
        ),
        Example("# Names\n\nDr. McAllister and Ms. O'Brien use a PhysioBall made by GymCo.\n"),
    ],
    fails=[
        Example("# Sprains\n\nRest the ankle for a day or two.Then begin to move it.\n"),
        Example(
            "Side effects\n\ntiredness, dry mouthHeadaches on the first days\n\nRead on →Dry "
            "mouth at night\n",
            name="article.txt",
        ),
        Example("# Itching\n\nA cool bath eases theitching for an hour or two.\n"),
        Example(
            "# Gluten\n\nCD is for life. People withCD avoid wheat, and most people with CD feel "
            "well.\n"
        ),
    ],
)
def glued_words(ctx: Context[NoOptions]) -> Iterator[Finding]:
    """Two words or sentences are joined because the space or the markup between them was lost.

    Why: a search does not find the words, a screen reader says them as one, and lists of symptoms
    or medicines run into each other. Most often a conversion dropped a line break or a tag.

    Limits: silent on web addresses, code, reference lists, units, and on names and abbreviations
    that are written so ("MyRecord", "mRNA"). Without a capital or a mark between them two words
    are told apart only if one of them is a small one ("the", "with").
    """
    for token, at in islice(_glued(ctx), _MOST):
        excerpt = ctx.document.cut(token)
        parted = f"{excerpt[:at].rstrip()} {excerpt[at:]}"
        yield ctx.finding(
            token,
            f'a space is missing in "{excerpt}"',
            suggestion=splice.parted(ctx.document, token, token.start + at),
            wording=f'Write "{parted}".',
        )


def _glued(ctx: Context[NoOptions]) -> Iterator[tuple[Span, int]]:
    """Tokens of two words, and where in them the second one begins."""
    standing = _standing(ctx)
    for block in ctx.document.blocks:
        if block.kind not in _UNREAD:
            yield from _seams(ctx, block, standing)
    for signal in ctx.signals("glued-words"):
        start, at = signal.span.start, signal.span.end
        rest = _WORD.match(ctx.document.text, at)
        if rest:
            yield Span(start, rest.end()), at - start


def _standing(ctx: Context[NoOptions]) -> frozenset[str]:
    """The words that stand by themselves in the article."""
    return frozenset(
        word.strip(_EDGES) for b in ctx.document.blocks for word in ctx.document.cut(b.span).split()
    )


def _seams(
    ctx: Context[NoOptions], block: Block, standing: frozenset[str]
) -> Iterator[tuple[Span, int]]:
    """The tokens of a block that are glued, and where in them the second word begins."""
    for begins, token in _unusual(ctx.document.cut(block.span)):
        at = next(chain(_capitals(token), _abbreviations(token, standing)), None)
        if at is not None:
            head = len(token) - len(token.lstrip(_EDGES))
            tail = len(token.rstrip(_EDGES))
            start = block.span.start + begins
            yield Span(start + head, start + max(tail, at + 1)), at - head


@lru_cache(_BLOCKS)
def _unusual(text: str) -> tuple[tuple[int, str], ...]:
    """The tokens of a block that are no plain words and no addresses, and where they begin."""
    return tuple(
        (match.start(), token)
        for match in _TOKEN.finditer(text)
        if not ((token := match[0]).isalpha() and token[1:].islower())
        and not _ADDRESS.search(token)
    )


def _capitals(token: str) -> Iterator[int]:
    for match in _JOINED.finditer(token):
        word = match["closed"]
        if not (word and word.casefold() in titles()):
            yield match.end()


def _abbreviations(token: str, standing: frozenset[str]) -> Iterator[int]:
    """Where an abbreviation of the article is glued to a word of it: "withRLS"."""
    for match in _ABBREVIATION.finditer(token):
        if match["word"] in standing and token[match.end() :].strip(_EDGES) in standing:
            yield match.end()
