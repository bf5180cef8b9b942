"""What one piece of advice names: whom it tells, what it advises, what for, and up to where."""

from collections.abc import Sequence

from lint.nlp.advised import Advised
from lint.nlp.arguments import NOTHING, Argument, Concepts, argument, arguments, before
from lint.nlp.circumstances import population, population_tokens, recipient
from lint.nlp.lexicon import words
from lint.nlp.syntax import behind
from lint.nlp.tree import Token


def people(whom: Token | None, concepts: Concepts) -> Argument | None:
    """The people a claim is made for, by their head."""
    if whom is None:
        return None
    tokens = population_tokens(whom)  # "smoke during pregnancy" names more than people
    own = [c for c in concepts if c[1] > c[0] >= tokens[0].i - 1] if tokens else concepts
    return argument(whom, own, tokens)


def told_one(one: Advised, chain: Sequence[Token], kinds: dict[int, str]) -> Token | None:
    """The people an advice is for; "anyone with gout" as its subject counts as well."""
    said = [one.thing] if one.thing is not None else []
    whom = population(one.trigger, (one.action, *chain), said, kinds)
    if whom is not None:
        return whom
    whom = recipient(one.action, kinds)
    if whom is not None:
        return whom
    return next((c for c in one.action.children if c.dep_ == "nsubj" and _ailing(c)), None)


def _ailing(people: Token) -> list[Token]:
    """What ails people: "anyone with gout"."""
    return behind(people, words("circumstances", "ailing_prepositions"))


def whole(one: Advised, concepts: Concepts) -> Argument | None:
    """The term that names leaving a thing as one deed: "quit smoking" is advised, not smoking."""
    if one.thing is None or one.action not in one.denials:
        return None
    for start, end, name in concepts:
        if start <= one.action.i < end and start <= one.thing.i < end:
            return Argument(tuple(one.action.doc[start:end]), name)
    return None


def things(one: Advised, concepts: Concepts) -> list[Argument]:
    """What is advised: the thing, or the action as a whole ("rest for a day")."""
    named = arguments(one.thing, concepts)
    if not named:
        named = [argument(one.action, concepts, _action(one.action))]
    return [before(a, one.purposes) for a in named]


def _action(verb: Token) -> list[Token]:
    """The words of an action: the verb with its particles, objects and complements nearby."""
    kept = [verb]
    parts = {"prt", "dobj", "prep", "dative", "acomp", "xcomp"}
    if verb.lemma_ == "let":
        parts.add("ccomp")
    for c in verb.children:
        if c.dep_ in parts and c.i > verb.i:
            kept.extend(t for t in c.subtree if t.i - verb.i < 10)
    last = verb.i
    have = {t.i for t in kept}
    while last + 1 in have:
        last += 1
    return list(verb.doc[verb.i : last + 1])


def purposes(one: Advised, whom: Token | None, concepts: Concepts) -> list[Argument]:
    """What it is advised for: its purpose, else what ails the people, else the people."""
    aims = [a for p in one.purposes for a in arguments(p, concepts)]
    if not aims and whom is not None:
        aims = [a for t in _ailing(whom) for a in arguments(t, concepts)]
    return aims or [people(whom, concepts) or NOTHING]


def limit(action: Token) -> Argument | None:
    """What limits an advice: "without talking to your doctor", "until the pain has gone"."""
    for node in (action, *(c for c in action.children if c.dep_ in {"dobj", "xcomp"})):
        for c in node.children:
            if c.dep_ in {"prep", "advcl", "mark"} and c.lower_ in words("circumstances", "limits"):
                tokens = sorted(c.subtree, key=lambda t: t.i)
                return Argument(tuple(t for t in tokens if not t.is_space))
    return None
