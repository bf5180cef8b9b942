"""Pairs of short texts and how the first stands to the second.

They were judged before the comparison was written, so that they measure it. ``pairs/KIND.yaml`` is
a list of rows: ``a``, ``b``, the ``verdict`` of a relative to b (or ``not``: a verdict that would
be wrong, where several are right), ``scope``: the difference that reconciles two texts which look
opposite, and ``yet: false`` on what is not judged right so far: a row that begins to hold has to
lose that mark: HEALTHLINT_UNMARK_PAIRS=1 pytest tests/compare/test_pairs.py. Each row is judged in
both directions.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from lint.nlp.pipeline import DEFAULT_MODEL, load
from lint.pairs import verdicts
from lint.resources import corpus
from lint.vocabulary import load as load_vocabulary

ROOM = Path(__file__).parent / "pairs"
FRESH = "HEALTHLINT_UNMARK_PAIRS"
"""Environment variable that takes ``yet: false`` off the rows that hold now; it never adds one."""

MARK = "  yet: false"
VERDICTS = {"contradicts", "stronger", "weaker", "agrees", "unrelated"}
REVERSED = {"stronger": "weaker", "weaker": "stronger"}

ENOUGH = {
    "population": (20, 12),
    "condition": (20, 12),
    "dose": (20, 12),
    "timing": (20, 12),
    "acute_preventive": (20, 12),
    "stance": (20, 12),
    "negation_scope": (20, 12),
    "form": (12, 6),
}
"""Rows that a difference reconciles, and rows that nothing does, by kind."""


@dataclass(frozen=True, slots=True)
class Row:
    """A pair, where it stands, and what holds of it: ``told`` is a verdict or the wrong one."""

    place: str
    a: str
    b: str
    told: str
    wrong: bool
    scope: str | None
    yet: bool

    def accepts(self, verdict: str, *, reverse: bool) -> bool:
        told = REVERSED.get(self.told, self.told) if reverse else self.told
        return (verdict != told) if self.wrong else (verdict == told)


def rows_of(path: Path) -> list[Row]:
    """The rows of a file, each by the line it begins on."""
    text = path.read_text(encoding="utf-8")
    nodes = yaml.compose(text, yaml.CSafeLoader).value
    return [
        _row(f"{path.name}:{node.start_mark.line + 1}", values)
        for node, values in zip(nodes, yaml.load(text, yaml.CSafeLoader), strict=True)
    ]


def _row(place: str, values: dict[str, Any]) -> Row:
    wrong = "not" in values
    told = values["not"] if wrong else values["verdict"]
    known = {"a", "b", "not" if wrong else "verdict", "scope", "yet"}
    assert values.keys() <= known, f"{place}: {values.keys() - known}"
    assert told in VERDICTS, f"{place}: {told}"
    scope, yet = values.get("scope"), values.get("yet", True)
    return Row(place, values["a"], values["b"], told, wrong, scope, yet)


FILES = sorted(ROOM.glob("*.yaml"))
ROWS = [row for path in FILES for row in rows_of(path)]


def _param(row: Row) -> Any:
    later = pytest.mark.xfail(strict=True, raises=pytest.fail.Exception, reason="not right yet")
    return pytest.param(row, id=row.place, marks=() if row.yet else later)


@pytest.fixture(scope="module")
def judged():
    """How the first text of a pair stands to the second, for all rows and their reverses."""
    pairs = [pair for r in ROWS for pair in ((r.a, r.b), (r.b, r.a))]
    nlp = load(DEFAULT_MODEL, load_vocabulary([corpus("vocabulary")]))
    return dict(zip(pairs, verdicts(nlp, pairs), strict=True))


def _holds(judged, row: Row) -> bool:
    straight, back = judged[row.a, row.b].bearing, judged[row.b, row.a].bearing
    return row.accepts(straight.value, reverse=False) and row.accepts(back.value, reverse=True)


@pytest.mark.parametrize("row", [_param(row) for row in ROWS])
def test_a_pair_is_judged_as_an_editor_would(judged, row):
    if not _holds(judged, row):
        should = f"not {row.told}" if row.wrong else row.told
        said = (judged[row.a, row.b], judged[row.b, row.a])
        found = [f"    {c.bearing.value}: {c.why}" for c in said]
        lines = [row.a, row.b, f"    should be: {should}", *found]
        pytest.fail("\n".join(lines), pytrace=False)


@pytest.mark.skipif(FRESH not in os.environ, reason=f"only with {FRESH}")
def test_the_marks_come_off_where_they_may(judged):
    for path in FILES:
        _unmark(path, {r.place for r in rows_of(path) if not r.yet and _holds(judged, r)})
    assert not any(_holds(judged, r) for path in FILES for r in rows_of(path) if not r.yet)


def _unmark(path: Path, held: set[str]) -> None:
    kept, place = [], ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        place = f"{path.name}:{number}" if line.startswith("- ") else place
        if line != MARK or place not in held:
            kept.append(line)
    path.write_text("\n".join(kept) + "\n", encoding="utf-8")


def test_every_judgement_gives_its_reason(judged):
    silent = [pair for pair, comparison in judged.items() if not comparison.why.strip()]
    assert not silent


@pytest.mark.parametrize("kind", ENOUGH)
def test_a_kind_keeps_enough_pairs_of_either_sort(kind):
    rows = [r for r in ROWS if r.place.startswith(f"{kind}.yaml:")]
    reconciled = [r for r in rows if r.scope]
    opposed = [r for r in rows if not r.scope and not r.wrong and r.told == "contradicts"]
    assert len(reconciled) >= ENOUGH[kind][0]
    assert len(opposed) >= ENOUGH[kind][1]
    assert not any(r.accepts("contradicts", reverse=False) for r in reconciled)


def test_no_pair_stands_twice():
    texts = [frozenset((r.a, r.b)) for r in ROWS]
    assert len(set(texts)) == len(texts)
