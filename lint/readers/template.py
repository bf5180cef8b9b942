"""Hides what templating engines would replace, without moving anything else.

Hugo shortcodes, Liquid and Jinja tags, MDX imports and components, attribute lists: each is
overwritten character by character, so that offsets in the masked source are those of the source.
"""

import re

# No group below is possessive: Python 3.11.0 to 3.11.4 lose their way in those.
_WORD_JOINER = "\u2060"  # no width, no white space: a run of it neither shows nor ends a line
_BULLET = re.compile(r"^([ \t]*)[•▪●◦‣∙·■►✓✔](?=[ \t]+\S)", re.MULTILINE)
_TAG = re.compile(
    r"\{\{[^{}]*+\}\}|\{%[^%{}]*+(?:%(?!\})[^%{}]*+)*%\}|\{#[^#{}]*+#\}"
    r"|\{/\*(?:[^*{}]|\*(?!/\}))*\*/\}"
    r"|(?<=[\])*_`\w\"”.] )\{(?:[.#:]|[\w-]++=)[^{}\n]*+\}|(?<=[\])*_`])\{[.#:\w][^{}\n]*+\}"
    r"|^[ \t]*\{[.#:][^{}\n]*+\}[ \t]*$|^\*\[[^\]\n]{1,80}\]:[^\n]*$",
    re.MULTILINE,
)
_PAIR = re.compile(
    r"\{%-?\s*(?P<liquid>comment|raw|highlight|schema|style|javascript|stylesheet)\b[^%{}]*-?%\}"
    r"|\{\{[<%]\s*(?P<hugo>highlight|comment|mermaid|math|raw)\b[^{}]*[>%]\}\}"
)
_IMPORT = re.compile(
    r"^(?:import\s+(?:[\w*{][^\n]*\sfrom\s+)?['\"][^\n]*|import\s+\{[^\n]*|"
    r"export\s+(?:const|let|var|default|function|async|class|\*|\{)[^\n]*)"
    r"(?:\r?\n(?![ \t]*\r?$)[^\n]*)*",
    re.MULTILINE,
)
_COMPONENT = re.compile(
    r"</?(?P<name>[A-Z]\w*+(?:\.\w++)*)"
    r"(?:\s++(?:[\w:.-]++(?:\s*+=\s*+(?:\"[^\"<>]*+\"|'[^'<>]*+'|\{(?:[^{}<>]|\{[^{}<>]*+\})*\}))?"
    r"|\{\.\.\.[\w.]++\}))*\s*+/?>"
)


def mask(source: str, start: int = 0) -> str:
    """The source with its templating overwritten and bullets of typists turned into hyphens.

    A line that held nothing else is left empty; elsewhere characters without a width stand in.
    Everything before ``start`` (front matter) is blanked too.
    """
    head = re.sub(r"[^\r\n]", " ", source[:start])
    body = source[start:]
    if "{" in body or "\n*[" in body:
        body = _TAG.sub(_hide, _hide_pairs(body))
    if "import" in body or "export" in body:
        body = _IMPORT.sub(_blank, body)
    body = _COMPONENT.sub(_hide_component, body)
    if _WORD_JOINER in body:
        body = re.sub(
            rf"^[ \t]*{_WORD_JOINER}[{_WORD_JOINER} \t]*$", _blank, body, flags=re.MULTILINE
        )
    return head + _BULLET.sub(r"\1-", body)


def _hide(match: re.Match[str]) -> str:
    return re.sub(r"[^\r\n]", _WORD_JOINER, match[0])


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\r\n]", " ", match[0])


def _hide_component(match: re.Match[str]) -> str:
    """A component's tags; a name in capitals alone is an old-fashioned HTML tag."""
    return match[0] if match["name"].isupper() else _hide(match)


def _hide_pairs(body: str) -> str:
    """Tags whose content is code or a comment go with all that is between them."""
    parts: list[str] = []
    at = 0
    while match := _PAIR.search(body, at):
        name = match["liquid"] or match["hugo"]
        shape = rf"\{{%-?\s*end{name}\s*-?%\}}" if match["liquid"] else rf"\{{\{{[<%]\s*/{name}\b"
        close = re.compile(shape).search(body, match.end())
        if not close:
            break  # nothing of this kind is closed from here on
        inner = body[match.start() : close.start()]
        parts += [body[at : match.start()], re.sub(r"[^\r\n]", _WORD_JOINER, inner)]
        at = close.start()
    return "".join(parts) + body[at:]
