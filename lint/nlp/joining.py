"""Makes one sentence of words that stand apart in an article: lead-in and item, header and cell.

The sentence is what the parser is shown; every character of it knows where in the article it
stands, or that it stands nowhere and only joins the others.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from lint.model import Document, Span
from lint.nlp.lexicon import frames, table, words


@dataclass(frozen=True, slots=True)
class Recipe:
    """What makes a sentence: spans of the article, and words that only join them.

    Where what is lent is but a ``name`` ("Ginger"), it must be that of something known.
    """

    parts: tuple[Span | str, ...]
    name: bool = False


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the text of a sentence comes from: its own place, and the words put around it.

    ``pieces`` are (start, end, offset): stretches of the sentence as read and where they begin in
    the article; none where the sentence is read as it stands. ``lender`` says what the words from
    elsewhere are.
    """

    place: Span
    pieces: tuple[tuple[int, int, int], ...] = ()
    lender: str = "the lead-in"

    def at(self, index: int) -> int | None:
        """The offset in the article of a character of the sentence as read; None if put in."""
        if not self.pieces:
            return self.place.start + index
        for start, end, offset in self.pieces:
            if start <= index < end:
                return offset + index - start
        return None

    @property
    def shown(self) -> bool:
        """Whether words of its own place are read, not only words put for them."""
        own = (self.place.start <= offset < self.place.end for _, _, offset in self.pieces)
        return not self.pieces or any(own)

    def lends(self, index: int) -> bool:
        """Whether a character of the sentence as read stands outside its own place."""
        at = self.at(index)
        return at is None or not self.place.start <= at < self.place.end

    def clause(self, start: int, end: int) -> Span:
        """The part of a stretch that stands in the sentence's own place."""
        first, last = self.at(start), self.at(end - 1)
        low, high = self.place.start, self.place.end
        if first is not None and low <= first < high:
            low = first
        if last is not None and low <= last < high:
            high = last + 1
        return Span(low, high)


@dataclass(frozen=True, slots=True)
class Joined:
    """A block read with words from elsewhere: the text shown to the parser, and its origin.

    ``name`` is that of its recipe.
    """

    block: int
    text: str
    origin: Origin
    name: bool = False


def join(document: Document, block: int, place: Span, recipe: Recipe, lender: str) -> Joined:
    """One sentence made by a recipe."""
    text, pieces = "", []
    for n, part in enumerate(recipe.parts):
        if isinstance(part, str):
            text += part
            continue
        said = document.cut(part)
        pieces.append((len(text), len(text) + len(said), part.start))
        text += lowered(said) if n else said
    return Joined(block, text, Origin(place, tuple(pieces), lender), recipe.name)


def lowered(text: str) -> str:
    """Words as they stand inside a sentence; abbreviations keep their capitals."""
    return text if text[:2].isupper() or not text[1:2].islower() else text[:1].lower() + text[1:]


def headed(said: Sequence[str]) -> str | None:
    """The preposition behind a noun that names what a list or a column holds: "causes" (of)."""
    if not said:
        return None
    headers: Mapping[str, Sequence[str]] = table("lists")["headers"]
    last = single(said[-1].lower())
    both = f"{said[-2].lower()} {last}" if len(said) > 1 else last
    return next((prep for prep, nouns in headers.items() if last in nouns or both in nouns), None)


def single(noun: str) -> str:
    """A header's noun as one of its kind."""
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


@cache
def _third() -> frozenset[str]:
    """Third-person forms of the verbs of the frames, and other words that open a predicate."""
    forms = set(words("lists", "opening"))
    for verb in frames("verbs"):
        forms.add(verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"))
    return frozenset(forms)


@cache
def _base() -> frozenset[str]:
    """Plain forms of the verbs of the frames and of those that recommend."""
    told = (w for key in ("suggesting", "against") for w in words("advice", key))
    rows = table("advice")["recommending"].values()
    return frozenset({*frames("verbs"), *told, *(w for row in rows for w in row)})


def predicate(said: Sequence[str]) -> bool:
    """Whether words open with a verb that wants a subject: "eases nausea", not "causes of"."""
    if len(said) < 2 or said[0].lower() not in _third():  # a verb and a thing
        return False
    return said[1].lower() not in words("lists", "behind_noun")


def acts(said: Sequence[str]) -> bool:
    """Whether words open with a verb of the frames or a modal: "trigger migraine"."""
    return predicate(said) or said[0].lower() in _base()


def verb_in(said: Sequence[str]) -> int | None:
    """The index of the first word that is a verb for sure or probably, None if there is none."""
    third = _third()
    for i, word in enumerate(said):
        low = word.lower().strip(",")
        if low in third or low in words("lists", "verbs"):
            return i
    return None


def limit(key: str) -> int:
    """A number of lists.yaml."""
    return int(table("lists")[key])
