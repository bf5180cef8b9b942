"""The one place where errors become sentences and exit codes: 2 not done as asked, 130 Ctrl-C."""

import errno
import os
import sys
import traceback
from collections.abc import Sequence

import click

from lint.cli._output import Closed, abandon, complain, prepare, tell
from lint.errors import UserError

FAILED = 2
INTERRUPTED = 130


def guarded(command: click.Command, arguments: Sequence[str]) -> int:
    """Run a command line; the exit code, whatever happens."""
    prepare()
    try:
        code = command.main(list(arguments), prog_name="healthlint", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        tell(error.format_message())
        return FAILED
    except click.ClickException as error:
        path = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else ""
        complain(error.format_message(), f"'{path} --help' shows what is possible" if path else "")
        return FAILED
    except (click.Abort, KeyboardInterrupt):
        complain("interrupted")
        return INTERRUPTED
    except Closed:
        return 0
    except UserError as error:
        complain(error.message, error.hint)
        return FAILED
    except Exception as error:  # noqa: BLE001 - the boundary
        if isinstance(error, OSError) and error.errno == errno.ENOSPC:
            abandon()
            complain("cannot write the output: no space left on device", "make room for it")
            return FAILED
        return _ours(error)
    return code if isinstance(code, int) else 0


def _ours(error: Exception) -> int:
    """A mistake of the program, ready to be reported."""
    text = " ".join(f"{type(error).__name__}: {error}".split())[:300]
    hint = "please report it; HEALTHLINT_DEBUG=1 shows where it happened"
    if os.environ.get("HEALTHLINT_DEBUG"):
        traceback.print_exception(error)
    complain(f"internal error ({text})", hint)
    return FAILED
