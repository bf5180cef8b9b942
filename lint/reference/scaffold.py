"""Drafts an entry from a claim: everything a person has to decide is proposed, with caution."""

import re
import unicodedata
from collections.abc import Container
from typing import Any

from lint.model import Certainty, Claim, Direction, Entity, Evidence, Polarity, Status
from lint.reference import edit
from lint.reference.validate import CEILING

UNTOLD = "TODO reword:"
"""How the statement of a draft begins until a person has told it."""

_LONGEST = 90
"""Longest id, in characters."""


def draft(claim: Claim, id: str, words: str, place: str) -> str:
    """A draft entry as YAML from column 0; ``words`` are the article's, ``place`` is FILE:LINE.

    Evidence is taken for very low until somebody has read it, and bounds the wording.
    """
    head, *rest = edit.block(_row(claim, id, words)).splitlines(keepends=True)
    return "".join(
        (
            head,
            f"# drafted from {_plain(place)}: tell the statement in your own words\n",
            *rest,
            "# sources: what was read, with title, publisher, year and doi, pmid or url\n",
            "# accepts, rejects: sentences that articles may and may not say; they are tests\n",
            f"# The article says: {_plain(claim.sentence)}\n",
        )
    )


def proposed_id(claim: Claim, taken: Container[str]) -> str:
    """Subject, relation and object as an id, with a number behind it where it is taken."""
    parts = (_named(claim.subject), claim.relation.value, _named(claim.object))
    id = "-".join(filter(None, parts))[:_LONGEST].strip("-")
    number = 2
    free = id
    while free in taken:
        free = f"{id}-{number}"
        number += 1
    return free


def _row(claim: Claim, id: str, words: str) -> dict[str, Any]:
    weak = claim.certainty is Certainty.INSUFFICIENT
    said = Direction.SUPPORTS if claim.polarity is Polarity.AFFIRMED else Direction.AGAINST
    most = CEILING[Evidence.VERY_LOW.value]
    row: dict[str, Any] = {
        "id": id,
        "statement": f"{UNTOLD} {_plain(words)}",
        "kind": claim.kind.value,
        "subject": _thing(claim.subject, "subject"),
        "relation": claim.relation.value,
        "object": _thing(claim.object, "object"),
    }
    for key, thing in (("population", claim.population), ("condition", claim.condition)):
        if thing is not None and (thing.concept or _plain(thing.text)):
            row[key] = _thing(thing, key)
    return row | {
        "direction": (Direction.INSUFFICIENT if weak else said).value,
        "ceiling": min(claim.certainty, most, key=lambda c: c.rank).value,
        "evidence": Evidence.VERY_LOW.value,
        "status": Status.DRAFT.value,
    }


def _thing(of: Entity, role: str) -> str | dict[str, str]:
    return of.concept or {"text": _plain(of.text) or f"TODO name the {role}"}


def _named(of: Entity) -> str:
    """A concept id, or a few words as one."""
    if of.concept:
        return of.concept
    plain = unicodedata.normalize("NFKD", of.text.casefold())
    return "-".join(re.findall("[a-z0-9]+", plain.encode("ascii", "ignore").decode())[:6])


def _plain(text: str) -> str:
    """Words on one line, without characters that YAML does not hold."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
