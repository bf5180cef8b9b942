"""Reads HTML articles: a light stack of open elements over the tags, no tree."""

from lint.model import Document
from lint.readers.byline import Facts
from lint.readers.decode import decode
from lint.readers.draft import assemble
from lint.readers.jsonld import read_json_ld, read_meta
from lint.readers.metadata import metadata, shown_title
from lint.readers.page import Page, read_page
from lint.readers.piece import Piece
from lint.readers.structure import settle


def parse(data: bytes, name: str) -> Document:
    """Read one HTML article.

    Raises:
        UnreadableError: the bytes are no text.

    """
    decoded = decode(data, name, html=True)
    page = read_page(decoded.text)
    drafts, bylines = settle(page.drafts, title=_short(page.title), description=page.description)
    facts = _stated(page)
    title = shown_title(drafts) or page.title.text or facts.title
    return assemble(name, decoded, drafts, metadata(drafts, facts, bylines, title))


def _stated(page: Page) -> Facts:
    facts = read_json_ld(page.scripts).over(read_meta(page.meta))
    return Facts(language=page.language).over(facts)


def _short(title: Piece) -> Piece:
    """The title of a page without the name of the site behind it."""
    for mark, least in ((" | ", 3), (" :: ", 3), (" – ", 10), (" — ", 10), (" - ", 10)):
        head, found, _ = title.text.rpartition(mark)
        if found and len(head) >= least:
            return title.cut(0, len(head))
    return title
