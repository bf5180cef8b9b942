"""Readers: one module for each format articles come in; each turns bytes into a Document."""

from pathlib import PurePath

from lint.reader import Reader
from lint.readers import html, markdown, text

READERS: tuple[Reader, ...] = (text, markdown, html)


def reader_for(name: str) -> Reader | None:
    """The reader for a file of that name by its suffix, or None if no format is known for it."""
    suffix = PurePath(name).suffix.lower()
    return next((reader for reader in READERS if suffix in reader.SUFFIXES), None)
