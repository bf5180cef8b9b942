"""The contract of a reader: bytes of one format become a Document. Implementations: readers/."""

from typing import Protocol

from lint.model import Document


class Reader(Protocol):
    """What understands one format."""

    @property
    def SUFFIXES(self) -> tuple[str, ...]:  # noqa: N802 - a constant of each format
        """Lower-case file suffixes with the dot."""
        ...

    def parse(self, data: bytes, name: str) -> Document:
        """Read one article.

        Raises:
            UnreadableError: the bytes are no text of this format.

        """
        ...
