"""Comments that suppress, as edits of an article: the places that may do for one, best first."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from lint.model import Document, Span
from lint.readers.frontmatter import read_front_matter
from lint.splice import Edit, line_end

_PREFIX = re.compile(r"[ \t]*(?:>[ \t]?)*")
_MARKER = re.compile(r"(?P<before>[ \t]*(?:>[ \t]?)*)(?P<marker>(?:[-*+]|\d{1,9}[.)])[ \t]+)")
_OPENING = re.compile(r"<(?P<name>[A-Za-z][\w-]*)\b[^<>]*>\s*\Z")
_INLINE = frozenset({"a", "b", "strong", "i", "em", "u", "span", "mark", "small", "code", "q"})
_HEAD = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<!doctype[^>]*>[ \t]*(?:\r\n|\n|\r)?", re.IGNORECASE)
_BLANK = re.compile(r"[ \t]*(?:\r\n|\n|\r|\Z)")
_BEGUN = 400  # characters in which a tag opens


@dataclass(frozen=True, slots=True, kw_only=True)
class Because:
    """Why findings are suppressed, and until when."""

    reason: str
    until: date | None = None

    def words(self, verb: str, rules: Sequence[str]) -> str:
        """What a comment says that switches rules off."""
        until = [f"until={self.until}"] if self.until else []
        return f"healthlint-{verb} {' '.join((*rules, *until))} -- {self.reason}"


def near(document: Document, at: int, rules: Sequence[str], why: Because) -> Iterator[list[Edit]]:
    """Edits that switch rules off in the block that begins at an offset of the source."""
    last = max((s for s in _starts(document) if s < at), default=0)
    yield from _joined(document, "disable-next-block", rules, why, Span(last, at))
    comment = _comment(document, why.words("disable-next-block", rules))
    if not _is_html(document):
        yield from _above(document, at, comment)
    if not document.name.casefold().endswith(".txt"):
        yield from _before_element(document, at, comment)
    if not _is_html(document):
        yield _around(document, at, rules, why)
    yield from everywhere(document, rules, why)


def everywhere(document: Document, rules: Sequence[str], why: Because) -> Iterator[list[Edit]]:
    """Edits that switch rules off in the whole article, near its top."""
    whole = Span(0, len(document.source))
    yield from _joined(document, "disable-file", rules, why, whole)
    source, end = document.source, line_end(document.source)
    comment = _comment(document, why.words("disable-file", rules))
    if _is_html(document):
        head = _HEAD.match(source)
        at = head.end() if head else 0
        yield [(Span(at, at), f"{comment}{end}")]
        return
    at = read_front_matter(source).end
    above = "" if not at or source[at - 1] in "\r\n" else end
    gap = end if at else ""
    below = "" if _BLANK.match(source, at) and at < len(source) else end
    yield [(Span(at, at), f"{above}{gap}{comment}{end}{below}")]


def _starts(document: Document) -> Iterator[int]:
    return (document.source_span(b.span).start for b in document.blocks)


def _comment(document: Document, words: str) -> str:
    plain = document.name.casefold().endswith(".txt")
    return f"# {words}" if plain else f"<!-- {words} -->"


def _is_html(document: Document) -> bool:
    return document.name.casefold().endswith((".html", ".htm"))


def _joined(
    document: Document, verb: str, rules: Sequence[str], why: Because, within: Span
) -> Iterator[list[Edit]]:
    """The rules named in a comment that is there already, for the same reason."""
    for directive in (d for d in document.directives if within.holds(d.span)):
        text = directive.text
        if text.startswith(f"healthlint-{verb} ") and text.endswith(f" -- {why.reason}"):
            named = text.split(" -- ")[0].split()
            if [w for w in named if w.startswith("until=")] == (
                [f"until={why.until}"] if why.until else []
            ):
                last = next(w for w in reversed(named) if not w.startswith("until="))
                at = document.source.find(last, directive.span.start) + len(last)
                fresh = [r for r in rules if r not in named]
                yield [(Span(at, at), "".join(f" {rule}" for rule in fresh))]


def _above(document: Document, at: int, comment: str) -> Iterator[list[Edit]]:
    """A line of its own above a block; before an item of a list in the item above it."""
    source, end = document.source, line_end(document.source)
    start = _line_start(source, at)
    prefix = _PREFIX.match(source, start)
    marker = _MARKER.match(source, start)
    before = prefix[0] if prefix and prefix.end() <= at else ""
    inside = marker["before"] + " " * len(marker["marker"]) if marker else None
    for indent in dict.fromkeys((before, *([inside] if inside is not None else []))):
        yield [(Span(start, start), f"{indent}{comment}{end}")]
    yield [(Span(start, start), f"{before}{comment}{end}{before.rstrip()}{end}")]


def _before_element(document: Document, at: int, comment: str) -> Iterator[list[Edit]]:
    """Before the element that holds a block, else before its first word."""
    source, start = document.source, at
    while opens := _OPENING.search(source, max(0, start - _BEGUN), start):
        start = opens.start()
        if opens["name"].casefold() not in _INLINE:
            break
    line = source[_line_start(source, start) : start]
    below = f"{line_end(source)}{line}" if not line.strip() else ""
    yield [(Span(start, start), f"{comment}{below}")]
    yield [(Span(at, at), comment)]


def _around(document: Document, at: int, rules: Sequence[str], why: Because) -> list[Edit]:
    """A range around the lines between two blank ones."""
    source, end = document.source, line_end(document.source)
    start = stop = _line_start(source, at)
    while start > 0:
        above = _line_start(source, start - 1)
        if source[start - 2 : start] == "\r\n":
            above = _line_start(source, start - 2)
        if not source[above:start].strip():
            break
        start = above
    for line in re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)").finditer(source, stop):
        if not line[0].strip():
            break
        stop = line.start() + len(line[0].rstrip("\r\n"))
    off, on = why.words("disable", rules), f"healthlint-enable {' '.join(rules)}"
    above_it = f"{_comment(document, off)}{end}{end}"
    return [
        (Span(start, start), above_it),
        (Span(stop, stop), f"{end}{end}{_comment(document, on)}"),
    ]


def _line_start(source: str, at: int) -> int:
    return max(source.rfind("\n", 0, at), source.rfind("\r", 0, at)) + 1
