"""Whether a text is English: told by its function words, without a model."""

import re

from lint.nlp.tables import words

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENOUGH = 20  # fewer words than this tell nothing
_SAMPLE = 1_500  # characters looked at in each of three places
_LEAST = 0.10  # share of English function words in a list of nouns is above; prose has 0.4
_LATIN = 0.5  # share of letters that must be Latin


def is_english(text: str) -> bool:
    """Whether a text is English; texts of fewer than 20 words pass.

    Three samples are looked at in a long text. Lists of nouns pass as long as the function words
    of no other language outnumber the English ones.
    """
    sample = _sampled(text)
    letters = sum(c.isalpha() for c in sample)
    if letters < 2 * _ENOUGH:
        return True
    if sum(c.isalpha() and c < "\u0250" for c in sample) < _LATIN * letters:
        return False
    found = [w.lower().replace("’", "'") for w in _WORD.findall(sample)]
    if len(found) < _ENOUGH:
        return True
    english, foreign = words("function_words", "english"), words("function_words", "foreign")
    ours = sum(w in english for w in found)
    theirs = sum(w in foreign and w not in english for w in found)
    if ours >= _LEAST * len(found):
        return ours > theirs
    return theirs <= ours or theirs < _LEAST / 2 * len(found)


def _sampled(text: str) -> str:
    if len(text) <= 3 * _SAMPLE:
        return text
    places = (0, len(text) // 2, len(text) - _SAMPLE)
    return " ".join(text[at : at + _SAMPLE] for at in places)
