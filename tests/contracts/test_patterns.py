"""Regular expressions mean the same on every Python that is supported."""

import re
from pathlib import Path

import pytest

LINT = Path(__file__).parents[2] / "lint"
POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{\d*,?\d*\})\+")


@pytest.mark.parametrize(
    "path", [*LINT.rglob("*.py"), *LINT.rglob("*.yaml")], ids=lambda p: str(p.relative_to(LINT))
)
def test_no_group_is_possessive(path):
    """Python 3.11.0 to 3.11.4 give up matches of such groups; character classes are safe."""
    assert not POSSESSIVE_GROUP.search(path.read_text(encoding="utf-8"))
