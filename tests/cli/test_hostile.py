"""Files made to break a reader: a sentence each at most; the others are checked all the same.

Time is bounded by the timeouts of the processes.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SAFE = "Zinc lozenges are completely safe for everyone."
PAGE = "<!doctype html><head><meta charset=iso-8859-1><title>x</title></head><p>caf\xe9. "
MEGABYTES = 5_000_000
HALF_A_GIGABYTE = 500_000  # kB

BOMB = "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 12))

UNREADABLE = {
    "picture.md": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 8,
    "nul.txt": b"Zinc\0lozenges\0are safe.",
    "utf16-unmarked.md": SAFE.encode("utf-16-le"),
    **{
        f"{name}.{suffix}": unit * (MEGABYTES // len(unit))
        for name, unit in (("letters", b"x"), ("words", b"magnesium helps, "), ("stops", b"A. "))
        for suffix in ("txt", "md", "html")
    },
}

READABLE = {
    "empty.md": b"",
    "points.txt": b". " * (MEGABYTES // 2),
    "divs.html": b"<div>" * 10_000 + SAFE.encode(),
    "divs.md": b"<div>" * 10_000 + SAFE.encode(),
    "comments.html": b"<!-- " * 20_000,
    "comments.md": b"<!-- " * 20_000,
    "comments.txt": b"<!-- " * 20_000,
    **{f"signs-{ord(sign)}.md": sign.encode() * 20_000 for sign in "[*>`(_|#~<&{=-+!:'\""},
    **{f"sign-lines-{ord(sign)}.md": f"{sign}\n".encode() * 20_000 for sign in "[*>`(_|#"},
    "surrogates.md": f"{SAFE} \ud800\udfff".encode("utf-8", "surrogatepass"),
    "latin.html": (PAGE + SAFE).encode("latin-1"),
    "utf16.txt": SAFE.encode("utf-16"),
    "bomb.md": f"---\na0: &a0 [x]\n{BOMB}---\n{SAFE}".encode(),
    "tag.md": b"---\na: !!python/object/apply:os.system ['id']\n---\n" + SAFE.encode(),
    "escape.md": b"# \x1b[2J\x1b]0;title\x07\n\n" + SAFE.encode(),
    "line\nbreak.md": SAFE.encode(),
    "\N{GRINNING FACE}.md": SAFE.encode(),
    "-.md": SAFE.encode(),
    b"\xff\xfe.md".decode("utf-8", "surrogateescape"): SAFE.encode(),
}

LONG = {
    "headings.md": b"".join(b"## Zinc %d\n\nSleep.\n\n" % n for n in range(3_000)),
    "items.md": b"Foods with zinc are:\n\n" + b"- nuts\n" * 20_000,
    "lead-in.md": b"Zinc " + b"and iron " * 150 + b"are in:\n\n" + b"- nuts\n" * 5_000,
    "rows.md": b"| of | mg |\n| - | - |\n" + b"| zinc | 5 |\n" * 5_000,
    "sentence.txt": b"zinc and iron and " * 11_000,
    "pronouns.txt": b"It helps. They do. " * 2_000,
}

VAST = {
    "sentence.txt": b"magnesium and zinc or " * 25_000,  # 100,000 words
    "prose.md": (b"Zinc may shorten a cold. It does not prevent one. " * 9 + b"\n\n")
    * 6_700,  # 3 MB
    "items.html": b"<ul>" + b"<li>Zinc may help" * 20_000,
}


@pytest.fixture
def folder(here):
    (here / "hostile").mkdir()
    return here / "hostile"


@pytest.fixture
def check(process):
    """The report on a folder, from a process of its own."""

    def check(folder):
        ran = process(*COMMAND, folder)
        assert ran.err == ""
        return ran.code, report(ran.out)

    return check


COMMAND = ("check", "--output-format", "json", "--select", "HL1,HL3,HL9", "--isolated")

MEASURED = """\
import sys
from lint.cli import healthlint
from lint.cli._guard import guarded
guarded(healthlint, sys.argv[1:])
try:
    print(*(line for line in open("/proc/self/status") if "VmHWM" in line), file=sys.stderr)
except FileNotFoundError:
    pass
