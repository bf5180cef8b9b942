"""Relations that nouns carry: "a cause of", "relief from", "causes of X include"."""

from collections.abc import Iterator
from dataclasses import replace

from lint.model import Relation
from lint.nlp.associations import observed, ties
from lint.nlp.found import NOUNS, Found, has_frame, settle
from lint.nlp.governing import governors
from lint.nlp.lexicon import Frame, table, words
from lint.nlp.people import is_person, means
from lint.nlp.syntax import behind, child, subject_of_predicate, worded
from lint.nlp.tree import Token
from lint.nlp.values import Worth, worth

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OF = frozenset({"of"})
_PARTS = frozenset({"from", "of"})


def noun_relations(token: Token, frame: Frame, kinds: dict[int, str]) -> Iterator[Found]:
    """What a noun says: "X is a cause of Y", "X, a remedy for Y", "causes of Y include X"."""
    if frame.denied and not _is_denied(token):
        return
    if frame.effect == "disturbs" and any(c.lower_ == "anti" for c in token.children):
        return  # "an anti-inflammatory effect on": the hyphen tells it
    objects, relation, cues = _objects(token, frame), frame.relation, (token,)
    if relation is Relation.HARMFUL and worded(token, words("frames", "lowered"), "amod"):
        return  # "causes fewer side effects" compares two things
    if frame.predicate and not (objects and _is_predicated(token)):
        return
    if frame.observed is not None and observed(token):
        frame = replace(frame, relation=frame.observed)
    told = objects or token.dep_ in _SUBJECTS  # "the cause is not known": of what it speaks of
    if frame.acting_only and frame.light and not objects:
        yield from _played(token, frame, kinds)
    elif relation is Relation.CAUSES and told and (unknown := _unknown(token)):
        yield Found(token, frame, relation, None, tuple(objects), cues=cues, unknown=unknown)
    elif "between" in frame.prep:
        yield from ties(token, frame)
    elif relation is Relation.HARMFUL and objects and _is_something(token):
        yield Found(token, frame, relation, objects[0], (), cues=cues)
    elif frame.reverse and not objects:
        held = _counted(token)
        if held.dep_ == "dobj" and relation is Relation.HARMFUL:
            yield from _yielded(token, held, frame)
        elif relation is Relation.HARMFUL:
            yield from _unowned(token, frame)
            yield from _not_without(token, frame)
    elif relation is Relation.INDICATES and _is_acted_on(token):
        return
    elif _is_said_of_something(token) or (frame.light and _is_shown(token)):
        yield from _said(token, frame, objects, kinds)


def _played(noun: Token, frame: Frame, kinds: dict[int, str]) -> Iterator[Found]:
    """What plays a part in what the article is about: "genes play a part, too"."""
    who, verb = subject_of_predicate(noun), noun.head
    if noun.dep_ != "dobj" or verb.lemma_ != "play" or who is None or is_person(who):
        return
    if kinds.get(who.i) not in table("values")["means"]:
        yield Found(noun, frame, Relation.RAISES_RISK, who, (), cues=(verb, noun))


def _is_predicated(noun: Token) -> bool:
    """Whether something is said to be or to bring a thing, and no little of it: "poses a risk"."""
    if any(c.tag_ == "JJR" or c.lower_ in words("frames", "little") for c in noun.children):
        return False  # "a higher risk" compares
    head = noun.head
    light = head.lemma_.lower() in words("frames", "light")
    if noun.dep_ != "attr" and not (noun.dep_ == "dobj" and light):
        return False
    who = subject_of_predicate(noun)
    return who is not None and who.tag_ != "EX" and not is_person(who)


def _is_denied(noun: Token) -> bool:
    """Whether a noun or its verb is denied: "has no effect", "does not have an effect"."""
    near = (*noun.children, *noun.head.children)
    return any(c.dep_ == "neg" or (c.dep_ == "det" and c.lower_ == "no") for c in near)


def _objects(token: Token, frame: Frame) -> list[Token]:
    """What stands behind the noun's prepositions, or behind those of the verb that carries it."""
    objects = [o for o in behind(token, frame.prep) if not _acts(o, frame)]
    if not objects:  # "the treatment | of choice for X"
        chosen = [c for c in behind(token, _OF) if c.lemma_.lower() in words("frames", "choices")]
        objects = [o for c in chosen for at in (c, token.head) for o in behind(at, frame.prep)]
    if objects or token.dep_ not in {"attr", "dobj", "nsubj"}:
        return objects
    had = token.dep_ == "dobj" and frame.relation is Relation.HARMFUL
    if not (frame.light or had) and child(token.head, "expl") is None:
        return []
    return [o for o in behind(token.head, frame.prep) if not is_person(o) and not _acts(o, frame)]


