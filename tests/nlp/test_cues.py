"""Every list of words that decides a value is held to a sentence and the claims it makes."""

from lint.nlp.tables import table

FILES = ("advice", "certainty", "circumstances", "doubt", "polarity", "stance")
KEYS = [(file, key) for file in FILES for key in table(file) if key != "examples"]


def _case(file, key):
    """An example in the notation of the cases."""
    sentence, *claims = table(file)["examples"].get(key, ("Nothing is written here yet.", "-"))
    return "\n".join([f"-- {file}: {key}", sentence, *(f"    {claim}" for claim in claims)])


CASES = "\n".join(_case(file, key) for file, key in KEYS)


def test_every_list_has_an_example():
    left = [f"{file}: {key}" for file, key in KEYS if key not in table(file)["examples"]]
    assert left == [], "write a sentence of our own for these keys under examples:"


def test_no_example_is_of_a_list_that_is_gone():
    told = [(file, key) for file in FILES for key in table(file)["examples"]]
    assert set(told) <= set(KEYS)


def test_an_example_makes_its_claims(case, check):
    check(case)
