"""From an article to its claims: places, cues, context, formats, many articles at once."""

import pytest

from lint.model import Span, Stance

PLAIN = "Zinc may shorten a cold. It does not prevent influenza in children."
MARKED = (
    "# Colds\n\nZinc **may** shorten a [cold](https://example.org). It does *not* prevent\n"
    "influenza in `children`.\n\n- Garlic com**plet**ely cures a cold.\n"
)
HTML = (
    "<html><head><title>Colds</title></head><body><h1>Colds</h1>"
    "<p>Zinc <b>may</b> shorten a&nbsp;cold. It does <em>not</em>\n  prevent influenza "
    "in&#32;children.</p><ul><li>Garlic com<b>plet</b>ely cures a cold.</li></ul>"
    "<nav>Garlic cures everything.</nav></body></html>"
)
SOURCES = [PLAIN, MARKED, HTML, MARKED.replace("\n", "\r\n"), "\ufeff" + MARKED]
FIELDS = ("relation", "polarity", "certainty", "stance")


@pytest.fixture(scope="module")
def articles(read_all):
    return dict(zip(SOURCES, read_all(SOURCES), strict=True))


def cut(document, region):
    """The stretch of the source between two places."""
    lines = document.source.splitlines(keepends=True)
    rows = lines[region.line - 1 : region.end_line]
    rows[-1] = rows[-1][: region.end_column - 1]
    rows[0] = rows[0][region.column - 1 :]
    return "".join(rows)


@pytest.mark.parametrize("source", SOURCES)
def test_the_same_claims_are_read_through_any_markup(articles, source):
    _, reading = articles[source]
    said = {(c.subject.concept, c.relation.value, c.object.concept) for c in reading.claims}
    assert ("zinc", "treats", "common-cold") in said
    assert ("zinc", "prevents", "influenza") in said
    assert source == PLAIN or ("garlic", "cures", "common-cold") in said


@pytest.mark.parametrize("source", SOURCES)
def test_a_claim_stands_where_its_region_says(articles, source):
    document, reading = articles[source]
    for claim in reading.claims:
        place = document.source_span(claim.span)
        assert cut(document, claim.region) == document.source[place.start : place.end]


def test_the_words_of_a_clause_with_markup_inside_are_cut_whole(articles):
    document, reading = articles[MARKED]
    (cure,) = [c for c in reading.claims if c.relation.value == "cures"]
    assert document.cut(cure.span) == "Garlic completely cures a cold"
    assert cut(document, cure.region) == "Garlic com**plet**ely cures a cold"


def test_a_clause_over_two_lines_of_the_source_is_cut_whole(articles):
    document, reading = articles[MARKED]
    (claim,) = [c for c in reading.claims if c.relation.value == "prevents"]
    assert (claim.region.line, claim.region.end_line) == (3, 4)
    assert cut(document, claim.region).startswith("It does *not* prevent\ninfluenza")


@pytest.mark.parametrize("source", SOURCES)
def test_cues_are_words_of_the_clause(articles, source):
    document, reading = articles[source]
    for claim in reading.claims:
        for cue in (c for field in FIELDS for c in getattr(claim.cues, field)):
            assert document.cut(cue.span) == cue.text
            assert claim.span.holds(cue.span)


@pytest.mark.parametrize("source", SOURCES)
def test_cues_name_what_decided(articles, source):
    _, reading = articles[source]
    by_relation = {c.relation.value: c.cues for c in reading.claims}
    assert [c.text for c in by_relation["treats"].certainty] == ["may"]
    assert [c.text for c in by_relation["prevents"].polarity] == ["not"]
    if "cures" in by_relation:
        assert "completely" in [c.text for c in by_relation["cures"].certainty]


@pytest.mark.parametrize("source", SOURCES)
def test_a_clause_lies_in_its_sentence_and_its_block(articles, source):
    document, reading = articles[source]
    for claim in reading.claims:
        assert claim.sentence == document.cut(claim.sentence_span)
        assert claim.sentence_span.holds(claim.span)
        assert document.blocks[claim.block].span.holds(claim.span)


def test_claims_come_in_the_order_of_the_text(articles):
    for _, reading in articles.values():
        assert [c.span for c in reading.claims] == sorted(c.span for c in reading.claims)


def test_furniture_holds_no_claims(articles):
    document, reading = articles[HTML]
    assert not [c for c in reading.claims if "everything" in document.cut(c.sentence_span)]


def test_a_clause_is_no_wider_than_what_it_says(read_all):
    text = (
        "Last week the shop opened at nine. After lunch, ginger eases nausea, as they say in town."
    )
    ((document, reading),) = read_all([text])
    (claim,) = reading.claims
    assert document.cut(claim.span) == "ginger eases nausea"


def test_a_clause_takes_nothing_from_its_neighbours(read_all):
    text = "We think Monday is early, but ginger eases nausea; the shop opens at nine."
    ((document, reading),) = read_all([text])
    (claim,) = reading.claims
    assert document.cut(claim.span) == "ginger eases nausea"


def test_articles_do_not_lend_each_other_their_words(read_all):
    alone = read_all(["It eases nausea."])[0][1]
    beside = read_all(["Ginger eases nausea.", "It eases nausea."])[1][1]
    assert beside == alone


def test_many_articles_are_read_as_each_by_itself(read_all):
    sources = [PLAIN, "Smoking causes stroke.", MARKED, "Nothing to see."]
    together = [reading for _, reading in read_all(sources)]
    assert together == [read_all([source])[0][1] for source in sources]


@pytest.mark.parametrize("source", ["", "\n\n", "---\ntitle: A\n---\n", "1 2 3", "…", "?", "# "])
def test_next_to_nothing_holds_no_claims(read_all, source):
    ((_, reading),) = read_all([source])
    assert reading.claims == ()


def test_what_is_not_english_holds_no_claims(read_all):
    text = (
        "Magnesium kann Krämpfe lindern, aber die Wirkung ist nicht belegt, und viele Frauen "
        "berichten in der Schwangerschaft von Krämpfen in den Waden, die nachts auftreten."
    )
    ((_, reading),) = read_all([text])
    assert not reading.english
    assert reading.claims == ()


def test_code_and_references_hold_no_claims(read_all):
    text = "Hello.\n\n```\nGinger eases nausea.\n```\n"
    ((_, reading),) = read_all([text])
    assert reading.claims == ()


def test_a_question_block_asks_without_a_question_mark_in_the_sentence(read_all):
    ((_, reading),) = read_all(["Q: Does ginger ease nausea?\n\nA: It is a root."])
    assert {c.stance for c in reading.claims} == {Stance.QUESTIONED}


def test_mentions_are_words_of_the_article(articles):
    for document, reading in articles.values():
        for mention in reading.mentions:
            assert Span(0, len(document.text)).holds(mention.span)
        assert {m.concept for m in reading.mentions} >= {"zinc", "common-cold", "influenza"}
