"""Finds what readers are told to do or to leave, how strongly, and what for."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from lint.model import Certainty, Polarity
from lint.nlp.lexicon import levels, table, words
from lint.nlp.people import is_person
from lint.nlp.polarity import denials_on, subject_denials
from lint.nlp.syntax import SUBJECTS, behind, child, direct_objects
from lint.nlp.values import Worth, worth

_NEVER = frozenset({"PUNCT", "DET", "ADP", "PRON", "CCONJ", "NUM", "PART", "SPACE", "SYM"})
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


def advice(doc: Doc, kinds: dict[int, str]) -> list[Advised]:
    """Every piece of advice in the sentence, one a verb."""
    found: list[Advised] = []
    taken: set[int] = set()
    for token in doc:
        if token.pos_ in _NEVER:
            continue
        one = next(iter(_at(token)), None)
        if one is not None and _avoidable(one, kinds):
            continue
        if one is not None and one.action.i not in taken:
            taken.add(one.action.i)
            found.append(one)
            found.extend(_instead(one))
    return found


def _avoidable(one: Advised, kinds: dict[int, str]) -> bool:
    """Such as "most people can avoid colds": a promise to prevent, no advice against colds."""
    return (
        one.certainty is Certainty.POSSIBLE
        and one.polarity is Polarity.NEGATED
        and one.thing is not None
        and worth(one.thing, kinds) is Worth.UNWANTED
    )


def _instead(one: Advised) -> Iterator[Advised]:
    """Such as "X instead of Y" advises against Y."""
    for node in (one.action, *(c for c in one.action.children if c.lower_ == "instead")):
        for c in node.children:
            if c.dep_ == "prep" and c.lower_ == "of" and c.nbor(-1).lower_ == "instead":
                thing = child(c, "pobj", "pcomp")
                if thing is not None:
                    cue = c.nbor(-1)
                    yield Advised(
                        one.trigger,
                        thing,
                        thing,
                        (),
                        Polarity.NEGATED,
                        one.certainty,
                        (cue,),
                        (cue,),
                    )


def is_advised(token: Token) -> bool:
    """Whether a verb is itself advice."""
    return next(iter(_at(token)), None) is not None


def _at(token: Token) -> Iterator[Advised]:
    lemma = token.lemma_.lower()
    if token.pos_ in {"VERB", "AUX", "NOUN", "PROPN", "ADJ", "INTJ"} and imperative(token):
        strong = any(c.lower_ in {"always", "never"} for c in token.children)
        yield _make(token, token, Certainty.ABSOLUTE if strong else Certainty.DEFINITE, ())
        return
    if token.pos_ in {"VERB", "AUX"}:
        yield from _modal(token)
        yield from _needless(token)
    if lemma in levels("advice", "recommending"):
        yield from _recommended(token)
    if lemma in levels("advice", "adjectives") and token.dep_ in {"acomp", "attr", "oprd", "ROOT"}:
        yield from _worthwhile(token)


def imperative(verb: Token) -> bool:
    """Whether a verb opens a command: no subject, no "to", at the head of its clause."""
    if verb.tag_ not in {"VB", "VBP"} and not _misread(verb):
        return False
    if any(c.dep_ in SUBJECTS or c.dep_ == "expl" for c in verb.children) and not (
        verb.dep_ == "ROOT" and verb.tag_ == "VB" and _occasion(verb)
    ):
        return False
    auxiliaries = [c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    if any(a != "do" for a in auxiliaries):
        return False
    if verb.lemma_.lower() in words("advice", "not_advice"):
        return False
    if any(c.lemma_.lower() in words("advice", "pages") for c in verb.children):
        return False
    if verb.dep_ == "ROOT":
        return _opens(verb)
    if verb.dep_ in {"conj", "ccomp", "dep", "parataxis"} and verb.head.i != verb.i:
        head = verb.head
        if verb.dep_ == "conj" and head.pos_ in {"VERB", "NOUN", "PROPN"}:
            return imperative(head)
        return (
            verb.tag_ == "VB"
            and verb.i > 0
            and verb.nbor(-1).lower_ in {":", "–", "-", "—", ",", ";"}
        )
    return False


def _needless(verb: Token) -> Iterator[Advised]:
    """Such as "you do not need insulin", "you no longer need your tablets"."""
    if verb.lemma_.lower() not in words("advice", "needing"):
        return
    who, denials = child(verb, "nsubj"), tuple(denials_on(verb))
    things = direct_objects(verb)
    if denials and things and who is not None and is_person(who):
        yield Advised(
            verb,
            verb,
            things[0],
            _purposes(verb) or _aims(things[0]),
            Polarity.NEGATED,
            Certainty.DEFINITE,
            (verb,),
            denials,
        )


def _aims(thing: Token) -> tuple[Token, ...]:
    """What a thing is for, said behind it: "antibiotics for a cold"."""
    return tuple(t for t in behind(thing, _TO) if not is_person(t))[:1]


def _occasion(verb: Token) -> tuple[Token, ...]:
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


def _misread(token: Token) -> bool:
    """A verb at the very start that the tagger took for a noun."""
    return (
        token.i == 0
        and token.lower_ in (words("advice", "against") | words("advice", "suggesting"))
        and token.tag_ in {"NN", "NNP", "JJ", "UH"}
        and token.dep_ in {"ROOT", "amod", "compound"}
        and token.dep_ == "ROOT"
    )


def _opens(verb: Token) -> bool:
    occasion = set(_occasion(verb))
    before = [c for c in verb.children if c.i < verb.i and not c.is_punct and c not in occasion]
    allowed = words("advice", "openers")
    return all(
        c.lower_ in allowed
        or c.dep_
        in {
            "advcl",
            "prep",
            "advmod",
            "neg",
            "npadvmod",
            "dep",
            "intj",
            "cc",
            "aux",
            "mark",
            "ccomp",
            "nmod",
            "meta",
            "parataxis",
            "dobj",
            "ROOT",
        }
        for c in before
    )


def _modal(verb: Token) -> Iterator[Advised]:
    strength = levels("advice", "strength")
    modal = next((c for c in verb.children if c.dep_ == "aux" and c.lower_ in strength), None)
    level = strength[modal.lower_] if modal is not None else None
    if modal is not None and any(c.lower_ == "have" for c in verb.children if c.dep_ == "aux"):
        return
    governor: Token | None = None
    if (
        verb.dep_ == "xcomp"
        and any(c.lower_ == "to" for c in verb.children)
        and verb.head.lemma_.lower() in levels("advice", "obliging")
    ):
        governor = verb.head
        if governor.tag_ in {"VBD", "VBN"}:
            return
        level = levels("advice", "obliging")[governor.lemma_.lower()]
        above = next(
            (c for c in governor.children if c.dep_ == "aux" and c.lower_ in strength), None
        )
        if above is not None:
            level = min(level, strength[above.lower_], key=lambda c: c.rank)
    if level is None:
        return
    holder = governor if governor is not None else verb
    who = child(holder, "nsubj", "nsubjpass")
    if who is None and holder.dep_ == "conj":
        who = child(holder.head, "nsubj", "nsubjpass")
    passive = child(verb, "auxpass") is not None
    person = who is not None and is_person(who)
    if level is Certainty.POSSIBLE:
        known = words("advice", "suggesting") | words("advice", "against")
        done = passive and verb.lemma_.lower() in words("advice", "suggesting_passive")
        if not done and (verb.lemma_.lower() not in known or not person):
            return
    elif not (
        person or passive or (who is not None and who.lower_ in {"it", "treatment"} and passive)
    ):
        return
    if verb.lemma_.lower() == "be" and not passive:
        return
    if verb.lemma_.lower() == "have" and not passive:
        had = child(verb, "dobj")
        if had is None or had.lemma_.lower() not in words("advice", "had"):
            return
    cues = tuple(t for t in (governor, modal) if t is not None)
    wished = child(verb, "xcomp")
    if verb.lemma_.lower() in words("advice", "wishing") and wished is not None:
        yield _make(verb, wished, level, (*cues, verb), ())
        return
    denials = tuple(denials_on(governor)) if governor is not None else ()
    if who is not None:
        denials = (*denials, *subject_denials(who))
    yield _make(verb, verb, level, cues, denials)


def _recommended(verb: Token) -> Iterator[Advised]:
    level = levels("advice", "recommending")[verb.lemma_.lower()]
    if verb.dep_ in {"amod", "compound"} or verb.pos_ not in {"VERB", "ADJ"}:
        return
    modal = next(
        (c for c in verb.children if c.dep_ == "aux" and c.lower_ in levels("certainty", "modals")),
        None,
    )
    if modal is not None:
        level = min(level, levels("certainty", "modals")[modal.lower_], key=lambda c: c.rank)
    passive = any(c.dep_ in {"auxpass", "nsubjpass"} for c in verb.children) or (verb.dep_ == "acl")
    action = child(verb, "xcomp", "ccomp", "csubj")
    cues = (verb, modal) if modal is not None else (verb,)
    denials = tuple(denials_on(verb))
    suggests = verb.lemma_.lower() in {"suggest", "indicate"}
    if suggests and not (passive and action is not None and action.tag_ == "VB"):
        return
    if (
        action is not None
        and action.pos_ in {"VERB", "AUX"}
        and (action.tag_ in {"VB", "VBG"} or action.dep_ == "ccomp")
    ):
        yield _make(verb, action, level, cues, denials)
        return
    thing = child(verb, "nsubjpass") if passive else child(verb, "dobj")
    if thing is None and verb.dep_ == "acl":
        return
    if thing is None or is_person(thing):
        return
    aims = _purposes(verb) or _aims(thing)
    yield Advised(verb, verb, thing, aims, _signed(denials), level, cues, denials)


def _worthwhile(token: Token) -> Iterator[Advised]:
    level = levels("advice", "adjectives")[token.lemma_.lower()]
    holder = token.head if token.dep_ in {"acomp", "attr", "oprd"} else token
    action = next(
        (
            c
            for node in (token, holder)
            for c in node.children
            if c.dep_ in {"xcomp", "ccomp", "advcl", "csubj"}
            and c.tag_ == "VB"
            and any(g.lower_ == "to" for g in c.children)
        ),
        None,
    )
    if action is None or action.lemma_.lower() in {
        "note",
        "know",
        "remember",
        "understand",
        "be",
        "say",
        "see-that",
    }:
        return
    if (
        holder.pos_ == "AUX"
        and not any(
            c.lower_ in {"it", "'s"} or c.dep_ == "expl"
            for c in holder.children
            if c.dep_ in {"nsubj", "expl"}
        )
        and child(holder, "csubj") is None
    ):
        return
    modal = next(
        (c for c in holder.children if c.dep_ == "aux" and c.lower_ in {"may", "might", "could"}),
        None,
    )
    if modal is not None:
        level = Certainty.POSSIBLE
    denials = tuple(denials_on(holder))
    yield _make(token, action, level, (token,), denials)


def _signed(denials: tuple[Token, ...]) -> Polarity:
    return Polarity.NEGATED if len(denials) % 2 else Polarity.AFFIRMED


def _make(
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
    aims = _purposes(action) or _purposes(verb)
    if not aims and things:
        aims = _aims(things[0])
    if not level.rank >= 1:
        level = Certainty.DEFINITE
    if any(t.lower_ == "never" for t in turns) and level is Certainty.DEFINITE:
        level = Certainty.ABSOLUTE
    return Advised(
        trigger,
        verb if verb != action else action,
        things[0] if things else None,
        aims,
        _signed(tuple(turns)),
        level,
        (*cues, action),
        tuple(turns),
        _occasion(action),
    )


def _purposes(verb: Token) -> tuple[Token, ...]:
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
