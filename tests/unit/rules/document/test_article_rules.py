"""Rules about the article as a whole: what counts as an article, and what as missing."""

from dataclasses import replace

import pytest

from lint.model import Citation, Link, Metadata, Span, Stance
from lint.rules.care.missing_disclaimer import missing_disclaimer
from lint.rules.care.missing_red_flags import missing_red_flags
from lint.rules.care.no_professional_advised import no_professional_advised
from lint.rules.care.no_when_to_seek_care import no_when_to_seek_care
from lint.rules.provenance.empty_reference_entry import empty_reference_entry
from lint.rules.provenance.no_author import no_author
from lint.rules.provenance.no_date import no_date
from lint.rules.provenance.no_reviewer import no_reviewer
from lint.rules.provenance.no_sources import no_sources
from lint.rules.tool.empty_document import empty_document
from lint.rules.tool.guessed_encoding import guessed_encoding
from lint.rules.tool.not_english import not_english
from lint.topic import RedFlag, Topic

WHOLE = (
    missing_disclaimer,
    no_professional_advised,
    no_when_to_seek_care,
    no_author,
    no_reviewer,
    no_date,
    no_sources,
)

LEGS = Topic(
    id="legs",
    name="leg pain",
    concepts=("leg-pain",),
    flags=(
        RedFlag("clot", "a swollen, warm calf", concepts=("thrombosis",), words=("swollen calf",)),
        RedFlag("numb", "numbness or weakness", words=("numb",)),
    ),
    needed=1,
    wording="Get help at once for a swollen, warm calf.",
    sources=(Citation(title="Leg pain", publisher="A health service", year=2023),),
)


@pytest.mark.parametrize("rule", WHOLE, ids=lambda r: r.id)
def test_speaks_once_and_at_the_title(rule, health_article, findings):
    (found,) = findings(rule, health_article)
    assert found.excerpt == "Sore muscles"
    assert found.wording


@pytest.mark.parametrize("rule", WHOLE, ids=lambda r: r.id)
def test_says_nothing_of_a_fragment(rule, article, health_article, findings):
    short = article().add("paragraph", "Rest eases sore muscles.")
    short.claims = health_article.claims
    assert findings(rule, short) == []
    assert len(findings(rule, short, min_words=3)) == 1


@pytest.mark.parametrize("rule", WHOLE, ids=lambda r: r.id)
def test_says_nothing_of_a_text_without_claims_and_concepts(rule, health_article, findings):
    health_article.claims = tuple(replace(c, stance=Stance.DEBUNKED) for c in health_article.claims)
    assert findings(rule, health_article) == []
    health_article.mentions = ("pain", "pain", "muscle")
    assert len(findings(rule, health_article)) == 1


def test_page_furniture_does_not_make_a_fragment_an_article(article, health_article, findings):
    short = article().add("furniture", "Related: " + "sore muscles " * 80)
    short.add("paragraph", "Rest eases sore muscles.")
    short.claims = health_article.claims
    assert findings(missing_disclaimer, short) == []


def test_a_disclaimer_alone_is_no_advice_to_ask_someone(health_article, findings):
    health_article.add("paragraph", "This does not replace medical advice.")
    health_article.signal("disclaimer", "does not replace medical advice")
    assert findings(missing_disclaimer, health_article) == []
    assert len(findings(no_professional_advised, health_article)) == 1


def test_an_announcement_whose_list_is_lost_does_not_tell_when(health_article, findings):
    health_article.add("paragraph", "It passes. Seek help if the pain is:")
    health_article.signal("seek-care-when", "Seek help if")
    health_article.add("paragraph", "Cool the muscle for ten minutes.")
    (found,) = findings(no_when_to_seek_care, health_article)
    assert "Seek help if the pain is:" in found.message
    assert findings(no_professional_advised, health_article) == []


def test_a_sentence_in_the_block_of_a_lost_list_still_tells_when(health_article, findings):
    health_article.add("paragraph", "See a doctor if it is severe. Other remedies are:")
    health_article.signal("seek-care-when", "See a doctor if")
    health_article.add("paragraph", "Cool the muscle for ten minutes.")
    assert findings(no_when_to_seek_care, health_article) == []


def test_a_care_heading_over_nothing_does_not_tell_when(health_article, findings):
    health_article.add("heading", "When to see a doctor", 2).add("heading", "Rest", 2)
    health_article.signal("seek-care-when", "When to see a doctor")
    health_article.add("paragraph", "Rest for a day.")
    assert len(findings(no_when_to_seek_care, health_article)) == 1


