"""Finds advice by judgements: "it is best to rest", "gels are a good option", "X may be useful"."""

from collections.abc import Iterator
from dataclasses import replace

from lint.model import Certainty
from lint.nlp.advised import Advised, advised, aims_of, of_thing, weaker
from lint.nlp.deeds import is_deed
from lint.nlp.lexicon import levels, words
from lint.nlp.obligations import is_agent, suggested
from lint.nlp.people import is_person
from lint.nlp.polarity import denials_on, subject_denials
from lint.nlp.syntax import (
    behind,
    child,
    coordinated,
    direct_objects,
    has_to,
    subject,
    subject_of_predicate,
    worded,
)
from lint.nlp.tree import Token
from lint.nlp.values import Worth, worth

_PREDICATES = frozenset({"acomp", "attr", "oprd", "ROOT", "conj", "ccomp"})
_THAT = frozenset({"that"})
_BEHIND_USE = frozenset({"for", "in", "to", "as", "when"})


def worthwhile(token: Token) -> Iterator[Advised]:
    """Advice by an adjective or noun on an action: "it is important to rest"."""
    if token.dep_ not in {"acomp", "attr", "oprd", "ROOT"}:
        return
    holder = token.head if token.dep_ in {"acomp", "attr", "oprd"} else token
    action = next((a for node in (token, holder) for a in _actions(node)), None)
    if action is None and token.lower_ == "worth":
        yield from _worth_a_try(token, holder)
        return
    if action is None or action.lemma_.lower() in words("advice", "turns_of_phrase"):
        return
    if holder.pos_ == "AUX" and not _is_impersonal(holder) and action.tag_ != "VBG":
        return
    level, cues = _hedged(token, holder, levels("advice", "adjectives")[token.lemma_.lower()])
    one = advised(token, action, level, cues, (*denials_on(holder), *_dispraise(token)))
    if one.thing is None and action.tag_ == "VBG" and not _is_impersonal(holder):
        one = replace(one, thing=child(holder, "nsubj"))  # "yoga is worth trying"
    yield one


def _dispraise(noun: Token) -> Iterator[Token]:
    """What makes a judgement one against it: "a bad idea", "a poor choice"."""
    return (c for c in noun.children if c.lower_ in words("advice", "dispraising"))


def _worth_a_try(token: Token, holder: Token) -> Iterator[Advised]:
    """Advice by what is worth trying: "a lip balm is worth a try"."""
    tries = words("advice", "tries")
    tried = next((c for c in token.children if c.lower_ in tries), None)
    thing = subject_of_predicate(token)
    if tried is None or thing is None or is_person(thing) or holder.tag_ == "VBD":
        return
    level, cues = _hedged(token, holder, Certainty.PROBABLE)
    yield of_thing(token, thing, level, (*cues, tried), denials_on(holder), aims_of(tried))


def _actions(node: Token) -> Iterator[Token]:
    """The verbs with "to" that hang on a word, or in -ing on "worth"."""
    for c in node.children:
        if c.dep_ not in {"xcomp", "ccomp", "advcl", "csubj", "acl"}:
            continue
        worth_it = c.tag_ == "VBG" and node.lower_ == "worth"
        if worth_it or (c.tag_ == "VB" and has_to(c)) or _is_deed_clause(c):
            yield c


def _has_action(node: Token) -> bool:
    return next(_actions(node), None) is not None


def _is_deed_clause(verb: Token) -> bool:
    """Whether a that-clause names a deed: "that you rest", "that salt is avoided"."""
    if verb.dep_ != "ccomp" or worded(verb, _THAT, "mark") is None:
        return False
    return child(verb, "auxpass") is not None or is_agent(child(verb, "nsubj"))


def best_done(token: Token) -> Iterator[Advised]:
    """Advice by a judgement on a passive: "iron is best taken with food"."""
    verb = token.head
    if token.dep_ != "advmod" or verb.tag_ != "VBN" or child(verb, "auxpass") is None:
        return
    told = worded(verb, words("advice", "told"), "auxpass") is not None
    if verb.lemma_.lower() in suggested() and not told:
        yield advised(token, verb, Certainty.PROBABLE, (token,))


def summed_up(noun: Token) -> Iterator[Advised]:
    """Advice that sums up: "the best thing is to rest", "our advice is not to drink"."""
    holder = noun.head
    if noun.dep_ != "nsubj" or holder.lemma_.lower() != "be":
        return
    praise = words("advice", "summing_adjectives")
    if noun.lemma_.lower() not in words("advice", "advising_nouns") and not any(
        c.lower_ in praise for c in noun.children
    ):
        return
    action = next((a for a in _actions(holder)), None)
    if action is not None:
        yield advised(noun, action, Certainty.DEFINITE, (noun,), tuple(denials_on(holder)))


