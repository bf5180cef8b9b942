"""A claim in its sentence: the edits of its verb, noun or adjective that leave room in it.

All words are in ``data/hedging.yaml``. Where a construction is none of those known here there is
no edit.
"""

import re
from functools import cache

from lint.model import Claim, Document, Kind, Polarity, Relation, Span
from lint.rules._data import table
from lint.splice import Edit

_BENEFITS = frozenset({Relation.TREATS, Relation.CURES, Relation.PREVENTS})
_WORD = r"[\w’'%-]+"


class NoEdit(Exception):  # noqa: N818 - no error: nothing fitting is known
    """The construction is not known well enough to be edited."""


def _listed(name: str) -> frozenset[str]:
    """A list of words."""
    return frozenset(str(word) for word in table("hedging")[name])


@cache
def _any(name: str) -> str:
    """One of the patterns of a list, the longest first."""
    parts = sorted((str(p) for p in table("hedging")[name]), key=len, reverse=True)
    return f"(?:{'|'.join(parts)})"


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, in any case of letters."""
    return re.compile(pattern, re.IGNORECASE)


class Clause:
    """A claim in its sentence, and how the words around its verb, noun or adjective are edited."""

    def __init__(self, document: Document, claim: Claim) -> None:
        self._claim = claim
        self._text = document.text
        self._start, self._end = claim.sentence_span.start, claim.sentence_span.end
        if claim.polarity is Polarity.NEGATED or not claim.cues.relation:
            raise NoEdit
        self._done: list[Edit] = []
        self._modal = "may"

    def edits(self, how: str) -> list[Edit]:
        """Every edit of the claim."""
        if not how:
            raise NoEdit
        if how == "probably" and self._claim.relation is Relation.CURES:
            how = "may"
        if how == "can":
            self._modal = "can" if self._claim.relation.kind is Kind.CAUSE else "may"
        kind, _, words = self._claim.frame.partition(":")
        lemma = words.split()[0].split("/")[0] if words else ""
        cue = self._claim.cues.relation[0].span
        if kind == "noun":
            self._noun(cue, how)
        elif kind == "adjective":
            self._adjective(cue, how)
        elif kind == "verb" and lemma:
            self._verb(cue, lemma, how)
        else:
            raise NoEdit
        self._opening()
        self._promises(cue)
        self._settled(cue)
        return self._done

    # --- constructions ---

    def _noun(self, cue: Span, how: str) -> None:
        """A noun: "is a sure cure for" becomes "may help with"."""
        data = table("hedging")
        benefit = self._claim.relation in _BENEFITS
        noun, prep = ("remedies", "remedies_behind") if benefit else ("causes", "causes_behind")
        pattern = (
            rf"\b(?P<be>{data['be']}) (?:{_any('sure')} )?(?:(?:a|an|the|one of the) )?"
            rf"{data['adjectives']}{data[noun]} {data[prep]}\b"
        )
        found = next(
            (
                m
                for m in compiled(pattern).finditer(self._text, self._start, self._end)
                if m.start() < cue.start < m.end()
            ),
            None,
        )
        if found is None or how == "link" or self._is_denied(found.start()):
            raise NoEdit
        share = "among the causes of" if found["be"] == "are" else "one cause of"
        new = "may help with" if benefit else f"{self._modal} be {share}"
        if how == "probably" and benefit and found["be"] in {"is", "are"}:
            new = f"probably help{'s' * (found['be'] == 'is')} with"
        self._put(Span(found.start(), found.end()), new)

    def _adjective(self, cue: Span, how: str) -> None:
        """An adjective: "is completely safe" becomes "may be safe"."""
        if self._text[cue.start : cue.end].casefold() not in _listed("open_adjectives"):
            raise NoEdit
        be = compiled(
            rf"\b(?P<be>(?:(?P<modal>{_any('modals')}) be|is|are))(?P<adverbs>(?: {_adverb()})*) \Z"
        ).search(self._text, self._start, cue.start)
        if be is None or how == "link" or self._is_denied(be.start()):
            raise NoEdit
        self._put(Span(*be.span("be")), "probably " + be["be"] if how == "probably" else "may be")
        self._sure_in(Span(*be.span("adverbs")))

    def _verb(self, cue: Span, lemma: str, how: str) -> None:
        """A verb in any of its forms."""
        data = table("hedging")
        if lemma in data["together"]:
            before = compiled(rf"\b{data['together'][lemma]}s? \Z")
            get = before.search(self._text, self._start, cue.start)
            preps = [c.span for c in self._claim.cues.relation[1:]]
            if get is None or not preps:
                raise NoEdit
            whole = Span(get.start(), max(p.end for p in preps))
            self._finite(whole, lemma, get[0].strip().casefold() != data["together"][lemma], how)
            return
        word = self._text[cue.start : cue.end].casefold()
        if word == lemma:
            self._finite(cue, lemma, False, how)
        elif word == _third_person(lemma):
            self._finite(cue, lemma, True, how)
        elif word.endswith(("ed", "t", "en")):
            self._passive(cue, word, how)
        else:
            raise NoEdit

    def _finite(self, verb: Span, lemma: str, third: bool, how: str) -> None:
        head = compiled(
            rf"(?P<head>\b{_any('to_phrases')}|\b{_WORD}|[,;:()–—])?\s?"
            rf"(?P<adverbs>(?:\b{_adverb()} )*)\Z"
        ).search(self._text, self._start, verb.start)
        word = (head["head"] or "").casefold() if head else ""
        if head is None or word in _listed("unknown_heads") or word.endswith("n't"):
            raise NoEdit
        adverbs = Span(*head.span("adverbs"))
        place = Span(*head.span("head"))
        if self._is_denied(place.start):
            raise NoEdit
        people = None if third else self._most_people(place if word in _modals() else verb, adverbs)
        able = word in _modals() and people is None and self._is_told_of_people(place.start)
        weak = self._weaker(verb, lemma, by_people=able or people is not None)
        if able or people is not None:
            self._put(people or place, "may be able to" if able else "it may be possible to")
            self._put(verb, weak)
        elif how == "link":
            self._link(verb, place, word, third)
        elif word in _modals() or compiled(_any("to_phrases")).fullmatch(word):
            keep = how == "probably" and word == "will"
            self._put(place, f"{word} probably" if keep else self._modal)
            self._put(verb, weak if not keep else lemma)
        elif word in _listed("open_modals"):
            self._put(verb, weak)
        else:
            self._plain(verb, lemma, third, word, weak, adverbs, how)
            return
        self._sure_in(adverbs)

    def _plain(  # noqa: PLR0917
        self, verb: Span, lemma: str, third: bool, word: str, weak: str, adverbs: Span, how: str
    ) -> None:
        """A verb without an auxiliary: "relieves", "they relieve"."""
        modal = None
        if not third and word in {"and", "or", ","}:
            modal = self._modal_before(verb)
        elif not third and (not word or word == "to" or not word[0].isalnum()):
            raise NoEdit  # an imperative, or an infinitive of another verb
        elif not third and compiled(r"\b(?:do|does|did)(?:n['’]t)?\b").search(
            self._text, self._start, verb.start
        ):
            raise NoEdit  # "not only does it relieve"
        if modal is not None:
            self._put(modal, self._modal)
            self._put(verb, weak)
        elif how == "probably" and weak == lemma:
            self._put(Span(verb.start, verb.start), "probably ")
        elif sure := self._first_sure(adverbs):
            self._put(sure, self._modal)
            self._put(verb, weak)
            adverbs = Span(sure.end, adverbs.end)
        elif adverbs.start < adverbs.end:
            self._put(Span(adverbs.start, adverbs.start), f"{self._modal} ")
            self._put(verb, weak)
        else:
            self._put(verb, f"{self._modal} {weak}")
        self._sure_in(adverbs)

    def _passive(self, verb: Span, word: str, how: str) -> None:
        """A participle: "is always caused by" becomes "may be caused by"."""
        be = compiled(
            rf"\b(?P<be>(?P<modal>{_any('modals')}) be|(?P<one>is|are))"
            rf"(?P<adverbs>(?: {_adverb()})*) \Z"
        ).search(self._text, self._start, verb.start)
        if be is None or self._is_denied(be.start()):
            raise NoEdit
        if how == "link":
            by = compiled(r" by\b").match(self._text, verb.end)
            if word != "caused" or by is None:
                raise NoEdit
            self._put(verb, "linked")
            self._put(Span(by.start() + 1, by.end()), "to")
            self._put(Span(*be.span("be")), "may be" if be["modal"] else be["be"])
        elif how == "probably" and be["one"]:
            self._put(Span(*be.span("be")), f"{be['be']} probably")
        else:
            self._put(Span(*be.span("be")), f"{self._modal} be")
            new = table("hedging")["participles"].get(word, word)
            if new != word:
                self._put(verb, new)
        self._sure_in(Span(*be.span("adverbs")))

    def _link(self, verb: Span, place: Span, word: str, third: bool) -> None:
        """A mere link: "causes" becomes "is linked to", "can cause" "may be linked to"."""
        data = table("hedging")
        told = data["linked"].get(self._claim.relation.value)
        if told is None or word in _listed("open_modals"):
            raise NoEdit
        preps = [c.span for c in self._claim.cues.relation[1:] if c.span.start == verb.end + 1]
        verb = Span(verb.start, max((p.end for p in preps), default=verb.end))
        risk = compiled(rf" {data['risk']}").match(self._text, verb.end)
        if "risk" in told and risk:
            verb = Span(verb.start, risk.end())
        elif self._claim.relation is Relation.RAISES_RISK or (not third and word in {"and", "or"}):
            raise NoEdit
        if word in _modals():
            self._put(place, "may be")
            self._put(verb, told)
        elif not third and (not word or not word[0].isalnum()):
            raise NoEdit
        else:
            self._put(verb, f"{'is' if third else 'are'} {told}")

    # --- what stands around ---

    def _opening(self) -> None:
        """An opening: "It has been proven that honey" becomes "Honey"."""
        found = compiled(rf"{_any('openings')}\s+(?P<next>\w)").match(self._text, self._start)
        if found:
            self._put(Span(found.start(), found.end()), found["next"].upper(), as_is=True)

    def _promises(self, cue: Span) -> None:
        """What is promised behind the verb, as "for good" and "in most people", goes."""
        end = max(self._claim.span.end, cue.end)
        for found in compiled(rf"[ ,]*\s{_any('behind')}(?=[\s.,;:!?)]|\Z)").finditer(
            self._text, cue.end, min(self._end, end + 40)
        ):
            self._put(Span(found.start(), found.end()), "")

    def _settled(self, cue: Span) -> None:
        """See that every word that made the claim certain is edited."""
        for word in self._claim.cues.certainty:
            if word.span == cue or not any(c.isalnum() or c == "%" for c in word.text):
                continue
            if word.text.casefold() in _listed("open_modals"):
                continue
            if not any(s.overlaps(word.span) or s.start == word.span.start for s, _ in self._done):
                raise NoEdit

    def _weaker(self, verb: Span, lemma: str, *, by_people: bool) -> str:
        data = table("hedging")
        weak: str = data["weaker"].get(lemma, lemma)
        behind = compiled(rf" ({_WORD})").match(self._text, verb.end)
        rest = self._text[verb.end : self._claim.span.end]
        if by_people:
            return str(data["by_people"].get(lemma, weak))
        if behind and behind[1].casefold() in _listed("persons"):
            if " of " in rest or (lemma in data["weaker"] and lemma not in data["of_people"]):
                raise NoEdit
            return str(data["of_people"].get(lemma, weak))
        if lemma == "prevent" and (" from " in rest or (behind and behind[1].endswith("ing"))):
            return "help prevent"
        return weak

    def _most_people(self, verb: Span, adverbs: Span) -> Span | None:
        """Most people as the subject of a verb, with the modal in between."""
        start = min(verb.start, adverbs.start) if adverbs.end == verb.start else verb.start
        found = compiled(rf"\b{_any('most_people')}(?: \Z| (?={_any('modals')}\b))").search(
            self._text, self._start, start
        )
        if found is None or self._text[found.end() : start].strip():
            return None
        return Span(found.start(), verb.end if self._is_modal(verb) else found.end() - 1)

    def _is_told_of_people(self, at: int) -> bool:
        """Whether the subject right before a modal is people: "you can cure"."""
        before = compiled(rf"\b({_WORD})\s+\Z").search(self._text, self._start, at)
        return before is not None and before[1].casefold() in _listed("doers")

    def _is_modal(self, span: Span) -> bool:
        return self._text[span.start : span.end].casefold() in _modals()

    def _modal_before(self, verb: Span) -> Span | None:
        """The auxiliary that an earlier verb and this one share: "can ease pain and cure colds"."""
        found = list(
            compiled(rf"\b{_any('modals')}\b").finditer(
                self._text, max(self._start, self._claim.span.start), verb.start
            )
        )
        return Span(found[-1].start(), found[-1].end()) if found else None

    def _first_sure(self, adverbs: Span) -> Span | None:
        found = compiled(rf"\b{_any('sure')}(?=\s)").search(self._text, adverbs.start, adverbs.end)
        return Span(found.start(), found.end()) if found else None

    def _sure_in(self, adverbs: Span) -> None:
        """Take the words of promise out of a run of adverbs."""
        for found in compiled(rf"{_any('sure')}(?=\s|\Z)").finditer(
            self._text, adverbs.start, adverbs.end
        ):
            self._put(Span(found.start(), found.end()), "")

    def _is_denied(self, at: int) -> bool:
        before = self._text[max(self._start, at - 12) : at].casefold().split()
        return bool(before) and (before[-1] in {"not", "never", "no", "cannot"})

    def _put(self, span: Span, new: str, *, as_is: bool = False) -> None:
        old = self._text[span.start : span.end]
        if not as_is and old[:1].isupper() and span.start > self._start and new:
            new = new.upper() if old.isupper() and len(old) > 1 else new.title()
        elif not as_is and old[:1].isupper() and new:
            new = new[:1].upper() + new[1:]
        self._done.append((span, new))


@cache
def _modals() -> frozenset[str]:
    return _listed("modals")


@cache
def _adverb() -> str:
    return f"(?:{_any('sure')}|{_any('adverbs')})"


def _third_person(verb: str) -> str:
    """A verb behind "it": "relieves", "worries", "soothes"."""
    if re.search(r"[^aeiou]y$", verb):
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{verb}s"
