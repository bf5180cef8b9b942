"""How commands tell what is wrong in data files, and what to know about them."""

from collections.abc import Sequence

from lint.cli._output import tell, write
from lint.errors import Note, Problem

FAULTS = 1


def remark(found: Sequence[Problem], sound: str, *, strict: bool) -> int:
    """Write problems and notes, one a line, and sum them up; the exit code.

    ``sound`` is said where nothing is wrong; ``strict`` takes notes for problems.
    """
    for problem in found:
        write(f"{problem}\n")
    notes = sum(isinstance(p, Note) for p in found)
    problems = len(found) - notes
    counted = [_count(n, word) for n, word in ((problems, "problem"), (notes, "note")) if n]
    if problems or (strict and notes):
        tell(", ".join(counted))
        return FAULTS
    write(f"{sound}: sound" + f" ({', '.join(counted)})" * bool(counted) + "\n")
    return 0


def _count(number: int, word: str) -> str:
    return f"{number} {word}" + "s" * (number != 1)
