"""Files that extend each other, overrides and profiles: what holds in the end."""

import pytest

from lint.config import Allowed, Flags, Resolver, choices, load, resolve
from lint.errors import ConfigError
from lint.model import Severity

FILE = ".healthlint.yaml"


@pytest.fixture
def written(tmp_path):
    def write(text, name=FILE):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


def chosen(config):
    return {c.rule: c.severity for c in choices(config)}


def mistakes(path):
    with pytest.raises(ConfigError) as error:
        load(path)
    return error.value.message


def test_a_chain_of_files_lays_the_nearer_over_the_farther(written, tmp_path):
    (tmp_path / "org" / "evidence").mkdir(parents=True)
    (tmp_path / "own").mkdir()
    written(
        "select: [HL1, HL6]\nignore: [HL602]\nseverity: {HL601: error, HL1: info}\n"
        "reference: {paths: [evidence], adopted_by: A board}\nallow: [Safe Start Clinic]\n"
        "texts: {disclaimer: Ask., care: Call.}\noptions: {HL605: {months: 6}}\n",
        "org/base.yaml",
    )
    written("extends: base.yaml\nignore: [HL603]\nprofile: commercial\n", "org/site.yaml")
    path = written(
        "extends: [org/site.yaml]\nseverity: {HL6: warning}\nallow: [{term: cure, rules: [HL1]}]\n"
        "reference: {paths: [own], adopted_on: 2026-03-31}\ntexts: {care: Ring.}\n"
    )
    config = load(path)
    assert (config.select, config.ignore) == (("HL1", "HL6"), ("HL603",))
    assert config.profile == "commercial"
    assert config.severity == (("HL1", "info"), ("HL6", "warning"))
    assert config.allow == (Allowed("Safe Start Clinic"), Allowed("cure", ("HL1",)))
    assert config.reference[1:] == (tmp_path / "org" / "evidence", tmp_path / "own")
    assert config.adoption
    assert config.adoption.by == "A board"
    assert str(config.adoption.on) == "2026-03-31"
    assert config.texts == (("care", "Ring."), ("disclaimer", "Ask."))
    assert dict(config.options) == {"HL605": (("months", 6),)}


def test_a_cycle_is_one_sentence_with_its_way(written):
    written("extends: b.yaml\n", "a.yaml")
    written("extends: ./c.yaml\n", "b.yaml")
    path = written("ignore: [HL1]\nextends: a.yaml\n", "c.yaml")
    message = mistakes(path)
    assert "c.yaml → a.yaml → b.yaml → c.yaml" in message
    assert "b.yaml:1:10: this file extends itself" in message
    assert "\n" not in message


def test_mistakes_in_all_files_of_a_chain_are_told_at_once(written):
    written("selct: []\n", "base.yaml")
    message = mistakes(written("extends: [base.yaml, none.yaml]\nseverity: {HL4O1: info}\n"))
    assert "base.yaml:1:1: unknown key 'selct'" in message
    assert f"{FILE}:1:22: there is no" in message


def test_a_changed_base_is_read_anew(written, tmp_path):
    written("ignore: [HL601]\n", "base.yaml")
    path = written("extends: base.yaml\n")
    assert load(path).ignore == ("HL601",)
    written("ignore: [HL601, HL602]\n", "base.yaml")
    assert load(path).ignore == ("HL601", "HL602")


def test_whoever_speaks_later_of_a_rule_wins(written, tmp_path):
    written(
        "select: [HL4, HL601]\nignore: [HL404]\noverrides:\n"
        "  - {files: [a.md], ignore: [HL6]}\n"
        "  - {files: [b.md], select: [HL404]}\n"
        "  - {files: ['*.md'], severity: {HL401: info}}\n"
        "  - {files: [a.md], severity: {HL4: warning}, allow: [cure]}\n"
    )
    a, b, c = (resolve(tmp_path / name, Flags()) for name in ("a.md", "b.md", "c.txt"))
    assert "HL404" not in chosen(a)
    assert "HL601" not in chosen(a)
    assert chosen(a)["HL401"] is Severity.WARNING
    assert a.allow == (Allowed("cure"),)
    assert set(chosen(b)) == {"HL404"}
    assert chosen(c)["HL401"] is Severity.ERROR
    assert "HL601" in chosen(c)
    assert "HL601" not in chosen(resolve(tmp_path / "c.txt", Flags(ignore=("HL6",))))


