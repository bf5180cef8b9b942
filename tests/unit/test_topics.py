"""Topic files, and which topics an article is about."""

import pytest

from lint import topics, vocabulary
from lint.errors import DataError
from lint.model import Block, BlockKind, Document, Mention, Span
from lint.reference.load import load as load_references
from lint.resources import corpus
from lint.yamlfile import read_all

SOUND = """\
topics:
  - id: cramps
    name: leg cramps
    concepts: [leg-cramp]
    needed: 1
    wording: Get help if one leg is swollen.
    flags:
      - id: swelling
        sign: swelling of one leg
        concepts: [leg-swelling]
        words: [swollen]
      - id: colour
        sign: a change of colour
        words: [turns red]
    sources:
      - title: Leg cramps
"""


@pytest.fixture(scope="module")
def words():
    return vocabulary.load([corpus("vocabulary")])


@pytest.fixture(scope="module")
def shipped():
    return topics.load([corpus("topics")]).topics


def article(*parts):
    """A document of (kind, text) blocks in which [id] marks a mention at its place."""
    text, blocks, mentions = "", [], []
    for kind, words in parts:
        start = len(text)
        for i, piece in enumerate(words.replace("]", "[").split("[")):
            if i % 2:
                mentions.append(Mention(piece, Span(len(text), len(text) + len(piece))))
            text += piece
        blocks.append(Block(kind=kind, span=Span(start, len(text))))
        text += "\n"
    doc = Document(name="a", text=text, blocks=tuple(blocks), anchors=(), source=text)
    return doc, mentions


def named(doc_and_mentions, shipped, words):
    doc, mentions = doc_and_mentions
    return [t.id for t in topics.topics_of(doc, mentions, shipped, words)]


TITLE, HEADING, TEXT = BlockKind.TITLE, BlockKind.HEADING, BlockKind.PARAGRAPH
FILLER = "Nothing of note is said here, and it is said at some length. " * 30


def test_the_title_decides(shipped, words):
    doc = article((TITLE, "Why [pregnancy-leg-cramp] happens"), (TEXT, FILLER + "A [headache]."))
    assert named(doc, shipped, words) == ["leg-pain"]


def test_a_first_heading_stands_for_a_missing_title(shipped, words):
    assert named(article((HEADING, "Your [migraine]"), (TEXT, FILLER)), shipped, words) == [
        "headache"
    ]
    later = article((TEXT, FILLER), (HEADING, "Your [migraine]"), (TEXT, FILLER))
    assert named(later, shipped, words) == []


def test_two_headings_or_many_mentions_decide_too(shipped, words):
    two = article(
        (TITLE, "Health"), (HEADING, "[back-pain]"), (TEXT, FILLER), (HEADING, "[sciatica]")
    )
    assert named(two, shipped, words) == ["back-pain"]
    many = article((TITLE, "Health"), (TEXT, "[chest-pain] and again " * 12 + FILLER))
    assert named(many, shipped, words) == ["chest-pain"]
    few = article((TITLE, "Health"), (TEXT, "[chest-pain] and again " * 3 + FILLER))
    assert named(few, shipped, words) == []
    thin = article((TITLE, "Health"), (TEXT, "[chest-pain] and again " * 5 + FILLER * 3))
    assert named(thin, shipped, words) == []


def test_the_strongest_topic_comes_first(shipped, words):
    doc = article(
        (TITLE, "[leg-cramp] for beginners"),
        (TEXT, "[pregnancy] " * 12 + FILLER),
    )
    assert named(doc, shipped, words) == ["leg-pain", "pregnancy"]


def test_an_ailment_comes_before_the_people_who_have_it(shipped, words):
    both = [
        (TITLE, "[varicose-veins] in [pregnancy]"),
        (TEXT, "[pregnancy] and [pregnancy] and [pregnancy] and [pregnancy]"),
    ]
    assert named(article(*both), shipped, words) == ["leg-pain", "pregnancy"]
    people = [(TITLE, "[pregnancy] week by week"), *[(HEADING, "[leg-cramp]")] * 2]
    assert named(article(*people), shipped, words) == ["pregnancy", "leg-pain"]


def test_furniture_makes_no_topic(shipped, words):
    links = (BlockKind.FURNITURE, "See also [headache] [migraine] [headache] [headache] [headache]")
    assert named(article((TITLE, "Health"), links, (TEXT, FILLER)), shipped, words) == []


def test_an_empty_article_has_no_topics(shipped, words):
    assert named(article(), shipped, words) == []


def test_shipped_topics_name_known_concepts_and_a_source(shipped, words):
    for topic in shipped:
        concepts = (*topic.concepts, *(c for f in topic.flags for c in f.concepts))
        assert [c for c in concepts if words.get(c) is None] == []
        assert topic.sources
        assert topic.needed <= len(topic.flags)