def _not_without(token: Token, frame: Frame) -> Iterator[Found]:
    """Harm by a double denial: "aspirin is not without side effects"."""
    prep = token.head
    if token.dep_ != "pobj" or prep.lower_ != "without" or child(prep.head, "neg") is None:
        return
    who = child(prep.head, "nsubj")
    if who is not None and not is_person(who) and prep.head.lemma_.lower() == "be":
        yield Found(token, frame, Relation.HARMFUL, who, (), cues=(token,))


def _acts(thing: Token, frame: Frame) -> bool:
    """Whether a verb behind a noun tells a relation of its own; harm may come from "taking X"."""
    if frame.relation is Relation.HARMFUL or thing.pos_ != "VERB":
        return False
    return has_frame(thing)


def _counted(token: Token) -> Token:
    """The word that counts a noun, else the noun: "a number of side effects"."""
    if token.dep_ == "pobj" and token.head.lower_ in words("frames", "part_of"):
        over = token.head.head
        return over if over.lemma_.lower() in words("values", "measure") else token
    return token


def _yielded(token: Token, held: Token, frame: Frame) -> Iterator[Found]:
    """What a thing has or causes without saying of what: "X has side effects".

    ``held`` is the word that stands for the noun in its clause.
    """
    who = subject_of_predicate(held)
    carrying = words("frames", "light") | words("frames", "yielding")
    if who is not None and not is_person(who) and held.head.lemma_.lower() in carrying:
        yield Found(token, frame, frame.relation or Relation.CAUSES, who, (), cues=(token,))


def _unowned(token: Token, frame: Frame) -> Iterator[Found]:
    """Harm of what the article speaks of: "side effects are rare", "side effects include X"."""
    verb, whose = token.head, child(token, "poss")
    whose = None if is_person(whose) else whose
    if token.dep_ not in _SUBJECTS or verb.lemma_.lower() not in words("frames", "including"):
        return
    said = child(verb, "acomp")
    if said is None:
        harm = _bearer(token)
        if harm is not None and harm.pos_ in NOUNS:
            yield Found(token, frame, Relation.HARMFUL, whose, (harm,), cues=(token,))
    elif said.lower_ in words("polarity", "scarce") | words("frames", "occurring"):
        yield Found(token, frame, Relation.HARMFUL, whose, (), cues=(token,))


def _is_said_of_something(token: Token) -> bool:
    """Whether a noun stands where it tells of another: "is a cause", "causes include"."""
    head = token.head
    if token.dep_ in _SUBJECTS and head.lemma_.lower() in words("frames", "including"):
        return True
    if token.dep_ == "nsubj":  # "one cause being stress"
        return head.tag_ == "VBG" and child(head, "dobj") is None
    if token.dep_ == "dobj":
        done = head.lemma_ == "do" and token.lemma_.lower() in words("frames", "done")
        return done or head.lemma_.lower() in words("frames", "light")
    return token.dep_ in {"attr", "appos", "oprd", "pobj", "conj", "ROOT", "acomp"}


def _is_acted_on(token: Token) -> bool:
    """Whether a sign is one of the objects of a verb: "prevents fractures and symptoms of X"."""
    first = token
    while first.dep_ == "conj":
        first = first.head
    return first.dep_ == "dobj" and first.head.lemma_.lower() not in words("frames", "light")


def _is_shown(token: Token) -> bool:
    """Whether research shows what a noun tells: "found an effect of X on Y", "was found"."""
    shows = words("polarity", "shows")
    return token.dep_ in {"dobj", "nsubjpass"} and token.head.lemma_.lower() in shows


def _said(
    token: Token, frame: Frame, objects: list[Token], kinds: dict[int, str]
) -> Iterator[Found]:
    """The relation between what a noun is said of and what stands behind it."""
    who = None if token.dep_ == "nsubjpass" and _is_shown(token) else _bearer(token)
    if (source := _benefited(token, frame)) is not None and who is not None:
        who, objects = source, [who]
    if who is not None and frame.light and who.lemma_.lower() in words("stance", "research"):
        who = None
    if is_person(who):
        verb = next((g for g in governors(token) if g.pos_ in {"VERB", "AUX"}), None)
        who = means(verb) if verb is not None else None
    if frame.light and who is None and (objects or _is_shown(token)):
        who, objects = _both_sides(token, kinds)
    if not objects and token.dep_ != "appos":
        inner = [c for c in token.children if c.dep_ == "compound"]
        objects = _compound_object(inner, frame, kinds)
    if who is None and (not objects or token.dep_ in {"pobj", "nsubj", "conj", "dobj", "ROOT"}):
        return
    if not objects and (
        frame.reverse
        or (frame.relation is Relation.PREVENTS and token.dep_ != "attr")
        or (who is not None and who.lemma_.lower() in words("frames", "abilities"))
    ):
        return
    yield from settle(token, frame, who, objects, kinds, (token,))


