"""Sentences and what a careful reader takes from them, held against the real pipeline.

A module writes its cases down as text, in the names ``CASES`` and ``NOT_CAUGHT_YET``:

    -- a group of cases
    Magnesium may relieve leg cramps.
        magnesium treats leg-cramp: possible
    Sweet dreams.
        nothing

Lines at the margin are an article in Markdown (HTML where it begins with "<"), the indented lines
under it are all its claims: no more, no fewer; "..." lets others stand beside them.

A claim is ``SUBJECT [not] RELATION OBJECT: VALUE, VALUE``. Subject and object are a concept of the
shipped vocabulary or words of the article ("food poisoning (not food)": but not that concept);
"-" is nothing, "*" anything, a relation too.
Values: a certainty; a stance (``asserted`` unless told), ``research`` for an attribution to it;
``of most`` people; ``in PEOPLE`` and ``if CONDITION`` (a concept, or words in it; ``in nobody``,
``if nothing``); ``kind KIND`` (untold: that of the relation, or safety where it tells of harm);
``amount LOW-HIGH UNIT PER``; ``VALUE by WORDS``, words among the
cues of a value. What is not told may be anything, save polarity and stance.

What is listed as not caught yet must fail: a case that begins to hold moves up to ``CASES``.
"""

import re
from dataclasses import dataclass

import pytest

from lint.model import Certainty, Claim, Cues, Entity, Kind, Polarity, Relation, Stance
from lint.nlp.pipeline import DEFAULT_MODEL, load
from lint.nlp.read import read
from lint.readers import reader_for
from lint.resources import corpus
from lint.vocabulary import load as load_vocabulary

NOTHING = "nothing"
MORE = "..."
_RELATIONS = "|".join([*(r.value for r in Relation), r"\*"])
_CLAIM = re.compile(
    rf"(?P<subject>.+?) (?P<negated>not )?(?P<relation>{_RELATIONS}) "
    r"(?P<object>[^:]+?)(?:: (?P<values>.+))?"
)


@dataclass(frozen=True, slots=True)
class Case:
    """An article and all the claims it should be read to make, as lines."""

    group: str
    article: str
    claims: tuple[str, ...]


def cases_of(text: str) -> list[Case]:
    """The cases of a text in the notation of this module."""
    group, article, claims = "", [], []
    found = []
    for line in [*text.splitlines(), "--"]:
        told = line.startswith("    ")
        if claims and not told and line.strip():
            found.append(Case(group, "\n".join(article).strip(), tuple(claims)))
            article, claims = [], []
        if line.startswith("--"):
            group = line.strip("- ")
        elif told:
            claims.append(line.strip())
        else:
            article.append(line)
    return found


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give a test that asks for a case each of its module's."""
    if "case" not in metafunc.fixturenames:
        return
    missed = pytest.mark.xfail(strict=True, raises=pytest.fail.Exception, reason="not caught yet")
    caught = cases_of(getattr(metafunc.module, "CASES", ""))
    later = cases_of(getattr(metafunc.module, "NOT_CAUGHT_YET", ""))
    metafunc.parametrize(
        "case",
        [pytest.param(c, id=_id(c)) for c in caught]
        + [pytest.param(c, id=_id(c), marks=missed) for c in later],
    )


def _id(case: Case) -> str:
    return f"{case.group}: {case.article}".replace("\n", " ")[:90]


@pytest.fixture(scope="session")
def vocabulary():
    return load_vocabulary([corpus("vocabulary")])


@pytest.fixture(scope="session")
def pipeline(vocabulary):
    return load(DEFAULT_MODEL, vocabulary)


@pytest.fixture(scope="session")
def read_all(pipeline):
    """Reads articles given as their sources: pairs of Document and Reading."""

    def run(sources):
        documents = []
        for n, source in enumerate(sources):
            name = f"{n}.html" if source.startswith("<") else f"{n}.md"
            documents.append(reader_for(name).parse(source.encode(), name))
        return list(zip(documents, read(pipeline, documents), strict=True))

    return run


@pytest.fixture(scope="module")
def readings(request, read_all):
    """All cases of a module, read in one go: Document and Reading by the article's source."""
    texts = (getattr(request.module, name, "") for name in ("CASES", "NOT_CAUGHT_YET"))
    sources = list(dict.fromkeys(c.article for text in texts for c in cases_of(text)))
    return dict(zip(sources, read_all(sources), strict=True))


@pytest.fixture
def check(readings, vocabulary):
    """Holds the claims read in a case against those it tells."""

    def compare(case):
        claims = readings[case.article][1].claims
        told = [t for t in case.claims if t not in {NOTHING, MORE}]
        left = list(claims)
        missing = []
        for line in told:
            said = next((c for c in left if _says(c, line, vocabulary)), None)
            if said is None:
                missing.append(line)
            else:
                left.remove(said)
        if missing or (left and MORE not in case.claims):
            pytest.fail(_compared(case, missing, left, claims), pytrace=False)

    return compare


