"""Makes articles to measure with: sentences of corpus/articles, shuffled, other things put in."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from lint import vocabulary
from lint.model import PROSE, BlockKind
from lint.nlp.sentences import split
from lint.readers import reader_for
from lint.resources import corpus

WORDS = 900
_SWAPPED = ("nutrient", "food", "symptom", "condition", "medication", "supplement")
_HEADINGS = frozenset({BlockKind.TITLE, BlockKind.HEADING})


@dataclass(frozen=True, slots=True)
class Material:
    """Sentences by the kind of their block, and names that may take each other's place."""

    headings: tuple[str, ...]
    sentences: tuple[str, ...]
    items: tuple[str, ...]
    names: dict[str, tuple[str, ...]]
    pattern: re.Pattern[str]


def material() -> Material:
    """What the sample articles and the vocabulary offer."""
    headings, sentences, items = [], [], []
    for path in sorted(corpus("articles").iterdir()):
        reader = reader_for(path.name)
        if reader is None:
            continue
        document = reader.parse(path.read_bytes(), path.name)
        for block in document.blocks:
            text = document.cut(block.span)
            if block.kind in _HEADINGS:
                headings.append(text)
            elif block.kind is BlockKind.ITEM:
                items.append(text)
            elif block.kind in PROSE:
                sentences.extend(text[a:b] for a, b in split(text))
    known = vocabulary.load(sorted(corpus("vocabulary").glob("*.yaml"))).concepts
    names = {}
    for kind in _SWAPPED:
        some = tuple(c.name for c in known if c.type == kind and not c.id.endswith("-root"))
        names.update({name.lower(): some for name in some})
    longest = sorted(map(re.escape, names), key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(longest)})\b", re.IGNORECASE)
    return Material(tuple(headings), tuple(sentences), tuple(items), names, pattern)


def articles(count: int, *, seed: int = 1, words: int = WORDS) -> Iterator[tuple[str, str]]:
    """(file name, text) of so many distinct articles: a third each txt, md and html."""
    some = material()
    dice = random.Random(seed)
    for n in range(count):
        suffix = ("txt", "md", "html")[n % 3]
        yield f"article-{n:03}.{suffix}", _article(some, dice, suffix, words)


def write(folder: Path, count: int, *, seed: int = 1, words: int = WORDS) -> None:
    """Put articles into a folder."""
    for name, text in articles(count, seed=seed, words=words):
        (folder / name).write_text(text, encoding="utf-8")


def _article(some: Material, dice: random.Random, suffix: str, words: int) -> str:
    blocks: list[tuple[str, tuple[str, ...]]] = [("h1", (_varied(some, dice, some.headings),))]
    length = 0
    while length < words:
        kind = dice.choices(("h2", "p", "ul"), (2, 5, 1))[0]
        if kind == "h2" and blocks[-1][0] == "h2":
            continue
        source, least, most = {
            "h2": (some.headings, 1, 1),
            "p": (some.sentences, 2, 5),
            "ul": (some.items, 3, 6),
        }[kind]
        lines = tuple(_varied(some, dice, source) for _ in range(dice.randint(least, most)))
        blocks.append((kind, lines))
        length += sum(len(line.split()) for line in lines)
    return _FORMS[suffix](blocks)


def _varied(some: Material, dice: random.Random, source: tuple[str, ...]) -> str:
    """A sentence with other things of the same kinds, and other numbers, in their places."""
    text = some.pattern.sub(
        lambda found: dice.choice(some.names[found.group().lower()]), dice.choice(source)
    )
    text = re.sub(r"\b\d\d?\b", lambda _: str(dice.randint(2, 99)), text)
    return text[:1].upper() + text[1:]


def _plain(blocks: list[tuple[str, tuple[str, ...]]]) -> str:
    return "\n\n".join(
        "\n".join(f"• {x}" for x in lines) if kind == "ul" else " ".join(lines)
        for kind, lines in blocks
    )


def _markdown(blocks: list[tuple[str, tuple[str, ...]]]) -> str:
    marks = {"h1": "# ", "h2": "## ", "p": ""}
    return "\n\n".join(
        "\n".join(f"- {x}" for x in lines) if kind == "ul" else marks[kind] + " ".join(lines)
        for kind, lines in blocks
    )


def _page(blocks: list[tuple[str, tuple[str, ...]]]) -> str:
    body = "\n".join(
        f"<ul>{''.join(f'<li>{escape(x)}</li>' for x in lines)}</ul>"
        if kind == "ul"
        else f"<{kind}>{escape(' '.join(lines))}</{kind}>"
        for kind, lines in blocks
    )
    return f"<!doctype html><html lang=en><body><article>{body}</article></body></html>"


_FORMS = {"txt": _plain, "md": _markdown, "html": _page}
