"""Edits reference files that people write: what an edit is not about stays as it is, to the byte.

The parser tells where every value stands; new text is put at those places alone, so comments,
order, quotes and line ends are kept. Every edited text is read again and must say what it should.
"""

import math
import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import yaml
from yaml import CollectionNode, CSafeLoader, MappingNode, Node, ScalarNode, SequenceNode

from lint import yamlfile
from lint.errors import UserError

Row = Mapping[str, Any]
_Edit = tuple[int, int, str]
"""Where the replaced text begins and ends, and what stands there instead."""

_ORDER = (
    "id",
    "statement",
    "kind",
    "subject",
    "relation",
    "object",
    "population",
    "condition",
    "direction",
    "ceiling",
    "evidence",
    "limit",
    "amount",
    "jurisdiction",
    "status",
    "reviewed_by",
    "reviewed_on",
    "due_on",
    "reviews",
    "sources",
    "wording",
    "accepts",
    "rejects",
)
"""The keys of an entry as they are customarily written."""
_WIDTH = 100
_NUMBER = re.compile(r"[-+.0-9][-+.0-9eE_:]*")
_STEP = "  "


def revised(text: str, changes: Mapping[str, Row], name: str) -> str:
    """A reference file with keys of entries set, by the id of the entry; None removes a key.

    A list lengthens the list that is there. ``name`` is the file in messages.

    Raises:
        UserError: the file is written in a way that cannot be edited without touching the rest.

    """
    entries = _entries(text)
    known = {_text_of(entry, "id"): entry for entry in reversed(entries.value)}
    edits = [e for id, keys in changes.items() for e in _edits(text, known[id], keys)]
    after = _applied(text, edits)
    rows = [
        _with(row, changes.get(row["id"], {})) for row in yamlfile.load(text, name).data["entries"]
    ]
    return _checked(after, rows, name)


def added(text: str, entries: Sequence[str], name: str) -> str:
    """A reference file with entries behind its last one; each is YAML that starts at column 0.

    A text without any entries gets its first ones. ``name`` is the file in messages.

    Raises:
        UserError: the file is written in a way that cannot be edited without touching the rest.

    """
    file = yamlfile.load(text, name)
    new = [yamlfile.load(entry, name).data for entry in entries]
    if file.data is None:
        start = text if not text or text.endswith("\n") else f"{text}\n"
        blocks = "".join(f"{line}\n" for e in entries for line in _item(e.splitlines(), 2))
        return _checked(f"{start}entries:\n{blocks}", new, name)
    held = _entries(text)
    if held.flow_style:
        where, nl = _end(text, held.value[-1]), ", "
        blocks = "".join(f"{nl}{_flow(row)}" for row in new)
    else:
        where, nl = _entry_end(text, held.value[-1]), _newline(text)
        column = held.start_mark.column
        lines = (line for e in entries for line in _item(e.splitlines(), column))
        blocks = "".join(nl + line for line in lines)
    return _checked(_applied(text, [(where, where, blocks)]), [*file.data["entries"], *new], name)


def taken(text: str, id: str) -> str:
    """An entry as its file writes it, moved to column 0."""
    entry = next(e for e in _entries(text).value if _text_of(e, "id") == id)
    start, column = entry.start_mark.index, entry.start_mark.column
    end = _end(text, entry) if entry.flow_style else _entry_end(text, entry)
    lines = text[start:end].splitlines()
    margin = " " * column
    rest = (s.removeprefix(margin) if s.startswith(margin) else s.lstrip() for s in lines[1:])
    return "\n".join((lines[0], *rest)) + "\n"


def block(row: Row) -> str:
    """Plain data as YAML, a key a line, long texts folded."""
    return "".join(f"{line}\n" for line in _lines(row, 4))


