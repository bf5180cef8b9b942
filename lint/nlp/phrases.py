"""Noun phrases in a dependency tree: the words that belong to a head."""

from lint.nlp.lexicon import words
from lint.nlp.syntax import SUBJECTS, UNSHOWN, examples
from lint.nlp.tree import Token, remembered

_PHRASE_CUT = frozenset(
    {
        "relcl",
        "appos",
        "cc",
        "conj",
        "preconj",
        "advcl",
        "parataxis",
        "acl",
        "punct",
        "mark",
        "dep",
        "advmod",
    }
)


@remembered
def phrase(head: Token) -> list[Token]:
    """The tokens of the noun phrase around a head, without clauses, conjuncts and examples."""
    kept = [head]
    stack = [head]
    sample = {t.i for t in examples(head)}
    while stack:
        token = stack.pop()
        for c in token.children:
            verbal = head.pos_ == "VERB" and token == head and c.dep_ in {"advmod", "prt"}
            verbal = verbal or (c.dep_ == "advmod" and token.pos_ in {"ADJ", "DET", "NUM"})
            aside = c.tag_ == UNSHOWN and c.i > token.i
            cut = c.dep_ in _PHRASE_CUT and not (verbal or aside)
            if cut or c.dep_ in SUBJECTS or c.i in sample:
                continue
            if c.dep_ == "prep" and (
                c.lower_ in words("frames", "setting_apart")
                or any(g.i in sample for g in c.children)
            ):
                continue
            if c.dep_ in {"aux", "auxpass"} or (c.dep_ == "neg" and head.tag_ != "VBG"):
                continue  # "not eating enough fibre" is a thing of its own
            kept.append(c)
            stack.append(c)
    if _is_shared(head):
        kept.append(head.doc[head.i - 1])
    kept.sort(key=lambda t: t.i)
    return _contiguous(kept, head)


def _is_shared(head: Token) -> bool:
    """Whether the word before belongs to a head that the parser hung a list on.

    "obesity and | insulin resistance": "insulin" is joined to "obesity", not to its head.
    """
    if head.i < 3:
        return False
    before = head.doc[head.i - 1]
    over = before.head
    return before.dep_ == "conj" and over.head == head and over.dep_ in {"nmod", "compound"}


def _reports(word: Token) -> bool:
    """Whether "that" opens what is said: "nurses point out that | yoga may help"."""
    if word.lower_ != "that" or not word.i:
        return False
    before = word.nbor(-1)
    over = before.head if before.dep_ == "prt" else before
    return over.pos_ == "VERB" and over.lemma_.lower() in words("stance", "attributing")


def _contiguous(tokens: list[Token], head: Token) -> list[Token]:
    """The run around the head: gaps of punctuation alone (hyphens, quotes) are bridged."""
    have = {t.i for t in tokens}
    doc = head.doc
    start = end = head.i
    while start - 1 in have or (
        start - 2 in have and doc[start - 1].is_punct and not doc[start - 1].whitespace_
    ):
        start -= 1
    while start > 1 and doc[start - 1].tag_ == "HYPH" and not doc[start - 2].whitespace_:
        start -= 2  # "well-being" is one word, however it was parsed
    while end + 1 in have or (end + 2 in have and doc[end + 1].tag_ in {"HYPH", "SYM"}):
        end += 1
    pointing = words("resolution", "pronouns")
    while start < head.i and (
        doc[start].dep_ in {"det", "predet", "punct", "case"} or doc[start].tag_ == "PRP$"
    ):
        if doc[start].lower_ in pointing and doc[start].dep_ == "det" and not _reports(doc[start]):
            break
        start += 1
    return [doc[i] for i in range(start, end + 1)]
