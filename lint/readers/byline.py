"""Reads who wrote an article, who reviewed it and when from lines at its head and foot.

The words are data (``data/byline.yaml``). A line counts as a byline only if all of it is read as
cues, names and dates, so that a sentence with "by" or a year in it is left alone.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cache, lru_cache
from itertools import pairwise

from lint.model import BlockKind
from lint.readers.cues import either, pattern, phrases
from lint.readers.dates import date_pattern, day_of
from lint.readers.draft import Draft

_HEAD, _FOOT = 14, 10  # blocks at the head and the foot of an article where bylines stand
_LONGEST = 260
_HELPERS = 8  # words that name who took the pictures
_TIMED = 40  # characters of a line that is a day by its markup alone
_SEPARATORS = " \t|•·,;:–—-/()[]*_©"
_CUES = ("reviewers", "authors", "helpers", "ignored", "updated", "reviewed", "published")
_TOLD_DAYS = ("published", "updated", "reviewed")
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_CLOCK = re.compile(
    r"\b(?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4}\b)?|\bon\b", re.IGNORECASE
)
_CATEGORY = re.compile(r"(?<=\w) in (?:[A-Z][\w&’'-]*[ ,]*(?:and |& )?){1,4}$")
_AND = re.compile(r"(?:^|[\s,]+)(?:and|&)$")
_PARTED = re.compile(r" [|·•] ")
_NEXT_NAME = re.compile(r"(?:,|&|\band\b) *[A-Z]")
_SENTENCE_END = re.compile(r"(?<!\w)(?!Prof\.)\w*[a-z]{3}\. [A-Z]")


@dataclass(frozen=True, slots=True)
class Facts:
    """What bylines, meta elements or front matter say of an article; empty where silent."""

    title: str = ""
    authors: tuple[str, ...] = ()
    reviewers: tuple[str, ...] = ()
    published: str = ""
    updated: str = ""
    reviewed: str = ""
    sources: tuple[str, ...] = ()
    language: str = ""
    found: bool = field(default=False, compare=False)

    def over(self, other: "Facts") -> "Facts":
        """These facts, gaps filled from the other; sources of both."""
        merged = {f.name: getattr(self, f.name) or getattr(other, f.name) for f in fields(self)}
        merged["sources"] = tuple(dict.fromkeys((*self.sources, *other.sources)))
        return Facts(**merged)


def take_bylines(drafts: Sequence[Draft]) -> Facts:
    """Read the bylines among the blocks; their blocks become furniture or references."""
    facts = Facts()
    body = [d for d in drafts if d.kind is not BlockKind.CODE]
    near = body[:_HEAD] + body[max(_HEAD, len(body) - _FOOT) :]
    after_author = False
    for i, draft in enumerate(near):
        if draft.kind in (BlockKind.TITLE, BlockKind.ROW) or draft.cells:
            continue
        found = _read(_timed(draft), top=i < 8, signed=draft.signed)
        if not found.found and after_author and _is_role(draft.text):
            found = Facts(found=True)
        elif not found.found and i + 1 < len(near):
            found = _read_pair(draft, near[i + 1])
        if found.found:
            draft.kind = BlockKind.FURNITURE
            facts = facts.over(found).over(_marked(draft, found))
        elif i < 8:
            facts = facts.over(_dateline(draft.text))
        after_author = bool(found.authors)
    return facts.over(_about_author(drafts)).over(_told(near)).over(_sources(drafts))


def _marked(draft: Draft, found: Facts) -> Facts:
    """The day that the markup of a byline gives, where its words give none."""
    told = found.published or found.updated or found.reviewed
    return Facts(published="" if told or not found.authors else draft.time or "")


def opens_byline(text: str) -> bool:
    """Whether a line begins with a cue of bylines or a date."""
    return bool(_cue().match(text[:80]) or date_pattern().match(text[:80]))


def people(value: str) -> tuple[str, ...]:
    """The names in an enumeration, degrees kept with the name they stand behind."""
    if _one_role(value):
        return (value.strip(_SEPARATORS),)
    names: list[str] = []
    for part in re.split(r"\s*(?:;|,?\s+and\b|&|,|\|)\s*", value):
        words = part.strip(_SEPARATORS)
        if not words:
            continue
        is_degree = pattern("byline", "credentials", r"{}(?:[ /-]{})*").fullmatch(words)
        role = pattern("byline", "roles").fullmatch(words)
        if names and (is_degree or role):
            names[-1] += f", {words}"
        else:
            names.append(words)
    return tuple(names)


@cache
def _when() -> re.Pattern[str]:
    return re.compile(rf"(?:\b(?:on|in|since) )?(?:\bthe )?{date_pattern().pattern}", re.IGNORECASE)


@cache
def _cue() -> re.Pattern[str]:
    groups = [rf"(?P<{name}>{either(phrases('byline', name))})" for name in _CUES]
    source = rf"(?P<sources>{either(phrases('structure', 'source_lines'))})"
    return re.compile(rf"(?<!\w)(?:(?:{'|'.join(groups)})(?!\w)|{source})", re.IGNORECASE)


def _timed(draft: Draft) -> str:
    """A line with the day its markup gives ("Posted <time datetime=...>on Monday</time>")."""
    text = draft.text
    if not draft.time or len(text) > _LONGEST or date_pattern().search(text):
        return text
    cue = _cue().match(text)
    if cue:
        return f"{cue[0]} {draft.time}"
    return draft.time if len(text) <= _TIMED else text


@lru_cache(2_000)
def _read(text: str, *, top: bool, signed: bool = False) -> Facts:
    """What a line says if it is a byline as a whole; else nothing, ``found`` being false."""
    if not text or len(text) > _LONGEST:
        return Facts()
    plain = len(text) > 100 and not _PARTED.search(text)
    signed_first = plain and _has_role(text.split(". ", maxsplit=1)[0])
    if plain and not (signed_first or _cue().match(text) or date_pattern().match(text)):
        return Facts()  # a byline so long begins with what it is
    facts = Facts(found=True)
    read = 0
    text = pattern("byline", "reading_time").sub(" ", text)
    segments = list(_segments(text))
    for kind, value in segments:
        cue = "reviewers" if kind == "wrote" else kind
        days = [day_of(m["day"]) for m in date_pattern().finditer(value)]
        rest = _CLOCK.sub(" ", _when().sub(" ", value))
        if cue not in ("", "authors", "reviewers", "sources") and not days:
            days = _YEAR.findall(rest)
            rest = _YEAR.sub(" ", rest)
        rest = " ".join(rest.strip(_SEPARATORS + ".").split())
        if not cue and pattern("byline", "neutral").fullmatch(rest):
            continue
        rest = _AND.sub("", rest)
        if kind == "wrote":  # "written and reviewed by": one person is both
            facts = replace(facts, authors=(*facts.authors, *people(rest)))
        if cue == "sources":
            facts, rest = replace(facts, sources=(*facts.sources, rest)), ""
        named = signed or ((days or len(segments) > 1) and _has_role(rest))
        found = _value(facts, cue, days, rest, top=top, named=named)
        if found is None:
            return Facts()
        facts, understood = found
        read += understood
    return facts if read else Facts()


def _value(
    facts: Facts, cue: str, days: list[str], rest: str, *, top: bool, named: bool
) -> tuple[Facts, int] | None:
    """The facts with one cue and its value added; None if the value is none of its kind.

    ``named`` says that words before any cue are an author if they read as a name.
    """
    if cue == "helpers":
        return (facts, 0) if len(rest.split()) <= _HELPERS else None
    if cue in ("authors", "reviewers"):
        rest = _CATEGORY.sub("", rest) if days or cue == "authors" else rest
        if not _is_name(rest):
            return None
        if cue == "authors":
            facts = replace(facts, authors=(*facts.authors, *people(rest)))
            return replace(facts, published=facts.published or (days[0] if days else "")), 1
        return _reviewed(facts, rest, days), 1
    if cue == "sources":
        return facts, 1
    if cue == "reviewed" and _is_name(rest):
        return _reviewed(facts, rest, days), 1
    if cue:
        if not days or (rest and not _is_name(rest)):
            return None
        return _dated(facts, cue, days[0]), 1
    if rest:
        if not (top and (_is_signed(rest) or (named and _is_name(rest)))):
            return (facts, 0) if not days and _is_role(rest) else None
        facts = replace(facts, authors=(*facts.authors, *people(rest)))
        return facts, 1
    return replace(facts, published=facts.published or (days[0] if days else "")), len(days)


def _reviewed(facts: Facts, names: str, days: list[str]) -> Facts:
    facts = replace(facts, reviewers=(*facts.reviewers, *people(names)))
    return replace(facts, reviewed=facts.reviewed or (days[0] if days else ""))


def _dated(facts: Facts, cue: str, day: str) -> Facts:
    if cue == "published":
        return replace(facts, published=day)
    if cue == "updated":
        return replace(facts, updated=day)
    return replace(facts, reviewed=day) if cue == "reviewed" else facts


def _segments(text: str) -> Iterator[tuple[str, str]]:
    """The cues of a line with the words up to the next one; "" names words before any cue."""
    cue, at = "", 0
    for match in _cue().finditer(text):
        value = text[at : match.start()]
        if value.strip(_SEPARATORS) or cue:
            yield cue, value
        # "reviewed on 3 May by": the name is the reviewer's
        dated = cue == "reviewed" and match[0].casefold() == "by" and date_pattern().search(value)
        cue, at = "reviewers" if dated else match.lastgroup or "", match.end()
        if cue == "reviewers" and match[0][:7].casefold() == "written":
            cue = "wrote"
    yield cue, text[at:]


def _read_pair(draft: Draft, following: Draft) -> Facts:
    """A cue alone in one block and its value in the next."""
    cue = _cue().fullmatch(draft.text.strip())
    if not cue or len(following.text) > 120:
        return Facts()
    found = _read(f"{draft.text} {following.text}", top=True)
    if found.found:
        following.kind = BlockKind.FURNITURE
    return found


def _is_name(text: str) -> bool:
    """Whether words read as names of people or a team, with degrees and roles."""
    text = text.partition(",")[0] if _one_role(text) else text
    parts = (part.strip() for part in text.split(","))
    words = [w for part in parts if not _is_role(part) for w in part.split()]
    if any(w[0].isupper() for w in words) and pattern("byline", "teams").fullmatch(text):
        return True
    if not 1 <= len(words) <= 16 or any(c.isdigit() for c in text) or text.endswith(("?", "!")):
        return False
    if _SENTENCE_END.search(text):
        return False
    small = {*phrases("byline", "particles"), "and", "&", "of", "for", "at", "the", "in"}
    capitals = sum(w[0].isupper() or not w[0].isalpha() for w in words)
    others = sum(w.lower() not in small and not w[0].isupper() and w[0].isalpha() for w in words)
    first = words[0]
    known = first[0].isupper() or first.lower() in small or first.lower().rstrip(".") == "dr"
    return known and capitals >= 1 and others * 4 <= len(words)


def _is_signed(text: str) -> bool:
    """Whether a line is a person by itself: a title before the name or degrees behind it."""
    words = text.split()
    if not 2 <= len(words) <= 10 or not _is_name(text):
        return False
    titled = pattern("byline", "titles").fullmatch(words[0]) and len(words) <= 6
    degrees = pattern("byline", "credentials", r"[^,]{3,40}(?:, ?{})+").fullmatch(text)
    return bool(titled or degrees)


def _has_role(text: str) -> bool:
    """Whether a name is followed by what the person does: "Ana Ortiz, midwife"."""
    name, comma, role = text.partition(",")
    return bool(comma) and 2 <= len(name.split()) <= 5 and _is_role(role) and _is_name(name)


def _one_role(text: str) -> bool:
    """Whether all behind the first comma is one role ("Ana Ortiz, ear, nose and throat doctor")."""
    _, comma, role = text.partition(",")
    return bool(comma) and not _NEXT_NAME.search(role) and _is_role(role)


def _is_role(text: str) -> bool:
    return (
        len(text) < 80 and pattern("byline", "roles").fullmatch(text.strip(_SEPARATORS)) is not None
    )


@cache
def _dateline_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[A-Z][\w .,]{{1,40}}[,.]? )?\(?{date_pattern().pattern}\)?"
        r" ?(?:\([^()]{2,40}\) ?)?(?:--|[-–—])\s",
        re.IGNORECASE,
    )


def _dateline(text: str) -> Facts:
    """The day in front of a news report: "MONDAY, March 4, 2013 (Agency) -- ..."."""
    match = _dateline_pattern().match(text[:160])
    return Facts(published=day_of(match["day"])) if match else Facts()


def _about_author(drafts: Sequence[Draft]) -> Facts:
    for draft, following in pairwise(drafts):
        if len(draft.text) > 40 or not pattern("byline", "about").fullmatch(
            draft.text.strip(_SEPARATORS)
        ):
            continue
        name = re.match(
            r"((?:[A-Z][\w'’.-]*,? ){2,6}?)(?:is|was|has|works|writes)\b", following.text
        )
        if name:
            return Facts(authors=people(name[1]))
    return Facts()


@cache
def _sentences() -> tuple[tuple[str, re.Pattern[str]], ...]:
    title = either(phrases("byline", "titles"))
    role = r"(?:, (?!who\b)[a-z][^.,]{2,50})?"
    name = rf"(?P<name>(?:(?i:{title})\.? )?(?:[A-Z][\w'’.-]+ ?){{2,4}}{role})"
    page = r"(?:this|the|our) (?:page|article|text|guide|leaflet|facts|information)\b"
    return (
        ("authors", re.compile(rf"{name},? ?[^.]{{0,80}}\b(?:wrote|has written|writes) {page}")),
        (
            "reviewers",
            re.compile(
                rf"{name}(?:\([^()]{{2,60}}\))?,? ?(?:who )?(?:has |have )?(?:kindly )?"
                rf"(?:read|reviewed|checked|approved)(?: and \w+)? {page}"
            ),
        ),
    )


def _told(drafts: Sequence[Draft]) -> Facts:
    """Who wrote or checked the page, told in a sentence of its own."""
    facts = Facts()
    for draft in drafts:
        if draft.kind in (BlockKind.PARAGRAPH, BlockKind.FURNITURE) and len(draft.text) < _LONGEST:
            facts = facts.over(_told_day(draft.text))
            for role, sentence in _sentences():
                match = sentence.search(draft.text)
                if match:
                    found = people(match["name"])
                    facts = facts.over(
                        Facts(authors=found) if role == "authors" else Facts(reviewers=found)
                    )
    return facts


@cache
def _day_told() -> re.Pattern[str]:
    cues = "|".join(rf"(?P<{g}>{either(phrases('byline', f'{g}_told'))})" for g in _TOLD_DAYS)
    page = r"\b(?:this|the|our) (?:page|article|text|guide|leaflet|facts|information)"
    day = date_pattern().pattern
    return re.compile(
        rf"{page} (?:was|were|has been|have been) (?:{cues})(?: by [^.;]{{2,60}}?)?"
        rf" (?:on |in )?{day}",
        re.IGNORECASE,
    )


def _told_day(text: str) -> Facts:
    """When the page was checked, changed or written, told in a sentence of its own."""
    match = _day_told().search(text)
    if match is None:
        return Facts()
    cue = next(group for group in _TOLD_DAYS if match[group])
    return _dated(Facts(), cue, day_of(match["day"]))


def _sources(drafts: Sequence[Draft]) -> Facts:
    """Lines that name a source, and a source named behind a report in capitals."""
    found: list[str] = []
    for draft in drafts:
        if draft.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.FURNITURE):
            continue
        line = pattern("structure", "source_lines").match(draft.text[:80])
        if line and len(draft.text) <= _LONGEST:
            draft.kind = BlockKind.REFERENCE
            found.append(draft.text[line.end() :].strip())
        else:
            behind = re.search(r"\bSOURCES?: ?(\S.{3,300})$", draft.text)
            if behind:
                found.append(behind[1].strip())
    return Facts(sources=tuple(found))
