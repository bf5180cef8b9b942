"""Says claims in words, for the messages that speak of them."""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from pathlib import Path

from lint import yamlfile
from lint.model import Certainty, Claim, Entity, Polarity, Relation, Stance

VERBS = {
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
"""What relations are in a sentence."""

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

_PLURALS = {"says": "say", "rules": "rule", "denies": "deny"}

_EDGES = " \t\n,;:.'\"()[]“”‘’"

_OPENERS = (":", ".", "-", "•", "–", "—", "*")  # after these a capital is no part of the word

_NAMED = 3  # things named in a message before the rest is only counted

_LONG = 9  # words of a thing beyond which a message cuts it short

_CASES = frozenset({"when", "whenever", "if", "where", "once"})
"""Words that open a clause in the place of a thing: "when there is an imbalance"."""


def said(claims: Sequence[Claim]) -> str:
    """What claims of one clause say, in the simplest words: "magnesium treats leg cramps".

    Coordinated subjects and objects are put together; the first claim decides the rest, and of
    clauses that only overlap it is the first alone that is told.
    """
    first = claims[0]
    claims = [c for c in claims if c.span == first.span and c.relation is first.relation]
    subjects = list(dict.fromkeys(subject_of(c) for c in claims))
    subject = _listed(subjects) or "something"
    thing = _listed(_with_article(c, c.object) for c in claims)
    verb = VERBS[first.relation]
    if not words_of(thing).isdisjoint(listed("states")):
        verb = verb.replace("safe for", "safe in").replace("harmful for", "harmful in")
    if not thing:
        verb, thing = (verb.removesuffix(" for"), "") if " for" in verb else (verb, "something")
    if len(subjects) > 1 or _is_plural(subject):
        verb = f"are{verb[2:]}" if verb.startswith("is ") else _bare(verb)
    return f"{subject} {verb} {thing}".rstrip()


def stated(claims: Sequence[Claim], *, by_many: bool = False) -> str:
    """What claims of one clause say and how: "says it is likely that magnesium treats cramps".

    ``by_many`` is for more than one who says so: "say it is likely that".
    """
    first = claims[0]
    denied = (first.polarity is Polarity.NEGATED) != (first.stance is Stance.DEBUNKED)
    myth = first.stance is Stance.DEBUNKED
    manners = _DENIES if denied else _AFFIRMS
    manner = manners[Certainty.DEFINITE if myth else first.certainty]
    if by_many:
        verb, _, rest = manner.partition(" ")
        manner = f"{_PLURALS[verb]} {rest}"
    return f"{manner} {said(claims)}"


def matter(claim: Claim) -> str:
    """What a claim is about: its two things, or the one that it names."""
    things = (subject_of(claim), _with_article(claim, claim.object))
    return " and ".join(dict.fromkeys(t for t in things if t))


def subject_of(claim: Claim) -> str:
    """The subject as it is written within a sentence."""
    text = _with_article(claim, claim.subject)
    if not text or text != named(claim.subject):
        return text
    first, _, rest = text.partition(" ")
    name = rest[:1].isupper() and rest[1:2].islower()  # "St John's wort", not "Vitamin D"
    before = claim.sentence.partition(text)[0].rstrip()
    opens = (not before or before.endswith(_OPENERS)) and first[1:].islower() and not name
    return text[:1].lower() + text[1:] if opens else text


def named(thing: Entity) -> str:
    """The words of an entity as a message tells them, cut short if there are many.

    The concept stands for a pronoun, for words that are left out and for a whole clause.
    """
    words = thing.text.strip(_EDGES).split()
    while words and words[0].casefold() in listed("possessives"):
        del words[0]
    text = " ".join(words)
    unsaid = not words or text.casefold() in listed("pronouns") or words[0].casefold() in _CASES
    if thing.concept and (unsaid or len(words) > _LONG):
        return thing.concept.removesuffix("-root").replace("-", " ")
    if len(words) > _LONG:
        return f"{' '.join(words[:_LONG])} ..."
    if len(words) == 1 and text.casefold() == thing.concept:
        return text.casefold()
    return text


@lru_cache(1 << 13)
def words_of(text: str) -> frozenset[str]:
    """The words of a text in lower case, without the punctuation around them."""
    return frozenset(w.strip(".,;:!?()\"'“”‘’").casefold() for w in text.split())


@cache
def listed(name: str) -> frozenset[str]:
    """One list of ``phrase.yaml``: words that the naming of things turns on."""
    rows = yamlfile.read(Path(__file__).with_name("phrase.yaml")).data
    return frozenset(str(word) for word in rows[name])


def _with_article(claim: Claim, thing: Entity) -> str:
    """The words of a thing with the article they have in the sentence."""
    text = named(thing)
    before = claim.sentence.partition(text)[0].split()[-1:] if text else []
    article = before[0].casefold() if before else ""
    return f"{article} {text}" if article in listed("articles") else text


def _bare(verb: str) -> str:
    """The verb of several subjects: "raise the risk of" for "raises the risk of"."""
    first, *rest = verb.split(" ")
    return " ".join((first.removesuffix("s"), *rest))


def _is_plural(text: str) -> bool:
    """Whether a verb after these words is likely a plural; used in messages alone."""
    words = text.casefold().split()
    if not words or words[0].endswith("ing"):  # "eating nuts helps"
        return False
    ends = (i for i, w in enumerate(words) if i and w in listed("after-heads"))
    head = words[next(ends, len(words)) - 1]
    if head in listed("plurals"):
        return True
    return head.endswith("s") and not (
        head.endswith(("ss", "us", "is", "'s", "’s")) or head in listed("singulars")
    )


def _listed(texts: Iterable[str]) -> str:
    names = list(dict.fromkeys(t for t in texts if t))
    if len(names) > _NAMED:
        return f"{', '.join(names[:_NAMED])} and {len(names) - _NAMED} more"
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
