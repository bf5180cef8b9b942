"""The claim reader as a spaCy component that any pipeline can add: ``health_claims``."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from lint.model import Anchor, Block, BlockKind, Claim, Document, Mention, Signal, Span
from lint.nlp.claims import claims_of
from lint.nlp.concepts import ConceptIndex
from lint.nlp.extract import Draft, drafts
from lint.nlp.joining import Origin
from lint.nlp.resolve import resolve
from lint.nlp.signals import SignalFinder
from lint.nlp.tree import Tree
from lint.resources import corpus
from lint.vocabulary import Vocabulary, load


class HealthClaims:
    """Reads the claims of a document into ``doc._.claims``.

    Needs a tagger, a parser and a lemmatizer before it. Without ``use`` it knows the shipped
    vocabulary.
    """

    def __init__(self) -> None:
        """Start without a vocabulary; the shipped one is loaded when first needed."""
        self._vocabulary: Vocabulary | None = None
        self._index: ConceptIndex | None = None
        self._signals = SignalFinder()
        if not Doc.has_extension("claims"):
            Doc.set_extension("claims", default=())

    def use(self, vocabulary: Vocabulary) -> None:
        """Link concepts of this vocabulary from now on."""
        self._vocabulary = vocabulary
        self._index = ConceptIndex(vocabulary)

    @property
    def vocabulary(self) -> Vocabulary:
        """The vocabulary in use."""
        if self._vocabulary is None:
            self.use(load(sorted(corpus("vocabulary").glob("*.yaml"))))
        assert self._vocabulary is not None
        return self._vocabulary

    def concepts(self, doc: Doc) -> list[tuple[int, int, str]]:
        """Concepts named in a tokenised document: first token, last token + 1, id."""
        assert self.vocabulary is not None
        assert self._index is not None
        return self._index.find(doc)

    def confirmed(
        self, doc: Doc, found: Sequence[tuple[int, int, str]]
    ) -> list[tuple[int, int, str]]:
        """The concepts found before parsing that the parts of speech bear out."""
        assert self._index is not None
        return self._index.confirmed(doc, found)

    def signals(self, doc: Doc, whole: Span) -> list[Signal]:
        """Signals of a sentence that stands at a place of the article's text."""
        start = whole.start
        return [
            Signal(label, Span(start + doc[a].idx, start + doc[b - 1].idx + len(doc[b - 1])), whole)
            for label, a, b in self._signals.find(doc)
        ]

    def drafts(
        self, doc: Doc, concepts: list[tuple[int, int, str]], *, question: bool
    ) -> list[Draft]:
        """The claims of one parsed sentence, before they know their article."""
        kinds = {}
        for start, end, name in concepts:
            concept = self.vocabulary.get(name)
            if concept is not None:
                kinds.update(dict.fromkeys(range(start, end), concept.type))
        return drafts(Tree(doc), concepts, kinds, question=question)

    def __call__(self, doc: Doc) -> Doc:
        """Read the document as one paragraph; claims are placed in its text."""
        text = doc.text
        claims: list[Claim] = []
        mentions: list[Mention] = []
        for sentence in doc.sents:
            one = sentence.as_doc()
            concepts = self.concepts(one)
            start = sentence.start_char
            origin = Origin(Span(start, sentence.end_char))
            made = self.drafts(one, concepts, question=False)
            claims.extend(claims_of(made, origin, one.text, sentence.text, self.vocabulary))
            mentions.extend(mentions_of(one, concepts, start))
        whole = Span(0, len(text))
        document = Document(
            name="text",
            text=text,
            blocks=(Block(kind=BlockKind.PARAGRAPH, span=whole),),
            anchors=(Anchor(0, len(text), 0, len(text)),),
            source=text,
        )
        sentences = [Span(s.start_char, s.end_char) for s in doc.sents]
        found = resolve(document, claims, mentions, self.vocabulary, sentences)
        doc._.claims = tuple(replace(c, region=document.region(c.span)) for c in found)
        return doc


def mentions_of(doc: Doc, concepts: list[tuple[int, int, str]], start: int) -> list[Mention]:
    """The concepts of a sentence that begins at an offset, as mentions in the article's text."""
    return [
        Mention(name, Span(start + doc[a].idx, start + doc[b - 1].idx + len(doc[b - 1])))
        for a, b, name in concepts
    ]


@Language.factory("health_claims", assigns=["doc._.claims"], requires=["token.dep", "token.lemma"])
def make_health_claims(nlp: Language, name: str) -> HealthClaims:  # noqa: ARG001  # spaCy's signature
    """Make the component: ``nlp.add_pipe("health_claims")`` gives ``doc._.claims``."""
    return HealthClaims()
