"""`healthlint compare`: two texts side by side, and pairs of texts by the thousand."""

import json
import os
import shutil
import subprocess
import sys

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from lint.resources import schema_path

RELEASE = """\
# Zinc ends colds

Zinc lozenges cut colds short. Zinc lozenges have no side effects.

Magnesium tablets relieve leg cramps. Rest helps. So does sleep.
"""

STUDY = """\
# Zinc lozenges: a trial

Zinc lozenges may cut colds short. Some adults felt sick.

Magnesium does not relieve leg cramps. Honey eases a cough in children.
"""

TABLE = """\
conflict: the first says plainly that magnesium tablets
treat leg cramps; the second denies that magnesium treats
leg cramps
  release.md:5:1               study.md:5:1
  Magnesium tablets relieve    Magnesium does not relieve
  leg cramps.                  leg cramps.
"""

HELPS = "Zinc shortens a cold."
MAY_HELP = "Zinc may shorten a cold."
DOES_NOT = "Zinc does not shorten a cold."
RANK = ["contradicts", "stronger", "weaker", "unrelated", "agrees", None]


@pytest.fixture
def desk(here):
    """A release and the study it tells of."""
    (here / "release.md").write_text(RELEASE, encoding="utf-8")
    (here / "study.md").write_text(STUDY, encoding="utf-8")
    return here


@pytest.fixture(scope="session")
def validator():
    claims, comparison = (
        json.loads(schema_path(name).read_text("utf-8")) for name in ("claim", "comparison")
    )
    Draft202012Validator.check_schema(comparison)
    registry = Registry().with_resource(claims["$id"], Resource.from_contents(claims))
    return Draft202012Validator(comparison, registry=registry)


@pytest.fixture
def pairs(here):
    """Writes a file of pairs."""

    def write(*values):
        path = here / "pairs.jsonl"
        texts = (v if isinstance(v, str) else json.dumps(v) for v in values)
        path.write_text("\n".join(texts) + "\n", encoding="utf-8")
        return path

    return write


def rows(ran):
    assert ran.code == 0, ran.err
    return [json.loads(line) for line in ran.out.splitlines()]


def of(found, verdict):
    return [row for row in found if row["verdict"] == verdict]


