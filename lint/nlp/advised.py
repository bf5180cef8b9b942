"""One piece of advice: the action, the thing it is done with, what for, and whether against it."""

from collections.abc import Sequence
from dataclasses import dataclass

from lint.model import Certainty, Polarity
from lint.nlp.lexicon import table, words
from lint.nlp.people import is_person
from lint.nlp.polarity import denials_on
from lint.nlp.syntax import behind, child, direct_objects, has_to, subject
from lint.nlp.tree import Token

_OF = frozenset({"of"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Advised:
    """An action advised or advised against: its verb, the thing it is done with, its purpose.

    ``trigger`` is the word that makes it advice; ``occasion`` the words of an if-clause that
    opens the command ("if it hurts, rest").
    """

    trigger: Token
    action: Token
    thing: Token | None
    purposes: tuple[Token, ...]
    polarity: Polarity
    certainty: Certainty
    cues: tuple[Token, ...]
    denials: tuple[Token, ...]
    occasion: tuple[Token, ...] = ()


def advised(
    trigger: Token,
    action: Token,
    level: Certainty,
    cues: tuple[Token, ...],
    denials: tuple[Token, ...] = (),
) -> Advised:
    """Read the action: "avoid X" and "stop taking X" advise against X."""
    turns = (*denials, *(t for t in denials_on(action) if t not in denials))
    verb = action
    if _tells_not_to(action):
        turns = (*turns, action)
        inner = child(action, "xcomp")
        if inner is not None and not direct_objects(action):
            verb = inner
    elif (on := _gone_on(action)) is not None:
        verb, turns = on, (*turns, *([on] if _tells_not_to(on) else []))
    thing = _thing(verb)
    aims = purposes_of(action) or purposes_of(verb)
    if not aims and thing is not None:
        aims = aims_of(thing)
    aims = tuple(a for a in aims if a is not thing)
    if any(t.lower_ == "never" for t in turns) and level is Certainty.DEFINITE:
        level = Certainty.ABSOLUTE
    return Advised(
        trigger=trigger,
        action=verb,
        thing=thing,
        purposes=aims,
        polarity=signed_by(turns),
        certainty=level,
        cues=(*cues, action),
        denials=turns,
        occasion=occasion_of(action),
    )


def _gone_on(verb: Token) -> Token | None:
    """What one is told to go on or begin to do: "keep taking it"."""
    inner = child(verb, "xcomp")
    if inner is None or inner.tag_ != "VBG" or child(verb, "dobj") is not None:
        return None
    if verb.lemma_.lower() not in words("advice", "going_on"):
        return None
    return inner


def of_thing(  # noqa: PLR0917  # what one judgement brings along
    trigger: Token,
    thing: Token,
    level: Certainty,
    cues: tuple[Token, ...],
    denials: Sequence[Token] = (),
    aims: tuple[Token, ...] = (),
    action: Token | None = None,
) -> Advised:
    """Advice on a thing whose use is understood: "X is recommended", "X is an option for Y".

    ``action``: where the trigger makes another claim beside, the verb it is said with.
    """
    turns = tuple(dict.fromkeys(denials))
    if thing.lemma_.lower() in words("advice", "carriers"):
        thing = next(iter(behind(thing, _OF)), thing)
    return Advised(
        trigger=trigger,
        action=trigger if action is None else action,
        thing=thing,
        purposes=aims,
        polarity=signed_by(turns),
        certainty=level,
        cues=cues,
        denials=turns,
    )


def _tells_not_to(verb: Token) -> bool:
    """Whether a verb turns what it governs into something to leave: "avoid", "come off"."""
    lemma = verb.lemma_.lower()
    if lemma in words("advice", "given_back") and _is_gone(verb):
        return False
    if lemma in words("advice", "against"):
        return True
    particle = table("advice")["against_particles"].get(lemma)
    return any(c.lower_ == particle for c in verb.children)


def _is_gone(verb: Token) -> bool:
    """Whether the object of a verb is said to be lost: "replace lost fluids"."""
    gone = words("advice", "gone")
    return any(
        c.lower_ in gone or c.lemma_.lower() in gone
        for t in direct_objects(verb)
        for c in t.children
    )


def _thing(verb: Token) -> Token | None:
    """What an action is done with: its object, else what stands behind its preposition."""
    things = direct_objects(verb) or [t for t in verb.children if t.dep_ == "nsubjpass"]
    if not things and verb.dep_ == "conj" and child(verb, "auxpass") is not None:
        shared = subject(verb)
        things = [] if shared is None or is_person(shared) else [shared]
    thing = next(iter(things or _behind(verb)), None)
    if thing is not None and thing.lemma_.lower() in words("advice", "paid"):
        preps = words("advice", "paid_prepositions")
        return next(iter((*behind(thing, preps), *behind(verb, preps))), thing)
    return thing


def _behind(verb: Token) -> list[Token]:
    """What stands behind the prepositions of a verb, or of its particle: "steer clear of X"."""
    own = table("advice")["own_prepositions"].get(verb.lemma_.lower())
    preps = words("advice", "thing_prepositions") | (frozenset({own}) if own else frozenset())
    particles = [c for c in verb.children if c.dep_ in {"acomp", "advmod", "prt"} and c.i > verb.i]
    return [t for node in (verb, *particles) for t in behind(node, preps)]


def aims_of(thing: Token) -> tuple[Token, ...]:
    """What a thing is for, said behind it: "antibiotics for a cold"."""
    aims = behind(thing, words("advice", "aim_prepositions"))
    return tuple(t for t in aims if not is_person(t) and not _is_time(t))[:1]


def _is_time(word: Token) -> bool:
    """Whether a word behind "for" is a stretch of time: "for two weeks"."""
    return word.lemma_.lower() in words("values", "times")


def purposes_of(verb: Token) -> tuple[Token, ...]:
    """What it is for: "to relieve cramps", "for nausea", "for the prevention of X".

    Behind people it is what ails them: "for people with gout".
    """
    for c in verb.children:
        if c.dep_ in {"advcl", "xcomp"} and c.tag_ == "VB" and has_to(c):
            things = direct_objects(c)
            if things:
                return tuple(things[:1])
    ailing = words("circumstances", "ailing_prepositions")
    found: list[Token] = []
    for t in behind(verb, words("advice", "aim_prepositions")):
        found.extend(behind(t, ailing) if is_person(t) else [] if _is_time(t) else [t])
    return tuple(found[:1])


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


def weaker(level: Certainty, other: Certainty) -> Certainty:
    """The less sure of two: "may" weakens "recommended"."""
    return min(level, other, key=lambda c: c.rank)


def strength_of(one: Advised) -> tuple[Token, ...]:
    """The words that make an advice as strong as it is: "should", "never", "important"."""
    unbending = words("advice", "unbending")
    always = [c for c in one.action.children if c.lower_ in unbending]
    told = [c for c in one.cues if c is not one.action]
    if one.certainty is Certainty.DEFINITE or told or always:
        return (*told, *always)
    return one.denials or (one.trigger,)
