"""Words put in the place of words, lines and blocks taken out."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from lint.model import Document, Span, Suggestion

_MARKS = (("**", "**"), ("__", "__"), ("~~", "~~"), ("*", "*"), ("_", "_"))
_OPENS = re.compile(r"<(?P<name>b|strong|i|em|u|mark|span)\b[^<>]*>\Z", re.IGNORECASE)
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][\w-]*)\b[^<>]*?(?P<void>/?)>")
_VOID = frozenset({"br", "hr", "img", "input", "wbr", "source", "link", "meta"})
_SPACE = re.compile(r"\s+")
_OPENING = re.compile(r"<(?P<name>[A-Za-z][\w-]*)\b[^<>]*>\s*\Z")
_CLOSING = re.compile(r"\s*</(?P<name>[A-Za-z][\w-]*)\s*>")
_LINE_END = re.compile(r"\r\n|\n|\r|\Z")
_BEGUN = 200  # characters in which a tag opens

Edit = tuple[Span, str]
"""A span and what takes its place."""


def suggestion(document: Document, span: Span, new: str, *, safe: bool = False) -> Suggestion:
    """The edit that puts ``new`` in the place of a span of the source."""
    old = document.source[span.start : span.end]
    return Suggestion(new, safe, document.source_region(span), old)


def reworded(document: Document, edits: Iterable[Edit]) -> Suggestion | None:
    """The edit that puts words in the place of spans of the rendered text; "" takes them out.

    None where the markup between the words could not be kept.
    """
    wanted = sorted(edits)
    made = [e for e in (_in_source(document, *edit) for edit in wanted) if e]
    if not made or len(made) != len(wanted):
        return None
    if any(one.end > other.start for (one, _), (other, _) in pairwise(made)):
        return None
    parts, at = list[str](), made[0][0].start
    for span, new in made:
        parts += [document.source[at : span.start], new]
        at = span.end
    return suggestion(document, Span(made[0][0].start, at), "".join(parts))


def line_end(source: str) -> str:
    """How lines end in a source."""
    return next((end for end in ("\r\n", "\n", "\r") if end in source), "\n")


def lines_of(source: str, span: Span) -> Span | None:
    """The whole lines that a span of the source has to itself; None where it shares one."""
    whole = _full_lines(source, span)
    if source[whole.start : span.start].strip() or source[span.end : whole.end].strip():
        return None
    ending = _LINE_END.match(source, whole.end)
    return Span(whole.start, ending.end() if ending else whole.end)


def deletion(source: str, span: Span) -> Span:
    """What to take out with a span of the source: its lines where nothing else stands in them.

    Of the blank lines on either side one goes too, so that no gap is left.
    """
    lines = lines_of(source, span)
    if lines is None:
        return span
    before, behind = source[: lines.start], source[lines.end :]
    blank = re.search(r"(?:\A|(?<=[\r\n]))[ \t]*(?:\r\n|\n|\r)\Z", before)
    if not (blank or not before):
        return lines
    below = re.match(r"[ \t]*(?:\r\n|\n|\r)", behind)
    if below:
        return Span(lines.start, lines.end + below.end())
    return Span(blank.start(), lines.end) if blank and not behind else lines


def is_balanced(markup: str) -> bool:
    """Whether every tag of a stretch of HTML that opens in it closes in it, and none else."""
    return _unmatched(markup) == ([], 0)


def _in_source(document: Document, span: Span, new: str) -> Edit | None:
    """An edit of rendered words as one of the source; None where markup stands between them."""
    source, text = document.source, document.cut(span)
    place = document.source_span(span)
    old = source[place.start : place.end]
    if old.split() != text.split():
        return None
    if not new.strip():
        return _taken_out(source, place), ""
    broken = next((gap for gap in _SPACE.findall(old.strip()) if gap != " "), "")
    return place, new.replace(" ", broken, 1) if broken else new


def _taken_out(source: str, place: Span) -> Span:
    """Words with the emphasis that is on them alone, and with one of the spaces around them."""
    while wider := next(_around(source, place), None):
        place = wider
    start, end = place.start, place.end
    spaced = not source[:start] or not source[start - 1].isalnum()  # "*completely safe*", "(very"
    if source[end - 1] == " ":
        return place
    if spaced and (gap := re.match(r"[ \t]+|\r?\n(?=[^\s>#*+|-])", source[end:])):
        return Span(start, end + gap.end())
    return Span(start - 1, end) if source[:start].endswith(" ") else place


def _around(source: str, place: Span) -> Iterator[Span]:
    start, end = place.start, place.end
    for mark, closing in _MARKS:
        if source.endswith(mark, 0, start) and source.startswith(closing, end):
            yield Span(start - len(mark), end + len(closing))
    opens = _OPENS.search(source, max(0, start - _BEGUN), start)
    closes = f"</{opens['name']}>" if opens else ""
    if opens and source[end : end + len(closes)].casefold() == closes.casefold():
        yield Span(opens.start(), end + len(closes))


def parted(document: Document, span: Span, at: int) -> Suggestion:
    """The edit that puts a space into a word of the rendered text, before the character ``at``."""
    place = document.source_span(span)
    cut = document.source_span(Span(at - 1, at)).end
    source = document.source
    return suggestion(document, place, f"{source[place.start : cut]} {source[cut : place.end]}")


def without_blocks(document: Document, span: Span, *, safe: bool = False) -> Suggestion | None:
    """The edit that takes whole blocks of the rendered text out, with their markup.

    None where other words stand in the same lines, or tags would be left without their match.
    """
    place = document.source_span(span)
    lines = _full_lines(document.source, place)
    others = (document.source_span(b.span) for b in document.blocks if not span.overlaps(b.span))
    if not any(o.overlaps(lines) for o in others) and is_balanced(_cut(document, lines)):
        return suggestion(document, deletion(document.source, lines), "", safe=safe)
    whole = _with_tags(document.source, place)
    if not is_balanced(_cut(document, whole)) or whole == place:
        return None
    return suggestion(document, deletion(document.source, whole), "", safe=safe)


def _cut(document: Document, span: Span) -> str:
    return document.source[span.start : span.end]


def _full_lines(source: str, span: Span) -> Span:
    """A span of the source from the start of its first line to the end of its last."""
    start = max(source.rfind("\n", 0, span.start), source.rfind("\r", 0, span.start)) + 1
    found = _LINE_END.search(source, span.end)
    return Span(start, found.start() if found else len(source))


def _with_tags(source: str, span: Span) -> Span:
    """A span of the source with the elements that hold nothing else."""
    while True:
        opened, closed = _unmatched(source[span.start : span.end])
        opens = _OPENING.search(source, max(0, span.start - _BEGUN), span.start)
        closes = _CLOSING.match(source, span.end)
        start = opens.start() if opens and (closed or closes) and not opened else span.start
        end = closes.end() if closes and (opened or opens) and not closed else span.end
        fits = opened or closed or (opens and closes and _is_pair(opens, closes))
        if not fits or Span(start, end) == span:
            return span
        span = Span(start, end)


def _is_pair(opens: re.Match[str], closes: re.Match[str]) -> bool:
    return opens["name"].casefold() == closes["name"].casefold()


def _unmatched(markup: str) -> tuple[list[str], int]:
    """The tags of a stretch of HTML that open in it alone, and how many only close in it."""
    opened: list[str] = []
    closed = 0
    for tag in _TAG.finditer(markup):
        name = tag["name"].casefold()
        if tag["void"] or name in _VOID:
            continue
        if not tag["end"]:
            opened.append(name)
        elif opened and opened[-1] == name:
            opened.pop()
        else:
            closed += 1
    return opened, closed
