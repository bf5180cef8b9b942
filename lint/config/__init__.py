"""What a run is asked to do: ``.healthlint.yaml`` under the flags and over the defaults."""

from lint.config.chosen import choices, matching, nearest_rule
from lint.config.file import load
from lint.config.resolve import nearest, resolve
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
    "choices",
    "day_of",
    "default",
    "load",
    "matching",
    "nearest",
    "nearest_rule",
    "resolve",
]
