"""Holds pairs of short texts against each other, thousands in one process."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from lint import engine
from lint.compare.texts import compare_texts
from lint.model import Bearing, Comparison, Document, Failure, FileReport
from lint.readers.text import paragraph

_TOGETHER = 128  # pairs that go through the pipeline together


def verdicts(nlp: Any, pairs: Iterable[tuple[str, str]]) -> Iterator[Comparison]:
    """How the first text of each pair bears on the second: the comparison that decides."""
    todo = iter(pairs)
    while some := tuple(islice(todo, _TOGETHER)):
        texts = list(dict.fromkeys(text for pair in some for text in pair))
        documents = [article(text, "text") for text in texts]
        found = dict(zip(texts, engine.readings(nlp, documents, batch=len(texts)), strict=True))
        for a, b in some:
            one, other = found[a], found[b]
            if isinstance(one, FileReport) or isinstance(other, FileReport):
                yield _unread((one, other))
            else:
                yield compare_texts(one, other).decisive


def article(text: str, name: str) -> Document | FileReport:
    """A text as an article of one paragraph, or the report that it is too long to be one."""
    if len(text) <= engine.MAX_CHARACTERS:
        return paragraph(text, name)
    message = f"{len(text):,} characters of text are too many for one article"
    hint = f"split it: at most {engine.MAX_CHARACTERS:,} are read"
    return FileReport(path=name, failure=Failure("read", message, hint))


def _unread(texts: Sequence[object]) -> Comparison:
    failed = next(t for t in texts if isinstance(t, FileReport))
    why = failed.failure.message if failed.failure else "it could not be read"
    return Comparison(bearing=Bearing.UNRELATED, why=f"a text was not read: {why}")
