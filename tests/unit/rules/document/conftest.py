"""Articles built by hand, block by block, and what a rule says of them."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from lint.model import (
    Anchor,
    Block,
    BlockKind,
    Claim,
    Document,
    Entity,
    Finding,
    Kind,
    Mention,
    Metadata,
    Reading,
    Relation,
    Signal,
    Span,
)
from lint.rule import Context, Rule
from lint.topic import Topic

MARKS = {BlockKind.TITLE: "# ", BlockKind.ITEM: "- ", BlockKind.QUOTE: "> "}
CLAIM = Claim(
    kind=Kind.TREATMENT, relation=Relation.TREATS, subject=Entity("rest"), object=Entity("pain")
)


class Article:
    """A document in the making; headings are marked as in Markdown unless ``marked`` is False."""

    def __init__(self, *, marked: bool = True, metadata: Metadata | None = None) -> None:
        self.marked = marked
        self.metadata = metadata or Metadata()
        self.text = self.source = ""
        self.blocks: list[Block] = []
        self.anchors: list[Anchor] = []
        self.signals: list[tuple[str, str]] = []
        self.claims: tuple[Claim, ...] = ()
        self.mentions: tuple[str, ...] = ()
        self.topics: tuple[Topic, ...] = ()
        self.english = True
        self.changes: dict[str, object] = {}

    def add(self, kind: str, text: str, level: int = 0, section: int | None = None) -> "Article":
        block = BlockKind(kind)
        mark = "#" * level + " " if block is BlockKind.HEADING else MARKS.get(block, "")
        self.source += mark if self.marked else ""
        start = len(self.text)
        self.anchors.append(Anchor(start, len(text), len(self.source), len(text)))
        span = Span(start, start + len(text))
        self.blocks.append(Block(kind=block, span=span, level=level, section=section))
        self.text += text + "\n"
        self.source += text + "\n\n"
        return self

    def signal(self, label: str, words: str) -> "Article":
        self.signals.append((label, words))
        return self

    def document(self) -> Document:
        plain = Document(
            name="article.md",
            text=self.text,
            blocks=tuple(self.blocks),
            anchors=tuple(self.anchors),
            source=self.source,
            metadata=self.metadata,
        )
        return replace(plain, **self.changes)

    def reading(self) -> Reading:
        sentences = tuple(self._sentences())
        return Reading(
            claims=self.claims,
            mentions=tuple(Mention(m, Span(0, 1)) for m in self.mentions),
            signals=tuple(self._signal(label, words, sentences) for label, words in self.signals),
            sentences=sentences,
            english=self.english,
        )

    def _sentences(self) -> Iterator[Span]:
        for block in self.blocks:
            start = block.span.start
            for i in range(start, block.span.end):
                if self.text[i] in ".!?" or i == block.span.end - 1:
                    yield Span(start, i + 1)
                    start = i + 2
                    if start >= block.span.end:
                        break

    def _signal(self, label: str, words: str, sentences: tuple[Span, ...]) -> Signal:
        at = self.text.index(words)
        span = Span(at, at + len(words))
        return Signal(label, span, next(s for s in sentences if s.start <= at < s.end))


@pytest.fixture
def article() -> type[Article]:
    return Article


@pytest.fixture
def health_article() -> Article:
    """Long enough, with a claim, and without anything else that rules ask for."""
    built = (
        Article().add("title", "Sore muscles").add("paragraph", "Rest eases sore muscles. " * 30)
    )
    built.claims = (CLAIM,)
    return built


@pytest.fixture
def findings() -> Callable[[Rule, Article], list[Finding]]:
    def check(rule: Rule, built: Article, **options: object) -> list[Finding]:
        return list(
            rule.check(
                Context(
                    rule=rule,
                    severity=rule.severity,
                    options=rule.options(**options),
                    document=built.document(),
                    reading=built.reading(),
                    topics=built.topics,
                )
            )
        )

    return check
