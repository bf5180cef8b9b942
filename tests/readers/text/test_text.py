import pytest


def test_a_scraped_page(outline, same):
    got = outline(
        """
        Skip to content

        Iron and You

        By Jane Doe, RD
        Updated March 4, 2024
        5 min read

        Iron carries oxygen in the blood.

        Key Points

          • Iron: it carries oxygen.
          • Too much of it harms.

        Share on:

        Signs of Low Iron

        Signs include:
        1. tiredness
        2. pale skin

        References

        1. 1

        Medical Disclaimer

        This page does not replace the advice of a doctor.

        Related Articles

        Zinc and You
        Read More →Copper and You
        """,
        "a.txt",
    )
    same(
        got,
        """
        0 furniture Skip to content
        1 title1 Iron and You
        2 furniture By Jane Doe, RD
        3 furniture Updated March 4, 2024
        4 furniture 5 min read
        5 paragraph Iron carries oxygen in the blood.
        6 heading2 Key Points
        7 item1 Iron: it carries oxygen.
        8 item1 Too much of it harms.
        9 furniture Share on:
        10 heading2 Signs of Low Iron
        11 paragraph Signs include:
        12 item1 <11 tiredness
        13 item1 <11 pale skin
        14 heading2 References
        15 reference 1
        16 heading2 Medical Disclaimer
        17 paragraph This page does not replace the advice of a doctor.
        18 furniture Related Articles
        19 furniture Zinc and You
        20 furniture Read More →Copper and You
        """,
    )


def test_questions_and_answers_without_markup(outline, same):
    got = outline(
        """
        Is Iron Good for You?
        Iron carries oxygen.
        Can iron harm?
        Yes, too much of it can.
        Is food enough?
        For most people it is.
        Eat well and ask your doctor.
        """,
        "a.txt",
    )
    same(
        got,
        """
        0 title1 Is Iron Good for You?
        1 paragraph Iron carries oxygen.
        2 question Can iron harm?
        3 answer <2 Yes, too much of it can.
        4 question Is food enough?
        5 answer <4 For most people it is.
        6 paragraph Eat well and ask your doctor.
        """,
    )


def test_an_answer_whose_question_was_lost(outline):
    got = outline(
        "Iron Questions\n\nIron is a metal.\n\nYes, iron tablets may upset the gut.", "a.txt"
    )
    assert got.splitlines()[-1] == "2 answer Yes, iron tablets may upset the gut."


def test_wrapped_lines_are_one_paragraph(read, place):
    document = read(
        "Iron carries oxygen in the blood, and the body keeps a store of it\r\n"
        "for lean times. When the store is used up, fewer red cells are made\r\n"
        "and they are paler than before.\r\n\r\nEat lentils.",
        "a.txt",
    )
    assert len(document.blocks) == 2
    assert place(document, "store of it for lean") == "store of it\r\nfor lean"


def test_lines_of_one_sentence_each_stay_apart(read):
    document = read(
        "Iron: what helps, and when it is an emergency\nWritten by Jane Doe, health writer\n"
        "Iron carries oxygen in the blood, and without it the body makes fewer red cells than it "
        "needs, which is felt as tiredness.\nEat lentils.\n",
        "a.txt",
    )
    kinds = [b.kind.value for b in document.blocks]
    assert kinds == ["title", "furniture", "paragraph", "paragraph"]
    assert document.metadata.authors == ("Jane Doe, health writer",)


def test_a_table_that_lost_its_columns_is_rows(outline, same):
    got = outline(
        """
        Iron in Food

        Food Amount of Iron Best Eaten
        Lentils Three milligrams With lemon
        Beans Two milligrams Hot or cold
        Spinach Some milligrams With Vitamin C
        """,
        "a.txt",
    )
    same(
        got,
        """
        0 title1 Iron in Food
        1 row Food Amount of Iron Best Eaten
        2 row Lentils Three milligrams With lemon
        3 row Beans Two milligrams Hot or cold
        4 row Spinach Some milligrams With Vitamin C
        """,
    )


def test_tabs_keep_cells_apart(outline, same):
    got = outline("Food\tIron\nLentils\t3 mg\n", "a.txt")
    same(
        got,
        """
        0 row Food / Iron
        1 cell ^0 Food
        2 cell ^0 Iron
        3 row Lentils / 3 mg
        4 cell <1 ^3 Lentils
        5 cell <2 ^3 3 mg
        """,
    )


def test_bars_keep_cells_apart(outline):
    got = outline("Iron in Food\n\nFood | Iron\nLentils | 3 mg\n\nEat well.", "a.txt")
    assert "5 cell <2 ^4 Lentils" in got
    assert got.splitlines()[-1].endswith("paragraph Eat well.")