class TestTwoFiles:
    def test_conflicts_come_first_and_places_are_exact(self, desk, run, validator):
        found = rows(run("compare", "release.md", "study.md", "--output-format", "jsonl"))
        for row in found:
            validator.validate(row)
        order = [RANK.index(row["verdict"]) for row in found]
        assert order == sorted(order)
        a, b = found[0]["a"], found[0]["b"]
        assert found[0]["verdict"] == "contradicts"
        assert (a["path"], a["line"], a["column"]) == ("release.md", 5, 1)
        assert (b["path"], b["line"], b["column"]) == ("study.md", 5, 1)
        assert RELEASE.splitlines()[4][: a["end_column"] - 1] == a["text"]
        assert a["claim"]["relation"] == "treats"

    def test_what_one_says_alone_has_no_verdict(self, desk, run):
        found = rows(run("compare", "release.md", "study.md", "--output-format", "jsonl"))
        alone = of(found, None)
        theirs = [row["b"]["sentence"] for row in alone if row["b"]]
        assert theirs == ["Honey eases a cough in children."]
        assert all((row["a"] is None) != (row["b"] is None) for row in alone)

    def test_the_page_shows_both_sides(self, desk, run, monkeypatch):
        monkeypatch.setenv("COLUMNS", "60")
        ran = run("compare", "release.md", "study.md")
        assert ran.code == 0
        assert ran.out.startswith(TABLE)
        assert "stronger: the first says more" in ran.out
        assert "Said in both: 1 in conflict, " in ran.out
        assert "Honey" not in ran.out
        assert "(--show-unmatched" in " ".join(ran.out.split())

    @pytest.mark.parametrize("width", [20, 40, 60, 100, 200])
    def test_no_line_is_wider_than_the_terminal(self, desk, run, monkeypatch, width):
        monkeypatch.setenv("COLUMNS", str(width))
        ran = run("compare", "release.md", "study.md", "--show-unmatched", "--show-agreed")
        assert max(map(len, ran.out.splitlines())) <= width
        assert "Honey eases" in ran.out

    def test_agreement_is_counted_until_it_is_asked_for(self, desk, run):
        ran = run("compare", "study.md", "study.md")
        assert "the same (--show-agreed lists all)." in ran.out
        assert "Honey" not in ran.out
        assert "conflict" not in ran.out
        asked = run("compare", "study.md", "study.md", "--show-agreed")
        assert "Honey eases a cough in children." in asked.out
        assert "one alone" not in asked.out

    def test_a_changed_word_is_the_only_thing_that_is_told(self, desk, run):
        (desk / "new.md").write_text(STUDY.replace("may cut", "cut"), encoding="utf-8")
        ran = run("compare", "study.md", "new.md")
        assert ran.out.startswith("weaker: the first says less")
        assert "Said in both: 1 weaker in the first, " in ran.out
        assert "alone" not in ran.out

    def test_what_was_not_changed_is_no_news(self, desk, run):
        old = "Zinc may shorten a cold. Does zinc shorten a cold? Zinc shortens a cold, fans say.\n"
        (desk / "old.md").write_text(old, encoding="utf-8")
        (desk / "new.md").write_text(f"# Pregnancy\n\n{old}\nRest helps.\n", encoding="utf-8")
        found = rows(run("compare", "old.md", "new.md", "--output-format", "jsonl"))
        aligned = [row for row in found if row["verdict"]]
        assert aligned
        assert {row["verdict"] for row in aligned} == {"agrees"}
        assert all(row["a"]["sentence"] == row["b"]["sentence"] for row in aligned)

    def test_the_reason_names_what_keeps_two_apart(self, run):
        ran = run("compare", "Ginger eases nausea in women.", "Ginger does not ease nausea in men.")
        assert ran.out.startswith("other people: ")
        assert "(the first: women; the second: men)" in " ".join(ran.out.split())

    def test_what_is_said_again_is_told_once(self, desk, run):
        again = RELEASE + "\nOnce more: magnesium tablets relieve leg cramps.\n"
        (desk / "again.md").write_text(again, encoding="utf-8")
        ran = run("compare", "again.md", "study.md")
        assert ran.out.count("conflict: ") == 1
        assert "also at 7:1" in ran.out

    def test_markdown_is_a_table_that_runs_nothing(self, desk, run):
        nasty = "\nZinc | `rm` <script> [x](http://x.y) @all does not shorten a cold.\n"
        (desk / "study.md").write_text(STUDY + nasty, encoding="utf-8")
        ran = run(
            "compare", "release.md", "study.md", "--output-format", "markdown", "--show-unmatched"
        )
        assert ran.code == 0
        lines = ran.out.splitlines()
        assert lines[0] == "<!-- healthlint compare -->"
        table = [line for line in lines if line.startswith("| **conflict** |")]
        assert "`release.md:5:1`<br>Magnesium tablets relieve leg cramps." in table[0]
        assert "| | only in study.md |" in lines
        assert "<script>" not in ran.out
        assert "@all" not in ran.out

    def test_html_and_text_files(self, desk, run):
        page = "<html><body><p>Zinc <b>does not</b> shorten a cold.</p></body></html>"
        (desk / "a.html").write_text(page, encoding="utf-8")
        (desk / "b.txt").write_text(f"Colds\n\n{HELPS}\n", encoding="utf-8")
        first = rows(run("compare", "a.html", "b.txt", "--output-format", "jsonl"))[0]
        assert first["verdict"] == "contradicts"
        assert (first["a"]["line"], first["a"]["column"]) == (1, 16)
        assert (first["b"]["line"], first["b"]["column"]) == (3, 1)

    def test_output_goes_to_a_file(self, desk, run):
        ran = run("compare", "release.md", "study.md", "--output", "told.txt")
        assert (ran.code, ran.out) == (0, "")
        assert "conflict: " in (desk / "told.txt").read_text("utf-8")


