"""Who wrote an article, who reviewed it and when, as lines at its head say it."""

import pytest

from lint.model import Document, Metadata
from lint.readers import html, markdown

OONA, PIET = "Oona Vale", "Piet Brand"


def read(line: str) -> Document:
    text = f"# Sleep\n\n{line}\n\nMost adults need seven hours of sleep.\n"
    return markdown.parse(text.encode(), "a.md")


def about(line: str) -> Metadata:
    return read(line).metadata


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Written by the Larch Clinic nursing team", ("the Larch Clinic nursing team",)),
        (f"By {OONA} and {PIET}", (OONA, PIET)),
        (f"By {OONA}, mother of three", (f"{OONA}, mother of three",)),
        (f"By {OONA} in Sleep", (OONA,)),
        (f"{OONA}, midwife | Reviewed by Dr {PIET} | 3 May 2025", (f"{OONA}, midwife",)),
        (f"{OONA}, fitness coach – 3 May 2025", (f"{OONA}, fitness coach",)),
        (f"Story by {OONA}, photographs by {PIET}", (OONA,)),
        (f"Text: {OONA}, dietitian. Pictures: the Larch studio.", (f"{OONA}, dietitian",)),
        (f"This article was written by {OONA}, midwife.", (f"{OONA}, midwife",)),
        (f"{OONA} is a midwife in Leeds and wrote this page.", (OONA,)),
        (f"A guide by {OONA}, health visitor", (f"{OONA}, health visitor",)),
        (f"Larch Valley Health · Photo by {PIET}", ()),
        (f"Edited by {OONA}", ()),
        ("By Week Six, the baby kicks", ()),
        ("By Christmas most people feel well.", ()),
        ("Caused by Staphylococcus aureus, a bacterium", ()),
    ],
)
def test_author(line: str, authors: tuple[str, ...]) -> None:
    assert about(line).authors == authors


@pytest.mark.parametrize(
    ("line", "reviewer", "day"),
    [
        (f"Medical review: Dr {PIET}, 4 April 2025", f"Dr {PIET}", "4 April 2025"),
        (f"Medically reviewed on 3 May 2025 by {PIET}", PIET, "3 May 2025"),
        (f"Medically reviewed: Dr {PIET}", f"Dr {PIET}", ""),
        (f"Checked by a doctor: Dr {PIET}", f"Dr {PIET}", ""),
        (f"With thanks to Dr {PIET}, who checked the facts.", f"Dr {PIET}", ""),
        (f"Expert check by {PIET}, allergist", f"{PIET}, allergist", ""),
        (
            f"This leaflet was read and approved by Prof. {PIET} of Larch University.",
            f"Prof. {PIET} of Larch University",
            "",
        ),
        (
            f"The facts on this page were checked by {PIET}, consultant surgeon, in June 2025.",
            f"{PIET}, consultant surgeon",
            "June 2025",
        ),
        (
            f"Last checked by {PIET}, head of the allergy ward, in March 2025",
            f"{PIET}, head of the allergy ward",
            "March 2025",
        ),
        (
            f"Author: {OONA} | Clinical reviewer: Prof. {PIET}, kidney specialist",
            f"Prof. {PIET}, kidney specialist",
            "",
        ),
    ],
)
def test_reviewer(line: str, reviewer: str, day: str) -> None:
    found = about(line)
    assert (found.reviewers, found.reviewed) == ((reviewer,), day)


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("Published 3 May 2025 · Updated 4 June 2026 · 6 min read", "3 May 2025", "4 June 2026"),
        ("First put online in September 2025.", "September 2025", ""),
        ("Created 03/05/2025, last change 04/06/2026", "03/05/2025", "04/06/2026"),
        ("This page was last updated on the 3rd of May, 2025.", "", "3rd of May, 2025"),
        ("Date of publication: spring 2025", "spring 2025", ""),
        ("Information correct at 3 May 2025", "", "3 May 2025"),
        ("In May 2025 the clinic opened a second ward.", "", ""),
    ],
)
def test_days(line: str, published: str, updated: str) -> None:
    found = about(line)
    assert (found.published, found.updated) == (published, updated)


def test_one_person_may_have_written_and_reviewed() -> None:
    found = about(f"Written and reviewed by Dr {PIET}")
    assert found.authors == found.reviewers == (f"Dr {PIET}",)


def page(line: str) -> Metadata:
    text = f"<h1>Sleep</h1>{line}<p>Most adults need seven hours of sleep.</p>"
    return html.parse(text.encode(), "a.html").metadata


def test_a_name_is_the_author_by_its_markup() -> None:
    line = f'<p><a rel="author" href="/people/o">{OONA}</a> | 12 January 2026</p>'
    assert page(line).authors == (OONA,)
    assert page(f'<p class="post-author">{OONA}</p>').authors == (OONA,)
    assert page(f"<p>{OONA}</p>").authors == ()


def test_a_time_element_gives_the_day() -> None:
    line = '<p>Posted <time datetime="2026-01-19T10:00">on Monday</time></p>'
    assert page(line).published == "2026-01-19"
    assert (
        page(
            '<p>See us <time datetime="2026-01-19">on Monday</time> at the fair, where we ask '
            "about your sleep and hand out earplugs.</p>"
        ).published
        == ""
    )


def test_json_ld_says_what_the_author_does() -> None:
    script = (
        '<script type="application/ld+json">{"@type": "Article", "author": {"@type": "Person", '
        f'"name": "{OONA}", "jobTitle": "midwife"}}}}</script>'
    )
    assert page(script).authors == (f"{OONA}, midwife",)
