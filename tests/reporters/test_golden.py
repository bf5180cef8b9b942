"""Every reporter writes the same report as it is kept in ``golden/``.

With ``HEALTHLINT_FRESH_GOLDEN=1`` in the environment the files are rewritten instead.
"""

import io
import os
from dataclasses import replace
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


def test_words_and_reasons_are_shown_once_in_a_row(report):
    (file, _) = report.files
    cure = next(f for f in file.findings if f.claim)
    other = replace(cure, rule="HL201", name="contradicts-reference")
    twice = replace(report, files=(replace(file, findings=(cure, other, cure)),))
    out = io.StringIO()
    REPORTERS["full"].render(twice, VIEWS["plain"], out)
    assert out.getvalue().count("--> articles/zinc.md:3:1") == 3
    assert out.getvalue().count("3 | Zinc") == 1
    assert out.getvalue().count("readers plan by") == 1
