"""Reads label files: the article each speaks of, or the passages it holds."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from lint.errors import DataError, Problem
from lint.gold.label import Due, Labelled, Said, Words
from lint.model import Certainty, Kind, Polarity
from lint.resources import schema_path
from lint.yamlfile import Yaml, check, read_all

ARTICLE = "article.md"
"""Name of a passage that has none."""


def load(paths: Sequence[Path]) -> tuple[Labelled, ...]:
    """The labelled texts of files and folders, in order.

    Raises:
        DataError: everything wrong in the files at once.

    """
    files = read_all(paths)
    schema = json.loads(schema_path("gold").read_text(encoding="utf-8"))
    problems = [p for f in files for p in check(f, schema)]
    if not problems:
        problems = [p for f in files for p in _missing(f)]
    if problems:
        raise DataError(tuple(problems), "mend the labels")
    return tuple(text for f in files for text in _texts(f))


def _missing(file: Yaml) -> Iterator[Problem]:
    """Articles that are not there, and days that are none."""
    data = file.data
    if "article" in data and not _article(file).is_file():
        yield file.problem(f"there is no article '{data['article']}'", "article")
    rows = [((), data), *((("passages", i), p) for i, p in enumerate(data.get("passages", ())))]
    for path, row in rows:
        try:
            _day(row)
        except ValueError:
            yield file.problem(f"'{row['today']}' is no day", *path, "today")


def _texts(file: Yaml) -> Iterator[Labelled]:
    data = file.data
    if "article" in data:
        article = _article(file)
        yield Labelled(
            name=article.name,
            data=article.read_bytes(),
            file=str(file.path),
            folder=article.parent,
            half=data.get("half", ""),
            profile=data.get("profile"),
            today=_day(data),
            unlabelled=tuple(data.get("unlabelled", ())),
            said=_rows(file, "claims", _said),
            due=_rows(file, "findings", _due),
        )
    for i, row in enumerate(data.get("passages", ())):
        due = _due(row, file.at("passages", i)[0])
        yield Labelled(
            name=row.get("name", ARTICLE),
            data=row["text"].encode(),
            file=str(file.path),
            folder=Path(file.path).absolute().parent,
            line=due.line,
            half=data.get("half", ""),
            profile=row.get("profile", data.get("profile")),
            today=_day(row) or _day(data),
            rules=(row["rule"],),
            due=(due,) if row["expect"] == "flagged" or due.maybe else (),
        )


def _rows(file: Yaml, key: str, make: Any) -> Any:
    rows = file.data.get(key)
    if rows is None:
        return None
    return tuple(make(row, file.at(key, i)[0]) for i, row in enumerate(rows))


def _said(row: Mapping[str, Any], line: int) -> Said:
    return Said(
        kind=Kind(row["kind"]),
        place=Words(row["words"], row.get("nth", 1)),
        polarity=Polarity(row["polarity"]) if "polarity" in row else None,
        certainty=Certainty(row["certainty"]) if "certainty" in row else None,
        maybe=row.get("maybe", False),
        line=line,
    )


def _due(row: Mapping[str, Any], line: int) -> Due:
    first = (Words(row["words"], row.get("nth", 1)),) if "words" in row else ()
    others = tuple(Words(text) for text in row.get("or", ()))
    return Due(rule=row["rule"], places=(*first, *others), maybe=row.get("maybe", False), line=line)


def _article(file: Yaml) -> Path:
    return Path(file.path).absolute().parent / str(file.data["article"])


def _day(row: Mapping[str, Any]) -> date | None:
    return date.fromisoformat(row["today"]) if "today" in row else None
