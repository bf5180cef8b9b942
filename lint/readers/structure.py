"""Settles what blocks are and how they hang together, alike for every format.

Readers hand over blocks as they stand in the source; here references, furniture and bylines are
told from prose, the title is chosen, questions meet their answers, items their lead-ins and every
block its heading.
"""

import re
from collections.abc import Sequence

from lint.model import BlockKind
from lint.readers.byline import Facts, take_bylines
from lint.readers.cues import pattern
from lint.readers.draft import Draft
from lint.readers.furniture import (
    answers_widget,
    is_furniture,
    is_sentence,
    mark_furniture,
    opens_teasers,
)
from lint.readers.piece import Piece

_LEADS = (BlockKind.PARAGRAPH, BlockKind.ANSWER, BlockKind.QUESTION, BlockKind.QUOTE)
_BODY = (*_LEADS, BlockKind.ITEM, BlockKind.ROW, BlockKind.REFERENCE, BlockKind.CODE)
_EDGES = " :.*_#-–—"
_SOURCE_LIKE = re.compile(
    r"\b(?:19|20)\d{2}\b|https?:|www\.|\bdoi\b|et al\.|^\[?\d+[\].)]", re.IGNORECASE
)
_CITATION = re.compile(
    r"\bet al\b|\bdoi\b|\bPMID\b|\b(?:19|20)\d{2} ?[;:(] ?\d|\b(?:19|20)\d{2}\);|\bAccessed\b"
    r"|^[^.]{5,80}\((?:19|20)\d{2}[a-z]?\)|\. https?://\S+$"
)
_ADDRESS = re.compile(r"\W*(?:https?://|www\.)\S+")
_FARTHEST = 60  # blocks that are looked through for the answers to one question
_LIST_RUN = 3  # short lines in a row that are a list, not headings


def settle(
    drafts: Sequence[Draft],
    *,
    title: Piece | None = None,
    description: Piece | None = None,
    guess: bool = False,
) -> tuple[list[Draft], Facts]:
    """The blocks with their final kinds and ties, and what the bylines among them say.

    ``title`` and ``description`` are named outside the body; ``guess`` allows headings, titles
    and questions to be known by the look of a line alone, as plain text needs.
    """
    blocks = [d for d in drafts if d.cells or d.text]
    _mark_references(blocks)
    _mark_citations(blocks)
    mark_furniture(blocks)
    facts = take_bylines(blocks)
    blocks = _with_title(blocks, title, guess=guess)
    blocks = _with_description(blocks, description)
    _settle_headings(blocks)
    _mark_questions(blocks, guess=guess)
    _tie_items(blocks)
    _tie_sections(blocks)
    return blocks, facts


def _mark_references(drafts: Sequence[Draft]) -> None:
    """What stands under a heading for sources is a reference, prose between them is not."""
    within: Draft | None = None
    for draft, following in zip(drafts, [*drafts, None][1:], strict=True):
        line = draft.text.strip(_EDGES) if len(draft.text) < 80 else ""
        opens = line and pattern("structure", "references").fullmatch(line)
        heading = draft.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.TITLE)
        if opens and heading and draft.kind is not BlockKind.TITLE:
            within = draft
        elif within and opens_teasers(draft.text):
            within = None
        elif within and (
            draft.beside != within.beside
            or (is_furniture(draft.text) and not _ADDRESS.fullmatch(draft.text))
            or answers_widget(draft.text)
        ):
            continue
        elif within and draft.kind is BlockKind.HEADING:
            body = following is not None and is_sentence(following.text)
            if draft.marked or (body and not _SOURCE_LIKE.search(draft.text)):
                within = None
            else:
                draft.kind = BlockKind.REFERENCE
        elif (
            within
            and draft.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW)
            and not draft.cells
            and (
                draft.kind is not BlockKind.PARAGRAPH
                or draft.linked > 0.5
                or not is_sentence(draft.text)
                or _SOURCE_LIKE.search(draft.text)
            )
        ):
            draft.kind = BlockKind.REFERENCE


