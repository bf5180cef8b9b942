"""Phrases on how surely things are said: what must be heard, and what only sounds alike."""

import pytest
import spacy

from lint.nlp.signals import SignalFinder

NLP = spacy.blank("en")
FINDER = SignalFinder()


def labels(text: str) -> set[str]:
    return {label for label, _, _ in FINDER.find(NLP(text))}


HEARD = {
    "promise": """
        Drink it daily and gout becomes a thing of the past.
        Wave goodbye to sinus trouble.
        These drops are guaranteed to end hiccups.
        It is the one and only cause of acne.
        All migraine stems from the neck.
        A foolproof remedy for snoring.
        The cough never comes back.
        Shingles is simply a sign of stress.
        You cannot get a cold while you take it.
    """,
    "absolute": """
        The cream heals every single time.
        It helps without fail.
        Nobody who walks daily gets dementia.
        It cures even the most stubborn warts.
        The rash goes for good.
    """,
    "harmless": """
        The capsules are free from any side effects.
        There is no danger whatsoever.
        It cannot possibly hurt you.
        Take as much of it as you like.
        You can never have too much of it.
        Because it is a plant, the tea is harmless.
        Anyone can safely take ginseng.
    """,
    "most-people": """
        Nearly all patients lose the ringing.
        The great majority of women sleep through.
        Most of us feel calmer.
    """,
    "novelty": """
        A truly groundbreaking balm.
        State-of-the-art magnets for backs.
        Emerging evidence supports the drops.
        A small pilot study shows it.
    """,
    "hedge": """
        It seems to help to some extent.
        Under certain circumstances it works.
        There is some evidence for it.
        Perhaps it helps.
    """,
    "root-cause": """
        The hidden cause of your headaches
        What is really behind the rash?
        Tackle the cause, not the symptoms.
        The gut lies at the root of it all.
    """,
    "proof-phrase": """
        Study after study has confirmed the effect.
        The evidence is overwhelming.
        Clinical trials have demonstrated that it helps.
        According to research, walnuts lift the mood.
    """,
}
SILENT = {
    "promise": """
        There is no guarantee that it works.
        The offer comes with a money-back guarantee.
        That is all you need to know.
    """,
    "absolute": """
        Always wash your hands.
        A fever is not always a sign of infection.
        Almost always the rash fades.
        This is good for good reason.
    """,
    "harmless": """
        No serious side effects were reported.
        No remedy is without side effects.
        It is generally considered safe.
        Anyone can take part in the class.
        There is no risk of catching it from a cup.
    """,
    "novelty": """
        Breakthrough bleeding is common on the pill.
        The discovery of insulin was a breakthrough.
        Your new baby has arrived.
    """,
    "root-cause": """
        A root cause analysis follows every fall.
        There is rarely one root cause.
        A root canal may be needed.
    """,
    "proof-phrase": """
        Studies show mixed results.
        It is unclear whether trials prove anything.
        More evidence is needed.
    """,
}


def rows(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(k, line.strip()) for k, text in table.items() for line in text.strip().splitlines()]


@pytest.mark.parametrize(("label", "text"), rows(HEARD))
def test_is_heard(label: str, text: str):
    assert label in labels(text)


@pytest.mark.parametrize(("label", "text"), rows(SILENT))
def test_is_silent(label: str, text: str):
    assert label not in labels(text)
