"""Layers of reference sets: what an organisation's own entries do to the shipped ones."""

import pytest

OWN = """\
entries:
  - id: {id}
    statement: What our board holds of zinc lozenges.
    kind: treatment
    relation: treats
    subject: zinc-supplement
    object: common-cold
    direction: {direction}
    ceiling: possible
    evidence: low
    status: {status}
    sources:
      - {{title: A made-up review of our own, year: 2025, url: "https://example.org/zinc"}}
"""
ARTICLE = "# Colds\n\nZinc tablets cure the common cold.\n"


@pytest.fixture
def own(here):
    """Write an organisation's file and the configuration that adds it to the shipped set."""

    def write(text, more=""):
        (here / "evidence").mkdir(exist_ok=True)
        (here / "evidence" / "own.yaml").write_text(text, encoding="utf-8")
        config = "reference:\n  paths: [evidence]\n" + more
        (here / ".healthlint.yaml").write_text(config, encoding="utf-8")

    return write


def text(id="zinc-treats-cold", direction="supports", status="sourced"):
    return OWN.format(id=id, direction=direction, status=status)


def test_an_entry_of_the_same_id_replaces_the_shipped_one_and_is_noted(run, own):
    own(text(direction="against"))
    ran = run("reference", "validate")
    assert ran.code == 0
    note, sound = ran.out.splitlines()
    assert note.endswith("own.yaml:2:9: note: " + note.split("note: ")[1])
    assert "replaces 'zinc-treats-cold' (" in note
    assert "direction supports -> against" in note
    assert sound.endswith("(1 note)")
    assert run("reference", "validate", "--strict").code == 1


def test_an_entry_of_another_id_that_contradicts_a_shipped_one_is_wrong(run, own):
    own(text(id="own-zinc", direction="against"))
    ran = run("reference", "validate")
    assert ran.code == 1
    (line,) = ran.out.splitlines()
    assert (
        "'own-zinc' is against 'zinc-supplement treats common-cold', 'zinc-treats-cold' (" in line
    )
    assert line.endswith(
        "give it the id 'zinc-treats-cold' to replace that entry, or retire that one with an entry "
        "of its id and 'status: retired'"
    )


def test_the_same_id_in_two_files_of_one_layer_is_wrong(run, own, here):
    own(text(id="own-zinc"))
    (here / "evidence" / "more.yaml").write_text(text(id="own-zinc"), encoding="utf-8")
    ran = run("reference", "validate", "evidence")
    assert ran.code == 1
    assert "own.yaml:2:9: the id 'own-zinc' is taken by evidence/more.yaml:2" in ran.out
    ran = run("reference", "validate", "evidence/more.yaml", "evidence/own.yaml")
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "1 entry: sound (1 note)")


def test_a_retired_entry_switches_the_shipped_one_off(run, own, here):
    (here / "a.md").write_text(ARTICLE, encoding="utf-8")
    own(text(status="retired"))
    ran = run("reference", "validate")
    assert "note: retires 'zinc-treats-cold' (" in ran.out
    assert "zinc-treats-cold" in run("check", "--isolated", "a.md").out
    assert "zinc-treats-cold" not in run("check", "a.md", "--show-info").out


def test_to_retire_what_is_not_there_is_noted(run, own):
    own(text(id="zinc-treats-colds", status="retired"))
    ran = run("reference", "validate")
    assert ran.code == 0
    assert "note: retires nothing: no earlier layer has an entry 'zinc-treats-colds'" in ran.out
