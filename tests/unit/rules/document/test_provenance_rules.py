"""Rules on who wrote an article, when and from what, on articles built by hand."""

from datetime import date

import pytest

from lint.model import Link, Metadata, Span
from lint.rules.provenance._dates import latest, months_later, written
from lint.rules.provenance._people import is_person
from lint.rules.provenance.author_without_role import author_without_role
from lint.rules.provenance.empty_reference_entry import empty_reference_entry
from lint.rules.provenance.sources_not_linked import sources_not_linked

PROSE = "Socks in bed warm the feet."


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("14 March 2021", date(2021, 3, 14)),
        ("March 14th, 2021", date(2021, 3, 14)),
        ("Oct. 5, 2010", date(2010, 10, 5)),
        ("3rd of May 2021", date(2021, 5, 3)),
        ("May 2018", date(2018, 5, 31)),
        ("2019", date(2019, 12, 31)),
        ("2021-02-28", date(2021, 2, 28)),
        ("2021-02", date(2021, 2, 28)),
        ("13/4/2021", date(2021, 4, 13)),
        ("3/4/2021", date(2021, 4, 3)),
        ("4.11.21", date(2021, 11, 4)),
        ("12/2024", date(2024, 12, 31)),
        ("last spring", None),
        ("31 February 2021", None),
    ],
)
def test_a_written_date_is_the_last_day_it_can_mean(words: str, day: date | None) -> None:
    assert latest(words) == day


def test_dates_are_found_in_a_line() -> None:
    line = "Published 20 June 2015 | Updated October 6, 2022"
    found = [(line[a:b], day) for a, b, day in written(line)]
    assert found == [
        ("20 June 2015", date(2015, 6, 20)),
        ("October 6, 2022", date(2022, 10, 6)),
    ]


def test_months_end_where_a_month_is_shorter() -> None:
    assert months_later(date(2023, 1, 31), 1) == date(2023, 2, 28)
    assert months_later(date(2023, 11, 30), 36) == date(2026, 11, 30)


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Mirko Sand", True),
        ("Ana María de la Cruz", True),
        ("Dr Mirko Sand", False),
        ("Mirko Sand RN", False),
        ("Nurse Sand", False),
        ("Duneside Health", False),
        ("the Duneside team", False),
        ("admin", False),
    ],
)
def test_a_bare_name_is_told_from_teams_and_titles(name: str, person: bool) -> None:
    assert is_person(name) is person


@pytest.mark.parametrize(
    ("line", "silent"),
    [
        ("By Mirko Sand | Reviewed by Ida Holm, pharmacist", False),
        ("By Mirko Sand, 3 May 2025", False),
        ("By Mirko Sand (nurse), 3 May 2025", True),
    ],
)
def test_the_role_of_another_is_not_the_author_s(article, findings, line, silent) -> None:
    built = article(metadata=Metadata(authors=("Mirko Sand",))).add("furniture", line)
    found = findings(author_without_role, built.add("paragraph", PROSE))
    assert [f.excerpt for f in found] == ([] if silent else ["Mirko Sand"])


def test_a_line_on_the_author_tells_the_role(article, findings) -> None:
    built = article(metadata=Metadata(authors=("Mirko Sand",))).add("furniture", "By Mirko Sand")
    built.add("paragraph", PROSE).add("paragraph", "About the author: Mirko is a nurse in Oslo.")
    assert findings(author_without_role, built) == []


def test_a_name_in_metadata_alone_is_no_byline(article, findings) -> None:
    built = article(metadata=Metadata(authors=("Mirko Sand",))).add("paragraph", PROSE)
    assert findings(author_without_role, built) == []


@pytest.mark.parametrize("entry", ["Link", "^ a b", "[3] Source link", "12."])
def test_what_led_to_a_source_is_an_empty_entry(article, findings, entry) -> None:
    built = article().add("paragraph", PROSE).add("heading", "References", 2)
    built.add("reference", "Socks and sleep. Journal of Rest, 2020.").add("reference", entry)
    assert [f.excerpt for f in findings(empty_reference_entry, built)] == [entry]


LISTED = "Socks and sleep. Journal of Rest, 2020."


def sources(article, prose: str = PROSE, entry: str = LISTED, links: tuple[Link, ...] = ()):
    about = Metadata(sources=(entry,), links=links)
    built = article(metadata=about).add("paragraph", prose).add("heading", "Sources", 2)
    return built.add("reference", entry)


def test_a_list_without_links_is_found_at_its_heading(article, findings) -> None:
    assert [f.excerpt for f in findings(sources_not_linked, sources(article))] == ["Sources"]


@pytest.mark.parametrize(
    ("prose", "entry"),
    [
        ("Socks in bed warm the feet [1].", LISTED),
        ("Socks in bed warm the feet.¹", LISTED),
        ("Socks warm the feet (Berg, 2020).", "Berg A. Socks and sleep. 2020."),
        (PROSE, f"{LISTED} doi:10.1234/abcd"),
        (PROSE, f"{LISTED} www.journal.example/socks"),
        (PROSE, f"{LISTED} PMID 123456"),
    ],
)
def test_a_mark_or_an_address_ties_sources_to_the_text(article, findings, prose, entry) -> None:
    assert findings(sources_not_linked, sources(article, prose, entry)) == []


def test_a_link_to_another_site_is_a_source(article, findings) -> None:
    away = Link("Socks", "https://journal.example/socks", Span(0, 5))
    inside = Link("Socks", "/socks", Span(0, 5))
    assert findings(sources_not_linked, sources(article, links=(away,))) == []
    assert len(findings(sources_not_linked, sources(article, links=(inside,)))) == 1
