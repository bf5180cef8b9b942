"""What a shell pipes into `healthlint compare` under a path."""

import os
from threading import Thread

import pytest


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_is_a_side(process, here):
    pipe = here / "old"
    os.mkfifo(pipe)
    Thread(
        target=pipe.write_text, args=("# Colds\n\nZinc does not shorten a cold.\n",), daemon=True
    ).start()
    ran = process("compare", pipe, "Zinc shortens a cold.", "--stdin-filename", "old.md")
    assert ran.code == 0, ran.err
    assert ran.out.startswith("conflict")
    assert "first text.md:3:1" in ran.out
