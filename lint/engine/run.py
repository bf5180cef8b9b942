"""Turns sources into file reports: read, understand, match, judge. Pure once a session is open."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from lint import suppress, topics
from lint.engine import allow
from lint.engine.apart import Apart
from lint.engine.complete import complete
from lint.engine.failing import internal
from lint.engine.session import Session
from lint.errors import UnreadableError, UserError
from lint.model import (
    Document,
    Failure,
    FileReport,
    Finding,
    Match,
    Reading,
    Source,
    Standing,
    Suppression,
)
from lint.option import values
from lint.quotes import quotes_of
from lint.readers import reader_for
from lint.rule import Context
from lint.topic import Topic

BATCH = 16  # articles whose sentences go through the pipeline together; more costs memory, not time

MAX_CHARACTERS = 200_000
"""Longest text read as one article, about 35,000 words: ten to twenty seconds."""


def run(session: Session, source: Source) -> FileReport:
    """Check one article; whatever is wrong with it is a failure in its report."""
    return next(run_all(session, (source,)))


def run_all(session: Session, sources: Iterable[Source | FileReport]) -> Iterator[FileReport]:
    """Check articles in batches, in order; reports among the sources are passed on as they are."""
    for item in readings(session.nlp, sources):
        yield item if isinstance(item, FileReport) else judge(session, *item)


def readings(
    nlp: Any, sources: Iterable[Source | Document | FileReport], *, batch: int = BATCH
) -> Iterator[FileReport | tuple[Document, Reading]]:
    """What is said in each article, in order; for one that cannot be read, its report."""
    todo = iter(sources)
    while some := tuple(islice(todo, batch)):
        parsed = tuple(parse(s) if isinstance(s, Source) else s for s in some)
        documents = tuple(d for d in parsed if isinstance(d, Document))
        understood = iter(_understand(nlp, documents))
        for item in parsed:
            if isinstance(item, FileReport):
                yield item
                continue
            reading = next(understood)
            if isinstance(reading, Failure):
                yield FileReport(path=item.name, failure=reading, words=len(item.text.split()))
            else:
                yield item, reading


def parse(source: Source) -> Document | FileReport:
    """Read the bytes of an article, or report why they cannot be read."""
    try:
        document = _parse(source)
    except UserError as error:
        failure = Failure("read", error.message.removeprefix(f"{source.name}: "), error.hint)
        return FileReport(path=source.name, failure=failure)
    except Exception as error:  # noqa: BLE001 - one file never harms the others
        return FileReport(path=source.name, failure=internal("read", error))
    return document


def _parse(source: Source) -> Document:
    reader = reader_for(source.name)
    if reader is None:
        raise UnreadableError("no format with this suffix is read")
    document = reader.parse(source.data, source.name)
    size = len(document.text)
    if size > MAX_CHARACTERS:
        message = f"{size:,} characters of text are too many for one article"
        raise UnreadableError(message, f"split it: at most {MAX_CHARACTERS:,} are read")
    return document


def _understand(nlp: Any, documents: Sequence[Document]) -> tuple[Reading | Failure, ...]:
    """All go through the pipeline at once; should that fail, one by one, to find the culprit."""
    from lint.nlp.read import read  # noqa: PLC0415 - brings spaCy, which a mere plan never needs

    if not documents:
        return ()
    try:
        return tuple(read(nlp, documents))
    except Exception as error:  # noqa: BLE001 - one file never harms the others
        if len(documents) == 1:
            return (internal("language", error),)
        return tuple(r for d in documents for r in _understand(nlp, (d,)))


def judge(
    session: Session, document: Document, reading: Reading, apart: Apart | None = None
) -> FileReport:
    """Match the claims and ask every rule; a rule that breaks leaves the others' findings.

    ``apart`` tells what some rules find, and is told of others that need not be asked again.
    """
    failure: Failure | None = None
    matches: tuple[Match, ...] = ()
    active: tuple[Topic, ...] = ()
    try:
        matches, active = weigh(session, document, reading)
    except Exception as error:  # noqa: BLE001 - one file never harms the others
        failure = internal("match", error)
    found: list[Finding] = []
    asked = tuple(contexts(session, document, reading, matches, active))
    for context in asked:
        try:
            found.extend(apart.ask(context) if apart else context.rule.check(context))
        except Exception as error:  # noqa: BLE001 - one rule never harms the others
            failure = failure or internal(f"rule {context.rule.id}", error)
    off = switched_off(session, document, {c.rule.id for c in asked})
    found += _behind(asked, off)
    findings, allowed = allow.settle(asked, complete(found), session.plan.allow, document)
    regions = {f.region for f in findings} | {s.region for s in off}
    if any(rule.folder_check for rule, _ in session.rules):  # finds more between the articles
        regions |= {m.claim.region for m in matches}
    return FileReport(
        path=document.name,
        matches=matches,
        findings=findings,
        failure=failure,
        words=len(document.text.split()),
        quotes=quotes_of(document, regions),
        suppressions=off,
        allowed=allowed,
    )


def _behind(asked: Sequence[Context[Any]], off: Sequence[Suppression]) -> Iterator[Finding]:
    """What rules find where another one, to which they give way, is switched off by a comment.

    Who switches one rule off has said nothing on what the others have against the same words.
    """
    hushed = {s.rule for s in off if s.standing is Standing.ACTIVE and s.rule[:3] in _PARTICULAR}
    for context in asked if hushed else ():
        if context.rule.id.startswith(_GIVING_WAY):
            alone = replace(context, running=context.running - hushed)
            for finding in context.rule.check(alone):
                if any(s.rule in hushed and s.holds(finding.region) for s in off):
                    yield finding


_GIVING_WAY = "HL2"
"""Family of rules that are silent where a more particular rule that runs speaks."""

_PARTICULAR = frozenset({"HL1", "HL2"})
"""Families of the rules that they give way to."""


def switched_off(
    session: Session, document: Document, running: Collection[str]
) -> tuple[Suppression, ...]:
    """What the comments of an article suppress; ``running`` are the rules that run on it."""
    today = session.plan.today
    return suppress.suppressions(document, known=session.known, running=running, today=today)


def weigh(
    session: Session, document: Document, reading: Reading
) -> tuple[tuple[Match, ...], tuple[Topic, ...]]:
    """The verdict on every claim of an article, and the topics it is about."""
    matches = tuple(session.matcher.match(claim) for claim in reading.claims)
    known = session.knowledge.topics
    return matches, topics.topics_of(document, reading.mentions, known, session.vocabulary)


def contexts(
    session: Session,
    document: Document,
    reading: Reading,
    matches: tuple[Match, ...],
    active: tuple[Topic, ...],
) -> Iterator[Context[Any]]:
    """What each rule that runs on the article gets to look at."""
    running = frozenset(r.id for r, _ in session.rules)
    for rule, choice in session.rules:
        if reading.english or rule.any_language:
            yield Context(
                rule=rule,
                severity=choice.severity,
                options=values(rule.options, dict(choice.options)),
                document=document,
                reading=reading,
                matches=matches,
                topics=active,
                knowledge=session.knowledge,
                vocabulary=session.vocabulary,
                references=session.references,
                running=running,
                today=session.plan.today,
                texts=session.plan.texts,
            )
