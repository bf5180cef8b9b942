"""Relations that verbs carry: active, passive, with particles and prepositions."""

from collections.abc import Iterator

from lint.model import Relation
from lint.nlp.care import given
from lint.nlp.events import event
from lint.nlp.found import NOUNS, Found, is_lowered, settle
from lint.nlp.lexicon import Frame, table, words
from lint.nlp.measures import measure_of
from lint.nlp.people import is_person, means, not_people
from lint.nlp.syntax import (
    agent,
    behind,
    child,
    coordinated,
    direct_objects,
    examples,
    has_to,
    is_passive,
    subject,
)
from lint.nlp.tree import Token
from lint.nlp.values import Worth, at_risk, is_taken, worth


def verb_relations(token: Token, frame: Frame, kinds: dict[int, str]) -> Iterator[Found]:
    """What a verb says of its subject and object, whatever the voice."""
    if frame.particle and not _has_particle(token, frame.particle):
        return
    if not frame.particle and _has_other_sense(token):
        return
    if token.dep_ in {"amod", "aux", "auxpass", "compound"}:
        return
    if frame.alone:
        yield from _alone(token, frame, kinds)
        return
    if frame.sufficing:
        yield from _enough(token, frame, kinds)
        return
    if frame.returning:
        yield from _kept_off(token, frame)
        return
    if frame.event or frame.state or frame.experiencer or frame.deed:
        yield from event(token, frame, kinds)
        return
    passive = is_passive(token)
    if passive and frame.active:
        return
    cues = (token, *((p,) if (p := _particle(token, frame.particle)) else ()))
    if frame.care:
        yield from given(token, frame, kinds, cues)
        return
    if frame.prep:
        preps = _prepositions(token, frame)
        who, objects = _patient(token, frame, passive=passive), _behind(token, frame, preps)
        cues = (*cues, *preps[:1])
        if not objects:
            return
    elif passive:
        if frame.effect and child(token, "xcomp") is not None:
            return
        patient = subject(token)
        who = agent(token) or means(token) or _before_it(token, frame)
        objects = [patient] if patient is not None else []
    else:
        who, objects = subject(token), _objects(token)
    tied = frame.relation is Relation.ASSOCIATED and not passive
    if tied and frame.prep and objects and (thing := child(token, "dobj")) is not None:
        who = thing  # "studies link sugar to acne"
    if frame.relation is Relation.HARMFUL and not objects:
        return
    if frame.patient or frame.aims_only:
        yield from _used(token, frame, who, objects, kinds, cues)
        return
    if frame.taken and not _is_after_taking(who, objects, kinds):
        return
    if frame.reverse and (not objects or who is None):
        return
    if frame.reverse and is_person(who) and not (frame.things and _bodily(who, kinds)):
        return
    if frame.known and not _is_sequel(who, objects, kinds):
        return
    if frame.things and (passive or not _bodily(who, kinds)):
        return
    if not frame.reverse:
        who = not_people(token, who)
    if who is None and frame.effect in _CHANGES and _is_mere_state(token, passive=passive):
        return
    yield from settle(token, frame, who, objects, kinds, cues)


def _is_after_taking(who: Token | None, objects: list[Token], kinds: dict[int, str]) -> bool:
    """Whether a thing is seen with what people take: "dizziness was reported with ibuprofen"."""
    return who is not None and not is_lowered(who) and is_taken(next(iter(objects), None), kinds)


def _enough(verb: Token, frame: Frame, kinds: dict[int, str]) -> Iterator[Found]:
    """What is said to be all that is needed: "water and a stretch are all it takes"."""
    everything = verb.head
    if verb.dep_ != "relcl" or everything.lower_ != "all":
        return
    over = everything.head
    who = child(over, "nsubj") if over.lemma_ == "be" else None
    if who is None or child(verb, "nsubj") is None or has_to(verb):
        return
    remedies = table("values")["types"]["remedies"]
    if any(kinds.get(t.i, "") in remedies or is_taken(t, kinds) for t in coordinated(who)):
        yield Found(verb, frame, Relation.TREATS, who, (), cues=(everything, verb))


