"""Lost lists, empty sections and page furniture, on articles built block by block."""

import pytest

from lint.model import Metadata
from lint.rules.provenance.empty_reference_entry import empty_reference_entry
from lint.rules.structure.empty_section import empty_section
from lint.rules.structure.lead_in_without_list import lead_in_without_list
from lint.rules.structure.page_furniture import page_furniture

LEAD = "Signs of dehydration include:"
PROSE = "Most people feel better within an hour."


def test_reports_the_exact_words_of_the_lead_in(article, findings):
    built = (
        article().add("title", "Heat").add("paragraph", f"Drink. {LEAD}").add("paragraph", PROSE)
    )
    (found,) = findings(lead_in_without_list, built)
    assert found.excerpt == LEAD
    assert (found.region.line, found.region.column) == (3, 8)


@pytest.mark.parametrize("kind", ["item", "row", "cell", "quote", "code", "reference"])
def test_what_is_listed_in_any_way_is_no_lost_list(article, findings, kind):
    built = article().add("paragraph", LEAD).add(kind, "thirst").add("paragraph", PROSE)
    assert findings(lead_in_without_list, built) == []


@pytest.mark.parametrize(
    ("kind", "text", "level"),
    [("paragraph", PROSE, 0), ("heading", "Treatment", 2), ("paragraph", "Causes include:", 0)],
)
def test_prose_a_heading_and_another_lead_in_are_no_list(article, findings, kind, text, level):
    built = article().add("heading", "Signs", 2).add("paragraph", LEAD, section=0)
    built.add(kind, text, level).add("paragraph", PROSE)
    assert LEAD in [f.excerpt for f in findings(lead_in_without_list, built)]


def test_a_lead_in_at_the_very_end_is_reported(article, findings):
    assert len(findings(lead_in_without_list, article().add("paragraph", LEAD))) == 1


def test_each_of_several_lead_ins_in_a_row_is_reported(article, findings):
    built = article(marked=False)
    for line in ("Morning:", "Noon:", "Night:"):
        built.add("heading", line, 2)
    built.add("paragraph", "Useful tests are:").add("paragraph", PROSE)
    assert len(findings(lead_in_without_list, built)) == 4


@pytest.mark.parametrize(
    "following",
    [
        ("thirst", "dark urine"),
        ("1) Thirst comes early in most people.", "2) Dark urine comes later."),
        ("First, there is thirst, which comes early.", "Dark urine comes later."),
        ("Mouth: it feels dry and sticky.", "Urine: it is dark and there is little of it."),
        ("thirst, a dry mouth and dark urine.", PROSE),
        ("“Thirst comes first,” says the nurse.", PROSE),
    ],
)
def test_a_list_told_in_other_ways_is_there(article, findings, following):
    built = article().add("paragraph", LEAD)
    for text in following:
        built.add("paragraph", text)
    assert findings(lead_in_without_list, built) == []


@pytest.mark.parametrize(
    "line",
    [
        "Sources:",
        "Share on:",
        "Here is why:",
        "The nurse explains:",
        "Bottom line:",
        "It passes. Here is what else to know:",
        "There are three main kinds:",
    ],
)
def test_labels_and_announced_sentences_lose_nothing(article, findings, line):
    assert (
        findings(lead_in_without_list, article().add("paragraph", line).add("paragraph", PROSE))
        == []
    )


def test_subsections_can_be_what_a_lead_in_announces(article, findings):
    built = article().add("title", "Cramps").add("paragraph", "There are two kinds of cramp:")
    for name in ("At night", "In sport"):
        built.add("heading", name, 2).add("paragraph", PROSE)
    assert findings(lead_in_without_list, built) == []


def test_an_image_in_place_of_the_list_is_no_lost_list(article, findings):
    built = article().add("paragraph", "The calf is stretched by:")
    built.source += "![a foot pulled up](pull.png)\n\n"
    assert findings(lead_in_without_list, built.add("paragraph", PROSE)) == []


def test_furniture_between_lead_in_and_list_is_looked_past(article, findings):
    built = article().add("paragraph", LEAD).add("furniture", "Advertisement").add("item", "thirst")
    assert findings(lead_in_without_list, built) == []


