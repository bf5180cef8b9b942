"""Finds advice by verbs: "X is recommended", "doctors advise resting", "findings support X"."""

from collections.abc import Iterator

from lint.model import Certainty
from lint.nlp.advised import Advised, advised, aims_of, of_thing, purposes_of, weaker
from lint.nlp.deeds import is_deed
from lint.nlp.lexicon import levels, table, words
from lint.nlp.obligations import is_agent
from lint.nlp.people import is_person
from lint.nlp.polarity import denials_on, subject_denials
from lint.nlp.syntax import agent, behind, child, has_to, subject, worded
from lint.nlp.tree import Token

_AS = frozenset({"as"})
_FOR = frozenset({"for"})


def recommended(verb: Token, kinds: dict[int, str]) -> Iterator[Advised]:
    """Advice by a verb that recommends: "X is recommended for Y", "doctors advise resting"."""
    if verb.dep_ in {"amod", "compound", "pcomp"} or verb.pos_ not in {"VERB", "ADJ"}:
        return
    if _is_told(verb) or _is_named(verb):
        return
    level, modal = _level(verb, levels("advice", "recommending")[verb.lemma_.lower()])
    cues = (verb, modal) if modal is not None else (verb,)
    denials = tuple(denials_on(verb))
    action = child(verb, "xcomp", "ccomp", "csubj")
    passive = verb.dep_ == "acl" or child(verb, "auxpass", "nsubjpass") is not None
    thing = _patient(verb) if passive else child(verb, "dobj")
    if not passive and verb.lemma_.lower() in words("advice", "passive_only"):
        return
    if not passive and _acts(subject(verb), kinds):
        return  # "ginger can encourage digestion"
    showing = verb.lemma_.lower() in words("advice", "showing")
    if passive and action is not None and action.lemma_.lower() in words("frames", "copulas"):
        return  # "is proposed to be effective" tells what it may be
    if showing and not _is_proposal(verb, action, thing, kinds, passive=passive):
        return
    if action is not None and _is_action(action):
        yield advised(verb, action, level, cues, denials)
        return
    if thing is None or is_person(thing):
        return
    yield of_thing(verb, thing, level, cues, denials, purposes_of(verb) or aims_of(thing))


def _acts(who: Token | None, kinds: dict[int, str]) -> bool:
    """Whether a subject is something people take, which advises nobody."""
    return who is not None and kinds.get(who.i) in table("values")["means"]


def _is_told(verb: Token) -> bool:
    """Whether a verb only reports: "were recommended", "too small for doctors to recommend it"."""
    if any(c.dep_ in {"auxpass", "aux"} and c.lower_ in _told() for c in verb.children):
        return True
    if verb.tag_ == "VBD" and not is_agent(child(verb, "nsubj")):
        return True
    below = verb.dep_ in {"advcl", "acl", "relcl", "ccomp", "xcomp"} and has_to(verb)
    return below and verb.head.lemma_.lower() not in words("advice", "keeping")


def _is_named(verb: Token) -> bool:
    """Whether a clause on a noun only names it: "the dose recommended by the maker"."""
    return verb.dep_ == "acl" and (verb.tag_ == "VBG" or not behind(verb, _FOR))


def _told() -> frozenset[str]:
    return words("advice", "told")


def _level(verb: Token, level: Certainty) -> tuple[Certainty, Token | None]:
    """The level of a verb, and the modal that weakens it: "may be recommended"."""
    modals = levels("certainty", "modals")
    modal = worded(verb, modals, "aux")
    if modal is None:
        return level, None
    if modal.lower_ in words("advice", "judging_modals") and child(verb, "auxpass") is not None:
        return level, modal
    return weaker(level, modals[modal.lower_]), modal


def _patient(verb: Token) -> Token | None:
    """What a passive verb is done to; coordinated verbs share it."""
    own = child(verb, "nsubjpass")
    return subject(verb) if own is None and verb.dep_ in {"conj", "acl", "relcl"} else own


def _is_proposal(
    verb: Token,
    action: Token | None,
    thing: Token | None,
    kinds: dict[int, str],
    *,
    passive: bool,
) -> bool:
    """Whether a verb of showing proposes: "X is suggested to be avoided", "we suggest yoga"."""
    if passive:
        if action is not None:
            return action.tag_ == "VB"
        return agent(verb) is None and verb.lemma_.lower() == "indicate" and thing is not None
    if not is_agent(child(verb, "nsubj")):
        return False
    if action is not None:
        return action.tag_ == "VBG" or worded(action, words("advice", "oughts"), "aux") is not None
    return thing is not None and is_deed(thing, kinds)


