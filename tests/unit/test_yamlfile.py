"""Files people write: data as YAML 1.2 means it, every mistake at its place, bounded cost."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from lint.errors import DataError
from lint.resources import schema_path
from lint.yamlfile import MAX_BYTES, MAX_PROBLEMS, check, load, read
from lint.yamlfile.sound import predicate

SCHEMA = {
    "type": "object",
    "required": ["name"],
    "additionalProperties": False,
    "properties": {
        "name": {"type": "string", "minLength": 1},
        "select": {"type": "array", "items": {"type": "string", "pattern": "^HL[0-9]+$"}},
        "severity": {"additionalProperties": {"enum": ["error", "warning", "info"]}},
        "preview": {"type": "boolean"},
        "subject": {
            "description": "a concept id, or text and concept",
            "oneOf": [
                {"type": "string"},
                {
                    "type": "object",
                    "properties": {"text": {}, "concept": {}},
                    "additionalProperties": False,
                },
            ],
        },
    },
}


def said(text, schema=SCHEMA):
    return [str(p) for p in check(load(text, "f.yaml"), schema)]


def test_scalars_mean_what_yaml_1_2_says():
    file = load(
        "on: yes\noff: [no, y, true, FALSE]\nday: 2026-01-02\nsexagesimal: 1:30\n"
        "n: 12\nf: -1.5e3\nempty:\ntilde: ~\nquoted: '12'\n007: 007\n",
        "f.yaml",
    )
    assert file.problems == ()
    assert file.data == {
        "on": "yes",
        "off": ["no", "y", True, False],
        "day": "2026-01-02",
        "sexagesimal": "1:30",
        "n": 12,
        "f": -1500.0,
        "empty": None,
        "tilde": None,
        "quoted": "12",
        "007": 7,
    }


def test_every_key_and_value_has_a_place():
    file = load("# note\nfirst: 1\nlist:\n  - {id: a, parts: [x, 'ü y', z]}\n", "f.yaml")
    assert file.key_at("list") == (3, 1)
    assert file.at("list", 0) == (4, 5)
    assert file.key_at("list", 0, "parts") == (4, 13)
    assert file.at("list", 0, "parts", 2) == (4, 31)
    assert file.at("list", 7) == file.at("list")
    assert file.at() == (2, 1)


def test_a_byte_order_mark_and_windows_line_ends_do_not_shift_places():
    file = load("\ufeffa: 1\r\nb: 2\r\n".encode(), "f.yaml")
    assert file.data == {"a": 1, "b": 2}
    assert file.key_at("a") == (1, 1)
    assert file.key_at("b") == (2, 1)


@pytest.mark.parametrize(
    ("text", "place", "word"),
    [
        ("a: 1\nb: 2\na: 3\n", "3:1", "twice"),
        ("a: &x 1\n", "1:4", "anchors"),
        ("a: [1]\nb: *x\n", "2:4", "aliases"),
        ("a: !!python/object/apply:os.system [ls]\n", "1:4", "tags"),
        ("a: !!str 1\n", "1:4", "tags"),
        ("a:\n  <<: {b: 1}\n", "2:3", "merge"),
        ("? [a]\n: 1\n", "1:3", "key must be a word"),
        ("a: 1\n---\nb: 1\n", "2:1", "one document"),
        ("a: 1\nb: [1, 2\n", "3:1", "not valid YAML"),
        ("a: 1\n\tb: 2\n", "2:1", "not valid YAML"),
        ("a: 1\nb: \x07\n", "2:4", "U+0007"),
        ("a: 1\nb: \ud800\n", "2:4", "U+D800"),
        (b"a: 1\nb: caf\xe9\n", "2:7", "UTF-8"),
        (b"\xff\xfea\x00", "1:1", "UTF-8"),
    ],
)
def test_what_is_refused_is_told_with_its_place(text, place, word):
    (problem,) = load(text, "f.yaml").problems
    assert str(problem).startswith(f"f.yaml:{place}: ")
    assert word in problem.message


def test_several_mistakes_are_told_at_once_in_order():
    file = load("a: &x 1\nb: 2\nb: 3\nc: !t 4\n", "f.yaml")
    assert [p.line for p in file.problems] == [1, 3, 4]


@pytest.mark.parametrize(
    "text",
    [
        "- " * 200_000,
        "[" * 200_000,
        "{a: " * 100_000,
        "? " * 100_000,
        ": " * 100_000,
        "&" * 100_000,
        "!" * 100_000,
        'a: "' + "x" * 3_000_000,
        "x: 1\n" * 100_000,
        "a: &a [x, x]\n"
        + "".join(f"{c}: &{c} [*{p}, *{p}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True)),
        "a: " + "9" * 1_000_000,
        "x" * (MAX_BYTES + 1),
    ],
    ids=lambda t: t[:12],
)
def test_hostile_input_ends_with_few_problems_or_plain_text(text):
    file = load(text, "f.yaml")
    assert len(file.problems) <= MAX_PROBLEMS
    assert all(len(p.message) < 300 for p in file.problems)
    assert file.problems or isinstance(file.data["a"], str)


def test_schema_errors_speak_plainly_and_name_the_nearest_word():
    assert said(
        "selct: [HL101]\nselect: [HL1, 7, x]\nseverity: {HL101: eror}\npreview: yes\n"
        "subject: {txt: a}\n",
    ) == [
        "f.yaml:1:1: the file lacks the key 'name'",
        "f.yaml:1:1: unknown key 'selct' in the file; did you mean 'select'?",
        "f.yaml:2:15: 'select[2]' must be text, not 7; put it in quotes",
        "f.yaml:2:18: 'select[3]' is 'x'; it must be of the form '^HL[0-9]+$'",
        "f.yaml:3:19: 'severity.HL101' is 'eror'; allowed: error, warning, info",
        "f.yaml:4:10: 'preview' must be true or false, not 'yes'",
        "f.yaml:5:11: unknown key 'txt' in 'subject'; did you mean 'text'?",
    ]


def test_alternatives_of_which_none_fits_are_described():
    assert said("name: a\nsubject: [1]\n") == [
        "f.yaml:2:10: 'subject' must be a concept id, or text and concept, not a list",
    ]


def test_a_file_of_the_wrong_shape_is_told_once():
    assert said("- a\n- b\n") == [
        "f.yaml:1:1: the file must be a mapping of keys to values, not a list",
    ]
    assert said("") == ["f.yaml:1:1: the file must be a mapping of keys to values, not nothing"]


def test_syntax_problems_come_before_any_schema_error():
    assert said("nme: 1\nnme: 2\n") == ["f.yaml:2:1: the key 'nme' is given twice; keep one"]


def test_a_sound_file_has_nothing_wrong():
    assert said("name: ok\nselect: [HL101]\nsubject: magnesium\n") == []


def test_a_missing_file_is_one_sentence(tmp_path):
    with pytest.raises(DataError, match=r"nowhere\.yaml:1:1: cannot read this file: no such file"):
        read(tmp_path / "nowhere.yaml")
    with pytest.raises(DataError, match="is a directory"):
        read(tmp_path)


def test_a_sound_looking_value_of_an_unknown_keyword_is_still_checked():
    schema = {"oneOf": [{"type": "array", "uniqueItems": True}, {"type": "array"}]}
    assert said("[1, 1]\n", schema) == []
    assert len(said("[1, 2]\n", schema)) == 1


def test_a_schema_may_hold_itself():
    schema = {
        "$ref": "#/$defs/tree",
        "$defs": {
            "tree": {
                "type": "object",
                "properties": {"parts": {"type": "array", "items": {"$ref": "#/$defs/tree"}}},
                "additionalProperties": False,
            },
        },
    }
    assert said("parts: [{parts: []}, {}]\n", schema) == []
    assert said("parts: [{parts: [{part: []}]}]\n", schema) == [
        "f.yaml:1:19: unknown key 'part' in 'parts[1].parts[1]'; did you mean 'parts'?",
    ]


NAMES = ["reference", "vocabulary", "topic", "config"]
SCHEMAS = {n: schema_path(n).read_text(encoding="utf-8") for n in NAMES}
WORDS = sorted({w for s in SCHEMAS.values() for w in s.split('"') if w.isidentifier()})
LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(-3, 3000), st.floats(0, 9), st.sampled_from(WORDS)
)
DATA = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(WORDS), inner, max_size=5)
    ),
    max_leaves=12,
)


@given(st.sampled_from(NAMES), DATA)
def test_what_is_told_sound_fast_is_what_the_full_check_finds_sound(name, data):
    schema = json.loads(SCHEMAS[name])
    if predicate(SCHEMAS[name])(data):
        assert Draft202012Validator(schema).is_valid(data)
    for part in schema.get("$defs", {}):
        inner = {"$defs": schema["$defs"], "$ref": f"#/$defs/{part}"}
        sound = predicate(json.dumps(inner))(data)
        assert not sound or Draft202012Validator(inner).is_valid(data)
