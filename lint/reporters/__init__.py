"""The forms a report is written in, by the name that ``--output-format`` takes."""

from lint.reporter import Reporter
from lint.reporters import concise, full, json, jsonl

REPORTERS: dict[str, Reporter] = {
    "full": full,
    "concise": concise,
    "json": json,
    "jsonl": jsonl,
}
