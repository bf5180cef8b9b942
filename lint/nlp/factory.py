"""The claim reader as a spaCy component that any pipeline can add: ``health_claims``."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from lint.cache import Codec
from lint.model import Anchor, Block, BlockKind, Claim, Document, Signal, Span
from lint.nlp.concepts import ConceptIndex
from lint.nlp.extract import Draft, drafts
from lint.nlp.gluing import GLUED, GluedWords
from lint.nlp.memory import Memory
from lint.nlp.signals import SignalFinder
from lint.nlp.tree import Tree
from lint.resources import corpus
from lint.vocabulary import Vocabulary, load

_KEPT = "health_claims"
"""The key of ``doc.user_data`` under which claims are kept, as plain values."""

_TOGETHER = 64
"""Documents read together in a stream."""

_CODEC = Codec(Claim)

_JOINED = 500
"""Sentences made of several places that are remembered; they keep their trees."""


def _claims_of(doc: Doc) -> tuple[Claim, ...]:
    """The claims that a document carries."""
    return tuple(_CODEC.make(value) for value in doc.user_data.get(_KEPT, ()))


class HealthClaims:
    """Reads the claims of a document into ``doc._.claims``.

    The sentences are parsed once more, as articles are read, with common words in the place of
    health terms: a component that is added to a pipeline finds what ``healthlint claims`` does.
    Claims are kept as plain values, so that documents can be pickled and sent between processes.
    """

    def __init__(
        self, nlp: Language, extension: str = "claims", vocabulary: Path | None = None
    ) -> None:
        """Start without a vocabulary; that of the folder or file is loaded when first needed.

        Raises:
            ValueError: another package has set the extension for something else.

        """
        self._nlp = nlp
        self._paths = corpus("vocabulary") if vocabulary is None else vocabulary
        self._vocabulary: Vocabulary | None = None
        self._index: ConceptIndex | None = None
        self._types: dict[str, str] = {}
        self._signals = SignalFinder()
        self._glued = GluedWords(nlp)
        self.sentences: Memory[Any, Any] = Memory()
        self.joined: Memory[Any, Any] = Memory(_JOINED)
        if Doc.has_extension(extension) and Doc.get_extension(extension)[2] is not _claims_of:
            raise ValueError(
                f"doc._.{extension} is set by another component; name another extension: "
                'nlp.add_pipe("health_claims", config={"extension": "health_claims"})'
            )
        Doc.set_extension(extension, getter=_claims_of, force=True)

    def use(self, vocabulary: Vocabulary) -> None:
        """Link concepts of this vocabulary from now on."""
        self._vocabulary = vocabulary
        self._index = ConceptIndex(vocabulary)
        self._types = {c.id: c.type for c in vocabulary.concepts}
        self.sentences.clear()
        self.joined.clear()

    @property
    def vocabulary(self) -> Vocabulary:
        """The vocabulary in use."""
        if self._vocabulary is None:
            self.use(load((self._paths,)))
        assert self._vocabulary is not None
        return self._vocabulary

    @property
    def types(self) -> Mapping[str, str]:
        """The semantic type of every concept, by its id."""
        assert self.vocabulary is not None
        return self._types

    def concepts(self, doc: Doc) -> list[tuple[int, int, str]]:
        """Concepts named in a tokenised document: first token, last token + 1, id."""
        assert self.vocabulary is not None
        assert self._index is not None
        return self._index.find(doc)

    def confirmed(
        self, tree: Tree, found: Sequence[tuple[int, int, str]]
    ) -> list[tuple[int, int, str]]:
        """The concepts found before parsing that the parts of speech bear out."""
        assert self._index is not None
        return self._index.confirmed(tree, found)

    def signals(self, doc: Doc, whole: Span) -> list[Signal]:
        """Signals of a sentence that stands at a place of the article's text."""
        start = whole.start
        found = [
            Signal(label, Span(start + doc[a].idx, start + doc[b - 1].idx + len(doc[b - 1])), whole)
            for label, a, b in self._signals.find(doc)
        ]
        glued = (Span(start + a, start + b) for a, b in self._glued.find(doc))
        return [*found, *(Signal(GLUED, span, whole) for span in glued)]

    def drafts(
        self, tree: Tree, concepts: list[tuple[int, int, str]], *, question: bool
    ) -> list[Draft]:
        """The claims of one parsed sentence, before they know their article."""
        kinds = {}
        for start, end, name in concepts:
            concept = self.vocabulary.get(name)
            if concept is not None:
                kinds.update(dict.fromkeys(range(start, end), concept.type))
        return drafts(tree, concepts, kinds, question=question)

    def __call__(self, doc: Doc) -> Doc:
        """Read one document."""
        return next(self.pipe((doc,)))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = _TOGETHER) -> Iterator[Doc]:
        """Read documents as they come, some at a time; claims are placed in the text of each."""
        from lint.nlp.read import read  # noqa: PLC0415 - which reads with this component

        todo = iter(stream)
        while docs := list(islice(todo, batch_size)):
            found = read(self._nlp, [_article(doc.text) for doc in docs], self)
            for doc, reading in zip(docs, found, strict=True):
                doc.user_data[_KEPT] = [_CODEC.pack(claim) for claim in reading.claims]
                yield doc


def _article(text: str) -> Document:
    """A text as an article of paragraphs, which empty lines hold apart; no character moves."""
    flat = "".join(" " if c.isspace() else c for c in text)
    blocks, at = [], 0
    for part in _PARAGRAPH.split(text):
        start = text.index(part, at)
        at = start + len(part)
        if part.strip():
            blocks.append(Block(kind=BlockKind.PARAGRAPH, span=Span(start, at)))
    return Document(
        name="text",
        text=flat,
        blocks=tuple(blocks),
        anchors=(Anchor(0, len(text), 0, len(text)),),
        source=text,
    )


_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")


@Language.factory(
    "health_claims",
    assigns=["doc._.claims"],
    default_config={"extension": "claims", "vocabulary": None},
)
def make_health_claims(
    nlp: Language,
    name: str,  # noqa: ARG001  # spaCy's signature
    extension: str,
    vocabulary: str | None,
) -> HealthClaims:
    """Make the component: ``nlp.add_pipe("health_claims")`` gives ``doc._.claims``.

    ``extension`` is another name for ``doc._.claims``, ``vocabulary`` a file or folder of one's
    own in the place of the shipped vocabulary.
    """
    return HealthClaims(nlp, extension, Path(vocabulary) if vocabulary else None)
