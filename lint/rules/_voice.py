"""In whose voice a phrase stands: what rules ask of words that are no claim the reader found."""

from typing import Any

from lint.expression import Expression
from lint.model import BlockKind, Span, Stance
from lint.rule import Context
from lint.rules._patterns import has

_NOT_OURS = frozenset({BlockKind.QUOTE, BlockKind.QUESTION, BlockKind.CODE})
_BREAK = Expression(
    r"[;:()–—…]|\s-\s|,(?=\s(?:and|but|or|so|yet|which|while|whereas|because|although|though|if|"
    r"when|unless|until|since|not|for|however|then|even|nor|you|it|they|there|we)\b)"
    r"|\b(?=(?:but|although|though|whereas|because|unless|until|despite)\b)"
)
_OPENED, _CLOSED = "“«", "”»"


def clause_of(ctx: Context[Any], span: Span) -> Span:
    """The part of its sentence that a phrase stands in, cut at signs and words that join."""
    sentence = ctx.sentence(span)
    text = ctx.document.cut(sentence)
    at = span.start - sentence.start
    start, end = 0, len(text)
    for found in _BREAK.finditer(text):
        if found.end() <= at:
            start = found.end()
        elif found.start() >= span.end - sentence.start:
            end = found.start()
            break
    while start < end and not text[start].isalnum() and text[start] not in "“\"'‘":
        start += 1
    while end > start and text[end - 1] in " ,":
        end -= 1
    return Span(sentence.start + start, sentence.start + end)


def in_own_voice(ctx: Context[Any], span: Span, *, claims: bool = True) -> bool:
    """Whether the article says a phrase itself, as what it holds to be so.

    Not in a question, a quotation, a myth, what others say or hope, or a mere case ("if ...").
    ``claims`` asks the claims read there too.
    """
    document = ctx.document
    index = document.block_at(span.start)
    block = document.blocks[index] if index is not None else None
    if block is not None and block.kind in _NOT_OURS:
        return False
    sentence = ctx.sentence(span)
    text = document.cut(sentence)
    if text.rstrip("\"'”’) ").endswith("?") or _is_quoted(ctx, span):
        return False
    if is_myth(ctx, span):
        return False
    before = document.text[sentence.start : span.start]
    if has("voice", "others", before):
        return False
    if has("voice", "case", _before(ctx, span)):
        return False
    return not (claims and _is_others_claim(ctx, span))


def is_denied(ctx: Context[Any], span: Span) -> bool:
    """Whether words before a phrase in its clause deny it."""
    near = _before(ctx, span).rpartition(" and ")[2]  # "has no taste and always works"
    return has("voice", "denial", near)


def is_hedged(ctx: Context[Any], span: Span) -> bool:
    """Whether words of its clause make a mere possibility of a phrase."""
    clause = clause_of(ctx, span)
    return has("voice", "hedge", ctx.document.cut(clause))


def is_duty(ctx: Context[Any], span: Span) -> bool:
    """Whether a clause tells what is to be done, not what will happen."""
    return has("voice", "duty", _before(ctx, span))


def is_natural_course(ctx: Context[Any], span: Span) -> bool:
    """Whether a clause tells of what happens by itself: "goes away on its own"."""
    clause = clause_of(ctx, span)
    return has("voice", "natural", ctx.document.cut(clause))


def _before(ctx: Context[Any], span: Span) -> str:
    return ctx.document.text[clause_of(ctx, span).start : span.start]


def _is_quoted(ctx: Context[Any], span: Span) -> bool:
    """Whether a phrase stands between quotation marks."""
    sentence = ctx.sentence(span)
    before = ctx.document.text[sentence.start : span.start]
    behind = ctx.document.text[span.end : sentence.end]
    if sum(before.count(m) for m in _OPENED) > sum(before.count(m) for m in _CLOSED):
        return True
    return before.count('"') % 2 == 1 and '"' in behind


def is_myth(ctx: Context[Any], span: Span) -> bool:
    """Whether a phrase stands in a sentence that is called untrue, or behind the word "myth"."""
    document = ctx.document
    index = document.block_at(span.start)
    if has("voice", "myth", document.cut(ctx.sentence(span))):
        return True
    if index is None:
        return False
    block = document.blocks[index]
    text = document.text[block.span.start : span.end]
    return has("voice", "myth-label", text)


def _is_others_claim(ctx: Context[Any], span: Span) -> bool:
    """Whether the claims around a phrase are read as told by others, supposed or denied."""
    near = [c for c in ctx.claims if c.span.overlaps(span)]
    return bool(near) and all(
        c.stance in {Stance.DEBUNKED, Stance.HYPOTHETICAL}
        or (c.stance is Stance.ATTRIBUTED and not c.to_research)
        for c in near
    )