def test_what_stands_behind_references_is_none(outline, same):
    got = outline(
        """
        Iron

        Iron matters to the blood and to the brain.

        Sources

        A trial of iron. Example Journal, 2020.
        Related articles
        Zinc and you →
        Was this page helpful?
        Yes
        No
        """,
        "a.txt",
    )
    same(
        got,
        """
        0 title1 Iron
        1 paragraph Iron matters to the blood and to the brain.
        2 heading2 Sources
        3 reference A trial of iron. Example Journal, 2020.
        4 furniture Related articles
        5 furniture Zinc and you →
        6 furniture Was this page helpful?
        7 furniture Yes
        8 furniture No
        """,
    )


def test_markdown_in_plain_text_is_markup(read, place):
    document = read(
        "Iron is **completely safe**, they say.\n\nSee [the site](https://x.example).", "a.txt"
    )
    assert document.text == "Iron is completely safe, they say.\nSee the site."
    assert place(document, "is completely safe") == "is **completely safe"
    document = read("---\ntitle: Iron\n---\n\n## Why\n\nIt _helps_.\n", "a.txt")
    assert document.text == "Iron\nWhy\nIt helps."


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("By Jane Doe and Max Roe, MD", {"authors": ("Jane Doe", "Max Roe, MD")}),
        ("Written by Jane Doe | Reviewed by Ann Lee, MD on May 2, 2024",
         {"authors": ("Jane Doe",), "reviewers": ("Ann Lee, MD",), "reviewed": "May 2, 2024"}),
        ("By Jane Doe, midwife. Reviewed by Dr Max Roe, obstetrician, 17 March 2025.",
         {"authors": ("Jane Doe, midwife",), "reviewers": ("Dr Max Roe, obstetrician",),
          "reviewed": "17 March 2025"}),
        ("Posted in Food · 4 comments", {}),
        ("Dr. Jane Doe", {"authors": ("Dr. Jane Doe",)}),
        ("Jul 17, 2025 Source: Example Clinic",
         {"published": "Jul 17, 2025", "sources": ("Example Clinic",)}),
        ("Page last reviewed: 3 May 2024", {"reviewed": "3 May 2024"}),
        ("Page last reviewed: 3 May 2024 Next review due: 3 May 2027", {"reviewed": "3 May 2024"}),
        ("Published 2024-05-03 · Updated 2024-06-01",
         {"published": "2024-05-03", "updated": "2024-06-01"}),
        ("Last updated: July 2025", {"updated": "July 2025"}),
        ("17 July 2025", {"published": "17 July 2025"}),
        ("Author: Jane Doe, RN", {"authors": ("Jane Doe, RN",)}),
    ],
)  # fmt: skip
def test_bylines(read, line, fields):
    document = read(f"Iron and You\n\n{line}\n\nIron carries oxygen in the blood.\n", "a.txt")
    meta = document.metadata
    for field in ("authors", "reviewers", "published", "updated", "reviewed", "sources"):
        empty = () if field in ("authors", "reviewers", "sources") else ""
        assert getattr(meta, field) == fields.get(field, empty), field
    assert [b.kind.value for b in document.blocks] == ["title", "furniture", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "By eating lentils, most people get enough iron.",
        "Reviewed studies from 2019 found no benefit.",
        "By week 20 the need for iron grows.",
        "Sign up for a prenatal class at your hospital.",
        "In May 2019 the agency changed its advice on iron.",
        "Share your symptoms with your doctor.",
        "By mouth, iron is taken up slowly.",
        "If it does not help, ask your pharmacist and read more.",
    ],
)
def test_prose_that_resembles_bylines_and_furniture_stays_prose(read, line):
    document = read(f"Iron and You\n\n{line}\n\nIron carries oxygen in the blood.\n", "a.txt")
    assert document.blocks[1].kind.value == "paragraph"
    assert not document.metadata.authors
    assert not document.metadata.published


def test_a_dateline_dates_the_report_and_stays_prose(read):
    document = read(
        "Iron Helps\n\nMONDAY, March 4, 2024 (Agency) -- Iron helps some people.\n", "a.txt"
    )
    assert document.metadata.published == "March 4, 2024"
    assert document.blocks[1].kind.value == "paragraph"


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("Ginger tea may\nease nausea in\nmost people.\n", 1),
        ("Ginger may\nease nausea.\n", 1),
        ("Ginger, in small doses, may ease\nnausea in pregnancy when it\ncomes in waves.\n", 1),
        ("Signs of trouble\nsevere pain\nno feeling in the leg\nfever.\n", 4),
        ("Eat more fruit\nDrink more water\nSleep more hours\n", 3),
    ],
)
def test_lines_wrapped_narrowly_are_one_text(read, source, blocks):
    prose = [b for b in read(source, "a.txt").blocks if b.kind.value != "furniture"]
    assert len(prose) == blocks
