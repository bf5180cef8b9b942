"""Character references of HTML with the exact extent of each in the source."""

import html.entities
import re

from lint.readers.piece import Writer

_REFERENCE = re.compile(r"&(?:#[0-9]{1,9};?|#[xX][0-9a-fA-F]{1,8};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)")
_WINDOWS = {  # numbers 128-159 mean Windows characters, as in every browser
    number: bytes([number]).decode("cp1252", errors="replace") for number in range(128, 160)
}


def put_html(writer: Writer, text: str, at: int) -> None:
    """Add a stretch of HTML text that holds no tags, its references decoded."""
    if "&" not in text:
        writer.put(text, at)
        return
    done = 0
    for match in _REFERENCE.finditer(text):
        decoded = _decode(match[0])
        if decoded is None:
            continue
        char, used = decoded
        writer.put(text[done : match.start()], at + done)
        writer.put_as(char, at + match.start(), used)
        done = match.start() + used
    writer.put(text[done:], at + done)


def _decode(reference: str) -> tuple[str, int] | None:
    """The characters meant and how much of the reference they take; None if it is plain text."""
    if reference[1] == "#":
        digits = reference[2:].rstrip(";")
        number = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
        if number in _WINDOWS:
            return _WINDOWS[number], len(reference)
        if number == 0 or number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
            return "\ufffd", len(reference)
        return chr(number), len(reference)
    name = reference[1:]
    if name in html.entities.html5:
        return html.entities.html5[name], len(reference)
    for size in range(min(len(name), 6), 1, -1):  # names that need no semicolon: six at most
        if name[:size] in html.entities.html5:
            return html.entities.html5[name[:size]], size + 1
    return None
