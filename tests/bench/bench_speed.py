"""Measures how fast articles are checked, beside the parser alone: JSON on standard output.

    python tests/bench/bench_speed.py [ARTICLES]

``ratio`` is the processor time of a check over that of a bare ``nlp.pipe`` (same model, no entity
recognition) over the same paragraphs, both in a warm process and in turns, so that a busy machine
weighs on both. ``stages`` are microseconds a word, each without the stages called by it;
``extraction`` is what drafts, claims and referents take together, over the bare parse.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).parent))
import spacy
from articles import articles, write

from lint import engine, readers, topics
from lint.config import default
from lint.match import Matcher
from lint.model import PROSE, Source
from lint.nlp import read as reading
from lint.nlp.factory import HealthClaims

_EXTRACTION = ("drafts", "claims", "resolve")
TURN = 16
"""Articles in one turn: those that the engine takes together."""


def warm(count: int) -> dict[str, Any]:
    """The check and the bare parse over the same articles, in turns."""
    session = engine.open_session(engine.plan_for(default()))
    bare = spacy.load(session.plan.model, exclude=["ner"])
    sources = [Source(name, text.encode()) for name, text in articles(count)]
    documents = [readers.reader_for(s.name).parse(s.data, s.name) for s in sources]
    paragraphs = [[d.cut(b.span) for b in d.blocks if b.kind in PROSE] for d in documents]
    words = sum(len(text.split()) for some in paragraphs for text in some)
    for _ in bare.pipe(paragraphs[0]):
        pass
    engine.run(session, sources[0])
    checked = parsed = 0.0
    for at in range(0, count, TURN):
        began = time.process_time()
        for _ in engine.run_all(session, sources[at : at + TURN]):
            pass
        halfway = time.process_time()
        for _ in bare.pipe([text for some in paragraphs[at : at + TURN] for text in some]):
            pass
        checked += halfway - began
        parsed += time.process_time() - halfway
    stages = _stages(session, sources, words)
    return {
        "articles": count,
        "words": words,
        "check_us_per_word": round(checked / words * 1e6, 1),
        "bare_us_per_word": round(parsed / words * 1e6, 1),
        "ratio": round(checked / parsed, 3),
        "extraction": round(sum(stages[s] for s in _EXTRACTION) / parsed * words / 1e6, 3),
        "stages": stages,
        "max_rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def cold(count: int) -> dict[str, Any]:
    """Seconds of whole processes, the best of four: help, one article, a folder."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, count)
        one = folder / "article-001.md"
        cache = str(folder / "bytecode")
        return {
            "help_s": _process(cache, "--help"),
            "one_article_s": _process(cache, "check", str(one), "--isolated"),
            "folder_s": _process(cache, "check", str(folder), "--isolated", times=1),
        }


def _process(bytecode: str, *words: str, times: int = 4) -> float:
    """The best time of a command; modules are compiled as they are where pip installed them."""
    env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    env["PYTHONPYCACHEPREFIX"] = bytecode
    best = float("inf")
    for _ in range(times):
        began = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "lint", *words],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
            env=env,
        )
        best = min(best, time.perf_counter() - began)
    return round(best, 2)


class _Clock:
    """Processor time by stage; a stage called from another one is not counted twice."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()
        self._open: list[str] = ["rest"]
        self._since = time.process_time()

    def _turn(self) -> None:
        now = time.process_time()
        self.spent[self._open[-1]] += now - self._since
        self._since = now

    def enter(self, stage: str) -> None:
        self._turn()
        self._open.append(stage)

    def leave(self) -> None:
        self._turn()
        self._open.pop()

    def timed(self, stage: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*given: Any, **named: Any) -> Any:
            self.enter(stage)
            try:
                made = call(*given, **named)
            finally:
                self.leave()
            return self._each(stage, made) if isinstance(made, Iterator) else made

        return wrapped

    def _each(self, stage: str, made: Iterator[Any]) -> Iterator[Any]:
        while True:
            self.enter(stage)
            try:
                one = next(made)
            except StopIteration:
                return
            finally:
                self.leave()
            yield one


def _stages(session: engine.Session, sources: list[Source], words: int) -> dict[str, float]:
    clock = _Clock()
    nlp = session.nlp
    with ExitStack() as stack:

        def watch(owner: Any, name: str, stage: str) -> None:
            stack.enter_context(patch.object(owner, name, clock.timed(stage, getattr(owner, name))))

        watch(engine, "parse", "reading")
        watch(reading, "is_english", "language")
        watch(reading, "split", "sentences")
        watch(reading, "parse", "masks")
        watch(reading, "resolve", "resolve")
        watch(reading, "claims_of", "claims")
        watch(nlp, "pipe", "parse")
        watch(nlp, "make_doc", "tokens")
        watch(HealthClaims, "concepts", "concepts")
        watch(HealthClaims, "drafts", "drafts")
        watch(HealthClaims, "signals", "signals")
        watch(Matcher, "match", "match")
        watch(topics, "topics_of", "topics")
        watch(engine, "complete", "findings")
        watch(engine, "_quotes", "quotes")
        rules = tuple((_timed_rule(clock, rule), choice) for rule, choice in session.rules)
        object.__setattr__(session, "rules", rules)
        for _ in engine.run_all(session, sources):
            pass
    return {stage: round(s / words * 1e6, 2) for stage, s in clock.spent.most_common()}


def _timed_rule(clock: _Clock, rule: Any) -> Any:
    return replace(rule, check=clock.timed("rules", rule.check))


def main() -> None:
    """Print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    json.dump({**cold(count), **warm(count)}, sys.stdout, indent=2)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
