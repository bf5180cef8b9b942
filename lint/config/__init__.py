"""What a run is asked to do: ``.healthlint.yaml`` under the flags and over the defaults."""

from lint.config.chosen import choices, matching, nearest_rule, rules_of
from lint.config.given import is_setting
from lint.config.globs import Globs
from lint.config.resolve import Resolver, load, nearest, resolve
from lint.config.settings import (
    FILE_NAME,
    MODEL,
    OFF,
    PROFILES,
    Allowed,
    Choice,
    Config,
    Flags,
    day_of,
    default,
)

__all__ = [
    "FILE_NAME",
    "MODEL",
    "OFF",
    "PROFILES",
    "Allowed",
    "Choice",
    "Config",
    "Flags",
    "Globs",
    "Resolver",
    "choices",
    "day_of",
    "default",
    "is_setting",
    "load",
    "matching",
    "nearest",
    "nearest_rule",
    "resolve",
    "rules_of",
]
