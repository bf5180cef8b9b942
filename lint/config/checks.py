"""What is wrong in settings that only the rules, or several files together, can tell."""

from collections.abc import Iterator, Sequence
from datetime import date

from lint import rules
from lint.config.chosen import matching, nearest_rule
from lint.config.fold import settled
from lint.config.layer import Layer
from lint.config.said import Block, By
from lint.errors import Problem
from lint.option import options_of, unknown

_DAYS = ("adopted_on", "adopted_until")


def faults(layers: Sequence[Layer]) -> Iterator[Problem]:
    """Everything wrong in files that are laid over each other, each of which has its form."""
    own = any(layer.block.get(("rules", "paths")) for layer in layers)
    for layer in layers:
        for block in (layer.block, *(o.block for o in layer.overrides)):
            yield from _of_rules(block, own=own)
            yield from _of_options(block, own=own)
    held = settled(layer.block for layer in layers)
    whole = {k: s for k, s in held.items() if s and s[0].origin.by is not By.DEFAULT}
    yield from _of_reference(whole)
    yield from _of_adoption(whole)


def _is_one(pattern: str, *, own: bool) -> bool:
    """Whether a word stands for rules; ids of the organisation's own are judged where they are."""
    return bool(matching(pattern)) or (own and not pattern.upper().startswith("HL"))


def _of_rules(block: Block, *, own: bool) -> Iterator[Problem]:
    for key in ("select", "ignore"):
        for said in block.get((key,), ()):
            if not _is_one(said.value, own=own):
                yield said.origin.problem(f"no rule '{said.value}'; {nearest_rule(said.value)}")
    for said in block.get(("allow",), ()):
        for pattern in said.value.rules:
            if not _is_one(pattern, own=own):
                yield said.origin.problem(f"no rule '{pattern}'; {nearest_rule(pattern)}")
    for key_, (said, *_) in ((k, s) for k, s in block.items() if k[0] == "severity"):
        if not _is_one(key_[1], own=own):
            yield said.origin.key_problem(f"no rule '{key_[1]}'; {nearest_rule(key_[1])}")


def _of_options(block: Block, *, own: bool) -> Iterator[Problem]:
    by_id = {r.id: r for r in rules.ALL}
    unknown_ids: set[str] = set()
    for (_, id, name), (said, *_) in ((k, s) for k, s in block.items() if k[0] == "options"):
        if id not in by_id:
            if id not in unknown_ids and not _is_one(id, own=own):
                yield said.origin.key_problem(f"no rule '{id}'; {nearest_rule(id)}")
            unknown_ids.add(id)
            continue
        known = {o.name: o for o in options_of(by_id[id].options)}
        if name not in known:
            words = f"{id} has no option '{name}'; {unknown(name, tuple(known.values()))}"
            yield said.origin.key_problem(words)
        elif words := known[name].problem(said.value):
            yield said.origin.problem(words)


def _of_reference(whole: Block) -> Iterator[Problem]:
    shipped = whole.get(("reference", "shipped"))
    if shipped and not shipped[0].value and not whole.get(("reference", "paths")):
        yield shipped[0].origin.key_problem(
            "without the shipped set, 'paths' must name one of your own"
        )


def _of_adoption(whole: Block) -> Iterator[Problem]:
    """Days that are none or in the wrong order, and details of an adoption by nobody."""
    said = {key[1]: some[0] for key, some in whole.items() if key[0] == "reference" and some}
    days: dict[str, date] = {}
    for key in (*_DAYS, "adopts"):
        if key in said and "adopted_by" not in said:
            yield said[key].origin.key_problem(f"'{key}' needs 'adopted_by' too")
    for key in _DAYS:
        try:
            days.update({key: date.fromisoformat(said[key].value)} if key in said else {})
        except ValueError:
            yield said[key].origin.problem(f"'{said[key].value}' is no day of the calendar")
    if len(days) == 2 and days["adopted_until"] <= days["adopted_on"]:
        words = "the adoption is over when it begins: 'adopted_until' must lie after 'adopted_on'"
        yield said["adopted_until"].origin.problem(words)
