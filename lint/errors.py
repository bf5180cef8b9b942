"""What can go wrong by the user's doing, as one clear sentence each.

UserError                 the check was not done as asked: exit 2
├── ConfigError           the configuration cannot be used
├── DataError             a reference, vocabulary or topic file cannot be used
└── UnreadableError       an article cannot be read (becomes a Failure of that file alone)
"""

from dataclasses import dataclass


class UserError(Exception):
    """A mistake the user can mend: what and where in ``message``, what to do in ``hint``."""

    def __init__(self, message: str, hint: str = "") -> None:
        """Keep the sentence and the advice apart, so that they can be printed apart."""
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        """The sentence alone."""
        return self.message


class ConfigError(UserError):
    """The configuration cannot be used."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in a data file; line and column start at 1."""

    path: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        """In the form editors link: path:line:column: message."""
        return f"{self.path}:{self.line}:{self.column}: {self.message}"


@dataclass(frozen=True, slots=True)
class Note(Problem):
    """Something to know about a data file that is not wrong."""

    def __str__(self) -> str:
        """In the form editors link, marked as a note."""
        return f"{self.path}:{self.line}:{self.column}: note: {self.message}"


class DataError(UserError):
    """A data file cannot be used; ``problems`` lists everything wrong in it at once."""

    def __init__(self, problems: tuple[Problem, ...], hint: str = "") -> None:
        """Join the problems, one a line."""
        super().__init__("\n".join(str(p) for p in problems), hint)
        self.problems = problems

    def __reduce__(self) -> tuple[type["DataError"], tuple[tuple[Problem, ...], str]]:
        """Survive the way between processes."""
        return type(self), (self.problems, self.hint)


class UnreadableError(UserError):
    """The bytes of an article are no document of the format its name promises."""
