"""healthlint: a linter for health articles that holds each claim against reviewed evidence."""

__version__ = "0.1.0"
