"""Reference files on disk: layers, adoption, and everything wrong told at once with its place."""

from datetime import date

import pytest

from lint.errors import DataError
from lint.model import Adoption, Certainty, Direction, Status
from lint.reference.load import load
from lint.reference.validate import validate
from lint.resources import corpus
from lint.vocabulary import Concept, Vocabulary

ADOPTION = Adoption(by="A. Editor", on=date(2026, 1, 31), until=date(2027, 1, 31))

SOUND = """\
entries:
  - id: tea-headache
    statement: Tea may ease a headache.
    kind: treatment
    relation: treats
    subject: tea
    object: {text: a headache, concept: headache}
    population: adults
    condition: {text: if it is mild}
    direction: supports
    ceiling: possible
    evidence: low
    status: sourced
    sources:
      - title: A study of tea
        year: 2020
        pmid: '123456'
        seen: publisher
    wording: Tea may ease a headache.
    accepts: [Tea may ease a headache.]
    rejects: [Tea cures headaches.]
  - id: tea-limit
    statement: No more than 400 mg of caffeine a day.
    kind: safety
    relation: harmful-for
    subject: tea
    object: headache
    direction: limit
    ceiling: definite
    evidence: consensus
    limit: {quantity: 400 mg, per: day}
    status: draft
"""

WORDS = Vocabulary(
    tuple(
        Concept(id=i, name=i, type="food" if i == "tea" else "symptom")
        for i in ("tea", "headache", "adults")
    ),
    "digest",
)


def write(folder, name, text):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def problems(paths):
    with pytest.raises(DataError) as caught:
        load(paths)
    return [str(p).split("/")[-1] for p in caught.value.problems]


def test_a_sound_file_becomes_entries(tmp_path):
    references = load([write(tmp_path, "a.yaml", SOUND)])
    tea, limit = references.entries
    assert (tea.subject.concept, tea.subject.text) == ("tea", "tea")
    assert (tea.object.concept, tea.object.text) == ("headache", "a headache")
    assert (tea.condition.concept, tea.condition.text) == (None, "if it is mild")
    assert (tea.ceiling, tea.direction) == (Certainty.POSSIBLE, Direction.SUPPORTS)
    assert (tea.sources[0].pmid, tea.sources[0].doi) == ("123456", None)
    assert (limit.limit.high, limit.limit.unit, limit.limit.per) == (400, "mg", "day")
    assert limit.limit.text == "400 mg a day"


def test_later_layers_win_by_id_and_change_the_digest(tmp_path):
    first = write(tmp_path, "a.yaml", SOUND)
    second = write(tmp_path, "b.yaml", SOUND.replace("ceiling: possible", "ceiling: insufficient"))
    alone, both = load([first]), load([first, second])
    assert both.get("tea-headache").ceiling is Certainty.INSUFFICIENT
    assert len(both.entries) == len(alone.entries)
    assert alone.digest != both.digest
    assert alone.digest == load([first]).digest


def test_adoption_makes_sourced_entries_reviewed_and_leaves_drafts(tmp_path):
    path = write(tmp_path, "a.yaml", SOUND)
    tea, limit = load([path], adoption=ADOPTION).entries
    assert (tea.status, tea.reviewed_by) == (Status.REVIEWED, "A. Editor")
    assert tea.reviewed_on == "2026-01-31"
    assert limit.status is Status.DRAFT


def test_a_broken_file_tells_everything_at_once_in_order(tmp_path):
    text = (
        SOUND.replace("kind: treatment", "kind: prevention")
        .replace("relation: treats", "realtion: treats\n    relation: treats")
        .replace("evidence: low", "evidence: lw")
        .replace("year: 2020", "year: '2020'")
        .replace("pmid: '123456'", "pmid: 123456")
        .replace("limit: {quantity: 400 mg, per: day}", "limit: {quantity: lots, per: day}")
        .replace("id: tea-limit", "id: tea-headache")
    )
    assert problems([write(tmp_path, "a.yaml", text)]) == [
        "a.yaml:4:11: the relation 'treats' makes a claim of kind 'treatment', not 'prevention'",
        "a.yaml:5:5: unknown key 'realtion' in 'entries[1]'; did you mean 'relation'?",
        (
            "a.yaml:13:15: 'entries[1].evidence' is 'lw'; allowed: low, very-low, high, moderate, "
            "authorised, consensus"
        ),
        "a.yaml:17:15: 'entries[1].sources[1].year' must be a whole number or empty, not '2020'",
        (
            "a.yaml:18:15: 'entries[1].sources[1].pmid' must be text or empty, not 123456; "
            "put it in quotes"
        ),
        "a.yaml:23:9: the id 'tea-headache' is taken by line 2 of this file; choose another",
        (
            "a.yaml:32:23: 'entries[2].limit.quantity' is 'lots'; it must be a number and a unit, "
            "such as 350 mg"
        ),
    ]


