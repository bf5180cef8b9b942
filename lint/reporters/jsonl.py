"""One JSON object a line and finding, and nothing else: for streams and scripts."""

import json
from typing import TextIO

from lint.model import Report
from lint.reporter import View
from lint.reporters import wire
from lint.reporters.summary import shown


def render(report: Report, view: View, out: TextIO) -> None:
    """Write the findings; ASCII alone, so that every terminal and pipe carries it."""
    out.writelines(f"{json.dumps(wire.finding(finding))}\n" for finding in shown(report, view))
