"""A plan come alive: the data in memory, and the pipeline as soon as something is to be read."""

import gc
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lint import own, rules, topics
from lint.config import Choice
from lint.engine.plan import Paths, Plan, Stamps, data_of, knowledge_of, stamps_of, vocabulary_of
from lint.match import Matcher
from lint.model import ReferenceSet
from lint.rule import Rule
from lint.topic import Knowledge
from lint.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A plan come alive: the data in memory, the rules that run, and the pipeline.

    ``known`` are the ids of all rules, of which some may not run.
    """

    plan: Plan
    vocabulary: Vocabulary
    matcher: Matcher
    references: ReferenceSet
    knowledge: Knowledge
    rules: tuple[tuple[Rule, Choice], ...]
    known: frozenset[str] = frozenset()

    @property
    def nlp(self) -> Any:
        """The pipeline, which is loaded when it is first asked for.

        Raises:
            UserError: the model cannot be used.

        """
        return open_language(self.plan.model, self.plan.vocabulary)


@cache
def open_session(plan: Plan) -> Session:
    """Load the data a plan names; one session a plan and process.

    Raises:
        UserError: a data file cannot be used.

    """
    words, references = data_of(plan)
    by_id = {r.id: r for r in (*rules.ALL, *own.load(plan.own_rules, plan.vocabulary).rules)}
    session = Session(
        plan=plan,
        vocabulary=words,
        matcher=Matcher(references, words),
        references=references,
        knowledge=topics.with_reference(knowledge_of(plan), references),
        rules=tuple((by_id[choice.rule], choice) for choice in plan.rules),
        known=frozenset(by_id),
    )
    gc.freeze()  # the data live as long as the process: collections need not walk them
    return session


def open_language(model: str, paths: tuple[Path, ...]) -> Any:
    """The pipeline for a model and vocabulary files; loaded once a process.

    Raises:
        UserError: the model is not installed, or a vocabulary file cannot be used.

    """
    return _language(model, paths, stamps_of(paths))


@cache
def _language(model: str, paths: Paths, stamps: Stamps) -> Any:
    from lint.nlp import pipeline  # noqa: PLC0415 - help never needs it

    return pipeline.load(model, vocabulary_of(paths, stamps))
