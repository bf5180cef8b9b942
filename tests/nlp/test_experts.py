"""Nameless people who are called on for support, and sentences that only sound alike."""

import pytest
import spacy

from lint.nlp.signals import SignalFinder

NLP = spacy.blank("en")
FINDER = SignalFinder()

CALLED_ON = """
Experts say that cold water wakes the skin.
Leading dermatologists now recommend a night without cream.
For tired eyes, most opticians would be no help, but many doctors swear by a cold spoon.
According to leading sleep experts, socks in bed are best.
Doctors and midwives agree on that.
Scientists are convinced that the moon plays a part.
The tea is endorsed by top nutritionists.
There is a consensus among heart specialists that walking is enough.
Any midwife will tell you so.
What experts recommend
Health experts everywhere agree.
Most doctors would agree that a cold bath is good for you.
Specialists have long known that worry causes ulcers.
Experts in sleep medicine recommend a dark room.
It has the backing of leading heart specialists.
As experts point out, the dose matters.
"""

NOT_CALLED_ON = """
Talk to an expert in hearing.
Your doctors recommend a scan.
The researchers said that more people are needed.
Doctors may prescribe a gel.
Experts disagree about that.
Scientists do not know why.
Ask what experts advise.
NICE experts recommend a walk.
If doctors think that it is a clot, they scan the leg.
In Leeds, Harvard researchers say it works.
Studies show that it works.
Doctors diagnose it with a blood test.
There is no consensus among experts.
Scientists have argued about it for years.
GPs usually advise a day of rest.
Experts in Leeds agree on a date.
The doctors at the clinic recommend a check after six weeks.
Experts from the World Health Organization say that salt is the problem.
"""


def is_heard(text: str) -> bool:
    return "experts-say" in {label for label, _, _ in FINDER.find(NLP(text))}


@pytest.mark.parametrize("text", CALLED_ON.strip().splitlines())
def test_experts_without_a_name_stand_up_for_something(text: str) -> None:
    assert is_heard(text)


@pytest.mark.parametrize("text", NOT_CALLED_ON.strip().splitlines())
def test_others_do_not(text: str) -> None:
    assert not is_heard(text)
