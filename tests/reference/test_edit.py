"""Edits of reference files: the lines of one entry change, and nothing else does."""

import difflib

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lint import resources, yamlfile
from lint.errors import UserError
from lint.reference import edit

REVIEW = {"decision": "approve", "reviewer": "A: B", "date": "2026-03-31"}
APPROVED = {
    "status": "reviewed",
    "reviewed_by": "A: B",
    "reviewed_on": "2026-03-31",
    "reviews": [REVIEW],
}
FLOW = """\
entries: # all of them
- {id: one, status: draft, due_on: 2026-01-01,
   statement: "A, b"}
-
  id: two
  # said so
  reviews: [{decision: change, reviewer: C, date: '2025-01-01'}]
  statement: plain words
    on two lines   # tail
  status: draft"""


@pytest.mark.parametrize(
    "path", sorted(resources.corpus("reference").glob("*.yaml")), ids=lambda p: p.name
)
def test_a_shipped_file_changes_in_the_lines_of_one_entry(path):
    text = path.read_text("utf-8")
    file = yamlfile.load(text, path.name)
    rows = file.data["entries"]
    at = len(rows) // 2
    new = edit.revised(text, {rows[at]["id"]: APPROVED}, path.name)
    first, _ = file.at("entries", at)
    last = file.at("entries", at + 1)[0] if at + 1 < len(rows) else len(text.splitlines()) + 1
    codes = difflib.SequenceMatcher(
        None, text.splitlines(), new.splitlines(), autojunk=False
    ).get_opcodes()
    touched = [c for c in codes if c[0] != "equal"]
    assert sum(c[2] - c[1] for c in touched) <= 1  # the status alone goes
    assert all(first <= c[1] + 1 and c[2] < last for c in touched)
    assert yamlfile.load(new, path.name).data["entries"][at] == {**rows[at], **APPROVED}


def test_every_way_of_writing_an_entry_is_kept():
    changes = {**APPROVED, "statement": "C, d}", "due_on": None}
    new = edit.revised(FLOW, {"one": changes, "two": changes}, "flow.yaml")
    assert (
        new
        == """\
entries: # all of them
- {id: one, status: reviewed, reviewed_by: 'A: B', reviewed_on: '2026-03-31', \
reviews: [{decision: approve, reviewer: 'A: B', date: '2026-03-31'}],
   statement: 'C, d}'}
-
  id: two
  # said so
  reviews: [{decision: change, reviewer: C, date: '2025-01-01'}, \
{decision: approve, reviewer: 'A: B', date: '2026-03-31'}]
  statement: C, d}   # tail
  status: reviewed
  reviewed_by: 'A: B'
  reviewed_on: '2026-03-31'"""
    )


@example("1e3")
@settings(max_examples=40)
@given(
    st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), max_size=300).map(
        lambda words: " ".join(words.split()) or "x"
    )
)
def test_any_words_can_be_written(words):
    new = {"statement": words, "wording": words, "reviews": [{**REVIEW, "comment": words}]}
    rows = yamlfile.load(edit.revised(FLOW, {"one": new, "two": new}, "x"), "x").data["entries"]
    assert [row["wording"] for row in rows] == [words, words]
    copied = edit.added("", [edit.taken(edit.revised(FLOW, {"two": new}, "x"), "two")], "x")
    assert yamlfile.load(copied, "x").data["entries"][0]["statement"] == words


def test_what_cannot_be_edited_safely_is_left_alone():
    with pytest.raises(UserError, match="nothing was changed"):
        edit.revised("{entries: [{id: one, status: draft}], other: 1}", {"one": APPROVED}, "x.yaml")
