"""Finds schemas and the product's own data, in a wheel, an editable install or a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    """In a wheel the folders lie inside the package, in a checkout beside it."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def schema_path(name: str) -> Path:
    """The JSON Schema of that name, for example ``schema_path("reference")``."""
    return _folder("schemas") / f"{name}.schema.json"


def corpus(*parts: str) -> Path:
    """A file or folder of the shipped data, for example ``corpus("reference")``."""
    return _folder("corpus").joinpath(*parts)


def template(name: str) -> str:
    """The text of a file that ``healthlint init`` starts people with; ``@words@`` are filled in."""
    return (_PACKAGE / "templates" / name).read_text("utf-8")
