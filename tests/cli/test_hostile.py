"""Files made to break a reader: a sentence each at most; the others are checked all the same."""

import json

import pytest

SAFE = "Zinc lozenges are completely safe for everyone."
PAGE = "<!doctype html><head><meta charset=iso-8859-1><title>x</title></head><p>caf\xe9. "

UNREADABLE = {
    "picture.md": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 8,
    "nul.txt": b"Zinc\0lozenges\0are safe.",
    "line.txt": b"magnesium helps, " * 300_000,
    "line.md": b"x" * 5_000_000,
}

READABLE = {
    "empty.md": b"",
    "divs.html": b"<div>" * 10_000 + SAFE.encode(),
    "comments.html": b"<!-- " * 20_000,
    "brackets.md": b"[" * 20_000,
    "stars.md": b"*" * 20_000,
    "surrogates.md": f"{SAFE} \ud800\udfff".encode("utf-8", "surrogatepass"),
    "latin.html": (PAGE + SAFE).encode("latin-1"),
    "utf16.txt": SAFE.encode("utf-16"),
    "bomb.md": b"---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n" + SAFE.encode(),
    "tag.md": b"---\na: !!python/object/apply:os.system ['id']\n---\n" + SAFE.encode(),
    "escape.md": b"# \x1b[2J\x1b]0;title\x07\n\n" + SAFE.encode(),
}


@pytest.fixture
def folder(here):
    (here / "hostile").mkdir()
    for name, data in (UNREADABLE | READABLE).items():
        (here / "hostile" / name).write_bytes(data)
    (here / "hostile" / "round").symlink_to(here / "hostile")
    (here / "hostile" / "self.md").symlink_to(here / "hostile" / "self.md")
    return here / "hostile"


def test_each_is_a_sentence_at_most(run, folder):
    ran = run("check", folder, "--output-format", "json", "--select", "HL1,HL9")
    value = json.loads(ran.out)
    files = {f["path"].removeprefix("hostile/"): f["failure"] for f in value["files"]}
    assert ran.code == 2
    assert set(files) == set(UNREADABLE) | set(READABLE)
    assert {name for name, failure in files.items() if failure} == set(UNREADABLE)
    for failure in filter(None, files.values()):
        assert "\n" not in failure["message"]
        assert "internal error" not in failure["message"]
        assert failure["hint"]
    assert {s["path"] for s in value["skipped"]} == {"hostile/round", "hostile/self.md"}
    safe = {f["path"].removeprefix("hostile/") for f in value["findings"] if f["rule"] == "HL102"}
    assert safe == {n for n, data in READABLE.items() if SAFE.encode() in data} | {"utf16.txt"}
    empty = {f["path"] for f in value["findings"] if f["rule"] == "HL906"}
    assert "hostile/empty.md" in empty


def test_nothing_an_article_holds_steers_the_terminal(run, folder):
    for name in ("full", "concise"):
        ran = run("check", folder / "escape.md", "--output-format", name, "--show-info")
        assert "HL102" in ran.out
        assert "\x1b" not in ran.out
        assert "\x07" not in ran.out
