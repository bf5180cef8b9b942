"""Checks articles in this process or in several at once, each with a session of its own."""

import os
import signal
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from lint import discover, engine, store
from lint.discover import Article
from lint.engine import Keeper, Plan
from lint.errors import UserError
from lint.model import Failure, FileReport

WORTH = 60_000
"""Bytes of articles that make one more process pay: it takes some three seconds to start, in which
another one reads as much."""

_DEATHS = 3  # processes that may end unexpectedly before the rest is given up
_HINT = "check it again with --jobs 1; there may be too little memory for several processes"


@dataclass(frozen=True, slots=True)
class Task:
    """An article to be checked, and by which plan."""

    article: Article
    plan: Plan


@dataclass(slots=True)
class _Worker:
    """A process, the way to it, and what it is at."""

    process: BaseProcess
    line: Connection
    task: Task | None = None


def check_all(tasks: Sequence[Task], jobs: int | None = 1) -> Iterator[FileReport]:
    """The report on each article, as they are done, by so many processes (None: as many as pay).

    Raises:
        UserError: the model, the reference set or the vocabulary cannot be used.

    """
    number = _paying(tasks) if jobs is None else min(jobs, len(tasks))
    if number > 1:
        yield from _spread(tasks, number)
        return
    for plan in dict.fromkeys(t.plan for t in tasks):
        keeper = engine.keeper(plan)
        mine = (t.article for t in tasks if t.plan == plan)
        yield from engine.check_all(keeper, map(discover.read, mine))
        keeper.flush()


def _paying(tasks: Iterable[Task]) -> int:
    """How many processes the work pays for, no more than there are cores."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return min(cores or 1, sum(map(_size, tasks)) // WORTH)


def _size(task: Task) -> int:
    """The bytes of an article; 0 where they cannot be told."""
    if task.article.data is not None:
        return len(task.article.data)
    try:
        return task.article.path.stat().st_size
    except OSError:
        return 0


def _spread(tasks: Sequence[Task], number: int) -> Iterator[FileReport]:
    """Hand out articles one by one, the largest first, so that none is left to the end."""
    todo = sorted(tasks, key=_size)
    workers: list[_Worker] = []
    deaths = 0
    try:
        workers += (_started() for _ in range(number))
        while todo or any(w.task for w in workers):
            for worker in workers:
                if worker.task is None and todo:
                    _give(worker, todo.pop())
            ready = wait([w.line for w in workers if w.task])
            for worker in [w for w in workers if w.line in ready]:
                yield (report := _answer(worker))
                if report.failure and not worker.process.is_alive():
                    deaths += 1
                    workers.remove(worker)
                    if deaths < _DEATHS and todo:
                        workers.append(_started())
            if not workers:
                yield from (_unchecked(t.article, "no process is left to check it") for t in todo)
                return
    finally:
        for worker in workers:
            worker.process.terminate()
            worker.line.close()
        for worker in workers:
            worker.process.join()


def _started() -> _Worker:
    context = get_context("spawn")  # the same on every system, and safe beside threads
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(theirs, store.is_off()), daemon=True)
    with _uninterrupted():
        process.start()
    theirs.close()
    return _Worker(process, ours)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """A process started within hears nothing of Ctrl-C, not even while it starts."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _give(worker: _Worker, task: Task) -> None:
    worker.task = task
    try:
        worker.line.send(task)
    except OSError:  # it has ended: the answer will tell
        return


def _answer(worker: _Worker) -> FileReport:
    """What a process says of its article, or how it ended."""
    task, worker.task = worker.task, None
    assert task is not None
    try:
        said = worker.line.recv()
    except (EOFError, OSError):
        worker.process.join()
        code = worker.process.exitcode or 0
        how = f"killed by signal {-code}" if code < 0 else f"exit code {code}"
        return _unchecked(task.article, f"the process that checked it ended unexpectedly ({how})")
    if isinstance(said, UserError):
        raise said
    assert isinstance(said, FileReport)
    return said


def _unchecked(article: Article, why: str) -> FileReport:
    return FileReport(path=article.name, failure=Failure("check", why, _HINT))


def _work(line: Connection, off: bool) -> None:
    """Check what is handed over until nobody is there any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started this process ends it
    keepers: dict[Plan, Keeper] = {}
    with store.switched_off() if off else nullcontext():
        while True:
            try:
                task = line.recv()
            except (EOFError, OSError):
                return
            keeper = keepers.get(task.plan) or keepers.setdefault(
                task.plan, engine.keeper(task.plan)
            )
            line.send(_checked(keeper, task.article))


def _checked(keeper: Keeper, article: Article) -> FileReport | UserError:
    try:
        (report,) = engine.check_all(keeper, (discover.read(article),))
    except UserError as error:
        return error
    keeper.flush()
    return report
