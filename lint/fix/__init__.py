"""Mends articles: makes the edits that findings suggest, and keeps those that prove good.

An edit is kept only if the article, checked anew, lacks its finding and has no new one.
"""

from lint.fix.article import Mended, Refused, fixable, mend
from lint.fix.files import Outcome, mend_paths

__all__ = ["Mended", "Outcome", "Refused", "fixable", "mend", "mend_paths"]
