"""Relations without a plain subject: events, changes of state, people who have something."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from lint.model import Relation
from lint.nlp.found import Found
from lint.nlp.lexicon import Frame, table, words
from lint.nlp.people import is_person
from lint.nlp.syntax import behind, child, direct_objects, subject
from lint.nlp.values import Worth, worth


def event(token: Token, frame: Frame, kinds: dict[int, str]) -> Iterator[Found]:
    """Frames whose cause is no plain subject: events, changes of state, people who have it."""
    if frame.state:
        yield from _state(token, frame)
    elif frame.event:
        if token.dep_ in {"advcl", "relcl"}:
            return
        who, when = subject(token), _occasion(token)
        if who is not None and when is not None and worth(who, kinds) is Worth.UNWANTED:
            yield Found(token, frame, Relation.CAUSES, when, (who,), cues=(token,))
    elif frame.prep:
        who = child(token, "nsubj")
        if is_person(who) and (sources := behind(token, frame.prep)):
            if frame.relation is Relation.TREATS:
                yield Found(token, frame, Relation.TREATS, sources[0], (), cues=(token,))
            elif worth(sources[0], kinds) is not Worth.UNWANTED:
                got = tuple(direct_objects(token))
                yield Found(token, frame, Relation.CAUSES, sources[0], got, cues=(token,))
    elif is_person(child(token, "nsubj")):
        objects = direct_objects(token)
        when = _occasion(token)
        if objects and when is not None and worth(objects[0], kinds) is Worth.UNWANTED:
            thing = next(iter(direct_objects(when)), None)
            cause = (
                thing if thing is not None and worth(thing, kinds) is not Worth.UNWANTED else None
            )
            if cause is not None:
                yield Found(token, frame, Relation.CAUSES, cause, tuple(objects), cues=(token,))


def _occasion(verb: Token) -> Token | None:
    """The when- or if-clause of a verb, or of one it hangs on."""
    for node in (verb, verb.head):
        for c in node.children:
            if (
                c.dep_ == "advcl"
                and c != verb
                and any(
                    g.lower_ in words("frames", "occasions")
                    for g in c.children
                    if g.dep_ in {"advmod", "mark"}
                )
            ):
                return c
    return None


def _state(token: Token, frame: Frame) -> Iterator[Found]:
    """Such as "makes cramps worse", "making cramps more likely"."""
    for c in token.children:
        if c.dep_ not in {"ccomp", "oprd", "xcomp", "acomp", "advmod"}:
            continue
        small = c if c.pos_ in {"ADJ", "ADV"} else child(c, "acomp", "oprd")
        if small is None:
            small = c
        thing = child(c, "nsubj") or child(token, "dobj")
        for name, listed in table("frames")["states"].items():
            if small.lower_ in listed and thing is not None:
                relation = Relation(name)
                if any(g.lower_ in words("frames", "less") for g in small.children):
                    relation = _TURNED.get(relation, relation)
                who = subject(token)
                yield Found(
                    token,
                    frame,
                    relation,
                    None if is_person(who) else who,
                    (thing,),
                    cues=(token, small),
                )
                return


@cache
def states() -> frozenset[str]:
    """Adjectives that only say what becomes of a thing."""
    rows = table("frames")["states"]
    return frozenset(w for name in rows for w in rows[name])


_TURNED = {
    Relation.WORSENS: Relation.TREATS,
    Relation.TREATS: Relation.WORSENS,
    Relation.RAISES_RISK: Relation.PREVENTS,
}
