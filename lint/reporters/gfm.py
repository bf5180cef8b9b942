"""Words of others inside GitHub's and GitLab's Markdown: shown as they are, never interpreted."""

import html
import re

from lint.reporters.snippet import clean

_CALLS = re.compile(r"([@#!~%$])(?=[\w/\"'-])")
"""Signs that make a mention, an issue, a label or a formula of the word behind them."""

_APART = r"\1" + "\N{ZERO WIDTH SPACE}"

_MARKS = re.compile(r"([\\`*_\[\]|~$^#])")
_FIRST = re.compile(r"^(\s*)([-+=:]|\d+[.)])")


def text(words: str) -> str:
    """Words inside a paragraph, an item or a cell: no markup, no mention, no live link."""
    return _unlinked(
        _FIRST.sub(_behind, _MARKS.sub(r"\\\1", html.escape(_quiet(words), quote=False)))
    )


def inline(words: str) -> str:
    """Words inside an HTML element, where Markdown is not read."""
    return _unlinked(html.escape(_quiet(words)))


def code(words: str) -> str:
    """Words as code inside a line or a cell."""
    words = clean(words).replace("|", "\\|")
    fence = "`" * (_longest(words) + 1)
    room = " " if words.startswith("`") or words.endswith("`") or not words.strip() else ""
    return f"{fence}{room}{words}{room}{fence}"


def fenced(words: str) -> str:
    """Several lines as a block of code."""
    fence = "`" * max(3, _longest(words) + 1)
    lines = (clean(line) for line in words.strip("\n").split("\n"))
    return "\n".join([f"{fence}text", *lines, fence])


def source(words: str) -> str:
    """Words like those of ``text``, with the address of the web that they may end in as a link."""
    head, sign, url = words.rpartition(" ")
    if not re.fullmatch(r"https?://[^\s<>]+", url):
        return text(words)
    return f"{text(head)}{sign}<{url}>"


def _quiet(words: str) -> str:
    """Words that call nobody: not even in HTML, for mentions are looked for in the page."""
    return _CALLS.sub(_APART, clean(words))


def _unlinked(words: str) -> str:
    return words.replace("://", ":&#47;&#47;").replace("www.", "www&#46;")


def _behind(found: re.Match[str]) -> str:
    return f"{found[1]}{found[2][:-1]}\\{found[2][-1]}"


def _longest(words: str) -> int:
    return max((len(run) for run in re.findall(r"`+", words)), default=0)