def _is_action(clause: Token) -> bool:
    """Whether what is recommended is something to do: "to rest", "resting", "that you rest"."""
    return clause.pos_ in {"VERB", "AUX"} and (
        clause.tag_ in {"VB", "VBG"} or clause.dep_ == "ccomp"
    )


def spoken_for(verb: Token, kinds: dict[int, str]) -> Iterator[Advised]:
    """Advice by what findings speak for: "the results support the use of X"."""
    if verb.pos_ != "VERB" or verb.dep_ in {"amod", "compound", "pcomp"} or verb.tag_ == "VBD":
        return
    first = verb
    while first.dep_ == "conj":
        first = first.head
    if first.dep_ == "pcomp":
        return  # "by supporting sleep" says how
    who = child(verb, "nsubj")
    if subject(verb) is None and child(verb, "auxpass") is None and verb.dep_ == "ROOT":
        return  # "Supports recovery": of a remedy
    if who is not None and who.lemma_.lower() in words("advice", "evidence"):
        return  # "evidence supports X for Y" says that it works
    if who is not None and who.lemma_.lower() in words("advice", "studied") and denials_on(verb):
        return  # "the trials do not support X" says that it is not shown to
    if has_to(verb) and verb.dep_ in {"advcl", "acl", "relcl", "xcomp"} and not _is_shown(verb):
        return  # "schools lack the means to support exercise"
    lemma = verb.lemma_.lower()
    prep = table("advice")["speaking_prepositions"].get(lemma)
    found = behind(verb, frozenset({prep})) if prep else [c for c in verb.children if _is_done(c)]
    thing = next(iter(found), None)
    if thing is None or not (is_deed(thing, kinds) or _is_as_means(verb, thing)):
        return
    if lemma in words("advice", "needing_deeds") and (
        verb.dep_ in {"relcl", "acl"} or _is_needy(subject(verb), kinds)
    ):
        return
    if prep and thing.lemma_.lower() == "help":
        return  # "the heart is calling for help"
    level, modal = _level(verb, levels("advice", "speaking_for")[lemma])
    cues = (verb, modal) if modal is not None else (verb,)
    denials = (*denials_on(verb), *subject_denials(thing))
    yield of_thing(verb, thing, level, cues, denials, aims_of(thing) or purposes_of(verb))


def _is_shown(verb: Token) -> bool:
    """Whether an infinitive hangs on what speaks: "evidence to support", "data to justify"."""
    spoken = words("advice", "evidence") | words("advice", "inquiries")
    return verb.head.lemma_.lower() in spoken or any(
        c.lemma_.lower() in spoken for c in verb.head.children if c.dep_ in {"nsubj", "attr"}
    )


def supported(noun: Token, kinds: dict[int, str]) -> Iterator[Advised]:
    """Advice by a noun that speaks for a deed: "the findings provide support for X"."""
    head = noun.head
    if noun.dep_ != "dobj" or head.lemma_.lower() not in words("advice", "lending"):
        return
    thing = next(iter(behind(noun, _FOR)), None)
    if thing is None or is_person(thing):
        return
    if not (is_deed(thing, kinds) or thing.lemma_.lower() in words("advice", "carriers")):
        return
    who = child(head, "nsubj")
    if who is not None and is_person(who) and who.pos_ != "PRON":
        return
    denials = (*denials_on(head), *subject_denials(noun))
    yield of_thing(noun, thing, Certainty.PROBABLE, (noun,), denials, aims_of(thing))


def _is_done(word: Token) -> bool:
    return word.dep_ == "dobj" or (word.dep_ in {"xcomp", "ccomp"} and word.tag_ == "VBG")


def _is_as_means(verb: Token, thing: Token) -> bool:
    """Whether a thing is supported as a means: "support yoga as a treatment for stress"."""
    known = words("advice", "means") | words("advice", "judged_means")
    if any(is_deed(t, {}) for t in behind(verb, _AS)):
        return True
    roles = (*behind(thing, _AS), *behind(verb, _AS))
    return any(t.lemma_.lower() in known for t in roles)


def _is_needy(who: Token | None, kinds: dict[int, str]) -> bool:
    """Whether a subject needs by its nature, or nobody says whose need it is.

    "Cells require iron" and "relief requires rest" say what it takes, they tell nobody.
    """
    if who is None or who.lemma_.lower() in words("advice", "achieved"):
        return True
    return kinds.get(who.i) in {"anatomy", "body-function", "nutrient", "food"}
