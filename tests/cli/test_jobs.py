"""Several processes: the same report, and clear words where one of them ends."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

RULES = ("--select", "HL102,HL302,HL702", "--no-cache")
FIVE = ("a.md", "b.md", "c.md", "faulty.md", "plain.md")

DYING = """
import os, sys
if any("spawn_main" in word for word in sys.orig_argv):
    from lint.engine import kept
    judge = kept.judge
    def dying(session, document, *others):
        if "Copper" in document.text:
            os._exit(9)
        return judge(session, document, *others)
    kept.judge = dying
"""
"""Makes the processes that check end when they meet an article on copper."""


@pytest.fixture
def articles(here):
    (here / "a.md").write_text("# Zinc\n\nZinc cures colds.\n")
    (here / "b.md").write_text("# Zinc\n\nZinc does not cure colds.\n")
    (here / "c.md").write_text("# Copper\n\nCopper bracelets are completely safe.\n")
    return here


def test_the_report_is_the_same_but_for_what_a_process_ended_at(articles, sets, run, process):
    (articles / "site").mkdir()
    (articles / "site" / "sitecustomize.py").write_text(DYING)
    path = os.pathsep.join(filter(None, (str(articles / "site"), *sys.path)))
    words = ("check", *RULES, "--output-format", "concise", *FIVE, "--jobs")
    one, two = run(*words, "1"), process(*words, "2", env={**os.environ, "PYTHONPATH": path})
    lines, others = ([x for x in told.out.splitlines() if ".md:" in x] for told in (one, two))
    assert {line.partition(":")[0] for line in lines} == set(FIVE)
    assert others == [line for line in lines if not line.startswith("c.md")]
    assert (one.code, two.code) == (1, 2)
    (error,) = [line for line in two.err.splitlines() if line.startswith("error:")]
    assert "c.md: the process that checked it ended unexpectedly (exit code 9)" in error
    assert "--jobs 1" in two.err


def test_to_interrupt_ends_all_processes(articles, sets):
    words = [sys.executable, "-m", "lint", "check", *RULES, "--jobs", "2"]
    going = subprocess.Popen(
        words,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=hears_of_interruptions,  # noqa: PLW1509 - there are no threads
    )
    while len(started := children(going.pid)) < 2:  # one that keeps track, and one that checks
        assert going.poll() is None
        time.sleep(0.02)
    os.killpg(going.pid, signal.SIGINT)
    _, told = going.communicate(timeout=60)
    assert going.returncode == 130
    assert told.decode().strip() == "error: interrupted"
    for _ in range(500):
        if not any(Path(f"/proc/{pid}").exists() for pid in started):
            return
        time.sleep(0.02)
    raise AssertionError("processes are left")


def hears_of_interruptions():
    """What a shell runs in the background does not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def children(pid):
    try:
        return Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    except OSError:
        return []


def test_what_is_no_number_of_processes_is_told(run):
    for word in ("0", "-1", "many"):
        told = run("check", "--jobs", word)
        assert told.code == 2
        assert f"'{word}' is no number of processes; write 1, 2, ... or auto" in told.err
