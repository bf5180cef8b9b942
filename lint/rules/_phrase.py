"""Says claims and evidence in words, for the messages of rules."""

from collections.abc import Iterable, Sequence

from lint.model import Certainty, Claim, Entity, Entry, Evidence, Match, Polarity, Relation, Status
from lint.rules._clause import listed

_VERBS = {
    Relation.CAUSES: "causes",
    Relation.WORSENS: "worsens",
    Relation.RAISES_RISK: "raises the risk of",
    Relation.ASSOCIATED: "is linked with",
    Relation.TREATS: "treats",
    Relation.CURES: "cures",
    Relation.PREVENTS: "prevents",
    Relation.SAFE: "is safe for",
    Relation.HARMFUL: "is harmful for",
    Relation.INTERACTS: "interacts with",
    Relation.INDICATES: "is a sign of",
    Relation.RULES_OUT: "rules out",
    Relation.RECOMMENDED: "is recommended for",
    Relation.ESSENTIAL: "is essential for",
}

_AFFIRMS = {
    Certainty.ABSOLUTE: "says beyond doubt that",
    Certainty.DEFINITE: "says plainly that",
    Certainty.PROBABLE: "says it is likely that",
    Certainty.POSSIBLE: "says it is possible that",
    Certainty.INSUFFICIENT: "says it is not clear whether",
}

_DENIES = {
    Certainty.ABSOLUTE: "rules out that",
    Certainty.DEFINITE: "denies that",
    Certainty.PROBABLE: "says it is unlikely that",
    Certainty.POSSIBLE: "says it is doubtful whether",
    Certainty.INSUFFICIENT: "says it is not shown that",
}

_CEILINGS = {
    Certainty.ABSOLUTE: "any wording",
    Certainty.DEFINITE: "a plain statement",
    Certainty.PROBABLE: '"probably" or "usually"',
    Certainty.POSSIBLE: '"may" or "can"',
    Certainty.INSUFFICIENT: '"it is not clear whether"',
}

_EVIDENCE = {
    Evidence.HIGH: "high-certainty evidence",
    Evidence.MODERATE: "moderate-certainty evidence",
    Evidence.LOW: "low-certainty evidence",
    Evidence.VERY_LOW: "very-low-certainty evidence",
    Evidence.AUTHORISED: "fixed by law",
    Evidence.CONSENSUS: "expert consensus",
}

_STANDING = {Status.REVIEWED: 3, Status.SOURCED: 2, Status.DRAFT: 1, Status.RETIRED: 0}

_NAMED = 3  # things named in a message before the rest is only counted


def said(claims: Sequence[Claim]) -> str:
    """What claims of one clause say, in the simplest words: "magnesium treats leg cramps".

    Coordinated subjects and objects are put together; the first claim decides the rest, and of
    clauses that only overlap it is the first alone that is told.
    """
    first = claims[0]
    claims = [c for c in claims if c.span == first.span and c.relation is first.relation]
    subject = _listed(_midway(c) for c in claims) or "it"
    thing = _listed(named(c.object) for c in claims)
    verb = _VERBS[first.relation] if thing else _VERBS[first.relation].removesuffix(" for")
    if len({c.subject.text for c in claims}) > 1 or _is_plural(subject):
        verb = f"are{verb[2:]}" if verb.startswith("is ") else _bare(verb)
    return f"{subject} {verb} {thing}".rstrip()


def stated(claims: Sequence[Claim]) -> str:
    """What claims of one clause say and how: "says it is likely that magnesium treats cramps"."""
    first = claims[0]
    manners = _AFFIRMS if first.polarity is Polarity.AFFIRMED else _DENIES
    return f"{manners[first.certainty]} {said(claims)}"


def named(thing: Entity) -> str:
    """The words of an entity; for a pronoun the concept that it stands for."""
    if thing.concept and thing.text.casefold() in listed("pronouns"):
        return thing.concept.replace("-", " ")
    return thing.text


def deciding(claims: Sequence[Claim]) -> str:
    """The words that decided the certainty of claims, quoted."""
    words = dict.fromkeys(cue.text for c in claims for cue in c.cues.certainty)
    return ", ".join(f'"{w}"' for w in words)


def allowed(entry: Entry) -> str:
    """The strongest wording an entry allows, in words."""
    return _CEILINGS[entry.ceiling]


def quoted(entry: Entry) -> str:
    """What an entry states and on what evidence."""
    return f"{entry.statement.rstrip('.')} ({_EVIDENCE[entry.evidence]})"


def weightiest(matches: Sequence[Match]) -> Match:
    """The match whose entry has come furthest; the first of equals."""
    return max(matches, key=lambda m: _STANDING[m.entry.status] if m.entry else -1)


def also(matches: Sequence[Match], but: Match) -> str:
    """The ids of the other entries that decided, as an addition to a message."""
    others = dict.fromkeys(m.entry.id for m in matches if m.entry and m.entry is not but.entry)
    return f"; see also {', '.join(others)}" if others else ""


def _midway(claim: Claim) -> str:
    """The subject as it is written within a sentence."""
    text = named(claim.subject)
    first = text.split(" ", 1)[0]
    opens = claim.sentence.startswith(text) and first[1:].islower()
    return text[:1].lower() + text[1:] if opens else text


def _bare(verb: str) -> str:
    """The verb of several subjects: "raise the risk of" for "raises the risk of"."""
    first, *rest = verb.split(" ")
    return " ".join((first.removesuffix("s"), *rest))


def _is_plural(text: str) -> bool:
    """Whether a verb after these words is likely a plural; used in messages alone."""
    return text.endswith("s") and not text.endswith(("ss", "us", "is"))


def _listed(texts: Iterable[str]) -> str:
    names = list(dict.fromkeys(t for t in texts if t))
    if len(names) > _NAMED:
        return f"{', '.join(names[:_NAMED])} and {len(names) - _NAMED} more"
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
