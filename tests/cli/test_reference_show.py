"""`healthlint reference show`: an entry in full, a concept with all that is held of it."""

import json

SET = """\
entries:
  - id: zinc-cold
    statement: Zinc lozenges may shorten a cold.
    kind: treatment
    relation: treats
    subject: zinc-supplement
    object: common-cold
    direction: supports
    ceiling: possible
    evidence: low
    status: reviewed
    reviewed_by: A. Reader
    reviewed_on: "2026-01-31"
    due_on: "2028-01-31"
    sources:
      - {title: Made up, year: 2019, pmid: "1", url: "https://example.org/zinc", seen: mirror}
    wording: Zinc may shorten a cold.
    accepts: [Zinc supplements may treat the common cold.]
    reviews:
      - {decision: approve, reviewer: A. Reader, date: "2026-01-31", comment: Fine}
  - id: echinacea-airways
    statement: Whether coneflower helps infections of the airways is not known.
    kind: treatment
    relation: treats
    subject: echinacea
    object: infection
    direction: insufficient
    ceiling: possible
    evidence: very-low
    status: draft
"""

OLDER = SET.partition("  - id: echinacea")[0].replace("may shorten a cold", "shorten colds")


def layered(here, *texts):
    """A configuration with sets of one's own alone, later ones over earlier ones."""
    names = [f"layer{n}.yaml" for n in range(len(texts))]
    for name, text in zip(names, texts, strict=True):
        (here / name).write_text(text, encoding="utf-8")
    config = f"reference:\n  shipped: false\n  paths: [{', '.join(names)}]\n"
    (here / ".healthlint.yaml").write_text(config, encoding="utf-8")


def test_an_entry_is_told_in_plain_words_with_its_place_and_the_layer_it_replaced(run, here):
    layered(here, OLDER, SET)
    ran = run("reference", "show", "zinc-cold")
    assert ran.code == 0
    told = " ".join(ran.out.split())
    for part in (
        "Zinc lozenges may shorten a cold.",
        "no more than 'may' or 'can'",
        "low-certainty evidence",
        "reviewed by A. Reader on 2026-01-31",
        "next review 2028-01-31",
        "decided 2026-01-31 approve, A. Reader: Fine",
        "https://pubmed.ncbi.nlm.nih.gov/1/ https://example.org/zinc (read in a copy)",
        "accepts Zinc supplements may treat the common cold.",
        "stands in layer1.yaml:2",
        "replaces layer0.yaml:2",
    ):
        assert part in told
    assert "colds" not in told


def test_an_entry_says_whether_its_set_is_adopted(run, here):
    sourced = SET.partition("    reviewed_by")[0].replace("reviewed", "sourced")
    layered(here, sourced + "    sources: [{title: Made up, url: 'https://example.org'}]\n")
    config = here / ".healthlint.yaml"
    plain = config.read_text(encoding="utf-8")
    config.write_text(f"{plain}  adopted_by: A clinic\n", encoding="utf-8")
    ran = run("reference", "show", "zinc-cold")
    assert "sourced in its file, and adopted with its set" in ran.out
    assert "A clinic" in ran.out
    over = f"{plain}  adopted_by: A clinic\n  adopted_until: '2024-01-31'\n"
    config.write_text(over, encoding="utf-8")
    ran = run("reference", "show", "zinc-cold")
    assert "the adoption by A clinic ended on 2024-01-31" in ran.out


def test_a_concept_is_found_by_any_of_its_names_with_entries_near_and_far(run, here):
    layered(here, SET)
    ran = run("reference", "show", "Common", "Colds", "--output-format", "json")
    found = json.loads(ran.out)
    assert found["entry"] is None
    assert found["concept"]["id"] == "common-cold"
    assert found["concept"]["wider"]
    direct = {"id": "zinc-cold", "role": "object", "way": "itself", "concept": "common-cold"}
    first = found["concept"]["entries"][0]
    assert {key: first[key] for key in direct} == direct
    tied = json.loads(run("reference", "show", "zinc", "--output-format", "json").out)["concept"]
    assert [(e["id"], e["way"]) for e in tied["entries"]] == [("zinc-cold", "tied")]


def test_a_word_nobody_knows_brings_what_comes_near(run):
    ran = run("reference", "show", "zink-supplement")
    assert (ran.code, ran.out) == (2, "")
    assert "no entry and no concept is called 'zink-supplement'" in ran.err
    assert "'zinc-supplement'" in ran.err


def test_a_broken_set_is_told_with_its_place(run, here):
    layered(here, SET.replace("very-low", "none"))
    ran = run("reference", "show", "zinc-cold")
    assert ran.code == 2
    assert "layer0.yaml:29:" in ran.err
