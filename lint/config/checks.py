"""What is wrong in settings that only the rules, or several files together, can tell."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from lint.config.chosen import matching, nearest_rule, rules_of
from lint.config.fold import Settings, settled
from lint.config.layer import Layer
from lint.config.said import Block, By
from lint.config.settings import default
from lint.errors import DataError, Problem
from lint.option import options_of, unknown
from lint.rule import Rule

_DAYS = ("adopted_on", "adopted_until")


def faults(layers: Sequence[Layer]) -> Iterator[Problem]:
    """Everything wrong in files that are laid over each other, each of which has its form."""
    held = settled(layer.block for layer in layers)
    try:
        known = _known(held)
    except DataError as error:
        yield from error.problems
    else:
        for block in (b for x in layers for b in (x.block, *(o.block for o in x.overrides))):
            yield from _of_rules(block, known)
            yield from _of_options(block, known)
    whole = {k: s for k, s in held.items() if s and s[0].origin.by is not By.DEFAULT}
    yield from _of_reference(whole)
    yield from _of_adoption(whole)


def _known(held: Settings) -> tuple[Rule, ...]:
    """The rules that ship and those of the organisation's files."""
    base = default()
    own = tuple(s.value for s in held.get(("rules", "paths"), ()))
    words = tuple(s.value for s in held.get(("vocabulary", "paths"), ()))
    return rules_of(replace(base, own_rules=own, vocabulary=(*base.vocabulary, *words)))


def _of_rules(block: Block, known: Sequence[Rule]) -> Iterator[Problem]:
    for key in ("select", "ignore"):
        for said in block.get((key,), ()):
            if not matching(said.value, known):
                yield said.origin.problem(_no_rule(said.value, known))
    for said in block.get(("allow",), ()):
        for pattern in said.value.rules:
            if not matching(pattern, known):
                yield said.origin.problem(_no_rule(pattern, known))
    for key_, (said, *_) in ((k, s) for k, s in block.items() if k[0] == "severity"):
        if not matching(key_[1], known):
            yield said.origin.key_problem(_no_rule(key_[1], known))


def _no_rule(word: str, known: Sequence[Rule]) -> str:
    return f"no rule '{word}'; {nearest_rule(word, known)}"


def _of_options(block: Block, among: Sequence[Rule]) -> Iterator[Problem]:
    by_id = {r.id: r for r in among}
    unknown_ids: set[str] = set()
    for (_, id, name), (said, *_) in ((k, s) for k, s in block.items() if k[0] == "options"):
        if id not in by_id:
            if id not in unknown_ids:
                yield said.origin.key_problem(_no_rule(id, among))
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
