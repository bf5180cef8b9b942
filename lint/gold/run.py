"""Checks labelled texts as ``check`` would and scores what comes out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lint import engine, suppress
from lint.config import Config, Flags, Resolver
from lint.errors import DataError, Problem
from lint.gold.label import Labelled
from lint.gold.score import Scores, score, unplaced
from lint.model import Document, FileReport, Source


@dataclass(frozen=True, slots=True)
class Outcome:
    """How far a run agrees with labels: on the whole and by the half the labels belong to."""

    texts: int
    whole: Scores
    halves: dict[str, Scores]


def evaluate(texts: Sequence[Labelled], flags: Flags) -> Outcome:
    """Check every labelled text under its own configuration, rules on trial included.

    Raises:
        UserError: a text cannot be read, a configuration, the model or a data file cannot be used.
        DataError: labels quote words that are not in their text; all of them at once.

    """
    documents = tuple(_document(t) for t in texts)
    _all_placed(texts, documents)
    whole = Scores()
    halves: dict[str, Scores] = {}
    for text, document, report in _checked(texts, documents, flags):
        one = score(text, document, report)
        whole.add(one)
        if text.half:
            halves.setdefault(text.half, Scores()).add(one)
    return Outcome(len(texts), whole, dict(sorted(halves.items())))


def _checked(
    texts: Sequence[Labelled], documents: Sequence[Document], flags: Flags
) -> Iterator[tuple[Labelled, Document, FileReport]]:
    """Texts with their reports; those that share their settings are checked together."""
    settings = Resolver(replace(flags, preview=True))
    by_config: dict[Config, list[int]] = {}
    for i, text in enumerate(texts):
        config = settings.config(text.folder / Path(text.name).name)
        by_config.setdefault(_settings(config, text), []).append(i)
    for config, some in by_config.items():
        session = engine.open_session(engine.plan_for(config))
        sources = [Source(texts[i].name, texts[i].data) for i in some]
        for i, report in zip(some, engine.run_all(session, sources), strict=True):
            if report.failure:
                words = f"{texts[i].name}: {report.failure.message}"
                raise DataError((Problem(texts[i].file, max(texts[i].line, 1), 1, words),))
            yield texts[i], documents[i], suppress.settle(report)


def _settings(config: Config, text: Labelled) -> Config:
    if text.profile:
        config = replace(config, profile=text.profile)
    if text.rules:  # a passage is about one rule, which no other one may speak for
        config = replace(config, select=text.rules)
    return replace(config, today=config.today or text.today)


def _document(text: Labelled) -> Document:
    parsed = engine.parse(Source(text.name, text.data))
    if isinstance(parsed, Document):
        return parsed
    why = parsed.failure.message if parsed.failure else "it cannot be read"
    raise DataError((Problem(text.file, max(text.line, 1), 1, f"{text.name}: {why}"),))


def _all_placed(texts: Sequence[Labelled], documents: Sequence[Document]) -> None:
    problems = tuple(
        Problem(text.file, line, 1, f"'{words}' is nowhere in {text.name}")
        for text, document in zip(texts, documents, strict=True)
        for line, words in unplaced(text, document)
    )
    if problems:
        raise DataError(problems, "copy the words as a reader sees them, from within one block")