@pytest.mark.parametrize(
    ("rule", "about"),
    [
        (no_author, Metadata(authors=("The Patient Library",))),
        (no_reviewer, Metadata(reviewers=("Dr Hanna Brandt",))),
        (no_date, Metadata(updated="2024-05-04")),
        (no_date, Metadata(reviewed="May 2024")),
        (no_sources, Metadata(sources=("Guideline 12",))),
    ],
)
def test_metadata_answers(rule, about, health_article, findings):
    health_article.metadata = about
    assert findings(rule, health_article) == []


def test_a_review_without_a_name_is_reported_as_such(health_article, findings):
    health_article.metadata = Metadata(reviewed="2024-05-04")
    (found,) = findings(no_reviewer, health_article)
    assert "2024-05-04" in found.message


@pytest.mark.parametrize(
    ("url", "is_source"),
    [
        ("https://www.nhs.uk/conditions/cramp/", True),
        ("https://doi.org/10.1000/1", True),
        ("https://health.example.gov/page", True),
        ("https://notdoi.org/10.1000/1", False),
        ("https://shop.example/magnesium", False),
        ("mailto:desk@nhs.uk", False),
        ("/about", False),
        ("http://[::1", False),
    ],
)
def test_links_to_bodies_and_journals_are_sources(url, is_source, health_article, findings):
    health_article.metadata = Metadata(links=(Link("here", url, Span(0, 4)),))
    assert bool(findings(no_sources, health_article)) is not is_source


def test_empty_entries_are_no_sources_and_are_one_finding(health_article, findings):
    health_article.add("heading", "References", 2)
    for number in "123":
        health_article.add("reference", number)
    (none,) = findings(no_sources, health_article)
    assert "empty" in none.message
    (found,) = findings(empty_reference_entry, health_article)
    assert (found.excerpt, len(found.related)) == ("1", 2)
    assert found.message.startswith("every entry")


def test_an_entry_that_is_a_link_is_not_empty(health_article, findings):
    health_article.add("reference", "1").add("reference", "Guideline on cramp, 2020")
    at = health_article.blocks[-2].span
    health_article.metadata = Metadata(links=(Link("1", "https://doi.org/10.1000/1", at),))
    assert findings(empty_reference_entry, health_article) == []


@pytest.fixture
def advising_article(health_article):
    health_article.add("paragraph", "Ask a pharmacist.").signal("care-advice", "Ask a pharmacist")
    return health_article


def test_red_flags_are_named_by_word_or_concept(advising_article, findings):
    advising_article.topics = (LEGS,)
    (found,) = findings(missing_red_flags, advising_article)
    assert "a swollen, warm calf; numbness or weakness" in found.message
    assert "A health service" in found.wording
    advising_article.mentions = ("thrombosis",)
    assert findings(missing_red_flags, advising_article) == []


def test_red_flags_in_page_furniture_are_not_named(advising_article, findings):
    advising_article.topics = (LEGS,)
    advising_article.add("furniture", "Read more: numb feet")
    assert len(findings(missing_red_flags, advising_article)) == 1
    advising_article.add("paragraph", "Ask for help if the leg is numb.")
    assert findings(missing_red_flags, advising_article) == []


def test_only_the_strongest_topic_is_judged(advising_article, findings):
    other = replace(LEGS, id="pain", name="pain", flags=LEGS.flags[1:])
    advising_article.topics = (LEGS, other)
    (found,) = findings(missing_red_flags, advising_article)
    assert "leg pain" in found.message
    advising_article.add("paragraph", "A swollen calf needs a doctor.")
    assert findings(missing_red_flags, advising_article) == []


def test_news_that_advises_nothing_needs_no_red_flags(health_article, findings):
    health_article.topics = (LEGS,)
    assert findings(missing_red_flags, health_article) == []


def test_a_guessed_encoding_is_named(health_article, findings):
    assert findings(guessed_encoding, health_article) == []
    health_article.changes = {"encoding_guessed": True, "encoding": "cp1252"}
    (found,) = findings(guessed_encoding, health_article)
    assert "cp1252" in found.message


def test_another_language_is_reported_with_what_the_article_declares(health_article, findings):
    health_article.metadata = Metadata(language="de")
    assert findings(not_english, health_article) == []
    health_article.english = False
    (found,) = findings(not_english, health_article)
    assert '"de"' in found.message


def test_a_file_without_words_is_empty_and_not_foreign(article, findings):
    blank = article().add("paragraph", "* * *")
    blank.english = False
    assert len(findings(empty_document, blank)) == 1
    assert findings(not_english, blank) == []
    assert len(findings(empty_document, article())) == 1
