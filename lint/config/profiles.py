"""The profiles: sets of settings under those of a file, kept as data."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lint import yamlfile

DEFAULT = "editorial"

_DATA = Path(__file__).resolve().parent / "data" / "profiles.yaml"


@dataclass(frozen=True, slots=True)
class Profile:
    """What a profile comes to.

    ``runs`` are the kinds of rules that run beside those that run always, ``severity`` what
    findings count as by rule id or beginning of ids.
    """

    name: str
    meaning: str
    runs: frozenset[str] = frozenset()
    severity: tuple[tuple[str, str], ...] = ()


@cache
def profiles() -> dict[str, Profile]:
    """Every profile by its name, the default first."""
    said = yamlfile.read(_DATA).data["profiles"]
    return {
        name: Profile(
            name=name,
            meaning=row["meaning"],
            runs=frozenset(row.get("runs", ())),
            severity=tuple(row.get("severity", {}).items()),
        )
        for name, row in said.items()
    }


def profile(name: str) -> Profile:
    """The profile of that name."""
    return profiles()[name]
