"""Finds what readers are told to do or to leave, how strongly, and what for."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from lint.model import Certainty, Polarity
from lint.nlp.advised import Advised, advised, aims_of
from lint.nlp.commands import imperative, lead
from lint.nlp.commendations import recommended, spoken_for, supported
from lint.nlp.deeds import is_deed
from lint.nlp.inquiry import is_inquiry
from lint.nlp.judgements import best_done, demanded, fitting, means, of_worth, summed_up, worthwhile
from lint.nlp.lexicon import frames, levels, table, words
from lint.nlp.needs import decided, needed, needless
from lint.nlp.obligations import obliged
from lint.nlp.syntax import behind, child
from lint.nlp.tree import Token, Tree
from lint.nlp.values import Worth, worth

_NEVER = frozenset({"PUNCT", "DET", "ADP", "PRON", "CCONJ", "NUM", "PART", "SPACE", "SYM"})
_PREDICATES = frozenset({"acomp", "attr", "oprd", "xcomp", "conj"})
_ROLES = frozenset({"attr", "dobj", "oprd", "pobj", "conj"})
_VERBS = frozenset({"VERB", "AUX"})
_BARE = frozenset({"VB", "VBP"})
_COMMANDED = frozenset({"VERB", "AUX", "NOUN", "PROPN", "ADJ", "INTJ"})


def advice(doc: Tree, kinds: dict[int, str]) -> list[Advised]:
    """Every piece of advice in the sentence, one a verb; ``kinds`` maps token to semantic type."""
    found: list[Advised] = []
    taken: set[int] = set()
    telling = _telling()
    for token in doc:
        if token.pos_ in _NEVER:
            continue
        may_tell = token.pos_ in _VERBS or token.dep_ in _ROLES or token.i == 0
        may_tell = may_tell or token.tag_ in _BARE or token.lower_ in telling
        if not (may_tell or token.lemma_.lower() in telling):
            continue
        for one in _at(token, kinds):
            if one.action.i in taken:
                break
            if _is_no_advice(one, kinds):
                continue
            taken.add(one.action.i)
            found.extend(_instead(one))
            break
    return found


def _is_no_advice(one: Advised, kinds: dict[int, str]) -> bool:
    """Whether what reads like advice tells nobody what to do."""
    return (
        _is_promise(one, kinds)
        or _is_aim(one, kinds)
        or _is_chore(one)
        or _is_weighed(one)
        or _is_disclaimed(one)
        or is_inquiry(one)
    )


def _is_weighed(one: Advised) -> bool:
    """Whether it is still open: "whether X should be used", "before X can be recommended"."""
    if one.occasion or not one.cues:
        return False
    marks = words("advice", "weighing")
    nodes = [one.trigger]
    while nodes[-1].dep_ in _PREDICATES:
        nodes.append(nodes[-1].head)
    return any(c.dep_ == "mark" and c.lower_ in marks for n in nodes for c in n.children)


def _is_promise(one: Advised, kinds: dict[int, str]) -> bool:
    """Whether it says what can be prevented: "most people can avoid colds"."""
    return (
        one.certainty is Certainty.POSSIBLE
        and one.polarity is Polarity.NEGATED
        and one.thing is not None
        and worth(one.thing, kinds) is Worth.UNWANTED
    )


def _is_aim(one: Advised, kinds: dict[int, str]) -> bool:
    """Whether it names an aim ("beat cramps for good"): nobody is advised to have cramps."""
    denied = any(d is not one.action for d in one.denials)  # "do not cut a wart"
    return (
        one.polarity is Polarity.AFFIRMED
        and not denied
        and one.thing is not None
        and one.action.lemma_.lower() in frames("verbs")
        and not is_deed(one.thing, kinds)
        and worth(one.thing, kinds) is Worth.UNWANTED
    )


def _is_disclaimed(one: Advised) -> bool:
    """Whether a page speaks of itself: "this page is no substitute for medical advice"."""
    if one.polarity is Polarity.AFFIRMED or one.thing is None:
        return False
    named = one.thing.lemma_.lower() in words("advice", "disclaiming")
    if not (named or one.thing.pos_ == "PRON"):
        return False
    return any(p.lemma_.lower() in words("advice", "disclaimed") for p in one.purposes) or (
        one.action.lemma_.lower() in words("advice", "disclaimed_by") and named
    )


def _is_chore(one: Advised) -> bool:
    """Whether it is about the site: "consider sharing your story"."""
    if one.thing is not None and one.thing.lemma_.lower() in words("advice", "shared"):
        return False  # "do not share towels"
    if one.thing is None and one.action.lower_ in words("advice", "bought"):
        return True  # "buy now"
    nodes = [one.action, *(c for c in one.action.children if c.dep_ == "xcomp")]
    nodes += [] if one.thing is None else [one.thing]
    return any(t.lower_ in words("advice", "chores") for t in nodes)


def _instead(one: Advised) -> Iterator[Advised]:
    """An advice with that against Y in "take X instead of Y", "X rather than Y", "swap Y for X"."""
    own = table("advice")["exchanging"].get(one.action.lemma_.lower())
    preps = frozenset({own}) if own else frozenset()
    near = [one.action, *([one.thing] if one.thing is not None else [])] if own else []
    other = next((t for node in near for t in behind(node, preps)), None)
    if other is not None and one.thing is not None:
        left = one.thing
        one = replace(one, purposes=tuple(p for p in one.purposes if p is not other))
        yield replace(one, thing=other, polarity=Polarity.AFFIRMED, denials=())
        yield replace(_against(one, left, one.action), purposes=one.purposes)
        return
    for node in (one.action, *([one.thing] if one.thing is not None else [])):
        for c in node.children:
            if c.lower_ not in words("advice", "instead_prepositions") or c.i == 0:
                continue
            cue, thing = c.nbor(-1), child(c, "pobj", "pcomp")
            if cue.lower_ in words("advice", "instead") and thing is not None:
                yield replace(one, purposes=one.purposes or aims_of(thing))
                yield _against(one, thing, cue)
                return
    yield one


def _against(one: Advised, thing: Token, cue: Token) -> Advised:
    """The advice against what another advice takes the place of."""
    return Advised(
        trigger=one.trigger,
        action=thing,
        thing=thing,
        purposes=one.purposes or aims_of(thing),
        polarity=Polarity.NEGATED,
        certainty=one.certainty,
        cues=(cue,),
        denials=(cue,),
    )


@cache
def _telling() -> frozenset[str]:
    """The words, beside modals and commands, that may open a piece of advice."""
    levelled = ("recommending", "speaking_for", "adjectives", "demanding", "fitting")
    listed = ("needing", "means", "judged_means", "need_nouns")
    more = words("advice", "summing_up") | words("advice", "worth_nouns")
    more |= words("advice", "helping") | words("advice", "support_nouns")
    more |= words("advice", "of_worth")
    by_level = (frozenset(levels("advice", key)) for key in levelled)
    return more.union(*by_level, *(words("advice", key) for key in listed))


def _at(token: Token, kinds: dict[int, str]) -> Iterator[Advised]:
    """The readings of one word as advice, the surest first."""
    if token.pos_ in _COMMANDED and not _is_named(token, kinds) and imperative(token):
        strong = any(c.lower_ in words("advice", "unbending") for c in token.children)
        level = Certainty.ABSOLUTE if strong else Certainty.DEFINITE
        if token.lower_ in words("advice", "weighing_up") and not strong:
            level = Certainty.PROBABLE
        led = lead(token)
        yield advised(token, led or token, level, () if led is None else (token,))
        return
    if token.pos_ in _VERBS:
        yield from obliged(token)
    if token.dep_ in _ROLES:
        yield from means(token, kinds)
    lemma = token.lemma_.lower()
    if lemma in _telling() or token.lower_ in _telling():
        yield from _told(token, lemma, kinds)


def _is_named(token: Token, kinds: dict[int, str]) -> bool:
    """Whether the first word is but a name, in a cell or a heading: "Seaweed", "Fish liver oil"."""
    doc = token.doc
    if token.i or doc[-1].is_punct:
        return False
    alone = len(doc) == 1 and token.lower_ not in words("advice", "commanding")
    return alone or kinds.get(token.i) == "food"


def _told(token: Token, lemma: str, kinds: dict[int, str]) -> Iterator[Advised]:
    """The readings of a word that may tell what is good or needed."""
    yield from needless(token)
    if lemma in words("advice", "summing_up"):
        yield from summed_up(token)
    if lemma in levels("advice", "recommending"):
        yield from recommended(token, kinds)
    if lemma in levels("advice", "speaking_for"):
        yield from spoken_for(token, kinds)
    if lemma in levels("advice", "adjectives"):
        yield from worthwhile(token)
    if lemma in levels("advice", "demanding") or token.lower_ in levels("advice", "demanding"):
        yield from demanded(token, kinds)
    if token.lower_ in levels("advice", "fitting"):
        yield from fitting(token, kinds)
    if lemma in words("advice", "support_nouns"):
        yield from supported(token, kinds)
    if lemma in words("advice", "need_nouns") or lemma in words("advice", "worth_nouns"):
        yield from needed(token, kinds)
    if token.lower_ in words("advice", "best"):
        yield from best_done(token)
    if lemma in words("advice", "of_worth"):
        yield from of_worth(token, kinds)
    if lemma in words("advice", "helping"):
        yield from decided(token, kinds)