def test_a_base_may_hold_overrides_that_count_from_its_own_folder(written, tmp_path):
    written(
        "overrides:\n  - {files: ['*.html'], ignore: [HL7]}\n  - {files: [in/], ignore: [HL6]}\n",
        "org/base.yaml",
    )
    written("extends: org/base.yaml\n")
    assert resolve(tmp_path / "x" / "a.html", Flags()).ignore == ("HL7",)
    assert resolve(tmp_path / "in" / "a.md", Flags()).ignore == ("HL6",)
    assert resolve(tmp_path / "org" / "in" / "a.md", Flags(config=tmp_path / FILE)).ignore == (
        "HL6",
    )


def test_strict_lifts_what_the_file_leaves_alone(written, tmp_path):
    plain, strict = (chosen(resolve(tmp_path, Flags(profile=p))) for p in (None, "strict"))
    assert {strict["HL103"], strict["HL404"], strict["HL504"]} == {Severity.ERROR}
    assert (plain["HL802"], strict["HL802"]) == (Severity.INFO, Severity.WARNING)
    assert set(strict) - set(plain) == {"HL451", "HL807"}
    assert all(strict[id].rank >= plain[id].rank for id in plain)
    written("profile: strict\nseverity: {HL1: info}\n")
    assert chosen(resolve(tmp_path, Flags()))["HL103"] is Severity.INFO


def test_articles_with_the_same_settings_share_them(written, tmp_path):
    written("overrides: [{files: ['*.html'], ignore: [HL7]}]\n")
    settings = Resolver(Flags())
    found = {id(settings.config(tmp_path / f"{i}.{s}")) for i in range(20) for s in ("md", "html")}
    assert len(found) == 2


@pytest.mark.parametrize(
    ("text", "place", "advice"),
    [
        ("overrides:\n  - {files: [a], modle: x}\n", ":2:18:", "unknown key 'modle'"),
        ("overrides:\n  - {ignore: [HL7]}\n", ":2:5:", "lacks the key 'files'"),
        ("overrides:\n  - {files: ['../a']}\n", ":2:14:", "leads out of the folder"),
        ("overrides: [{files: [a], severity: {HL9O1: off}}]\n", ":1:37:", "HL901"),
        ("exclude: ['!']\n", ":1:11:", "no pattern of files"),
        ("allow: [{trem: Cure}]\n", ":1:10:", "'term'"),
        ("allow: [{term: Cure, rules: [HL8O1]}]\n", ":1:9:", "HL801"),
        ("texts: {disclamer: Ask.}\n", ":1:9:", "'disclaimer'"),
        ("rules: {paths: [none.yaml]}\n", ":1:17:", "none.yaml"),
        ("profile: strikt\n", ":1:10:", "strict"),
        ("extends: 3\n", ":1:10:", "a configuration file"),
    ],
)
def test_mistakes_name_place_and_nearest_word(written, text, place, advice):
    message = mistakes(written(text))
    assert f"{FILE}{place}" in message
    assert advice in message


def test_ignoring_for_one_run_leaves_out_what_the_file_leaves_out_too(written, tmp_path):
    written("ignore: [HL404]\n")
    found = chosen(resolve(tmp_path, Flags(ignore=("HL9",))))
    assert not [id for id in found if id == "HL404" or id.startswith("HL9")]


def test_what_is_ignored_stays_so_until_it_is_selected_as_written(written, tmp_path):
    written("ignore: [HL404]\n")
    assert "HL404" not in chosen(resolve(tmp_path, Flags(select=("HL4",))))
    assert "HL404" in chosen(resolve(tmp_path, Flags(select=("HL404",))))
