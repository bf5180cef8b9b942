"""Relations that nouns carry: "a cause of", "relief from", "causes of X include"."""

from collections.abc import Iterator

from spacy.tokens import Token

from lint.model import Relation
from lint.nlp.found import NOUNS, Found, has_frame, settle
from lint.nlp.lexicon import Frame, words
from lint.nlp.people import is_person, means
from lint.nlp.syntax import behind, child, governors, subject_of_predicate
from lint.nlp.values import Worth, worth


def noun_relations(token: Token, frame: Frame, kinds: dict[int, str]) -> Iterator[Found]:
    """What a noun says: "X is a cause of Y", "X, a remedy for Y", "causes of Y include X"."""
    objects = [o for o in behind(token, frame.prep) if not (o.pos_ == "VERB" and has_frame(o))]
    if not objects and token.dep_ in {"attr", "dobj", "nsubj"}:
        objects = (
            [o for o in behind(token.head, frame.prep) if not is_person(o) and not has_frame(o)]
            if frame.light or child(token.head, "expl") is not None
            else []
        )
    cues: tuple[Token, ...] = (token,)
    who: Token | None
    verb = next((g for g in governors(token) if g.pos_ in {"VERB", "AUX"}), None)
    if frame.relation is Relation.CAUSES and objects and (unknown := _unknown(token)):
        yield Found(token, frame, Relation.CAUSES, None, tuple(objects), cues=cues, unknown=unknown)
        return
    if "between" in frame.prep and (pair := _between(token)):
        yield Found(
            token, frame, frame.relation or Relation.ASSOCIATED, pair[0], (pair[1],), cues=cues
        )
        return
    if frame.relation is Relation.HARMFUL and objects and _is_something(token):
        yield Found(token, frame, Relation.HARMFUL, objects[0], (), cues=cues)
        return
    if frame.reverse and token.dep_ == "dobj" and not objects:
        who = subject_of_predicate(token)
        if (
            who is not None
            and not is_person(who)
            and token.head.lemma_.lower() in words("frames", "light") | words("frames", "yielding")
        ):
            yield Found(token, frame, frame.relation or Relation.CAUSES, who, (), cues=cues)
        return
    if token.dep_ in {"nsubj", "nsubjpass"} and token.head.lemma_.lower() in words(
        "frames", "including"
    ):
        who = child(token.head, "attr", "dobj", "acomp") or next(
            iter(behind(token.head, frozenset({"from"}))), None
        )
        if who is not None and who.pos_ not in {*NOUNS, "VERB", "PRON"}:
            who = None
    elif token.dep_ == "nsubj" and token.head.tag_ == "VBG" and child(token.head, "dobj") is None:
        who = token.head
    elif token.dep_ == "compound":
        return
    elif token.dep_ in {"attr", "dobj", "appos", "oprd", "pobj", "conj", "ROOT", "acomp"}:
        if token.dep_ == "dobj" and token.head.lemma_.lower() not in words("frames", "light"):
            return
        who = subject_of_predicate(token)
        if who is not None and (who.lower_ == "there" or who.dep_ == "expl"):
            who = None
    else:
        return
    if who is not None and frame.light and who.lemma_.lower() in words("stance", "research"):
        who = None
    if is_person(who):
        who = means(verb) if verb is not None else None
    if frame.light and who is None and objects:
        who, objects = _both_sides(token, kinds)
    if not objects and token.dep_ != "appos":
        inner = [c for c in token.children if c.dep_ == "compound"]
        objects = _compound_object(inner, frame, kinds)
    if who is None and (not objects or token.dep_ in {"pobj", "nsubj", "conj", "dobj", "ROOT"}):
        return
    yield from settle(token, frame, who, objects, kinds, cues)


def _is_something(token: Token) -> bool:
    """Whether a noun is the subject of "are rare", "are mild"."""
    head = token.head
    return (
        token.dep_ == "nsubj" and head.lemma_.lower() == "be" and child(head, "acomp") is not None
    )


def _between(token: Token) -> tuple[Token, Token] | None:
    """Such as "the relationship between A and B"."""
    for first in behind(token, frozenset({"between"})):
        second = child(first, "conj")
        if second is not None:
            return first, second
    return None


def _unknown(token: Token) -> tuple[Token, ...]:
    """The words that say a cause is unknown: "is not known", "no known cause", "unclear"."""
    knowing = words("frames", "knowing")
    head = token.head
    if token.dep_ in {"nsubj", "nsubjpass"}:
        said = [
            t
            for t in (head, *head.children)
            if t.dep_ in {"ROOT", "acomp", "attr", "oprd", "conj", "ccomp", "advcl"}
            and t.lemma_.lower() in knowing
        ]
        no = [c for t in (head, *said) for c in t.children if c.dep_ == "neg"]
        negative = [
            t for t in said if t.lower_.startswith(tuple(words("frames", "unknown_openings")))
        ]
        if said and (no or negative):
            return tuple(sorted({*said, *no}, key=lambda t: t.i))
    no = [c for c in token.children if c.dep_ == "det" and c.lower_ == "no"]
    known = [
        c
        for c in token.children
        if c.dep_ == "amod"
        and (c.lemma_.lower() in knowing or c.lower_ in words("frames", "known"))
    ]
    if known and (no or any(c.lower_ == "unknown" for c in known)):
        return tuple(sorted({*known, *no}, key=lambda t: t.i))
    return ()


def _both_sides(token: Token, kinds: dict[int, str]) -> tuple[Token | None, list[Token]]:
    """Such as "no benefit of X for Y", "no benefit to X, Y on Z": who stands behind "of"."""
    sources = behind(token, words("frames", "benefit_sources"))
    aims = behind(token, words("frames", "benefit_aims"))
    source = sources[0] if sources else None
    if source is None or is_person(source) or worth(source, kinds) is Worth.UNWANTED:
        return None, [*aims, *sources]
    if not aims:
        chain = [source]
        for t in chain:
            chain.extend(c for c in t.children if c.dep_ == "conj")
        aims = [o for t in chain for o in behind(t, words("frames", "benefit_aims"))]
    return source, aims


def _compound_object(inner: list[Token], frame: Frame, kinds: dict[int, str]) -> list[Token]:
    """Such as "headache remedy", "pain relief": the compound is the object."""
    helps = frame.relation in {Relation.TREATS, Relation.CURES, Relation.PREVENTS}
    wanted_gone = helps and inner and worth(inner[-1], kinds) is Worth.UNWANTED
    return inner[-1:] if wanted_gone else []
