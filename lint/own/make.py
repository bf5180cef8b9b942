"""Makes rules like any other of what files of own rules say."""

from collections.abc import Iterator
from typing import Any

from lint.model import Finding
from lint.own import claims, require, words
from lint.own.form import ClaimForm, Form, OwnRule, RequireForm, WordsForm
from lint.rule import Context, Rule


def rule_of(own: OwnRule) -> Rule:
    """The rule; its check is made anew in each process."""

    def check(ctx: Context[Any]) -> Iterator[Finding]:
        return _found(ctx, own)

    return Rule(
        id=own.id,
        name=own.name,
        severity=own.severity,
        summary=own.summary,
        why=own.why,
        limits=_wanted(own.form),
        check=check,
        passes=own.passes,
        fails=own.fails,
        standard=own.standard,
        profile=own.profile,
        about_whole=isinstance(own.form, RequireForm),
        module=f"lint.own.{own.name}",
        file=own.file,
        near=lambda ctx: iter(missed(ctx, own, within=1)),
    )


def missed(ctx: Context[Any], own: OwnRule, *, within: int | None = None) -> tuple[str, ...]:
    """Why a rule finds nothing in an article: what comes nearest, and what it differs in.

    ``within`` leaves out claims that differ in more.
    """
    form = own.form
    if isinstance(form, ClaimForm):
        return tuple(claims.missed(ctx, form, within))
    if isinstance(form, WordsForm):
        return tuple(words.missed(ctx, form, told=within is None))
    return tuple(require.missed(ctx, form))


def _found(ctx: Context[Any], own: OwnRule) -> Iterator[Finding]:
    form = own.form
    if isinstance(form, ClaimForm):
        return claims.found(ctx, own, form)
    if isinstance(form, WordsForm):
        return words.found(ctx, own, form)
    return require.found(ctx, own, form)


def _wanted(form: Form) -> str:
    if isinstance(form, ClaimForm):
        return claims.wanted(form)
    return words.wanted(form) if isinstance(form, WordsForm) else require.wanted(form)
