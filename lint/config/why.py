"""Says of every rule whether it runs, as what its findings count, and by whose word."""

from collections.abc import Iterator
from dataclasses import dataclass

from lint.config.chosen import decisive, level_of, of_kind, rules_of, runs
from lint.config.fold import Settings
from lint.config.profiles import profiles
from lint.config.said import By, Origin
from lint.config.settings import OFF, Config
from lint.rule import Rule


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a rule runs under some settings, as what its findings count, and why.

    ``why`` is what decided, "" where nobody spoke of the rule; ``origin`` is where that was said.
    """

    rule: Rule
    runs: bool
    severity: str
    why: str = ""
    origin: Origin | None = None


def verdicts(held: Settings, config: Config) -> Iterator[Verdict]:
    """The verdict on every rule, in the order of ids, those of the organisation last."""
    for rule in sorted(rules_of(config), key=lambda r: (bool(r.file), r.id)):
        yield _verdict(rule, held, config)


def _verdict(rule: Rule, held: Settings, config: Config) -> Verdict:
    level, key, by = level_of(rule, config)
    if not runs(rule, config):
        return Verdict(rule, False, level, *_silence(rule, held, config))
    if by == "said":
        origin = held["severity", key][0].origin
        return Verdict(rule, level != OFF, level, f"severity {key}: {level}", origin)
    if by == "profile":
        origin = held["profile",][0].origin
        return Verdict(rule, level != OFF, level, f"profile {config.profile}", origin)
    chosen = decisive(rule, config.select)
    selected = _origin(held, "select", chosen)
    if selected is None or selected.by is By.DEFAULT:
        return Verdict(rule, True, level)
    return Verdict(rule, True, level, f"select {chosen}", selected)


def _silence(rule: Rule, held: Settings, config: Config) -> tuple[str, Origin | None]:
    """Why a rule does not run, and where that was said."""
    if not of_kind(rule, config):
        names = [p.name for p in profiles().values() if rule.profile in p.runs]
        return f"runs in the profiles {' and '.join(names)} alone", held["profile",][0].origin
    if rule.preview and not config.preview:
        return "still on trial; 'preview: true' runs it", held["preview",][0].origin
    if ignored := decisive(rule, config.ignore):
        return f"ignore {ignored}", _origin(held, "ignore", ignored)
    said = held["select",]
    return "not selected", said[0].origin if said else None


def _origin(held: Settings, key: str, value: str) -> Origin | None:
    return next((s.origin for s in held.get((key,), ()) if s.value == value), None)