def _mark_citations(drafts: Sequence[Draft]) -> None:
    """A list of which nearly every item reads like a citation is one of references."""
    i = 0
    while i < len(drafts):
        end = i
        while end < len(drafts) and drafts[end].kind is BlockKind.ITEM:
            end += 1
        items = drafts[i:end]
        cited = sum(_CITATION.search(d.text) is not None for d in items)
        if len(items) > 1 and cited >= 0.7 * len(items):
            for draft in items:
                draft.kind = BlockKind.REFERENCE
        i = max(end, i + 1)


def _with_title(drafts: list[Draft], named: Piece | None, *, guess: bool) -> list[Draft]:
    if any(d.kind is BlockKind.TITLE for d in drafts):
        return drafts
    outside = (BlockKind.FURNITURE, BlockKind.REFERENCE)
    first = next((d for d in drafts if d.kind not in outside), None)
    if named and named.text:
        if first and first.text.casefold().strip(_EDGES) == named.text.casefold().strip(_EDGES):
            first.kind, first.level = BlockKind.TITLE, 1
            return drafts
        return [Draft(BlockKind.TITLE, named, level=1), *drafts]
    if first and (first.kind is BlockKind.HEADING or (guess and _is_title_like(first.text))):
        follows = any(d.kind in _BODY for d in drafts if d is not first)
        if follows and first.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH):
            first.kind, first.level = BlockKind.TITLE, 1
    return drafts


def _with_description(drafts: list[Draft], named: Piece | None) -> list[Draft]:
    """The description where it stands in the source, unless the article says the same in words."""
    if not named or not named.text:
        return drafts
    told = named.text.casefold().strip(_EDGES)
    if any(told in d.text.casefold() for d in drafts):
        return drafts
    at = next((i for i, d in enumerate(drafts) if d.piece.source > named.source), len(drafts))
    return [*drafts[:at], Draft(BlockKind.CAPTION, named), *drafts[at:]]


def _is_title_like(text: str) -> bool:
    return (
        len(text) <= 150 and text.count(" ") < 22 and not text.endswith((".", ":", ";", ",", "!"))
    )


def _settle_headings(drafts: Sequence[Draft]) -> None:
    """A guessed heading needs a body; several short lines in a row are a list or plain lines."""
    lines = [d for d in drafts if d.kind is not BlockKind.FURNITURE]
    behind = bool(drafts) and drafts[-1].kind is BlockKind.FURNITURE
    i = 0
    while i < len(lines):
        end = i
        while end < len(lines) and _is_guess(lines[end]):
            end += 1
        run = lines[i:end]
        body = lines[end] if end < len(lines) else None
        before = lines[i - 1] if i else None
        led = (
            before is not None and before.text.endswith(":") and not run[0].loose if run else False
        )
        if run and led and len(run) > 1:
            for draft in run:
                draft.kind, draft.level, draft.lead = BlockKind.ITEM, 1, before
        elif run and (len(run) >= _LIST_RUN or not _is_body(body)):
            keep = 1 if _is_body(body) and run[-1].loose else 0
            # behind the last prose and before furniture: teasers
            plain = BlockKind.FURNITURE if body is None and behind else BlockKind.PARAGRAPH
            for draft in run[: len(run) - keep]:
                draft.kind, draft.level = plain, 0
        i = max(end, i + 1)


def _is_body(draft: Draft | None) -> bool:
    """Whether a block can be what a heading stands over: no scrap of a list or a table."""
    if draft is None:
        return False
    closed = draft.text.rstrip("\"'”’)]").endswith((".", "!", "?", ":", "…"))
    return draft.kind is not BlockKind.PARAGRAPH or closed or len(draft.text) > 80


def _is_guess(draft: Draft) -> bool:
    return draft.kind is BlockKind.HEADING and not draft.marked


