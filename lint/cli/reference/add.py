"""``healthlint reference add``: a draft entry from what an article claims."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from lint.cli import _options
from lint.cli._output import check_target, deliver, tell, write
from lint.config import Config, Flags, resolve
from lint.discover import Article
from lint.errors import UserError
from lint.model import Claim, Document, Match
from lint.reference.record import read, target
from lint.reference.standing import Standing, is_shipped, shown, standings

_DRAFTS = "drafts.yaml"
_LINE = re.compile(r"(?P<path>.+):(?P<line>\d{1,9})")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@click.command("add")
@click.option(
    "--from", "place", required=True, metavar="FILE:LINE", help="The line of the article."
)
@click.option(
    "--to",
    type=_options.PATH,
    metavar="FILE.yaml",
    help="Your reference file; by default the first one of your configuration. '-' prints it.",
)
@click.option("--id", "id", metavar="ID", help="The id of the entry; made of its words by default.")
@click.option("--claim", "number", type=int, metavar="N", help="Which of several claims it is.")
@_options.stdin_filename
@_options.settings
def command(
    *,
    place: str,
    to: Path | None,
    id: str | None,
    number: int | None,
    stdin_filename: str,
    flags: Flags,
) -> None:
    """Draft an entry from a claim of an article, for a person to complete.

    It is added behind the entries of your file; nothing that stands there is changed. A folder
    gets it in its file drafts.yaml.
    """
    found = _LINE.fullmatch(place.strip())
    if found is None:
        raise UserError(f"'{place}' is no place in an article", "write it like colds.md:12")
    _, given = _options.articles((Path(found["path"]),), stdin_filename)
    article = given[0] if given else Article(Path(found["path"]).as_posix(), Path(found["path"]))
    settings = resolve(article.path, flags)
    goal = None if str(to) == "-" else _goal(settings, to)
    held = standings(_layers(settings, goal))
    if id is not None:
        _refuse_id(id, held)
    document, matches = _matches(article, int(found["line"]), settings)
    match = _chosen(matches, number, place)
    _add(match.claim, document, id, goal, held)
    if match.entry:
        tell(f"{match.entry.id} speaks of it already: by that the claim is {match.verdict.value}")


def _add(
    claim: Claim,
    document: Document,
    id: str | None,
    goal: Path | None,
    held: Mapping[str, Standing],
) -> None:
    from lint.reference import edit, scaffold  # noqa: PLC0415 - help never needs it

    id = id or scaffold.proposed_id(claim, held)
    words = document.text[claim.span.start : claim.span.end]
    place = f"{document.name}:{claim.region.line}"
    entry = scaffold.draft(claim, id, words, place)
    if goal is None:
        write(edit.added("", [entry], "-"))
    else:
        text, mark = read(goal)
        deliver(mark + edit.added(text, [entry], str(goal)), goal)
        write(f"{id}: added to {shown(goal)} as a draft\n")


def _goal(settings: Config, to: Path | None) -> Path:
    """The file to add to.

    Raises:
        UserError: none is named or configured, it is a shipped one, or it cannot be written.

    """
    goal = target((to,) if to else settings.reference, _DRAFTS)
    if to and is_shipped(to):
        raise UserError("the shipped set is not edited", "name a file of your own with --to")
    if goal is None:
        raise UserError(
            "no reference file of your own is configured",
            "name one with --to FILE.yaml; '--to -' prints the entry",
        )
    if goal.suffix not in {".yaml", ".yml"}:
        raise UserError(f"{goal} is no .yaml file and no folder", "name one with --to")
    check_target(goal)
    return goal


def _layers(settings: Config, goal: Path | None) -> tuple[Path, ...]:
    """The set in force, with the file to add to."""
    there = goal and any(goal.resolve().is_relative_to(p.resolve()) for p in settings.reference)
    return (*settings.reference, *((goal,) if goal and goal.exists() and not there else ()))


def _refuse_id(id: str, held: Mapping[str, Standing]) -> None:
    if not _ID.fullmatch(id):
        raise UserError(
            f"'{id}' is no id", "use lower-case words with hyphens, such as zinc-common-cold"
        )
    if id in held:
        raise UserError(
            f"an entry has the id '{id}' already ({shown(held[id].path)})", "choose another"
        )


def _matches(article: Article, line: int, settings: Config) -> tuple[Document, tuple[Match, ...]]:
    """The claims that are read on a line of an article, and what is known on them."""
    from lint import engine  # noqa: PLC0415 - help never needs it
    from lint.cli._why import read as read_article  # noqa: PLC0415

    session = engine.open_session(engine.plan_for(settings))
    item = next(engine.readings(session.nlp, (read_article(article),)))
    if not isinstance(item, tuple):
        why = item.failure.message if item.failure else "it cannot be read"
        raise UserError(f"{article.name}: {why}", item.failure.hint if item.failure else "")
    document, reading = item
    lines = document.source.count("\n") + 1
    if not 1 <= line <= lines:
        raise UserError(f"{article.name} has no line {line}", f"it has {lines}")
    here = (c for c in reading.claims if c.region.line <= line <= c.region.end_line)
    return document, tuple(session.matcher.match(claim) for claim in here)


def _chosen(claims: Sequence[Match], number: int | None, place: str) -> Match:
    """The claim meant; where there are several and none is named, they are listed.

    Raises:
        UserError: there is none, or it is not clear which.

    """
    if not claims:
        raise UserError(f"no claim is read at {place}", f"'healthlint explain {place}' tells why")
    if number is None and len(claims) == 1:
        return claims[0]
    if number is not None and 1 <= number <= len(claims):
        return claims[number - 1]
    for at, match in enumerate(claims, 1):
        tell(f"{at}. {_told(match.claim)}")
    wrong = f"; there is no claim {number}" if number is not None else ""
    raise UserError(f"{len(claims)} claims are read at {place}{wrong}", "choose one with --claim N")


def _told(claim: Claim) -> str:
    subject, object = (e.concept or e.text or "?" for e in (claim.subject, claim.object))
    denied = "not " if claim.polarity.value == "negated" else ""
    return f"{subject} {denied}{claim.relation.value} {object} ({claim.certainty.value})"
