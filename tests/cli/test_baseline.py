"""A baseline lets through what is new alone, whatever happens to the files around it."""

import json

import pytest
from jsonschema import Draft202012Validator

SAFE = "Zinc lozenges are completely safe for everyone."
SURE = "Honey is completely safe for babies."
ARTICLE = f"# Zinc and colds\n\n{SAFE}\n\n## Doses\n\n## Colds\n\nRest is what helps most people.\n"
SHORT = "options: {HL603: {min_words: 0}}\n"  # so that short articles are articles too
ON = ("--select", "HL102,HL603,HL702")
"""An error (HL102), a warning on the whole (HL603) and another (HL702) in ``ARTICLE``."""


@pytest.fixture
def desk(here, monkeypatch):
    """A folder of articles, and a file of a baseline beside it."""
    for old in here.glob("*.md"):
        old.unlink()
    (here / "articles").mkdir()
    (here / ".healthlint.yaml").write_text(SHORT, "utf-8")
    (here / "articles" / "zinc.md").write_text(ARTICLE, "utf-8")
    return here


@pytest.fixture
def check(run, desk):
    """A check against the baseline as a program reads it."""

    def check(*words, code=None, on=ON):
        ran = run(
            "check", "articles", "--baseline", "known.json", *on, "--output-format=json", *words
        )
        assert code in (None, ran.code), ran.err
        return json.loads(ran.out)

    return check


@pytest.fixture
def baseline(run, desk):
    """A command on the baseline; what it prints."""

    def baseline(verb, *words, on=ON):
        ran = run("baseline", verb, "articles", "--baseline", "known.json", *on, *words)
        assert ran.code == 0, ran.err
        return ran.out

    return baseline


def rules(report):
    return sorted(f["rule"] for f in report["findings"])