def _is_sequel(who: Token | None, objects: list[Token], kinds: dict[int, str]) -> bool:
    """Whether harm comes behind a known thing: "diarrhoea follows antibiotics"."""
    if who is None or not objects or worth(who, kinds) is not Worth.UNWANTED:
        return False
    return objects[0].i in kinds or is_taken(objects[0], kinds)


def _kept_off(verb: Token, frame: Frame) -> Iterator[Found]:
    """What a thing keeps from coming: "stops cold sores from coming back"."""
    back = next(iter(behind(verb, _FROM)), None)
    if back is None or back.lemma_.lower() not in words("frames", "returning"):
        return
    thing, who = child(verb, "dobj"), not_people(verb, subject(verb))
    if thing is not None and not is_person(thing) and child(back, "dobj") is None:
        yield Found(verb, frame, Relation.PREVENTS, who, (thing,), cues=(verb, back))


_FROM = frozenset({"from"})
_MANNER = frozenset({"as", "in", "by", "among"})
_CHANGES = frozenset({"lowers", "raises", "disturbs", "alters"})


def _is_mere_state(verb: Token, *, passive: bool) -> bool:
    """Whether a verb only tells how things are: "ferritin was elevated", "had reduced sleep".

    A list may yet tell by what ("blood pressure is raised by:"), and an occasion when.
    """
    if any(c.dep_ == "agent" or c.lower_ == "by" or c.dep_ == "advcl" for c in verb.children):
        return False
    if passive:
        return child(verb, "aux") is None
    return verb.tag_ in {"VBN", "VBD"} and is_person(child(verb, "nsubj"))


def _before_it(verb: Token, frame: Frame) -> Token | None:
    """What was given before a thing got better: "the pain was eased after an injection"."""
    if frame.effect != "lowers" and frame.relation is not Relation.TREATS:
        return None
    times = words("values", "times")
    found = behind(verb, words("frames", "aftermath"))
    return next((t for t in found if t.lemma_.lower() not in times and not is_person(t)), None)


def _used(  # noqa: PLR0917
    verb: Token,
    frame: Frame,
    who: Token | None,
    objects: list[Token],
    kinds: dict[int, str],
    cues: tuple[Token, ...],
) -> Iterator[Found]:
    """What a thing is used for: "used in cooking and for colds" tells of colds."""
    if who is None or is_person(who):
        return
    for thing in objects:
        told = list(settle(verb, frame, who, [thing], kinds, cues))
        if told:
            yield from told
            return


def _patient(verb: Token, frame: Frame, *, passive: bool) -> Token | None:
    """The grammatical subject, of a passive verb its own before any it shares; or what is used."""
    if frame.patient and not passive:
        bare = subject(verb) if has_to(verb) else None  # "stress is to blame for X"
        return next(iter(direct_objects(verb)), bare)
    own = child(verb, "nsubjpass") if passive else None
    return own if own is not None else subject(verb)


def _alone(verb: Token, frame: Frame, kinds: dict[int, str]) -> Iterator[Found]:
    """What a verb says of its subject with nothing behind it: "massage may help"."""
    if is_passive(verb) or verb.dep_ in {"advcl", "acl", "relcl", "csubj"}:
        return
    if any(_says_more(c, verb) for c in verb.children if c.i > verb.i):
        return
    if any(t.lower_ in words("frames", "shams") for t in verb.doc[verb.i :]):
        return  # "worked no better than a placebo": the sham tells it
    who = subject(verb)
    if who is None or is_person(who):
        return
    parts = [who, *(c for c in who.children if c.dep_ in {"compound", "amod", "dobj"})]
    parts += examples(who)
    remedies = table("values")["types"]["remedies"]
    if any(kinds.get(t.i, "") in remedies for t in parts) or (
        who.lemma_.lower() in words("frames", "working") or _is_pointed_at(who, verb)
    ):
        yield Found(verb, frame, Relation.TREATS, who, (), cues=(verb,))


