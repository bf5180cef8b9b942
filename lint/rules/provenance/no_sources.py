"""An article that does not say where its information comes from."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from lint.model import PROSE, BlockKind, Document, Finding, Link, Severity, Signal
from lint.option import option
from lint.rule import Context, Example, rule
from lint.rules._article import MIN_WORDS, is_health_article

_HOSTS = (
    # identifiers, databases and publishers of research
    "doi.org",
    "ncbi.nlm.nih.gov",
    "europepmc.org",
    "cochrane.org",
    "cochranelibrary.com",
    "clinicaltrials.gov",
    "bmj.com",
    "thelancet.com",
    "nejm.org",
    "jamanetwork.com",
    "nature.com",
    "sciencedirect.com",
    "springer.com",
    "wiley.com",
    "oup.com",
    "plos.org",
    "frontiersin.org",
    "mdpi.com",
    "tandfonline.com",
    "sagepub.com",
    # public bodies and learned societies
    ".gov",
    ".gov.uk",
    ".gov.au",
    ".gov.ie",
    ".govt.nz",
    ".gc.ca",
    ".edu",
    ".ac.uk",
    ".europa.eu",
    "nhs.uk",
    "nhs.scot",
    "nice.org.uk",
    "who.int",
    "hse.ie",
    "acog.org",
    "rcog.org.uk",
    "aap.org",
    "heart.org",
    "mayoclinic.org",
    "clevelandclinic.org",
    "msdmanuals.com",
    "merckmanuals.com",
    "uptodate.com",
)


@dataclass(frozen=True, slots=True)
class Options:
    """What an organisation may set."""

    min_words: int = option(
        MIN_WORDS, "shorter texts are fragments and need no sources of their own (words)", least=0
    )
    hosts: tuple[str, ...] = option(
        _HOSTS,
        "hosts a link to which names a source: each stands for itself and its subdomains, one with "
        "a leading dot for a whole domain",
    )


_GOUT = """\
Gout is a form of arthritis. It happens when crystals of uric acid build up in a joint. Alcohol and
some water tablets can raise the risk of an attack.

Anti-inflammatory medicines relieve the pain of an attack. Allopurinol prevents further attacks in
people who have them often. Losing weight may help. See a doctor the same day if a joint is hot,
swollen and you have a fever.
"""

_ECZEMA = """\
Eczema makes the skin dry, red and itchy. It often starts in childhood and runs in families. Soap
and wool can make eczema worse.

Moisturisers relieve dryness and may prevent flare-ups. Steroid creams treat flare-ups; a thin layer
once or twice a day is enough. Cutting foods out seldom helps. Ask a doctor if the skin weeps or
crusts, because it may be infected.
"""


@rule(
    id="HL604",
    severity=Severity.WARNING,
    options=Options,
    standard="JAMA benchmarks, attribution (Silberg et al. 1997); DISCERN question 4; HONcode "
    "principle 4",
    about_whole=True,
    passes=[
        Example(
            "# Gout\n\n" + _GOUT + "\n## References\n\n1. National guideline on the management of "
            "gout. Health Service Library, 2022.\n"
        ),
        Example(
            "# Eczema\n\n" + _ECZEMA + "\nThe advice on creams follows the [page of the National "
            "Health Service](https://www.nhs.uk/conditions/atopic-eczema/).\n"
        ),
    ],
    fails=[
        Example("# Gout\n\n" + _GOUT),
        Example(
            "# Eczema\n\n" + _ECZEMA + "\nOur [favourite creams](https://shop.example/creams) are "
            "in the shop.\n"
        ),
    ],
)
def no_sources(ctx: Context[Options]) -> Iterator[Finding]:
    """No source is named: no reference list, no link to a source, no study or body in the text.

    Why: a reader, a reviewer and the next editor must be able to check what is claimed; without
    sources nobody can tell evidence from opinion.

    Limits: silent on texts of fewer than `min_words` words and on texts without a health claim. It
    asks only whether any source is named, not whether each claim has one. Reference entries without
    text do not count. Links count when their host is one of `hosts` or the article lists them as
    sources.
    """
    if not is_health_article(ctx, ctx.options.min_words) or _names_sources(ctx):
        return
    empty = any(ctx.document.of_kind(BlockKind.REFERENCE))
    what = "the reference list is empty and no other" if empty else "no"
    yield ctx.whole(
        f"{what} source is named: readers cannot check where this information comes from",
        wording="References: 1. [authors or organisation, title, year, link]",
    )


def _names_sources(ctx: Context[Options]) -> bool:
    doc = ctx.document
    return (
        bool(doc.metadata.sources)
        or any(any(c.isalpha() for c in doc.cut(b.span)) for b in doc.of_kind(BlockKind.REFERENCE))
        or any(_is_source(link, ctx.options.hosts) for link in doc.metadata.links)
        or any(_in_text(doc, s) for s in ctx.signals("source-named"))
    )


def _in_text(doc: Document, signal: Signal) -> bool:
    """Whether a name stands in the text; in a byline it is the author's, in a teaser another's."""
    at = doc.block_at(signal.span.start)
    return at is not None and doc.blocks[at].kind in PROSE


def _is_source(link: Link, hosts: tuple[str, ...]) -> bool:
    if link.span is None:  # of the page, not of the article
        return False
    try:
        host = (urlsplit(link.url).hostname or "").casefold()
    except ValueError:  # not a URL at all, whatever the author meant
        return False
    return any(f".{host}".endswith(h if h.startswith(".") else f".{h}") for h in hosts)