def _benefited(token: Token, frame: Frame) -> Token | None:
    """What has the benefits that are told: exercise in "the benefits of exercise include"."""
    told = token.dep_ == "nsubj" and token.head.lemma_.lower() in words("frames", "including")
    if not told or frame.relation is not Relation.TREATS or not frame.light:
        return None
    return next(iter(behind(token, words("frames", "owned_by"))), None)


def _bearer(token: Token) -> Token | None:
    """What a noun is said of: X in "X is a cause", "X, a cause", "causes include X"."""
    head = token.head
    if token.dep_ not in _SUBJECTS:
        who = subject_of_predicate(token)
        return None if who is not None and (who.lower_ == "there" or who.dep_ == "expl") else who
    if head.lemma_.lower() not in words("frames", "including"):
        return head
    who = child(head, "attr", "dobj", "acomp", "xcomp") or next(iter(behind(head, _PARTS)), None)
    return who if who is not None and who.pos_ in {*NOUNS, "VERB", "PRON"} else None


def _is_something(token: Token) -> bool:
    """Whether a noun is the subject of "are rare", or what people have: "have side effects"."""
    head = token.head
    if token.dep_ == "dobj" and is_person(child(head, "nsubj")):
        return True
    return (
        token.dep_ == "nsubj" and head.lemma_.lower() == "be" and child(head, "acomp") is not None
    )


def _unknown(token: Token) -> tuple[Token, ...]:
    """The words that say a cause is unknown: "is not known", "no known cause", "unclear"."""
    said = _said_unknown(token) if token.dep_ in _SUBJECTS else ()
    return said or _called_unknown(token)


def _said_unknown(subject: Token) -> tuple[Token, ...]:
    """The words behind a cause: "the cause is not known", "the cause remains a mystery"."""
    knowing, head = words("frames", "knowing"), subject.head
    said = [
        t
        for t in (head, *head.children)
        if t.dep_ in {"ROOT", "acomp", "attr", "oprd", "conj", "ccomp", "advcl"}
        and t.lemma_.lower() in knowing
    ]
    no = [c for t in (head, *said) for c in t.children if c.dep_ == "neg"]
    no += [c for c in subject.children if c.lower_ == "no"]
    openings = tuple(words("frames", "unknown_openings"))
    if said and (no or any(t.lower_.startswith(openings) for t in said)):
        return tuple(sorted({*said, *no}, key=lambda t: t.i))
    return ()


def _called_unknown(noun: Token) -> tuple[Token, ...]:
    """The words before a cause: "no known cause", "an unknown cause"."""
    knowing = words("frames", "knowing")
    no = [c for c in noun.children if c.dep_ == "det" and c.lower_ == "no"]
    known = [
        c
        for c in noun.children
        if c.dep_ == "amod"
        and (c.lemma_.lower() in knowing or c.lower_ in words("frames", "known"))
    ]
    if known and (no or any(c.lower_ == "unknown" for c in known)):
        return tuple(sorted({*known, *no}, key=lambda t: t.i))
    return ()


def _both_sides(token: Token, kinds: dict[int, str]) -> tuple[Token | None, list[Token]]:
    """The thing and its aims behind a light noun: X and Y of "no benefit of X for Y"."""
    sources = behind(token, words("frames", "benefit_sources"))
    aims = behind(token, words("frames", "benefit_aims"))
    source = sources[0] if sources else None
    if source is None or is_person(source) or worth(source, kinds) is Worth.UNWANTED:
        return None, [*aims, *sources]
    if not aims:
        chain = [source]
        for t in chain:
            chain.extend(c for c in t.children if c.dep_ == "conj")
        aims = [o for t in chain for o in behind(t, words("frames", "benefit_aims"))]
    return source, aims


def _compound_object(inner: list[Token], frame: Frame, kinds: dict[int, str]) -> list[Token]:
    """The object that stands before its noun: "headache remedy", "pain relief"."""
    helps = frame.relation in {Relation.TREATS, Relation.CURES, Relation.PREVENTS}
    wanted_gone = helps and inner and worth(inner[-1], kinds) is Worth.UNWANTED
    return inner[-1:] if wanted_gone else []
