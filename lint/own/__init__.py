"""An organisation's own rules: read from YAML, checked, and made into rules like any other."""

from lint.own.form import OwnRule
from lint.own.load import Own, load
from lint.own.make import missed

__all__ = ["Own", "OwnRule", "load", "missed"]