@pytest.mark.parametrize(
    ("old", "new", "place", "words"),
    [
        (
            "ceiling: possible",
            "ceiling: definite",
            "11:14",
            "a ceiling of 'definite' is too strong",
        ),
        (
            "ceiling: possible",
            "ceiling: absolute",
            "11:14",
            "a ceiling of 'absolute' is too strong",
        ),
        (
            "direction: supports\n    ceiling: possible",
            "direction: insufficient\n    ceiling: probable",
            "11:14",
            "at most 'possible'",
        ),
        ("status: sourced", "status: reviewed", "13:13", "needs 'reviewed_by'"),
        (
            "status: sourced",
            "status: sourced\n    reviewed_by: X",
            "14:18",
            "is for reviewed entries",
        ),
        (
            "status: sourced",
            "status: reviewed\n    reviewed_by: X\n    reviewed_on: 2026-02-30",
            "15:18",
            "no day of the calendar",
        ),
        (
            "status: sourced",
            (
                "status: reviewed\n    reviewed_by: X\n    reviewed_on: 2026-02-01\n"
                "    due_on: 2026-01-01"
            ),
            "16:13",
            "due before",
        ),
        (
            "rejects: [Tea cures headaches.]",
            "rejects: [Tea may ease a headache.]",
            "21:15",
            "among the accepted",
        ),
        ("    limit: {quantity: 400 mg, per: day}\n", "", "28:16", "needs the key 'limit'"),
        ("direction: supports", "direction: limit", "10:16", "needs the key 'limit'"),
        ("subject: tea\n    object: {", "subject: [tea]\n    object: {", "6:14", "a concept id"),
    ],
)
def test_fields_that_do_not_agree_are_told(tmp_path, old, new, place, words):
    assert old in SOUND
    found = problems([write(tmp_path, "a.yaml", SOUND.replace(old, new, 1))])
    assert any(p.startswith(f"a.yaml:{place}: ") and words in p for p in found), found


def test_a_sourced_entry_without_sources_is_refused(tmp_path):
    start, end = SOUND.index("    sources:"), SOUND.index("    wording:")
    (problem,) = problems([write(tmp_path, "a.yaml", SOUND[:start] + SOUND[end:])])
    assert "needs at least one source" in problem


def test_problems_of_several_files_come_together(tmp_path):
    write(tmp_path, "a.yaml", SOUND.replace("kind: treatment", "kind: cause"))
    write(tmp_path, "b.yaml", "entries: [\n")
    write(tmp_path, "c.yaml", "- 1\n")
    assert [p.split(":")[0] for p in problems([tmp_path])] == ["a.yaml", "b.yaml", "c.yaml"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "entries:\n",
        "entries: []\n",
        "entries: [1, [2], {}]\n",
        "entries:\n  - &a {id: x}\n  - *a\n",
        "entries:\n  - {relation: [treats], ceiling: {a: 1}, evidence: [low], status: [x]}\n",
        "entries: " + "[" * 5000,
        "entries:\n  - !!python/object/apply:os.system [ls]\n",
        "entries:\n  - {id: a, accepts: {}, rejects: 3, sources: x, subject: 5}\n",
    ],
)
def test_nonsense_is_refused_with_places_and_without_a_traceback(tmp_path, text):
    path = write(tmp_path, "a.yaml", text)
    assert problems([path])
    assert validate([path], WORDS)


def test_unknown_concepts_name_the_nearest(tmp_path):
    text = SOUND.replace("concept: headache", "concept: hedache").replace(
        "population: adults", "population: giants"
    )
    found = validate([write(tmp_path, "a.yaml", text)], WORDS)
    assert [str(p).split("/")[-1] for p in found] == [
        "a.yaml:7:41: no concept has the id 'hedache'; did you mean 'headache'?",
        "a.yaml:8:17: no concept has the id 'giants'; add it to the vocabulary",
    ]


def test_an_empty_or_missing_folder_is_one_sentence(tmp_path):
    with pytest.raises(DataError, match=r"this folder holds no \.yaml file"):
        load([tmp_path])
    with pytest.raises(DataError, match="cannot read this file"):
        load([tmp_path / "gone.yaml"])


def test_the_shipped_set_can_be_adopted():
    references = load([corpus("reference")], adoption=ADOPTION)
    assert {e.status for e in references.entries} <= {Status.REVIEWED, Status.DRAFT}
