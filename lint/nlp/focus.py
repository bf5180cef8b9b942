"""What an article is about: the topic that a bare word means there, the people it speaks of."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from lint.model import BlockKind, Document, Entity, Mention, Span
from lint.nlp.claims import named
from lint.nlp.lexicon import table
from lint.vocabulary import Vocabulary

_HEADINGS = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.QUESTION})


@dataclass(frozen=True, slots=True)
class Focus:
    """The concept of the title, narrower topics for wider words, and the people, if any.

    ``narrower`` maps a wide concept to the narrower one an article means by it ("cramps" in an
    article on leg cramps).
    """

    topic: str | None = None
    ailment: str | None = None
    people: str | None = None
    narrower: dict[str, str] = field(default_factory=dict)


def focus(document: Document, mentions: Sequence[Mention], vocabulary: Vocabulary) -> Focus:
    """Weigh what the article names: its title and headings count several times."""
    weigh = table("focus")
    heads = [b.span for b in document.of_kind(*_HEADINGS)]
    title = document.head()
    counts: Counter[str] = Counter()
    for mention in mentions:
        if title.holds(mention.span):
            counts[mention.concept] += int(weigh["title_weight"])
        elif _within(heads, mention.span):
            counts[mention.concept] += int(weigh["heading_weight"])
        else:
            counts[mention.concept] += 1
    ailments = Counter(
        {c: n for c, n in counts.items() if _type(c, vocabulary) in weigh["ailments"]}
    )
    for mention in mentions:
        if title.holds(mention.span):
            topic: str | None = mention.concept
            break
    else:
        topic = None
    return Focus(
        topic,
        _leading(ailments, vocabulary),
        _people(counts, vocabulary),
        _narrower(ailments, vocabulary),
    )


def _within(spans: Sequence[Span], span: Span) -> bool:
    """Whether one of the ordered spans holds a span."""
    i = bisect_right(spans, span.start, key=lambda s: s.start) - 1
    return i >= 0 and spans[i].holds(span)


def narrowed(thing: Entity, about: Focus, vocabulary: Vocabulary) -> Entity:
    """A bare wide word as the narrower thing the article means by it."""
    target = about.narrower.get(thing.concept or "")
    if target is None or not _bare(thing, vocabulary):
        return thing
    return named(thing.text, target, vocabulary, "the article's topic")


def people_of(said: Entity | None, about: Focus, vocabulary: Vocabulary) -> Entity | None:
    """The people a claim is for; one that names none speaks of those the article is about."""
    if said is None:
        if about.people is None:
            return None
        return named("", about.people, vocabulary, "the article's people")
    known = said.concept or said.text.lower()  # "nausea in pregnancy" may be one term
    concept = table("focus")["stands_for"].get(known, said.concept)
    if concept is None or concept in table("focus")["wide_groups"]:
        concept = about.people or concept
    return said if concept == said.concept else named(said.text, concept, vocabulary)


def _type(concept: str, vocabulary: Vocabulary) -> str:
    found = vocabulary.get(concept)
    return found.type if found is not None else ""


def is_ailment(concept: str, vocabulary: Vocabulary) -> bool:
    """Whether a condition or symptom is one that people suffer from: no risk, no time of life."""
    skip = table("focus")["no_ailment"]
    return not concept.endswith("-root") and not any(
        c in skip for c in (concept, *vocabulary.ancestors(concept))
    )


def _leading(ailments: Counter[str], vocabulary: Vocabulary) -> str | None:
    """The ailment an article is about, if one stands out among those it names."""
    named = [(n, c) for c, n in ailments.items() if is_ailment(c, vocabulary)]
    if not named:
        return None
    most, concept = max(named, key=lambda pair: pair[0])
    share = float(table("focus")["ailment_share"]) * sum(n for n, _ in named)
    return concept if most >= int(table("focus")["ailment_least"]) and most >= share else None


def _people(counts: Counter[str], vocabulary: Vocabulary) -> str | None:
    """The one group most of the article's people mentions are of."""
    weigh = table("focus")
    stands: dict[str, str] = weigh["stands_for"]
    groups: Counter[str] = Counter()
    for concept, n in counts.items():
        group = stands.get(concept)
        if group is None and _type(concept, vocabulary) == "population":
            group = concept
        if group is not None and group not in weigh["everybody"]:
            groups[group] += n
    if not groups:
        return None
    group, n = groups.most_common(1)[0]
    enough = n >= int(weigh["people_least"]) and n >= float(weigh["people_share"]) * groups.total()
    return group if enough else None


def _narrower(ailments: Counter[str], vocabulary: Vocabulary) -> dict[str, str]:
    """For each wide concept the narrower one that the article names often beside it."""
    least = float(table("focus")["narrower_share"])
    found: dict[str, tuple[int, str]] = {}
    for concept, n in ailments.items():
        known = vocabulary.get(concept)
        if known is None or known.of is not None:
            continue
        for wider in list(vocabulary.ancestors(concept))[1:]:
            wide = vocabulary.get(wider)
            if wide is not None and wide.of is not None:
                continue  # "vitamin D deficiency" is said whole
            if wider.endswith("-root") or n < 2 or n < least * ailments[wider]:
                continue
            if wider in ailments and n > found.get(wider, (0, ""))[0]:
                found[wider] = (n, concept)
    return {wider: concept for wider, (_, concept) in found.items()}


def _bare(thing: Entity, vocabulary: Vocabulary) -> bool:
    """Whether the words are the concept's own, without anything that narrows them already."""
    words = thing.text.lower().split()
    if len(words) <= 1:
        return True
    concept = vocabulary.get(thing.concept)
    names = {concept.name, *concept.synonyms} if concept is not None else set()
    text = " ".join(words)
    return any(text in {n.lower(), f"{n.lower()}s"} for n in names)
