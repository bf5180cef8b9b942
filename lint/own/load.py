"""Loads files of own rules: everything wrong in them at once, at its line."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from lint import rules
from lint.errors import Problem
from lint.model import Certainty, Kind, Relation
from lint.own.build import FORMS, own_rule
from lint.own.form import OwnRule
from lint.own.make import rule_of
from lint.own.message import unknown_place
from lint.own.phrases import GAP, MARK, fault
from lint.resources import schema_path
from lint.rule import Rule
from lint.vocabulary import Vocabulary
from lint.vocabulary import load as load_vocabulary
from lint.yamlfile import Yaml, check, files, in_order, load_sound

_HINT = "mend the rules, or take the file out of 'rules' in the configuration"


@dataclass(frozen=True, slots=True)
class Own:
    """The rules of some files as they are told and as they run, and the digest of the files."""

    told: tuple[OwnRule, ...] = ()
    rules: tuple[Rule, ...] = ()
    digest: str = ""


def load(paths: Sequence[Path], words: Sequence[Path]) -> Own:
    """The rules in files and folders, in order; an empty file holds none.

    ``words`` are the files and folders of the vocabulary that they name concepts of. What has not
    changed since is not read again.

    Raises:
        DataError: everything wrong in the files at once.

    """
    if not paths:
        return Own()
    return _load(tuple(paths), tuple(words), _stamps((*paths, *words)))


def _stamps(paths: Sequence[Path]) -> tuple[tuple[int, int], ...]:
    stats = (f.stat() for f in files(paths) if f.exists())
    return tuple((s.st_size, s.st_mtime_ns) for s in stats)


@cache
def _load(paths: tuple[Path, ...], words: tuple[Path, ...], _: object) -> Own:
    vocabulary = load_vocabulary(words)

    def wrong(found: Sequence[Yaml]) -> list[Problem]:
        return _wrong(found, vocabulary)

    given = "\0".join((vocabulary.digest, *map(str, paths)))
    code = [Path(__file__).parent]
    sound = load_sound(paths, "rules", wrong, hint=_HINT, code=code, given=given)
    told = zip(files(paths), sound.data, strict=True)
    made = tuple(own_rule(row, str(file)) for file, data in told for row in _rows(data))
    return Own(made, tuple(map(rule_of, made)), sound.digest)


def _rows(data: Any) -> Sequence[Mapping[str, Any]]:
    rows: Sequence[Mapping[str, Any]] = (data or {}).get("rules", ())
    return rows


def _wrong(found: Sequence[Yaml], vocabulary: Vocabulary) -> list[Problem]:
    schema = json.loads(schema_path("rules").read_text(encoding="utf-8"))
    problems = [p for file in found for p in check(file, schema)]
    if problems:
        return problems
    for file in found:
        for i, row in enumerate(_rows(file.data)):
            problems += (file.problem(words, "rules", i, *at) for words, at in _faults(row))
            problems += (
                file.problem(words, "rules", i, *at) for words, at in _unknown(row, vocabulary)
            )
    return list(in_order((*problems, *_twice(found)), found))


_Key = tuple[str | int, ...]
_Fault = tuple[str, _Key]


def _twice(found: Sequence[Yaml]) -> Iterator[Problem]:
    """Ids and names that two rules have."""
    taken = {("name", rule.name): rule.id for rule in rules.ALL}
    for file in found:
        for i, row in enumerate(_rows(file.data)):
            for key in ("id", "name"):
                first = taken.get((key, row[key]))
                if first is not None:
                    words = f"the {key} '{row[key]}' is taken by {first}; give this rule another"
                    yield file.problem(words, "rules", i, key)
                else:
                    line = file.at("rules", i)[0]
                    taken[key, row[key]] = f"the rule at {file.path}:{line}"


def _faults(row: Mapping[str, Any]) -> Iterator[_Fault]:
    """What is sound alone and wrong together, with where it stands in the row."""
    kinds = [form for form in FORMS if form in row]
    if len(kinds) != 1:
        told = " and ".join(f"'{k}'" for k in kinds) or "none"
        yield f"{row['id']} needs one of 'claim', 'words' and 'require'; it has {told}", ()
        return
    words = unknown_place(row["message"], kinds[0])
    if words:
        yield words, ("message",)
    elif "{instead}" in row["message"] and "avoid" in row["words"]:
        yield (
            "'message' tells {instead}, which phrases under 'avoid' lack; make it two rules",
            ("message",),
        )
    if kinds[0] == "claim":
        yield from _claim_faults(row["claim"])
    elif kinds[0] == "words":
        yield from _words_faults(row["words"])
    elif not {"words", "link", "concepts"} & row["require"].keys():
        yield (
            "'require' says what for and not what: add 'words', 'link' or 'concepts'",
            ("require",),
        )
    for key in ("words", "avoid"):
        yield from _phrase_faults(row, (), key)


def _claim_faults(claim: Mapping[str, Any]) -> Iterator[_Fault]:
    kinds = [Kind(k) for k in _list(claim.get("kind", ()))]
    for relation in (Relation(r) for r in _list(claim.get("relation", ()))):
        if kinds and relation.kind not in kinds:
            words = f"'{relation}' is a relation of the kind '{relation.kind}', which is not named"
            yield f"{words} under 'kind'", ("claim", "relation")
    bounds = claim.get("certainty", {})
    if len(bounds) == 2:
        least, most = Certainty(bounds["at_least"]), Certainty(bounds["at_most"])
        if least.rank > most.rank:
            words = f"no claim is at least {least} and at most {most}"
            yield words, ("claim", "certainty")


def _words_faults(words: Mapping[str, Any]) -> Iterator[_Fault]:
    if not {"swap", "avoid"} & words.keys():
        yield "'words' needs 'swap' (phrase: what to write) or 'avoid' (phrases)", ("words",)
    for phrase, instead in words.get("swap", {}).items():
        at = ("words", "swap", phrase)
        if wrong := fault(phrase) or _unfit(phrase):
            yield f"'{phrase}' {wrong}", at
        for text in _list(instead):
            wrong = fault(text) or _unfit(text)
            if text.casefold() == phrase.casefold():
                wrong = "is to be swapped for itself"
            elif MARK in text and MARK not in phrase:
                wrong = f"follows the form of a word, and '{phrase}' marks none with '{MARK}'"
            if wrong:
                yield f"'{text}' {wrong}", at


def _unfit(phrase: str) -> str:
    """What keeps a phrase from being swapped or written instead of one."""
    if GAP in phrase:
        return f"has a '{GAP}', for which nothing can be written"
    if phrase.count(MARK) > 1:
        return f"has more than one '{MARK}'; mark the one word that changes its form"
    return ""


def _phrase_faults(row: Any, at: _Key, key: str) -> Iterator[_Fault]:
    """Phrases written wrongly under a key, at any depth."""
    for name, value in row.items() if isinstance(row, Mapping) else ():
        if isinstance(value, Mapping) and name != "swap":
            yield from _phrase_faults(value, (*at, name), key)
        elif name == key:
            for phrase in _list(value):
                if wrong := fault(phrase):
                    yield f"'{phrase}' {wrong}", (*at, name)


def _unknown(row: Mapping[str, Any], vocabulary: Vocabulary) -> Iterator[_Fault]:
    """The concepts of a row that the vocabulary lacks."""
    for at, id in _concepts(row):
        if vocabulary.get(id) is None:
            near = get_close_matches(id, [c.id for c in vocabulary.concepts], n=1, cutoff=0.75)
            hint = f"did you mean '{near[0]}'?" if near else "'words: [...]' names it by its words"
            yield f"the vocabulary has no concept '{id}'; {hint}", at


_THINGS = ("subject", "object", "population", "condition", "mentioned")


def _concepts(row: Any, at: _Key = ()) -> Iterator[tuple[_Key, str]]:
    """Where a row names concepts, and which."""
    for name, value in row.items():
        here = (*at, name)
        if name in ("passes", "fails", "swap"):
            continue
        if isinstance(value, Mapping):
            yield from _concepts(value, here)
        elif name == "concepts" or (name in _THINGS and not isinstance(value, bool)):
            listed = isinstance(value, list)
            yield from ((((*here, i) if listed else here), v) for i, v in enumerate(_list(value)))


def _list(value: Any) -> Sequence[Any]:
    return (value,) if isinstance(value, str) else value
