"""Measures reference sets of many entries: how long they take to load, and a claim to be matched.

    python tests/bench/bench_reference.py [ENTRIES ...]

``distinct`` sets are on concepts of their own, in trees of forty, so that as many entries are near
a claim whatever the size of the set; ``shipped`` sets are on the concepts of the shipped vocabulary
at random, so that ever more are near one. One entry in fifty is on a whole group. Entries are as
long as shipped ones, with sources and example sentences.

``cold`` reads the YAML, ``kept`` what the cache folder holds of it (seconds of processor time). The
claims are the same whatever the size of the set: half of them on what one of its first hundred
entries is on, half on any two concepts; ``first`` and ``again`` are microseconds a claim, when they
are matched for the first and the second time. Each row in a process of its own.
"""

import gc
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

from lint import config, store, vocabulary
from lint.match import Matcher
from lint.model import Certainty, Claim, Entity, Polarity, ReferenceSet, Relation, Span
from lint.reference.load import load
from lint.vocabulary import Concept, Vocabulary

SIZES = (100, 1_000, 5_000, 10_000)
KINDS = ("distinct", "shipped")
CLAIMS = 4_000
A_TREE = 40
_TAKEN = {"drug", "intervention", "food", "nutrient"}
_AILING = {"condition", "symptom"}
_OF = {
    Relation.TREATS: "treatment",
    Relation.PREVENTS: "prevention",
    Relation.CAUSES: "cause",
    Relation.RAISES_RISK: "cause",
    Relation.HARMFUL: "safety",
    Relation.INTERACTS: "safety",
}
_EVIDENCE = (("low", "possible"), ("moderate", "probable"), ("high", "definite"))
_WORDS = ("steady", "clear", "small", "weak", "strong", "plain", "early", "late", "daily")


def grown(count: int) -> Vocabulary:
    """A vocabulary of twice as many concepts, in trees of forty under two roots."""
    concepts = []
    for side, type in (("drug", "drug"), ("condition", "condition")):
        root = f"{side}-root"
        concepts.append(Concept(id=root, name=f"any {side}", type=type))
        for n in range(count):
            tree, at = divmod(n, A_TREE)
            parent = f"{side}-{tree * A_TREE + (at - 1) // 3}" if at else root
            concepts.append(Concept(id=f"{side}-{n}", name=f"{side} {n}", type=type, parent=parent))
    return Vocabulary(tuple(concepts), "grown")


