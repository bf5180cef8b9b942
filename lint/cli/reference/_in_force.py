"""The vocabulary and the reference set that hold here, without a language model."""

from lint import vocabulary
from lint.config import Config
from lint.model import ReferenceSet
from lint.reference.load import load
from lint.vocabulary import Vocabulary


def in_force(config: Config) -> tuple[Vocabulary, ReferenceSet]:
    """What a configuration names, adoption included.

    Raises:
        DataError: everything wrong in the files at once.

    """
    words = vocabulary.load(config.vocabulary)
    by, on = config.adopted_by, config.adopted_on
    return words, load(config.reference, adopted_by=by, adopted_on=on)
