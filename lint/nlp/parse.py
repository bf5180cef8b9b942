"""Parses sentences with familiar words in the place of health terms, then puts the terms back.

The small model knows "medicine" and "pain" well and takes "vinegar cures warts" for a row of
nouns. A term of the vocabulary is a noun whatever the model thinks of it, so its head is shown to
the parser as a common noun of its kind and number; the analysis is then carried over, token by
token, to the words as written.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from spacy.attrs import DEP, HEAD, LEMMA, POS, TAG
from spacy.language import Language
from spacy.tokens import Doc

from lint.nlp.tables import table

Concepts = Sequence[tuple[int, int, str]]
_CARRIED = [TAG, POS, DEP, HEAD, LEMMA]


def parse(
    nlp: Language,
    sentences: Iterable[tuple[Doc, Concepts]],
    types: Mapping[str, str],
    *,
    batch: int,
) -> Iterator[Doc]:
    """The tokenised sentences with tags, lemmas and dependencies, in order.

    ``types`` maps a concept's id to its semantic type.
    """
    waiting: list[tuple[Doc, list[int]]] = []

    def shown() -> Iterator[Doc]:
        for doc, concepts in sentences:
            kept = _kept(doc)
            waiting.append((doc, kept))
            yield _masked(doc, kept, concepts, types)

    for n, seen in enumerate(nlp.pipe(shown(), batch_size=batch, disable=["health_claims"])):
        doc, kept = waiting[n]
        yield _carried(nlp, seen, doc, kept)


def _kept(doc: Doc) -> list[int]:
    """The tokens the parser sees: short parentheses only distract it."""
    longest = int(table("masks")["parenthesis"])
    opened: int | None = None
    dropped: set[int] = set()
    for i, token in enumerate(doc):
        if token.lower_ == "(" and i > 0:
            opened = i
        elif token.lower_ == ")" and opened is not None:
            if i - opened - 1 <= longest:
                dropped.update(range(opened, i + 1))
            opened = None
    dropped.update(range(_label(doc)))
    if len(dropped) == len(doc):
        return list(range(len(doc)))
    return [i for i in range(len(doc)) if i not in dropped]


def _label(doc: Doc) -> int:
    """How many tokens a label before a sentence takes: "Hydration: Drink enough water"."""
    most, least = int(table("masks")["label"]), int(table("masks")["labelled"])
    for i, token in enumerate(doc[: most + 1]):
        if token.lower_ == ":" and 0 < i and len(doc) - i > least and doc[i + 1].text[:1].isupper():
            return i + 1
    return 0


def _masked(doc: Doc, kept: Sequence[int], concepts: Concepts, types: Mapping[str, str]) -> Doc:
    """The tokens kept, with common nouns for the heads of known terms."""
    masks = table("masks")["masks"]
    keep = frozenset(table("masks")["keep"])
    words = [t.text.replace("’", "'") for t in doc]
    for _, end, name in concepts:
        pair = masks.get(types.get(name, ""))
        word = words[end - 1]
        if pair is None or word.lower() in keep or word.lower().endswith("ing"):
            continue
        plural = word.lower().endswith("s") and not word.lower().endswith(("ss", "is", "us"))
        mask = pair[1] if plural else pair[0]
        words[end - 1] = mask.capitalize() if word[:1].isupper() and end == 1 else mask
    return Doc(
        doc.vocab, words=[words[i] for i in kept], spaces=[bool(doc[i].whitespace_) for i in kept]
    )


def _carried(nlp: Language, seen: Doc, doc: Doc, kept: Sequence[int]) -> Doc:
    """The words as written with the analysis of what the parser was shown.

    Tokens it was not shown hang on the token before them as punctuation.
    """
    if len(kept) == len(doc):
        doc.from_array(_CARRIED, seen.to_array(_CARRIED))
    else:
        doc = _filled(seen, doc, kept)
    lemmatizer = nlp.get_pipe("lemmatizer") if nlp.has_pipe("lemmatizer") else None
    for i, other in zip(kept, seen, strict=True):
        token = doc[i]
        if token.orth != other.orth:
            token.lemma_ = lemmatizer.lemmatize(token)[0] if lemmatizer else token.lower_
    return doc


def _filled(seen: Doc, doc: Doc, kept: Sequence[int]) -> Doc:
    place = {i: n for n, i in enumerate(kept)}
    heads, deps, tags, poses, lemmas = [], [], [], [], []
    before = kept[0]
    for i, token in enumerate(doc):
        if i in place:
            other = seen[place[i]]
            before = i
            heads.append(kept[other.head.i])
            deps.append(other.dep_)
            tags.append(other.tag_)
            poses.append(other.pos_)
            lemmas.append(other.lemma_)
        else:
            heads.append(max(before, kept[0]))
            deps.append("punct")
            tags.append("XX")
            poses.append("PUNCT" if token.is_punct else "X")
            lemmas.append(token.lower_)
    return Doc(
        doc.vocab,
        words=[t.text for t in doc],
        spaces=[bool(t.whitespace_) for t in doc],
        heads=heads,
        deps=deps,
        tags=tags,
        pos=poses,
        lemmas=lemmas,
    )
