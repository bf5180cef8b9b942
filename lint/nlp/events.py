"""Relations without a plain subject: events, changes of state, people who have something."""

from collections.abc import Iterator
from functools import cache

from lint.model import Relation
from lint.nlp.found import Found
from lint.nlp.lexicon import Frame, table, words
from lint.nlp.people import is_person, means
from lint.nlp.syntax import (
    behind,
    child,
    coordinated,
    direct_objects,
    has_to,
    subject,
    worded,
)
from lint.nlp.tree import Token
from lint.nlp.values import Worth, is_taken, worth


def event(token: Token, frame: Frame, kinds: dict[int, str]) -> Iterator[Found]:
    """Frames whose cause is no plain subject: events, changes of state, people who have it."""
    if frame.state:
        yield from _state(token, frame, kinds)
    elif frame.event:
        yield from _happening(token, frame, kinds)
    elif frame.deed:
        yield from _enabled(token, frame)
    elif is_person(child(token, "nsubj")):
        yield from (_sourced if frame.prep else _had)(token, frame, kinds)
        if not frame.prep:
            yield from _gained(token, frame, kinds)
            yield from _followed(token, frame, kinds)


def _enabled(token: Token, frame: Frame) -> Iterator[Found]:
    """What people can do thanks to a thing: "helps older adults to sleep better"."""
    who = subject(token)
    if who is None or is_person(who):
        return
    for deed in token.children:
        if deed.dep_ not in {"xcomp", "ccomp"}:
            continue
        if frame.relation is Relation.CAUSES:  # "leads people to drink more"
            if has_to(deed) and is_person(child(token, "dobj") or child(deed, "nsubj")):
                yield Found(token, frame, Relation.CAUSES, who, (deed,), cues=(token,))
        elif deed.lemma_.lower() in words("frames", "deeds") and not child(deed, *_MORE):
            yield Found(token, frame, Relation.TREATS, who, (deed,), cues=(token,))


def _happening(token: Token, frame: Frame, kinds: dict[int, str]) -> Iterator[Found]:
    """The cause of what nobody wants, in a clause: "cramps occur when muscles tire"."""
    if token.dep_ in {"advcl", "relcl"}:
        return
    who, when = subject(token), _occasion(token)
    if who is not None and when is not None and worth(who, kinds) is Worth.UNWANTED:
        yield Found(token, frame, Relation.CAUSES, when, (who,), cues=(token,))


def _sourced(token: Token, frame: Frame, kinds: dict[int, str]) -> Iterator[Found]:
    """What people benefit from or suffer from: "you may benefit from magnesium"."""
    had = [s for o in direct_objects(token) for s in behind(o, frame.prep)]
    for source in (*behind(token, frame.prep), *had)[:1]:
        if source.lemma_.lower() in words("values", "times"):
            continue
        if frame.relation is Relation.TREATS:
            yield Found(token, frame, Relation.TREATS, source, (), cues=(token,))
        elif worth(source, kinds) is not Worth.UNWANTED:
            got = tuple(direct_objects(token))
            if frame.unwanted_only and not (got and worth(got[0], kinds) is Worth.UNWANTED):
                continue
            yield Found(token, frame, Relation.CAUSES, source, got, cues=(token,))


def _had(token: Token, frame: Frame, kinds: dict[int, str]) -> Iterator[Found]:
    """What people have when they do or take a thing: "you get headaches if you skip water"."""
    objects, when = direct_objects(token), _occasion(token)
    if not objects or when is None or worth(objects[0], kinds) is not Worth.UNWANTED:
        return
    for thing in direct_objects(when)[:1]:
        if worth(thing, kinds) is not Worth.UNWANTED:
            yield Found(token, frame, Relation.CAUSES, thing, tuple(objects), cues=(token,))


def _followed(token: Token, frame: Frame, kinds: dict[int, str]) -> Iterator[Found]:
    """What people who have one thing come to have: "people with anaemia may develop headaches"."""
    people = child(token, "nsubj")
    got = direct_objects(token) or behind(token, _FROM)
    if people is None or not got or token.lemma_.lower() not in words("frames", "developing"):
        return
    had = behind(people, words("circumstances", "ailing_prepositions"))
    had += [o for c in people.children if c.dep_ in _CLAUSES for o in direct_objects(c)]
    ailing = [
        o for o in had if o.i < token.i and (kinds.get(o.i) == "condition" or is_taken(o, kinds))
    ]
    if ailing and worth(got[0], kinds) is Worth.UNWANTED:
        yield Found(token, frame, Relation.CAUSES, ailing[0], tuple(got), cues=(token,))


def _gained(token: Token, frame: Frame, kinds: dict[int, str]) -> Iterator[Found]:
    """What people have more or less of by what they do: "by walking, you may have better sleep"."""
    who = means(token)
    if who is None:
        return
    gains = [
        t
        for o in direct_objects(token)
        for t in coordinated(o)
        if worth(t, kinds) is (Worth.WANTED if _is_bettered(t) else Worth.UNWANTED)
    ]
    if gains and (_is_bettered(gains[0]) or _is_lessened(gains[0])):
        yield Found(token, frame, Relation.TREATS, who, tuple(gains), cues=(token,))


def _is_bettered(thing: Token) -> bool:
    """Whether there is more or better of a thing: "better sleep", "improved mood"."""
    return any(c.lower_ in words("frames", "bettered") for c in thing.children)


def _is_lessened(thing: Token) -> bool:
    """Whether there is less of a thing: "less stress", "fewer attacks"."""
    less = words("frames", "lowered")
    return any(c.lower_ in less or c.lemma_.lower() in less for c in thing.children)