def _lines(value: Any, indent: int) -> Iterator[str]:
    """A text, or a mapping key by key; ``indent`` is how far in the lines stand in the end."""
    if isinstance(value, str):
        yield from _scalar(value, indent).splitlines()
        return
    for key, one in value.items():
        if isinstance(one, str):
            first, *rest = _scalar(one, indent).splitlines()
            yield f"{key}: {first}"
            yield from rest
            continue
        yield f"{key}:"
        if isinstance(one, Mapping):
            yield from (_STEP + line for line in _lines(one, indent + 2))
        else:
            for item in one:
                yield from _item(_lines(item, indent + 4), 2)


def _item(lines: Iterable[str], column: int) -> Iterator[str]:
    """Lines of YAML as an item of a list whose dashes stand in a column (from 0)."""
    mark = "- "
    for line in lines:
        yield (" " * column + mark + line).rstrip()
        mark = _STEP


def _scalar(value: str, indent: int, *, folds: bool = True) -> str:
    """A text as a value in block style; ``indent`` is that of its key."""
    if folds and len(value) + indent > _WIDTH - 12 and value.isprintable() and "  " not in value:
        margin = " " * 2
        lines = textwrap.wrap(
            value.strip(), _WIDTH - indent - 2, break_long_words=False, break_on_hyphens=False
        )
        return "\n".join((">-", *(margin + line for line in lines)))
    return _dumped(value, flow=False).removesuffix("\n").removesuffix("\n...")


def _flow(value: Any) -> str:
    """A value as it stands inside brackets."""
    return _dumped([value], flow=True).strip()[1:-1]


class _Dumper(yaml.SafeDumper):
    """Writes text that looks like a number in quotes, by YAML 1.2 too ("1e3")."""


def _text(dumper: _Dumper, value: str) -> ScalarNode:
    style = "'" if _NUMBER.fullmatch(value) else None
    node: ScalarNode = dumper.represent_scalar("tag:yaml.org,2002:str", value, style)
    return node


_Dumper.add_representer(str, _text)


def _dumped(value: Any, *, flow: bool) -> str:
    dumped = yaml.dump(
        value,
        Dumper=_Dumper,
        allow_unicode=True,
        width=math.inf,
        default_flow_style=flow,
        sort_keys=False,
    )
    return str(dumped)


def _edits(text: str, entry: MappingNode, changes: Row) -> Iterator[_Edit]:
    """What sets the keys of one entry."""
    pairs = {key.value: (key, value) for key, value in entry.value}
    for key in sorted(changes, key=_ORDER.index):
        value = changes[key]
        if key not in pairs:
            if value is not None:
                yield _insertion(text, entry, key, value)
        elif value is None:
            yield _removal(text, entry, key)
        elif isinstance(value, str):
            yield _replacement(text, entry, pairs[key][1], value)
        else:
            yield _lengthening(text, pairs[key][1], value)


def _replacement(text: str, entry: MappingNode, old: Node, value: str) -> _Edit:
    start, end = old.start_mark.index, _end(text, old)
    if entry.flow_style:
        new = _flow(value)
    else:
        behind = text[end : _line_end(text, end)].strip()
        new = _indented(
            text, _scalar(value, entry.start_mark.column, folds=not behind), entry.start_mark.column
        )
    return start, end, f" {new}" if text[start - 1] == ":" else new


def _insertion(text: str, entry: MappingNode, key: str, value: Any) -> _Edit:
    """A new key, behind the nearest of those that stand before it by custom."""
    there = {k.value: v for k, v in entry.value}
    place = next(there[k] for k in reversed(_ORDER[: _ORDER.index(key)]) if k in there)
    end = _end(text, place)
    if entry.flow_style:
        return end, end, f", {key}: {_flow(value)}"
    end, column = _line_end(text, end), entry.start_mark.column
    new = "\n".join(_lines({key: value}, column))
    nl = _newline(text)
    return end, end, f"{nl}{' ' * column}{_indented(text, new, column)}"


