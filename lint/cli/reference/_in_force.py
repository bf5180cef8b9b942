"""The vocabulary and the reference set that hold here, without a language model."""

from lint import vocabulary
from lint.config import Config, day_of
from lint.model import ReferenceSet
from lint.reference.load import load
from lint.vocabulary import Vocabulary


def in_force(config: Config) -> tuple[Vocabulary, ReferenceSet]:
    """What a configuration names, adoption included.

    Raises:
        DataError: everything wrong in the files at once.

    """
    words = vocabulary.load(config.vocabulary)
    return words, load(config.reference, adoption=config.adoption, today=day_of(config))
