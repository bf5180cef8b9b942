"""`healthlint claims`: what was read, for people and for machines."""

import json

import pytest


def rows(ran):
    return [json.loads(line) for line in ran.out.splitlines()]


@pytest.fixture
def lines(here):
    """Writes a file of input lines."""

    def write(*values):
        path = here / "in.jsonl"
        texts = (v if isinstance(v, str) else json.dumps(v) for v in values)
        path.write_text("\n".join(texts) + "\n", encoding="utf-8")
        return path

    return write


def test_claims_of_files_have_places(run):
    ran = run("claims", "plain.md", "--output-format", "jsonl")
    assert ran.code == 0
    (claim,) = [c for c in rows(ran) if c["line"] == 3]
    assert claim["path"] == "plain.md"
    assert claim["id"] is None
    assert (claim["column"], claim["certainty"]) == (1, "possible")
    assert claim["sentence"] == "Zinc lozenges may shorten a cold."


def test_the_table_shows_every_article(run):
    ran = run("claims", ".")
    assert ran.code == 0
    assert "faulty.md" in ran.out
    assert "plain.md" in ran.out
    assert "possible" in ran.out
    assert "\x1b[" not in ran.out


def test_every_line_is_a_document_and_its_id_comes_back(run, lines):
    texts = [
        {"id": "a", "text": "Zinc lozenges may shorten a cold."},
        {"id": 7, "text": "The sky over the bay was blue."},
        {"id": {"any": 1}, "text": "It does not prevent\n\tcolds. Zinc does not prevent colds."},
        {"id": "a", "text": ""},
    ]
    ran = run("claims", "--sentences", lines(*texts), "--output-format", "jsonl")
    assert ran.code == 0
    ids = [c["id"] for c in rows(ran)]
    assert ids[0] == "a"
    assert {"any": 1} in ids
    assert 7 not in ids


def test_more_lines_than_a_batch_come_back_in_order(run, lines):
    texts = [{"id": i, "text": f"Zinc may shorten {i} colds."} for i in range(600)]
    ran = run("claims", "--sentences", lines(*texts), "--output-format", "jsonl")
    ids = [c["id"] for c in rows(ran)]
    assert ids == sorted(ids)
    assert len(set(ids)) > 500


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "not JSON"),
        ("[1]", "not an object"),
        ('{"text": "x"}', "'id' is missing"),
        ('{"id": 1}', "'text' is missing"),
        ('{"id": 1, "text": 5}', "not a string"),
    ],
)
def test_a_bad_line_is_told_with_its_number(run, lines, line, words):
    path = lines({"id": 1, "text": "Zinc may shorten a cold."}, "", line)
    ran = run("claims", "--sentences", path, "--output-format", "jsonl")
    assert ran.code == 2
    assert f"{path}:3: " in ran.err
    assert words in ran.err


def test_lines_that_are_no_text_are_told(run, here):
    (here / "in.jsonl").write_bytes(b'{"id": 1, "text": "caf\xe9"}\n')
    ran = run("claims", "--sentences", here / "in.jsonl")
    assert ran.code == 2
    assert "in.jsonl:1: " in ran.err


def test_a_file_of_lines_that_is_not_there(run):
    ran = run("claims", "--sentences", "gone.jsonl")
    assert ran.code == 2
    assert "gone.jsonl" in ran.err


def test_paths_and_lines_do_not_mix(run, lines):
    assert run("claims", "plain.md", "--sentences", lines({"id": 1, "text": ""})).code == 2


def test_a_file_that_cannot_be_read_hides_nothing(run):
    ran = run("claims", "gone.md", "plain.md", "--output-format", "jsonl")
    assert ran.code == 2
    assert "gone.md" in ran.err
    assert rows(ran)


def test_output_goes_to_a_file(run, here):
    ran = run("claims", "plain.md", "--output-format", "jsonl", "--output", "claims.jsonl")
    assert ran.out == ""
    assert json.loads((here / "claims.jsonl").read_text("utf-8").splitlines()[0])