class Maker:
    """Makes entries and claims on the concepts of a vocabulary, the same for the same seed."""

    def __init__(self, words: Vocabulary, seed: int = 7) -> None:
        """Sort the concepts into what acts and what ails."""
        self._words, self._draw = words, random.Random(seed)
        self._taken, self._ailing = self._of_type(_TAKEN), self._of_type(_AILING)
        self._groups = self._of_type(_TAKEN, grouping=True)

    def _of_type(self, types: set[str], *, grouping: bool = False) -> list[str]:
        found = (c.id for c in self._words.concepts if c.type in types)
        return [id for id in found if id.endswith("-root") is grouping]

    def row(self, n: int) -> dict[str, Any]:
        """One entry as its file writes it."""
        draw = self._draw
        relation, kind = draw.choice(list(_OF.items()))
        subject, object = draw.choice(self._taken), draw.choice(self._ailing)
        if draw.random() < 0.02:
            subject = draw.choice(self._groups)
        evidence, ceiling = draw.choice(_EVIDENCE)
        against = draw.random() < 0.3
        said = f"{subject} {relation.value} {object}".replace("-", " ")
        told = " ".join(draw.choice(_WORDS) for _ in range(14))
        row = {
            "id": f"{subject}-{object}-{n}",
            "statement": f"Whether {said} was asked in several trials, with {told} results.",
            "kind": kind,
            "subject": subject,
            "relation": relation.value,
            "object": object,
            "direction": "insufficient" if against else "supports",
            "ceiling": "possible" if against else ceiling,
            "evidence": evidence,
            "status": draw.choice(["sourced", "sourced", "draft"]),
            "sources": [
                {
                    "title": f"{part} of {said}: a systematic review with {told} figures",
                    "publisher": "Journal of Made Up Reviews",
                    "year": draw.randint(1990, 2025),
                    "url": f"https://example.org/{part.lower()}/{n}",
                    "seen": "publisher",
                }
                for part in ("Effects", "Harms")
            ],
            "wording": f"It is being studied whether {said}; ask a pharmacist before you try it.",
            "accepts": [f"It is not known whether {said}.", f"It may be that {said}."],
            "rejects": [f"Without any doubt {said}.", f"It is proven that {said}."],
        }
        if draw.random() < 0.15:
            row["population"] = draw.choice(["adults", "children", "pregnancy"])
        return row

    def claims(self, references: ReferenceSet) -> Iterator[Claim]:
        """Claims, half of them on what one of the first entries is on."""
        draw = self._draw = random.Random(11)
        first = references.entries[: min(SIZES)]
        for n in range(CLAIMS):
            if n % 2:
                entry = draw.choice(first)
                relation, subject, object = entry.relation, entry.subject, entry.object
            else:
                relation = draw.choice(list(_OF))
                subject = Entity("", draw.choice(self._taken))
                object = Entity("", draw.choice(self._ailing))
            yield self._claim(relation, subject.concept or "", object.concept or "")

    def _claim(self, relation: Relation, subject: str, object: str) -> Claim:
        draw, one = self._draw, self._words.entity
        sentence = f"{subject} {relation.value} {object}.".replace("-", " ")
        span = Span(0, len(sentence))
        return Claim(
            kind=relation.kind,
            relation=relation,
            subject=one(subject.replace("-", " "), subject),
            object=one(object.replace("-", " "), object),
            polarity=draw.choice([Polarity.AFFIRMED] * 3 + [Polarity.NEGATED]),
            certainty=draw.choice(list(Certainty)),
            population=draw.choice([None] * 6 + [one("children", "children")]),
            sentence=sentence,
            span=span,
            sentence_span=span,
        )


def written(rows: Sequence[dict[str, Any]], folder: Path) -> Path:
    """The rows as files of at most five hundred entries."""
    for at in range(0, len(rows), 500):
        text = yaml.dump(
            {"entries": list(rows[at : at + 500])}, Dumper=yaml.CSafeDumper, sort_keys=False
        )
        (folder / f"{at:05}.yaml").write_text(text, encoding="utf-8")
    return folder


def measured(count: int, kind: str) -> dict[str, Any]:
    """One size and kind, here and now."""
    shipped = vocabulary.load(config.default().vocabulary)
    words = shipped if kind == "shipped" else grown(max(SIZES))
    maker = Maker(words)
    with tempfile.TemporaryDirectory() as name:
        folder = written([maker.row(n) for n in range(count)], Path(name))
        size = sum(f.stat().st_size for f in folder.iterdir())
        os.environ[store.VARIABLE] = "off"
        cold, _ = _timed(load, [folder])
        os.environ[store.VARIABLE] = str(folder / "cache")
        load([folder])
        kept, references = _timed(load, [folder])
    claims = list(maker.claims(references))
    gc.collect()
    gc.freeze()  # as when the language model is loaded
    ready, matcher = _timed(Matcher, references, words)
    first, found = _timed(lambda: [matcher.match(c) for c in claims])
    again, _ = _timed(lambda: [matcher.match(c) for c in claims])
    return {
        "kind": kind,
        "entries": count,
        "MB": round(size / 1e6, 1),
        "cold": round(cold, 2),
        "kept": round(kept, 2),
        "matcher": round(ready, 2),
        "answered": sum(m.entry is not None for m in found),
        "first": round(first / CLAIMS * 1e6, 1),
        "again": round(again / CLAIMS * 1e6, 1),
        "max_rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def _timed(call: Any, *given: Any) -> tuple[float, Any]:
    began = time.process_time()
    made = call(*given)
    return time.process_time() - began, made


def main(words: list[str]) -> None:
    """Every size in a process of its own, or the one named."""
    if words[:1] == ["--one"]:
        sys.stdout.write(json.dumps(measured(int(words[1]), words[2])) + "\n")
        return
    for kind in KINDS:
        for size in [int(w) for w in words] or SIZES:
            run = [sys.executable, __file__, "--one", str(size), kind]
            subprocess.run(run, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
