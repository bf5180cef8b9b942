"""What a run over several articles says of the conflicts between them."""

import json

import pytest

YES = "# Night cramps\n\nMany people know them.\n\nQuinine relieves leg cramps.\n"
NO = "# Cramps\n\nQuinine does not relieve leg cramps.\n"
OPEN = "# Legs\n\nQuinine may relieve leg cramps.\n"


@pytest.fixture
def check(run, here):
    """A run over articles given by name, with the rule on conflicts between them."""

    def check(*words, **articles):
        folder = here / "articles"
        folder.mkdir(exist_ok=True)
        for name, text in articles.items():
            (folder / f"{name}.md").write_text(text, encoding="utf-8")
        return run("check", folder, *(words or ("--select", "HL302")))

    return check


@pytest.fixture
def conflicts(check):
    """The conflicts of such a run as a program reads them."""

    def conflicts(*words, **articles):
        words = words or ("--select", "HL302")
        return json.loads(check(*words, "--output-format", "json", **articles).out)["conflicts"]

    return conflicts


def paths(side):
    return [p["path"].rsplit("/", 1)[-1] for p in side]


def test_the_run_ends_with_who_says_what(check):
    ran = check(one=YES, two=YES, three=YES, four=NO, five=NO, six=OPEN)
    (listed,) = (part for part in ran.out.split("\n\n") if part.startswith("1 conflict"))
    assert ran.out.rstrip().endswith(listed.rstrip())
    said = " ".join(listed.split())
    assert "1. quinine and leg cramps (" in said
    assert "3 articles say plainly that quinine treats leg cramps: articles/one.md:5," in said
    assert "2 articles deny that quinine treats leg cramps: articles/five.md:3," in said
    assert "six.md" not in said


def test_programs_get_every_place_and_the_strength(conflicts):
    (one,) = conflicts(one=YES, two=YES, three=YES, four=NO, five=NO, six=OPEN)
    assert paths(one["affirms"]) == ["one.md", "three.md", "two.md"]
    assert paths(one["denies"]) == ["five.md", "four.md"]
    assert {p["line"] for p in one["affirms"]} == {5}
    assert one["affirms"][0]["sentence"] == "Quinine relieves leg cramps."
    assert 0 < one["strength"] <= 1
    assert one["about"] == "quinine and leg cramps"


def test_every_article_that_takes_part_is_told_once(check):
    ran = check("--select", "HL302", "--output-format", "jsonl", one=YES * 3, two=NO + NO)
    assert [json.loads(line)["path"] for line in ran.out.splitlines()] == [
        "articles/one.md",
        "articles/two.md",
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "# Iron\n\nIf you have iron deficiency, iron tablets relieve tiredness.\n",
            "# Tiredness\n\nIron tablets do not relieve tiredness.\n",
        ),
        (
            "# Ibuprofen\n\nIbuprofen is safe for most adults.\n",
            "# Expecting\n\nIbuprofen is not safe in pregnancy.\n",
        ),
        (
            "# Coffee\n\nCaffeine is safe for adults.\n",
            "# Too much coffee\n\nMore than 400 mg of caffeine a day is harmful for adults.\n",
        ),
        (
            "# Pain\n\nLeave ibuprofen alone if you have had a stomach ulcer.\n",
            "# Ulcers\n\nDo not take ibuprofen if you have had a stomach ulcer.\n",
        ),
        (OPEN, NO),
        (YES, YES),
    ],
)
def test_what_can_both_stand_is_no_conflict(check, conflicts, one, other):
    assert conflicts(one=one, two=other) == []
    assert "between articles" not in check(one=one, two=other).out


def test_good_and_bad_of_one_thing_is_a_conflict(conflicts):
    relief = "# Stretching\n\nQuinine relieves leg cramps.\n"
    harm = "# Causes\n\nQuinine causes leg cramps.\n"
    (one,) = conflicts(relief=relief, harm=harm)
    assert (paths(one["affirms"]), paths(one["denies"])) == (["relief.md"], ["harm.md"])


def test_the_stronger_conflict_comes_first(conflicts):
    found = conflicts(
        one="# A\n\nQuinine relieves leg cramps. Zinc always cures colds.\n",
        two="# B\n\nQuinine has not been shown to relieve leg cramps. Zinc never cures colds.\n",
    )
    assert [c["about"] for c in found] == ["zinc and colds", "quinine and leg cramps"]
    assert found[0]["strength"] > found[1]["strength"]


def test_a_long_list_is_cut_short_and_counted(check):
    remedies = ("zinc", "iron", "honey", "ginger", "quinine", "garlic", "melatonin")
    yes = "".join(f"{r.title()} relieves leg cramps.\n\n" for r in remedies)
    no = "".join(f"{r.title()} does not relieve leg cramps.\n\n" for r in remedies)
    out = check(one=f"# A\n\n{yes}", two=f"# B\n\n{no}").out
    assert "7 conflicts between articles, the strongest first" in out
    assert "\n5. " in out
    assert "\n6. " not in out
    assert out.rstrip().endswith("and 2 more conflicts")


def test_a_place_where_the_rule_is_off_takes_no_part(conflicts):
    off = "<!-- healthlint-disable-next-block HL302 -- an old page, kept for the record -->\n"
    quiet = YES.replace("Quinine", f"{off}Quinine")
    assert conflicts(one=quiet, two=NO) == []
    (one,) = conflicts(one=quiet, two=NO, three=YES)
    assert paths(one["affirms"]) == ["three.md"]


def test_without_the_rule_there_is_no_list(check, conflicts):
    assert conflicts("--ignore", "HL302", one=YES, two=NO) == []
    assert "between articles" not in check("--select", "HL2,HL301", one=YES, two=NO).out


def test_one_article_is_no_folder(run, here):
    (here / "both.md").write_text(YES + NO, encoding="utf-8")
    assert "between articles" not in run("check", "both.md").out


@pytest.mark.parametrize("form", ["concise", "jsonl", "csv"])
def test_a_line_for_each_finding_has_no_list(check, form):
    assert "between articles" not in check("--output-format", form, one=YES, two=NO).out


def test_a_comment_on_a_pull_request_has_it(check):
    out = check("--select", "HL302", "--output-format", "markdown", one=YES, two=NO).out
    assert "**1 conflict between articles**" in out
    assert "`articles/two.md` line 3" in out
