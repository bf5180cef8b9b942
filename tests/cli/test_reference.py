"""`healthlint reference`: sets that can be trusted before they are used."""

import pytest

ENTRY = """\
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
    status: sourced
    sources:
      - {title: A made-up review, year: 2019, url: "https://example.org/zinc"}
    accepts:
      - Zinc supplements may treat the common cold.
    rejects:
      - Zinc supplements always cure the common cold.
"""


@pytest.fixture
def own(here):
    def write(text):
        path = here / "own.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_a_sound_set_is_called_sound(run, own):
    ran = run("reference", "validate", own(ENTRY))
    assert (ran.code, ran.out, ran.err) == (0, "1 entry: sound\n", "")


def test_everything_wrong_is_told_at_once(run, own):
    text = ENTRY.replace("possible", "maybe").replace("zinc-supplement", "zink-supplement")
    ran = run("reference", "validate", own(text))
    assert ran.code == 1
    lines = ran.out.splitlines()
    assert len(lines) >= 1
    assert all(line.startswith(f"{own(text)}:") for line in lines)


def test_a_set_that_is_not_there(run):
    assert run("reference", "validate", "gone.yaml").code in {1, 2}


def test_examples_are_run_through_the_real_way(run, own):
    ran = run("reference", "test", own(ENTRY))
    assert ran.out == "2 examples of 1 entry: 2 judged as the entry says\n"
    assert ran.code == 0


@pytest.mark.parametrize(
    ("old", "new", "layer"),
    [
        ("Zinc supplements may treat", "The weather over the bay may be", "no claim read"),
        ("Zinc supplements may treat the common cold", "Iron may treat anaemia", "not matched"),
        ("Zinc supplements may treat", "Zinc supplements completely cure", "wrong verdict"),
        ("Zinc supplements always cure", "Zinc supplements might treat", "wrong verdict"),
    ],
)
def test_an_example_that_fails_names_the_layer(run, own, old, new, layer):
    ran = run("reference", "test", own(ENTRY.replace(old, new)))
    assert ran.code == 1
    assert layer in ran.out
    assert "zinc-cold" in ran.out
    assert new in ran.out


def test_the_shipped_set_is_sound(run):
    ran = run("reference", "validate")
    assert ran.code == 0, ran.out
