"""Measures what it takes to write a report of many findings in each form: JSON on standard output.

    python tests/bench/bench_reporters.py [FINDINGS]

Each form is written in a process of its own, to a string as the command line does it. ``seconds``
is the best of three; ``memory`` is what the process held at its peak above what it held before, in
MiB (on Linux, which tells); ``size`` is that of the text in bytes.
"""

import io
import json
import subprocess
import sys
import time
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from lint import api
from lint.cli._view import abouts
from lint.model import FileReport, Finding, Report
from lint.reporter import View
from lint.reporters import REPORTERS

ARTICLE = """\
# Magnesium for cramps

Magnesium tablets cure leg cramps in pregnancy and have no side effects. Most women can completely
eliminate cramps within a week. Magnesium does not help against leg cramps in pregnancy.

## Doses

The causes are:

Low magnesium is the only cause of leg cramps. Stop your blood pressure tablets if you take it.
"""

PER_FILE = 20


def report(count: int) -> Report:
    """So many findings, like those of an article, in files of twenty."""
    checked = api.lint_text(ARTICLE, name="article.md")
    files = [_file(checked, n, min(PER_FILE, count - n * PER_FILE)) for n in range(-(-count // 20))]
    return Report(files=tuple(files), version="0.1.0", model="model", reference_digest="r")


def _file(checked: FileReport, number: int, count: int) -> FileReport:
    path = f"articles/{number:05}.md"
    found = checked.findings
    copies = tuple(_copy(found[i % len(found)], path, i) for i in range(count))
    return replace(checked, path=path, findings=copies)


def _copy(finding: Finding, path: str, i: int) -> Finding:
    mark = sha256(f"{path} {i}".encode()).hexdigest()
    related = tuple(replace(r, path=path) for r in finding.related)
    return replace(finding, path=path, fingerprint=mark, related=related)


def measured(form: str, count: int) -> dict[str, Any]:
    """One form, here and now."""
    some, view = report(count), View(show_info=True, rules=abouts())
    Path("/proc/self/clear_refs").write_text("5")  # the peak begins anew
    before = _memory("VmRSS")
    times, size, peak = [], 0, 0.0
    for _ in range(3):
        out = io.StringIO(newline="")
        start = time.perf_counter()
        REPORTERS[form].render(some, view, out)
        times.append(time.perf_counter() - start)
        peak = _memory("VmHWM")
        size = len(out.getvalue().encode())
    return {
        "form": form,
        "findings": len(some.findings),
        "seconds": round(min(times), 3),
        "memory": round(peak - before, 1),
        "size": size,
    }


def _memory(name: str) -> float:
    """MiB that the system counts for this process under a name."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(x for x in lines if x.startswith(f"{name}:")).split()[1]) / 1024


def main() -> None:
    """Measure every form in turn."""
    if len(sys.argv) == 3:
        print(json.dumps(measured(sys.argv[2], int(sys.argv[1]))))  # noqa: T201 - the result
        return
    count = sys.argv[1] if len(sys.argv) == 2 else "10000"
    for form in REPORTERS:
        subprocess.run([sys.executable, __file__, count, form], check=True)


if __name__ == "__main__":
    main()
