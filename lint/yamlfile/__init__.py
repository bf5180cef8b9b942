"""YAML that people write: plain data, the place of every key, and all mistakes in plain words."""

from lint.yamlfile.explain import check
from lint.yamlfile.parse import MAX_BYTES, MAX_DEPTH, MAX_PROBLEMS, Yaml, load, read, read_all
from lint.yamlfile.sets import Sound, load_sound

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "MAX_PROBLEMS",
    "Sound",
    "Yaml",
    "check",
    "load",
    "load_sound",
    "read",
    "read_all",
]
