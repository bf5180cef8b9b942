"""Every key of a configuration: its meaning, its form and how what several say of it is joined.

The schema of the file, the reader and ``config show`` all go by this table.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from lint.config.profiles import DEFAULT, profiles
from lint.config.settings import MODEL

_DAY = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_WORD = {"type": "string", "minLength": 1}
_WORDS = {"type": "array", "items": _WORD}
_FLAG = {"type": "boolean"}


class Joined(StrEnum):
    """How what a nearer file or an override says joins with what was said before it."""

    REPLACES = "replaces"
    ADDS = "adds"
    BY_NAME = "by name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One key, with dots between it and the keys around it.

    ``form`` is its JSON Schema, ``default`` what holds where nobody says anything, ``everywhere``
    whether an override may say it too.
    """

    name: str
    meaning: str
    form: Mapping[str, Any]
    default: Any = None
    joined: Joined = Joined.REPLACES
    everywhere: bool = False

    @property
    def steps(self) -> tuple[str, ...]:
        """The key inside its keys."""
        return tuple(self.name.split("."))

    @property
    def listed(self) -> bool:
        """Whether its value is a list."""
        form = self.form
        return form.get("type") == "array" or form.get("$ref") in {"#/$defs/rules", "#/$defs/allow"}

    @property
    def named(self) -> bool:
        """Whether its value maps names to values."""
        return self.joined is Joined.BY_NAME


GROUPS = {
    "reference": "what claims are held against",
    "topics": "what articles on a topic should warn of, limits, interactions",
    "vocabulary": "what words mean",
    "rules": "rules of your own",
}
"""Keys that only hold others, and what these are about."""

KEYS: tuple[Key, ...] = (
    Key(
        name="extends",
        meaning="a configuration file, or a list of them, whose settings hold under those of this "
        "one; paths count from this file",
        form={"anyOf": [_WORD, _WORDS]},
    ),
    Key(
        name="select",
        meaning="rules that run: ids (HL401) or the beginning of ids (HL4); all where absent",
        form={"$ref": "#/$defs/rules"},
        default=("HL",),
        everywhere=True,
    ),
    Key(
        name="ignore",
        meaning="rules that do not run, out of those selected; the longer beginning wins",
        form={"$ref": "#/$defs/rules"},
        default=(),
        everywhere=True,
    ),
    Key(
        name="preview",
        meaning="whether rules still on trial run too",
        form=_FLAG,
        default=False,
        everywhere=True,
    ),
    Key(
        name="profile",
        meaning="what kind of text is checked: "
        + "; ".join(f"{p.name} is for {p.meaning}" for p in profiles().values()),
        form={"enum": list(profiles())},
        default=DEFAULT,
        everywhere=True,
    ),
    Key(
        name="severity",
        meaning="what a rule's findings count as, by rule id or beginning of ids",
        form={"$ref": "#/$defs/severity"},
        joined=Joined.BY_NAME,
        everywhere=True,
    ),
    Key(
        name="options",
        meaning="options of rules, by rule id: see 'healthlint explain RULE'",
        form={"$ref": "#/$defs/options"},
        joined=Joined.BY_NAME,
        everywhere=True,
    ),
    Key(
        name="allow",
        meaning="names and phrases of your own in which no word makes a finding",
        form={"$ref": "#/$defs/allow"},
        default=(),
        joined=Joined.ADDS,
        everywhere=True,
    ),
    Key(
        name="texts",
        meaning="blocks of your own that fixes put into articles",
        form={"$ref": "#/$defs/texts"},
        joined=Joined.BY_NAME,
        everywhere=True,
    ),
    Key(
        name="overrides",
        meaning="settings for some files alone; of several that match the later wins",
        form={"type": "array", "items": {"$ref": "#/$defs/override"}},
    ),
    Key(
        name="exclude",
        meaning="files and folders left out when folders are walked: patterns as in .gitignore, "
        "counted from the folder of this file",
        form=_WORDS,
        default=(),
    ),
    Key(
        name="model",
        meaning="name of an installed spaCy pipeline for English",
        form=_WORD,
        default=MODEL,
    ),
    Key(
        name="reference.paths",
        meaning="reference files or folders of your own, relative to this file",
        form=_WORDS,
        default=(),
        joined=Joined.ADDS,
    ),
    Key(
        name="reference.shipped",
        meaning="whether the set that comes with healthlint is used too",
        form=_FLAG,
        default=True,
    ),
    Key(
        name="reference.adopted_by",
        meaning="who adopts the set for your organisation, so that it counts as reviewed",
        form=_WORD,
    ),
    Key(name="reference.adopted_on", meaning="the day of adoption, like 2026-03-31", form=_DAY),
    Key(
        name="reference.adopted_until",
        meaning="the last day on which the adoption holds, like 2027-03-31; no end where absent",
        form=_DAY,
    ),
    Key(
        name="reference.adopts",
        meaning="which sourced entries are adopted: all, those shipped, or your own",
        form={"enum": ["all", "shipped", "own"]},
        default="all",
    ),
    Key(
        name="topics.paths",
        meaning="topic files or folders of your own, relative to this file; an id of yours "
        "replaces the shipped one",
        form=_WORDS,
        default=(),
        joined=Joined.ADDS,
    ),
    Key(
        name="topics.shipped",
        meaning="whether the topics that come with healthlint are used too",
        form=_FLAG,
        default=True,
    ),
    Key(
        name="vocabulary.paths",
        meaning="vocabulary files or folders beside the shipped ones, relative to this file",
        form=_WORDS,
        default=(),
        joined=Joined.ADDS,
    ),
    Key(
        name="rules.paths",
        meaning="files or folders with rules of your own, relative to this file",
        form=_WORDS,
        default=(),
        joined=Joined.ADDS,
    ),
)

TEXTS = {
    "disclaimer": "your disclaimer, put where an article has none",
    "care": "your line on when and where to seek care, put where an article has none",
}
"""The blocks of the organisation, by name, and what each is for."""

PATHS = ("reference.paths", "vocabulary.paths", "topics.paths", "rules.paths")
"""Keys whose values are paths, which must be there."""
