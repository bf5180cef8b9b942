"""Short paragraphs as a medical editor judges them: true ones pass, faulty ones do not."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import yaml

from lint import config, engine
from lint.model import FileReport, Severity, Source

FOLDER = Path(__file__).parent
SOUND = yaml.load((FOLDER / "sound.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
FAULTY = yaml.load((FOLDER / "faulty.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
JUDGED = ("HL1", "HL2", "HL3", "HL5")


@cache
def reports() -> dict[str, FileReport]:
    """All paragraphs, each an article of its own, read in one go."""
    texts = [*SOUND, *(row["text"] for row in FAULTY)]
    session = engine.open_session(engine.plan_for(replace(config.default(), preview=True)))
    sources = [Source(f"{n}.md", f"# Health\n\n{text}\n".encode()) for n, text in enumerate(texts)]
    return dict(zip(texts, engine.run_all(session, sources), strict=True))


def findings(text):
    report = reports()[text]
    assert report.failure is None
    return [
        f for f in report.findings if f.rule.startswith(JUDGED) and f.severity is not Severity.INFO
    ]


@pytest.mark.parametrize("text", SOUND)
def test_a_sound_paragraph_passes(text):
    assert [(f.rule, f.excerpt, f.message) for f in findings(text)] == []


@pytest.mark.parametrize("row", FAULTY, ids=lambda row: row["text"].split("\n")[0])
def test_a_fault_is_reported_at_its_words(row):
    places = [f.excerpt for f in findings(row["text"]) if f.rule == row["rule"]]
    words = row["words"].casefold()
    assert any(words in p.casefold() or p.casefold() in words for p in places), places
