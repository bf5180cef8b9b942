"""The coverage of articles: for people, for spreadsheets and as ``coverage.schema.json`` says."""

from collections.abc import Iterator, Sequence
from typing import Any

from lint.cli.reference._csv import table
from lint.cli.reference._entry import wrapped
from lint.coverage import Count, Coverage, Gap, Row, Side
from lint.phrase import VERBS
from lint.reporters.bounds import cut
from lint.reporters.ink import Ink
from lint.reporters.snippet import clean
from lint.reporters.summary import many

TOP = 20
"""Rows for people where they do not say how many."""

_GAP = {
    Gap.ENTRY: "without an entry",
    Gap.CONCEPT: "with a thing that has no concept",
    Gap.UNTOLD: "with a thing that is not told",
    Gap.WEAK: "with an entry too weak to judge by",
}

_SENTENCE = 300  # characters of an example that a person is shown
_COUNTS = ("claims", "covered", "supported", "flagged", "out_of_scope", "not_in_set")
_COLUMNS = (
    *("subject", "subject_concept", "relation", "object", "object_concept"),
    *(*_COUNTS, "articles", "denied", "not_judged", "missing", "nearest"),
    *("path", "line", "column", "sentence"),
)


def in_words(
    found: Coverage, rows: Sequence[Row], *, top: int, articles: bool, ink: Ink, width: int
) -> Iterator[str]:
    """The sum, the kinds, the articles if wanted, and the rows."""
    yield from _summary(found, ink)
    if found.kinds:
        kinds = [(kind.value, count) for kind, count in found.kinds]
        yield from ("", *_table("kind", kinds, ink))
    if articles and found.articles:
        yield from ("", *_table("article", found.articles, ink))
    if not rows:
        return
    what = many(len(rows), "thing" if rows[0].relation is None else "triple")
    yield from ("", ink(f"{what}, the most claims not in the set first", "cyan"))
    for row in rows[:top]:
        yield from ("", *_row(row, ink, width))
    if len(rows) > top:
        yield from ("", f"{len(rows) - top:,} more; --top {len(rows)} shows them all")


def as_csv(rows: Sequence[Row]) -> str:
    """A row a triple or thing."""
    wires = (_wire(row) for row in rows)
    return table(_COLUMNS, ([_flat(w, c) for c in _COLUMNS] for w in wires))


def articles_as_csv(found: Coverage) -> str:
    """A row an article."""
    rows = ((path, *_counts(count).values()) for path, count in found.articles)
    return table(("path", *_COUNTS), rows)


def as_json(found: Coverage, rows: Sequence[Row], *, articles: bool) -> dict[str, Any]:
    """The sum and the rows; the articles if wanted, else null."""
    each = [{"path": path, **_counts(count)} for path, count in found.articles]
    return {
        "articles": len(found.articles),
        **_counts(found.total),
        "not_judged": found.aside,
        "both_told": _counts(found.told),
        "gaps": dict.fromkeys((g.value for g in Gap), 0) | {g.value: n for g, n in found.gaps},
        "kinds": [{"kind": kind.value, **_counts(count)} for kind, count in found.kinds],
        "by_article": each if articles else None,
        "rows": [_wire(row) for row in rows],
    }


def _summary(found: Coverage, ink: Ink) -> Iterator[str]:
    total = found.total
    read = many(len(found.articles), "article")
    if not total.total:
        yield f"{read}: no claims read"
    else:
        share = f"{total.covered:,} covered ({_percent(total)}"
        if 0 < found.told.total < total.total:
            told = f"{_percent(found.told)} of the {found.told.total:,}"
            share += f"; {told} that tell both things"
        share += ")"
        yield ink(f"{read}, {many(total.total, 'claim')}: {share}", "bold")
        parts = [f"{total.supported:,} supported", f"{total.flagged:,} above or against it"]
        if total.out_of_scope:
            parts.append(f"{total.out_of_scope:,} for other people or conditions")
        yield f"  {', '.join(parts)}, {total.unreviewed:,} not in the reference set"
    if found.gaps:
        gaps = ", ".join(f"{number:,} {_GAP[gap]}" for gap, number in found.gaps)
        yield f"  of those not in the set: {gaps}"
    if found.aside:
        told = "questioned, quoted from people or told as a myth"
        yield f"  {many(found.aside, 'more claim')}, {told}, not judged"


def _table(name: str, rows: Sequence[tuple[str, Count]], ink: Ink) -> Iterator[str]:
    """Names with how many claims they have and how many of those are covered."""
    wide = max(len(name), *(len(clean(n)) for n, _ in rows))
    yield ink(f"  {name:<{wide}}  claims  covered", "dim")
    for label, count in rows:
        yield f"  {clean(label):<{wide}}  {count.total:>6,}  {_percent(count):>7}"


def _row(row: Row, ink: Ink, width: int) -> Iterator[str]:
    of = f" of {row.count.total:,}" if row.count.total != row.count.unreviewed else ""
    number = f"{row.count.unreviewed:,}{of}"
    parts = [f"{many(row.articles, 'article')}"]
    parts += [f"{row.denied:,} denied"] if row.denied else []
    parts += [f"{row.aside:,} not judged"] if row.aside else []
    yield f"{number:>8}  {ink(_matter(row), 'bold')} ({', '.join(parts)})"
    missing = "; ".join(row.missing)
    near = f"nearest: {', '.join(row.nearest)}" if row.nearest else ""
    if missing or near:
        yield from wrapped("; ".join(p for p in (missing, near) if p), width, " " * 10)
    place = f"{row.example.path}:{row.example.region.line}"  # as 'reference add --from' takes it
    yield f"{' ' * 10}{ink(clean(place), 'cyan')}"
    yield from wrapped(f"“{cut(row.example.sentence, _SENTENCE)}”", width, " " * 10)


def _matter(row: Row) -> str:
    if row.relation is None or row.object is None:
        return _named(row.subject)
    return f"{_named(row.subject)} – {VERBS[row.relation]} – {_named(row.object)}"


def _named(side: Side) -> str:
    """A concept by its name, words in quotes."""
    if side.concept:
        return clean(side.text)
    return f"'{clean(side.text)}'" if side.text else "(not told)"


def _percent(count: Count) -> str:
    return f"{count.share:.1%}" if count.total else "-"


def _counts(count: Count) -> dict[str, int]:
    values = (count.total, count.covered, count.supported, count.flagged, count.out_of_scope)
    return dict(zip(_COUNTS, (*values, count.unreviewed), strict=True))


def _wire(row: Row) -> dict[str, Any]:
    region = row.example.region
    return {
        "subject": _thing(row.subject),
        "relation": row.relation.value if row.relation else None,
        "object": _thing(row.object) if row.object else None,
        **_counts(row.count),
        "articles": row.articles,
        "denied": row.denied,
        "not_judged": row.aside,
        "missing": list(row.missing),
        "nearest": list(row.nearest),
        "example": {
            "path": row.example.path,
            "line": region.line,
            "column": region.column,
            "end_line": region.end_line,
            "end_column": region.end_column,
            "sentence": row.example.sentence,
        },
    }


def _thing(side: Side) -> dict[str, str | None]:
    return {"text": side.text, "concept": side.concept}


def _flat(wire: dict[str, Any], column: str) -> object:
    """The value of a row in one cell."""
    if column in {"subject", "object"}:
        return (wire[column] or {}).get("text")
    if column.endswith("_concept"):
        return (wire[column.removesuffix("_concept")] or {}).get("concept")
    if column in {"missing", "nearest"}:
        return "; ".join(wire[column])
    return wire[column] if column in wire else wire["example"][column]
