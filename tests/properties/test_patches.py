"""A unified diff taken back from the newer text gives the older one, whatever the texts hold."""

from difflib import unified_diff

from hypothesis import assume, given
from hypothesis import strategies as st

from lint.changed.patch import parse

LINES = st.sampled_from(
    ["", "a", "b", "--- x", "+++ y", "@@ -1 +1 @@", "diff --git a/x b/x", "\\ No", "c\r", "-- "]
)
TEXTS = st.builds(
    lambda lines, end: "\n".join(lines) + end, st.lists(LINES, max_size=20), st.sampled_from("\n ")
)


def diff(old, new, context):
    sides = ([f"{x}\n" for x in t.split("\n")] for t in (old, new))
    lines = list(unified_diff(*(_ended(s) for s in sides), "a/x.md", "b/x.md", n=context))
    told = (x if x.endswith("\n") else f"{x}\n\\ No newline at end of file\n" for x in lines)
    return "".join(told).encode()


def _ended(lines):
    """Lines as they stand in a file: the last one without an end, or not there."""
    last = lines[-1].removesuffix("\n")
    return [*lines[:-1], *([last] if last else [])]


@given(TEXTS, TEXTS, st.integers(0, 4))
def test_taken_back(old, new, context):
    assume(old != new)
    (patch,) = parse(diff(old, new, context))
    assert list(patch.names())[-1] == "x.md"
    assert patch.back(new.encode()) == old.encode()