def test_what_is_there_is_known_and_the_summary_says_so(run, baseline, desk, root):
    assert baseline("create") == "known.json: 3 findings in 1 file (1 error, 2 warnings)\n"
    kept = json.loads((desk / "known.json").read_text("utf-8"))
    schema = json.loads((root / "schemas" / "baseline.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(kept)
    (first, *_) = kept["files"]["articles/zinc.md"]["findings"]
    assert (first["rule"], first["severity"]) == ("HL102", "error")
    assert first["excerpt"] in SAFE
    ran = run("check", "articles", "--baseline", "known.json", *ON)
    assert ran.code == 0
    assert "0 errors, 0 warnings; 3 known findings left out by the baseline known.json" in ran.out


def test_the_swap_is_seen_and_so_is_the_same_sentence_again(check, baseline, desk):
    article = desk / "articles" / "zinc.md"
    baseline("create")
    article.write_text(ARTICLE.replace(SAFE, SURE), "utf-8")
    swapped = check(code=1)
    assert rules(swapped) == ["HL102"]
    assert swapped["findings"][0]["excerpt"] in SURE
    assert [(s["rule"], s["path"]) for s in swapped["stale"]] == [("HL102", "articles/zinc.md")]
    article.write_text(ARTICLE + f"\n{SAFE}\n", "utf-8")
    again = check(code=1)
    assert rules(again) == ["HL102"]
    assert again["stale"] == []


def test_moved_lines_other_folders_and_a_graver_severity_make_nothing_new(
    run, check, baseline, desk, monkeypatch
):
    baseline("create")
    (desk / "articles" / "zinc.md").write_text("\n\n" + ARTICLE.replace("## Doses", "\n## Doses"))
    (desk / ".healthlint.yaml").write_text(SHORT + "severity: {HL702: error}\n")
    assert check(code=0)["summary"]["known"] == 3
    monkeypatch.chdir(desk / "articles")
    ran = run("check", "zinc.md", "--baseline", "../known.json", *ON)
    assert ran.code == 0
    assert "3 known findings left out" in ran.out
    monkeypatch.chdir(desk)
    assert "known.json" not in run("check", "--baseline", "known.json", *ON).err


def test_a_renamed_article_keeps_its_baseline_and_a_copy_does_not(check, baseline, desk):
    article = desk / "articles" / "zinc.md"
    baseline("create")
    (desk / "articles" / "copy.md").write_text(ARTICLE, "utf-8")
    assert {f["path"] for f in check(code=1)["findings"]} == {"articles/copy.md"}
    (desk / "articles" / "copy.md").unlink()
    article.rename(desk / "articles" / "lozenges.md")
    (desk / "articles" / "lozenges.md").write_text(ARTICLE.replace("most people", "people most"))
    moved = check(code=0)
    assert (moved["summary"]["known"], moved["stale"]) == (3, [])
    assert "0 dropped; 3 findings in 1 file" in baseline("prune")
    kept = json.loads((desk / "known.json").read_text("utf-8"))
    assert list(kept["files"]) == ["articles/lozenges.md"]
    assert check(code=0)["summary"]["known"] == 3


def test_another_article_in_the_place_of_one_that_is_gone_is_new(check, baseline, desk):
    baseline("create")
    (desk / "articles" / "zinc.md").unlink()
    (desk / "articles" / "honey.md").write_text(f"# Honey\n\n{SURE} It tastes sweet.\n", "utf-8")
    report = check(code=1)
    assert rules(report) == ["HL102", "HL603"]
    assert len(report["stale"]) == 3


def test_stale_is_what_was_looked_for_alone(run, check, baseline, desk):
    (desk / "articles" / "honey.md").write_text(f"# Honey\n\n{SURE}\n", "utf-8")
    assert "5 findings in 2 files" in baseline("create")
    (desk / "articles" / "zinc.md").write_text("# Zinc\n\nZinc may shorten a cold.\n", "utf-8")
    (desk / "articles" / "honey.md").write_text("# Honey\n\nHoney may soothe a cough.\n", "utf-8")
    assert {s["rule"] for s in check(on=("--select", "HL702"), code=0)["stale"]} == {"HL702"}
    ran = run("check", "articles/zinc.md", "--baseline", "known.json", *ON)
    assert "the baseline known.json can be shorter: 2 findings of it are there no more" in ran.err
    assert "'healthlint baseline prune --baseline known.json' drops" in ran.err
    assert ran.code == 0
    failing = run("check", "articles", "--baseline", "known.json", *ON, "--fail-on-stale")
    assert failing.code == 1
    assert "3 dropped; 2 findings in 2 files" in baseline("prune")
    assert check("--fail-on-stale", code=0)["stale"] == []


def test_update_records_what_is_new_and_create_overwrites_nothing_unasked(
    run, check, baseline, desk
):
    baseline("create")
    before = (desk / "known.json").read_bytes()
    ran = run("baseline", "create", "articles", "--baseline", "known.json", *ON)
    assert ran.code == 2
    assert "there is a baseline known.json already" in ran.err
    assert (desk / "known.json").read_bytes() == before
    (desk / "articles" / "zinc.md").write_text(ARTICLE.replace(SAFE, SURE), "utf-8")
    told = baseline("update")
    assert told == "known.json: 1 added, 1 dropped; 3 findings in 1 file (1 error, 2 warnings)\n"
    assert check(code=0)["summary"]["known"] == 3
    assert "3 findings" in baseline("create", "--force")


def test_files_that_are_not_looked_at_are_named_and_the_baseline_is_none(run, desk):
    (desk / "page.docx").write_bytes(b"")
    for more in ((), ("--force",)):
        ran = run("baseline", "create", "--baseline", "known.json", *ON, *more)
        assert (ran.code, ran.err) == (0, "skipped page.docx: .docx: not a format that is read\n")
    (desk / "bare").mkdir()
    ran = run("baseline", "create", "bare", "--baseline", "bare.json")
    assert (ran.code, ran.err) == (0, "no articles found\n")
    assert ran.out == "bare.json: 0 findings in 0 files\n"


def test_a_finding_that_a_comment_suppresses_is_not_recorded(check, baseline, desk):
    comment = "<!-- healthlint-disable-next-block HL102 -- quoted from a leaflet -->"
    (desk / "articles" / "zinc.md").write_text(ARTICLE.replace(SAFE, f"{comment}\n\n{SAFE}"))
    assert "2 findings in 1 file" in baseline("create")
    (desk / "articles" / "zinc.md").write_text(ARTICLE, "utf-8")
    assert rules(check(code=1)) == ["HL102"]


def test_a_conflict_between_articles_is_known_at_both_ends(check, baseline, desk):
    on = ("--select", "HL302")
    folder = desk / "articles"
    (folder / "zinc.md").write_text("# Cramps\n\nQuinine relieves leg cramps.\n", "utf-8")
    (folder / "legs.md").write_text("# Legs\n\nQuinine does not relieve leg cramps.\n", "utf-8")
    assert "2 findings in 2 files" in baseline("create", on=on)
    known = check(on=on)
    assert (rules(known), known["conflicts"], known["stale"]) == ([], [], [])
    (folder / "night.md").write_text("# Night\n\nQuinine relieves night cramps.\n", "utf-8")
    (folder / "legs.md").write_text("# Legs\n\nQuinine is bitter.\n", "utf-8")
    assert len(check(on=on)["stale"]) == 2


def test_a_record_that_speaks_of_an_article_not_looked_at_is_not_stale(run, baseline, desk):
    on = ("--select", "HL302")
    folder = desk / "articles"
    (folder / "zinc.md").write_text("# Cramps\n\nQuinine relieves leg cramps.\n", "utf-8")
    (folder / "legs.md").write_text("# Legs\n\nQuinine does not relieve leg cramps.\n", "utf-8")
    baseline("create", on=on)
    ran = run("check", "articles/legs.md", "--baseline", "known.json", *on)
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "it is empty"),
        ("{", "cannot be used"),
        ('{"version": 2, "files": {}}', "is of version 2, and this program reads 1 alone"),
        ('{"version": 1, "files": {}, "files": {}}', "'files' is given twice"),
        ('{"version": 1}', "lacks the key 'files'"),
        ('{"version": 1, "files": {"a.md": {"sketch": "", "findings": [{}]}}}', "lacks the key"),
        ('{\n<<<<<<< HEAD\n"version": 1}', "holds a merge conflict on line 2"),
        ("[" * 100_000, "cannot be used"),
        (b"\xff\xfe", "cannot be used"),
    ],
)
def test_a_broken_baseline_is_one_sentence(run, desk, text, said):
    data = text if isinstance(text, bytes) else text.encode()
    (desk / "known.json").write_bytes(data)
    ran = run("check", "articles", "--baseline", "known.json")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert "known.json" in ran.err
    assert ran.err.count("error:") == 1
    assert "Traceback" not in ran.err


def test_a_baseline_that_is_not_there_is_told_how_to_make(run, desk):
    ran = run("check", "articles", "--baseline", "none.json")
    assert (ran.code, ran.out) == (2, "")
    assert "there is no baseline none.json" in ran.err
    assert "healthlint baseline create --baseline none.json" in ran.err


def test_an_article_that_cannot_be_read_leaves_the_baseline_alone(run, desk):
    (desk / "articles" / "broken.md").write_bytes(b"\x00\x01\x02\x00")
    ran = run("baseline", "create", "articles", "--baseline", "known.json", *ON)
    assert ran.code == 2
    assert "broken.md" in ran.err
    assert "the baseline was not written: 1 file could not be checked" in ran.err
    assert not (desk / "known.json").exists()
