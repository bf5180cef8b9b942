"""Colours for a terminal: few, and none where they are not wanted."""

from dataclasses import dataclass

from lint.model import Severity

_CODES = {"bold": "1", "dim": "2", "red": "31", "yellow": "33", "blue": "34", "cyan": "36"}
_OF_SEVERITY = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}


@dataclass(frozen=True, slots=True)
class Ink:
    """Paints words, or leaves them as they are."""

    colour: bool

    def __call__(self, text: str, *styles: str) -> str:
        """The text in the given styles."""
        if not self.colour or not text:
            return text
        return f"\x1b[{';'.join(_CODES[s] for s in styles)}m{text}\x1b[0m"

    def severity(self, severity: Severity, text: str) -> str:
        """The text in the colour of a severity."""
        return self(text, "bold", _OF_SEVERITY[severity])
