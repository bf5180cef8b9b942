"""What library users, the command line and editors call: check a text, check files."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from lint import __version__, changed, discover, engine, own
from lint import baseline as known
from lint.baseline import Baseline
from lint.compare import folder
from lint.config import Config, Flags, Resolver, default, resolve
from lint.engine import Plan
from lint.jobs import Task, check_all
from lint.model import About, FileReport, Report, Skipped, Source
from lint.rules.consistency.contradiction_across_articles import contradiction_across_articles

Amend = Callable[[Report, Sequence[discover.Article], Mapping[str, Plan]], Mapping[str, FileReport]]
"""Edits articles after a report on them; gives the new report on each one that it edited."""


class Live:
    """A check that stays open while texts are edited, as in an editor: only what is new is read.

    What sentences say is remembered between calls, within bounds. Settings and data files are those
    of the moment it was opened; open another one when they have changed.
    """

    def __init__(self, config: Config) -> None:
        """Load the data; the language model is loaded with the first text.

        Raises:
            UserError: the model, the reference set or the vocabulary cannot be used.

        """
        self._plan = engine.plan_for(config)
        self._session = engine.open_session(self._plan)

    def check(self, text: str, *, name: str = "article.md") -> FileReport:
        """Check one text; the suffix of ``name`` says what format it is in."""
        source = Source(name, text.encode("utf-8", "surrogatepass"))
        report = engine.run(self._session, source)
        return engine.across((report,), {report.path: self._plan})[0]


def open(config: Config | None = None) -> Live:
    """Open a check for texts that are edited; ``config`` is that of a run without settings.

    Raises:
        UserError: the model, the reference set or the vocabulary cannot be used.

    """
    return Live(config or default())


def lint_text(text: str, *, name: str = "article.md", config: Config | None = None) -> FileReport:
    """Check one text; the suffix of ``name`` says what format it is in.

    Raises:
        UserError: the model, the reference set or the vocabulary cannot be used.

    """
    return open(config).check(text, name=name)


def lint_paths(
    paths: Sequence[Path],
    *,
    flags: Flags | None = None,
    given: Sequence[discover.Article] = (),
    told: Callable[[FileReport], None] | None = None,
    baseline: Baseline | None = None,
    diff: changed.Diff | None = None,
    amend: Amend | None = None,
    jobs: int | None = 1,
) -> Report:
    """Check files and folders, and ``given`` articles beside them; ``told`` hears of each file.

    With a ``baseline``, the findings it knows are left out; with a ``diff``, what the older version
    of an article had. ``amend`` may edit articles once they were checked; the report is then on
    what it made of them. ``jobs`` is how many processes check, None as many as pay; more than one
    need a main module that can be imported, as ``multiprocessing`` does.

    Raises:
        UserError: a configuration, the model, the reference set or the vocabulary cannot be used,
            or git or a diff cannot tell what changed.

    """
    flags = flags or Flags()
    found = discover.discover(paths, Path.cwd(), flags)
    articles = (*given, *found.articles)
    since = changed.since(diff, articles, paths) if diff else None
    if amend:
        articles = tuple(map(discover.held, articles))
    plans = plans_of(articles, flags)
    done = {f.path: f for f in found.failures} | judged(articles, plans, told=told, jobs=jobs)
    older = judged(changed.older(since, articles), plans) if since else {}

    def report() -> Report:
        files = tuple(done[name] for name in sorted(done, key=lambda n: n.split("/")))
        whole = finished(files, plans, skipped=found.skipped, flags=flags)
        if since:
            before = engine.across([older.get(f.path, f) for f in files], plans) if older else ()
            whole = changed.narrowed(whole, {f.path: f for f in before if f.path in older}, since)
        return _unknown(whole, baseline, plans, paths) if baseline else whole

    first = report()
    if amend and (edited := amend(first, articles, plans)):
        done |= edited
        return report()
    return first


def _unknown(
    report: Report, baseline: Baseline, plans: Mapping[str, Plan], paths: Sequence[Path]
) -> Report:
    """What of a report a baseline does not know."""
    ran = {name: frozenset(c.rule for c in plan.rules) for name, plan in plans.items()}
    return known.narrowed(report, baseline, ran=ran, looked_at=paths)


def judged(
    articles: Iterable[discover.Article],
    plans: Mapping[str, Plan],
    *,
    told: Callable[[FileReport], None] | None = None,
    jobs: int | None = 1,
) -> dict[str, FileReport]:
    """The report on each article by its name, before anything is looked for between articles.

    What was found in an article is kept in the user's cache folder and used again. ``jobs`` is how
    many processes check the others, None as many as pay.

    Raises:
        UserError: the model, the reference set or the vocabulary cannot be used.

    """
    keepers = {plan: engine.keeper(plan) for plan in dict.fromkeys(plans.values())}
    done, left = {}, []

    def tell(report: FileReport) -> None:
        done[report.path] = report
        if told:
            told(report)

    for article in articles:
        source = discover.read(article)
        plan = plans[article.name]
        kept = source if isinstance(source, FileReport) else keepers[plan].report(source)
        if kept is None:
            left.append(Task(article, plan))
        else:
            tell(kept)
    for report in check_all(left, jobs):
        tell(report)
    for keeper in keepers.values():
        keeper.flush()
    return done


def finished(
    files: Sequence[FileReport],
    plans: Mapping[str, Plan],
    *,
    skipped: Sequence[Skipped] = (),
    flags: Flags,
) -> Report:
    """The report of a run: with what is found between articles, without what comments suppress."""
    used = next(iter(plans.values()), None)
    digests = used or engine.plan_for(resolve(Path.cwd(), flags))
    files = engine.across(files, plans)
    return Report(
        files=files,
        skipped=tuple(skipped),
        conflicts=folder.standing(files, contradiction_across_articles.id),
        version=__version__,
        model=digests.model_digest,
        vocabulary_digest=digests.vocabulary_digest,
        reference_digest=digests.reference_digest,
        notices=tuple(dict.fromkeys(n for p in plans.values() for n in _notices(p))),
        own_rules=tuple(dict.fromkeys(a for p in plans.values() for a in _own(p))),
    )


def _own(plan: Plan) -> Iterator[About]:
    """What is to be told of the organisation's own rules."""
    return (rule.about for rule in own.load(plan.own_rules, plan.vocabulary).rules)


def _notices(plan: Plan) -> Iterator[str]:
    """What makes a run weaker than its settings say."""
    adoption = plan.adoption
    if adoption is not None and adoption.is_over(plan.today):
        yield (
            f"the adoption of the reference set by {adoption.by} ended on {adoption.until}: what "
            "it covered counts as sourced again, so what contradicts it is a warning at most; set "
            "a new 'adopted_until' once the set has been looked over"
        )


def plans_of(articles: Iterable[discover.Article], flags: Flags) -> dict[str, Plan]:
    """The plan of every article, by its name; one for all that share their settings."""
    settings = Resolver(flags)
    plans: dict[Config, Plan] = {}
    of = {}
    for article in articles:
        config = settings.config(article.path)
        of[article.name] = plans.get(config) or plans.setdefault(config, engine.plan_for(config))
    return of