def test_a_topic_file_becomes_topics_and_later_files_win(tmp_path):
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    first.write_text(SOUND)
    second.write_text(SOUND.replace("needed: 1", "needed: 2"))
    (topic,) = topics.load([first]).topics
    assert [f.words for f in topic.flags] == [("swollen",), ("turns red",)]
    assert topic.sources[0].title == "Leg cramps"
    (other,) = topics.load([first, second]).topics
    assert other.needed == 2


def test_everything_wrong_in_a_topic_file_is_told_at_once(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text(
        SOUND.replace("needed: 1", "needed: 0")
        .replace("words: [swollen]", "words: [Swollen]")
        .replace("wording:", "wordng:")
    )
    with pytest.raises(DataError) as caught:
        topics.load([path])
    assert [str(p).split("/")[-1] for p in caught.value.problems] == [
        "a.yaml:2:5: 'topics[1]' lacks the key 'wording'",
        "a.yaml:5:13: 'topics[1].needed' is 0; at least 1 needed",
        "a.yaml:6:5: unknown key 'wordng' in 'topics[1]'; did you mean 'wording'?",
        (
            "a.yaml:11:17: 'topics[1].flags[1].words[1]' is 'Swollen'; "
            "it must be a phrase in lower case"
        ),
    ]


def test_flags_that_cannot_be_found_or_met_are_refused(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text(
        SOUND.replace("needed: 1", "needed: 3").replace("        words: [turns red]\n", "")
    )
    with pytest.raises(DataError) as caught:
        topics.load([path])
    assert [p.line for p in caught.value.problems] == [5, 12]


PAIR = """\
cautions:
  - id: nsaids
    name: ibuprofen
    concepts: [ibuprofn]
    wording: Ask first.
    groups:
      - {id: ulcer, people: people with an ulcer, concepts: [peptic-ulcer], ask: true}
      - {id: nobody, people: nobody}
    sources:
      - title: Painkillers
interactions:
  - id: iron-tea
    one: [iron-supplement]
    other: [tea]
    happens: tea lowers how much iron is absorbed
    wording: Leave an hour between iron and tea.
    sources:
      - title: Iron
"""


def test_shipped_cautions_and_interactions_name_a_source_and_no_pair_twice(shipped_knowledge):
    assert all(row.sources for row in (*shipped_knowledge.cautions, *shipped_knowledge.topics))
    told = {frozenset((a, b)) for i in shipped_knowledge.interactions for a, b in _pairs(i)}
    told_by_topics = [p for i in shipped_knowledge.interactions for p in _pairs(i)]
    assert len(told) == len(told_by_topics)


def _pairs(interaction):
    return [(a, b) for a in interaction.one for b in interaction.other]


@pytest.fixture(scope="module")
def shipped_knowledge():
    references = load_references([corpus("reference")])
    return topics.with_reference(topics.load([corpus("topics")]), references)


def test_shipped_files_name_concepts_of_the_vocabulary_only(words):
    files = read_all([corpus("topics")])
    assert [str(p) for f in files for p in topics.unknown_concepts(f, words)] == []


def test_limits_and_interactions_come_from_the_reference_set(shipped_knowledge):
    limits = {(e.subject.concept, e.jurisdiction): e.limit.text for e in shipped_knowledge.limits}
    assert limits["magnesium-supplement", "EU"] == "250 mg a day"
    assert limits["magnesium-supplement", "US"] == "350 mg a day"
    pair = next(i for i in shipped_knowledge.interactions if i.id == "calcium-iron-interaction")
    assert (pair.one, pair.other) == (("calcium-supplement",), ("iron-supplement",))
    assert pair.happens
    assert pair.wording


def test_a_concept_that_the_vocabulary_lacks_is_told_with_its_place(tmp_path, words):
    path = tmp_path / "a.yaml"
    path.write_text(PAIR.replace("      - {id: nobody, people: nobody}\n", ""))
    with pytest.raises(DataError) as caught:
        topics.load([path], words)
    assert [str(p).split("/")[-1] for p in caught.value.problems] == [
        "a.yaml:4:16: the vocabulary has no concept 'ibuprofn'; did you mean 'ibuprofen'?"
    ]
    path.write_text(
        PAIR.replace("      - {id: nobody, people: nobody}\n", "").replace("ibuprofn", "ibuprofen")
    )
    knowledge = topics.load([path], words)
    assert knowledge.cautions[0].groups[0].ask
    assert knowledge.interactions[0].other == ("tea",)


def test_a_group_that_nothing_finds_is_refused(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text(PAIR)
    with pytest.raises(DataError) as caught:
        topics.load([path])
    assert [str(p).split("/")[-1] for p in caught.value.problems] == [
        "a.yaml:8:9: the group 'nobody' needs concepts or words to be found by"
    ]
