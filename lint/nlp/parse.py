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
    kept: list[Doc] = []

    def shown() -> Iterator[Doc]:
        for doc, concepts in sentences:
            kept.append(doc)
            yield _masked(doc, concepts, types)

    for n, seen in enumerate(nlp.pipe(shown(), batch_size=batch, disable=["health_claims"])):
        yield _carried(nlp, seen, kept[n])


def _masked(doc: Doc, concepts: Concepts, types: Mapping[str, str]) -> Doc:
    """A copy of the sentence with common nouns for the heads of known terms."""
    masks = table("masks")["masks"]
    keep = frozenset(table("masks")["keep"])
    words = [t.text for t in doc]
    for _, end, name in concepts:
        pair = masks.get(types.get(name, ""))
        word = words[end - 1]
        if pair is None or word.lower() in keep or word.lower().endswith("ing"):
            continue
        plural = word.lower().endswith("s") and not word.lower().endswith(("ss", "is", "us"))
        mask = pair[1] if plural else pair[0]
        words[end - 1] = mask.capitalize() if word[:1].isupper() and end == 1 else mask
    return Doc(doc.vocab, words=words, spaces=[bool(t.whitespace_) for t in doc])


def _carried(nlp: Language, seen: Doc, doc: Doc) -> Doc:
    """The words as written with the analysis of what the parser was shown."""
    doc.from_array(_CARRIED, seen.to_array(_CARRIED))
    lemmatizer = nlp.get_pipe("lemmatizer") if nlp.has_pipe("lemmatizer") else None
    for token, other in zip(doc, seen, strict=True):
        if token.orth != other.orth:
            if lemmatizer is not None:
                token.lemma_ = lemmatizer.lemmatize(token)[0]
            else:
                token.lemma_ = token.lower_
    return doc
