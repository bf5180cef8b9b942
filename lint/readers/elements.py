"""What the elements of HTML mean to a reader of articles."""

from dataclasses import dataclass

from lint.model import BlockKind
from lint.readers.cues import pattern
from lint.readers.draft import Draft
from lint.readers.tables import Table

VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905
)
BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu
    nav ol p pre search section summary table tbody td tfoot th thead title tr ul button label
    option textarea""".split()  # noqa: SIM905
)
HIDDEN = frozenset(
    """template noscript head script style svg math canvas select datalist audio video object iframe
    textarea xmp noembed noframes map dialog""".split()  # noqa: SIM905
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = frozenset(("ul", "ol", "menu", "dir"))
BOLD = frozenset(("b", "strong", "dt", "summary"))
FURNITURE = frozenset(("nav", "form", "button", "label", "legend", "option"))
BESIDE = frozenset(("aside", "footer", "header"))

# What an opening tag closes: elements that may be open, and those behind which none is looked for.
CLOSES: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset(("li",)), LISTS),
    "dt": (frozenset(("dt", "dd")), frozenset(("dl",))),
    "dd": (frozenset(("dt", "dd")), frozenset(("dl",))),
    "tr": (frozenset(("tr",)), frozenset(("table",))),
    "td": (frozenset(("td", "th")), frozenset(("tr", "table"))),
    "th": (frozenset(("td", "th")), frozenset(("tr", "table"))),
    "tbody": (frozenset(("thead", "tbody", "tfoot", "caption")), frozenset(("table",))),
    "tfoot": (frozenset(("thead", "tbody", "caption")), frozenset(("table",))),
    "option": (frozenset(("option",)), frozenset(("select",))),
}
LAYOUT = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "table", "section", "article", "main"))


@dataclass(slots=True, eq=False)
class Frame:
    """An open element and what holds for the text inside, its own or inherited."""

    name: str
    block: bool = False
    hidden: bool = False
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    bold: bool = False
    pre: bool = False
    furniture: bool = False
    beside: str = ""
    main: bool = False
    url: str = ""
    depth: int = 0
    item: Draft | None = None
    fresh: bool = False
    lead: Draft | None = None
    table: Table | None = None
    cell: bool = False
    at: int = 0

    def inside(self, name: str, attributes: dict[str, str]) -> "Frame":
        """The frame of an element that opens inside this one."""
        frame = Frame(
            name,
            name in BLOCKS,
            self.hidden or _is_hidden(name, attributes),
            self.kind,
            self.level,
            self.bold or name in BOLD,
            self.pre or name == "pre",
            self.furniture or _is_furniture(name, attributes, self),
            name if name in BESIDE and not self.main_header(name) else self.beside,
            self.main or name in ("main", "article"),
            self.url,
            self.depth,
            self.item,
            fresh=False,
            lead=self.lead,
            table=self.table,
            cell=self.cell,
        )
        _set_kind(frame, name)
        return frame

    def main_header(self, name: str) -> bool:
        """Whether a header belongs to the article, not to the site."""
        return name == "header" and self.main


def _set_kind(frame: Frame, name: str) -> None:
    if name in HEADINGS:
        frame.kind, frame.level = BlockKind.HEADING, HEADINGS[name]
    elif name == "blockquote":
        frame.kind, frame.level = BlockKind.QUOTE, 0
    elif name == "pre":
        frame.kind = BlockKind.CODE
    elif name in ("figcaption", "caption"):
        frame.kind = BlockKind.CAPTION
    elif name in LISTS:
        frame.depth += 1
    elif name in ("li", "dd"):
        frame.kind, frame.fresh = BlockKind.ITEM, True
        frame.level = max(1, frame.depth)
    elif name in ("dt", "summary"):
        frame.kind, frame.level = BlockKind.PARAGRAPH, 0
    elif name in ("td", "th") and frame.table and not frame.table.layout:
        frame.kind, frame.cell = BlockKind.CELL, True
    elif name in ("td", "th", "table"):
        frame.kind, frame.cell, frame.level = BlockKind.PARAGRAPH, False, 0


def _is_hidden(name: str, attributes: dict[str, str]) -> bool:
    if name in HIDDEN and not (name == "dialog" and "open" in attributes):
        return True
    if not attributes:
        return False
    style = attributes.get("style", "").replace(" ", "").lower()
    return "hidden" in attributes or "display:none" in style or "visibility:hidden" in style


def is_signature(attributes: dict[str, str]) -> bool:
    """Whether an element is marked up as the name of the author."""
    if not attributes:
        return False
    if attributes.get("rel") == "author" or attributes.get("itemprop") == "author":
        return True
    names = attributes.get("class", "")
    return 0 < len(names) < 400 and any(
        pattern("byline", "classes").fullmatch(n) for n in names.split()
    )


def _is_furniture(name: str, attributes: dict[str, str], outer: Frame) -> bool:
    if name == "button":  # in a heading or summary it is what unfolds the answer
        return outer.kind is not BlockKind.HEADING and not outer.bold
    if name in FURNITURE or attributes.get("role") in ("navigation", "search", "menu", "banner"):
        return True
    if not attributes or name in ("html", "body", "main", "article"):
        return False
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    named = len(names) > 1 and len(names) < 400
    return named and any(pattern("furniture", "classes").fullmatch(n) for n in names.split())
