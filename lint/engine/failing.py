"""A mistake of ours in one file, as a sentence that can be reported."""

import os
import traceback

from lint.model import Failure

DEBUG = "HEALTHLINT_DEBUG"
"""Environment variable that shows the traceback of an internal error."""


def internal(stage: str, error: Exception) -> Failure:
    """A mistake of ours in one file, as a sentence that can be reported."""
    text = " ".join(f"{type(error).__name__}: {error}".split())[:200]
    hint = f"please report it with the file; {DEBUG}=1 shows where it happened"
    trace = "".join(traceback.format_exception(error)).rstrip()
    return Failure(stage, f"internal error ({text})", trace if os.environ.get(DEBUG) else hint)
