"""The contract of a reporter: a Report becomes text. Implementations: reporters/."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol, TextIO

from lint.model import Report


@dataclass(frozen=True, slots=True)
class View:
    """What of a report is shown, and how: lines of ``width`` cells; ``why`` by rule id."""

    show_info: bool = False
    statistics: bool = False
    colour: bool = False
    width: int = 100
    why: Mapping[str, str] = field(default_factory=dict)


class Reporter(Protocol):
    """A module of ``lint.reporters`` that writes one format."""

    def render(self, report: Report, view: View, out: TextIO) -> None:
        """Write the report; nothing else of the program writes to ``out``."""
        ...
