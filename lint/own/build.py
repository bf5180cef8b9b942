"""Makes plain values of the sound rows of a rule file."""

from collections.abc import Mapping
from typing import Any

from lint.model import Certainty, Kind, Polarity, Relation, Severity
from lint.own.form import ClaimForm, Form, OwnRule, RequireForm, Subject, Thing, Unless, WordsForm
from lint.own.message import outline
from lint.rule import Example

FORMS = ("claim", "words", "require")
"""The keys of which a rule has one: what it looks for."""


def own_rule(row: Mapping[str, Any], file: str) -> OwnRule:
    """The rule of a sound row."""
    return OwnRule(
        id=row["id"],
        name=row["name"],
        severity=Severity(row.get("severity", Severity.WARNING)),
        summary=_line(row.get("summary") or outline(row["message"])),
        message=_line(row["message"]),
        why=_line(row["why"]),
        wording=_line(row.get("wording", "")),
        standard=_line(row.get("standard", "")),
        profile=row.get("profile", ""),
        form=_form(row),
        passes=tuple(map(_example, row["passes"])),
        fails=tuple(map(_example, row["fails"])),
        file=file,
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def _example(row: str | Mapping[str, str]) -> Example:
    if isinstance(row, str):
        return Example(_ended(row))
    return Example(_ended(row["text"]), at=_line(row.get("at", "")))


def _ended(text: str) -> str:
    return text if text.endswith("\n") else f"{text}\n"


def _form(row: Mapping[str, Any]) -> Form:
    if "claim" in row:
        return _claim(row["claim"])
    return _words(row["words"]) if "words" in row else _require(row["require"])


def _claim(row: Mapping[str, Any]) -> ClaimForm:
    bounds = row.get("certainty", {})
    polarity = row.get("polarity", Polarity.AFFIRMED)
    usual = ClaimForm()
    return ClaimForm(
        kinds=tuple(Kind(k) for k in _list(row.get("kind"))),
        relations=tuple(Relation(r) for r in _list(row.get("relation"))),
        subject=_thing(row.get("subject")),
        object=_thing(row.get("object")),
        population=_thing(row.get("population")),
        condition=_thing(row.get("condition")),
        polarity=None if polarity == "any" else Polarity(polarity),
        least=Certainty(bounds["at_least"]) if "at_least" in bounds else None,
        most=Certainty(bounds["at_most"]) if "at_most" in bounds else None,
        voices=tuple(row.get("stance", usual.voices)),
        unless=_unless(row.get("unless", {})),
    )


def _unless(row: Mapping[str, Any]) -> Unless:
    return Unless(
        condition=_told(row.get("condition", False)),
        population=_told(row.get("population", False)),
        source=row.get("source", False),
        hedged=row.get("hedged", False),
        mentioned=_thing(row.get("mentioned")),
    )


def _told(value: Any) -> Thing | bool:
    return value if isinstance(value, bool) else _thing(value) or False


def _thing(value: Any) -> Thing | None:
    if value is None:
        return None
    if isinstance(value, Mapping):
        return Thing(_list(value.get("concepts")), _list(value.get("words")))
    return Thing(_list(value))


def _words(row: Mapping[str, Any]) -> WordsForm:
    usual = WordsForm()
    return WordsForm(
        swaps=tuple((phrase, _list(instead)) for phrase, instead in row.get("swap", {}).items()),
        avoid=_list(row.get("avoid")),
        exact=row.get("case") == "exact",
        safe=row.get("safe", False),
        headings=_reports(row, "headings", usual.headings),
        quoted=_reports(row, "quoted", usual.quoted),
        negated=_reports(row, "negated", usual.negated),
        attributed=_reports(row, "attributed", usual.attributed),
    )


def _reports(row: Mapping[str, str], key: str, usual: Any) -> Any:
    return row[key] == "report" if key in row else usual


def _require(row: Mapping[str, Any]) -> RequireForm:
    about = row.get("about")
    return RequireForm(
        about=about
        and Subject(
            concepts=_list(about.get("concepts")),
            topics=_list(about.get("topics")),
            words=_list(about.get("words")),
            mentions=about.get("mentions"),
        ),
        words=_list(row.get("words")),
        links=_list(row.get("link")),
        concepts=_list(row.get("concepts")),
    )


def _list(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)
