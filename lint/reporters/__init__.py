"""The forms a report is written in, by the name that ``--output-format`` takes."""

from collections.abc import Iterator, Mapping
from importlib import import_module

from lint.reporter import Reporter

_FORMS = (
    "full",
    "concise",
    "json",
    "jsonl",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "csv",
    "markdown",
)


class _Reporters(Mapping[str, Reporter]):
    """Modules by the name of their form, loaded when they are asked for."""

    def __getitem__(self, name: str) -> Reporter:
        if name not in _FORMS:
            raise KeyError(name)
        reporter: Reporter = import_module(f"{__name__}.{name}")
        return reporter

    def __iter__(self) -> Iterator[str]:
        return iter(_FORMS)

    def __len__(self) -> int:
        return len(_FORMS)


REPORTERS: Mapping[str, Reporter] = _Reporters()

SUMMED_UP = frozenset({"full", "concise", "github", "markdown", "json"})
"""Forms that say themselves how much was found and covered."""
