"""Turns sources into file reports: read, understand, match, judge. Pure once a session is open."""

import hashlib
import os
import traceback
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

from lint import rules, suppress, topics, vocabulary
from lint.config import Choice, Config, choices, day_of
from lint.errors import UnreadableError, UserError
from lint.match import Matcher
from lint.model import (
    Adoption,
    Document,
    Failure,
    FileReport,
    Finding,
    Match,
    Reading,
    ReferenceSet,
    Source,
    Suppression,
)
from lint.option import values
from lint.quotes import quotes_of
from lint.readers import reader_for
from lint.reference.load import load as load_references
from lint.rule import Context, Rule
from lint.topic import Knowledge, Topic
from lint.vocabulary import Vocabulary

BATCH = 16  # articles whose sentences go through the pipeline together; more costs memory, not time

MAX_CHARACTERS = 200_000
"""Longest text read as one article, about 35,000 words: ten to twenty seconds."""

_Paths = tuple[Path, ...]
_Stamps = tuple[tuple[str, int, int], ...]
DEBUG = "HEALTHLINT_DEBUG"
"""Environment variable that shows the traceback of an internal error."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All that decides what is found in an article, as plain values that travel and compare.

    The digests make two plans differ when the same paths hold other data.
    """

    rules: tuple[Choice, ...]
    model: str
    model_digest: str
    vocabulary: tuple[Path, ...]
    vocabulary_digest: str
    reference: tuple[Path, ...]
    reference_digest: str
    topics: tuple[Path, ...]
    topics_digest: str
    today: date
    adoption: Adoption | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A plan come alive: the pipeline, the data in memory and the rules that run."""

    plan: Plan
    nlp: Any
    vocabulary: Vocabulary
    matcher: Matcher
    references: ReferenceSet
    knowledge: Knowledge
    rules: tuple[tuple[Rule, Choice], ...]


def plan_for(config: Config) -> Plan:
    """The plan of a configuration.

    Raises:
        UserError: the model is not installed, or a data file cannot be used.

    """
    from lint.nlp import pipeline  # noqa: PLC0415 - help never needs it

    words, references = _data(config)
    return Plan(
        rules=choices(config),
        model=config.model,
        model_digest=pipeline.fingerprint(config.model),
        vocabulary=config.vocabulary,
        vocabulary_digest=words.digest,
        reference=config.reference,
        reference_digest=references.digest,
        topics=config.topics,
        topics_digest=_knowledge(config).digest,
        today=day_of(config),
        adoption=config.adoption,
    )


@cache
def open_session(plan: Plan) -> Session:
    """Load what a plan names; one session a plan and process, for it costs about a second.

    Raises:
        UserError: the model is not installed, or a data file cannot be used.

    """
    words, references = _data(plan)
    by_id = {r.id: r for r in rules.ALL}
    return Session(
        plan=plan,
        nlp=open_language(plan.model, plan.vocabulary),
        vocabulary=words,
        matcher=Matcher(references, words),
        references=references,
        knowledge=topics.with_reference(_knowledge(plan), references),
        rules=tuple((by_id[choice.rule], choice) for choice in plan.rules),
    )


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
        return FileReport(path=source.name, failure=_internal("read", error))
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


def open_language(model: str, paths: tuple[Path, ...]) -> Any:
    """The pipeline for a model and vocabulary files; loaded once a process.

    Raises:
        UserError: the model is not installed, or a vocabulary file cannot be used.

    """
    return _language(model, paths, _stamps(paths))


def across(files: Sequence[FileReport], plans: Mapping[str, Plan]) -> tuple[FileReport, ...]:
    """Add what rules find between the articles of a run; ``plans`` by the path of a file.

    A finding counts as the plan of its own file says; files whose plan lacks the rule are not
    looked at. What comments in the articles suppress is left out at the very end.
    """
    done = {f.path: f for f in files}
    for rule in (r for r in rules.ALL if r.folder_check):
        levels = {
            path: choice.severity
            for path, plan in plans.items()
            for choice in plan.rules
            if choice.rule == rule.id
        }
        looked_at = [f for f in done.values() if f.path in levels and not f.failure]
        if not looked_at or not rule.folder_check:
            continue
        gravest = max(levels.values(), key=lambda s: s.rank)
        found: dict[str, list[Finding]] = {}
        try:
            for finding in rule.folder_check(rule, gravest, looked_at):
                least = min(finding.severity, levels[finding.path], key=lambda s: s.rank)
                found.setdefault(finding.path, []).append(replace(finding, severity=least))
        except Exception as error:  # noqa: BLE001 - one rule never harms the others
            first = looked_at[0]
            done[first.path] = replace(first, failure=_internal(f"rule {rule.id}", error))
        for path, some in found.items():
            done[path] = replace(done[path], findings=complete((*done[path].findings, *some)))
    return tuple(suppress.settle(f) for f in done.values())


def complete(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings of one file as reported: in order, none twice, each with its fingerprint.

    Of two findings of one rule at one place the graver stays and takes over the other's related
    places.
    """
    kept: dict[tuple[Any, ...], Finding] = {}
    for finding in sorted(findings, key=lambda f: (*f.order, -f.severity.rank)):
        key = (finding.rule, finding.region)
        other = kept.get(key)
        kept[key] = _merged(other, finding) if other else finding
    seen: Counter[str] = Counter()
    done = []
    for finding in kept.values():
        identity = _identity(finding)
        mark = hashlib.sha256(f"{identity}\0{seen[identity]}".encode("utf-8", "surrogatepass"))
        seen[identity] += 1
        done.append(replace(finding, fingerprint=mark.hexdigest()))
    return tuple(done)