"""
"""Runs a command line and tells the most memory it took, where the system knows."""


def report(text):
    value = json.loads(text)
    for file in value["files"]:
        file["path"] = Path(file["path"]).name
    return value


def fill(folder, files):
    for name, data in files.items():
        (folder / name).write_bytes(data)


def failures(value):
    return {f["path"]: f["failure"] for f in value["files"] if f["failure"]}


def sentences(value):
    """Every failure, each of which must be a sentence that says what to do."""
    found = failures(value)
    for failure in found.values():
        assert "\n" not in failure["message"]
        assert "internal error" not in failure["message"]
        assert failure["hint"]
    return found


def test_each_is_a_sentence_at_most(check, folder):
    fill(folder, UNREADABLE | READABLE)
    (folder / "round").symlink_to(folder)
    (folder / "self.md").symlink_to(folder / "self.md")
    code, value = check(folder)
    assert code == 2
    assert set(sentences(value)) == set(UNREADABLE)
    assert len(value["files"]) == len(UNREADABLE | READABLE)
    assert {s["path"] for s in value["skipped"]} == {"hostile/round", "hostile/self.md"}
    safe = [f["path"] for f in value["findings"] if f["rule"] == "HL102"]
    assert len(safe) == sum(SAFE.encode() in data for data in READABLE.values()) + len(["utf16"])
    empty = {f["path"] for f in value["findings"] if f["rule"] == "HL906"}
    assert "hostile/empty.md" in empty


@pytest.mark.heavy
@pytest.mark.parametrize("names", [["items.md"], sorted(LONG.keys() - {"items.md"})], ids=len)
def test_long_articles_are_read_in_bounded_time_and_memory(folder, names):
    fill(folder, {name: LONG[name] for name in names})
    ran = subprocess.run(
        [sys.executable, "-c", MEASURED, *COMMAND, folder],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert sentences(report(ran.stdout)) == {}
    assert all(int(n) < HALF_A_GIGABYTE for n in ran.stderr.split() if n.isdigit())


def test_what_is_too_long_for_an_article_is_refused(check, folder):
    fill(folder, VAST)
    code, value = check(folder)
    assert code == 2
    assert {path: "too many" in f["message"] for path, f in sentences(value).items()} == (
        dict.fromkeys(VAST, True)
    )


def test_a_folder_of_many_articles(check, folder):
    fill(folder, {f"{n}.md": f"Iron {n} is good.\n\n{SAFE}".encode() for n in range(500)})
    code, value = check(folder)
    assert code == 1
    assert len(value["files"]) == 500
    assert len([f for f in value["findings"] if f["rule"] == "HL102"]) == 500


def test_nothing_an_article_holds_steers_the_terminal(run, folder):
    fill(folder, {name: READABLE[name] for name in ("escape.md", "line\nbreak.md")})
    (folder / "\x1b[2J.md").write_text(SAFE)
    for name in ("full", "concise"):
        ran = run("check", folder, "--output-format", name, "--show-info")
        assert ran.out.count("HL102") == 3
        assert "\x1b" not in ran.out
        assert "\x07" not in ran.out
        assert "line\nbreak" not in ran.out


@pytest.mark.parametrize(
    "text",
    [
        "entries: [",
        "concepts: 3\nentries: 3",
        "- a",
        "5",
        "entries:\n  - id: x\nconcepts:\n  - id: x",
        "[" * 20_000,
        "a: &a [x]\nb: [*a, *a]",
        "a: !!python/name:os.system",
        "a: 1\na: 2",
        '"\\ud800": 1',
        "a: \x01",
        "\ufeff\ufeffa: 1",
    ],
)
@pytest.mark.parametrize("key", ["reference", "vocabulary", "configuration"])
def test_broken_data_is_told_with_its_place(run, here, key, text):
    (here / "own.yaml").write_text(text, encoding="utf-8")
    if key != "configuration":
        (here / "settings.yaml").write_text(f"{key}: {{paths: [own.yaml]}}\n")
    config = "own.yaml" if key == "configuration" else "settings.yaml"
    ran = run("check", "faulty.md", "--config", config)
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.startswith("error: ")
    assert "own.yaml:1:" in ran.err or "own.yaml:2:" in ran.err
    assert "internal error" not in ran.err


@pytest.mark.parametrize("key", ["reference", "vocabulary", "configuration"])
@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"\0" * 9, b"a: \x80", None, "folder"])
def test_data_that_is_no_text_or_not_there(run, here, key, data):
    if isinstance(data, bytes):
        (here / "own.yaml").write_bytes(data)
    elif data == "folder":
        (here / "own.yaml").mkdir()
    if key != "configuration":
        (here / "settings.yaml").write_text(f"{key}: {{paths: [own.yaml]}}\n")
    config = "own.yaml" if key == "configuration" else "settings.yaml"
    ran = run("check", "faulty.md", "--config", config)
    assert ran.code == 2
    assert ran.err.startswith("error: ")
    assert "own.yaml" in ran.err
    assert "internal error" not in ran.err


@pytest.mark.parametrize("name", ["", "y" * 5_000 + ".md", "a\nb.md", "\udcff.md"])
def test_odd_paths(run, name):
    ran = run("check", name, "--select", "HL102")
    assert ran.code == (1 if not name else 2)
    assert "internal error" not in ran.err
    assert os.linesep + "b.md" not in ran.err