class TestTextsInWords:
    def test_what_is_no_path_is_the_text(self, run):
        ran = run("compare", HELPS, DOES_NOT)
        assert ran.code == 0
        assert ran.out.startswith("conflict: the first says plainly that zinc treats a cold;")
        assert "first text:1:1" in ran.out

    def test_a_path_that_exists_is_a_file(self, here, run):
        (here / "zinc helps.txt").write_text(DOES_NOT, encoding="utf-8")
        ran = run("compare", "zinc helps.txt", HELPS)
        assert "zinc helps.txt:1:1" in ran.out
        assert ran.out.startswith("conflict")

    @pytest.mark.parametrize(
        "word", ["gone.md", "zinc", "my drafts/gone article.md", "./gone away", "~/gone away"]
    )
    def test_what_can_only_be_a_path_must_exist(self, run, word):
        ran = run("compare", word, HELPS)
        assert (ran.code, ran.out) == (2, "")
        assert f"error: {word}: there is no such file" in ran.err
        assert "holds a space" in ran.err

    def test_standard_input_is_a_side(self, process):
        ran = process("compare", "-", HELPS, "--stdin-filename", "in.html", data=b"<p>Zinc fails.")
        assert ran.code == 0
        piped = process("compare", HELPS, "-", data=DOES_NOT.encode())
        assert piped.out.startswith("conflict")
        assert "stdin.txt:1:1" in piped.out

    @pytest.mark.parametrize("empty", ["", "  \n "])
    def test_an_empty_text_says_nothing(self, run, empty):
        ran = run("compare", empty, HELPS)
        assert ran.code == 0
        assert "first text is empty." in ran.out
        assert "They say nothing of the same things." in ran.out

    def test_other_languages_are_told(self, run):
        german = (
            "Zink hilft gegen Erkältungen und verkürzt sie um zwei Tage. Es gab keine Wirkung auf "
            "Husten. Viele Menschen nehmen Zink ein, weil sie gesund bleiben wollen."
        )
        assert "first text is not in English" in run("compare", german, HELPS).out
        ran = run("compare", german, HELPS, "--output-format", "jsonl")
        assert [row["a"] for row in rows(ran)] == [None]
        assert ran.err == "note: first text is not in English: nothing was read in it.\n"


class TestWhatCannotBeRead:
    @pytest.mark.parametrize(
        ("words", "told"),
        [
            (["-", "-"], "'-' is given twice"),
            ([".", HELPS], "this is a folder"),
            (["cover.pdf", HELPS], "'.pdf' are not read"),
            (["noise.md", HELPS], "noise.md: holds NUL bytes"),
            (["plain.md"], "two texts are compared, and 1 given"),
            ([], "two texts are compared, and none given"),
            (["a b.", "c d.", "e f."], "two texts are compared, and 3 given"),
            (["plain.md", HELPS, "--pairs", "p.jsonl"], "cannot be read in one run"),
            (["--pairs", "p.jsonl", "--output-format", "markdown"], "full or jsonl"),
            (["plain.md", HELPS, "--output", "gone/out.txt"], "there is no folder gone"),
            ([HELPS, "zinc helps " * 20_000], "too many for one article"),
        ],
    )
    def test_it_is_one_sentence_and_exit_2(self, here, run, words, told):
        (here / "cover.pdf").write_bytes(b"%PDF-1.7 nothing")
        (here / "noise.md").write_bytes(b"\x00\xff\x00" * 400)
        ran = run("compare", *words)
        assert ran.code == 2
        assert ran.out == ""
        assert ran.err.startswith("error: ")
        assert told in ran.err
        assert len(ran.err) < 400
        assert "Traceback" not in ran.err

    @pytest.mark.skipif(os.name == "nt", reason="needs bytes as arguments")
    def test_bytes_that_are_no_text(self, here):
        done = subprocess.run(
            [sys.executable, "-m", "lint", "compare", b"Zinc \xff helps a cold.", HELPS.encode()],
            capture_output=True,
            check=False,
            cwd=here,
        )
        assert (done.returncode, done.stderr) == (0, b"")

    def test_what_steers_a_terminal_is_shown(self, here, run):
        (here / "bad.txt").write_text(f"{HELPS}\n\nZinc \x1b[31mdoes not\x1b[0m help.\n")
        ran = run("compare", "bad.txt", HELPS, "--show-agreed", "--show-unmatched")
        assert ran.code == 0
        assert "\x1b" not in ran.out

    def test_colour_is_for_terminals_that_want_it(self, desk):
        if not shutil.which("script"):
            pytest.skip("needs script(1)")

        def through_a_terminal(**env):
            command = f"{sys.executable} -m lint compare release.md study.md"
            settings = {k: v for k, v in os.environ.items() if k != "NO_COLOR"} | env
            return subprocess.run(
                ["script", "-qec", command, "/dev/null"],
                capture_output=True,
                text=True,
                check=True,
                cwd=desk,
                env=settings,
            ).stdout

        assert "\x1b[" in through_a_terminal(TERM="xterm")
        assert "\x1b[" not in through_a_terminal(TERM="xterm", NO_COLOR="1")