def _understand(nlp: Any, documents: Sequence[Document]) -> tuple[Reading | Failure, ...]:
    """All go through the pipeline at once; should that fail, one by one, to find the culprit."""
    from lint.nlp.read import read  # noqa: PLC0415 - brings spaCy, which a mere plan never needs

    if not documents:
        return ()
    try:
        return tuple(read(nlp, documents))
    except Exception as error:  # noqa: BLE001 - one file never harms the others
        if len(documents) == 1:
            return (_internal("language", error),)
        return tuple(r for d in documents for r in _understand(nlp, (d,)))


def _merged(one: Finding, other: Finding) -> Finding:
    graver = one if one.severity.rank >= other.severity.rank else other
    related = tuple(dict.fromkeys((*one.related, *other.related)))
    return replace(graver, related=related)


def _identity(finding: Finding) -> str:
    """What makes a finding the same one after the file was edited elsewhere or renamed."""
    if finding.rule in _WHOLE:
        return f"{finding.rule}\0{finding.path}"
    sentence, excerpt = (" ".join(t.split()) for t in (finding.sentence, finding.excerpt))
    return f"{finding.rule}\0{sentence.casefold()}\0{excerpt}"


_WHOLE = frozenset(rule.id for rule in rules.ALL if rule.about_whole)
_KNOWN = frozenset(rule.id for rule in rules.ALL)


def judge(session: Session, document: Document, reading: Reading) -> FileReport:
    """Match the claims and ask every rule; a rule that breaks leaves the others' findings."""
    failure: Failure | None = None
    matches: tuple[Match, ...] = ()
    active: tuple[Topic, ...] = ()
    try:
        matches, active = weigh(session, document, reading)
    except Exception as error:  # noqa: BLE001 - one file never harms the others
        failure = _internal("match", error)
    found: list[Finding] = []
    running: set[str] = set()
    for context in contexts(session, document, reading, matches, active):
        running.add(context.rule.id)
        try:
            found.extend(context.rule.check(context))
        except Exception as error:  # noqa: BLE001 - one rule never harms the others
            failure = failure or _internal(f"rule {context.rule.id}", error)
    findings = complete(found)
    off = switched_off(session, document, running)
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
    )


def switched_off(
    session: Session, document: Document, running: Collection[str]
) -> tuple[Suppression, ...]:
    """What the comments of an article suppress; ``running`` are the rules that run on it."""
    today = session.plan.today
    return suppress.suppressions(document, known=_KNOWN, running=running, today=today)


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
            )


def _internal(stage: str, error: Exception) -> Failure:
    """A mistake of ours in one file, as a sentence that can be reported."""
    text = " ".join(f"{type(error).__name__}: {error}".split())[:200]
    hint = f"please report it with the file; {DEBUG}=1 shows where it happened"
    trace = "".join(traceback.format_exception(error)).rstrip()
    return Failure(stage, f"internal error ({text})", trace if os.environ.get(DEBUG) else hint)


def _data(of: Config | Plan) -> tuple[Vocabulary, ReferenceSet]:
    words = _vocabulary(of.vocabulary, _stamps(of.vocabulary))
    stamps = _stamps(of.reference)
    today = of.today if isinstance(of, Plan) else day_of(of)
    return words, _references(of.reference, of.adoption, today, stamps)


def _stamps(paths: _Paths) -> _Stamps:
    """Names, sizes and times of data files, so that a changed file is loaded anew."""
    files = (f for p in paths for f in (sorted(p.rglob("*")) if p.is_dir() else (p,)))
    stats = ((str(f), f.stat()) for f in files if f.exists())
    return tuple((name, s.st_size, s.st_mtime_ns) for name, s in stats)


@cache
def _vocabulary(paths: _Paths, _: _Stamps) -> Vocabulary:
    return vocabulary.load(paths)


def _knowledge(of: Config | Plan) -> Knowledge:
    return _topics(of.topics, of.vocabulary, _stamps((*of.topics, *of.vocabulary)))


@cache
def _topics(paths: _Paths, words: _Paths, _: _Stamps) -> Knowledge:
    return topics.load(paths, _vocabulary(words, _stamps(words)))


@cache
def _references(paths: _Paths, adoption: Adoption | None, today: date, _: _Stamps) -> ReferenceSet:
    return load_references(paths, adoption=adoption, today=today)


@cache
def _language(model: str, paths: _Paths, stamps: _Stamps) -> Any:
    from lint.nlp import pipeline  # noqa: PLC0415 - help never needs it

    return pipeline.load(model, _vocabulary(paths, stamps))
