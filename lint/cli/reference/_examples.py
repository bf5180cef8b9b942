"""Runs the example sentences of reference entries through the whole way from text to verdict."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lint import engine
from lint.config import Config
from lint.model import Entry, FileReport, Match, Status, Verdict
from lint.readers.text import paragraph
from lint.reference.load import load

_FLAGGED = frozenset({Verdict.CONTRADICTED, Verdict.OVERSTATED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One example of an entry and how it was judged.

    ``fault`` is "" where it is judged as it should be; else ``layer`` names how far it came.
    """

    entry: Entry
    sentence: str
    accepted: bool
    matches: tuple[Match, ...] = ()
    layer: str = ""
    fault: str = ""


def trials(config: Config, paths: Sequence[Path]) -> Iterator[Trial]:
    """Every example of the entries in some files, judged by all of them.

    Raises:
        UserError: the model or a data file cannot be used.

    """
    config = replace(config, reference=tuple(paths), select=())
    session = engine.open_session(engine.plan_for(config))
    todo = [
        Trial(entry=entry, sentence=sentence, accepted=accepted)
        for entry in load(paths).entries
        if entry.status is not Status.RETIRED
        for accepted, examples in ((True, entry.accepts), (False, entry.rejects))
        for sentence in examples
    ]
    documents = (paragraph(t.sentence, f"{t.entry.id}.txt") for t in todo)
    for trial, item in zip(todo, engine.readings(session.nlp, documents, batch=256), strict=True):
        if isinstance(item, FileReport):
            fault = item.failure.message if item.failure else ""
            yield replace(trial, layer="not read", fault=fault)
            continue
        matches = tuple(session.matcher.match(c) for c in item[1].claims)
        layer, fault = _fault(trial, matches)
        yield replace(trial, matches=matches, layer=layer, fault=fault)


def _fault(trial: Trial, matches: tuple[Match, ...]) -> tuple[str, str]:
    """Layer and description of what is wrong, or two empty strings."""
    if not matches:
        return "no claim read", "the sentence says nothing that was understood"
    flagged = [m for m in matches if m.verdict in _FLAGGED]
    ours = [m for m in matches if m.entry and m.entry.id == trial.entry.id]
    if trial.accepted and flagged:
        by = {m.entry.id for m in flagged if m.entry}
        return "matched, wrong verdict", f"flagged by {', '.join(sorted(by))}"
    if trial.accepted and not any(m.verdict is Verdict.SUPPORTED for m in matches):
        return _unmatched(ours, "no claim is supported")
    if not trial.accepted and not any(m in ours for m in flagged):
        return _unmatched(ours, "no claim is contradicted or overstated by this entry")
    return "", ""


def _unmatched(ours: list[Match], fault: str) -> tuple[str, str]:
    return ("matched, wrong verdict" if ours else "claim read, entry not matched"), fault
