"""The contract of a reporter: a Report becomes text. Implementations: reporters/."""

from dataclasses import dataclass
from typing import Protocol, TextIO

from lint.model import Report


@dataclass(frozen=True, slots=True)
class View:
    """What of a report is shown, and how."""

    show_info: bool = False
    statistics: bool = False
    colour: bool = False


class Reporter(Protocol):
    """A module of ``lint.reporters`` that writes one format."""

    @staticmethod
    def render(report: Report, view: View, out: TextIO) -> None:
        """Write the report; nothing else of the program writes to ``out``."""
        ...
