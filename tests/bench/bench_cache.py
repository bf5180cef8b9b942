"""Measures what is gained by results that are kept, and how fast an edited article is checked.

Run: python tests/bench/bench_cache.py [articles] (from the root of a checkout, some minutes). Every
check is a process of its own, timed from start to end; live edits are made in this one.
"""

import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from articles import articles, write

from lint import api, store
from lint.cache import Database

EDITS = 50
WORDS = 1_500

OWN = """\
entries:
  - id: house-zinc-cold
    statement: {}
    kind: treatment
    relation: treats
    subject: zinc
    object: common-cold
    direction: insufficient
    ceiling: possible
    evidence: low
    status: reviewed
    reviewed_by: A. Editor
    reviewed_on: "2026-01-01"
    sources: [{{title: A trial of zinc, url: "https://example.org/zinc"}}]
"""


def main() -> None:
    """Measure and print rows."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ[store.VARIABLE] = str(folder / "cache")
        (folder / "articles").mkdir()
        write(folder / "articles", number)
        (folder / "own.yaml").write_text(OWN.format("Zinc may shorten a cold."))
        (folder / ".healthlint.yaml").write_text("reference: {paths: [own.yaml]}\n")
        runs(folder, number)
    live()


def runs(folder: Path, number: int) -> None:
    """Whole processes."""
    check(folder, "articles/article-000.txt")  # the data files are kept, as they are after a day
    seconds = {}
    clear(folder)
    seconds["cold, --jobs 2"], two = check(folder, "articles", "--jobs", "2")
    clear(folder)
    seconds["cold, --jobs 1"], one = check(folder, "articles", "--jobs", "1")
    assert one == two
    before = tally(folder)["report"].hits
    again = [check(folder, "articles") for _ in range(3)]
    assert all(out == one for _, out in again)
    assert tally(folder)["report"].hits - before == 3 * number
    seconds["again, all kept"] = min(s for s, _ in again)
    alone = [check(folder, "articles/article-000.txt")[0] for _ in range(3)]
    seconds["one article, kept"] = min(alone)
    (folder / "own.yaml").write_text(OWN.format("Zinc may well shorten a cold."))
    seconds["reference set changed"], _ = check(folder, "articles", "--jobs", "1")
    cold = seconds["cold, --jobs 1"]
    for what, (took, busy) in seconds.items():
        gains = f"{cold[0] / took:6.1f} x {cold[1] / busy:6.1f} x"
        sys.stdout.write(f"{what:24} {took:7.2f} s {busy:7.2f} s busy {gains}\n")
    found = sum(one.count(suffix) for suffix in (b".txt:", b".md:", b".html:"))
    sys.stdout.write(f"findings: {found}\n")
    for kind, held in tally(folder).items():
        sys.stdout.write(f"{kind}s: {held.number}, {held.size / 1000:.0f} kB, {held.hits} hits\n")
    size = (folder / "cache" / "results" / "articles.sqlite").stat().st_size
    sys.stdout.write(f"file: {size / 1000:.0f} kB\n")


def check(folder: Path, *words: str) -> tuple[tuple[float, float], bytes]:
    """Seconds from start to end, seconds of processor time, and output of a check."""
    command = [sys.executable, "-m", "lint", "check", *words, "--output-format", "concise"]
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    took = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert done.returncode == 1, done.stderr.decode()
    return (took, busy), done.stdout


def clear(folder: Path) -> None:
    """Forget results, not data files."""
    Database(folder / "cache" / "results" / "articles.sqlite").clear()


def tally(folder: Path):
    """What is kept."""
    return Database(folder / "cache" / "results" / "articles.sqlite").tally()


def live() -> None:
    """One sentence after the other is replaced in a long article."""
    check = api.open()
    for (name, first), (_, other) in zip(
        articles(3, words=WORDS), articles(3, seed=9, words=WORDS), strict=True
    ):
        dice, text = random.Random(1), first
        new = [s for s in other.split(". ") if plain(s)]
        check.check(text, name=name)
        took = []
        for _ in range(EDITS):
            sentences = text.split(". ")
            at = dice.choice([n for n, s in enumerate(sentences) if plain(s)])
            sentences[at] = dice.choice(new)
            text = ". ".join(sentences)
            start = time.perf_counter()
            found = check.check(text, name=name).findings
            took.append(1000 * (time.perf_counter() - start))
        words, p95 = len(text.split()), statistics.quantiles(took, n=20)[-1]
        middle = statistics.median(took)
        sys.stdout.write(
            f"{name}: {words} words, {len(found)} findings: {middle:.0f} ms, p95 {p95:.0f} ms\n"
        )


def plain(sentence: str) -> bool:
    """Whether a piece is a sentence in the middle of a paragraph."""
    return 30 < len(sentence) < 200 and not {"\n", "<"}.intersection(sentence)


if __name__ == "__main__":
    main()
