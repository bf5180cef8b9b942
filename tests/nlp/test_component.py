"""``health_claims`` as a component that any spaCy pipeline can add."""

import pytest
import spacy

from lint.errors import UserError
from lint.nlp.pipeline import DEFAULT_MODEL, component, fingerprint, load
from lint.vocabulary import Concept, Vocabulary

TEXT = "Our page is new. Ginger may ease nausea. Dehydration causes fatigue and headaches."


@pytest.fixture(scope="module")
def nlp():
    nlp = spacy.load(DEFAULT_MODEL)
    nlp.add_pipe("health_claims")
    return nlp


def test_a_pipeline_gains_the_claims_of_a_text(nlp):
    claims = nlp(TEXT)._.claims
    said = [(c.subject.concept, c.relation.value, c.object.concept) for c in claims]
    assert said == [
        ("ginger", "treats", "nausea"),
        ("dehydration", "causes", "fatigue"),
        ("dehydration", "causes", "headache"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Drink water to prevent headaches.",
        "Massage may ease back pain.",
        pytest.param(
            "Smoking causes stroke.",
            marks=pytest.mark.xfail(strict=True, reason="not caught yet: repairs are left out"),
        ),
    ],
)
def test_a_pipeline_reads_what_an_article_reads(nlp, read_all, text):
    ((_, reading),) = read_all([text])
    said = [(c.subject.concept, c.relation, c.object.concept) for c in nlp(text)._.claims]
    assert said == [(c.subject.concept, c.relation, c.object.concept) for c in reading.claims]


def test_claims_lie_in_the_text_of_the_doc(nlp):
    doc = nlp(TEXT)
    for claim in doc._.claims:
        assert doc.text[claim.sentence_span.start : claim.sentence_span.end] == claim.sentence
        assert claim.sentence_span.holds(claim.span)
        for cue in claim.cues.relation:
            assert doc.text[cue.span.start : cue.span.end] == cue.text


def test_a_stream_gives_what_each_text_gives(nlp):
    texts = [TEXT, "Nothing here.", "Yoga does not cure asthma."]
    streamed = [doc._.claims for doc in nlp.pipe(texts)]
    assert streamed == [nlp(text)._.claims for text in texts]
    assert streamed[1] == ()


def test_an_empty_text_has_no_claims(nlp):
    assert nlp("")._.claims == ()


def test_another_vocabulary_names_other_concepts(nlp):
    own = Concept(id="moonwater", name="moon water", type="drug")
    other = load(DEFAULT_MODEL, Vocabulary((own,), ""))
    (claim,) = other("Moon water may ease nausea.")._.claims
    assert claim.subject.concept == "moonwater"
    assert (claim.object.concept, claim.object.text) == (None, "nausea")


def test_the_component_of_a_pipeline_is_found(pipeline, vocabulary):
    assert component(pipeline).vocabulary is vocabulary


def test_entity_recognition_is_not_loaded(pipeline):
    assert "ner" not in pipeline.pipe_names
    assert pipeline.pipe_names[-1] == "health_claims"


@pytest.mark.parametrize("model", ["no_such_model", "no such/model", ""])
def test_a_missing_model_is_a_sentence(vocabulary, model):
    with pytest.raises(UserError) as told:
        load(model, vocabulary)
    assert model in str(told.value)
    with pytest.raises(UserError):
        fingerprint(model)


def test_the_fingerprint_names_model_and_version():
    name, version = fingerprint(DEFAULT_MODEL).split("-", 1)
    assert name == DEFAULT_MODEL
    assert version.startswith("3.8.")
    assert "+" in version
