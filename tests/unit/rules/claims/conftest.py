"""Articles with hand-made claims: what a rule sees, without a reader and a model."""

import re
from dataclasses import dataclass, field

import pytest

from lint.model import (
    Anchor,
    Block,
    BlockKind,
    Certainty,
    Citation,
    Claim,
    Cue,
    Cues,
    Direction,
    Document,
    Entity,
    Entry,
    Evidence,
    FileReport,
    Link,
    Match,
    Mention,
    Metadata,
    Reading,
    Relation,
    Signal,
    Span,
    Status,
    Verdict,
)
from lint.rule import Context

BROADER = {
    "magnesium-citrate": ("magnesium-supplement", "dietary-supplement", "drug-root"),
    "magnesium-supplement": ("dietary-supplement", "drug-root"),
    "vitamin-c-supplement": ("dietary-supplement", "drug-root"),
    "dietary-supplement": ("drug-root",),
    "insulin": ("drug-root",),
    "quinine": ("drug-root",),
    "vaccine": ("drug-root",),
    "ibuprofen": ("nsaid", "drug-root"),
    "night-cramp": ("leg-cramp", "muscle-cramp", "symptom-root"),
    "leg-cramp": ("muscle-cramp", "symptom-root"),
    "back-pain": ("pain", "symptom-root"),
    "headache": ("pain", "symptom-root"),
    "pregnant-women": ("women", "population-root"),
}


def thing(text, concept=None):
    """An entity; "magnesium=magnesium-supplement" names words and concept at once."""
    if text is None or isinstance(text, Entity):
        return text
    words, _, named = text.partition("=")
    concept = concept or named or None
    return Entity(words, concept, BROADER.get(concept, ()))


@dataclass
class Article:
    """One article: sentences are cut at full stops, each line is a block."""

    text: str
    name: str = "article.md"
    claims: list = field(default_factory=list)
    signals: list = field(default_factory=list)
    verdicts: list = field(default_factory=list)
    links: list = field(default_factory=list)
    mentions: list = field(default_factory=list)

    def span(self, words):
        start = self.text.index(words)
        return Span(start, start + len(words))

    def sentence(self, span):
        return next(s for s in self.sentences if s.start <= span.start < s.end)

    @property
    def sentences(self):
        found = re.finditer(r"[^.?!\n]+[.?!]?(?:\[\d+\])?", self.text)
        return tuple(Span(m.start(), m.end()) for m in found if m.group().strip())

    @property
    def document(self):
        blocks = [
            Block(kind=BlockKind.PARAGRAPH, span=Span(m.start(), m.end()))
            for m in re.finditer(r"[^\n]+", self.text)
        ]
        return Document(
            name=self.name,
            text=self.text,
            blocks=tuple(blocks),
            anchors=(Anchor(0, len(self.text), 0, len(self.text)),),
            source=self.text,
            metadata=Metadata(links=tuple(self.links)),
        )

    def claim(
        self,
        words,
        subject,
        relation,
        obj,
        *,
        absolute=(),
        relation_cue=(),
        polarity_cue=(),
        verdict=None,
        entry=None,
        **values,
    ):
        """Add the claim that a clause makes; ``absolute`` are the words that decide certainty."""
        span = self.span(words)
        cues = Cues(
            relation=self._cues(relation_cue),
            polarity=self._cues(polarity_cue),
            certainty=self._cues(absolute),
        )
        if absolute:
            values.setdefault("certainty", Certainty.ABSOLUTE)
        for key in ("population", "condition"):
            values[key] = thing(values.get(key))
        sentence = self.sentence(span)
        claim = Claim(
            kind=relation.kind,
            relation=relation,
            subject=thing(subject),
            object=thing(obj),
            cues=cues,
            span=span,
            sentence=self.text[sentence.start : sentence.end],
            sentence_span=sentence,
            region=self.document.region(span),
            **values,
        )
        self.claims.append(claim)
        self.verdicts.append((verdict or Verdict.UNREVIEWED, entry))
        return self

    def signal(self, label, words):
        span = self.span(words)
        self.signals.append(Signal(label, span, self.sentence(span)))
        return self

    def mention(self, words, concept):
        self.mentions.append(Mention(concept, self.span(words)))
        return self

    def link(self, words, url="https://pubmed.ncbi.nlm.nih.gov/32956536/"):
        self.links.append(Link(words, url, self.span(words)))
        return self

    def _cues(self, words):
        words = (words,) if isinstance(words, str) else words
        return tuple(Cue(w, self.span(w)) for w in words)

    @property
    def matches(self):
        return tuple(
            Match(c, v, "", e) for c, (v, e) in zip(self.claims, self.verdicts, strict=True)
        )

    @property
    def report(self):
        return FileReport(path=self.name, matches=self.matches)

    def check(self, rule):
        reading = Reading(
            claims=tuple(self.claims),
            mentions=tuple(self.mentions),
            signals=tuple(self.signals),
            sentences=self.sentences,
        )
        ctx = Context(
            rule=rule,
            severity=rule.severity,
            options=rule.options(),
            document=self.document,
            reading=reading,
            matches=self.matches,
        )
        return list(rule.check(ctx))


@pytest.fixture
def article():
    return Article


@pytest.fixture
def entity():
    return thing


@pytest.fixture
def entry():
    """Makes an entry on magnesium for leg cramps."""

    def make(status=Status.SOURCED, ceiling=Certainty.POSSIBLE, id="magnesium-cramps", **values):
        return Entry(
            id=id,
            statement="Magnesium may make little difference to leg cramps.",
            kind=Relation.TREATS.kind,
            relation=Relation.TREATS,
            subject=thing("magnesium=magnesium-supplement"),
            object=thing("leg cramps=leg-cramp"),
            direction=Direction.SUPPORTS,
            ceiling=ceiling,
            evidence=Evidence.LOW,
            status=status,
            sources=(Citation(title="Magnesium for skeletal muscle cramps", year=2020),),
            wording="Magnesium may make little difference.",
            **values,
        )

    return make
