"""What articles should tell on a topic, a medicine or a supplement: the nouns of topic files."""

from dataclasses import dataclass

from lint.model import Citation, Entry


@dataclass(frozen=True, slots=True)
class RedFlag:
    """A warning sign: concepts of which one must be named, or words that name it."""

    id: str
    sign: str
    concepts: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A topic, the concepts (with their descendants) that make an article one on it, its flags.

    ``needed`` is how many of the flags an article must name; ``wording`` a model sentence.
    """

    id: str
    name: str
    concepts: tuple[str, ...]
    flags: tuple[RedFlag, ...]
    needed: int
    wording: str
    sources: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """People something is not for (``ask``: only after asking), found by concepts or words."""

    id: str
    people: str
    concepts: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    ask: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """Medicines or supplements (``concepts`` with their descendants) and whom they are not for."""

    id: str
    name: str
    concepts: tuple[str, ...]
    groups: tuple[Group, ...]
    wording: str
    sources: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction:
    """Two sides, each one of several concepts, that do not go together, and what happens.

    ``entry`` is the one of the reference set that tells it; None where a topic file does.
    """

    id: str
    one: tuple[str, ...]
    other: tuple[str, ...]
    happens: str
    wording: str
    sources: tuple[Citation, ...] = ()
    entry: Entry | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """All that the topic files hold, and the limits and interactions of the reference set.

    ``digest`` tells one state of the topic files from another.
    """

    topics: tuple[Topic, ...] = ()
    cautions: tuple[Caution, ...] = ()
    interactions: tuple[Interaction, ...] = ()
    limits: tuple[Entry, ...] = ()
    digest: str = ""