def _occasion(verb: Token) -> Token | None:
    """The when- or if-clause of a verb, or of one it hangs on."""
    opening = words("frames", "occasions")
    for node in (verb, verb.head):
        for c in node.children:
            if c.dep_ == "advcl" and c != verb and worded(c, opening, "advmod", "mark"):
                return c
    return None


_NO = frozenset({"no", "not", "none"})
_MORE = ("prep", "dobj", "ccomp", "xcomp")
_TO = frozenset({"to"})
_FROM = frozenset({"from"})
_CLAUSES = frozenset({"relcl", "acl"})
_RISKED = frozenset({Relation.RAISES_RISK, Relation.PREVENTS})
_TURNED = {
    Relation.WORSENS: Relation.TREATS,
    Relation.TREATS: Relation.WORSENS,
    Relation.RAISES_RISK: Relation.PREVENTS,
    Relation.PREVENTS: Relation.RAISES_RISK,
}
"""What "less" makes of a change: "less likely" prevents."""


def _state(token: Token, frame: Frame, kinds: dict[int, str]) -> Iterator[Found]:
    """What becomes of a thing: "makes cramps worse", "makes cramps less likely"."""
    if has_to(token) and any(c.lower_ in words("frames", "turns") for c in token.subtree):
        return  # "to make matters worse"
    for c in (*token.children, *_behind_noun(token)):
        if c.dep_ not in {"ccomp", "oprd", "xcomp", "acomp", "advmod", "amod"}:
            continue
        whose = child(c, "nsubj") if c.dep_ == "ccomp" else None
        if is_person(whose) and (told := list(_come_to(token, c, frame))):
            yield from told
            return
        felt = c.lower_ in words("frames", "ill_feelings") and is_person(
            whose or child(token, "dobj")
        )
        if felt and (who := subject(token)) is not None and not is_person(who):
            yield Found(token, frame, Relation.CAUSES, who, (c,), cues=(token,))
            return
        state = c if c.pos_ in {"ADJ", "ADV"} else child(c, "acomp", "oprd") or c
        thing = child(c, "nsubj") or child(token, "dobj")
        if state.lower_ in words("frames", "freed"):
            yield from _freed(token, state, frame, kinds)
            return
        grown = thing is not None and worth(thing, kinds) is Worth.UNWANTED
        grown = grown and state.lower_ in words("frames", "grown")
        relation = Relation.WORSENS if grown else _becoming(state)
        if relation in _RISKED and is_person(thing):
            thing = _risked(state)
        if thing is not None and thing.lower_ in words("frames", "placeholders"):
            thing = next((v for v in (*state.children, *token.children) if _is_aim(v)), thing)
        if child(state, "neg", "det") is not None or worded(state, _NO, "advmod") is not None:
            return  # "makes colds no rarer"
        if thing is not None and relation is not None:
            who = subject(token)
            cause = None if is_person(who) else who
            yield Found(token, frame, relation, cause, (thing,), cues=(token, state))
            return


def _behind_noun(verb: Token) -> list[Token]:
    """A state that the parser hung on its thing: "makes a cold | shorter"."""
    thing = child(verb, "dobj")
    return (
        [] if thing is None else [c for c in thing.children if c.dep_ == "amod" and c.i > thing.i]
    )


def _freed(verb: Token, state: Token, frame: Frame, kinds: dict[int, str]) -> Iterator[Found]:
    """What the body is kept free of: "keeps feet free of the fungus"."""
    who, from_what = subject(verb), behind(state, words("frames", "freed_of"))
    germs = words("values", "harmful_growth")
    ill = [t for t in from_what if worth(t, kinds) is Worth.UNWANTED or t.lemma_.lower() in germs]
    if who is not None and not is_person(who) and ill:
        yield Found(verb, frame, Relation.PREVENTS, who, tuple(ill), cues=(verb, state))


def _risked(state: Token) -> Token | None:
    """What people become likelier to have: "more likely to catch a cold", "prone to falls"."""
    action = child(state, "xcomp")
    if action is not None:
        return child(action, "dobj") or action
    return next(iter(behind(state, _TO)), None)


def _come_to(token: Token, deed: Token, frame: Frame) -> Iterator[Found]:
    """What people are made or helped to do or feel: "helps you fall asleep", "makes you tired"."""
    who, said = subject(token), child(deed, "acomp", "dobj")
    if who is None or is_person(who):
        return
    told = table("frames")["wished"].get(deed.lemma_.lower())
    if told is not None and (not told or (said is not None and said.lower_ in told)):
        yield Found(token, frame, Relation.TREATS, who, (deed,), cues=(token,))
    elif said is not None and said.lower_ in words("frames", "ill_feelings"):
        yield Found(token, frame, Relation.CAUSES, who, (said,), cues=(token,))
    elif said is not None and (relation := _becoming(said)) is not None:
        yield Found(token, frame, relation, who, (said,), cues=(token,))


def _is_aim(verb: Token) -> bool:
    """Whether a verb is what is made easier or harder: "to fall asleep"."""
    return verb.dep_ in {"xcomp", "advcl", "ccomp"} and verb.tag_ == "VB" and has_to(verb)


def _becoming(state: Token) -> Relation | None:
    """The relation that a state tells of; None for any other word."""
    for name, listed in table("frames")["states"].items():
        if state.lower_ in listed:
            relation = Relation(name)
            less = any(c.lower_ in words("frames", "less") for c in state.children)
            return _TURNED.get(relation, relation) if less else relation
    return None


@cache
def states() -> frozenset[str]:
    """Adjectives that only say what becomes of a thing."""
    rows = table("frames")["states"]
    return frozenset(w for name in rows for w in rows[name])
