"""The settings in force for one article: flag over file over default."""

import os
from dataclasses import replace
from pathlib import Path

from lint import rules
from lint.config.chosen import matching, nearest_rule
from lint.config.file import load
from lint.config.settings import FILE_NAME, Config, Flags, default
from lint.errors import UserError


def resolve(path: Path, flags: Flags) -> Config:
    """The settings for one article, or for a folder as such: flag over file over default.

    The article need not be there, as one on standard input is not.

    Raises:
        ConfigError: the file cannot be used; the message lists everything wrong in it.
        UserError: a flag names no rule.

    """
    folder = path if path.is_dir() else path.parent
    file = flags.config or (None if flags.isolated else nearest(folder.absolute()))
    config = load(file) if file else default()
    select, ignore = _known(flags.select), _known(flags.ignore)
    if select is not None:
        config = replace(config, select=select)
    if ignore is not None:
        config = replace(config, ignore=ignore)
    if flags.profile is not None:
        config = replace(config, profile=flags.profile)
    config = replace(config, today=flags.today)
    if flags.preview:
        return replace(config, preview=True)
    for rule in rules.ALL:
        if rule.preview and rule.id in (select or ()) and not config.preview:
            raise UserError(f"{rule.id} is still on trial", "add --preview to run it")
    return config


def _known(patterns: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """Ids or beginnings from the command line, where case does not matter."""
    for pattern in patterns or ():
        if not matching(pattern.upper()):
            raise UserError(f"no rule '{pattern}'", nearest_rule(pattern))
    return None if patterns is None else tuple(p.upper() for p in patterns)


def nearest(folder: Path) -> Path | None:
    """The configuration file that holds for a folder: its own, else that of a folder above."""
    for above in (folder, *folder.parents):
        path = above / FILE_NAME
        if os.path.isfile(path):  # noqa: PTH113 - false, too, where nothing may be looked at
            return path
    return None
