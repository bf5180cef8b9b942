"""``health_claims`` as a component that any spaCy pipeline can add."""

import pickle

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

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


SENTENCES = [
    "Drink water to prevent headaches.",
    "Massage may ease back pain.",
    "Smoking causes stroke.",
    "Vinegar cures warts.",
    "Yoga, meditation and massage can relieve stress and anxiety.",
    "Echinacea does not prevent colds.",
    "Low iron (anaemia) causes fatigue.",
    "Hydration: Drink enough water to prevent cramps.",
    "Although ginger is popular, it does not cure migraine.",
    "Calcium strengthens bones.",
    "Alcohol disrupts sleep.",
    "There is no evidence that garlic prevents influenza.",
    "Some people believe that onions cure colds.",
    "Ibuprofen is not safe in pregnancy.",
    "Does honey soothe a cough? Yes, in most children.",
    "If you are deficient, magnesium may relieve cramps.",
    "Zinc lozenges shorten colds. They do not prevent them.",
    "You should avoid caffeine.",
    "Take 400 mg of ibuprofen a day at most.",
    "The sky over the bay was blue.",
]


@pytest.fixture(scope="module")
def readings_of(read_all):
    return dict(zip(SENTENCES, read_all(SENTENCES), strict=True))


@pytest.mark.parametrize("text", SENTENCES)
def test_a_pipeline_reads_what_an_article_reads(nlp, readings_of, text):
    assert nlp(text)._.claims == readings_of[text][1].claims


def test_paragraphs_and_lines_keep_their_places(nlp):
    doc = nlp("Ginger may ease nausea\nin most adults.\n\n\nIt does not cure\tmigraine.\n")
    ease, cure = doc._.claims
    assert doc.text[ease.span.start : ease.span.end].startswith("Ginger may ease nausea")
    assert doc.text[cure.span.start :].startswith("It does not cure\tmigraine")
    assert cure.sentence == "It does not cure migraine."


def test_claims_travel_with_their_doc(nlp):
    doc = nlp(TEXT)
    for copy in (Doc(nlp.vocab).from_bytes(doc.to_bytes()), pickle.loads(pickle.dumps(doc))):
        assert copy._.claims == doc._.claims
        assert copy._.claims[0].subject.concept == "ginger"


def test_several_processes_read_the_same(nlp):
    texts = [TEXT, "Yoga does not cure asthma.", "Nothing here."]
    alone = [doc._.claims for doc in nlp.pipe(texts)]
    assert [doc._.claims for doc in nlp.pipe(texts, n_process=2, batch_size=1)] == alone


def test_a_pipeline_is_saved_and_loaded(nlp, tmp_path):
    nlp.to_disk(tmp_path / "model")
    again = spacy.load(tmp_path / "model")
    assert again("Ginger may ease nausea.")._.claims == nlp("Ginger may ease nausea.")._.claims


def test_a_vocabulary_of_ones_own_is_a_setting(tmp_path):
    own = tmp_path / "own.yaml"
    own.write_text("concepts:\n- {id: moonwater, name: moon water, type: drug}\n")
    nlp = spacy.load(DEFAULT_MODEL)
    nlp.add_pipe("health_claims", config={"vocabulary": str(own)})
    (claim,) = nlp("Moon water may ease nausea.")._.claims
    assert (claim.subject.concept, claim.object.concept) == ("moonwater", None)


def test_an_extension_of_another_package_is_left_alone():
    Doc.set_extension("claims_of_others", default=3)
    nlp = spacy.blank("en")
    with pytest.raises(ValueError, match="another component"):
        nlp.add_pipe("health_claims", config={"extension": "claims_of_others"})
    assert nlp("x")._.claims_of_others == 3


def test_the_extension_may_have_another_name():
    nlp = spacy.load(DEFAULT_MODEL)
    nlp.add_pipe("health_claims", name="ours", config={"extension": "health_claims"})
    doc = nlp("Ginger may ease nausea.")
    assert len(doc._.health_claims) == 1
    assert component(nlp).vocabulary.get("ginger") is not None


def test_other_components_are_not_run_twice(nlp):
    seen = []
    Language.component("counted", func=lambda doc: seen.append(doc.text) or doc)
    ours = spacy.load(DEFAULT_MODEL)
    ours.add_pipe("counted")
    ours.add_pipe("health_claims", first=True)
    assert ours(TEXT)._.claims == nlp(TEXT)._.claims
    assert seen == [TEXT]


def test_a_pipeline_without_the_reader_is_told_so():
    with pytest.raises(ValueError, match="add_pipe"):
        component(spacy.blank("en"))


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
