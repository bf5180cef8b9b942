"""Relations that verbs carry: active, passive, with particles and prepositions."""

from collections.abc import Iterator

from spacy.tokens import Token

from lint.model import Relation
from lint.nlp.events import event
from lint.nlp.found import NOUNS, Found, settle
from lint.nlp.lexicon import Frame, words
from lint.nlp.people import is_person, means, not_people
from lint.nlp.syntax import agent, behind, child, direct_objects, is_passive, subject


def verb_relations(token: Token, frame: Frame, kinds: dict[int, str]) -> Iterator[Found]:
    """What a verb says of its subject and object, whatever the voice."""
    if frame.particle and not _has_particle(token, frame.particle):
        return
    if not frame.particle and _has_other_sense(token):
        return
    if token.dep_ in {"amod", "aux", "auxpass", "compound"}:
        return
    if frame.event or frame.state or frame.experiencer:
        yield from event(token, frame, kinds)
        return
    passive = is_passive(token)
    cues = (token, *((p,) if (p := _particle(token, frame.particle)) else ()))
    if frame.prep:
        preps = [
            c
            for c in token.children
            if c.dep_ in {"prep", "agent", "prt", "dative"} and c.lower_ in frame.prep
        ]
        objects = behind(token, frame.prep)
        whom = child(token, "dobj")
        if not objects and whom is not None and is_person(whom):
            objects = behind(whom, frame.prep)
        if not objects and preps and preps[0].dep_ == "prt":
            objects = direct_objects(token)
        if not objects:
            objects = [g for c in token.children if c.dep_ == "prt" for g in behind(c, frame.prep)]
        who = child(token, "nsubjpass") or subject(token) if passive else subject(token)
        cues = (*cues, *preps[:1])
        if not objects:
            return
    elif passive and frame.effect and child(token, "xcomp") is not None:
        return
    elif passive:
        patient = subject(token)
        objects = [patient] if patient is not None else []
        who = agent(token)
        if who is None:
            who = means(token)
    else:
        who = subject(token)
        objects = direct_objects(token)
        if not objects:
            inner = child(token, "ccomp", "xcomp")
            if inner is not None and inner.pos_ in NOUNS and inner.tag_ != "VB":
                objects = [inner]
    if frame.relation is Relation.HARMFUL and not objects:
        return
    if frame.reverse and (not objects or who is None):
        return
    if frame.things and (passive or is_person(who) or not _bodily(who, kinds)):
        return
    if not frame.reverse:
        who = not_people(token, who)
    yield from settle(token, frame, who, objects, kinds, cues)


def _has_other_sense(token: Token) -> bool:
    """Whether a particle turns the verb into another one ("bring down", "clear out")."""
    others = words("frames", "particles")
    return any(c.dep_ == "prt" and c.lower_ in others for c in token.children)


def _bodily(who: Token | None, kinds: dict[int, str]) -> bool:
    """Whether a subject is of the body: "muscles need magnesium", not "a study needs funds"."""
    if who is None:
        return False
    return (
        kinds.get(who.i, "") in {"anatomy", "body-function"}
        or who.lemma_.lower() in words("values", "wanted")
        or who.lemma_.lower() in words("values", "bodily")
    )


def _has_particle(token: Token, particle: str) -> bool:
    return _particle(token, particle) is not None


def _particle(token: Token, particle: str) -> Token | None:
    """The particle of a verb among its children, or right behind its object."""
    if not particle:
        return None
    return next(
        (t for t in token.subtree if t.lower_ == particle and token.i < t.i <= token.i + 4), None
    )
