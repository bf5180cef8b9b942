"""The schema in schemas/ is written from the code, and offers editors what there is."""

import json
import os
from pathlib import Path

from lint import rules
from lint.config.schema import as_text, schema
from lint.option import options_of

FILE = Path(__file__).parents[2] / "schemas" / "config.schema.json"
FRESH = "HEALTHLINT_FRESH_SCHEMA"
"""Environment variable that writes the schema anew instead of comparing it."""


def test_the_schema_is_fresh():
    wanted = as_text(schema())
    if os.environ.get(FRESH):
        FILE.write_text(wanted, encoding="utf-8")
    kept = FILE.read_text(encoding="utf-8")
    assert kept == wanted, f"write it anew: {FRESH}=1 pytest {Path(__file__).name}"


def test_editors_complete_every_rule_and_option():
    defs = json.loads(FILE.read_text(encoding="utf-8"))["$defs"]
    ids = {r.id for r in rules.ALL}
    assert ids <= set(defs["rules"]["items"]["anyOf"][0]["enum"])
    assert ids <= set(defs["severity"]["properties"])
    offered = {id: set(row["properties"]) for id, row in defs["options"]["properties"].items()}
    assert offered == {
        r.id: {o.name for o in options_of(r.options)} for r in rules.ALL if options_of(r.options)
    }
