"""Tells relation words that only name an aim or a question from those that claim an effect.

"Programmes to reduce obesity are needed" and "we examined whether coffee disturbs sleep" claim
nothing of the kind. Words are in data/unclaimed.yaml.
"""

from collections.abc import Sequence

from lint.nlp.care import is_cared_for
from lint.nlp.lexicon import words
from lint.nlp.people import is_person
from lint.nlp.syntax import SUBJECTS, child, has_to
from lint.nlp.tree import Token

_STEPS = 9
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "parataxis", "ROOT", "acl"})


def claims_nothing(trigger: Token, kinds: dict[int, str]) -> bool:
    """Whether a relation word stands in an aim or a question, or tells what is done to people."""
    if _is_hindered(trigger) or _is_done_to_people(trigger, kinds):
        return True
    return _is_under_aim(trigger, kinds)


def _is_hindered(verb: Token) -> bool:
    """Whether a verb only names what is hard to do: "makes it harder to treat asthma"."""
    if verb.tag_ != "VB" or not has_to(verb) or verb.dep_ not in {"xcomp", "advcl", "ccomp"}:
        return False
    near = (verb.head, *verb.head.children)
    return any(t.lower_ in words("unclaimed", "hard") and t.i < verb.i for t in near)


def is_talk(subject: Token | None, objects: Sequence[Token]) -> bool:
    """Whether a relation is one of research or of care, not of health: "improves our knowledge"."""
    talk = words("unclaimed", "talk")
    if subject is not None and subject.lemma_.lower() in talk:
        return True
    if not objects:
        return False
    lemma = objects[0].lemma_.lower()
    return lemma in talk or lemma in words("unclaimed", "talk_objects")


def _is_under_aim(trigger: Token, kinds: dict[int, str]) -> bool:
    """Whether an undertaking, a need or a question governs a relation as its aim."""
    node, aim = trigger, False
    for _ in range(_STEPS):
        head = node.head
        if _asks(head, node):
            return True
        if _is_infinitive(node):
            aim = True
            if _is_effort(head) or _is_effort(child(node, "nsubj")):
                return True
        elif _is_aimed(node) or (node.dep_ == "relcl" and _is_effort(head)):
            return True
        if head is node or _is_finite(node):
            return False
        is_said = node.lemma_.lower() in words("frames", "copulas")  # "is proposed to be helpful"
        if aim and not is_said and _wants(head):
            return not _is_substance(child(head, *SUBJECTS), kinds)
        node = head
    return False


def _is_infinitive(verb: Token) -> bool:
    """Whether a verb is an infinitive with "to", alone or as part of a row of them."""
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB" and not has_to(verb):
        verb = verb.head
    return verb.tag_ == "VB" and has_to(verb)


def _is_aimed(node: Token) -> bool:
    """Whether a word names what an undertaking is for: "strategies for reducing salt"."""
    if node.tag_ != "VBG" and node.dep_ != "pobj":
        return False
    prep = node.head
    if prep.lower_ in words("unclaimed", "aiming_prepositions") and prep.dep_ == "prep":
        if prep.head.lemma_.lower() in words("unclaimed", "aiming"):
            return True
        return node.tag_ == "VBG" and _is_effort(prep.head)
    return False


def _is_effort(noun: Token | None) -> bool:
    """Whether a noun names an undertaking, and not as what something else is."""
    if noun is None:
        return False
    if noun.pos_ == "NOUN" and noun.lemma_.lower() in words("unclaimed", "needing"):
        return True
    if noun.lemma_.lower() not in words("unclaimed", "efforts") or noun.pos_ not in {
        "NOUN",
        "PROPN",
    }:
        return noun.lemma_.lower() in words("unclaimed", "aiming") and noun.pos_ == "VERB"
    if noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in words("frames", "members"):
        noun = noun.head.head  # "an example of a measure that"
    if noun.dep_ == "dobj" and noun.head.lemma_.lower() in words("frames", "copulas"):
        return False  # "represents an approach to reduce"
    return noun.dep_ not in words("unclaimed", "said_of")


def _is_finite(node: Token) -> bool:
    """Whether a word ends a clause of its own: what governs that does not govern the relation."""
    if node.pos_ not in {"VERB", "AUX"} or node.dep_ not in _CLAUSES:
        return False
    if node.tag_ in {"VBG", "VBN"} and node.dep_ in {"acl", "advcl"}:
        return False
    return not _is_infinitive(node)


def _wants(word: Token) -> bool:
    """Whether a word asks for what an aim is the aim of: "is needed", "should be changed"."""
    lemma = word.lemma_.lower()
    if lemma in words("unclaimed", "needing"):
        return True
    passive = child(word, "auxpass") is not None
    if passive and lemma in words("unclaimed", "recommending"):
        return True
    modals = words("unclaimed", "advising")
    if passive and any(c.dep_ == "aux" and c.lower_ in modals for c in word.children):
        return True
    near = [c for c in word.children if c.dep_ in {"acomp", "attr", "oprd", "dobj"}]
    return any(c.lemma_.lower() in words("unclaimed", "needing") for c in near)


def _is_substance(thing: Token | None, kinds: dict[int, str]) -> bool:
    """Whether a thing acts by itself: "calcium is needed to build bones" says what it does."""
    return thing is not None and kinds.get(thing.i) in words("unclaimed", "substances")


def _asks(head: Token, node: Token) -> bool:
    """Whether a word asks what stands under it: "to examine the link between", "whether it"."""
    if head is node:
        return False
    lemma = head.lemma_.lower()
    if head.pos_ == "NOUN":
        return lemma in words("unclaimed", "questions") and node.dep_ == "prep"
    if head.pos_ != "VERB" or lemma not in words("unclaimed", "asking"):
        return False
    if node.dep_ == "nsubj" or node.dep_ in {"advmod", "aux"}:
        return False
    if node.dep_ == "xcomp" and child(head, "auxpass") is not None:
        return False  # "stress is assessed to trigger migraine"
    if node.dep_ in {"ccomp", "advcl"} and node.pos_ in {"VERB", "AUX"}:
        return any(
            c.lower_ in words("unclaimed", "whether")
            for c in node.children
            if c.dep_ in {"mark", "advmod", *SUBJECTS, "det", "dobj"}
        )
    return lemma not in words("unclaimed", "finding") or _is_planned(head)


def _is_planned(verb: Token) -> bool:
    """Whether a verb tells what is to be done: "to identify", "should be examined"."""
    modals = words("unclaimed", "advising")
    return _is_infinitive(verb) or any(
        c.dep_ == "aux" and c.lower_ in modals for c in verb.children
    )


def _is_done_to_people(verb: Token, kinds: dict[int, str]) -> bool:
    """Whether a verb tells what was done to people: "patients treated with statins"."""
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in words("unclaimed", "done_to_people"):
        return False
    if is_cared_for(verb, kinds):
        return False  # "patients with gout were treated with colchicine" tells what for
    if verb.dep_ == "acl":
        return is_person(verb.head)
    if is_person(child(verb, "nsubjpass", "dobj")):
        return True
    return child(verb, "dobj") is None and is_person(child(verb, "nsubj"))
