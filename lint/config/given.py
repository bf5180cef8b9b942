"""Settings on the command line: ``--config severity.HL601=error``."""

import json
import re
from functools import lru_cache
from pathlib import Path

from lint import yamlfile
from lint.config.layer import Layer, layer_of
from lint.config.said import By, Origin
from lint.errors import UserError

_GIVEN = re.compile(r"\s*(?P<key>[A-Za-z_][\w.-]*)\s*=(?P<value>.*)", re.DOTALL)


def is_setting(text: str) -> bool:
    """Whether what stands behind ``--config`` is a setting, and no file."""
    return _GIVEN.fullmatch(text) is not None and not Path(text).exists()


@lru_cache(maxsize=64)
def layer_given(text: str, folder: Path) -> Layer:
    """The layer of one setting; its paths and patterns count from a folder, the current one.

    Raises:
        UserError: it is not of the form KEY=VALUE.

    """
    match = _GIVEN.fullmatch(text)
    if match is None:
        raise UserError(
            f"--config {text}: this is neither a file nor a setting",
            "write a setting as KEY=VALUE, like severity.HL601=error",
        )
    steps = match["key"].split(".")
    if steps[0] == "extends":
        raise UserError(
            f"--config {text}: 'extends' stands in files alone", "name a file with --config FILE"
        )
    lines = [f"{' ' * i}{json.dumps(step)}:" for i, step in enumerate(steps)]
    name = f"--config {text}"
    file = yamlfile.load("\n".join(lines) + match["value"].join((" ", "\n")), name)
    return layer_of(file, folder, Origin(By.OPTION, name))
