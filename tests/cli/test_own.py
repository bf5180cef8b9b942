"""An organisation's own rules, as its editors use them: check, suppress, list, explain, test."""

import json

import pytest

RULES = """\
rules:
  - id: ACME001
    name: joint-supplement-promise
    severity: warning
    message: "{subject} is said to help against {object}, {certainty}"
    why: Our medical board allows no promise for joints.
    wording: Say what is known and for whom.
    claim:
      kind: treatment
      subject: [glucosamine, turmeric]
      object: arthritis
      certainty: {at_least: definite}
      unless: {source: true}
    passes: [Glucosamine may ease arthritis.]
    fails: [Glucosamine cures arthritis.]
  - id: ACME002
    name: person-first
    message: 'we write "{instead}", not "{words}"'
    why: It is our house style.
    words:
      swap: {"suffer~ from": "have~"}
    passes: [She has migraine.]
    fails: [{text: She suffers from migraine., at: suffers from}]
  - id: ACME003
    name: miracle-words
    severity: error
    message: '"{words}" promises too much'
    why: No treatment is sure.
    words:
      avoid: [miracle cure~, wonder drug~]
    passes: [There is no miracle cure.]
    fails: [It is a miracle cure.]
  - id: ACME004
    name: cramp-helpline
    message: an article on {topic} needs {lacking}
    why: Readers with cramps should know whom to ask.
    require:
      about: {concepts: leg-cramp}
      words: [ask~ a pharmacist]
      link: helpline.example
    passes: ["# Sleep\\n\\nSleep well."]
    fails: ["# Leg cramps\\n\\nThey hurt."]
"""

ARTICLE = """\
# Leg cramps at night

Glucosamine cures arthritis. It is a myth that turmeric cures arthritis. Turmeric does not cure
arthritis. Some people believe that turmeric heals arthritis. Turmeric may ease arthritis.

People who **suffered** from cramps slept badly. "I suffer from cramps," she says.

This oil is a miracle cure. There is no miracle cure. Type `miracle cure`. Is it a miracle cure?

<!-- healthlint-disable-next-block ACME002 -- the words of a law -->
They suffer from pain. See https://x.example/miracle-cure for more.
"""


@pytest.fixture
def own(here):
    """A folder with own rules, their configuration and an article."""
    for name in ("faulty.md", "plain.md"):
        (here / name).unlink()
    (here / "rules.yaml").write_text(RULES, encoding="utf-8")
    config = "rules: {paths: [rules.yaml]}\nseverity: {ACME002: info, ACME: error}\n"
    (here / ".healthlint.yaml").write_text(config, encoding="utf-8")
    (here / "article.md").write_text(ARTICLE, encoding="utf-8")
    return here


def _found(ran):
    findings = json.loads(ran.out)["findings"]
    return [(f["rule"], f["line"], f["severity"], f["excerpt"]) for f in findings]


def test_own_rules_find_their_words_and_nothing_that_is_denied_or_said_by_others(own, run):
    ran = run("check", "article.md", "--ignore", "HL1,HL2,HL3,HL4,HL5,HL6,HL7,HL8", "--show-info",
              "--output-format", "json")  # fmt: skip
    assert ran.code == 1
    assert _found(ran) == [
        ("ACME004", 1, "error", "Leg cramps at night"),
        ("ACME001", 3, "error", "Glucosamine cures arthritis"),
        ("ACME002", 6, "info", "suffered from"),
        ("ACME003", 8, "error", "miracle cure"),
    ]


def test_own_rules_are_selected_by_their_prefix_and_described_in_sarif(own, run):
    ran = run("check", "article.md", "--select", "acme003", "--output-format", "sarif")
    log = json.loads(ran.out)["runs"][0]
    assert {r["ruleId"] for r in log["results"]} == {"ACME003"}
    told = {r["id"]: r for r in log["tool"]["driver"]["rules"]}
    assert told["ACME003"]["name"] == "miracle-words"
    assert "No treatment is sure." in told["ACME003"]["fullDescription"]["text"]
    ran = run("check", "article.md", "--select", "ACNE")
    assert (ran.code, ran.err) == (
        2,
        "error: no rule 'ACNE'\nhint: did you mean ACME? 'healthlint rules' lists them all\n",
    )


def test_own_rules_are_listed_and_explained(own, run):
    listed = run("rules").out
    assert "ACME002  person-first" in listed
    assert "rules.yaml)" in " ".join(listed.split())
    values = {v["id"]: v for v in json.loads(run("rules", "--output-format", "json").out)}
    assert values["ACME001"]["file"] == "rules.yaml"
    assert values["HL101"]["file"] is None
    told = run("explain", "miracle-words")
    assert told.code == 0
    assert told.out.startswith("ACME003 miracle-words (error)")
    assert "No treatment is sure." in told.out
    assert "ACME" not in run("rules", "--isolated").out


def test_a_line_is_explained_by_what_keeps_own_rules_from_speaking(own, run):
    text = "# Joints\n\nTurmeric may heal arthritis. There is no miracle cure.\n"
    (own / "article.md").write_text(text, encoding="utf-8")
    told = " ".join(run("explain", "article.md:3").out.split())
    assert "ACME001 joint-supplement-promise: read: " in told
    assert "its certainty is possible, not at least definite" in told
    assert 'ACME003 miracle-words: "miracle cure" is there, but denied there' in told
    assert "ACME002, HL101" in told  # nothing to say


