"""What decides the findings of a run, as plain values, and the data behind it."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from lint import own, topics, vocabulary
from lint.config import Allowed, Choice, Config, choices, day_of
from lint.model import Adoption, ReferenceSet
from lint.reference.load import load as load_references
from lint.topic import Knowledge
from lint.vocabulary import Vocabulary
from lint.yamlfile import digest

Paths = tuple[Path, ...]
Stamps = tuple[tuple[str, int, int], ...]


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
    own_rules: tuple[Path, ...] = ()
    own_rules_digest: str = ""
    allow: tuple[Allowed, ...] = ()
    texts: tuple[tuple[str, str], ...] = ()


def plan_for(config: Config) -> Plan:
    """The plan of a configuration; no data file is loaded, so that one may be wrong still.

    Raises:
        UserError: the model is not installed, or a data file cannot be read.

    """
    from lint.nlp import pipeline  # noqa: PLC0415 - help never needs it

    return Plan(
        rules=choices(config),
        model=config.model,
        model_digest=pipeline.fingerprint(config.model),
        vocabulary=config.vocabulary,
        vocabulary_digest=digest_of(config.vocabulary),
        reference=config.reference,
        reference_digest=digest_of(config.reference),
        topics=config.topics,
        topics_digest=digest_of(config.topics),
        today=day_of(config),
        adoption=config.adoption,
        own_rules=config.own_rules,
        own_rules_digest=own.load(config.own_rules, config.vocabulary).digest,
        allow=config.allow,
        texts=config.texts,
    )


def data_of(of: Config | Plan) -> tuple[Vocabulary, ReferenceSet]:
    """The vocabulary and the reference set that are named; loaded once while nothing changes."""
    words = vocabulary_of(of.vocabulary, stamps_of(of.vocabulary))
    stamps = stamps_of(of.reference)
    today = of.today if isinstance(of, Plan) else day_of(of)
    return words, _references(of.reference, of.adoption, today, stamps)


def stamps_of(paths: Paths) -> Stamps:
    """Names, sizes and times of data files, so that a changed file is loaded anew."""
    files = (f for p in paths for f in (sorted(p.rglob("*")) if p.is_dir() else (p,)))
    stats = ((str(f), f.stat()) for f in files if f.exists())
    return tuple((name, s.st_size, s.st_mtime_ns) for name, s in stats)


def digest_of(paths: Paths) -> str:
    """The digest of data files; taken once while nothing changes."""
    return _digest(paths, stamps_of(paths))


@cache
def _digest(paths: Paths, _: Stamps) -> str:
    return digest(paths)


@cache
def vocabulary_of(paths: Paths, _: Stamps) -> Vocabulary:
    """The vocabulary of some files, which ``stamps_of`` tells from others of the same names."""
    return vocabulary.load(paths)


def knowledge_of(of: Config | Plan) -> Knowledge:
    """What the topic files hold that are named."""
    return _topics(of.topics, of.vocabulary, stamps_of((*of.topics, *of.vocabulary)))


@cache
def _topics(paths: Paths, words: Paths, _: Stamps) -> Knowledge:
    return topics.load(paths, vocabulary_of(words, stamps_of(words)))


@cache
def _references(paths: Paths, adoption: Adoption | None, today: date, _: Stamps) -> ReferenceSet:
    return load_references(paths, adoption=adoption, today=today)
