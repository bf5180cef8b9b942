"""Exact edits in the source of an article: words for words, lines out, blocks in.

What is not edited stays as it is to the last character: markup, entities, line ends.
"""

from lint.splice.blocks import appended
from lint.splice.edits import (
    Edit,
    deletion,
    is_balanced,
    line_end,
    parted,
    reworded,
    suggestion,
    without_blocks,
)

__all__ = [
    "Edit",
    "appended",
    "deletion",
    "is_balanced",
    "line_end",
    "parted",
    "reworded",
    "suggestion",
    "without_blocks",
]
