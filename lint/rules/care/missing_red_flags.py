"""An article on a topic that leaves out the warning signs of that topic."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from lint.model import BlockKind, Citation, Finding, Kind, Severity
from lint.option import option
from lint.rule import Context, Example, rule
from lint.rules._article import MIN_WORDS, is_health_article
from lint.topic import RedFlag, Topic

_NOT_TEXT = frozenset({BlockKind.FURNITURE, BlockKind.REFERENCE, BlockKind.CODE, BlockKind.ROW})


@dataclass(frozen=True, slots=True)
class Options:
    """What an organisation may set."""

    min_words: int = option(MIN_WORDS, "shorter texts need no warning signs (words)", least=0)
    listed: int = option(4, "signs that a message names at most", least=1)
    topics: tuple[str, ...] = option(
        (), "ids of the only topics whose warning signs are asked for; all of them where empty"
    )
    needed: int = option(
        0, "warning signs that an article must name on any topic; 0: as the topic says", least=0
    )


_CRAMPS = """\
# Leg cramps at night in pregnancy

Leg cramps are sudden, painful contractions of the calf or foot. They are common in the second half
of pregnancy and usually harmless. Nobody knows exactly why they happen.

Stretching the calf before bed may prevent leg cramps, and stretching it during a cramp may stop
it. It is unclear whether magnesium tablets reduce leg cramps in pregnancy. Ask your midwife before
you take supplements. This page is general information and not a substitute for medical advice.
"""


@rule(
    id="HL404",
    severity=Severity.WARNING,
    options=Options,
    standard="NHS content style: name the signs that need urgent help",
    about_whole=True,
    passes=[
        Example(
            _CRAMPS + "\nCall your doctor or maternity unit straight away if one calf is swollen, "
            "warm, red or painful to touch, or if you have chest pain or shortness of breath: "
            "these can be signs of a blood clot.\n"
        ),
        Example(
            "# Walking shoes\n\nGood shoes are light and bend at the ball of the foot. Try them on "
            "in the afternoon, when feet are larger, with the socks that you will wear. Leave a "
            "thumb's breadth in front of the longest toe. Walk a few steps in the shop and up a "
            "stair if there is one. Replace the shoes when the soles are worn on one side, which "
            "for most walkers is after a year or two of use.\n"
        ),
    ],
    fails=[
        Example(_CRAMPS),
        Example(
            _CRAMPS + "\nSee a doctor if one calf is swollen and feels warm, for that can be a "
            "clot.\n",
            options=(("topics", ("leg-pain",)), ("needed", 4)),
        ),
        Example(
            _CRAMPS.replace("# Leg cramps at night in pregnancy", "Night cramps when you expect"),
            name="article.txt",
        ),
    ],
)
def missing_red_flags(ctx: Context[Options]) -> Iterator[Finding]:
    """Fewer warning signs of the topic are named than a reader needs.

    Why: the same complaint is harmless in most readers and the first sign of an emergency in a
    few; those few can only act on signs that the article names.

    Limits: knows the topics of `corpus/topics` only, and asks for the signs of the one that the
    article is most about. Silent on texts that advise nothing, such as news of a study. A sign
    counts as named wherever the article mentions it, even without advice to act on it.
    """
    known = [t for t in ctx.topics if not ctx.options.topics or t.id in ctx.options.topics]
    if not known or not is_health_article(ctx, ctx.options.min_words) or not _advises(ctx):
        return
    topic = known[0]  # the strongest comes first
    missing = _unnamed(ctx, topic)
    named = len(topic.flags) - len(missing)
    if named >= min(ctx.options.needed or topic.needed, len(topic.flags)):
        return
    signs = "; ".join(f.sign for f in missing[: ctx.options.listed])
    more = len(missing) - ctx.options.listed
    rest = f"; and {more} more" if more > 0 else ""
    how_many = f"only {named} of them" if named else "none"
    yield ctx.whole(
        f"an article on {topic.name} should name its warning signs, and this one names {how_many}; "
        f"not named: {signs}{rest}",
        wording=" ".join(filter(None, (topic.wording, _sources(topic.sources)))),
    )


def _advises(ctx: Context[Options]) -> bool:
    return any(c.judged and c.kind is Kind.ADVICE for c in ctx.claims) or bool(
        ctx.signals("care-advice")
    )


def _unnamed(ctx: Context[Options], topic: Topic) -> tuple[RedFlag, ...]:
    doc = ctx.document
    text = "\n".join(doc.cut(b.span) for b in doc.blocks if b.kind not in _NOT_TEXT).casefold()
    named = {m.concept for m in ctx.mentions}
    concepts = named.union(*(ctx.vocabulary.ancestors(c) for c in named))
    return tuple(f for f in topic.flags if not (concepts & set(f.concepts) or _worded(f, text)))


def _worded(flag: RedFlag, text: str) -> bool:
    return any(_phrase(w).search(text) for w in flag.words)


@cache
def _phrase(words: str) -> re.Pattern[str]:
    """A phrase of a topic file; "..." stands for up to five words of the same sentence."""
    parts = (re.escape(p.strip().casefold()) for p in words.split("..."))
    return re.compile(rf"\b{_GAP.join(parts)}\b")


_GAP = r"[\s,]+(?:[^\s.;:!?]+[\s,]+){0,5}?"


def _sources(sources: tuple[Citation, ...]) -> str:
    """Who says so, in brackets; "" without sources."""
    said = (", ".join(str(p) for p in (s.publisher, s.title, s.year) if p) for s in sources[:2])
    joined = "; ".join(said)
    return f"(Source: {joined})" if joined else ""
