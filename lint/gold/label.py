"""What a careful reader found in a text: the labels that a run is held against."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lint.model import Certainty, Kind, Polarity


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a text as a reader sees them; of several places that hold them, the ``nth``."""

    text: str
    nth: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A finding that is due: at any of the places, or of the document as such without places.

    ``maybe`` marks one on which careful readers differ; ``line`` is where the label stands.
    """

    rule: str
    places: tuple[Words, ...] = ()
    maybe: bool = False
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A claim that a reader finds; polarity and certainty None where the label leaves them open."""

    kind: Kind
    place: Words
    polarity: Polarity | None = None
    certainty: Certainty | None = None
    maybe: bool = False
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """One text with its labels.

    ``rules`` are the ids, or their beginnings, that the labels speak of, ``unlabelled`` those they
    do not; ``said`` is None where claims were not labelled, ``due`` None where findings were not.
    ``file`` holds the labels; ``folder`` is where the text lies, or would, so that its
    configuration counts.
    """

    name: str
    data: bytes
    file: str
    folder: Path
    line: int = 0
    half: str = ""
    profile: str | None = None
    today: date | None = None
    rules: tuple[str, ...] = ("HL",)
    unlabelled: tuple[str, ...] = ()
    said: tuple[Said, ...] | None = None
    due: tuple[Due, ...] | None = None
