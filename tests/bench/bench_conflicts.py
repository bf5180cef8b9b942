"""Measures how long it takes to find the conflicts among many claims: JSON on standard output.

    python tests/bench/bench_conflicts.py [CLAIMS ...]

Twenty claims an article, made of the concepts of the vocabulary and of words that no concept knows,
with people, conditions and amounts; one in fifty is denied in other articles. ``find`` is the time
in which the conflicts are found, ``findings`` that in which HL302 tells them, each anew. ``one
subject`` holds as many claims on one thing and eight ailments; ``one question`` all of them on one
thing and one ailment, half of them denials. Each row in a process of its own, so that nothing is
remembered from another.
"""

import json
import random
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from lint import config, vocabulary
from lint.compare import folder
from lint.model import (
    Certainty,
    Claim,
    Entity,
    FileReport,
    Match,
    Polarity,
    Quantity,
    Region,
    Relation,
    Severity,
    Span,
    Verdict,
)
from lint.rules import ALL
from lint.vocabulary import Vocabulary

AN_ARTICLE = 20
SIZES = (2_500, 5_000, 10_000, 20_000)
KINDS = ("many", "one subject", "one question")
_VERBS = {
    Relation.TREATS: "relieves",
    Relation.PREVENTS: "prevents",
    Relation.CAUSES: "causes",
    Relation.WORSENS: "worsens",
    Relation.RAISES_RISK: "raises the risk of",
    Relation.ASSOCIATED: "is linked with",
    Relation.SAFE: "is safe in",
    Relation.HARMFUL: "is harmful in",
    Relation.RECOMMENDED: "is recommended for",
}
_FORMS = ("{}", "{} tablets", "daily {}", "{} in small amounts", "a cup of {}", "{} before bed")
_PARTS = ("leg", "foot", "hand", "back", "neck", "hip", "knee", "ear", "scalp", "jaw")
_ILLS = ("ache", "stiffness", "tingling", "itch", "swelling", "heat", "numbness", "weakness")
_HERBS = ("leaf", "root", "bark", "oil", "seed", "balm", "blossom", "tea", "wrap", "powder")
_PLANTS = ("marrowwort", "sallow", "fenbell", "dunegrass", "ambergale", "rookvine", "tansel")
_TAKEN = {"drug", "intervention", "food", "nutrient"}
_AILING = {"condition", "symptom"}


class Maker:
    """Makes claims, the same ones for the same seed."""

    def __init__(self, words: Vocabulary, seed: int = 7) -> None:
        """Sort the concepts into what acts and what ails."""
        self._words, self._random = words, random.Random(seed)
        named = [c for c in words.concepts if not c.id.endswith("-root")]
        self.taken = [c.id for c in named if c.type in _TAKEN]
        self.ailing = [c.id for c in named if c.type in _AILING]

    def entity(self, id: str, form: str = "{}") -> Entity:
        """A concept as an article names it."""
        concept = self._words.get(id)
        assert concept is not None
        _, *wider = self._words.ancestors(id)
        return Entity(form.format(concept.name), id, tuple(wider), concept.of)

    def claims(self, count: int, kind: str) -> Iterator[Claim]:
        """So many claims."""
        draw = self._random
        told: list[Claim] = []
        while len(told) < count:
            denied = bool(told) and draw.random() < 0.02
            claim = self._denial(draw.choice(told)) if denied else self._claim(kind)
            told.append(claim)
            yield claim

    def _claim(self, kind: str) -> Claim:
        draw = self._random
        relation = draw.choice(list(_VERBS)) if kind == "many" else Relation.TREATS
        subject, thing = self._subject(kind), self._object(kind)
        claim = Claim(
            kind=relation.kind,
            relation=relation,
            subject=subject,
            object=thing,
            certainty=draw.choice(
                [Certainty.DEFINITE, Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.ABSOLUTE]
            ),
            population=draw.choice([None] * 6 + [self.entity("pregnancy"), Entity("runners")]),
            condition=draw.choice([None] * 6 + [Entity(f"if you {draw.choice(_ILLS)} at night")]),
            quantity=draw.choice([None] * 9 + [Quantity("200 mg", 200, 200, "mg", "day")]),
        )
        wanted = kind == "one question" and draw.random() < 0.5
        return self._denial(claim) if wanted else self._told(claim)

    def _subject(self, kind: str) -> Entity:
        draw = self._random
        if kind != "many":
            return self.entity("magnesium-supplement", draw.choice(_FORMS))
        if draw.random() < 0.3:
            plant = f"{draw.choice(_PLANTS)} {draw.choice(_HERBS)}"
            return Entity(draw.choice(_FORMS).format(plant))
        return self.entity(draw.choice(self.taken), draw.choice(_FORMS))

    def _object(self, kind: str) -> Entity:
        draw = self._random
        if kind == "one question":
            return self.entity("leg-cramp")
        if kind == "one subject":
            return self.entity(draw.choice(self.ailing[:8]))
        if draw.random() < 0.3:
            return Entity(f"{draw.choice(_PARTS)} {draw.choice(_ILLS)}")
        return self.entity(draw.choice(self.ailing))

    def _denial(self, claim: Claim) -> Claim:
        certainty = self._random.choice([Certainty.DEFINITE, Certainty.INSUFFICIENT])
        return self._told(replace(claim, polarity=Polarity.NEGATED, certainty=certainty))

    @staticmethod
    def _told(claim: Claim) -> Claim:
        """The claim in a sentence."""
        no = "not " if claim.polarity is Polarity.NEGATED else ""
        parts = [claim.subject.text, f"{no}{_VERBS[claim.relation]}", claim.object.text]
        more = [claim.population, claim.condition, claim.quantity]
        sentence = " ".join([*parts, *(m.text for m in more if m)]).capitalize() + "."
        span = Span(0, len(sentence))
        return replace(claim, sentence=sentence, span=span, sentence_span=span)


def reports(claims: Sequence[Claim]) -> list[FileReport]:
    """Articles of twenty claims, each on a line of its own."""
    placed = [
        replace(c, region=Region(i % AN_ARTICLE + 1, 1, i % AN_ARTICLE + 1, len(c.sentence)))
        for i, c in enumerate(claims)
    ]
    random.Random(7).shuffle(placed)
    return [
        FileReport(
            path=f"{at // AN_ARTICLE:05}.md",
            matches=tuple(Match(c, Verdict.UNREVIEWED, "") for c in placed[at : at + AN_ARTICLE]),
        )
        for at in range(0, len(placed), AN_ARTICLE)
    ]


def measured(count: int, kind: str) -> dict[str, Any]:
    """One size and kind, here and now."""
    words = vocabulary.load(config.default().vocabulary)
    articles = reports(list(Maker(words).claims(count, kind)))
    across = next(r for r in ALL if r.id == "HL302")
    assert across.folder_check is not None
    began = time.process_time()
    found = folder.conflicts(articles)
    halfway = time.process_time()
    findings = list(across.folder_check(across, Severity.WARNING, articles))
    ended = time.process_time()
    return {
        "kind": kind,
        "claims": count,
        "articles": len(articles),
        "conflicts": len(found),
        "found": len(findings),
        "find": round(halfway - began, 2),
        "findings": round(ended - halfway, 2),
    }


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
