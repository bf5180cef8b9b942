"""YAML that people write: plain data, the place of every key, and all mistakes in plain words."""

from lint.yamlfile.explain import check
from lint.yamlfile.parse import (
    MAX_BYTES,
    MAX_DEPTH,
    MAX_PROBLEMS,
    Yaml,
    files,
    files_of,
    load,
    read,
    read_all,
)
from lint.yamlfile.sets import Sound, digest, load_sound
from lint.yamlfile.sound import predicate
from lint.yamlfile.spot import Spot, in_order, layers_of, rows

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "MAX_PROBLEMS",
    "Sound",
    "Spot",
    "Yaml",
    "check",
    "digest",
    "files",
    "files_of",
    "in_order",
    "layers_of",
    "load",
    "load_sound",
    "predicate",
    "read",
    "read_all",
    "rows",
]
