"""Which rules run under a configuration, and as what their findings count."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from string import digits

from lint import own, rules
from lint.config.profiles import profile
from lint.config.settings import OFF, Choice, Config
from lint.model import Severity
from lint.rule import Rule


def rules_of(config: Config) -> tuple[Rule, ...]:
    """Every rule that is known under a configuration: those that ship, and then its own.

    Raises:
        DataError: the files of own rules cannot be used; it tells everything wrong in them.

    """
    return (*rules.ALL, *own.load(config.own_rules, config.vocabulary).rules)


def choices(config: Config) -> tuple[Choice, ...]:
    """The rules that run under a configuration, in the order of their ids.

    Raises:
        DataError: the files of own rules cannot be used.

    """
    options = dict(config.options)
    found = (
        Choice(rule.id, Severity(level), options.get(rule.id, ()))
        for rule in rules_of(config)
        if runs(rule, config) and (level := level_of(rule, config)[0]) != OFF
    )
    return tuple(sorted(found, key=lambda c: c.rule))


def matching(pattern: str, among: Sequence[Rule] = rules.ALL) -> tuple[Rule, ...]:
    """The rules an id or the beginning of ids stands for."""
    return tuple(r for r in among if r.id.startswith(pattern))


def nearest_rule(word: str, among: Sequence[Rule] = rules.ALL) -> str:
    """Advice for a word that names no rule: the nearest id, found by id or by name."""
    names = {r.name: r.id for r in among}
    beginnings = {r.id.rstrip(digits) if r.file else r.id[:3] for r in among}
    known = [*names.values(), *names, *sorted(beginnings)]
    ways = (word.upper().replace("O", "0"), word.upper(), word.lower())  # the letter O for a zero
    close = next(filter(None, (get_close_matches(w, known, n=1) for w in ways)), None)
    if not close:
        return "'healthlint rules' lists them all"
    id = names.get(close[0], close[0])
    return f"did you mean {id}? 'healthlint rules' lists them all"


def runs(rule: Rule, config: Config) -> bool:
    """Whether a rule is selected, be its severity off or not.

    An organisation's own are wherever ``select`` names no rule but all.
    """
    if (rule.preview and not config.preview) or not of_kind(rule, config):
        return False
    if rule.file and set(config.select) <= set(Config().select):
        return not decisive(rule, config.ignore)
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
