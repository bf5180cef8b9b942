"""Relations that a noun phrase holds by itself: "the role of X against Y", "X-induced Y"."""

from collections.abc import Iterator
from functools import cache

from lint.model import Relation
from lint.nlp.aims import aim
from lint.nlp.found import NOUNS, Found, settle
from lint.nlp.lexicon import Frame, table, words
from lint.nlp.people import is_person
from lint.nlp.syntax import behind, child, coordinated, subject_of_predicate
from lint.nlp.tree import Token
from lint.nlp.values import Worth, is_taken, worth

_OF = frozenset({"of"})
_HYPHENS = frozenset({"-", "–", "‐"})
_AGAINST = Frame(lemma="anti", relation=Relation.TREATS)


def nominal_relations(token: Token, frame: Frame, kinds: dict[int, str]) -> Iterator[Found]:
    """The relation between what stands behind a noun: "the preventive role of X in Y"."""
    source = _source(token)
    if source is None or is_person(source) or _is_studied(token):
        return
    if worth(source, kinds) is Worth.UNWANTED:
        return
    if frame.taken and not is_taken(source, kinds):
        return
    for thing in _aims(token, source, frame)[:1]:
        yield from settle(token, frame, source, [thing], kinds, (token,))


def _source(noun: Token) -> Token | None:
    """What a noun is of: "the role of X", "X's role"."""
    played = noun.lemma_.lower() in words("frames", "played")  # "a role for X in Y"
    found = behind(noun, words("frames", "benefit_sources"))
    found = found or (behind(noun, words("frames", "played_by")) if played else [])
    own = child(noun, "poss")
    return found[0] if found else own if own is not None and own.pos_ in NOUNS else None


def _aims(noun: Token, source: Token, frame: Frame) -> list[Token]:
    """What a noun is against or for; the parser may hang it on the source or on the verb."""
    over = (noun.head,) if noun.dep_ in {"dobj", "nsubj", "nsubjpass"} else ()
    for at in (noun, *coordinated(source), *over):
        found = [a for a in behind(at, frame.prep) if a != source and a.pos_ != "VERB"]
        if found:
            return found
    return []


def _is_studied(noun: Token) -> bool:
    """Whether a relation is only looked into: "we examined the effect of X on Y"."""
    studying = words("frames", "studying")
    at = noun
    for _ in range(6):
        if at.head == at:
            return False
        at = at.head
        if at.lemma_.lower() in studying:
            return True
    return False


def aim_relations(token: Token, kinds: dict[int, str]) -> Iterator[Found]:
    """What treats what in a noun phrase: "treatment of Y with X", "X therapy for Y"."""
    aimed = aim(token)
    if aimed is None or _is_studied(token):
        return
    frame, about = aimed
    tools = words("frames", "means")
    means = behind(token, tools) or [m for a in about for m in behind(a, tools)]
    if not means:
        inner = child(token, "compound", "nmod")
        means = [inner] if inner is not None and inner not in about else []
        if worth(about[0], kinds) is not Worth.UNWANTED:
            return
    means = [m for m in means if not is_person(m) and worth(m, kinds) is not Worth.UNWANTED]
    if means and means[0] != about[0]:
        yield from settle(token, frame, means[0], about[:1], kinds, (token,))


def reaction_relations(token: Token, frame: Frame, kinds: dict[int, str]) -> Iterator[Found]:
    """The cause that the name of an illness tells: "peanut allergy", "allergy to peanuts"."""
    to = behind(token, frame.prep)
    if not to and token.dep_ == "dobj":
        to = behind(token.head, frame.prep)
    inner = [c for c in token.children if c.dep_ in {"compound", "nmod"} and c.pos_ in NOUNS]
    causes = [
        c
        for c in (*to, *inner)
        if c.lemma_.lower() not in words("values", "generic") and not is_person(c)
    ]
    if causes and worth(causes[0], kinds) is not Worth.UNWANTED:
        yield _presupposed(token, frame, causes[0], token)


def joined_relations(token: Token, kinds: dict[int, str]) -> Iterator[Found]:
    """What a hyphen joins: "aspirin-induced asthma", "anti-cancer activity"."""
    doc, i = token.doc, token.i
    if token.lower_ == "anti":
        if i + 2 < len(doc) and doc[i + 1].text in _HYPHENS:
            yield from _against(doc[i + 2], token)
        return
    if i < 2 or doc[i - 1].text not in _HYPHENS or not doc[i - 2].is_alpha:
        return
    frame, noun, cause = _joining()[token.lower_], _thing(token), doc[i - 2]
    if noun is None or is_person(noun) or worth(noun, kinds) is Worth.WANTED:
        return
    general = words("frames", "unjoined") | words("values", "generic")
    if cause.lower_ not in general and worth(noun, kinds) is Worth.UNWANTED:
        yield _presupposed(token, frame, cause, noun)


def _thing(participle: Token) -> Token | None:
    """The noun that a hyphenated participle stands before."""
    at = participle
    while at.dep_ == "conj" and at.head != at:
        at = at.head
    return at.head if at.head.pos_ in NOUNS and at.head.i > participle.i else None


def _presupposed(trigger: Token, frame: Frame, cause: Token, effect: Token) -> Found:
    """A relation that holds whatever is said around it."""
    relation = frame.relation or Relation.CAUSES
    cues = (trigger,)
    return Found(trigger, frame, relation, cause, (effect,), cues=cues, presupposed=True)


def _against(what: Token, trigger: Token) -> Iterator[Found]:
    """What has an effect against a disease: "X has anti-cancer activity"."""
    noun = next((t for t in (what, what.head, what.head.head) if _is_effect(t)), None)
    if noun is None or noun.i <= what.i:
        return
    sources = behind(noun, _OF)
    who = sources[0] if sources else subject_of_predicate(noun)
    if who is None or who.pos_ not in NOUNS or is_person(who):
        return
    on = [t for t in behind(noun, words("frames", "benefit_aims")) if not is_person(t)][:1]
    things = on if on and what.pos_ == "ADJ" else [what]
    yield Found(trigger, _AGAINST, Relation.TREATS, who, tuple(things), cues=(trigger, noun))


def _is_effect(token: Token) -> bool:
    return token.lemma_.lower() in words("frames", "effects")


@cache
def _joining() -> dict[str, Frame]:
    """The participles that make a hyphenated word a relation, each with its frame."""
    return {
        str(word): Frame(lemma=str(word), relation=Relation(name))
        for name, listed in table("frames")["joined"].items()
        for word in listed
    }


@cache
def joining() -> frozenset[str]:
    """The words that tell a relation where a hyphen joins them to another."""
    return frozenset({"anti", *_joining()})