def _is_impersonal(verb: Token) -> bool:
    """Whether the subject of "be" names nothing, or is the action: "it is best to rest"."""
    if child(verb, "expl", "csubj") is not None:
        return True
    return worded(verb, words("advice", "impersonal"), "nsubj") is not None


def _hedged(token: Token, holder: Token, level: Certainty) -> tuple[Certainty, tuple[Token, ...]]:
    """The level of a judgement under its modal, and the words for it: "may", "should"."""
    soft = worded(holder, words("advice", "softening"), "aux")
    if soft is not None:
        return weaker(level, Certainty.POSSIBLE), (soft, token)
    would = worded(holder, words("advice", "proposing"), "aux")
    if would is not None:
        return weaker(level, Certainty.PROBABLE), (would, token)
    hard = worded(holder, levels("advice", "strength"), "aux")
    if hard is not None:
        return levels("advice", "strength")[hard.lower_], (hard, token)
    over = holder.head if holder.dep_ == "xcomp" else holder
    if over.lemma_.lower() in words("advice", "seeming") or _seems(holder):
        return weaker(level, Certainty.PROBABLE), (over, token)
    return level, (token,)


def demanded(token: Token, kinds: dict[int, str]) -> Iterator[Advised]:
    """Advice by what is said to be needed: "closer monitoring is needed", "training is vital"."""
    passive = token.dep_ not in {"acomp", "attr", "oprd"} and token.tag_ == "VBN"
    if not passive and token.dep_ not in {"acomp", "attr", "oprd"}:
        return
    holder = token if passive else token.head
    if passive and worded(token, words("advice", "told"), "auxpass") is not None:
        return
    if passive and child(token, "auxpass") is None and not _seems(token):
        return
    if holder.tag_ == "VBD":
        return
    thing = subject(holder) or _fronted(holder)
    if thing is None or not any(is_deed(t, kinds) for t in coordinated(thing)):
        return
    if kinds.get(thing.i) == "drug" and any(has_to(n) or n.lower_ == "for" for n in _after(holder)):
        return  # "insulin is needed to use sugar" says how the body works
    word = token.lower_ if token.lower_ in levels("advice", "demanding") else token.lemma_.lower()
    level, cues = _hedged(token, holder, levels("advice", "demanding")[word])
    denials = (*denials_on(holder), *(() if passive else denials_on(token)))
    yield of_thing(token, thing, level, cues, (*denials, *subject_denials(thing)), aims_of(token))


def _fronted(holder: Token) -> Token | None:
    """A deed before its predicate that the parser hangs there: "taking breaks, too, is vital"."""
    deeds = (c for c in holder.children if c.dep_ == "advcl" and c.tag_ == "VBG")
    return next((c for c in deeds if c.i < holder.i and child(c, "mark") is None), None)


def of_worth(noun: Token, kinds: dict[int, str]) -> Iterator[Advised]:
    """Advice by worth: "careful cleaning is of great importance"."""
    prep = noun.head
    holder = prep.head
    if noun.dep_ != "pobj" or prep.lower_ != "of" or holder.lemma_.lower() != "be":
        return
    thing = child(holder, "nsubj", "csubj")
    if thing is None or not any(is_deed(t, kinds) for t in coordinated(thing)):
        return
    level, cues = _hedged(noun, holder, Certainty.PROBABLE)
    little = [c for c in noun.children if c.lower_ in words("polarity", "little")]
    denials = (*denials_on(holder), *subject_denials(noun), *subject_denials(thing), *little)
    yield of_thing(noun, thing, level, cues, denials, aims_of(noun))


def _after(holder: Token) -> list[Token]:
    """What hangs on a verb or its predicate, and stands behind it."""
    predicates = [c for c in holder.children if c.dep_ in {"acomp", "attr", "oprd"}]
    return [c for n in (holder, *predicates) for c in n.children if c.i > n.i]


def _seems(word: Token) -> bool:
    """Whether a participle stands behind "seem": "seems warranted"."""
    seeming = words("advice", "seeming")
    return any(c.dep_ == "aux" and c.lemma_.lower() in seeming for c in word.children)


_EATEN = frozenset({"food", "nutrient"})


