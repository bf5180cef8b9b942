"""What is kept between runs: as good as checked anew, never in the way, easy to remove."""

import json
import subprocess
import sys

import pytest

from lint.store import VARIABLE

RULES = ("--select", "HL102,HL302,HL702,HL703,HL901,HL902")

ENTRY = """\
entries:
  - id: house-zinc-cold
    statement: Zinc does not shorten a cold.
    kind: treatment
    relation: treats
    subject: zinc
    object: common-cold
    direction: against
    ceiling: insufficient
    evidence: high
    status: reviewed
    reviewed_by: A. Editor
    reviewed_on: "2026-01-01"
    sources: [{title: A trial of zinc, url: "https://example.org/zinc"}]
"""


@pytest.fixture
def cache(here, sets, tmp_path_factory, monkeypatch):
    """An empty cache folder."""
    folder = tmp_path_factory.mktemp("cache") / "kept"
    monkeypatch.setenv(VARIABLE, str(folder))
    return folder


@pytest.fixture
def found(run):
    """The findings of a check as (path, rule), and whether all came from the cache."""

    def found(*words):
        before = counts(run)
        report = json.loads(run("check", "--output-format", "json", *words).out)
        files, hits = (after - b for after, b in zip(counts(run), before, strict=True))
        return {(f["path"], f["rule"]) for f in report["findings"]}, files == hits

    return found


def counts(run):
    """How often a report was looked for and found."""
    line = next(x for x in run("cache", "info").out.splitlines() if "reports on articles" in x)
    if "; found " not in line:
        return 0, 0
    hits, asked = line.partition("; found ")[2].removesuffix(" times").split(" of ")
    return int(asked), int(hits)


def test_what_is_kept_is_told_as_what_is_found(cache, run):
    for form in ("json", "full", "sarif"):
        words = ("check", *RULES, "--show-info", "--output-format", form)
        cold = run(*words, "--no-cache")
        first, second = run(*words), run(*words)
        assert cold == first == second
        assert cold.code == 1


def test_contradictions_between_articles_are_found_in_what_is_kept(cache, here, run):
    (here / "one.md").write_text("# Zinc\n\nZinc cures colds.\n")
    (here / "two.md").write_text("# Zinc\n\nZinc does not cure colds.\n")
    words = ("check", "one.md", "two.md", "--select", "HL302", "--output-format", "json")
    first, second = run(*words), run(*words)
    assert json.loads(second.out)["conflicts"]
    assert first == second


def test_only_what_changed_is_checked_anew(cache, here, found):
    assert found(*RULES, "faulty.md")[0] >= {("faulty.md", "HL102")}
    assert found(*RULES, "faulty.md") == (found(*RULES, "faulty.md")[0], True)

    (here / "copy.md").write_bytes((here / "faulty.md").read_bytes())
    findings, all_kept = found(*RULES, "copy.md")
    assert ("copy.md", "HL102") in findings
    assert not all_kept

    text = (here / "faulty.md").read_text().replace("completely safe for", "known to")
    (here / "faulty.md").write_text(text)
    findings, all_kept = found(*RULES, "faulty.md")
    assert ("faulty.md", "HL102") not in findings
    assert not all_kept


def test_other_settings_are_another_result(cache, here, found):
    findings, _ = found("--select", "HL102,HL702", "faulty.md")
    assert {rule for _, rule in findings} == {"HL102", "HL702"}
    assert found("--select", "HL702", "faulty.md") == ({("faulty.md", "HL702")}, False)
    (here / ".healthlint.yaml").write_text("select: [HL102]\n")
    assert found("faulty.md") == ({("faulty.md", "HL102")}, False)
    assert found("faulty.md") == ({("faulty.md", "HL102")}, True)


def test_a_changed_reference_set_is_another_result(cache, here, found):
    (here / "zinc.md").write_text("# Zinc\n\nZinc treats the common cold.\n")
    (here / "own.yaml").write_text(ENTRY)
    settings = "select: [HL201]\nreference: {shipped: false, paths: [own.yaml]}\n"
    (here / ".healthlint.yaml").write_text(settings)
    assert found("zinc.md") == ({("zinc.md", "HL201")}, False)
    (here / "own.yaml").write_text(ENTRY.replace("direction: against", "direction: supports"))
    assert found("zinc.md") == (set(), False)
    (here / "own.yaml").write_text(ENTRY)
    assert found("zinc.md") == ({("zinc.md", "HL201")}, True)


def test_days_matter_where_an_article_names_one(cache, here, found):
    comment = "<!-- healthlint-disable-file HL102 until=2026-03-31 -- it is being rewritten -->\n"
    (here / "faulty.md").write_text(comment + (here / "faulty.md").read_text())
    words = (*RULES, "faulty.md", "--today")
    assert ("faulty.md", "HL102") not in found(*words, "2026-03-01")[0]
    assert found(*words, "2026-03-30")[1]
    findings, all_kept = found(*words, "2026-04-01")
    assert findings >= {("faulty.md", "HL102"), ("faulty.md", "HL902")}
    assert not all_kept
    assert found(*words, "2029-01-01")[1]


def test_what_is_kept_needs_no_language_model(cache, here, run):
    first = run("check", *RULES)
    code = (
        "import sys; from lint.cli import main\n"
        "try: main(sys.argv[1:])\n"
        "finally: sys.stderr.write('LOADED ' * ('spacy' in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "check", *RULES], capture_output=True, check=False, cwd=here
    )
    assert done.stdout.decode() == first.out
    assert b"LOADED" not in done.stderr


def test_a_damaged_cache_is_told_of_and_made_anew(cache, sets, run, process):
    database = cache / "results" / "articles.sqlite"
    database.parent.mkdir(parents=True)
    (cache / "sets").symlink_to(sets, target_is_directory=True)
    database.write_bytes(b"no database at all" * 1000)
    first = process("check", *RULES, "--output-format", "json")
    assert first.err.count("damaged") == 1
    assert json.loads(first.out)["findings"]
    assert "2 reports" in run("cache", "info").out
    assert run("check", *RULES, "--output-format", "json").out == first.out


def test_nothing_is_kept_where_nothing_can_be(run, monkeypatch, here):
    monkeypatch.setenv(VARIABLE, "/proc/no-such-place")
    assert run("check", *RULES) == run("check", *RULES)
    assert "0 reports" in run("cache", "info").out
    monkeypatch.setenv(VARIABLE, "off")
    assert "nothing is kept" in run("cache", "info").out


def test_without_the_cache_nothing_is_written(cache, run):
    assert run("check", *RULES, "--no-cache").code == 1
    assert not cache.exists()


def test_the_cache_can_be_cleared(cache, run):
    run("check", *RULES)
    assert "2 reports on articles" in run("cache", "info").out
    told = run("cache", "clear")
    assert told.code == 0
    assert "2 reports on articles" in told.out
    assert not [p for p in cache.rglob("*") if p.is_file()]
    assert "0 reports on articles" in run("cache", "info").out
    assert run("check", *RULES).code == 1
