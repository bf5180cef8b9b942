"""Edits articles: makes the edits that findings suggest, or writes comments that suppress them.

An edit is kept only if the article, checked anew, lacks its finding and has no new one.
"""

from lint.fix.article import Mended, Refused, fixable, mend
from lint.fix.comments import Because
from lint.fix.files import Outcome, amend_paths
from lint.fix.suppressing import add_suppressions

__all__ = [
    "Because",
    "Mended",
    "Outcome",
    "Refused",
    "add_suppressions",
    "amend_paths",
    "fixable",
    "mend",
]
