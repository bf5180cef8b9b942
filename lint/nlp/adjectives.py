"""Relations that adjectives and prepositions carry: "effective for", "because of"."""

from collections.abc import Iterator

from lint.model import Relation
from lint.nlp.associations import paired
from lint.nlp.found import NOUNS, Found, has_frame, is_research, settle
from lint.nlp.lexicon import Frame, frames, table, words
from lint.nlp.people import is_person
from lint.nlp.syntax import (
    behind,
    child,
    direct_objects,
    has_to,
    subject,
    subject_of_predicate,
)
from lint.nlp.tree import Token


def adjective_relations(token: Token, frame: Frame, kinds: dict[int, str]) -> Iterator[Found]:
    """What an adjective says of its noun: "X is effective for Y", "an X that is safe"."""
    rows = frames("nouns").get(token.head.lemma_.lower(), ()) if token.dep_ == "amod" else ()
    named = any(not row.aims_only for row in rows)
    if named and not frame.bare and not behind(token, frame.prep):
        return  # "an effective treatment for X": the noun says it
    objects = behind(token, frame.prep)
    if not objects and token.dep_ == "acomp":
        objects = behind(token.head, frame.prep)
    if not objects and token.dep_ == "amod" and not frame.bare:
        objects = behind(token.head, frame.prep)
    if not objects and "in" in frame.prep and frame.relation is Relation.TREATS:
        objects = [
            o for c in token.children if c.dep_ in {"xcomp", "pcomp"} for o in direct_objects(c)
        ]
    if token.dep_ == "amod":
        who: Token | None = token.head
        above = token.head
        if above.dep_ in {"attr", "appos", "pobj", "oprd"}:
            who = subject_of_predicate(above) or above
        elif above.dep_ != "ROOT" and (not objects or frame.relation in _PREDICATED):
            return
    else:
        who = subject_of_predicate(token)
    if not objects and frame.relation is Relation.ASSOCIATED:
        yield from paired(token, frame)
    beside = words("frames", "manners")
    if frame.relation is Relation.SAFE:
        beside |= words("values", "times")  # "is fine for a week"
    objects = [o for o in objects if o.lemma_.lower() not in beside]
    if not objects and not frame.bare and not _is_unaimed(token, who, kinds):
        return
    if frame.relation is Relation.ESSENTIAL and (who is None or who.lower_ == "it"):
        return
    if who is not None and who.lower_ == "it":
        who = _deed(token) or who
    if is_person(who):
        who = None
    if who is None and not objects:
        return
    settled = (
        [o for o in objects if not (o.pos_ == "VERB" and has_frame(o))]
        if frame.relation is Relation.TREATS
        else objects
    )
    if objects and not settled:
        return
    yield from settle(token, frame, who, settled, kinds, (token,))


def _deed(token: Token) -> Token | None:
    """What is judged behind "it is": "it is safe to take ibuprofen"."""
    if token.dep_ != "acomp":
        return None
    near = [*token.children, *token.head.children]
    deed = next((c for c in near if c.dep_ == "xcomp" and c.tag_ == "VB" and has_to(c)), None)
    return None if deed is None else next(iter(direct_objects(deed)), deed)


def _is_unaimed(token: Token, who: Token | None, kinds: dict[int, str]) -> bool:
    """Whether it is said of a remedy without saying for what: "magnesium is effective"."""
    head = token.head if token.dep_ == "conj" else token
    if head.dep_ != "acomp" or token.lower_ not in words("frames", "unaimed") or who is None:
        return False
    taken = kinds.get(who.i) in table("values")["means"]
    if taken or who.lemma_.lower() in words("values", "taken"):
        return True
    if who.pos_ not in NOUNS or is_person(who) or who.lemma_.lower() in words("unclaimed", "talk"):
        return False
    since = any(c.lower_ in words("frames", "since") for c in token.children)
    return token.lower_ in words("frames", "effecting") and not since


_PREDICATED = frozenset({Relation.TREATS, Relation.ESSENTIAL})
"""Relations that an adjective tells of what its noun is said of: "is a good drug for a cold"."""


def _behind_it(token: Token, frame: Frame, kinds: dict[int, str]) -> Iterator[Found]:
    """What stands behind an ailment: "low iron is behind the fatigue", "is at the root of it"."""
    over = token.head
    if over.lemma_.lower() not in words("frames", "standing"):
        return
    last = token.doc[token.i + len(frame.lemma.split()) - 1]
    thing, who = child(last, "pobj"), child(over, "nsubj")
    if thing is not None and who is not None and not is_person(who):
        yield from settle(token, frame, who, [thing], kinds, (token,))


def preposition_relations(token: Token, frame: Frame, kinds: dict[int, str]) -> Iterator[Found]:
    """What "because of" and its like say: what stands behind causes what stands before."""
    if not frame.reverse:
        yield from _behind_it(token, frame, kinds)
        return
    end = token.i + len(frame.lemma.split())
    doc = token.doc
    inner = next(
        (
            t
            for t in doc[token.i : end + 12]
            if t.dep_ in {"pobj", "pcomp"} and t.head.i < end and t.i >= end
        ),
        None,
    )
    effect = token.head
    if token.dep_ in {"prep", "advmod", "amod", "acomp", "mark"}:
        for up in (token.head, token.head.head):
            if up.pos_ in {"VERB", "AUX"}:
                found = subject(up)
                if is_person(found) and child(up, "acomp") is not None:
                    found = child(up, "acomp")  # "people are tired because of X"
                effect = found if found is not None else up
                if up.pos_ == "VERB" and direct_objects(up):
                    effect = direct_objects(up)[0]
                break
            if up.pos_ in NOUNS:
                effect = up
                break
    if inner is None or effect is None or effect.i == inner.i:
        return
    cause, result = inner, effect
    if is_person(result) or is_research(cause) or is_research(result):
        return
    if kinds.get(result.i) in table("values")["means"]:
        return  # "used for sleep problems due to jet lag"
    yield Found(
        token,
        frame,
        frame.relation or Relation.CAUSES,
        cause,
        (result,),
        cues=tuple(doc[token.i : end]),
    )
