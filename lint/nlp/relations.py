"""Finds the relations of a sentence: which word says what of which two things."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from lint.model import Relation
from lint.nlp.lexicon import Frame, frames, table, words
from lint.nlp.syntax import (
    agent,
    behind,
    child,
    direct_objects,
    governors,
    is_passive,
    subject,
    subject_of_predicate,
)
from lint.nlp.values import Worth, at_risk, worth

_NOUNS = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class Found:
    """A relation word with its frame and the heads of its two arguments (None: not said)."""

    trigger: Token
    frame: Frame
    relation: Relation
    subject: Token | None
    objects: tuple[Token, ...]
    risk: bool = False
    cues: tuple[Token, ...] = field(default=())
    unknown: tuple[Token, ...] = field(default=())


def relations(doc: Doc, kinds: dict[int, str]) -> list[Found]:
    """Every relation in the sentence, in order; ``kinds`` maps token index to semantic type."""
    found: list[Found] = []
    for token in doc:
        for one in _at(token, kinds):
            found.append(one)
            break
    return found


def _at(token: Token, kinds: dict[int, str]) -> Iterator[Found]:
    lemma = token.lemma_.lower()
    if token.pos_ in {"VERB", "AUX"} or (token.pos_ == "ADJ" and token.tag_ in {"VBN", "VBG"}):
        for frame in frames("verbs").get(lemma, ()):
            yield from _verb(token, frame, kinds)
    if token.pos_ in {"ADJ", "VERB", "ADV"} or token.dep_ in {"acomp", "amod"}:
        if token.lower_ in _states():
            return
        joined = _joined(token)
        for frame in (
            *(frames("adjectives").get(joined, ()) if joined else ()),
            *frames("adjectives").get(lemma, ()),
            *frames("adjectives").get(token.lower_, ()),
        ):
            yield from _adjective(token, frame, kinds)
    if token.pos_ in _NOUNS:
        name = lemma
        modifier = next(
            (c for c in token.children if c.dep_ in {"compound", "amod"} and c.i == token.i - 1),
            None,
        )
        both = f"{modifier.lower_} {lemma}" if modifier is not None else ""
        for frame in (*frames("nouns").get(both, ()), *frames("nouns").get(name, ())):
            yield from _noun(token, frame, kinds)
    if token.pos_ in {"ADP", "SCONJ", "ADJ"}:
        for frame in frames("prepositions").get(_multiword(token), ()):
            yield from _preposition(token, frame)


def _joined(token: Token) -> str:
    """The word with what is hyphened before it: "risk-free"."""
    if token.i < 2 or token.nbor(-1).text != "-":
        return ""
    return f"{token.nbor(-2).lower_}-{token.lower_}"


def _multiword(token: Token) -> str:
    """The token with its fixed partner: "because of", "due to", "as a result of"."""
    doc, i = token.doc, token.i
    for size in (4, 3, 2):
        text = " ".join(t.lower_ for t in doc[i : i + size])
        if text in frames("prepositions"):
            return text
    return ""


def _verb(token: Token, frame: Frame, kinds: dict[int, str]) -> Iterator[Found]:
    if frame.particle and not _has_particle(token, frame.particle):
        return
    if token.dep_ in {"amod", "aux", "auxpass", "compound"}:
        return
    if frame.event or frame.state or frame.experiencer:
        yield from _event(token, frame, kinds)
        return
    passive = is_passive(token)
    cues = (token, *((p,) if (p := _particle(token, frame.particle)) else ()))
    if frame.prep:
        preps = [
            c
            for c in token.children
            if c.dep_ in {"prep", "agent", "prt", "dative"} and c.lower_ in frame.prep
        ]
        objects = behind(token, frame.prep)
        whom = child(token, "dobj")
        if not objects and whom is not None and _is_person(whom):
            objects = behind(whom, frame.prep)
        if not objects and preps and preps[0].dep_ == "prt":
            objects = direct_objects(token)
        if not objects:
            objects = [g for c in token.children if c.dep_ == "prt" for g in behind(c, frame.prep)]
        if passive:
            who = child(token, "nsubjpass") or subject(token)
        else:
            who = subject(token)
        cues = (*cues, *preps[:1])
        if not objects:
            return
    elif passive:
        patient = subject(token)
        objects = [patient] if patient is not None else []
        who = agent(token)
        if who is None:
            who = _means(token)
    else:
        who = subject(token)
        objects = direct_objects(token)
        if not objects:
            inner = child(token, "ccomp", "xcomp")
            if inner is not None and inner.pos_ in _NOUNS and inner.tag_ not in {"VB"}:
                objects = [inner]
    if frame.reverse and (not objects or who is None):
        return
    if frame.things and (passive or _is_person(who) or not _bodily(who, kinds)):
        return
    if not frame.reverse:
        who = _not_people(token, who)
    yield from _settle(token, frame, who, objects, kinds, cues)


def _event(token: Token, frame: Frame, kinds: dict[int, str]) -> Iterator[Found]:
    """Frames whose cause is no plain subject: events, changes of state, people who have it."""
    if frame.state:
        yield from _state(token, frame)
    elif frame.event:
        if token.dep_ in {"advcl", "relcl"}:
            return
        who, when = subject(token), _occasion(token)
        if who is not None and when is not None and worth(who, kinds) is Worth.UNWANTED:
            yield Found(token, frame, Relation.CAUSES, when, (who,), cues=(token,))
    elif frame.prep:
        who = child(token, "nsubj")
        if _is_person(who) and (sources := behind(token, frame.prep)):
            if frame.relation is Relation.TREATS:
                yield Found(token, frame, Relation.TREATS, sources[0], (), cues=(token,))
            elif worth(sources[0], kinds) is not Worth.UNWANTED:
                objects = tuple(direct_objects(token))
                yield Found(token, frame, Relation.CAUSES, sources[0], objects, cues=(token,))
    elif _is_person(child(token, "nsubj")):
        objects = direct_objects(token)
        when = _occasion(token)
        if objects and when is not None and worth(objects[0], kinds) is Worth.UNWANTED:
            thing = next(iter(direct_objects(when)), None)
            cause = (
                thing if thing is not None and worth(thing, kinds) is not Worth.UNWANTED else None
            )
            if cause is not None:
                yield Found(token, frame, Relation.CAUSES, cause, tuple(objects), cues=(token,))


def _occasion(verb: Token) -> Token | None:
    """The when- or if-clause of a verb, or of one it hangs on."""
    for node in (verb, verb.head):
        for c in node.children:
            if (
                c.dep_ == "advcl"
                and c != verb
                and any(
                    g.lower_ in {"when", "if", "after", "because", "whenever"}
                    for g in c.children
                    if g.dep_ in {"advmod", "mark"}
                )
            ):
                return c
    return None


def _state(token: Token, frame: Frame) -> Iterator[Found]:
    """ "makes cramps worse", "making cramps more likely", "can make the pain less intense"."""
    for c in token.children:
        if c.dep_ not in {"ccomp", "oprd", "xcomp", "acomp"}:
            continue
        small = c if c.pos_ in {"ADJ", "ADV"} else child(c, "acomp", "oprd")
        if small is None:
            small = c
        thing = child(c, "nsubj") or child(token, "dobj")
        for name, listed in table("frames")["states"].items():
            if small.lower_ in listed and thing is not None:
                relation = Relation(name)
                if any(g.lower_ in words("frames", "less") for g in small.children):
                    relation = _TURNED.get(relation, relation)
                who = subject(token)
                yield Found(
                    token,
                    frame,
                    relation,
                    None if _is_person(who) else who,
                    (thing,),
                    cues=(token, small),
                )
                return


def _states() -> frozenset[str]:
    rows = table("frames")["states"]
    return frozenset(w for name in rows for w in rows[name])


_TURNED = {
    Relation.WORSENS: Relation.TREATS,
    Relation.TREATS: Relation.WORSENS,
    Relation.RAISES_RISK: Relation.PREVENTS,
}


def _bodily(who: Token | None, kinds: dict[int, str]) -> bool:
    """Whether a subject is of the body: "muscles need magnesium", not "a study needs funds"."""
    if who is None:
        return False
    return (
        kinds.get(who.i, "") in {"anatomy", "body-function"}
        or who.lemma_.lower() in words("values", "wanted")
        or who.lemma_.lower() in {"body", "cell", "tissue", "organ", "nerve"}
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


def _is_person(token: Token | None) -> bool:
    if token is None:
        return False
    people = words("values", "people")
    if len(token.lower_) <= 3 and token.pos_ != "PRON":
        return token.lemma_.lower() in people and len(token.lower_) == 3
    return token.lemma_.lower() in people or token.lower_ in people


def _not_people(verb: Token, who: Token | None) -> Token | None:
    """People cause and treat nothing: what they do it by or with is the subject."""
    if not _is_person(who):
        return who
    return _means(verb)


def _means(verb: Token) -> Token | None:
    """What is done with: "by stretching", "with magnesium", of the verb or one above it."""
    at = verb
    for _ in range(4):
        for c in at.children:
            if c.dep_ in {"prep", "agent"} and c.lower_ in {
                "by",
                "with",
                "through",
                "using",
                "via",
            }:
                inner = child(c, "pcomp", "pobj")
                if inner is not None and not _is_person(inner):
                    return inner
            if c.dep_ == "advcl" and c.lower_ == "using":
                return child(c, "dobj") or c
        if at.dep_ in {"xcomp", "conj"} and at.head != at:
            at = at.head
        else:
            return None
    return None


def _adjective(token: Token, frame: Frame, kinds: dict[int, str]) -> Iterator[Found]:
    objects = behind(token, frame.prep)
    if not objects and token.dep_ == "acomp":
        objects = behind(token.head, frame.prep)
    if not objects and token.dep_ == "amod" and not frame.bare:
        objects = behind(token.head, frame.prep)
    if not objects and "in" in frame.prep and frame.relation is Relation.TREATS:
        objects = [
            o for c in token.children if c.dep_ in {"xcomp", "pcomp"} for o in direct_objects(c)
        ]
    if token.dep_ == "amod":
        who: Token | None = token.head
        above = token.head
        if above.dep_ in {"attr", "appos", "pobj", "oprd"}:
            who = subject_of_predicate(above) or above
        elif above.dep_ != "ROOT" and not objects:
            return
    else:
        who = subject_of_predicate(token)
    if not objects and not frame.bare:
        return
    if frame.relation is Relation.ESSENTIAL and (who is None or who.lower_ == "it"):
        return
    if _is_person(who):
        who = None
    if who is None and not objects:
        return
    settled = (
        [o for o in objects if not (o.pos_ == "VERB" and _has_frame(o))]
        if frame.relation is Relation.TREATS
        else objects
    )
    if objects and not settled:
        return
    yield from _settle(token, frame, who, settled, kinds, (token,))


def _has_frame(token: Token) -> bool:
    """Whether a verbal complement carries the relation itself ("effective in relieving pain")."""
    return token.lemma_.lower() in frames("verbs") and bool(direct_objects(token))


def _noun(token: Token, frame: Frame, kinds: dict[int, str]) -> Iterator[Found]:
    objects = [o for o in behind(token, frame.prep) if not (o.pos_ == "VERB" and _has_frame(o))]
    if not objects and token.dep_ in {"attr", "dobj", "nsubj"}:
        objects = (
            [o for o in behind(token.head, frame.prep) if not _is_person(o) and not _has_frame(o)]
            if frame.light
            else []
        )
    cues: tuple[Token, ...] = (token,)
    who: Token | None
    verb = next((g for g in governors(token) if g.pos_ in {"VERB", "AUX"}), None)
    if frame.relation is Relation.CAUSES and objects and (unknown := _unknown(token)):
        yield Found(token, frame, Relation.CAUSES, None, tuple(objects), cues=cues, unknown=unknown)
        return
    if "between" in frame.prep and (pair := _between(token)):
        yield Found(
            token, frame, frame.relation or Relation.ASSOCIATED, pair[0], (pair[1],), cues=cues
        )
        return
    if frame.reverse and token.dep_ == "dobj" and not objects:
        who = subject_of_predicate(token)
        if (
            who is not None
            and not _is_person(who)
            and token.head.lemma_.lower() in {*words("frames", "light"), "cause"}
        ):
            yield Found(token, frame, frame.relation or Relation.CAUSES, who, (), cues=cues)
        return
    if token.dep_ in {"nsubj", "nsubjpass"} and token.head.lemma_.lower() in words(
        "frames", "including"
    ):
        who = child(token.head, "attr", "dobj", "acomp") or next(
            iter(behind(token.head, frozenset({"from"}))), None
        )
        if who is not None and who.pos_ not in {*_NOUNS, "VERB", "PRON"}:
            who = None
    elif token.dep_ == "nsubj" and token.head.tag_ == "VBG" and child(token.head, "dobj") is None:
        who = token.head
    elif token.dep_ == "compound":
        return
    elif token.dep_ in {"attr", "dobj", "appos", "oprd", "pobj", "conj", "ROOT", "acomp"}:
        if token.dep_ == "dobj" and token.head.lemma_.lower() not in words("frames", "light"):
            return
        who = subject_of_predicate(token)
        if who is not None and (who.lower_ == "there" or who.dep_ == "expl"):
            who = None
    else:
        return
    if _is_person(who):
        who = _means(verb) if verb is not None else None
    if frame.light and who is None and objects:
        who, objects = _both_sides(token, kinds)
    if not objects and token.dep_ != "appos":
        inner = [c for c in token.children if c.dep_ == "compound"]
        objects = _compound_object(inner, frame, kinds)
    if who is None and (not objects or token.dep_ in {"pobj", "nsubj", "conj", "dobj", "ROOT"}):
        return
    yield from _settle(token, frame, who, objects, kinds, cues)


def _between(token: Token) -> tuple[Token, Token] | None:
    """ "the relationship between A and B"."""
    for first in behind(token, frozenset({"between"})):
        second = child(first, "conj")
        if second is not None:
            return first, second
    return None


def _unknown(token: Token) -> tuple[Token, ...]:
    """The words that say a cause is unknown: "is not known", "no known cause", "unclear"."""
    knowing = words("frames", "knowing")
    head = token.head
    if token.dep_ in {"nsubj", "nsubjpass"}:
        said = [
            t
            for t in (head, *head.children)
            if t.dep_ in {"ROOT", "acomp", "attr", "oprd", "conj", "ccomp", "advcl"}
            and t.lemma_.lower() in knowing
        ]
        no = [c for t in (head, *said) for c in t.children if c.dep_ == "neg"]
        negative = [t for t in said if t.lower_.startswith(("un", "myster"))]
        if said and (no or negative):
            return tuple(sorted({*said, *no}, key=lambda t: t.i))
    no = [c for c in token.children if c.dep_ == "det" and c.lower_ == "no"]
    known = [
        c
        for c in token.children
        if c.dep_ == "amod"
        and (c.lemma_.lower() in knowing or c.lower_ in {"known", "unknown", "clear", "single"})
    ]
    if known and (no or any(c.lower_ == "unknown" for c in known)):
        return tuple(sorted({*known, *no}, key=lambda t: t.i))
    return ()


def _both_sides(token: Token, kinds: dict[int, str]) -> tuple[Token | None, list[Token]]:
    """ "no benefit of X for Y", "no benefit to X, Y on Z": who stands behind "of" or "to"."""
    sources = behind(token, frozenset({"of", "to", "from"}))
    aims = behind(token, frozenset({"for", "in", "on", "against"}))
    source = sources[0] if sources else None
    if source is None or _is_person(source) or worth(source, kinds) is Worth.UNWANTED:
        return None, [*aims, *sources]
    if not aims:
        chain = [source]
        for t in chain:
            chain.extend(c for c in t.children if c.dep_ == "conj")
        aims = [o for t in chain for o in behind(t, frozenset({"for", "in", "on", "against"}))]
    return source, aims


def _compound_object(inner: list[Token], frame: Frame, kinds: dict[int, str]) -> list[Token]:
    """ "headache remedy", "pain relief": the compound is the object."""
    if frame.relation in {Relation.TREATS, Relation.CURES, Relation.PREVENTS} and inner:
        if worth(inner[-1], kinds) is Worth.UNWANTED:
            return inner[-1:]
    return []


def _preposition(token: Token, frame: Frame) -> Iterator[Found]:
    end = token.i + len(frame.lemma.split())
    doc = token.doc
    inner = next(
        (
            t
            for t in doc[token.i : end + 12]
            if t.dep_ in {"pobj", "pcomp"} and t.head.i < end and t.i >= end
        ),
        None,
    )
    effect = token.head
    if token.dep_ in {"prep", "advmod", "amod", "acomp", "mark"}:
        for up in (token.head, token.head.head):
            if up.pos_ in {"VERB", "AUX"}:
                found = subject(up)
                effect = found if found is not None else up
                if up.pos_ == "VERB" and direct_objects(up):
                    effect = direct_objects(up)[0]
                break
            if up.pos_ in _NOUNS:
                effect = up
                break
    if inner is None or effect is None or effect.i == inner.i:
        return
    cause, result = inner, effect
    if _is_person(result):
        return
    yield Found(
        token,
        frame,
        frame.relation or Relation.CAUSES,
        cause,
        (result,),
        cues=tuple(doc[token.i : end]),
    )


def _settle(
    token: Token,
    frame: Frame,
    who: Token | None,
    objects: list[Token],
    kinds: dict[int, str],
    cues: tuple[Token, ...],
) -> Iterator[Found]:
    """Decide the relation of a frame by what its object is worth."""
    if frame.reverse and objects:
        whos, objects = objects, [who] if who is not None else []
        for one in whos[:1]:
            yield from _decided(token, frame, one, objects, kinds, cues)
        return
    yield from _decided(token, frame, who, objects, kinds, cues)


def _decided(
    token: Token,
    frame: Frame,
    who: Token | None,
    objects: list[Token],
    kinds: dict[int, str],
    cues: tuple[Token, ...],
) -> Iterator[Found]:
    objects = [o for o in objects if not _reflexive(o)]
    if who is not None and who.pos_ == "PRON" and who.lower_ in {"i", "we"}:
        who = None
    if who is not None and who.lemma_.lower() in words("stance", "research"):
        return
    if who is not None and not _nameable(who):
        who = None
    objects = [o for o in objects if _nameable(o)]
    first = objects[0] if objects else None
    if first is not None and frame.relation in _CARRYING:
        inner_frame = _carried(first)
        if inner_frame is not None:
            aims = behind(first, inner_frame.prep)
            if aims:
                yield from _decided(token, inner_frame, who, aims, kinds, (*cues, first))
                return
    if frame.unwanted_only and (first is None or worth(first, kinds) is not Worth.UNWANTED):
        if not (first is not None and first.pos_ == "PRON" and frame.relation in {Relation.CAUSES}):
            return
    inner = at_risk(first) if first is not None else None
    relation = _relation(frame, first, inner, kinds)
    if relation is None or (who is None and first is None):
        return
    if relation is Relation.ESSENTIAL and first is None:
        return
    if who is None and frame.effect and _is_means(token):
        return
    if inner is not None and frame.effect:
        objects = [inner]
    yield Found(token, frame, relation, who, tuple(objects), risk=inner is not None, cues=cues)


_CARRYING = frozenset({Relation.CAUSES, Relation.RAISES_RISK, Relation.ESSENTIAL})


def _carried(noun: Token) -> Frame | None:
    """ "leads to a reduction in X", "helps in the prevention of X": the noun tells what happens."""
    for frame in frames("nouns").get(noun.lemma_.lower(), ()):
        if frame.effect or frame.relation in {Relation.PREVENTS, Relation.TREATS}:
            return frame
    return None


def _nameable(token: Token) -> bool:
    """Whether a token can head an argument: a name, an action, a pronoun, no fragment."""
    if token.pos_ in _NOUNS or token.pos_ in {"PRON", "NUM", "ADJ", "DET", "X"}:
        return token.tag_ != "POS"
    return token.pos_ == "VERB" and (
        token.tag_ in {"VBG", "VB"} or token.dep_ in {"csubj", "advcl", "nsubj", "pobj", "dobj"}
    )


def _is_means(verb: Token) -> bool:
    """ "by balancing ...": what it is done by, no claim of its own."""
    while verb.dep_ == "conj":
        verb = verb.head
    return verb.dep_ == "pcomp" and verb.head.lower_ in {"by", "with", "through"}


def _reflexive(token: Token) -> bool:
    return token.pos_ == "PRON" and token.lower_.endswith(("self", "selves"))


def _relation(
    frame: Frame, first: Token | None, inner: Token | None, kinds: dict[int, str]
) -> Relation | None:
    if not frame.effect:
        relation = frame.relation
        if (
            relation in {Relation.CAUSES, Relation.RAISES_RISK}
            and inner is not None
            and first is not None
        ):
            less = any(
                c.lemma_.lower() in {"low", "reduce", "lower", "decrease", "small"}
                for c in first.children
            )
            return Relation.PREVENTS if less else Relation.RAISES_RISK
        return relation
    if first is None:
        return Relation.TREATS if frame.effect == "helps" else None
    value = worth(inner if inner is not None else first, kinds)
    if frame.effect == "disturbs":
        return Relation.WORSENS
    if frame.effect == "lowers":
        if inner is not None:
            return Relation.PREVENTS
        return Relation.WORSENS if value is Worth.WANTED else Relation.TREATS
    if inner is not None:
        return Relation.RAISES_RISK
    if frame.effect == "raises":
        if value is Worth.WANTED:
            return Relation.TREATS
        return Relation.WORSENS if value is Worth.UNWANTED else Relation.CAUSES
    if value is Worth.UNWANTED and frame.lemma in table("values").get("promoters", ()):
        return Relation.WORSENS
    return Relation.TREATS
