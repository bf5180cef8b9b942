"""Keeps results in a database of the user's cache folder: never needed, never wrong, only faster.

``database`` holds bytes under keys, ``plain`` turns values into plain data and back.
"""

from lint.cache.database import ANY_DAY, KINDS, Database, Tally, opened, path
from lint.cache.plain import Codec

__all__ = ["ANY_DAY", "KINDS", "Codec", "Database", "Tally", "opened", "path"]
