"""Brings together what an article says about itself in its several places."""

from collections.abc import Sequence

from lint.model import BlockKind, Metadata
from lint.readers.byline import Facts
from lint.readers.draft import Draft


def shown_title(drafts: Sequence[Draft]) -> str:
    """The title as the article shows it, "" if it shows none."""
    return next((d.text for d in drafts if d.kind is BlockKind.TITLE), "")


def metadata(drafts: Sequence[Draft], stated: Facts, bylines: Facts, title: str) -> Metadata:
    """Metadata from what is stated to machines first, then from bylines and references."""
    facts = stated.over(bylines)
    named = facts.sources
    references = [
        d.text
        for d in drafts
        if d.kind is BlockKind.REFERENCE
        and sum(c.isalpha() for c in d.text) > 2
        and not d.text.endswith(named)
    ]
    return Metadata(
        title=title,
        authors=tuple(dict.fromkeys(facts.authors)),
        reviewers=tuple(dict.fromkeys(facts.reviewers)),
        published=facts.published,
        updated=facts.updated,
        reviewed=facts.reviewed,
        sources=tuple(dict.fromkeys((*named, *references))),
        language=facts.language,
    )
