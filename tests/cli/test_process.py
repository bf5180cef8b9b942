"""What only a process of its own shows: start-up, pipes, terminals, signals, users."""

import os
import shutil
import signal
import subprocess
import sys
import time

import pytest


def imported(words):
    """The modules that a command line brings in."""
    code = (
        "import sys\n"
        "from lint.cli._guard import guarded\n"
        "from lint.cli import healthlint\n"
        f"guarded(healthlint, {words!r})\n"
        "print(*sys.modules, file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["check", "--help"],
        ["compare", "--help"],
        ["rules"],
        ["explain", "HL401"],
        ["--version"],
    ],
    ids=" ".join,
)
def test_what_needs_no_language_model_does_not_load_one(words):
    assert "spacy" not in imported(words)


def test_help_brings_in_next_to_nothing():
    brought = imported(["--help"])
    assert not brought & {"spacy", "yaml", "jsonschema", "rich", "lint.rules", "lint.engine"}


def test_the_command_and_the_module_are_the_same(process):
    script = shutil.which("healthlint", path=os.path.dirname(sys.executable))  # noqa: PTH120
    done = subprocess.run([script, "rules"], capture_output=True, text=True, check=True)
    assert done.stdout == process("rules").out


def test_version_names_model_and_digests(process):
    ran = process("--version")
    assert ran.code == 0
    first, *rest = ran.out.splitlines()
    assert first.startswith("healthlint ")
    assert [line.split()[0] for line in rest] == ["model", "vocabulary", "reference"]
    assert all(len(line.split()) == 2 for line in rest)


def test_a_damaged_cache_is_told_of_and_harms_nothing(process, tmp_path):
    env = {**os.environ, "HEALTHLINT_CACHE": str(tmp_path / "cache")}
    words = ("reference", "show", "zinc")
    sound = process(*words, env=env)
    kept = next((tmp_path / "cache").rglob("reference-*.json"))
    kept.write_bytes(kept.read_bytes()[:-100])
    ran = process(*words, env=env)
    assert (ran.code, ran.out) == (0, sound.out)
    assert ran.err == f"the cache file {kept} is damaged; it is made anew\n"


def test_a_reader_that_stops_early_is_no_error(here):
    command = f"{sys.executable} -m lint check . --show-info | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, check=True, cwd=here
    )
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] == "1"


def test_claims_into_a_closed_pipe_end_quietly(here):
    lines = '{"id": 1, "text": "Zinc lozenges may shorten a cold."}\n' * 300
    (here / "s.jsonl").write_text(lines)
    command = (
        f"{sys.executable} -m lint claims --sentences s.jsonl --output-format jsonl | head -n 1"
    )
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, check=True, cwd=here
    )
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == 1


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
@pytest.mark.parametrize(
    ("command", "code", "said"),
    [
        ("check - <&-", 2, "error: standard input is closed"),
        ("check faulty.md <&- >&-", 1, ""),
        ("check nothing.md 2>&-", 2, ""),
        ("rules >/dev/full", 2, "error: cannot write the output: no space left on device"),
    ],
)
def test_streams_that_are_closed_or_full(here, command, code, said):
    done = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m lint {command}"],
        capture_output=True,
        text=True,
        check=False,
        cwd=here,
    )
    assert done.returncode == code
    assert done.stderr.partition("\n")[0] == said


def test_a_terminal_without_unicode_gets_plain_signs(process, here):
    (here / "faulty.md").write_text(
        "# 风邪 and colds\n\nZinc lozenges are completely safe for everyone. 风邪 — “so”.\n",
        encoding="utf-8",
    )
    env = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    ran = process("check", "faulty.md", env=env)
    assert ran.code == 1
    assert ran.out.isascii()
    assert '. \\u98ce\\u90aa - "so".' in ran.out
    assert ran.err == ""


def test_colour_is_for_terminals_that_want_it(here):
    def through_a_terminal(**env):
        command = [sys.executable, "-m", "lint", "explain", "HL102"]
        script = ["script", "-qec", " ".join(command), "/dev/null"]
        settings = {k: v for k, v in os.environ.items() if k != "NO_COLOR"} | env
        done = subprocess.run(
            script, capture_output=True, text=True, check=True, cwd=here, env=settings
        )
        return done.stdout

    if not shutil.which("script"):
        pytest.skip("needs script(1)")
    assert "\x1b[" in through_a_terminal(TERM="xterm")
    assert "\x1b[" not in through_a_terminal(TERM="xterm", NO_COLOR="1")
    assert "\x1b[" not in through_a_terminal(TERM="dumb")


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals")
def test_interrupting_ends_with_130(here):
    code = (
        "import lint.cli.check, sys\n"
        "print('ready', flush=True)\n"
        "sys.argv = ['healthlint', 'check', '-']\n"
        "lint.cli.main()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=here,
        text=True,
    ) as running:
        assert running.stdout.readline() == "ready\n"
        time.sleep(1.0)  # long enough to be waiting for its input
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=20)
    assert running.returncode == 130
    assert "Traceback" not in err


def test_a_file_this_user_may_not_read(here):
    (here / "secret.md").write_text("# Secret\n")
    (here / "secret.md").chmod(0)
    command = [sys.executable, "-m", "lint", "check", "secret.md", "faulty.md"]
    if os.access(here / "secret.md", os.R_OK):  # root, who has to give up reading everything
        if not shutil.which("setpriv"):
            pytest.skip("needs setpriv, for this is root")
        command = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", *command]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=here)
    assert "error: secret.md: this user may not read it" in done.stderr
    assert "HL102" in done.stdout
    assert done.returncode == 2


def test_an_internal_error_is_one_sentence(here):
    code = (
        "from lint.cli import main\n"
        "import lint.cli.check as check\n"
        "check.lint_paths = None\n"
        "main(['check', 'faulty.md'])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=here,
    )
    assert done.returncode == 2
    assert done.stderr.startswith("error: internal error (TypeError: ")
    assert "Traceback" not in done.stderr
    assert "HEALTHLINT_DEBUG=1" in done.stderr
