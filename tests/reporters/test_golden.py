"""Every reporter writes the same report as it is kept in ``golden/``.

With ``HEALTHLINT_FRESH_GOLDEN=1`` in the environment the files are rewritten instead.
"""

import io
import os
from pathlib import Path

import pytest

from lint.reporter import View
from lint.reporters import REPORTERS

GOLDEN = Path(__file__).parent / "golden"
WHY = {"HL202": "readers plan by what they are promised.", "HL703": "it is no part of the text."}
VIEWS = {
    "plain": View(why=WHY),
    "everything": View(show_info=True, statistics=True, colour=True, width=60, why=WHY),
}


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", REPORTERS)
def test_output_is_as_kept(report, name, view):
    out = io.StringIO()
    REPORTERS[name].render(report, VIEWS[view], out)
    kept = GOLDEN / f"{name}-{view}.txt"
    if os.environ.get("HEALTHLINT_FRESH_GOLDEN"):
        kept.write_text(out.getvalue(), encoding="utf-8")
    assert out.getvalue() == kept.read_text(encoding="utf-8")