class TestPairs:
    def test_hundreds_come_back_in_order_with_their_ids(self, process, pairs, validator):
        kinds = [(HELPS, DOES_NOT), (MAY_HELP, HELPS), (HELPS, MAY_HELP), (HELPS, "Rain fell.")]
        path = pairs(
            *({"id": i, "a": kinds[i % 4][0], "b": f"{kinds[i % 4][1]}"} for i in range(300))
        )
        found = rows(process("compare", "--pairs", path, "--output-format", "jsonl"))
        assert [row["id"] for row in found] == list(range(300))
        expected = ["contradicts", "weaker", "stronger", "unrelated"]
        assert [row["verdict"] for row in found] == expected * 75
        for row in found[:8]:
            validator.validate(row)
            assert set(row) == {"id", "verdict", "difference", "why", "a", "b"}

    def test_the_claims_that_decide_are_given(self, run, pairs):
        path = pairs(
            {"id": "x", "a": f"Rain fell. {HELPS}", "b": DOES_NOT}, {"id": "y", "a": "", "b": ""}
        )
        first, second = rows(run("compare", "--pairs", path, "--output-format", "jsonl"))
        assert first["a"]["sentence"] == HELPS
        assert first["a"]["id"] == "x"
        assert (first["b"]["polarity"], first["b"]["column"]) == ("negated", 1)
        assert second["verdict"] == "unrelated"
        assert (second["a"], second["b"]) == (None, None)

    def test_swapped_texts_get_the_verdict_turned(self, run, pairs):
        texts = [
            HELPS,
            MAY_HELP,
            DOES_NOT,
            "Magnesium relieves leg cramps in pregnancy.",
            "It is unclear whether magnesium relieves leg cramps.",
            "Magnesium cures leg cramps.",
            "Avoid liver in pregnancy.",
            "Eat liver in pregnancy.",
        ]
        both = [(a, b) for a in texts for b in texts]
        lines = [{"id": [a, b], "a": a, "b": b} for a, b in both]
        found = rows(run("compare", "--pairs", pairs(*lines), "--output-format", "jsonl"))
        verdicts = {tuple(row["id"]): row["verdict"] for row in found}
        turned = {"stronger": "weaker", "weaker": "stronger"}
        assert len(set(verdicts.values())) > 3
        for (a, b), verdict in verdicts.items():
            assert verdicts[b, a] == turned.get(verdict, verdict), (a, b)

    def test_a_line_each_for_people(self, run, pairs):
        path = pairs({"id": "one", "a": HELPS, "b": DOES_NOT}, {"id": 2, "a": HELPS, "b": ""})
        ran = run("compare", "--pairs", path)
        first, second = ran.out.splitlines()
        assert first.startswith("one: conflict: the first says plainly that zinc treats a cold;")
        assert second == "2: unrelated: they speak of different things"

    def test_pairs_come_through_a_pipe(self, process):
        line = json.dumps({"id": None, "a": MAY_HELP, "b": HELPS})
        ran = process("compare", "--pairs", "-", "--output-format", "jsonl", data=line.encode())
        assert [(row["id"], row["verdict"]) for row in rows(ran)] == [(None, "weaker")]

    @pytest.mark.parametrize(
        ("line", "words"),
        [
            ("{", "not JSON"),
            ("7", "not an object"),
            ('{"a": "x", "b": "y"}', "'id' is missing"),
            ('{"id": 1, "a": "x"}', "'b' is missing"),
            ('{"id": 1, "a": "x", "b": null}', "'b' is not a string"),
        ],
    )
    def test_a_bad_line_is_told_with_its_number(self, run, pairs, line, words):
        ran = run("compare", "--pairs", pairs({"id": 1, "a": HELPS, "b": ""}, "", line))
        assert ran.code == 2
        assert "pairs.jsonl:3: " in ran.err
        assert words in ran.err
        assert '{"id": 1, "a": "…", "b": "…"}' in ran.err

    def test_texts_that_cannot_be_read_spoil_no_other_line(self, run, pairs):
        path = pairs(
            {"id": 1, "a": "zinc helps " * 20_000, "b": HELPS},
            '{"id": 2, "a": "Zinc \\ud800 helps a cold.", "b": "\\u0000"}',
            {"id": 3, "a": HELPS, "b": DOES_NOT},
        )
        found = rows(run("compare", "--pairs", path, "--output-format", "jsonl"))
        assert [row["verdict"] for row in found] == ["unrelated", "unrelated", "contradicts"]
        assert "too many for one article" in found[0]["why"]
        assert "not read" not in found[1]["why"]

    def test_a_file_that_is_not_there(self, run):
        ran = run("compare", "--pairs", "gone.jsonl")
        assert (ran.code, ran.out) == (2, "")
        assert "gone.jsonl" in ran.err
