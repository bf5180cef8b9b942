"""Decides what a frame says once its arguments are found: the object's worth tells the relation."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lint.model import Kind, Relation
from lint.nlp.aims import aim
from lint.nlp.lexicon import Frame, frames, table, words
from lint.nlp.measures import measure_of
from lint.nlp.people import is_person
from lint.nlp.syntax import behind, child, direct_objects, worded
from lint.nlp.tree import Token
from lint.nlp.values import Worth, at_risk, is_germ, is_taken, worth

NOUNS = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class Found:
    """A relation word with its frame and the heads of its two arguments (None: not said).

    ``presupposed``: it holds whatever is said around it ("is aspirin-induced asthma rare?").
    """

    trigger: Token
    frame: Frame
    relation: Relation
    subject: Token | None
    objects: tuple[Token, ...]
    risk: bool = False
    cues: tuple[Token, ...] = field(default=())
    unknown: tuple[Token, ...] = field(default=())
    presupposed: bool = False


def settle(  # noqa: PLR0917  # the parts of one finding
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
    if frame.reverse and frame.relation is Relation.CAUSES:
        return  # "it is a rare complication": of what?
    yield from _decided(token, frame, who, objects, kinds, cues)


def _decided(  # noqa: PLR0917
    token: Token,
    frame: Frame,
    who: Token | None,
    objects: list[Token],
    kinds: dict[int, str],
    cues: tuple[Token, ...],
) -> Iterator[Found]:
    objects = [measure_of(o) or o for o in objects if not _reflexive(o)]
    if who is not None and who.pos_ == "PRON" and who.lower_ in words("values", "writers"):
        who = None
    if who is not None and is_research(who):
        return
    if who is not None and not _nameable(who):
        who = None
    objects = [a for o in objects if _nameable(o) for a in _ailments(o, frame)]
    first = objects[0] if objects else None
    aimed = _aimed(first, frame, kinds)
    if aimed is not None:
        told = (*cues, *objects[:1])
        yield from _decided(token, _towards(frame, aimed[0]), who, aimed[1], kinds, told)
        return
    if frame.aims_only:
        return
    if first is not None and frame.relation in _CARRYING:
        inner_frame = _carried(first)
        if inner_frame is not None:
            aims = behind(first, inner_frame.prep)
            if aims:
                yield from _decided(token, inner_frame, who, aims, kinds, (*cues, first))
                return
    if not _admits(frame, who, first, kinds):
        return
    inner = at_risk(first) if first is not None else None
    relation = _relation(frame, first, inner, kinds)
    if frame.relation is Relation.CAUSES and first is not None and _is_less(first):
        if not frame.prep or worth(first, kinds) is not Worth.UNWANTED:
            return  # "causes fewer side effects" compares two things
        relation = Relation.PREVENTS
    placing = frame.lemma in words("frames", "placing")
    if relation is Relation.WORSENS and placing and _is_place(who, first, kinds):
        return  # "cramps affect the calves" says where they are
    if relation is None or _lacks_side(relation, frame, who, first, kinds):
        return
    if who is None and _is_idle(token, frame, relation, first, kinds):
        return
    if inner is not None and frame.effect:
        objects = [inner]
    yield Found(token, frame, relation, who, tuple(objects), risk=inner is not None, cues=cues)


def _admits(frame: Frame, who: Token | None, first: Token | None, kinds: dict[int, str]) -> bool:
    """Whether a frame takes such a subject and object."""
    if first is None and frame.transitive:
        return False
    if frame.unwanted_only and not _unwanted(first, frame, kinds):
        return False
    if frame.wanted_only and (first is None or worth(first, kinds) is not Worth.WANTED):
        return False
    if frame.valued_only and not _is_valued(first, kinds):
        return False
    if frame.means_only:
        return is_taken(who, kinds) or _is_made_of(who, kinds)
    acts = who is not None and kinds.get(who.i) not in table("values")["means"]
    return acts or not frame.acting_only


def _is_made_of(who: Token | None, kinds: dict[int, str]) -> bool:
    """Whether people take or do a thing, or some of it: "a glass of milk", "5 mg of zinc"."""
    if who is None:
        return False
    held = behind(who, words("frames", "holding"))
    carries = who.lemma_.lower() in words("values", "carriers")
    return _is_means_kind(who, kinds) or (carries and any(_is_means_kind(t, kinds) for t in held))


def _lacks_side(
    relation: Relation,
    frame: Frame,
    who: Token | None,
    first: Token | None,
    kinds: dict[int, str],
) -> bool:
    """Whether a relation says nothing without the side that is missing."""
    if first is not None:
        return False
    heals = frame.lemma in words("frames", "mending")
    if heals and relation in _MENDING and not (is_taken(who, kinds) or _is_means_kind(who, kinds)):
        return True  # "weak vessels mend", "it heals"
    if who is None or relation is Relation.ESSENTIAL:
        return True
    return relation in _MENDING and _passes(who, kinds)


def _is_means_kind(who: Token | None, kinds: dict[int, str]) -> bool:
    return who is not None and kinds.get(who.i) in table("values")["means"]


def _is_idle(
    token: Token, frame: Frame, relation: Relation, first: Token | None, kinds: dict[int, str]
) -> bool:
    """Whether a word without a subject only names a means, a title, an aim or a find."""
    if (frame.effect and _is_means(token)) or _is_title(token):
        return True
    if _is_mere_aim(token) or _is_championed(token, frame, first, kinds):
        return True
    return relation is Relation.INDICATES and token.pos_ == "VERB"  # "anaemia was detected"


def _aimed(
    first: Token | None, frame: Frame, kinds: dict[int, str]
) -> tuple[Frame, list[Token]] | None:
    """What a frame says through the aim it names: "plays a role in the treatment of gout".

    An aim that only moves a thing must move it for the better: "linked to a reduction in pain".
    """
    acts = frame.relation in _HELPING and not frame.prep  # "stops the treatment" treats nothing
    if first is None or acts or frame.relation not in _AIMING:
        return None
    aimed = aim(first)
    if aimed is None or not aimed[0].effect:
        return aimed
    thing = aimed[1][0]
    moved = _relation(aimed[0], thing, at_risk(thing), kinds)
    return aimed if moved in {Relation.TREATS, Relation.PREVENTS} else None


def _ailments(thing: Token, frame: Frame) -> list[Token]:
    """What is treated: "treats patients with gout" treats gout."""
    if frame.relation not in _HELPING or not is_person(thing):
        return [thing]
    return behind(thing, words("circumstances", "ailing_prepositions")) or [thing]


def _towards(frame: Frame, aim_frame: Frame) -> Frame:
    """The frame of an aim; what is only linked to it stays linked, though to a benefit."""
    if frame.relation is Relation.ASSOCIATED:
        return replace(frame, kind=Kind.PREVENTION)
    return replace(aim_frame, name=frame.name, denies=frame.denies, certainty=frame.certainty)


_AIMING = frozenset(
    {
        Relation.CAUSES,
        Relation.RAISES_RISK,
        Relation.ESSENTIAL,
        Relation.TREATS,
        Relation.PREVENTS,
        Relation.ASSOCIATED,
    }
)
_HELPING = frozenset({Relation.TREATS, Relation.PREVENTS})
_CARRYING = frozenset({Relation.CAUSES, Relation.RAISES_RISK, Relation.ESSENTIAL})


_MOVES = {"lowers": Relation.PREVENTS, "raises": Relation.RAISES_RISK}
"""What is done to a risk of nothing named."""
_MENDING = frozenset({Relation.TREATS, Relation.CURES})


def _passes(who: Token, kinds: dict[int, str]) -> bool:
    """Whether what mends is the ailment itself: "most cases clear up", "the rash heals"."""
    return who.lemma_.lower() in words("certainty", "case_nouns") or (
        worth(who, kinds) is Worth.UNWANTED
    )


def _unwanted(thing: Token | None, frame: Frame, kinds: dict[int, str]) -> bool:
    """Whether nobody wants the thing; a pronoun may stand for anything that is caused."""
    if thing is None:
        return False
    if thing.pos_ == "PRON" and frame.relation is Relation.CAUSES:
        return True
    germ = frame.relation in _HELPING and is_germ(thing)  # "clears the fungus"
    return germ or worth(thing, kinds) is Worth.UNWANTED


def _is_valued(thing: Token | None, kinds: dict[int, str]) -> bool:
    """Whether people care for a thing: it is wanted or unwanted, or part of their body."""
    if thing is None:
        return False
    return worth(thing, kinds) is not Worth.NEUTRAL or kinds.get(thing.i) == "anatomy"


def _carried(noun: Token) -> Frame | None:
    """The frame of a noun that tells what happens: "leads to a reduction in X"."""
    lemma = noun.lemma_.lower()
    before = next((c for c in noun.children if c.dep_ in {"amod", "compound"}), None)
    both = f"{before.lower_} {lemma}" if before is not None else ""
    for frame in (*frames("nouns").get(both, ()), *frames("nouns").get(lemma, ())):
        if frame.aims_only or frame.denied:
            continue
        if frame.effect or frame.relation in {Relation.PREVENTS, Relation.TREATS}:
            return frame
    return None


def _nameable(token: Token) -> bool:
    """Whether a token can head an argument: a name, an action, a pronoun, no fragment."""
    if token.pos_ in NOUNS or token.pos_ in {"PRON", "NUM", "ADJ", "DET", "X"}:
        return token.tag_ != "POS"
    return token.pos_ == "VERB" and (
        token.tag_ in {"VBG", "VB"} or token.dep_ in {"csubj", "advcl", "nsubj", "pobj", "dobj"}
    )


def _is_means(verb: Token) -> bool:
    """Whether a verb only says what it is done by, no claim of its own: "by balancing ..."."""
    while verb.dep_ == "conj":
        verb = verb.head
    return verb.dep_ == "pcomp" and verb.head.lower_ in words("frames", "means")


def _is_place(who: Token | None, thing: Token | None, kinds: dict[int, str]) -> bool:
    """Whether an ailment is only said to be somewhere in the body."""
    if who is None or thing is None:
        return False
    return kinds.get(thing.i) == "anatomy" and worth(who, kinds) is Worth.UNWANTED


def _is_less(thing: Token) -> bool:
    """Whether a thing is less than another: "fewer side effects"."""
    return worded(thing, words("frames", "less"), "amod") is not None


def _is_title(verb: Token) -> bool:
    """Whether a verb only names a subject, as headings do: "Treating anaemia"."""
    while verb.dep_ == "conj":
        verb = verb.head
    return verb.dep_ == "ROOT" and verb.tag_ == "VBG" and child(verb, "aux") is None


def _is_championed(verb: Token, frame: Frame, first: Token | None, kinds: dict[int, str]) -> bool:
    """Whether people only speak up for a thing: "doctors promote iron"."""
    if frame.effect != "helps" or first is None or not is_person(child(verb, "nsubj")):
        return False
    return kinds.get(first.i) in table("values")["means"]


def _is_mere_aim(verb: Token) -> bool:
    """Whether a verb only says what for, of nothing named: "progress in reducing deaths"."""
    while verb.dep_ == "conj":
        verb = verb.head
    prep = verb.head
    if verb.dep_ != "pcomp" or verb.tag_ != "VBG" or prep.head.pos_ not in NOUNS:
        return False
    return prep.lower_ in words("unclaimed", "aiming_prepositions") or prep.lower_ == "to"


def _reflexive(token: Token) -> bool:
    """Whether a pronoun points back at the subject: "itself", "themselves"."""
    return token.pos_ == "PRON" and token.lower_.endswith(("self", "selves"))


def _relation(
    frame: Frame, first: Token | None, inner: Token | None, kinds: dict[int, str]
) -> Relation | None:
    if not frame.effect:
        relation = frame.relation
        if frame.lemma in words("frames", "killing") and first is not None:
            ill = worth(first, kinds) is Worth.UNWANTED or is_germ(first)
            return Relation.TREATS if ill else relation
        if (
            relation in {Relation.CAUSES, Relation.RAISES_RISK}
            and inner is not None
            and first is not None
        ):
            less = any(c.lemma_.lower() in words("frames", "lessening") for c in first.children)
            return Relation.PREVENTS if less else Relation.RAISES_RISK
        return relation
    if first is None:
        return None  # "symptoms improve" names nothing that improves them
    value = worth(inner if inner is not None else first, kinds)
    if frame.effect in {"disturbs", "alters"} and _of_people(first):
        return None  # "affects half of all women" says how common it is
    if frame.effect == "disturbs":
        return Relation.INTERACTS if kinds.get(first.i) == "drug" else Relation.WORSENS
    if frame.effect == "alters":
        return Relation.CAUSES if inner is None else Relation.RAISES_RISK
    if frame.effect in _MOVES and first.lemma_.lower() in words("values", "bare_risk"):
        return _MOVES[frame.effect]  # "lowers the risk": of what, its article tells
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
    if value is Worth.UNWANTED and frame.lemma in words("values", "promoters"):
        return Relation.WORSENS
    return Relation.TREATS


def is_research(noun: Token) -> bool:
    """Whether a noun names research, which claims and does nothing: "studies", "types of study"."""
    named = words("stance", "research")
    before = [c for c in noun.children if c.dep_ in {"compound", "nmod"}]
    return any(t.lemma_.lower() in named for t in (noun, *before)) or (
        noun.lemma_.lower() in words("values", "measure")
        and any(t.lemma_.lower() in named for t in behind(noun, words("frames", "holding")))
    )


def _of_people(noun: Token) -> bool:
    """Whether a noun names people, or a share of them: "women", "half of all women"."""
    if is_person(noun) or noun.pos_ == "NUM":
        return True
    share = noun.lemma_.lower() in words("values", "shares")
    return share and any(
        is_person(t) or t.pos_ == "NUM" for t in behind(noun, words("frames", "holding"))
    )


def has_frame(token: Token) -> bool:
    """Whether a verbal complement carries the relation itself ("effective in relieving pain")."""
    rows = frames("verbs").get(token.lemma_.lower(), ())
    return any(not f.patient for f in rows) and bool(direct_objects(token))


def is_benefit(found: Found, kinds: dict[int, str]) -> bool:
    """Whether a thing goes with less of another: "a lower risk", "inversely associated"."""
    if found.relation is not Relation.ASSOCIATED or not found.objects:
        return False
    thing = found.objects[0]
    inverse = worded(found.trigger, words("frames", "inversely"), "advmod") is not None
    return is_lowered(thing) or (inverse and worth(thing, kinds) is Worth.UNWANTED)


def is_lowered(head: Token) -> bool:
    """Whether a thing is made less: "a lower risk", "fewer attacks"."""
    less = words("frames", "lowered")
    if at_risk(head) is not None:  # "a low incidence", though not "low iron"
        less |= words("frames", "lessening")
    return head.lemma_.lower() in less or any(
        c.lower_ in less or c.lemma_.lower() in less for c in head.children
    )
