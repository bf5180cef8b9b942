"""Runs the examples of own rules through the whole way from text to findings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lint import engine, own
from lint.config import Choice, Config
from lint.model import Document, FileReport, Reading, Source
from lint.own import OwnRule
from lint.rule import Example, Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One example of a rule and what came of it.

    ``fault`` is "" where it comes out as expected; ``notes`` say what was read and found.
    """

    own: OwnRule
    example: Example
    passes: bool
    fault: str = ""
    notes: tuple[str, ...] = ()


def trials(config: Config, paths: Sequence[Path]) -> Iterator[Trial]:
    """Every example of the own rules in some files, each judged by its rule alone.

    Raises:
        UserError: the model or a data file cannot be used.

    """
    config = replace(config, own_rules=tuple(paths))
    found = own.load(config.own_rules, config.vocabulary)
    session = engine.open_session(engine.plan_for(config))
    todo = [
        (Trial(own=told, example=example, passes=passes), rule)
        for told, rule in zip(found.told, found.rules, strict=True)
        for passes, examples in ((True, told.passes), (False, told.fails))
        for example in examples
    ]
    texts = (engine.parse(Source(t.example.name, t.example.data)) for t, _ in todo)
    read = engine.readings(session.nlp, texts, batch=64)
    for (trial, rule), item in zip(todo, read, strict=True):
        if isinstance(item, FileReport):
            yield replace(trial, fault=item.failure.message if item.failure else "not read")
        else:
            yield _judged(session, trial, rule, *item)


def _judged(
    session: engine.Session, trial: Trial, rule: Rule, document: Document, reading: Reading
) -> Trial:
    """The trial with what came of it."""
    if not reading.english:
        return replace(trial, fault="it is not read as English, and no rule runs on it")
    alone = replace(session, rules=((rule, Choice(rule.id, rule.severity)),))
    matches, active = engine.weigh(alone, document, reading)
    context = next(engine.contexts(alone, document, reading, matches, active))
    try:
        findings = tuple(rule.check(context))
    except Exception as error:  # noqa: BLE001 - one rule never harms the others
        return replace(trial, fault=f"the rule broke on it ({type(error).__name__}: {error})")
    if trial.passes:
        notes = tuple(f'found at "{f.excerpt}": {f.message}' for f in findings)
        return replace(trial, fault="it should pass, and is found" if notes else "", notes=notes)
    if not findings:
        missed = own.missed(context, trial.own)
        return replace(trial, fault="it should fail, and nothing is found", notes=missed)
    wanted = " ".join(trial.example.at.split())
    if any(wanted in " ".join(f.excerpt.split()) for f in findings):
        return trial
    notes = tuple(f'found at "{f.excerpt}"' for f in findings)
    return replace(trial, fault=f'it should be found at "{wanted}"', notes=notes)
