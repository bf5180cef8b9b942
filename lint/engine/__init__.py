"""Turns sources into file reports: plan, session, run, and what is found between articles."""

from lint.engine import allow
from lint.engine.across import across
from lint.engine.complete import complete, moved
from lint.engine.failing import DEBUG
from lint.engine.kept import Keeper, check_all, keeper
from lint.engine.plan import Plan, plan_for
from lint.engine.run import (
    BATCH,
    MAX_CHARACTERS,
    contexts,
    judge,
    parse,
    readings,
    run,
    run_all,
    switched_off,
    weigh,
)
from lint.engine.session import Session, open_language, open_session

__all__ = [
    "BATCH",
    "DEBUG",
    "MAX_CHARACTERS",
    "Keeper",
    "Plan",
    "Session",
    "across",
    "allow",
    "check_all",
    "complete",
    "contexts",
    "judge",
    "keeper",
    "moved",
    "open_language",
    "open_session",
    "parse",
    "plan_for",
    "readings",
    "run",
    "run_all",
    "switched_off",
    "weigh",
]
