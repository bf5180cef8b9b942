"""Words that several commands on the reference set share."""


def entries(number: int) -> str:
    """A number of entries: "1 entry", "12 entries"."""
    return f"{number} entr" + ("y" if number == 1 else "ies")