def _removal(text: str, entry: MappingNode, key: str) -> _Edit:
    """A key that goes, with its value and what stands behind it on the line."""
    at = next(i for i, (k, _) in enumerate(entry.value) if k.value == key)
    end = _end(text, entry.value[at][1])
    if not at:  # first in its entry: the next one takes its place
        return entry.value[0][0].start_mark.index, entry.value[1][0].start_mark.index, ""
    before = _end(text, entry.value[at - 1][1])
    if entry.flow_style:
        return before, end, ""
    start = text.rfind("\n", 0, entry.value[at][0].start_mark.index)
    return start - (text[start - 1] == "\r"), _line_end(text, end), ""


def _lengthening(text: str, held: SequenceNode, items: Sequence[Any]) -> _Edit:
    """More items behind those of a list."""
    end = _end(text, held.value[-1])
    if held.flow_style:
        return end, end, "".join(f", {_flow(item)}" for item in items)
    end, column, nl = _line_end(text, end), held.start_mark.column, _newline(text)
    lines = (line for item in items for line in _item(_lines(item, column + 2), column))
    return end, end, "".join(nl + line for line in lines)


def _indented(text: str, lines: str, column: int) -> str:
    """Further lines of a value at the column of its key, with the line ends of the file."""
    return lines.replace("\n", _newline(text) + " " * column)


def _applied(text: str, edits: Sequence[_Edit]) -> str:
    parts, done = [], 0
    for start, end, new in sorted(edits, key=lambda e: e[0]):
        parts += [text[done:start], new]
        done = end
    return "".join((*parts, text[done:]))


def _checked(text: str, rows: Sequence[Any], name: str) -> str:
    """The edited text, if it says what it should."""
    file = yamlfile.load(text, name)
    if file.problems or file.data != {"entries": rows}:
        raise UserError(
            f"{name} is written in a way that cannot be edited safely; nothing was changed",
            "write its entries one key a line, as 'healthlint reference add --to -' does",
        )
    return text


def _with(row: Row, changes: Row) -> dict[str, Any]:
    """An entry as data with its changes, in no order."""
    new = {**row}
    for key, value in changes.items():
        if value is None:
            new.pop(key, None)
        else:
            new[key] = [*row.get(key, ()), *value] if isinstance(value, list) else value
    return new


def _entries(text: str) -> SequenceNode:
    """The list of entries with its places; the text must be a sound reference file."""
    root = yaml.compose(text, Loader=CSafeLoader)
    assert isinstance(root, MappingNode)
    found: SequenceNode = next(value for key, value in root.value if key.value == "entries")
    return found


def _text_of(entry: MappingNode, key: str) -> str:
    return next((str(value.value) for k, value in entry.value if k.value == key), "")


def _end(text: str, node: Node) -> int:
    """Where the last character of a value stands, without what follows it."""
    if isinstance(node, ScalarNode):
        return node.start_mark.index + len(
            text[node.start_mark.index : node.end_mark.index].rstrip()
        )
    assert isinstance(node, CollectionNode)
    if node.flow_style or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return _end(text, last[1] if isinstance(last, tuple) else last)


def _entry_end(text: str, entry: MappingNode) -> int:
    """Where the lines of an entry end, the comments at its end included."""
    end = _line_end(text, _end(text, entry))
    margin = " " * entry.start_mark.column
    while end < len(text):
        start = text.index("\n", end) + 1
        line = text[start : _line_end(text, start)]
        if not line.startswith(f"{margin}#"):
            break
        end = start + len(line)
    return end


def _line_end(text: str, at: int) -> int:
    """The end of the line a place is on, before its line break."""
    end = text.find("\n", at)
    if end < 0:
        return len(text)
    return end - 1 if text[end - 1] == "\r" else end


def _newline(text: str) -> str:
    """The line end of the file, by its first line."""
    return "\r\n" if text[: text.find("\n")].endswith("\r") else "\n"
