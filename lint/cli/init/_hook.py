"""Puts the hook into a configuration of pre-commit without touching what stands there."""

import textwrap
from typing import Any

import yaml

_ID = "healthlint"


def has_hook(text: str) -> bool:
    """Whether a configuration of pre-commit runs healthlint already.

    Raises:
        ValueError: it is no such configuration; the reason in words.

    """
    return any(
        isinstance(hook, dict) and hook.get("id") == _ID
        for repo in _repos(text)
        if isinstance(repo, dict)
        for hook in repo.get("hooks") or ()
    )


def with_hook(text: str, entry: str) -> str:
    """The configuration with one more entry at the end of its list ``repos``.

    ``entry`` is a list item as YAML from column 0. All else stays as it is, character by character.

    Raises:
        ValueError: it is no configuration of pre-commit, or its list is not written line by line.

    """
    before = _repos(text)
    if not text.strip():
        return f"repos:\n{textwrap.indent(entry, '  ')}"
    node = _list(text)
    if node is None or node.flow_style or not node.value:
        raise ValueError("its list 'repos' is empty or written in brackets")
    lines = text.splitlines(keepends=True)
    at = _end(lines, node.value[-1].end_mark.line)
    indent = " " * (node.start_mark.column)
    newline = "\r\n" if "\r\n" in text else "\n"
    new = textwrap.indent(entry, indent).replace("\n", newline)
    head = "".join(lines[:at])
    joint = "" if not head or head.endswith("\n") else newline
    done = head + joint + new + "".join(lines[at:])
    if _repos(done) != [*before, *yaml.safe_load(entry)]:
        raise ValueError("its list 'repos' cannot be added to by a program")
    return done


def _end(lines: list[str], line: int) -> int:
    """The line behind the last one that says something before a line (0-based)."""
    at = min(line + 1, len(lines)) if line < len(lines) and lines[line][:1].isspace() else line
    while at and (not lines[at - 1].strip() or lines[at - 1].lstrip().startswith("#")):
        at -= 1
    return at


def _repos(text: str) -> list[Any]:
    try:
        data = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise ValueError(f"it is no YAML ({' '.join(str(error).split())[:80]})") from None
    if data is None:
        return []
    repos = data.get("repos") if isinstance(data, dict) else None
    if not isinstance(repos, list):
        raise ValueError("it has no list 'repos'")  # noqa: TRY004 - of the user's making
    return repos


def _list(text: str) -> yaml.SequenceNode | None:
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode):
        return None
    found = (value for key, value in root.value if getattr(key, "value", "") == "repos")
    node = next(found, None)
    return node if isinstance(node, yaml.SequenceNode) else None