def fitting(token: Token, kinds: dict[int, str]) -> Iterator[Advised]:
    """Advice by fitness: "gels may be useful for sore joints", "a short course is preferable".

    "Useful for nausea" says what treats nausea: no advice.
    """
    if token.dep_ not in {"acomp", "oprd", "conj"}:
        return
    holder = token.head if token.dep_ != "conj" else token.head.head
    if holder.pos_ not in {"AUX", "VERB"}:
        return
    thing = subject_of_predicate(token)
    if thing is None or is_person(thing) or _is_bad(thing, kinds) or holder.tag_ == "VBD":
        return
    if any(c.lower_ in {"as", "more", "less"} for c in token.children):
        return  # "as useful as X" compares
    if kinds.get(thing.i) in _EATEN:
        return  # "ginger may be helpful" says that it helps
    if any(worth(t, kinds) is Worth.UNWANTED for t in _ends(token, holder)):
        return
    level, cues = _hedged(token, holder, levels("advice", "fitting")[token.lower_])
    plain = len(cues) == 1
    if plain and token.lower_ in words("advice", "reporting"):
        return
    denials = (*denials_on(holder), *denials_on(token), *subject_denials(thing))
    if token.lower_ in words("advice", "unfitting"):
        denials = (*denials, token)
    yield of_thing(token, thing, level, cues, denials, aims_of(token), holder)


def _is_bad(thing: Token, kinds: dict[int, str]) -> bool:
    """Whether nobody wants a thing; "diagnosis" only ends like a disease."""
    return not is_deed(thing, kinds) and worth(thing, kinds) is Worth.UNWANTED


def _ends(token: Token, holder: Token) -> Iterator[Token]:
    """What a thing is fit for: "useful for X", "helpful in reducing X", "useful to treat X"."""
    below = [*behind(token, _BEHIND_USE)]
    below += [c for n in (token, holder) for c in n.children if c.dep_ in {"xcomp", "advcl"}]
    for end in below:
        yield end
        yield from direct_objects(end)


def means(noun: Token, kinds: dict[int, str]) -> Iterator[Advised]:
    """Advice by what a thing is judged to be: "X is a good option for Y", "X as an alternative"."""
    lemma = noun.lemma_.lower()
    praise = next(
        (c for c in noun.children if c.dep_ == "amod" and c.lower_ in words("advice", "praising")),
        None,
    )
    if not _may_be_means(lemma, praise):
        return
    holder = _holder(noun)
    if holder is None or (noun.pos_ != "NOUN" and noun.dep_ == "conj"):
        return
    if holder.tag_ == "VBD" and noun.dep_ == "attr":
        return  # "was a useful aid" reports
    thing = _judged(noun, holder)
    if thing is None or is_person(thing) or _is_bad(thing, kinds):
        return
    idle = lemma == "idea" and thing.lower_ in words("advice", "impersonal")
    if idle and any(map(_has_action, (noun, holder))):
        return  # "it is a good idea to rest"
    level, cues = _hedged(noun, holder, Certainty.PROBABLE)
    if lemma not in words("advice", "means"):
        hedged = len(cues) > 1
        if praise is None and not hedged:
            return
        fit = praise is not None and (hedged or praise.lower_ in words("advice", "fit"))
        if lemma in words("advice", "remedies") and not fit:
            return
    denials = (*denials_on(holder), *subject_denials(noun), *subject_denials(thing))
    denials = (*denials, *_dispraise(noun))
    cues = (*cues, praise) if praise is not None else cues
    yield of_thing(noun, thing, level, cues, denials, aims_of(noun), holder)


def _may_be_means(lemma: str, praise: Token | None) -> bool:
    """Whether a noun can name a means; any can that is called useful."""
    if lemma in words("advice", "means") or lemma in words("advice", "judged_means"):
        return True
    if praise is None or praise.lower_ not in words("advice", "fit"):
        return False
    return lemma not in words("advice", "no_means")


def _holder(noun: Token) -> Token | None:
    """The verb that says of a thing that it is a means: "is", "offers", "serves as"."""
    head = noun.head
    if noun.dep_ == "conj" and head.pos_ == "NOUN":
        return _holder(head)
    if noun.dep_ == "attr" and head.pos_ in {"AUX", "VERB"}:
        return head
    if noun.dep_ == "dobj" and head.lemma_.lower() in words("advice", "tying"):
        return head
    if noun.dep_ == "oprd" and head.lemma_.lower() in words("advice", "tying_as"):
        return head
    if noun.dep_ == "pobj" and head.lower_ == "as" and head.head.pos_ in {"VERB", "AUX"}:
        return head.head if head.head.lemma_.lower() in words("advice", "tying_as") else None
    return None


def _judged(noun: Token, holder: Token) -> Token | None:
    """What is judged: the subject, or the object of "consider yoga an option"."""
    if noun.dep_ in {"oprd", "pobj"} and child(holder, "auxpass") is None:
        thing = child(holder, "dobj")
        if thing is not None:
            return thing
    return subject(holder)
