"""English or not, on prose, lists and short texts."""

import pytest

from lint.nlp.language import is_english

ENGLISH = [
    "Cramps",
    "Wadenkrämpfe in der Schwangerschaft",  # too short to tell
    (
        "Leg cramps are common in the second half of pregnancy and often come at night, when the "
        "muscles of the calf tighten and hurt for a minute or two before they let go."
    ),
    (
        "Almonds, spinach, cashews, peanuts, soy milk, black beans, edamame, peanut butter, whole "
        "wheat bread, avocado, potato, brown rice, yogurt, oatmeal, kidney beans, banana, salmon, "
        "milk, halibut, raisins, chicken breast, ground beef, broccoli, carrots, apples"
    ),
    "12 345 678 " * 50,
    "",
]
FOREIGN = [
    (
        "Wadenkrämpfe sind in der Schwangerschaft häufig und treten oft nachts auf, wenn sich die "
        "Muskeln der Wade zusammenziehen und für eine Weile schmerzen, bis sie wieder loslassen."
    ),
    (
        "Les crampes sont fréquentes pendant la grossesse et surviennent la nuit, quand les "
        "muscles du mollet se contractent et font mal pendant une minute avant de se relâcher."
    ),
    (
        "Los calambres son frecuentes en el embarazo y suelen aparecer por la noche, cuando los "
        "músculos de la pantorrilla se contraen y duelen durante un minuto."
    ),
    (
        "I crampi sono comuni in gravidanza e spesso compaiono di notte, quando i muscoli del "
        "polpaccio si contraggono e fanno male per un minuto e poi passano."
    ),
    (
        "Kuitkrampen komen veel voor tijdens de zwangerschap en treden vaak 's nachts op, wanneer "
        "de spieren van de kuit samentrekken en een minuut lang pijn doen voordat ze ontspannen."
    ),
    (
        "As cãibras são comuns na gravidez e aparecem muitas vezes à noite, quando os músculos da "
        "barriga da perna se contraem e doem durante um minuto e depois relaxam."
    ),
    (
        "Benkramper er vanlige i svangerskapet og kommer ofte om natten, når musklene i leggen "
        "trekker seg sammen og gjør vondt i et minutt før de slipper taket igjen."
    ),
    (
        "Skurcze łydek są częste w ciąży i często pojawiają się w nocy, kiedy mięśnie łydki kurczą "
        "się i bolą przez minutę, zanim się znowu rozluźnią."
    ),
    (
        "Судороги ног часто встречаются во время беременности и обычно бывают ночью, когда мышцы "
        "икры сокращаются и болят около минуты, прежде чем снова расслабиться, и это не опасно."
    ),
]


@pytest.mark.parametrize("text", ENGLISH)
def test_is_english(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize("text", FOREIGN)
def test_is_not_english(text: str) -> None:
    assert not is_english(text)


def test_a_foreign_quote_does_not_make_an_english_text_foreign() -> None:
    assert is_english(ENGLISH[2] * 3 + FOREIGN[1])


def test_a_huge_text_is_sampled() -> None:
    assert not is_english(FOREIGN[0] * 30_000)
