"""Whether a relation is affirmed or denied, and by which words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lint.model import Polarity
from lint.nlp.lexicon import words
from lint.nlp.reach import reaching
from lint.nlp.syntax import SUBJECTS, child, has_to, worded
from lint.nlp.tree import Token

_YET = frozenset({"yet"})
_DENYING = frozenset({"neg", "advmod", "det", "preconj", "advcl", "predet"})
"""Dependencies by which a negator denies the word it hangs on; a "nor" that only joins is none."""


@dataclass(frozen=True, slots=True)
class Denial:
    """The polarity, whether it is "not shown" rather than "does not", and the words that deny."""

    polarity: Polarity
    unshown: bool
    cues: tuple[Token, ...]


def polarity(
    trigger: Token,
    chain: Sequence[Token],
    subject: Token | None,
    objects: Sequence[Token],
    *,
    denying: bool = False,
) -> Denial:
    """Count the denials over a relation; two cancel each other.

    ``denying``: the trigger itself denies ("ineffective against"). ``chain`` holds what governs
    the trigger, nearest first. A denial counts when it hangs on the trigger, on a governor, or
    is the determiner of the subject or of a governing noun.
    """
    cues: list[Token] = [trigger] if denying else []
    unshown = _is_unfound(trigger)
    shown = False
    for node in reaching(_in_reach((trigger, *chain))):
        here = denials_on(node)
        if node is not trigger:
            here.extend(_by_governor(node, subject))
        if trigger.dep_ in SUBJECTS:
            here.extend(_scarce(node))
        shown = shown or _shows(node, trigger)
        unshown = unshown or (bool(here) and (shown or _is_awaited(node)))
        cues.extend(here)
    cues.extend(_hardly_any(trigger))
    if subject is not None:
        cues.extend(subject_denials(subject))
        cues.extend(_done(trigger, subject))
    for thing in objects[:1]:
        if thing.dep_ in {"dobj", "attr", "pobj"}:
            cues.extend(subject_denials(thing))
    unique = tuple(sorted(set(cues), key=lambda t: t.i))
    alone = worded(trigger, words("polarity", "exclusive"), "amod", "compound")
    if alone is not None and all(c.dep_ == "neg" for c in unique):
        return Denial(Polarity.AFFIRMED, unshown=False, cues=unique)  # "is not the only cause"
    unshown = unshown or _is_benefit(trigger, unique)
    denied = len(unique) % 2 == 1
    return Denial(Polarity.NEGATED if denied else Polarity.AFFIRMED, denied and unshown, unique)


def _in_reach(nodes: Sequence[Token]) -> Iterator[Token]:
    """The trigger and its governors, up to one whose denial leaves the trigger as it is."""
    below = ""
    for node in nodes:
        if below in {"ccomp", "xcomp"} and _is_opaque(node):
            return
        below = node.dep_
        yield node


def _by_governor(node: Token, subject: Token | None) -> Iterator[Token]:
    """How a word over the relation denies it: "failed to", "a lack of", "no trial has shown"."""
    lemma = node.lemma_.lower()
    if lemma in words("polarity", "governors") or lemma in words("polarity", "nouns"):
        yield node
    if lemma in words("polarity", "proves") or lemma in words("polarity", "governors"):
        for c in node.children:
            if c.dep_ in SUBJECTS and c is not subject:
                yield from subject_denials(c)


def _scarce(verb: Token) -> Iterator[Token]:
    """What makes the relation in the subject rare: "side effects of X are uncommon"."""
    if verb.pos_ == "AUX":
        scarce = words("polarity", "scarce")
        yield from (c for c in verb.children if c.dep_ == "acomp" and c.lower_ in scarce)


def _hardly_any(trigger: Token) -> Iterator[Token]:
    """What makes next to nothing of a thing: "few side effects", "little use"; not "a few"."""
    if trigger.lemma_.lower() in words("polarity", "mattering"):
        small = words("polarity", "little")
        little = [c for c in trigger.children if c.dep_ in _COUNTING and c.lower_ in small]
        yield from (c for c in little if not any(g.lower_ == "a" for g in trigger.children))
    if trigger.dep_ in {"dobj", "attr", "pobj", "nsubj"} and trigger.tag_ == "NNS":
        scarce = words("polarity", "scarce")
        if any(c.lower_ in words("polarity", "not_benefits") for c in trigger.children):
            few = [c for c in trigger.children if c.dep_ == "amod" and c.lower_ in scarce]
            yield from (c for c in few if not any(g.lower_ == "a" for g in trigger.children))


_COUNTING = frozenset({"amod", "det"})


def _done(trigger: Token, subject: Token) -> Iterator[Token]:
    """The "nothing" of "does nothing to relieve it", where that is not the subject."""
    over = trigger.head
    if over is not subject and over.dep_ == "dobj" and over.lower_ in words("polarity", "no_deed"):
        yield over


def is_showing(node: Token) -> bool:
    """Whether a word speaks of evidence: with a denial, the claim is "not shown", not "false"."""
    lemma = node.lemma_.lower()
    return lemma in words("polarity", "shows") or lemma in words("certainty", "evidence_nouns")


def _shows(node: Token, trigger: Token) -> bool:
    """Whether a word brings evidence in: a verb of relation that shows something does not."""
    return is_showing(node) and (node is not trigger or node.pos_ == "NOUN")


def _is_awaited(node: Token) -> bool:
    """Whether something is still to be shown: "has yet to be proven"."""
    shown = child(node, "xcomp")
    return shown is not None and is_showing(shown) and _awaiting(node) is not None


def _is_unfound(trigger: Token) -> bool:
    """Whether a relation was looked for: "found no link", "there is no known link"."""
    if trigger.pos_ != "NOUN" or not denials_on(trigger):
        return False
    if any(c.lower_ in words("polarity", "not_benefits") for c in trigger.children):
        return False
    known = any(c.dep_ == "amod" and is_showing(c) for c in trigger.children)
    return known or (trigger.dep_ in {"dobj", "nsubjpass"} and is_showing(trigger.head))


def _is_benefit(trigger: Token, denials: Sequence[Token]) -> bool:
    """Whether a denied benefit is only not shown: "no clear benefit", "no proven effect"."""
    if any(c.lower_ in words("polarity", "not_benefits") for c in trigger.children):
        return False
    lemma = trigger.lemma_.lower()
    clear = any(c.lower_ in words("polarity", "clear") for c in trigger.children)
    sought = lemma in words("polarity", "unshown_nouns") or (clear and lemma == "difference")
    return sought and any(d.head == trigger for d in denials)


def denials_on(node: Token) -> list[Token]:
    """Negators that are children of a node: "never", "no" of "no benefit", "no" of "no longer"."""
    found = [
        c for c in node.children if c.dep_ in _DENYING and c.lower_ != "nor" and _is_negator(c)
    ]
    for c in node.children:
        if c.dep_ == "advmod" and c.lower_ in words("polarity", "no_longer"):
            found.extend(g for g in c.children if _is_negator(g))
        elif c.dep_ == "prep":
            found.extend(_in_no_way(c))
    if (awaited := _awaiting(node)) is not None:
        found.append(awaited)
    if node.dep_ == "pcomp" and node.head.lower_ == "without":
        found.append(node.head)
    nor = _nor(node)
    return found if nor is None else [*found, nor]


def _in_no_way(prep: Token) -> Iterator[Token]:
    """The "no" of a phrase that denies: "by no means", "in no way", "under no circumstances"."""
    inner = child(prep, "pobj")
    if inner is not None and inner.lower_ in words("polarity", "ways"):
        yield from (c for c in inner.children if c.dep_ == "det" and c.lower_ == "no")


def _awaiting(node: Token) -> Token | None:
    """The "yet" of "has yet to be shown"."""
    yet = worded(node, _YET, "advmod")
    then = child(node, "xcomp") if yet is not None else None
    return yet if then is not None and has_to(then) and node.lemma_ in {"have", "be"} else None


def _nor(node: Token) -> Token | None:
    """The "nor" that opens a clause of its own: "nor do they weaken it"."""
    shares = node.dep_ == "conj" and not any(c.dep_ in SUBJECTS for c in node.children)
    if shares and any(c.dep_ in _DENYING and _is_negator(c) for c in node.head.children):
        return None
    near = [*node.children, *(node.head.children if node.dep_ == "conj" else ())]
    return next((c for c in near if c.lower_ == "nor" and c.i < node.i), None)


def _is_opaque(node: Token) -> bool:
    """Whether a denial of the verb leaves what it governs as it is: "nobody wants you to know"."""
    if node.lemma_.lower() not in words("polarity", "opaque"):
        return False
    return not any(c.dep_ == "auxpass" for c in node.children)


def subject_denials(head: Token) -> list[Token]:
    """What denies the thing a noun names: "no supplement", "none of these", "neither drug"."""
    found = [
        c
        for c in head.children
        if c.dep_ in {"det", "preconj", "nmod", "neg"} and _is_negator(c)
        if c.dep_ != "neg" or (c.i < head.i and head.tag_ != "VBG")  # "stress, not chocolate"
    ]
    if head.lower_ in words("polarity", "denied_pronouns"):
        found.append(head)
    if head.dep_ == "pobj" and head.head.dep_ == "agent":  # "caused not by heat but by a virus"
        found.extend(c for c in head.head.children if c.dep_ == "neg" and _is_negator(c))
    return found


def _is_negator(token: Token) -> bool:
    """Whether a word negates where it stands: "not", but not in "not only"."""
    if token.lower_ not in words("polarity", "negators") and token.dep_ != "neg":
        return False
    following = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    return following not in words("polarity", "not_followed_by")
