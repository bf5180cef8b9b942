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
    letters = [*filter(str.isalpha, sample)]
    if len(letters) < 2 * _ENOUGH:
        return True
    if sum(map("\u0250".__gt__, letters)) < _LATIN * len(letters):
        return False
    found = [w.lower().replace("’", "'") for w in _WORD.findall(sample)]
    if len(found) < _ENOUGH:
        return True
    english, foreign = words("function_words", "english"), words("function_words", "foreign")
    ours = sum(map(english.__contains__, found))
    theirs = sum(map((foreign - english).__contains__, found))
    if ours >= _LEAST * len(found):
        return ours > theirs
    return theirs <= ours or theirs < _LEAST / 2 * len(found)


def _sampled(text: str) -> str:
    if len(text) <= 3 * _SAMPLE:
        return text
    places = (0, len(text) // 2, len(text) - _SAMPLE)
    return " ".join(text[at : at + _SAMPLE] for at in places)
