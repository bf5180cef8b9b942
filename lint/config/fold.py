"""Lays what several files, overrides and the command line say over each other."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from lint.config.keys import KEYS, Joined
from lint.config.said import Block, By, Key, Origin, Said
from lint.config.settings import Config, default
from lint.model import Adoption, Adopts

Settings = dict[Key, tuple[Said, ...]]
"""Everything in force, by key, each value with where it comes from."""

_ADDED = frozenset(k.steps for k in KEYS if k.joined is Joined.ADDS)
_DEFAULTS: Block = {
    k.steps: tuple(Said(v, Origin(By.DEFAULT)) for v in (k.default if k.listed else (k.default,)))
    for k in KEYS
    if k.default is not None
}


def settled(blocks: Iterable[Block]) -> Settings:
    """What holds after all blocks, the nearest last.

    Wherever a nearer one speaks of a rule it wins, be its words longer or shorter: ``HL6: info``
    takes back an ``HL601: error`` from farther away.
    """
    held: Settings = dict(_DEFAULTS)
    for block in blocks:
        _lay(held, block)
    return held


def _lay(held: Settings, block: Block) -> None:
    """Lay one block over what is held."""
    if ("select",) in block:
        chosen = _values(block, "select")
        held["ignore",] = tuple(s for s in held.get(("ignore",), ()) if s.value not in chosen)
    elif ignored := tuple(map(str, _values(block, "ignore"))):
        held["select",] = tuple(s for s in held["select",] if not s.value.startswith(ignored))
    levels = tuple(key[1] for key in block if key[0] == "severity")
    for key in [k for k in held if k[0] == "severity" and levels and k[1].startswith(levels)]:
        del held[key]
    for key, said in block.items():
        adds = key in _ADDED or (key == ("ignore",) and _is_addition(said))
        held[key] = _joined(held.get(key, ()), said) if adds else said


def _is_addition(said: tuple[Said, ...]) -> bool:
    """Whether rules are left out beside those left out already: for some files, or for one run."""
    return any(s.origin.by in {By.OVERRIDE, By.FLAG} for s in said)


def _joined(one: tuple[Said, ...], other: tuple[Said, ...]) -> tuple[Said, ...]:
    """The items of both, none twice."""
    return tuple({s.value: s for s in (*reversed(other), *reversed(one))}.values())[::-1]


def _values(block: Block, key: str) -> tuple[Any, ...]:
    return tuple(s.value for s in block.get((key,), ()))


def config_of(held: Settings, today: date | None) -> Config:
    """The settings as the rest of the program takes them."""
    base = default()

    def one(*key: str) -> Any:
        said = held.get(key)
        return said[0].value if said else None

    def listed(*key: str) -> tuple[Any, ...]:
        return tuple(s.value for s in held.get(key, ()))

    def layers(key: str, shipped: tuple[Path, ...]) -> tuple[Path, ...]:
        return (*(shipped if one(key, "shipped") is not False else ()), *listed(key, "paths"))

    return Config(
        select=listed("select"),
        ignore=listed("ignore"),
        preview=one("preview"),
        profile=one("profile"),
        severity=tuple((k[1], s[0].value) for k, s in sorted(held.items()) if k[0] == "severity"),
        options=_options(held),
        model=one("model"),
        reference=layers("reference", base.reference),
        adoption=_adoption(one),
        vocabulary=layers("vocabulary", base.vocabulary),
        topics=layers("topics", base.topics),
        own_rules=listed("rules", "paths"),
        allow=listed("allow"),
        texts=tuple((k[1], s[0].value) for k, s in sorted(held.items()) if k[0] == "texts"),
        today=today,
    )


def _options(held: Settings) -> tuple[tuple[str, tuple[tuple[str, Any], ...]], ...]:
    found: dict[str, dict[str, Any]] = {}
    for key in sorted(k for k in held if k[0] == "options"):
        found.setdefault(key[1], {})[key[2]] = held[key][0].value
    return tuple((id, tuple(options.items())) for id, options in found.items())


def _adoption(one: Any) -> Adoption | None:
    by = one("reference", "adopted_by")
    if by is None:
        return None
    on, until = (
        date.fromisoformat(said) if (said := one("reference", key)) else None
        for key in ("adopted_on", "adopted_until")
    )
    return Adoption(by=by, on=on, until=until, of=Adopts(one("reference", "adopts")))
