"""The day of a run as a value that notes on which other days the same would be found."""

from datetime import date
from typing import Any


class Day(date):
    """A day that notes what it is compared with: from ``since`` to ``until`` nothing changes.

    Whatever else is asked of it (its month, its words, a day later) makes that this day alone.
    """

    since: date = date.min
    until: date = date.max

    @classmethod
    def of(cls, day: date) -> "Day":
        """The same day, compared with nothing yet."""
        return cls(day.year, day.month, day.day)

    def __getattribute__(self, name: str) -> Any:
        """Any part that is asked for holds for this day alone."""
        if name not in _OWN:
            self._met(self)
        return super().__getattribute__(name)

    def _met(self, other: object) -> None:
        """Narrow the days to those on which a comparison comes out the same."""
        here = date.toordinal(self)
        there = date.toordinal(other) if isinstance(other, date) else here
        if there > here:
            self.until = min(self.until, date.fromordinal(there - 1))
        elif there < here:
            self.since = max(self.since, date.fromordinal(there + 1))
        else:
            self.since = self.until = date.fromordinal(here)


def _noting(name: str) -> Any:
    """A method of days that notes the other day, or this one where there is no other."""
    plain = getattr(date, name)

    def noted(self: Day, *others: Any) -> Any:
        self._met(others[0] if others and name in _COMPARING else self)
        return plain(self, *others)

    return noted


_OWN = frozenset({"since", "until", "_met", "__class__", "__dict__"})
_COMPARING = frozenset({"__lt__", "__le__", "__gt__", "__ge__", "__eq__", "__ne__"})
_SHOWING = ("__hash__", "__str__", "__repr__", "__format__", "__reduce__", "__reduce_ex__")
_COUNTING = ("__add__", "__radd__", "__sub__", "__rsub__")
for _name in (*_COMPARING, *_SHOWING, *_COUNTING):
    setattr(Day, _name, _noting(_name))
