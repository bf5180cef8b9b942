"""Finds what a page carries beside its article: menus, sharing, teasers, tables of contents.

The words are data (``data/furniture.yaml``); here is only how they apply to blocks.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from lint.model import BlockKind
from lint.readers.cues import pattern
from lint.readers.draft import Draft

_EDGES = " .:;!?…→←↑↓»›>«‹•·|*_–—-#()[]"
_LONGEST = 400  # characters; nothing longer is furniture by its words
_GLUED = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z])")
_GLUED_LONGEST = 80
_TITLES = (BlockKind.TITLE, BlockKind.HEADING)
_SHORT = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW, BlockKind.CELL)


def mark_furniture(drafts: Sequence[Draft]) -> None:
    """Turn the blocks that are furniture into such, in place."""
    widget = False
    for draft in drafts:
        if (
            draft.kind in (*_SHORT, BlockKind.HEADING)
            and not draft.cells
            and (
                is_furniture(draft.text)
                or _is_beside(draft)
                or (widget and answers_widget(draft.text))
            )
        ):
            draft.kind = BlockKind.FURNITURE
        widget = draft.kind is BlockKind.FURNITURE
    _mark_lists_of_links(drafts)
    headings = {_key(d.text) for d in drafts if d.kind in _TITLES}
    done = 0
    for i, draft in enumerate(drafts):
        if (
            i < done
            or draft.kind not in (*_SHORT, *_TITLES[1:], BlockKind.FURNITURE)
            or len(draft.text) > 80
        ):
            continue
        words = draft.text.strip(_EDGES)
        if pattern("structure", "references").fullmatch(words):
            continue
        if pattern("furniture", "contents").fullmatch(words):
            done = _mark_contents(drafts, i, headings)
        elif pattern("furniture", "teasers").fullmatch(words):
            done = _mark_teasers(drafts, i)
    for draft in drafts:
        draft.known = draft.kind is BlockKind.FURNITURE and is_furniture(draft.text)


@lru_cache(4_000)
def is_furniture(text: str) -> bool:
    """Whether the words of a block are known ones of menus, buttons, notices and the like."""
    if len(text) > _LONGEST:
        return False
    if len(text) <= _GLUED_LONGEST and _GLUED.search(text):  # "Back to topShare this page"
        return all(is_furniture(part) for part in _GLUED.split(text)) or _is_known(text)
    return _is_known(text)


def _is_known(text: str) -> bool:
    words = text.strip(_EDGES)
    teaser = pattern("furniture", "suffixes", r"(.{0,120}?[^.:,])\s{}").fullmatch(words)
    return (
        not words
        or (teaser is not None and text[-1] != "." and not re.search(r"[.!?] ", teaser[1]))
        or (len(words) <= 200 and pattern("furniture", "lines").fullmatch(words) is not None)
        or pattern("furniture", "prefixes").match(text.lstrip(_EDGES)) is not None
    )


def answers_widget(text: str) -> bool:
    """Whether a line is a button under a question of the page, such as "Yes"."""
    return pattern("furniture", "widgets").fullmatch(text.strip(_EDGES)) is not None


def opens_teasers(text: str) -> bool:
    """Whether a line stands over teasers."""
    return (
        len(text) <= 80
        and pattern("furniture", "teasers").fullmatch(text.strip(_EDGES)) is not None
    )


def _is_beside(draft: Draft) -> bool:
    """Whether it is a row of links, or stands beside the article: links, scraps in a footer."""
    if is_sentence(draft.text):
        return False
    row = len(draft.links) > 1 and draft.linked > 0.6 and draft.kind is BlockKind.PARAGRAPH
    if row or not draft.beside:
        return row
    return draft.linked > 0.5 or (draft.beside == "footer" and not draft.text.endswith("."))


def is_sentence(text: str) -> bool:
    """Whether a block reads as prose: eight words or more, closed like a sentence."""
    return text.count(" ") >= 7 and text.rstrip("\"'”’)]»").endswith((".", "!", "?", ":", "…"))


def _key(text: str) -> str:
    return " ".join(text.casefold().strip(_EDGES + "0123456789").split())


def _mark_contents(drafts: Sequence[Draft], at: int, headings: set[str]) -> int:
    """A table of contents goes as far as its entries repeat headings or point into the page.

    Both functions give the index of the first block that is not part of it.
    """
    drafts[at].kind = BlockKind.FURNITURE
    for i in range(at + 1, len(drafts)):
        draft = drafts[i]
        within = draft.links and all(url.startswith("#") for _, _, url in draft.links)
        if draft.kind not in _SHORT or not (within or _key(draft.text) in headings):
            return i
        draft.kind = BlockKind.FURNITURE
    return len(drafts)


def _mark_teasers(drafts: Sequence[Draft], at: int) -> int:
    """Teasers go up to the next heading of the same rank or the next paragraph of sentences."""
    heading = drafts[at]
    level = heading.level if heading.kind is BlockKind.HEADING and heading.marked else 0
    heading.kind = BlockKind.FURNITURE
    for i in range(at + 1, len(drafts)):
        draft = drafts[i]
        if draft.kind is BlockKind.HEADING:
            following = drafts[i + 1] if i + 1 < len(drafts) else None
            if draft.marked and (not level or draft.level <= level):
                return i
            if (
                following
                and following.kind is not BlockKind.FURNITURE
                and is_sentence(following.text)
            ):
                return i
        elif draft.kind in (BlockKind.QUESTION, BlockKind.CODE, BlockKind.REFERENCE) or (
            is_sentence(draft.text) and draft.linked < 0.5
        ):
            return i
        if pattern("structure", "references").fullmatch(draft.text.strip(_EDGES)):
            return i
        draft.kind = BlockKind.FURNITURE
        for cell in draft.cells:
            cell.kind = BlockKind.FURNITURE
    return len(drafts)


def _mark_lists_of_links(drafts: Sequence[Draft]) -> None:
    """A list of which every item is a link inside the site is a menu, wherever it stands."""
    i = 0
    while i < len(drafts):
        end = i
        while end < len(drafts) and drafts[end].kind is BlockKind.ITEM:
            end += 1
        items = drafts[i:end]
        if len(items) > 1 and all(_is_menu_entry(d) for d in items):
            for draft in items:
                draft.kind = BlockKind.FURNITURE
        i = max(end, i + 1)


def _is_menu_entry(draft: Draft) -> bool:
    inside = all(url.startswith(("#", "/", ".", "?")) for _, _, url in draft.links)
    return draft.linked > 0.85 and inside and not is_sentence(draft.text)
