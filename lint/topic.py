"""What an article on a topic should tell its readers: red flags and when they apply."""

from dataclasses import dataclass

from lint.model import Citation


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """All that the topic files hold; ``digest`` tells one state of them from another."""

    topics: tuple[Topic, ...] = ()
    digest: str = ""
