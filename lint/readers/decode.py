"""Turns the bytes of an article into text, or says in one sentence why they are none.

Order: byte order mark, the charset an HTML page declares, UTF-8, detection.
"""

import codecs
import re
from dataclasses import dataclass

from lint.errors import UnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text document"),
)
_CONTROLS = bytes((*range(9), *range(14, 32)))
_HIGH = bytes(range(128, 256))
_SAMPLE = 65536  # bytes that detection looks at; more does not change its mind
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})""", re.IGNORECASE)
_SURROGATE = re.compile("[\ud800-\udfff]")
_HINT = "Save the article as UTF-8 text, or leave the file out."


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text without its byte order mark, the encoding used, and whether it was a guess."""

    text: str
    encoding: str
    guessed: bool = False


def decode(data: bytes, name: str, *, html: bool = False) -> Decoded:
    """Decode an article.

    A declared charset counts for HTML alone and only in the first 1,024 bytes, as in browsers.
    A single NUL byte makes a file binary: no text format allows one.

    Raises:
        UnreadableError: the bytes are binary, or no text in any encoding known here.

    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding, name)
    _refuse_binary(data, name)
    declared = _declared(data) if html else None
    if declared and declared != "utf-8":
        try:
            return Decoded(without_surrogates(data.decode(declared)), declared)
        except (UnicodeDecodeError, LookupError):
            pass  # a wrong declaration is common; what follows finds out
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _guess(data, name)


def encode(text: str, like: bytes, decoded: Decoded) -> bytes | None:
    """The bytes of a text in the encoding, and with the byte order mark, of some that were decoded.

    None where they could not be written back as they are, or lack a character of the text.
    """
    mark = next((m for m, _ in _MARKS if like.startswith(m)), b"")
    try:
        if mark + decoded.text.encode(decoded.encoding) != like:
            return None
        return mark + text.encode(decoded.encoding)
    except (UnicodeEncodeError, LookupError):
        return None


def _marked(body: bytes, encoding: str, name: str) -> Decoded:
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8":
            return _guess(body, name)
        raise UnreadableError(
            f"{name}: begins like {encoding.upper()} text but cannot be decoded as such "
            f"(byte {error.start}).",
            _HINT,
        ) from None
    if "\0" in text:
        raise UnreadableError(f"{name}: holds NUL characters, so it is no text.", _HINT)
    return Decoded(without_surrogates(text), encoding)


def _refuse_binary(data: bytes, name: str) -> None:
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise UnreadableError(f"{name}: is {what}, not text.", _HINT)
    if b"\0" in data:
        raise UnreadableError(
            f"{name}: holds NUL bytes (first at byte {data.index(0)}), so it is binary or UTF-16 "
            "without a byte order mark.",
            _HINT,
        )
    head = data[:_SAMPLE]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if controls > 8 + len(head) // 50:  # 2 %: text holds next to none, binary about a tenth
        raise UnreadableError(f"{name}: looks like binary data, not text.", _HINT)


def _declared(data: bytes) -> str | None:
    found = _META.search(data[:1024])
    if not found:
        return None
    try:
        encoding = codecs.lookup(found.group(1).decode("ascii")).name
    except (LookupError, UnicodeDecodeError):
        return None
    # The standard of the web: a page that says Latin-1 is read as its superset, and one whose
    # declaration could be read byte by byte cannot be UTF-16.
    if encoding in ("iso8859-1", "ascii"):
        return "cp1252"
    return None if encoding.startswith(("utf-16", "utf-32")) else encoding


def _guess(data: bytes, name: str) -> Decoded:
    """Text in no declared encoding that is not quite UTF-8.

    UTF-8 with a few broken bytes stays UTF-8. Few bytes above 127 are accents and quotation marks
    of a Western article: Windows-1252. Only the rest is left to statistics.
    """
    text = _mend(data)
    lost, kept = text.count("\ufffd"), sum(c > "\x7f" for c in text)
    if lost * 5 < kept:
        return Decoded(text, "utf-8", guessed=True)
    high = len(data) - len(data.translate(None, _HIGH))
    if high * 10 < len(data) or len(data) < 64:
        guesses = ["cp1252", "latin_1"]
    else:
        import charset_normalizer  # noqa: PLC0415 - most articles are UTF-8

        best = charset_normalizer.from_bytes(data[:_SAMPLE]).best()
        guesses = [best.encoding] if best else []
    for encoding in guesses:
        try:
            return Decoded(without_surrogates(data.decode(encoding)), encoding, guessed=True)
        except (UnicodeDecodeError, LookupError):
            continue
    if lost * 20 > len(text):  # more than 5 % lost: nothing sure is left to read
        raise UnreadableError(f"{name}: is no text in any encoding known here.", _HINT)
    return Decoded(text, "utf-8", guessed=True)


def _mend(data: bytes) -> str:
    """UTF-8 in which characters beyond U+FFFF were written as two surrogates, made whole."""
    try:
        text = data.decode("utf-8", errors="surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", errors="replace")
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", errors="replace")


def without_surrogates(text: str) -> str:
    """No lone surrogates: they could not be written out again."""
    return _SURROGATE.sub("\ufffd", text)
