"""Whether a relation is affirmed or denied, and by which words."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from lint.model import Polarity
from lint.nlp.lexicon import words
from lint.nlp.syntax import SUBJECTS


@dataclass(frozen=True, slots=True)
class Denial:
    """The polarity, whether it is a "not shown" rather than a "does not", and the words."""

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
    unshown = False
    below = ""
    for node in (trigger, *chain):
        if below in {"ccomp", "xcomp"} and _is_opaque(node):
            break
        below = node.dep_
        here = denials_on(node)
        if node != trigger and node.lemma_.lower() in words("polarity", "governors"):
            here.append(node)
        if node != trigger and node.lemma_.lower() in words("polarity", "nouns"):
            here.append(node)
        if node != trigger and node.lemma_.lower() in words("polarity", "proves"):
            for c in node.children:
                if c.dep_ in SUBJECTS and c != subject:
                    here.extend(subject_denials(c))
        if node.pos_ == "AUX" and trigger.dep_ in SUBJECTS:
            scarce = words("polarity", "scarce")
            here.extend(c for c in node.children if c.dep_ == "acomp" and c.lower_ in scarce)
        if here and (
            node.lemma_.lower() in words("polarity", "shows")
            or node.lemma_.lower() in words("certainty", "evidence_nouns")
        ):
            unshown = True
        cues.extend(here)
    if subject is not None:
        cues.extend(subject_denials(subject))
    for thing in objects[:1]:
        if thing.dep_ in {"dobj", "attr", "pobj"}:
            cues.extend(subject_denials(thing))
    unique = tuple(sorted(set(cues), key=lambda t: t.i))
    if unique and (_below_evidence(chain) or _benefit(trigger, unique)):
        unshown = True
    denied = len(unique) % 2 == 1
    return Denial(Polarity.NEGATED if denied else Polarity.AFFIRMED, denied and unshown, unique)


def _below_evidence(chain: Sequence[Token]) -> bool:
    """Whether showing, or evidence, stands between the denial and the relation."""
    return any(
        node.lemma_.lower() in words("certainty", "evidence_nouns")
        or (node.lemma_.lower() in words("polarity", "shows") and node.tag_ == "VBN")
        for node in chain
    )


def _benefit(trigger: Token, denials: Sequence[Token]) -> bool:
    """Such as "no clear benefit", "no proven effect": not shown, rather than shown not to be."""
    if any(c.lower_ in words("polarity", "not_benefits") for c in trigger.children):
        return False
    return trigger.lemma_.lower() in words("polarity", "unshown_nouns") and any(
        d.head == trigger for d in denials
    )


def denials_on(node: Token) -> list[Token]:
    """Negators that are children of a node: neg, "never", "no benefit", "without X-ing"."""
    found = []
    for c in node.children:
        if c.dep_ in {"neg", "advmod", "det", "preconj", "cc", "advcl", "predet"} and _is_negator(
            c
        ):
            if c.dep_ == "cc" or (c.lower_ == "nor"):
                continue
            found.append(c)
    for c in node.children:
        if c.dep_ == "advmod" and c.lower_ in words("polarity", "no_longer"):
            found.extend(g for g in c.children if _is_negator(g))
    if node.dep_ == "pcomp" and node.head.lower_ == "without":
        found.append(node.head)
    nor = _nor(node)
    if nor is not None:
        found.append(nor)
    return found


def _nor(node: Token) -> Token | None:
    """The "nor" that opens a clause of its own: "nor do they weaken it"."""
    shares = node.dep_ == "conj" and not any(c.dep_ in SUBJECTS for c in node.children)
    if shares and any(c.dep_ == "neg" for c in node.head.children):
        return None
    near = [*node.children, *(node.head.children if node.dep_ == "conj" else ())]
    return next((c for c in near if c.lower_ == "nor" and c.i < node.i), None)


def _is_opaque(node: Token) -> bool:
    """Whether a denial of the verb leaves what it governs as it is: "nobody wants you to know"."""
    if node.lemma_.lower() not in words("polarity", "opaque"):
        return False
    return not any(c.dep_ == "auxpass" for c in node.children)


def subject_denials(head: Token) -> list[Token]:
    """Such as "no supplement", "none of these", "neither drug"."""
    found = [
        c for c in head.children if c.dep_ in {"det", "preconj", "nmod", "neg"} and _is_negator(c)
    ]
    if head.lower_ in words("polarity", "denied_pronouns"):
        found.append(head)
    return found


def _is_negator(token: Token) -> bool:
    if token.lower_ not in words("polarity", "negators"):
        return False
    following = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    return following not in words("polarity", "not_followed_by")
