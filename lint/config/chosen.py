"""Which rules run under a configuration, and as what their findings count."""

from difflib import get_close_matches

from lint import rules
from lint.config.settings import OFF, Choice, Config
from lint.model import Severity
from lint.rule import Rule


def choices(config: Config) -> tuple[Choice, ...]:
    """The rules that run under a configuration, in the order of their ids."""
    options = dict(config.options)
    found = (
        Choice(rule.id, Severity(level), options.get(rule.id, ()))
        for rule in rules.ALL
        if _selected(rule, config) and (level := _level(rule, config)) != OFF
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


def _selected(rule: Rule, config: Config) -> bool:
    """The longest beginning decides; between equals, to ignore wins."""
    if (rule.preview and not config.preview) or rule.profile not in {"", config.profile}:
        return False
    chosen = max((len(p) for p in config.select if rule.id.startswith(p)), default=0)
    ignored = max((len(p) for p in config.ignore if rule.id.startswith(p)), default=0)
    return chosen > ignored


def _level(rule: Rule, config: Config) -> str:
    said = [(len(key), level) for key, level in config.severity if rule.id.startswith(key)]
    return max(said, key=lambda pair: pair[0])[1] if said else rule.severity.value
