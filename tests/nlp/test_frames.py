"""Every row of frames.yaml is opened by the sentence that stands beside it as its example."""

import pytest

from lint.nlp.lexicon import frame_name, frames, named
from lint.nlp.tables import table


def _rows():
    """Each row with the part of the file it stands in."""
    for part, rows in table("frames").items():
        if isinstance(rows, list) and isinstance(rows[0], dict):
            yield from ((part, row) for row in rows)


ROWS = list(_rows())


def _id(value):
    part, row = value
    return frame_name(part, str(row[part][0]), row)


@pytest.fixture(scope="module")
def read_examples(read_all):
    sources = [row["example"] for _, row in ROWS if "example" in row]
    return {s: reading for s, (_, reading) in zip(sources, read_all(sources), strict=True)}


@pytest.mark.parametrize("found", ROWS, ids=_id)
def test_an_example_opens_its_frame(read_examples, found):
    part, row = found
    assert "example" in row, "write a sentence of our own that opens this frame"
    names = {frame_name(part, str(word), row) for word in row[part]}
    claims = [c for c in read_examples[row["example"]].claims if c.frame in names]
    read = [(c.frame, c.relation.value) for c in read_examples[row["example"]].claims]
    assert claims, f"read as {read}"
    if "relation" in row and not row.get("state"):  # of a change of state the new state tells
        assert {c.relation for c in claims} & {row["relation"], row.get("observed")}


def test_a_frame_is_found_by_its_name():
    (treat, *_) = frames("verbs")["relieve"]
    assert named(treat.name) is treat
    assert named("verb:no such word") is None
