"""The settings in force for each article: flag over ``--config`` over file over default."""

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from lint import rules
from lint.config.chain import Chain, chain_of, sound
from lint.config.chosen import matching, nearest_rule, rules_of
from lint.config.fold import Settings, config_of, settled
from lint.config.given import layer_given
from lint.config.globs import Globs
from lint.config.said import Block, By, Origin, Said
from lint.config.settings import FILE_NAME, Config, Flags
from lint.errors import UserError
from lint.rule import Rule

Met = tuple[tuple[int, ...], ...]
"""Of every layer the overrides that hold for an article."""


def resolve(path: Path, flags: Flags) -> Config:
    """The settings for one article, or for a folder as such: flag over file over default.

    The article need not be there, as one on standard input is not. For many articles make one
    ``Resolver``.

    Raises:
        ConfigError: a file cannot be used; the message lists everything wrong.
        UserError: a flag names no rule.

    """
    return Resolver(flags).config(path, folder=path.is_dir())


def load(path: Path) -> Config:
    """The settings of one configuration file and of those it extends, without its overrides.

    Raises:
        ConfigError: every mistake in them, each with line, column and the nearest valid word.

    """
    chain = chain_of(path.absolute())
    return _config(chain, _met(chain, None), Flags())


class Resolver:
    """Finds the settings of many articles: files are looked for and read once in its life."""

    def __init__(self, flags: Flags) -> None:
        """Read what the command line says; files are read when an article needs them."""
        self.flags = flags
        self.folder = Path.cwd()
        self._given = tuple(layer_given(text, self.folder) for text in flags.given)
        self._nearest: dict[str, Path | None] = {}
        self._chains: dict[Path | None, Chain] = {}

    def config(self, path: Path, *, folder: bool = False) -> Config:
        """The settings for an article, or for a folder as such, where no override holds."""
        whole = os.path.abspath(path)  # noqa: PTH100 - without following links
        chain = self.chain(whole if folder else os.path.dirname(whole))  # noqa: PTH120
        return _config(chain, _met(chain, None if folder else whole), self.flags)

    def settings(self, path: Path, *, folder: bool = False) -> Settings:
        """The same with where every value comes from."""
        whole = os.path.abspath(path)  # noqa: PTH100
        chain = self.chain(whole if folder else os.path.dirname(whole))  # noqa: PTH120
        return _settings(chain, _met(chain, None if folder else whole), self.flags)

    def exclude(self, folder: Path) -> Globs | None:
        """The patterns of what is left out of a folder when it is walked."""
        chain = self.chain(os.path.abspath(folder))  # noqa: PTH100
        said = [layer.exclude for layer in chain if layer.exclude is not None]
        return said[-1] if said else None

    def file(self, folder: str) -> Path | None:
        """The configuration file that holds for an absolute folder; None where there is none."""
        if self.flags.config:
            return Path(os.path.abspath(self.flags.config))  # noqa: PTH100
        return None if self.flags.isolated else self._upward(folder)

    def chain(self, folder: str) -> Chain:
        """All that speaks of the articles of an absolute folder, the weakest first.

        Raises:
            ConfigError: a file cannot be used.

        """
        file = self.file(folder)
        chain = self._chains.get(file)
        if chain is None:
            chain = sound((*(chain_of(file) if file else ()), *self._given))
            self._chains[file] = chain
        return chain

    def _upward(self, folder: str) -> Path | None:
        """``nearest``, remembered for every folder on the way."""
        if folder not in self._nearest:
            here = os.path.join(folder, FILE_NAME)  # noqa: PTH118
            above = os.path.dirname(folder)  # noqa: PTH120
            self._nearest[folder] = (
                Path(here)
                if os.path.isfile(here)  # noqa: PTH113 - false, too, where nobody may look
                else None
                if above == folder
                else self._upward(above)
            )
        return self._nearest[folder]


def nearest(folder: Path) -> Path | None:
    """The configuration file that holds for a folder: its own, else that of a folder above."""
    return Resolver(Flags()).file(os.path.abspath(folder))  # noqa: PTH100


def _met(chain: Chain, path: str | None) -> Met:
    """The overrides that hold for an absolute path; none for a folder."""
    if path is None:
        return ((),) * len(chain)
    return tuple(layer.met(path) for layer in chain)


@lru_cache(maxsize=1024)
def _config(chain: Chain, met: Met, flags: Flags) -> Config:
    """One value for all articles that share it."""
    config = config_of(_settings(chain, met, flags), flags.today)
    for rule in rules.ALL:
        if rule.preview and rule.id in (flags.select or ()) and not config.preview:
            raise UserError(f"{rule.id} is still on trial", "add --preview to run it")
    return config


def _settings(chain: Chain, met: Met, flags: Flags) -> Settings:
    return settled(_blocks(chain, met, flags))


def _blocks(chain: Chain, met: Met, flags: Flags) -> Iterator[Block]:
    for layer, some in zip(chain, met, strict=True):
        yield layer.block
        yield from (layer.overrides[i].block for i in some)
    known = rules_of(config_of(settled(layer.block for layer in chain), None))
    yield dict(_flagged(flags, known))


def _flagged(
    flags: Flags, known: Sequence[Rule]
) -> Iterator[tuple[tuple[str, ...], tuple[Said, ...]]]:
    """What the flags say."""
    for key, patterns in (("select", flags.select), ("ignore", flags.ignore)):
        if patterns is not None:
            yield (key,), _said(key, _known(patterns, known))
    if flags.preview:
        yield ("preview",), _said("preview", (True,))
    if flags.profile is not None:
        yield ("profile",), _said("profile", (flags.profile,))


def _said(key: str, values: Iterable[object]) -> tuple[Said, ...]:
    origin = Origin(By.FLAG, f"--{key}", name=f"--{key}")
    return tuple(Said(value, origin) for value in values)


def _known(patterns: Iterable[str], among: Sequence[Rule]) -> tuple[str, ...]:
    """Ids or beginnings from the command line, where case does not matter."""
    patterns = tuple(patterns)
    for pattern in patterns:
        if not matching(pattern.upper(), among):
            raise UserError(f"no rule '{pattern}'", nearest_rule(pattern, among))
    return tuple(p.upper() for p in patterns)
