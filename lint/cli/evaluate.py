"""``healthlint evaluate``: how far findings and claims agree with labels made by people."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from lint import rules
from lint.cli import _options
from lint.cli._output import check_target, deliver
from lint.config import Flags
from lint.errors import UserError
from lint.gold.load import load
from lint.gold.run import Outcome, evaluate
from lint.gold.score import Difference, Scores, Tally
from lint.model import Kind

_NAMES = {r.id: r.name for r in rules.ALL}
_KINDS = tuple(k.value for k in Kind)
_WIDTH = 34


@click.command("evaluate")
@click.argument("gold", nargs=-1, required=True, type=_options.PATH)
@click.option(
    "--output-format",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="Form of the result.",
)
@click.option(
    "--half", "halves", multiple=True, metavar="NAME", help="Score the labels of this half alone."
)
@click.option(
    "--show",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help="Show so many disagreements of each rule and kind.",
)
@_options.output
@_options.today
@_options.settings
def command(
    *,
    gold: tuple[Path, ...],
    output_format: str,
    halves: tuple[str, ...],
    show: int,
    output: Path | None,
    today: date | None,
    flags: Flags,
) -> None:
    """Score rules and claims against labels: files or folders of YAML (docs/evaluate.md).

    Rules still on trial run too. Precision: the share of reports that a label agrees with.
    Recall: the share of labels that were reported.
    """
    check_target(output)
    texts = load(gold)
    if halves:
        texts = tuple(t for t in texts if t.half in halves)
    if not texts:
        raise UserError("no labels there", "name label files or a folder of them")
    outcome = evaluate(texts, replace(flags, today=today))
    if output_format == "json":
        text = json.dumps(_value(outcome, show), indent=2, ensure_ascii=False)
    else:
        text = "\n".join(_table(outcome, show))
    deliver(f"{text}\n", output)


def _value(outcome: Outcome, show: int) -> dict[str, Any]:
    parts = {name: _scores(s) for name, s in outcome.halves.items()}
    return {
        "texts": outcome.texts,
        **_scores(outcome.whole),
        "halves": parts,
        "differences": [
            {
                "what": d.what,
                "missed": d.missed,
                "file": d.file,
                "line": d.line,
                "article": d.article,
                "words": d.words,
            }
            for d in _chosen(outcome.whole, show)
        ],
    }


def _scores(scores: Scores) -> dict[str, Any]:
    return {
        "rules": {id: _tally(scores.rules[id]) for id in sorted(scores.rules)},
        "kinds": {k: _tally(scores.kinds[k]) for k in _KINDS if k in scores.kinds},
        "values": {k: round(right / n, 4) for k, (right, n) in scores.values.items() if n},
    }


def _tally(tally: Tally) -> dict[str, Any]:
    return {
        "labels": tally.labels,
        "found": tally.found,
        "missed": tally.missed,
        "reported": tally.hits + tally.false,
        "false": tally.false,
        "precision": _rounded(tally.precision),
        "recall": _rounded(tally.recall),
        "f1": _rounded(tally.f1),
    }


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)


def _table(outcome: Outcome, show: int) -> Iterator[str]:
    parts = outcome.halves if len(outcome.halves) > 1 else {}
    yield from _rows("rule", outcome.whole.rules, {h: s.rules for h, s in parts.items()})
    if outcome.whole.kinds:
        kinds = {h: s.kinds for h, s in parts.items()}
        yield from ("", *_rows("claims", outcome.whole.kinds, kinds))
    for name, (right, compared) in outcome.whole.values.items():
        yield f"{name + ' of found claims':<{_WIDTH}} {_share(right / compared):>7} of {compared}"
    chosen = _chosen(outcome.whole, show)
    if chosen:
        yield ""
    yield from (_told(d) for d in chosen)


def _rows(
    title: str, tallies: dict[str, Tally], halves: dict[str, dict[str, Tally]]
) -> Iterator[str]:
    """One line a rule or kind, and one for all; precision and recall of each half behind."""
    behind = "".join(f"  {'half ' + name:>13}" for name in halves)
    heads = " ".join(f"{head:>6}" for head in ("labels", "missed", "false", "P", "R", "F1"))
    yield f"{title:<{_WIDTH}} {heads}{behind}"
    for key in sorted(tallies, key=lambda k: (_KINDS.index(k) if k in _KINDS else -1, k)):
        name = f"{key} {_NAMES.get(key, '')}".strip()
        yield _line(name, tallies[key], [h.get(key, Tally()) for h in halves.values()])
    yield _line("all", _sum(tallies), [_sum(h) for h in halves.values()])


def _line(name: str, tally: Tally, halves: list[Tally]) -> str:
    shares = " ".join(f"{_share(s):>6}" for s in (tally.precision, tally.recall, tally.f1))
    behind = "".join(f"  {_share(h.precision):>6} {_share(h.recall):>6}" for h in halves)
    counts = f"{tally.labels:>6} {tally.missed:>6} {tally.false:>6}"
    return f"{name:<{_WIDTH}} {counts} {shares}{behind}"


def _sum(tallies: dict[str, Tally]) -> Tally:
    whole = Tally()
    for tally in tallies.values():
        whole.add(tally)
    return whole


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _chosen(scores: Scores, show: int) -> list[Difference]:
    """The first disagreements of each rule and kind, missed ones before false ones."""
    seen: dict[tuple[str, bool], int] = {}
    chosen = []
    for one in sorted(scores.differences, key=lambda d: (d.what, not d.missed)):
        key = one.what, one.missed
        seen[key] = seen.get(key, 0) + 1
        if seen[key] <= show:
            chosen.append(one)
    return chosen


def _told(one: Difference) -> str:
    place = f"{one.file}:{one.line}" if one.line else one.file
    said = f" [{one.article}]" if one.article else ""
    return f"{place}: {one.what} {'missed' if one.missed else 'false'}{said}: {one.words}"
