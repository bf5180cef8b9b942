"""Short forms that an article explains: behind "peripheral artery disease (PAD)", PAD is that.

A short form is a word of two to six letters, most of them capitals, in parentheses right behind a
term of the vocabulary; from there on the word as written stands for the term. After the idea of
Schwartz & Hearst 2003 (a definition is a long form with its short one in parentheses), without its
alignment of letters: here the long form is known.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lint.model import Claim, Document, Entity, Mention, Span
from lint.nlp.claims import named
from lint.vocabulary import Vocabulary

_SHORT = re.compile(r"\s?\(\s?(?:also called |or )?(?P<short>[A-Za-z][A-Za-z-]{1,6})s?\s?\)")


def shorthand(document: Document, mentions: Sequence[Mention]) -> dict[str, str]:
    """The concepts by the short forms the article explains; the first explanation stands."""
    found: dict[str, str] = {}
    for mention in mentions:
        told = _SHORT.match(document.text, mention.span.end)
        if told is not None and _is_short(told["short"]):
            found.setdefault(told["short"], mention.concept)
    return found


def _is_short(word: str) -> bool:
    """Whether a word is written as short forms are: "PAD", "GORD", "HbA"."""
    return sum(c.isupper() for c in word) * 2 > len(word)


def mentions_with(
    document: Document, mentions: Sequence[Mention], known: Mapping[str, str], words: Vocabulary
) -> list[Mention]:
    """The mentions with those by short forms that no term was found in, in order."""
    if not known:
        return list(mentions)
    more = [m for m in _short_mentions(document, known, words) if not _is_in(m.span, mentions)]
    return sorted([*mentions, *more], key=lambda m: m.span)


def _short_mentions(
    document: Document, known: Mapping[str, str], words: Vocabulary
) -> Iterator[Mention]:
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, known))})(?=s?\b)")
    for said in pattern.finditer(document.text):
        id = known[said.group()]
        yield Mention(id, Span(said.start(), said.end()), tuple(words.ancestors(id)[1:]))


def _is_in(span: Span, mentions: Sequence[Mention]) -> bool:
    return any(m.span.overlaps(span) for m in mentions)


def spelled_out(claim: Claim, known: Mapping[str, str], vocabulary: Vocabulary) -> Claim:
    """The claim with what its short forms stand for, where its sides have no other concept."""
    if not known:
        return claim
    subject = _of(claim.subject, known, vocabulary)
    object = _of(claim.object, known, vocabulary)
    if subject is claim.subject and object is claim.object:
        return claim
    return replace(claim, subject=subject, object=object)


def _of(thing: Entity, known: Mapping[str, str], vocabulary: Vocabulary) -> Entity:
    """A side whose last word is a short form, with the concept of that."""
    *_, last = thing.text.split() or [""]
    id = known.get(last) or known.get(last.removesuffix("s"))
    if thing.concept is not None or id is None:
        return thing
    return named(thing.text, id, vocabulary, "the short form explained before")
