"""Finds what is said to differ between groups: "anxiety is more common in women".

Who or what is compared is the subject, what differs in it the object of an association: a
difference tells of no cause. Words are in data/comparisons.yaml.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from lint.model import Kind, Relation
from lint.nlp.found import NOUNS, Found
from lint.nlp.lexicon import Frame, table, words
from lint.nlp.people import is_person, is_population
from lint.nlp.syntax import SUBJECTS, antecedent, behind, child, subject, worded
from lint.nlp.tree import Token
from lint.nlp.values import at_risk

_FRAME = Frame(lemma="comparison", relation=Relation.ASSOCIATED, kind=Kind.CAUSE)
_ALIKE = replace(_FRAME, denies=True)
_IN = frozenset({"in", "of"})
_BETWEEN = frozenset({"between"})
_TO = frozenset({"to"})
_SEEN = frozenset({"nsubjpass", "dobj", "attr"})
_THAN = frozenset({"than"})
_FOR = frozenset({"for"})
_LEAST = 5  # words before the second half of "the more ..., the lower ..."
_RISKING = frozenset({"of", "for"})


@cache
def comparing() -> frozenset[str]:
    """Every word that may open a comparison."""
    return frozenset(
        w for key in table("comparisons")["opening"] for w in words("comparisons", key)
    )


def comparison_relations(token: Token, kinds: dict[int, str]) -> Iterator[Found]:
    """The difference that a word tells of, if it is one of health."""
    lower, lemma = token.lower_, token.lemma_.lower()
    if lower in words("comparisons", "comparatives") or _is_graded(token):
        yield from _attributive(token, kinds)
        yield from _acquired(token, kinds)
        yield from _predicative(token, kinds)
        yield from _adverbial(token, kinds)
        yield from _correlative(token)
    if lower in words("comparisons", "different"):
        yield from _different(token, kinds)
    elif lower in words("comparisons", "likely"):
        yield from _likelier(token)
    elif lower in words("comparisons", "inclined"):
        yield from _inclined(token)
    elif lemma in words("comparisons", "differing"):
        yield from _differing(token, kinds)
    elif lemma in words("comparisons", "difference"):
        yield from _difference(token, kinds)
    elif lemma in words("comparisons", "shifts") and token.pos_ == "NOUN":
        yield from _shifted(token, kinds)
    elif lemma in words("comparisons", "at_risk"):
        yield from _risking(token, kinds)
    elif lemma in words("comparisons", "changing") and token.pos_ == "VERB":
        yield from _changing(token, kinds)


def _made(
    trigger: Token, group: Token | None, outcome: Token, frame: Frame = _FRAME
) -> Iterator[Found]:
    """The association of a group and what differs in it."""
    lemma = outcome.lemma_.lower()
    if lemma in words("unclaimed", "talk") or lemma in words("comparisons", "unmeasured"):
        return
    if group is not None and group == outcome:
        group = None
    at_stake = at_risk(outcome)
    thing = outcome if at_stake is None or is_person(at_stake) else at_stake
    yield Found(trigger, frame, Relation.ASSOCIATED, group, (thing,), cues=(trigger,))


def _is_graded(word: Token) -> bool:
    """Whether "more" or "less" compares an adjective: "more common"."""
    degrees = words("comparisons", "degrees")
    return word.lower_ in words("comparisons", "graded") and any(
        c.lower_ in degrees for c in word.children
    )


def _is_group(thing: Token | None, kinds: dict[int, str]) -> bool:
    """Whether a noun names people, or groups of them; "you" and "doctors" are none."""
    if thing is None:
        return False
    if thing.lower_ in words("comparisons", "group_pronouns"):
        return True
    if thing.pos_ not in NOUNS:
        return False
    return is_population(thing, kinds) or thing.lemma_.lower() in words("comparisons", "groups")


def _is_outcome(thing: Token, kinds: dict[int, str]) -> bool:
    """Whether a noun names something of health that can be measured in people."""
    if thing.pos_ not in NOUNS or is_person(thing):
        return False
    lemma = thing.lemma_.lower()
    return (
        kinds.get(thing.i) in words("comparisons", "outcome_types")
        or lemma in words("comparisons", "outcomes")
        or lemma in words("values", "unwanted")
    )


def _is_against(trigger: Token) -> bool:
    """Whether the sentence sets one thing against another: "than", "compared with"."""
    against = words("comparisons", "against")
    return any(t.lower_ in against for t in trigger.doc[trigger.i :])


def _is_against_number(word: Token) -> bool:
    """Whether a number is all that a word is set against: "older than 35"."""
    return any(t.pos_ == "NUM" or t.lower_.isdigit() for t in word.doc[word.i + 1 : word.i + 3])


def _group(
    holders: tuple[Token, ...], preps: frozenset[str], kinds: dict[int, str]
) -> Token | None:
    """The group behind a preposition of one of the words: "in children", "between men"."""
    found = [t for h in holders for t in behind(h, preps)]
    inside = [*found, *(t for h in holders for t in behind(h, _IN))]
    found += [
        t for inner in inside for t in behind(inner, words("comparisons", "group_prepositions"))
    ]
    arms = words("comparisons", "arms")
    return next((t for t in found if _is_group(t, kinds) or t.lemma_.lower() in arms), None)


def _pair(holders: tuple[Token, ...]) -> Token | None:
    """The first of two things that are set apart, whatever they are: "between A and B"."""
    found = [t for h in holders for t in behind(h, _BETWEEN)]
    return next((t for t in found if child(t, "conj") is not None and not is_person(t)), None)


def _ailing(holders: tuple[Token, ...], kinds: dict[int, str]) -> Token | None:
    """The disease in which something is so: "ferritin is elevated in gout"."""
    found = [t for h in holders for t in behind(h, _IN)]
    return next((t for t in found if kinds.get(t.i) == "condition"), None)


def _attributive(word: Token, kinds: dict[int, str]) -> Iterator[Found]:
    """Read "Patients had higher blood pressure", "higher costs were seen in patients"."""
    if word.dep_ != "amod":
        return
    outcome, verb = word.head, word.head.head
    lemma = verb.lemma_.lower()
    if not (_is_outcome(outcome, kinds) or _is_against(word)) or is_person(outcome):
        return
    counted = word.lower_ in words("comparisons", "counting") and not _is_outcome(outcome, kinds)
    if outcome.dep_ == "dobj" and _is_carried(outcome, verb):
        who = subject(verb)
        if who is not None and who.pos_ in {*NOUNS, "VERB"}:
            yield from _made(word, antecedent(who), outcome)
            return
    if outcome.dep_ == "pobj" and verb.lower_ in words("comparisons", "suffered_behind"):
        verb = verb.head
        lemma = verb.lemma_.lower()
    if outcome.dep_ in {"dobj", "attr", "pobj"} and lemma in words("comparisons", "having"):
        who = subject(verb)
        who = who if who is None else antecedent(who)
        if _is_group(who, kinds) and (not counted or _is_against(word)):
            yield from _made(word, who, outcome)
            return
    if lemma in words("comparisons", "seeing"):
        group = _group((outcome, verb), words("comparisons", "group_prepositions"), kinds)
        if group is not None:
            yield from _made(word, group, outcome)


def _is_carried(outcome: Token, verb: Token) -> bool:
    """Whether something carries a risk: "snoring confers a higher risk of stroke"."""
    return (
        outcome.lemma_.lower() in words("comparisons", "at_risk")
        and verb.lemma_.lower() in words("comparisons", "carrying")
        and at_risk(outcome) is not None
    )


def _acquired(verb: Token, kinds: dict[int, str]) -> Iterator[Found]:
    """Read "Patients had increased scores", which may look like "had increased the scores"."""
    who, outcome = child(verb, "nsubj"), child(verb, "dobj")
    if outcome is None or verb.tag_ != "VBN" or not _is_group(who, kinds):
        return
    had = any(c.dep_ == "aux" and c.lemma_.lower() == "have" for c in verb.children)
    if had and not any(c.dep_ == "det" for c in outcome.children) and _is_outcome(outcome, kinds):
        yield from _made(verb, who, outcome)


def _predicative(word: Token, kinds: dict[int, str]) -> Iterator[Found]:
    """Read "Zinc was lower in children with asthma", "patients were older than controls"."""
    verb = word.head if word.dep_ in {"acomp", "oprd"} else word
    passive = word.dep_ in {"ROOT", "ccomp", "conj"} and child(word, "nsubjpass") is not None
    if not passive and verb == word:
        return
    outcome = child(verb, "nsubj", "nsubjpass")
    if outcome is None or child(word, "agent") is not None:
        return
    outcome = antecedent(outcome)
    if outcome.pos_ not in NOUNS:
        return
    if _is_group(outcome, kinds):
        if _is_against(word) and not _is_against_number(word):
            yield from _made(word, outcome, word)
        return
    preps = words("comparisons", "group_prepositions")
    group = _group((word, verb, outcome), preps, kinds)
    ailing = _ailing((word, verb), kinds) if group is None else None
    if ailing is not None and (outcome.i in kinds or _is_outcome(outcome, kinds)):
        yield from _made(word, ailing, outcome)
    elif group is not None and (_is_outcome(outcome, kinds) or is_population(group, kinds)):
        yield from _made(word, group, outcome)
    elif _is_outcome(outcome, kinds) and _is_against(word):
        yield from _made(word, None, outcome)


def _adverbial(word: Token, kinds: dict[int, str]) -> Iterator[Found]:
    """Read "Smokers died earlier than others", "those on aspirin lived longer than the rest"."""
    verb = word.head
    if verb.pos_ != "VERB" or word.dep_ not in {"advmod", "dobj", "npadvmod"}:
        return
    other = next(iter(behind(word, _THAN) or behind(verb, _THAN)), None)
    who = subject(verb)
    if who is not None and _is_group(who, kinds) and _is_group(other, kinds):
        yield from _made(word, who, verb)


def _correlative(word: Token) -> Iterator[Found]:
    """Read "The more coffee people drank, the lower their risk of diabetes"."""
    doc, i = word.doc, word.i
    if i < _LEAST or doc[i - 1].lower_ != "the" or doc[i - 2].lower_ != ",":
        return
    comparatives = words("comparisons", "comparatives")
    if doc[0].lower_ != "the" or doc[1].lower_ not in comparatives:
        return
    one = next((t for t in doc[2 : i - 2] if t.pos_ in NOUNS), None)
    outcome = next((t for t in doc[i + 1 :] if t.pos_ in NOUNS), None)
    if one is not None and outcome is not None:
        yield from _made(word, one, outcome)


def _different(word: Token, kinds: dict[int, str]) -> Iterator[Found]:
    """Read "Survival was similar in both groups", "patients are different from controls"."""
    if word.dep_ not in {"acomp", "oprd"}:
        return
    outcome = subject(word.head)
    if outcome is None or outcome.pos_ not in NOUNS:
        return
    frame = _ALIKE if word.lower_ in words("comparisons", "alike") else _FRAME
    preps = words("comparisons", "difference_prepositions")
    group = _group((word, word.head, outcome), preps, kinds)
    if group is not None and (_is_outcome(outcome, kinds) or is_population(group, kinds)):
        yield from _made(word, group, outcome, frame)
    elif _is_group(outcome, kinds) and group is not None:
        yield from _made(word, outcome, word, frame)


def _differing(verb: Token, kinds: dict[int, str]) -> Iterator[Found]:
    """Read "Bone density did not differ between the groups", "symptoms vary by age"."""
    outcome = subject(verb)
    if outcome is None or outcome.pos_ not in NOUNS:
        return
    group = _group((verb, outcome), words("comparisons", "difference_prepositions"), kinds)
    if group is None and _is_outcome(outcome, kinds):
        group = _pair((verb, outcome))
    if group is not None and _each(group, verb):
        return
    if group is not None and not _is_group(outcome, kinds):
        yield from _made(verb, group, outcome)
    elif _is_group(outcome, kinds):
        measured = [t for t in behind(verb, _IN) if _is_outcome(t, kinds)]
        if measured:
            yield from _made(verb, outcome, measured[0])


def _each(group: Token, verb: Token) -> bool:
    """Whether it is said of each alone: "symptoms vary from person to person"."""
    return any(t.lower_ == group.lower_ and t != group for t in behind(verb, _TO))


def _difference(noun: Token, kinds: dict[int, str]) -> Iterator[Found]:
    """Read "There was no difference in mortality between men and women"."""
    holders = (noun, noun.head) if noun.head.pos_ in {"VERB", "AUX"} else (noun,)
    outcome = next((t for h in holders for t in behind(h, _IN) if not _is_group(t, kinds)), None)
    inner = (outcome,) if outcome is not None else ()
    preps = words("comparisons", "difference_prepositions")
    group = _group((*holders, *inner), preps, kinds) or next(
        (c for c in noun.children if c.dep_ in {"compound", "amod"} and _is_group(c, kinds)), None
    )
    if outcome is not None and (group is not None or _is_outcome(outcome, kinds)):
        yield from _made(noun, group, outcome)
    elif group is not None:
        yield from _made(noun, group, noun)


def _shifted(noun: Token, kinds: dict[int, str]) -> Iterator[Found]:
    """Read "Patients had an increase in mortality"."""
    verb = noun.head
    things = [t for t in behind(noun, _IN) if _is_outcome(t, kinds) or t.i in kinds]
    if not things:
        return
    if noun.dep_ == "dobj" and verb.lemma_.lower() in words("comparisons", "having"):
        who = subject(verb)
        if _is_group(who, kinds):
            yield from _made(noun, who, things[0])
    elif noun.dep_ in _SEEN and verb.lemma_.lower() in words("comparisons", "seeing"):
        group = _group((noun, verb), words("comparisons", "group_prepositions"), kinds)
        if group is not None:
            yield from _made(noun, group, things[0])


def _likelier(word: Token) -> Iterator[Found]:
    """Read "Obese patients were more likely to have fractures"."""
    action = child(word, "xcomp")
    if (
        word.dep_ not in {"acomp", "oprd", "ROOT", "amod", "relcl"}
        or action is None
        or not any(c.lower_ in words("comparisons", "degrees") for c in word.children)
    ):
        return
    who = subject(word.head) if word.head.pos_ in {"VERB", "AUX"} else None
    if who is None or (who.pos_ not in NOUNS and who.lower_ != "they"):
        return
    outcome = child(action, "dobj", "acomp", "attr") or action
    yield from _made(word, who, outcome)


def _inclined(word: Token) -> Iterator[Found]:
    """Read "Smokers are more susceptible to bronchitis"."""
    things = behind(word, _TO)
    who = subject(word.head) if word.dep_ == "acomp" else None
    if who is not None and who.pos_ in NOUNS and things:
        yield from _made(word, who, things[0])


def _risking(noun: Token, kinds: dict[int, str]) -> Iterator[Found]:
    """Read "Smokers are at increased risk of stroke", "have a high risk of stroke"."""
    things = behind(noun, _RISKING)
    if noun.dep_ == "dobj" and things and _is_carried(noun, noun.head):
        who = subject(noun.head)
        named = who is not None and who.pos_ in NOUNS and _is_group(who, kinds)
        told = any(c.lower_ in words("comparisons", "comparatives") for c in noun.children)
        if named and not told and not is_person(things[0]):
            yield from _made(noun, who, noun)
        return
    if noun.dep_ != "pobj" or noun.head.lower_ != "at" or not things:
        return
    verb = noun.head.head
    who = subject(verb) if verb.lemma_.lower() in words("comparisons", "being") else None
    if who is not None and who.pos_ in NOUNS:
        yield from _made(noun, who, things[0])


def _changing(verb: Token, kinds: dict[int, str]) -> Iterator[Found]:
    """Read "Blood pressure rises with age"."""
    outcome = _changed(verb)
    if outcome is None or child(verb, "dobj", "auxpass") is not None:
        return
    things = behind(verb, words("comparisons", "changing_prepositions"))
    if not _is_outcome(outcome, kinds):
        if outcome.pos_ not in NOUNS or not _is_against(verb):
            return
        things = [t for t in things if is_population(t, kinds)]
    things += [t for t in behind(verb, _FOR) if worded(t, words("comparisons", "each"), "det")]
    things = [g for t in things for g in (behind(t, _IN)[:1] if _is_step(t) else [t])]
    for thing in things:
        if (thing.pos_ in NOUNS or thing.tag_ == "VBG") and thing.lemma_.lower() not in (
            words("comparisons", "no_exposure") | words("values", "times")
        ):
            yield from _made(verb, thing, outcome)
            return


def _is_step(thing: Token) -> bool:
    """Whether a thing counts another: "every extra hour of sitting"."""
    step = worded(thing, words("comparisons", "each"), "det") is not None
    return step and bool(behind(thing, _IN))


def _changed(verb: Token) -> Token | None:
    """What a verb says to change, also where the parser took it for part of a noun."""
    own = child(verb, *SUBJECTS)
    if own is not None:
        return antecedent(own)
    return child(verb, "compound") if verb.dep_ == "ROOT" and verb.i else None
