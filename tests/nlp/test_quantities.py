"""Amounts: numbers, ranges, units and periods as lay texts write them."""

import pytest

from lint.nlp.quantities import find

READ = [
    ("300 mg a day", 300, 300, "mg", "day"),
    ("take 200–300 mg daily", 200, 300, "mg", "day"),
    ("200 mg to 400 mg per day", 200, 400, "mg", "day"),
    ("two to three litres per day", 2, 3, "l", "day"),
    ("1,000 IU", 1000, 1000, "IU", ""),
    ("400 micrograms of folic acid", 400, 400, "µg", ""),
    ("400 mcg/day", 400, 400, "µg", "day"),
    ("up to 350mg/day", 0, 350, "mg", "day"),
    ("no more than 6 g of salt a day", 0, 6, "g", "day"),
    ("8 glasses of water a day", 8, 8, "glass", "day"),
    ("350 mg of supplemental magnesium per day", 350, 350, "mg", "day"),
    ("400 mg three times a day", 1200, 1200, "mg", "day"),
    ("10 mg/kg", 10, 10, "mg", "kg"),
    ("a 100-milligram dose", 100, 100, "mg", ""),
    ("30 minutes a day", 30, 30, "min", "day"),
    ("150 minutes of exercise per week", 150, 150, "min", "week"),
    ("half a teaspoon", 0.5, 0.5, "tsp", ""),
    ("2½ litres", 2.5, 2.5, "l", ""),
    ("50% of women", 50, 50, "%", ""),
    ("40 to 50 per cent", 40, 50, "%", ""),
    ("1 in 10", 10, 10, "%", ""),
    ("one in five women", 20, 20, "%", ""),
    ("three out of four", 75, 75, "%", ""),
]


@pytest.mark.parametrize(("text", "low", "high", "unit", "per"), READ)
def test_is_read(text: str, low: float, high: float, unit: str, per: str) -> None:
    [(start, end, amount)] = find(text)
    assert (amount.low, amount.high, amount.unit, amount.per) == (low, high, unit, per)
    assert amount.text == text[start:end]


@pytest.mark.parametrize(
    "text",
    ["in 2019", "24 hours", "for 3 weeks", "four times a day", "vitamin B12", "someone in ten",
     "3 in 24 hours", "page 5 g-force is no unit here".replace("5 g", "five"), "one", ""],
)  # fmt: skip
def test_is_no_amount(text: str) -> None:
    assert find(text) == []


def test_several_in_order() -> None:
    amounts = [q for _, _, q in find("Take 10 mg or 400 IU; 1 in 4 people needs 2 l a day.")]
    assert [q.unit for q in amounts] == ["mg", "IU", "%", "l"]


@pytest.mark.parametrize("unit", ["1", "1 ", "one ", "1,111,", "1 mg of a a a ", " "])
def test_hostile_repetition_ends(unit: str) -> None:
    text = unit * (50_000 // len(unit))
    assert all(start < end for start, end, _ in find(text))
