"""Finds what readers are told to do or to leave, how strongly, and what for."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from lint.model import Certainty, Polarity
from lint.nlp.advised import Advised, advised, aims_of, occasion_of, purposes_of, signed_by
from lint.nlp.lexicon import frames, levels, words
from lint.nlp.people import is_person
from lint.nlp.polarity import denials_on, subject_denials
from lint.nlp.syntax import SUBJECTS, child, direct_objects
from lint.nlp.values import Worth, worth

_NEVER = frozenset({"PUNCT", "DET", "ADP", "PRON", "CCONJ", "NUM", "PART", "SPACE", "SYM"})


def advice(doc: Doc, kinds: dict[int, str]) -> list[Advised]:
    """Every piece of advice in the sentence, one a verb."""
    found: list[Advised] = []
    taken: set[int] = set()
    for token in doc:
        if token.pos_ in _NEVER:
            continue
        one = next(iter(_at(token)), None)
        if one is not None and (_avoidable(one, kinds) or _is_aim(one, kinds)):
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


def _is_aim(one: Advised, kinds: dict[int, str]) -> bool:
    """Such as "beat cramps for good": nobody is advised to have cramps."""
    return (
        one.polarity is Polarity.AFFIRMED
        and one.thing is not None
        and one.action.lemma_.lower() in frames("verbs")
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
        yield advised(token, token, Certainty.ABSOLUTE if strong else Certainty.DEFINITE, ())
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
        verb.dep_ == "ROOT" and verb.tag_ == "VB" and occasion_of(verb)
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
    patient = child(verb, "nsubjpass")
    if denials and patient is not None and not is_person(patient):
        yield Advised(
            verb,
            verb,
            patient,
            aims_of(verb),
            Polarity.NEGATED,
            Certainty.DEFINITE,
            (verb,),
            denials,
        )
        return
    things = direct_objects(verb)
    if denials and things and who is not None and is_person(who):
        yield Advised(
            verb,
            verb,
            things[0],
            purposes_of(verb) or aims_of(things[0]),
            Polarity.NEGATED,
            Certainty.DEFINITE,
            (verb,),
            denials,
        )


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
    occasion = set(occasion_of(verb))
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
        yield advised(verb, wished, level, (*cues, verb), ())
        return
    denials = tuple(denials_on(governor)) if governor is not None else ()
    if who is not None:
        denials = (*denials, *subject_denials(who))
    yield advised(verb, verb, level, cues, denials)


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
        yield advised(verb, action, level, cues, denials)
        return
    thing = child(verb, "nsubjpass") if passive else child(verb, "dobj")
    if thing is None and verb.dep_ == "acl":
        return
    if thing is None or is_person(thing):
        return
    aims = purposes_of(verb) or aims_of(thing)
    yield Advised(verb, verb, thing, aims, signed_by(denials), level, cues, denials)


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
    yield advised(token, action, level, (token,), denials)
