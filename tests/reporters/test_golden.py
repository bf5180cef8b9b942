"""Every reporter writes the same report as it is kept in ``golden/``.

With ``HEALTHLINT_FRESH_GOLDEN=1`` in the environment the files are rewritten instead.
"""

import io
import os
from dataclasses import replace
from pathlib import Path

import pytest

from lint.model import Severity
from lint.reporter import About, View
from lint.reporters import REPORTERS

GOLDEN = Path(__file__).parent / "golden"
RULES = {
    about.id: about
    for about in (
        About(
            id="HL202",
            name="stronger-than-evidence",
            severity=Severity.WARNING,
            summary="A claim that goes further than the evidence.",
            why="readers plan by what they are promised.",
            limits="only what the reference set speaks of is judged.",
            standard="GRADE: wording follows the certainty of the evidence.",
            family="evidence",
            passes="Zinc may shorten a cold.\n",
            fails="Zinc cures colds.\n",
        ),
        About(
            id="HL703",
            name="page-furniture",
            severity=Severity.INFO,
            summary="Something that belongs to the page.",
            why="it is no part of the text.",
            limits="unknown furniture stays.",
            family="structure",
            preview=True,
            on=False,
        ),
    )
}
VIEWS = {
    "plain": View(rules=RULES),
    "everything": View(
        show_info=True,
        statistics=True,
        colour=True,
        width=60,
        rules=RULES,
        paths={"articles/zinc.md": "site/articles/zinc.md"},
        exit_code=2,
        category="site",
    ),
}


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", REPORTERS)
def test_output_is_as_kept(report, name, view):
    out = io.StringIO(newline="")
    REPORTERS[name].render(report, VIEWS[view], out)
    written = out.getvalue().encode()
    kept = GOLDEN / f"{name}-{view}.txt"
    if os.environ.get("HEALTHLINT_FRESH_GOLDEN"):
        kept.write_bytes(written)
    assert written.decode() == kept.read_bytes().decode()


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
