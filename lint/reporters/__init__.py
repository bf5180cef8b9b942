"""The forms a report is written in, by the name that ``--output-format`` takes."""

from lint.reporter import Reporter
from lint.reporters import (
    concise,
    csv,
    full,
    github,
    gitlab,
    json,
    jsonl,
    junit,
    markdown,
    sarif,
)

REPORTERS: dict[str, Reporter] = {
    "full": full,
    "concise": concise,
    "json": json,
    "jsonl": jsonl,
    "sarif": sarif,
    "github": github,
    "gitlab": gitlab,
    "junit": junit,
    "csv": csv,
    "markdown": markdown,
}

SUMMED_UP = frozenset({"full", "concise", "github", "markdown", "json"})
"""Forms that say themselves how much was found and covered."""
