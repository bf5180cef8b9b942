"""Parses sentences with familiar words in the place of health terms, then puts the terms back.

The small model knows "medicine" and "pain" well and takes "vinegar cures warts" for a row of
nouns. A term of the vocabulary is a noun whatever the model thinks of it, so its head is shown to
the parser as a common noun of its kind and number; the analysis is then carried over, token by
token, to the words as written.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc, Token

from lint.nlp.attributes import Attributes
from lint.nlp.lexicon import frames
from lint.nlp.syntax import UNSHOWN
from lint.nlp.tables import table
from lint.nlp.tables import words as listed
from lint.nlp.tree import GIVEN, OWN, Tree
from lint.nlp.verbless import lost_verb, verb_forms, with_verb

Concepts = Sequence[tuple[int, int, str]]
_BATCH = 2_000  # tokens parsed at once, at some 10 kB each; larger batches are no faster
_NEEDED = frozenset(
    {
        "attribute_ruler",
        "lemmatizer",
        "morphologizer",
        "parser",
        "remembered_attributes",
        "tagger",
        "tok2vec",
        "trainable_lemmatizer",
        "transformer",
    }
)
"""The factories of what makes a parse; nothing else of a pipeline is run."""


class Parsed(NamedTuple):
    """A tokenised sentence, what the parser makes of its words, and the concepts it names."""

    doc: Doc
    tree: Tree
    concepts: Concepts


def parse(
    nlp: Language, sentences: Iterable[tuple[Doc, Concepts]], types: Mapping[str, str]
) -> Iterator[Parsed]:
    """The tokenised sentences with their trees, in order.

    ``types`` maps a concept's id to its semantic type.
    """
    lemma = _lemmas(nlp)
    others = [name for name in nlp.pipe_names if nlp.get_pipe_meta(name).factory not in _NEEDED]
    for some in _batches(sentences):
        kept = [_kept(doc, concepts) for doc, concepts in some]
        masked = [
            _masked(d, k, concepts, types) for (d, concepts), k in zip(some, kept, strict=True)
        ]
        shown = [doc for doc, _ in masked]
        parsed = list(nlp.pipe(shown, batch_size=len(shown), disable=others))
        lost = {n: at for n, seen in enumerate(parsed) if (at := lost_verb(seen)) is not None}
        again = [with_verb(parsed[n], at) for n, at in lost.items()]
        for n, seen in zip(
            lost, nlp.pipe(again, batch_size=len(again) or 1, disable=others), strict=True
        ):
            parsed[n] = seen
            masked[n][1].append(lost[n])
        for n, seen in enumerate(parsed):
            doc, concepts = some[n]
            yield Parsed(doc, _carried(lemma, seen, doc, kept[n], masked[n][1]), concepts)


def _batches(sentences: Iterable[tuple[Doc, Concepts]]) -> Iterator[list[tuple[Doc, Concepts]]]:
    """Groups of sentences of about ``_BATCH`` tokens: what is parsed at once takes memory."""
    some: list[tuple[Doc, Concepts]] = []
    size = 0
    for doc, concepts in sentences:
        some.append((doc, concepts))
        size += len(doc)
        if size >= _BATCH:
            yield some
            some, size = [], 0
    if some:
        yield some


def _kept(doc: Doc, concepts: Concepts) -> list[int]:
    """The tokens the parser sees: short parentheses only distract it."""
    strings = doc.vocab.strings
    orths = doc.to_array("ORTH").tolist()
    a_day = _periods(doc, orths)
    if strings["("] not in orths and strings[":"] not in orths:
        return [i for i in range(len(doc)) if i not in a_day]
    longest = int(table("masks")["parenthesis"])
    opened: int | None = None
    dropped = set(a_day)
    for i, token in enumerate(doc):
        if token.lower_ == "(" and i > 0:
            opened = i
        elif token.lower_ == ")" and opened is not None:
            if i - opened - 1 <= longest:
                dropped.update(range(opened, i + 1))
            opened = None
    dropped.update(range(_label(doc, concepts)))
    if len(dropped) == len(doc):
        return list(range(len(doc)))
    return [i for i in range(len(doc)) if i not in dropped]


def _periods(doc: Doc, orths: Sequence[int]) -> set[int]:
    """The tokens of "a day" behind an amount, which the parser takes for the subject."""
    strings, data = doc.vocab.strings, table("masks")["periods"]
    found: set[int] = set()
    for name in data["spans"]:
        if strings[name] not in orths:
            continue
        for i, orth in enumerate(orths):
            if orth == strings[name] and i > 1 and doc[i - 1].lower_ in data["each"]:
                before = doc[max(0, i - int(data["reach"])) : i - 1]
                if any(t.like_num for t in before) and any(t.lower_ in _units() for t in before):
                    found.update((i - 1, i))
    return found


@cache
def _units() -> frozenset[str]:
    """The words of units: "mg", "glasses"."""
    rows = table("units")
    return frozenset(
        str(s) for key in ("units", "timed_units") for row in rows[key].values() for s in row
    )


def _label(doc: Doc, concepts: Concepts) -> int:
    """How many tokens a label before a sentence takes: "Hydration: Drink enough water".

    "Magnesium: essential for nerves" has none: a term before small letters is the subject.
    """
    most, least = int(table("masks")["label"]), int(table("masks")["labelled"])
    for i, token in enumerate(doc[: most + 1]):
        if token.lower_ == ":" and i > 0 and len(doc) - i > least:
            named = any(start <= i for start, _, _ in concepts)
            return i + 1 if doc[i + 1].text[:1].isupper() or not named else 0
    return 0


def _masked(
    doc: Doc, kept: Sequence[int], concepts: Concepts, types: Mapping[str, str]
) -> tuple[Doc, list[int]]:
    """The tokens kept, with common nouns for the heads of known terms, and which were changed."""
    masks = table("masks")["masks"]
    strings = doc.vocab.strings
    pairs = doc.to_array(["ORTH", "SPACY"]).tolist()
    written = [strings[orth] for orth, _ in pairs]
    words = [w.replace("’", "'") for w in _lowered(written)]
    for start, end, name in concepts:
        mask = masks.get(types.get(name, ""))
        if mask is not None and _noun(words, start, end):
            _mask(words, start, end, mask)
    lows = [t.lower() for t in written]
    _mask_verbs(words, lows, concepts, types)
    _mask_prepositional(words, lows, concepts, types)
    _mask_denials(words, lows)
    shown = [words[i] for i in kept]
    boundary = _boundary(shown)
    if boundary is not None:
        shown[boundary] = ";"
    changed = [n for n, i in enumerate(kept) if shown[n] != written[i]]
    given = Doc(doc.vocab, words=shown, spaces=[bool(pairs[i][1]) for i in kept])
    return given, changed


def _lowered(written: Sequence[str]) -> Sequence[str]:
    """The words of a headline in small letters: the parser takes capitals for names.

    A headline has capitals on most of its longer words and no full stop.
    """
    data = table("masks")["headline"]
    longer = [w for w in written if len(w) >= int(data["letters"]) and w.isalpha()]
    capitals = sum(w[0].isupper() for w in longer)
    if capitals < int(data["least"]) or capitals < float(data["share"]) * len(longer):
        return written
    if written[-1] == ".":
        return written
    return [
        w if w.isupper() or not w.isalpha() or n == 0 else w.lower() for n, w in enumerate(written)
    ]


def _boundary(words: Sequence[str]) -> int | None:
    """The comma that ends a clause before the main one ("Although A is B, C ...").

    The parser tends to draw the noun behind it into the clause before; a semicolon stops that.
    """
    if not words or words[0].lower() not in table("masks")["subordinators"]:
        return None
    least = int(table("masks")["clause"])
    for i, word in enumerate(words):
        if word == "," and i >= least:
            joins = i + 1 < len(words) and words[i + 1].lower() in {"and", "or"}
            return i if not joins and len(words) - i > least else None
    return None


def _mask(words: list[str], start: int, end: int, mask: Sequence[str]) -> None:
    """Put common words over a term: a noun for its head and for what stands before "of" or "in".

    ``mask`` holds a noun, its plural, and an adjective for the words before the head.
    """
    head = True
    for i in range(end - 1, start - 1, -1):
        low = words[i].lower()
        if low in table("masks")["joints"]:
            head = True
            continue
        if not low[:1].isalpha():
            continue
        if not head:
            words[i] = _cased(words[i], mask[2], first=i == 0)
        else:
            plural = low.endswith("s") and not low.endswith(("ss", "is", "us"))
            plural = plural or _is_led_to(words, i)
            words[i] = _cased(words[i], mask[1] if plural else mask[0], first=i == 0)
        head = False


def _is_led_to(words: Sequence[str], i: int) -> bool:
    """Whether a noun stands behind "contributes to": "to pain" alone may be an infinitive."""
    return i > 1 and words[i - 1] == "to" and words[i - 2].lower() in _leading()


@cache
def _leading() -> frozenset[str]:
    """The forms of verbs of the frames that take "to" and a noun."""
    verbs = [v for v, rows in frames("verbs").items() if any("to" in row.prep for row in rows)]
    ends = ("", "s", "ed", "d", "ing")
    return frozenset(f"{v}{end}" for v in verbs for end in ends) | {"led", "leading", "due"}


def _mask_verbs(
    words: list[str], lows: Sequence[str], concepts: Concepts, types: Mapping[str, str]
) -> None:
    """Put a verb that is nothing else over one that could be a noun: "Alcohol | disrupts | sleep".

    A form of a verb of the frames is a verb when it stands between two terms, or between a term
    or a modal and a determiner, a term or a thing of known worth.
    """
    data = table("masks")
    inside = {i for start, end, _ in concepts for i in range(start, end)}
    begins = {start: types.get(name, "") for start, _, name in concepts}
    commanded = data["commanded"]
    if len(lows) > 2 and lows[0] in commanded["verbs"] and lows[1] in commanded["before"]:
        words[0] = commanded["shown"]  # "Book an appointment"
    opens = verb_forms().get(lows[0]) == "third" if len(lows) > 1 else False
    if opens and 0 not in inside and lows[1] not in data["behind_nouns"]:
        words[0] = data["verbs"]["first"]  # "Relieves cramps and tension": no subject, no noun
    for i in range(1, len(lows) - 1):
        if lows[i] in data["lowering"] and lows[i - 1] == "to" and lows[i - 2] in data["tying"]:
            words[i] = data["lowered"]
            continue
        if i in inside:
            continue
        form = verb_forms().get(lows[i])
        if form is None or form == "past":
            continue
        bound = i - 1 in inside or lows[i - 1] in data["before_verb"]
        if bound and (i + 1 in begins or lows[i + 1] in _objects()):
            bare = form == "base" and lows[i - 1].endswith("s") and i - 1 in inside
            unmasked = begins.get(i + 1, "symptom") not in data["masks"]
            asked = lows[0] in data["asked"] and form == "base" and 1 in begins
            shown = "bare" if bare and unmasked else form
            words[i] = data["lost"]["base"] if asked else data["verbs"][shown]
            acting = data["acting"].get(words[i - 1].lower())
            if acting is not None and i - 1 in inside:
                words[i - 1] = _cased(words[i - 1], acting, first=i == 1)


def _mask_prepositional(
    words: list[str], lows: Sequence[str], concepts: Concepts, types: Mapping[str, str]
) -> None:
    """Put a plain verb over one that could be a noun behind a term: "Anaemia | results from"."""
    data = table("masks")["prepositional"]
    for i, low in enumerate(lows[:-1]):
        plain = low in data["plain"] and lows[i + 1] in data["plain"][low]
        if plain and i and lows[i - 1] in table("masks")["before_verb"]:
            words[i] = data["shown"]["third"]
    for start, end, name in concepts:
        if end + 1 >= len(lows) or types.get(name) == "test":
            continue
        low, plural = lows[end], lows[end - 1].endswith("s")
        verb = low if plural else low[:-1]
        if lows[end + 1] in data["verbs"].get(verb, ()) and (plural or low.endswith("s")):
            before = lows[start - 1] if start else ""
            if before not in table("masks")["before_noun"] or verb in data["after_of"]:
                words[end] = data["shown"]["base" if plural else "third"]


def _mask_denials(words: list[str], lows: Sequence[str]) -> None:
    """Put plain words over "promising" and phrases that deny an adjective: "is far from safe"."""
    data, plain = table("masks")["denials"], table("masks")["plain"]
    for i, low in enumerate(lows[:-2]):
        words[i] = plain.get(low, words[i])
        row = data["phrases"].get(low)
        if row is None or lows[i + 1] != row[0] or not i or lows[i - 1] not in data["after"]:
            continue
        if lows[i + 2] not in data["not_before"]:
            words[i : i + 2] = row[1:]


@cache
def _doing() -> frozenset[str]:
    """Verbs that open a term which names an action: "see a doctor", "stretch the calf"."""
    return listed("advice", "suggesting") | listed("advice", "against") | listed("masks", "doing")


@cache
def _objects() -> frozenset[str]:
    """Words that open the object of a verb: determiners and things of known worth."""
    worth = listed("values", "unwanted") | listed("values", "wanted")
    return listed("masks", "after_verb") | worth


def _cased(word: str, mask: str, *, first: bool) -> str:
    return mask.capitalize() if first and word[:1].isupper() else mask


def _noun(words: Sequence[str], start: int, end: int) -> bool:
    """Whether a term that may be a verb stands as a noun: a verb, a comma or "of" follows it."""
    if end - start > 1 and words[start].lower() in _doing():
        return False
    last = words[end - 1].lower()
    alone = end - start == 1 and last in table("masks")["keep"]
    if not (alone or last.endswith("ing")):
        return True
    if end >= len(words):
        return True
    after = words[end].lower()
    return after in table("masks")["after_noun"] or (
        after.endswith("s") and any(after[:-n] in frames("verbs") for n in (1, 2))
    )


def _lemmas(nlp: Language) -> Callable[[Token], int]:
    """How a pipeline finds the lemma of a tagged word."""
    pipes = dict(nlp.pipeline)
    ruler, lemmatizer = pipes.get("attribute_ruler"), pipes.get("lemmatizer")
    if isinstance(ruler, Attributes):
        return ruler.lemma
    if isinstance(lemmatizer, Lemmatizer):
        return lambda token: token.vocab.strings.add(lemmatizer.lemmatize(token)[0])
    return lambda token: token.lower


def _carried(
    lemma: Callable[[Token], int],
    seen: Doc,
    doc: Doc,
    kept: Sequence[int],
    changed: Sequence[int],
) -> Tree:
    """The words as written with the analysis of what the parser was shown.

    Tokens it was not shown hang on the token before them as punctuation.
    """
    strings = doc.vocab.strings
    given: list[list[int]] = seen.to_array(GIVEN).tolist()
    heads = [t.head.i for t in seen]
    for n in changed:
        token, other = doc[kept[n]], seen[n]
        token.tag, token.pos = other.tag, other.pos
        token.set_morph(other.morph)  # type: ignore[attr-defined]  # missing in its stubs
        given[n][0] = lemma(token)
    own = doc.to_array(OWN).tolist()
    if len(kept) == len(own):
        return Tree(own, given, heads, strings)
    place = {i: n for n, i in enumerate(kept)}
    rows, over, before = [], [], kept[0]
    tag, dep, sign, word = map(strings.add, (UNSHOWN, "punct", "PUNCT", "X"))
    for i, (_, lower, _, is_punct, _) in enumerate(own):
        if i in place:
            before = i
            rows.append(given[place[i]])
            over.append(kept[heads[place[i]]])
        else:
            rows.append([lower, tag, sign if is_punct else word, dep])
            over.append(before)
    return Tree(own, rows, over, strings)
