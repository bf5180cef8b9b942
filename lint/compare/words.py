"""Words as the comparison sees them: stems, one spelling for synonyms, families of medicines."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Any

from lint.compare.tables import MEMORY, table

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LEAST = 3  # letters and digits a word has at least; shorter ones count if they are capitals
_SHOUTED = 12  # characters from which capitals are taken for a headline, not an abbreviation
_LONGEST = 4  # words a synonym may have


@lru_cache(MEMORY)
def stem(word: str) -> str:
    """What the forms of a word have in common, by Porter's second stemmer, in one spelling."""
    plain = word.casefold().replace("’", "'").removesuffix("'s")
    if _any_spelling().search(plain):
        for written, other in _spellings():
            plain = written.sub(other, plain)
    return str(_stemmer().stemWord(plain))


@cache
def _stemmer() -> Any:
    import snowballstemmer  # type: ignore[import-untyped]  # noqa: PLC0415 - twenty languages

    return snowballstemmer.stemmer("english")


@cache
def _any_spelling() -> re.Pattern[str]:
    return re.compile("|".join(table("words")["spellings"]))


@cache
def _spellings() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = table("words")["spellings"].items()
    return tuple((re.compile(written), str(other)) for written, other in rows)


@lru_cache(MEMORY)
def stems(text: str) -> tuple[str, ...]:
    """The stems of all words of a text, in order; a synonym is put in the place of its words."""
    if text.isupper() and len(text) > _SHOUTED:
        text = text.casefold()
    words = [w for m in _WORD.finditer(text) for w in _parts(m[0])]
    return tuple(_with_synonyms([_written(w) for w in words]))


def _written(word: str) -> str:
    """An abbreviation as it is, without the s of its plural; of all else the stem."""
    short = word.removesuffix("s")
    return short if short.isupper() and len(short) > 1 else stem(word)


@lru_cache(MEMORY)
def content(text: str) -> frozenset[str]:
    """The stems of a text that name something."""
    return frozenset(
        w for w in stems(text) if (w not in empty() and len(w) >= _LEAST) or w.isupper()
    )


@cache
def empty() -> frozenset[str]:
    """Stems that name nothing: function words, and words of research as such."""
    return frozenset(w for row in table("words")["empty"] for w in _plain(str(row)))


@cache
def anything() -> frozenset[str]:
    """Stems that stand for any agent or ailment: "drug", "disease"."""
    return frozenset(stem(str(w)) for w in table("findings")["anything"])


@lru_cache(MEMORY)
def families(text: str) -> frozenset[str]:
    """The families of medicines that the names in a text tell by their ending, and wider ones.

    The endings are stems of international nonproprietary names (WHO, The use of stems in the
    selection of INN, 2018).
    """
    found = {f for m in _WORD.finditer(text) if (f := _family(m[0].casefold()))}
    wider, here = table("medicines")["wider"], set(stems(text))
    found |= {
        name
        for name, plain in _wider_families()
        if "-".join(plain) in here or here.issuperset(plain)
    }
    found |= {str(wider[f]) for f in found if f in wider}
    return frozenset("-".join(stems(name)) for name in found)


@cache
def _wider_families() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Families that others belong to, and those others, with the stems of their names."""
    wider = table("medicines")["wider"]
    names = dict.fromkeys(map(str, (*wider, *wider.values())))
    return tuple((name, tuple(_plain(name))) for name in names)


@lru_cache(MEMORY)
def _family(word: str) -> str:
    if word in table("medicines")["ordinary"]:
        return ""
    plain, endings = word.removesuffix("s"), _endings()
    return next((f for n, found in endings if (f := found.get(plain[-n:]))), "")


@cache
def _endings() -> tuple[tuple[int, dict[str, str]], ...]:
    """The endings of names by their length, the longest first."""
    rows = table("medicines")["endings"]
    lengths = sorted({len(e) for e in rows}, reverse=True)
    return tuple((n, {e: str(f) for e, f in rows.items() if len(e) == n}) for n in lengths)


def _parts(word: str) -> list[str]:
    """A word with hyphens as its parts, where each is one."""
    parts = re.split(r"-", word)
    return parts if all(len(p) >= _LEAST for p in parts) else [word.replace("-", "")]


def _plain(text: str) -> list[str]:
    return [stem(w) for m in _WORD.finditer(text) for w in _parts(m[0])]


def _with_synonyms(words: Sequence[str]) -> Iterator[str]:
    known = _synonyms()
    at = 0
    while at < len(words):
        for n in range(min(_LONGEST, len(words) - at), 0, -1):
            some = tuple(words[at : at + n])
            found = known.get(some) or known.get(tuple(w.casefold() for w in some))
            if found is not None:
                yield found
                at += n
                break
        else:
            yield words[at]
            at += 1


@cache
def stands_for_others(word: str) -> bool:
    """Whether a stem is put in the place of other words."""
    return word in _synonyms().values()


@cache
def _synonyms() -> dict[tuple[str, ...], str]:
    """Names by their words; each stands for the first of its row."""
    known: dict[tuple[str, ...], str] = {}
    for row in table("synonyms")["synonyms"]:
        first = "-".join(_plain(str(row[0])))
        for name in row:
            text = str(name)
            written = text.isupper() or (len(text) < 5 and text[:-1].isupper())
            known[(text,) if written else tuple(_plain(text))] = first
    return known