def _is_pointed_at(who: Token, verb: Token) -> bool:
    """Whether a pronoun stands for what helps: "it works", but not "it helps if you rest"."""
    if who.lower_ not in words("frames", "pointing"):
        return False
    return not any(c.dep_ == "advcl" for c in verb.children)


def _says_more(part: Token, verb: Token) -> bool:
    """Whether what stands behind a verb tells what it helps or how: people and time do not."""
    if part.dep_ == "dobj":
        return not is_person(part) or verb.lemma_ != "help"
    if part.dep_ == "advcl":
        return part.tag_ == "VB" and has_to(part)  # "works every time to relieve cramps"
    if part.dep_ != "prep":
        return part.dep_ in _COMPLEMENTS and part.pos_ not in NOUNS  # "whatever your age"
    inner = child(part, "pobj")
    if inner is None or is_person(inner):
        return part.lower_ != "for"
    if inner.lemma_.lower() in words("frames", "manners"):
        return False  # "in certain cases"
    if inner.lemma_.lower() in words("values", "times"):
        return part.lower_ not in words("frames", "working_in")
    return verb.lemma_ == "work" or part.lower_ in words("frames", "helping_with")


_COMPLEMENTS = frozenset({"xcomp", "ccomp", "dative", "prt", "oprd", "acomp"})


def _prepositions(verb: Token, frame: Frame) -> list[Token]:
    """The prepositions of a frame that stand by its verb; the parser takes some for particles."""
    return [
        c
        for c in verb.children
        if c.dep_ in {"prep", "agent", "prt", "dative"} and c.lower_ in frame.prep
    ]


def _behind(verb: Token, frame: Frame, preps: list[Token]) -> list[Token]:
    """The objects of a verb with a preposition: "protects against X", "protects you from X"."""
    times = words("values", "times")
    found = behind(verb, frame.prep)
    if frame.patient:  # "used as a herb for X", "used in folk medicine for X"
        found += [o for at in behind(verb, _MANNER) for o in behind(at, frame.prep)]
    objects = [
        o for o in found if o.lemma_.lower() not in times and not (o.i < verb.i and is_person(o))
    ]
    if frame.particle and any(o.lower_ == frame.particle and at_risk(o) is None for o in objects):
        return direct_objects(verb)  # "keeps X at bay"
    whom = child(verb, "dobj")
    if not objects and whom is not None and is_person(whom):
        objects = behind(whom, frame.prep)
    if not objects and preps and preps[0].dep_ == "prt":
        objects = direct_objects(verb)
    return objects or [g for c in verb.children if c.dep_ == "prt" for g in behind(c, frame.prep)]


def _objects(verb: Token) -> list[Token]:
    """The direct objects, or the noun that the parser took for a clause."""
    objects = [o for o in direct_objects(verb) if not _is_span(o, verb)]
    inner = child(verb, "ccomp", "xcomp")
    if not objects and inner is not None:
        named = inner.pos_ in NOUNS and inner.tag_ != "VB"
        if named or measure_of(inner) is not None or (inner.tag_ == "VBG" and _is_felt(inner)):
            return [inner]
    # "wards off X", the particle taken for a preposition
    return objects or [g for c in verb.children if c.dep_ == "prt" for g in c.children]


def _is_span(thing: Token, verb: Token) -> bool:
    """Whether what looks like an object says when: "most of the time it eases"."""
    return thing.i < verb.i and thing.lemma_.lower() in words("values", "times") | {"time"}


def _is_felt(verb: Token) -> bool:
    """Whether a verb in -ing names what is of worth: "reduces swelling", "restores hearing"."""
    return verb.lower_ in words("values", "unwanted") or verb.lower_ in words("values", "wanted")


def _has_other_sense(token: Token) -> bool:
    """Whether a particle turns the verb into another one ("bring down", "clear out")."""
    others = words("frames", "particles")
    return any(c.lower_ in others and _is_particle(c, token) for c in token.children)


def _is_particle(word: Token, verb: Token) -> bool:
    """Whether a word belongs to a verb, also where it stands behind its object."""
    if word.dep_ == "prt":
        return True
    return word.dep_ in {"advmod", "prep"} and word.i > verb.i + 1 and not any(word.children)


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
