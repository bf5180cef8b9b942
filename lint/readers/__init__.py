"""Readers: one module for each format articles come in; each turns bytes into a Document.

A module is loaded with the first article of its format, for what is kept of articles needs none.
"""

from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath

from lint.model import Document
from lint.reader import Reader


@dataclass(frozen=True, slots=True)
class _Format:
    """A format and the module that reads it."""

    name: str
    SUFFIXES: tuple[str, ...]

    def parse(self, data: bytes, name: str) -> Document:
        """Read one article.

        Raises:
            UnreadableError: the bytes are no text of this format.

        """
        document: Document = import_module(f"{__name__}.{self.name}").parse(data, name)
        return document


READERS: tuple[Reader, ...] = (
    _Format("text", (".txt",)),
    _Format("markdown", (".md", ".markdown")),
    _Format("html", (".html", ".htm")),
)


def reader_for(name: str) -> Reader | None:
    """The reader for a file of that name by its suffix, or None if no format is known for it."""
    suffix = PurePath(name).suffix.lower()
    return next((reader for reader in READERS if suffix in reader.SUFFIXES), None)