def test_says_when_the_lost_list_was_about_seeking_care(article, findings):
    line = "Call your doctor if you have:"
    built = article().add("paragraph", line).add("paragraph", PROSE)
    built.signal("seek-care-when", "Call your doctor if")
    (found,) = findings(lead_in_without_list, built)
    assert "medical help" in found.message


def test_a_heading_over_nothing_is_empty(article, findings):
    built = article().add("heading", "Causes", 2).add("heading", "Care", 2).add("paragraph", PROSE)
    assert [f.excerpt for f in findings(empty_section, built)] == ["Causes"]


def test_a_heading_over_its_subheading_is_not_empty(article, findings):
    built = article().add("heading", "Care", 2).add("heading", "At home", 3).add("paragraph", PROSE)
    assert findings(empty_section, built) == []


def test_the_title_is_no_empty_section(article, findings):
    assert findings(empty_section, article().add("title", "Cramps")) == []


def test_a_heading_over_an_image_is_not_empty(article, findings):
    built = article().add("heading", "Stretch", 2)
    built.source += "![a calf stretch](stretch.png)\n\n"
    built.add("heading", "Care", 2).add("paragraph", PROSE)
    assert findings(empty_section, built) == []


def test_lines_that_look_like_headings_in_a_row_are_no_empty_sections(article, findings):
    built = article(marked=False).add("paragraph", PROSE)
    for line in ("Bananas", "Spinach", "Almonds"):
        built.add("heading", line, 2)
    assert findings(empty_section, built.add("paragraph", PROSE)) == []


def test_a_lone_unmarked_heading_before_another_is_empty(article, findings):
    built = article(marked=False).add("paragraph", PROSE).add("heading", "Causes", 2)
    built.add("heading", "Care", 2).add("paragraph", PROSE)
    assert [f.excerpt for f in findings(empty_section, built)] == ["Causes"]


def test_an_empty_reference_list_is_left_to_its_own_rule(article, findings):
    built = article().add("paragraph", PROSE).add("heading", "References", 2)
    assert findings(empty_section, built) == []
    (found,) = findings(empty_reference_entry, built)
    assert found.excerpt == "References"


def test_entries_that_left_nothing_but_their_numbers_are_an_empty_list(article, findings):
    built = article().add("paragraph", PROSE).add("heading", "References", 2)
    built.source += "1.\n2.\n\n"
    (found,) = findings(empty_reference_entry, built.add("paragraph", "Written with care."))
    assert found.excerpt == "References"


def test_the_number_in_front_of_an_entry_is_no_empty_entry(article, findings):
    built = article().add("heading", "References", 2)
    built.source += "1. "
    assert findings(empty_reference_entry, built.add("reference", "Guideline on cramp")) == []


def test_a_heading_and_its_subheading_are_not_the_list_of_the_lead_in_before(article, findings):
    built = article(marked=False).add("paragraph", LEAD)
    built.add("heading", "Drink by Drink", 2).add("heading", "Water", 2).add("paragraph", PROSE)
    assert [f.excerpt for f in findings(lead_in_without_list, built)] == [LEAD]


def test_furniture_in_a_row_is_one_finding(article, findings):
    built = article().add("furniture", "Share").add("furniture", "Print").add("paragraph", PROSE)
    found = findings(page_furniture, built.add("furniture", "Read more →"))
    assert [f.excerpt for f in found] == ["Share\nPrint", "Read more →"]


def test_bylines_dates_and_rules_are_no_page_furniture(article, findings):
    about = Metadata(authors=("Ana Ortiz",), published="4 May 2024")
    built = article(metadata=about).add("furniture", "By Ana Ortiz").add("paragraph", PROSE)
    built.add("furniture", "Published 4 May 2024").add("paragraph", PROSE).add("furniture", "***")
    assert findings(page_furniture, built) == []


def test_a_date_is_known_however_it_is_written(article, findings):
    built = article(metadata=Metadata(published="2024-05-04")).add("furniture", "4 May 2024")
    assert findings(page_furniture, built.add("furniture", "Updated on May 4th, 2024")) == []


def test_the_navigation_of_a_whole_page_has_its_place(article, findings):
    built = article().add("furniture", "Contents").add("paragraph", PROSE)
    built.source = built.source.replace("Contents", "<body>\nContents")
    assert findings(page_furniture, built) == []
