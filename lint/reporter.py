"""The contract of a reporter: a Report becomes text. Implementations: reporters/."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol, TextIO

from lint.model import About, Report


@dataclass(frozen=True, slots=True)
class View:
    """What of a report is shown, and how: lines of ``width`` cells; ``rules`` by their ids.

    ``paths`` says where a file stands in its repository (links followed; absolute outside one),
    for files whose reported name does not say it. ``exit_code`` is what the program leaves with;
    ``category`` tells this run from others on the same commit.
    """

    show_info: bool = False
    statistics: bool = False
    colour: bool = False
    width: int = 100
    rules: Mapping[str, About] = field(default_factory=dict)
    paths: Mapping[str, str] = field(default_factory=dict)
    exit_code: int = 0
    category: str = "healthlint"

    def path(self, name: str) -> str:
        """Where the file reported under a name stands."""
        return self.paths.get(name, name)


class Reporter(Protocol):
    """A module of ``lint.reporters`` that writes one format."""

    def render(self, report: Report, view: View, out: TextIO) -> None:
        """Write the report; nothing else of the program writes to ``out``."""
        ...
