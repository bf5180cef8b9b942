"""Sheets for people who review entries: written, filled in with any program, and read back."""
