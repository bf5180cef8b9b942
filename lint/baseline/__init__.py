"""Findings that are known: a file of them, and what of a run is not among them."""

from lint.baseline.file import FORMAT, load, text_of
from lint.baseline.kept import Baseline, KeptFile, named
from lint.baseline.narrow import made, narrowed, revised

__all__ = [
    "FORMAT",
    "Baseline",
    "KeptFile",
    "load",
    "made",
    "named",
    "narrowed",
    "revised",
    "text_of",
]
