"""Which rules run under a configuration, and as what their findings count."""

from collections.abc import Iterable
from difflib import get_close_matches

from lint import rules
from lint.config.profiles import profile
from lint.config.settings import OFF, Choice, Config
from lint.model import Severity
from lint.rule import Rule


def choices(config: Config) -> tuple[Choice, ...]:
    """The rules that run under a configuration, in the order of their ids."""
    options = dict(config.options)
    found = (
        Choice(rule.id, Severity(level), options.get(rule.id, ()))
        for rule in rules.ALL
        if runs(rule, config) and (level := level_of(rule, config)[0]) != OFF
    )
    return tuple(sorted(found, key=lambda c: c.rule))


def matching(pattern: str) -> tuple[Rule, ...]:
    """The rules an id or the beginning of ids stands for."""
    return tuple(r for r in rules.ALL if r.id.startswith(pattern))


def nearest_rule(word: str) -> str:
    """Advice for a word that names no rule: the nearest id, found by id or by name."""
    names = {r.name: r.id for r in rules.ALL}
    known = [*names.values(), *names, *sorted({r.id[:3] for r in rules.ALL})]
    digits = word.upper().replace("O", "0")  # the letter O for a zero
    close = get_close_matches(digits, known, n=1) or get_close_matches(word.lower(), known, n=1)
    if not close:
        return "'healthlint rules' lists them all"
    id = names.get(close[0], close[0])
    return f"did you mean {id}? 'healthlint rules' lists them all"


def runs(rule: Rule, config: Config) -> bool:
    """Whether a rule is selected, be its severity off or not."""
    if (rule.preview and not config.preview) or not of_kind(rule, config):
        return False
    return len(decisive(rule, config.select)) > len(decisive(rule, config.ignore))


def of_kind(rule: Rule, config: Config) -> bool:
    """Whether the profile has rules of this kind."""
    return not rule.profile or rule.profile in profile(config.profile).runs


def decisive(rule: Rule, patterns: Iterable[str]) -> str:
    """The longest of some beginnings of ids that a rule's id has; "" where none is one."""
    return max((p for p in patterns if rule.id.startswith(p)), key=len, default="")


def level_of(rule: Rule, config: Config) -> tuple[str, str, str]:
    """What the findings of a rule count as, by which beginning of ids, and by whose word.

    The last is "said" for the settings, "profile", or "" for the rule itself.
    """
    for levels, by in ((config.severity, "said"), (profile(config.profile).severity, "profile")):
        if key := decisive(rule, (k for k, _ in levels)):
            return dict(levels)[key], key, by
    return rule.severity.value, "", ""
