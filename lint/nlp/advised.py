"""One piece of advice: the action, the thing it is done with, what for, and whether against it."""

from dataclasses import dataclass

from spacy.tokens import Token

from lint.model import Certainty, Polarity
from lint.nlp.lexicon import table, words
from lint.nlp.people import is_person
from lint.nlp.polarity import denials_on
from lint.nlp.syntax import behind, child, direct_objects

_TO = frozenset({"for", "against"})


@dataclass(frozen=True, slots=True)
class Advised:
    """An action advised or advised against: its verb, the thing it is done with, its purpose."""

    trigger: Token
    action: Token
    thing: Token | None
    purposes: tuple[Token, ...]
    polarity: Polarity
    certainty: Certainty
    cues: tuple[Token, ...]
    denials: tuple[Token, ...]
    occasion: tuple[Token, ...] = ()


def aims_of(thing: Token) -> tuple[Token, ...]:
    """What a thing is for, said behind it: "antibiotics for a cold"."""
    return tuple(t for t in behind(thing, _TO) if not is_person(t))[:1]


def occasion_of(verb: Token) -> tuple[Token, ...]:
    """The words before a comma that open a sentence with "if" and end in a command."""
    if verb.i == 0 or not any(
        c.dep_ in {"mark", "advmod"} and c.lower_ in words("circumstances", "conditions")
        for c in verb.children
    ):
        return ()
    at = verb.i - 1
    while at > 0 and verb.doc[at].lower_ in words("advice", "openers"):
        at -= 1
    return tuple(verb.doc[:at]) if verb.doc[at].lower_ == "," else ()


def signed_by(denials: tuple[Token, ...]) -> Polarity:
    """The polarity that so many denials make: two cancel each other."""
    return Polarity.NEGATED if len(denials) % 2 else Polarity.AFFIRMED


def advised(
    trigger: Token,
    action: Token,
    level: Certainty,
    cues: tuple[Token, ...],
    denials: tuple[Token, ...] = (),
) -> Advised:
    """Read the action: "avoid X" and "stop taking X" advise against X."""
    turns = list(denials)
    verb = action
    turns.extend(t for t in denials_on(verb) if t not in turns)
    particle = table("advice")["against_particles"].get(verb.lemma_.lower())
    if verb.lemma_.lower() in words("advice", "against") or any(
        c.lower_ == particle for c in verb.children
    ):
        turns.append(verb)
        inner = child(verb, "xcomp")
        if inner is not None and not direct_objects(verb):
            verb = inner
    things = direct_objects(verb) or [t for t in verb.children if t.dep_ == "nsubjpass"]
    if not things:
        things = behind(verb, frozenset({"from", "with", "on", "off"}))
    aims = purposes_of(action) or purposes_of(verb)
    if not aims and things:
        aims = aims_of(things[0])
    if not level.rank >= 1:
        level = Certainty.DEFINITE
    if any(t.lower_ == "never" for t in turns) and level is Certainty.DEFINITE:
        level = Certainty.ABSOLUTE
    return Advised(
        trigger,
        verb if verb != action else action,
        things[0] if things else None,
        aims,
        signed_by(tuple(turns)),
        level,
        (*cues, action),
        tuple(turns),
        occasion_of(action),
    )


def purposes_of(verb: Token) -> tuple[Token, ...]:
    """What it is for: "to relieve cramps", "for nausea", "for the prevention of X"."""
    for c in verb.children:
        if (
            c.dep_ in {"advcl", "xcomp"}
            and c.tag_ == "VB"
            and any(g.lower_ == "to" for g in c.children)
        ):
            things = direct_objects(c)
            if things:
                return tuple(things[:1])
    found: list[Token] = []
    for t in behind(verb, _TO):
        found.extend(behind(t, frozenset({"with"})) if is_person(t) else [t])
    return tuple(found[:1])
