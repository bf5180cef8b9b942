"""What changed in articles: their older versions, by git or by a diff, and what is new in them."""

from lint.changed.narrow import narrowed
from lint.changed.since import Diff, Patch, Revision, Since, older, since

__all__ = ["Diff", "Patch", "Revision", "Since", "narrowed", "older", "since"]