def _says(claim: Claim, line: str, vocabulary) -> bool:
    told = _CLAIM.fullmatch(line)
    assert told is not None, f"not in the notation: {line}"
    values = [v.strip() for v in (told["values"] or "").split(",") if v.strip()]
    if not any(v in set(Stance) for v in values):
        values.append(Stance.ASSERTED.value)
    return (
        told["relation"] in {claim.relation.value, "*"}
        and (claim.polarity is Polarity.NEGATED) == bool(told["negated"])
        and _is(claim.subject, told["subject"], vocabulary)
        and _is(claim.object, told["object"], vocabulary)
        and (claim.kind in _kinds(claim) or any(v.startswith("kind ") for v in values))
        and all(_holds(claim, v, vocabulary) for v in values)
    )


def _kinds(claim: Claim) -> set[Kind]:
    """The kinds a claim may have untold: its relation's, and safety where a thing does harm."""
    return {claim.relation.kind, *([Kind.SAFETY] if claim.relation.kind is Kind.CAUSE else [])}


def _is(thing: Entity, told: str, vocabulary) -> bool:
    if told in {"*", "-"}:
        return told == "*" or (not thing.text and thing.concept is None)
    if vocabulary.get(told) is not None and thing.concept is not None:
        return thing.concept == told
    words, _, other = told.partition(" (not ")
    named = f" {words.lower()} " in f" {thing.text.lower()} "
    return named and not (other and thing.concept == other.rstrip(")"))


def _within(thing: Entity | None, told: str, vocabulary) -> bool:
    if told in {"nobody", "nothing"}:
        return thing is None
    if thing is None:
        return False
    return thing.concept == told if vocabulary.get(told) else told.lower() in thing.text.lower()


def _holds(claim: Claim, value: str, vocabulary) -> bool:
    head, _, rest = value.partition(" ")
    if value in set(Certainty):
        return claim.certainty.value == value
    if value in set(Stance):
        return claim.stance.value == value
    if value == "research":
        return claim.to_research
    if head == "kind":
        return claim.kind is Kind(rest)
    if head == "of":
        return (claim.quantifier or "nobody") == rest
    if head in {"in", "if"}:
        return _within(claim.population if head == "in" else claim.condition, rest, vocabulary)
    if head == "amount":
        return claim.quantity is not None and _amount(claim) == rest
    field, by, cues = value.partition(" by ")
    assert by, f"no such value: {value}"
    assert field in Cues.__dataclass_fields__, f"no such cue: {value}"
    found = " ".join(c.text for c in getattr(claim.cues, field)).lower().split()
    return set(cues.lower().split()) <= set(found)


def _amount(claim: Claim) -> str:
    amount = claim.quantity
    span = f"{amount.low:g}-{amount.high:g}" if amount.low != amount.high else f"{amount.low:g}"
    return " ".join(filter(None, (span, amount.unit, amount.per)))


def _compared(case: Case, missing, left, claims) -> str:
    rows = [case.article, "should say:", *(f"    {c}" for c in case.claims), "was read as:"]
    rows += [f"    {_shown(c)}" for c in claims] or [f"    {NOTHING}"]
    rows += ["missing:", *(f"    {m}" for m in missing)] if missing else []
    rows += ["too many:", *(f"    {_shown(c)}" for c in left)] if left else []
    return "\n".join(rows)


def _shown(claim: Claim) -> str:
    """A claim in the notation of the cases, with the words beside the concepts."""

    def name(thing: Entity) -> str:
        words = f'"{thing.text}"' if thing.text else "-"
        return f"{thing.concept} ({words})" if thing.concept else words

    denied = "not " if claim.polarity is Polarity.NEGATED else ""
    values = [claim.certainty.value, claim.stance.value]
    values += ["research"] if claim.to_research else []
    values += [f"of {claim.quantifier.value}"] if claim.quantifier else []
    values += [f"in {name(claim.population)}"] if claim.population else []
    values += [f"if {name(claim.condition)}"] if claim.condition else []
    values += [f"amount {_amount(claim)}"] if claim.quantity else []
    values += [f"kind {claim.kind.value}"] if claim.kind is not claim.relation.kind else []
    for field in Cues.__dataclass_fields__:
        cues = " ".join(c.text for c in getattr(claim.cues, field))
        values += [f"{field} by {cues}"] if cues else []
    sides = f"{denied}{claim.relation.value} {name(claim.object)}"
    return f"{name(claim.subject)} {sides}: {', '.join(values)}"