def _mark_questions(drafts: Sequence[Draft], *, guess: bool) -> None:
    blanks = sum(d.loose for d in drafts) > len(drafts) // 4
    for i, draft in enumerate(drafts):
        if draft.kind is BlockKind.PARAGRAPH and draft.lead is None:
            _read_marks(draft)
        if _asks(draft, guess=guess):
            below = drafts[i + 1 : i + 1 + _FARTHEST]
            answers = _answers(draft, below, blanks=blanks)
            listed = bool(below) and below[0].kind in (BlockKind.ITEM, BlockKind.ROW)
            if draft.kind is BlockKind.PARAGRAPH and not (answers or listed):
                continue
            if draft.kind is BlockKind.PARAGRAPH and guess and draft.loose and blanks:
                draft.level = 2
            draft.kind = BlockKind.QUESTION
            for answer in answers:
                answer.kind, answer.lead = BlockKind.ANSWER, draft
        elif draft.kind is BlockKind.PARAGRAPH and pattern("structure", "answers").match(
            draft.text
        ):
            draft.kind = BlockKind.ANSWER


def _read_marks(draft: Draft) -> None:
    """A line that opens with "Q:" is a question by its author's mark, which is no part of it."""
    mark = pattern("structure", "question_marks").match(draft.text[:40])
    if mark and draft.text.endswith("?"):
        draft.trim(mark.end())
        draft.bold = True


def _asks(draft: Draft, *, guess: bool) -> bool:
    text = draft.text.rstrip('*_"”’)')
    if not text.endswith(("?", "？")) or len(text) > 250:
        return False
    if draft.kind is BlockKind.HEADING:
        return True
    plain = (
        guess
        and len(text) <= 160
        and not re.search(r"[.!?] ", text)
        and pattern("structure", "question_words", r"{}\b").match(text) is not None
    )
    return draft.kind is BlockKind.PARAGRAPH and (draft.bold or plain)


def _answers(question: Draft, below: Sequence[Draft], *, blanks: bool) -> list[Draft]:
    """The paragraphs that answer: up to the next heading or question if the question is marked.

    The answer to a question that is no heading ends with the first block of another kind; in
    plain text at a blank line, or with its first line where none are used.
    """
    marked = question.marked or question.bold
    plain = (BlockKind.PARAGRAPH, BlockKind.ITEM)
    found: list[Draft] = []
    for i, draft in enumerate(d for d in below if d.kind is not BlockKind.FURNITURE):
        ends = draft.kind in (BlockKind.HEADING, BlockKind.QUESTION, BlockKind.TITLE)
        if ends or _asks(draft, guess=not marked) or (i and draft.bold):
            break
        if question.kind is not BlockKind.HEADING and draft.kind not in plain:
            break
        if not marked and i and (draft.loose or not blanks):
            break
        if draft.kind is BlockKind.PARAGRAPH:
            mark = pattern("structure", "answer_marks").match(draft.text[:40])
            if mark:
                draft.trim(mark.end())
            found.append(draft)
    return found


def _tie_items(drafts: Sequence[Draft]) -> None:
    """Keep as lead-in what can be one; a heading only if it ends like a lead-in."""
    for draft in drafts:
        if draft.kind is BlockKind.ITEM:
            lead = draft.lead
            headed = lead is not None and lead.kind in (BlockKind.HEADING, BlockKind.TITLE)
            if lead is not None and not (
                lead.kind in _LEADS
                or (headed and lead.text.endswith(":"))
                or (lead.kind is BlockKind.ITEM and lead is draft.parent)
            ):
                draft.lead = None
        elif draft.kind not in (BlockKind.ANSWER, BlockKind.CELL):
            draft.lead = None


def _tie_sections(drafts: Sequence[Draft]) -> None:
    """Every block hangs on the nearest heading above, a heading on the nearest of higher rank."""
    above: list[Draft] = []
    for draft in drafts:
        heads = draft.kind in (BlockKind.TITLE, BlockKind.HEADING) or (
            draft.kind is BlockKind.QUESTION and draft.level > 0
        )
        if heads:
            rank = 0 if draft.kind is BlockKind.TITLE else draft.level
            while above and (above[-1].kind is not BlockKind.TITLE or rank == 0):
                if above[-1].level < rank:
                    break
                above.pop()
        draft.section = above[-1] if above else None
        if not heads and draft.kind is not BlockKind.ITEM:
            draft.level = 0
        for cell in draft.cells:
            cell.section = draft.section
        if heads:
            above.append(draft)
