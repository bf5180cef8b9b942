"""A configuration file with the files it extends: all that is said, the farthest first."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from lint.config.checks import faults
from lint.config.layer import Layer, layer_at
from lint.config.said import Origin, Spoken
from lint.errors import ConfigError, DataError, Problem

Chain = tuple[Layer, ...]
"""Layers in the order in which they are laid over each other."""

_HINT = "'healthlint check --isolated' runs without"


def chain_of(path: Path) -> Chain:
    """A file and all it extends, read anew only where they changed.

    Raises:
        ConfigError: every mistake in all of them, with line, column and the nearest valid word.

    """
    try:
        chain = tuple(_layers(path, ()))
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        hint = "name a file that is there, or a setting as KEY=VALUE"
        raise ConfigError(f"cannot read the configuration {path}: {reason}", hint) from None
    return sound(chain)


@lru_cache(maxsize=256)
def sound(chain: Chain) -> Chain:
    """The same layers, with nothing wrong in them.

    Raises:
        ConfigError: every mistake in all of them.

    """
    found = [p for layer in chain for p in layer.problems] or list(faults(chain))
    if found:
        spoken = all(isinstance(p, Spoken) for p in found)
        raise ConfigError("\n".join(dict.fromkeys(map(str, found))), "" if spoken else _HINT)
    return chain


def _layers(path: Path, above: tuple[Path, ...]) -> Iterator[Layer]:
    """The layers of a file, those it extends first, each once or as often as it is extended."""
    layer = _layer(path)
    for target, origin in layer.extends:
        problem = _extends(target, origin, (*above, path))
        if problem:
            yield _broken(layer, [problem])
            continue
        try:
            yield from _layers(target, (*above, path))
        except OSError as error:
            reason = (error.strerror or "it cannot be read").lower()
            yield _broken(layer, [origin.problem(f"cannot read '{target}': {reason}")])
    yield layer


def _layer(path: Path) -> Layer:
    stat = path.stat()
    try:
        return layer_at(path, (stat.st_mtime_ns, stat.st_size))
    except DataError as error:
        return Layer(str(path), {}, problems=error.problems)


def _extends(target: Path, origin: Origin, above: tuple[Path, ...]) -> Problem | None:
    """What is wrong with a file that is extended."""
    real = target.resolve()
    ring = [p.resolve() for p in above]
    if real in ring:
        names = " → ".join(p.name for p in (*above[ring.index(real) :], target))
        return origin.problem(f"this file extends itself: {names}; take one of them out")
    if not target.exists():
        return origin.problem(f"there is no '{target}' to extend; paths count from this file")
    if not target.is_file():
        return origin.problem(f"'{target}' is no file; name the configuration file itself")
    return None


def _broken(layer: Layer, problems: Iterable[Problem]) -> Layer:
    return Layer(layer.name, {}, problems=tuple(problems))
