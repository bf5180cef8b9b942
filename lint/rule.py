"""The contract of a rule: a value made by ``@rule`` from one function. Rules live in rules/."""

import inspect
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, TypeVar

from lint import splice
from lint.model import (
    About,
    Claim,
    Document,
    Entry,
    FileReport,
    Finding,
    Match,
    Mention,
    Reading,
    ReferenceSet,
    Related,
    Severity,
    Signal,
    Span,
    Suggestion,
)
from lint.topic import Knowledge, Topic
from lint.vocabulary import Vocabulary

OptionsT = TypeVar("OptionsT")

_NO_WORDS = Vocabulary((), "")


@dataclass(frozen=True, slots=True)
class NoOptions:
    """For rules that have none."""


@dataclass(frozen=True, slots=True)
class Example:
    """A small article that must pass or fail a rule: its tests, its documentation page.

    ``reference`` holds the rows of a small reference set, if the rule needs one, as YAML text in
    the form of ``corpus/reference``; without it the shipped set is used. ``others`` are further
    articles, for rules across articles. ``encoding`` is how the text is kept in the file,
    ``options`` are settings of the rule as (name, value), ``today`` is the day (2026-03-31) it is
    checked on. ``at`` are words that a finding must hold, where the example says so.
    """

    text: str
    name: str = "article.md"
    reference: str = ""
    others: tuple[str, ...] = ()
    encoding: str = "utf-8"
    options: tuple[tuple[str, Any], ...] = ()
    today: str = ""
    at: str = ""

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return self.text.encode(self.encoding)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context(Generic[OptionsT]):
    """All a rule may look at: one article as it was understood. Pure values, no clock, no disk.

    ``topics`` are those the article is about, the strongest first; ``knowledge`` is all that the
    topic files hold; ``vocabulary`` tells which concept is a kind of which; ``references`` is the
    reference set in force; ``running`` holds the ids of the rules of this run; ``today`` is the day
    that dates are judged by; ``texts`` are blocks that the organisation wrote, by name.
    """

    rule: "Rule"
    severity: Severity
    options: OptionsT
    document: Document
    reading: Reading
    matches: tuple[Match, ...] = ()
    topics: tuple[Topic, ...] = ()
    knowledge: Knowledge = Knowledge()
    vocabulary: Vocabulary = _NO_WORDS
    references: ReferenceSet = ReferenceSet((), "")
    running: frozenset[str] = frozenset()
    today: date = date.max
    texts: tuple[tuple[str, str], ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim of the article, in order."""
        return self.reading.claims

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Every concept named in the article, in order."""
        return self.reading.mentions

    def signals(self, *labels: str) -> tuple[Signal, ...]:
        """The signals of the given labels, in order."""
        return self.reading.labelled(*labels)

    def named_in(self, span: Span) -> tuple[Mention, ...]:
        """The concepts named in a span, in order."""
        return self.reading.named_in(span)

    def is_a(self, concept: str | None, *wider: str) -> bool:
        """Whether a concept is one of the others or narrower."""
        return not set(wider).isdisjoint(self.vocabulary.ancestors(concept))

    def sentence(self, span: Span) -> Span:
        """The sentence around the start of a span, else the span itself."""
        return self.reading.sentence_at(span.start) or span

    def finding(
        self,
        span: Span,
        message: str,
        *,
        claim: Claim | None = None,
        reference: Entry | None = None,
        related: Iterable[tuple[Span, str]] = (),
        suggestion: Suggestion | None = None,
        wording: str = "",
        cues: Iterable[str] = (),
        severity: Severity | None = None,
    ) -> Finding:
        """A finding of this rule at a place of the article.

        ``related`` are other places of the same article with what is said there; ``cues`` the
        words that decided, those of the claim where none are given; ``severity`` lowers the
        configured one where the evidence behind it is weaker.
        """
        doc = self.document
        least = (
            self.severity
            if severity is None
            else min(self.severity, severity, key=lambda s: s.rank)
        )
        return Finding(
            rule=self.rule.id,
            name=self.rule.name,
            severity=least,
            message=message,
            path=doc.name,
            region=doc.region(span),
            excerpt=doc.cut(span),
            sentence=doc.cut(self.sentence(span)),
            claim=claim,
            reference=reference,
            related=tuple(Related(doc.name, doc.region(s), text) for s, text in related),
            suggestion=suggestion,
            wording=wording,
            cues=tuple(dict.fromkeys(cues)) or (claim.cues.words if claim else ()),
            about_whole=self.rule.about_whole,
        )

    def whole(self, message: str, *, wording: str = "", lacking: str = "") -> Finding:
        """A finding about the whole document, at its title or first block.

        Where the organisation wrote the ``lacking`` block, the finding suggests to add it.
        """
        text = dict(self.texts).get(lacking, "")
        added = splice.appended(self.document, text) if text else None
        return self.finding(self.document.head(), message, wording=wording, suggestion=added)


PASSING = frozenset({"matches", "references", "knowledge", "today"})
"""What of a context another reference set changes, or another day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched(Context[OptionsT]):
    """A context that notes in ``seen`` which parts of ``PASSING`` a rule looks at.

    What a rule finds without looking at any of them, it finds under every reference set.
    """

    seen: set[str] = field(default_factory=set, compare=False)

    def __getattribute__(self, name: str) -> Any:
        """Note a part that is asked for."""
        if name in PASSING:
            object.__getattribute__(self, "seen").add(name)
        return object.__getattribute__(self, name)


Check = Callable[[Context[Any]], Iterator[Finding]]
Near = Callable[[Context[Any]], Iterator[str]]
FolderCheck = Callable[["Rule", Severity, Sequence[FileReport]], Iterator[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: identity, texts for people, examples that are its tests, and the check.

    ``check`` judges one article; ``folder_check``, if any, judges all articles of a run after
    that. A rule of ``any_language`` runs on articles that are not in English too. ``about_whole``
    rules report on the document as such: their fingerprint is rule and path. ``file`` is the file
    of an organisation that holds the rule, "" for those that ship; ``near`` tells of what is almost
    a finding what it lacks, in words. ``fix`` tells whether its findings may suggest an exact edit:
    "safe", "unsafe" or "" for never.
    """

    id: str
    name: str
    severity: Severity
    summary: str
    why: str
    limits: str
    check: Check
    folder_check: FolderCheck | None = None
    passes: tuple[Example, ...] = ()
    fails: tuple[Example, ...] = ()
    options: type[Any] = NoOptions
    standard: str = ""
    preview: bool = False
    profile: str = ""
    any_language: bool = False
    about_whole: bool = False
    fix: str = ""
    module: str = field(default="", compare=False)
    file: str = ""
    near: Near | None = field(default=None, compare=False)

    @property
    def about(self) -> About:
        """What a report tells of it."""
        return About(
            id=self.id,
            name=self.name,
            severity=self.severity,
            summary=self.summary,
            why=self.why,
            limits=self.limits,
            standard=self.standard,
            family=self.module.split(".")[-2] if "." in self.module else "",
            preview=self.preview,
            on=not (self.preview or self.profile),
            passes=_shortest(self.passes),
            fails=_shortest(self.fails),
        )


def _shortest(examples: tuple[Example, ...]) -> str:
    """The shortest article that shows a rule by itself."""
    alone = [e.text for e in examples if e.text.strip() and not e.reference and not e.others]
    return min(alone, key=len, default="")


def rule(
    *,
    id: str,
    severity: Severity,
    passes: Sequence[Example],
    fails: Sequence[Example],
    options: type[Any] = NoOptions,
    standard: str = "",
    preview: bool = False,
    profile: str = "",
    any_language: bool = False,
    about_whole: bool = False,
    fix: str = "",
    folder_check: FolderCheck | None = None,
) -> Callable[[Check], Rule]:
    """Make a Rule of a check function; registers nothing.

    The name is the function's with hyphens and reads after "allow ...". The docstring holds a
    summary line, a paragraph "Why: ..." and a paragraph "Limits: ...". ``standard`` names the
    standard that asks for the rule. A rule with a ``profile`` runs in that profile alone.

    Raises:
        ValueError: the docstring lacks one of the three parts.

    """

    def make(check: Check) -> Rule:
        text = inspect.cleandoc(check.__doc__ or "")
        parts = [" ".join(p.split()) for p in text.split("\n\n")]
        why = next((p[4:].strip() for p in parts if p.startswith("Why:")), "")
        limits = next((p[7:].strip() for p in parts if p.startswith("Limits:")), "")
        if not (parts[0] and why and limits):
            raise ValueError(f"{id}: the docstring needs a summary, 'Why:' and 'Limits:'")
        return Rule(
            id=id,
            name=check.__name__.replace("_", "-"),
            severity=severity,
            summary=parts[0],
            why=why,
            limits=limits,
            check=check,
            folder_check=folder_check,
            passes=tuple(passes),
            fails=tuple(fails),
            options=options,
            standard=standard,
            preview=preview,
            profile=profile,
            any_language=any_language,
            about_whole=about_whole,
            fix=fix,
            module=check.__module__,
        )

    return make