def test_examples_that_come_out_as_expected(own, run):
    ran = run("rules", "test")
    assert (ran.code, ran.out) == (0, "4 rules, 8 examples: all as expected\n")


def test_an_example_that_misfires_is_told_with_what_was_read(own, run):
    text = RULES.replace("[Glucosamine cures arthritis.]", "[Glucosamine may heal arthritis.]")
    text = text.replace("[There is no miracle cure.]", "[This is a miracle cure.]")
    text = text.replace("at: suffers from", "at: migraine")
    (own / "other.yaml").write_text(text, encoding="utf-8")
    ran = run("rules", "test", "other.yaml")
    assert ran.code == 1
    assert "ACME001 fails: Glucosamine may heal arthritis." in ran.out
    assert "its certainty is possible, not at least definite" in ran.out
    assert "ACME003 passes: This is a miracle cure." in ran.out
    assert 'it should be found at "migraine"' in ran.out
    assert ran.out.endswith("8 examples: 5 as expected, 3 not (of ACME001, ACME002, ACME003)\n")


def test_without_rules_there_is_nothing_to_test(here, run):
    ran = run("rules", "test")
    assert ran.code == 2
    assert ran.err.startswith("error: no rules of your own are configured here\nhint: ")
    (here / "empty.yaml").write_text("", encoding="utf-8")
    ran = run("rules", "test", "empty.yaml")
    assert ran.code == 2
    assert ran.err.startswith("error: empty.yaml: there is no rule in it\n")


def test_a_broken_rule_file_is_told_line_by_line(own, run):
    text = RULES.replace("kind: treatment", "knid: treatment").replace("ACME003", "HL101")
    (own / "rules.yaml").write_text(text, encoding="utf-8")
    for words in (("rules", "test"), ("check", "article.md")):
        ran = run(*words)
        assert ran.code == 2
        assert "rules.yaml:9:7: unknown key 'knid' in 'rules[1].claim'; did you mean 'kind'" in (
            ran.err
        )
        assert (
            "rules.yaml:24:9: 'rules[3].id' is 'HL101'; it must be a prefix of your own" in ran.err
        )


def test_comments_name_own_rules_like_any_other(own, run):
    text = "# Sleep\n\n<!-- healthlint-disable-file ACME009 -- a slip -->\n\nSleep well.\n"
    (own / "article.md").write_text(text, encoding="utf-8")
    finding = json.loads(run("check", "article.md", "--output-format", "json", "--select", "HL903")
                         .out)["findings"][0]  # fmt: skip
    assert "no rule ACME009" in finding["message"]
    assert "did you mean ACME00" in finding["wording"]


def test_a_missing_passage_is_the_same_problem_under_another_title(own, run):
    marks = []
    for title in ("Leg cramps at night", "Help for leg cramps"):
        (own / "article.md").write_text(f"# {title}\n\nThey hurt.\n", encoding="utf-8")
        ran = run("check", "article.md", "--select", "ACME004", "--output-format", "json")
        marks += [f["fingerprint"] for f in json.loads(ran.out)["findings"]]
    assert len(marks) == 2
    assert marks[0] == marks[1]


def test_what_is_to_be_written_can_be_put_in(own, run):
    (own / "article.md").write_text("# Gout\n\nShe suffers from gout.\n", encoding="utf-8")
    run("check", "article.md", "--select", "ACME002", "--fix", "--unsafe-fixes", "--show-info")
    assert (own / "article.md").read_text("utf-8") == "# Gout\n\nShe has gout.\n"


def test_rules_may_speak_of_concepts_of_the_organisations_own(own, run):
    words = "concepts: [{id: acme-balm, name: Acme Balm, type: drug}]\n"
    (own / "words.yaml").write_text(words, encoding="utf-8")
    rule = RULES.replace("subject: [glucosamine, turmeric]", "subject: acme-balm")
    rule = rule.replace("Glucosamine", "Acme Balm")
    (own / "rules.yaml").write_text(rule, encoding="utf-8")
    config = "rules: {paths: [rules.yaml]}\nvocabulary: {paths: [words.yaml]}\n"
    (own / ".healthlint.yaml").write_text(config, encoding="utf-8")
    assert run("rules", "test").out == "4 rules, 8 examples: all as expected\n"


def test_settings_may_be_wrong_about_own_rules(own, run):
    config = "rules: {paths: [rules.yaml]}\nseverity: {ACME01: error}\nselect: [ACNE]\n"
    (own / ".healthlint.yaml").write_text(config, encoding="utf-8")
    ran = run("check", "article.md")
    assert ran.code == 2
    assert "no rule 'ACME01'; did you mean ACME001?" in ran.err
    assert "no rule 'ACNE'; did you mean ACME?" in ran.err


def test_own_rules_run_unless_the_settings_select_others(own, run):
    for said, speaks in (
        ("", True),
        ("ignore: [HL]", True),
        ("select: [HL, ACME003]", True),
        ("select: [HL1]", False),
        ("ignore: [ACME]", False),
        ("overrides: [{files: [article.md], severity: {ACME: 'off'}}]", False),
    ):
        config = f"rules: {{paths: [rules.yaml]}}\n{said}\n"
        (own / ".healthlint.yaml").write_text(config, encoding="utf-8")
        ran = run("check", "article.md", "--output-format", "concise")
        assert ("ACME003" in ran.out) is speaks, said
