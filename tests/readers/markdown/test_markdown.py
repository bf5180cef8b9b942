import pytest


def test_blocks_and_their_ties(outline, same):
    got = outline(
        """
        # Iron *today*

        Iron is completely **safe**,
        they say. Sources include:

        - red
          lentils
          - very red
        - beans

          A note on beans.

        ## Is it safe?

        Yes, as food.

        > Eat
        > well.

        | Food | Iron |
        |------|-----:|
        | Beans \\| peas | **3** mg |

        ```
        code
        ```

        <div class="x">Raw &amp; <b>bold</b></div>

        Text with a note.[^1]

        [^1]: Doe J. A trial. 2020.
        """,
        "a.md",
    )
    same(
        got,
        """
        0 title1 Iron today
        1 paragraph Iron is completely safe, they say. Sources include:
        2 item1 <1 red lentils
        3 item2 <1 ^2 very red
        4 item1 <1 beans
        5 paragraph A note on beans.
        6 question2 Is it safe?
        7 answer <6 Yes, as food.
        8 quote Eat well.
        9 row Food / Iron
        10 cell ^9 Food
        11 cell ^9 Iron
        12 row Beans | peas / 3 mg
        13 cell <10 ^12 Beans | peas
        14 cell <11 ^12 3 mg
        15 code code
        16 answer <6 Raw & bold
        17 answer <6 Text with a note.
        18 reference Doe J. A trial. 2020.
        """,
    )


def test_positions_through_inline_markup(read, place):
    document = read(
        "> A *big* [side **effect**](https://x.example/a_b 'T') of\r\n> caf&eacute; \\*now\\*.",
        "a.md",
    )
    assert document.text == "A big side effect of café *now*."
    assert (
        place(document, "big side effect of")
        == "big* [side **effect**](https://x.example/a_b 'T') of"
    )
    assert place(document, "of café") == "of\r\n> caf&eacute;"
    assert place(document, "*now*") == "\\*now\\*"
    assert document.metadata.links[0].url == "https://x.example/a_b"


def test_templating_is_no_prose(read):
    document = read(
        """
        import Box from './box'

        {{< figure src="x" >}}

        Iron {{ page.word }}helps{% if x %} you{% endif %}.

        {% comment %}
        Not prose.
        {% endcomment %}

        <Callout type="warning" items={["a", "b"]}>

        See a doctor.

        </Callout>

        - one {data-x=anchor}
        {.list}
        """,
        "a.md",
    )
    assert document.text.split("\n") == ["Iron helps you.", "See a doctor.", "one"]


def test_front_matter_gives_metadata_and_the_title(read, place):
    document = read(
        """
        ---
        title: "Iron: the facts"
        author:
          - Jane Doe
          - name: Max Roe
        date: 2024-05-06T10:00:00Z
        medically_reviewed_by: Ann Lee, MD
        last_reviewed: May 2024
        references: [A trial]
        lang: en
        ---
        Iron matters.
        """,
        "a.md",
    )
    meta = document.metadata
    assert document.cut(document.head()) == meta.title == "Iron: the facts"
    assert document.region(document.head()).line == 2
    assert place(document, "the facts") == "the facts"
    assert meta.authors == ("Jane Doe", "Max Roe")
    assert (meta.reviewers, meta.reviewed) == (("Ann Lee, MD",), "May 2024")
    assert (meta.published, meta.sources, meta.language) == ("2024-05-06", ("A trial",), "en")


def test_toml_front_matter(read):
    document = read('+++\ntitle = "Iron"\n[params]\nauthor = "Jane Doe"\n+++\n\nText.\n', "a.md")
    assert (document.metadata.title, document.metadata.authors) == ("Iron", ("Jane Doe",))
    assert document.text == "Iron\nText."


@pytest.mark.parametrize(
    "front",
    [
        "a: &a [x, x]\nb: [*a, *a]\ntitle: T",
        "title: [unclosed",
        "title: " + "[" * 5000,
        "? x",
    ],
)
def test_front_matter_that_cannot_be_trusted_is_no_metadata_and_no_prose(read, front):
    document = read(f"---\n{front}\nkey: v\n---\nIron matters.", "a.md")
    assert document.text == "Iron matters."
    assert document.metadata.title == ""


def test_tags_of_a_language_construct_nothing(read, tmp_path):
    flag = tmp_path / "made"
    front = f"title: !!python/object/apply:os.mkdir ['{flag}']\nauthor: Jane Doe"
    document = read(f"---\n{front}\n---\nIron matters.", "a.md")
    assert document.text == "Iron matters."
    assert not flag.exists()


def test_entries_under_sources_are_references(outline, same):
    got = outline(
        """
        # Iron

        Iron matters.

        ### Sources

        1. 1
        2. [WHO](https://who.example)

        This page does not replace the advice of a doctor.
        """,
        "a.md",
    )
    same(
        got,
        """
        0 title1 Iron
        1 paragraph Iron matters.
        2 heading3 Sources
        3 reference 1
        4 reference WHO
        5 paragraph This page does not replace the advice of a doctor.
        """,
    )


def test_bold_lines_over_one_another(read):
    document = read(
        "# T\n\n**Written by:** Jane Doe  \n**Last updated:** March 2024\n\nText.", "a.md"
    )
    assert document.metadata.authors == ("Jane Doe",)
    assert document.metadata.updated == "March 2024"
