"""Holds what a run reported against the labels, and counts where the two agree."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from lint.gold.label import Due, Labelled, Said, Words
from lint.gold.place import Positions, find, hidden, same
from lint.model import Claim, Document, FileReport, Finding, Span, Stance


@dataclass(slots=True)
class Tally:
    """Counts of one rule or one kind of claim.

    ``hits`` are reports that a label agrees with, ``false`` those it does not; ``found`` and
    ``missed`` are labels.
    """

    hits: int = 0
    false: int = 0
    found: int = 0
    missed: int = 0

    @property
    def labels(self) -> int:
        """How many labels there are."""
        return self.found + self.missed

    @property
    def precision(self) -> float | None:
        """Share of reports that are right; None where nothing was reported."""
        told = self.hits + self.false
        return self.hits / told if told else None

    @property
    def recall(self) -> float | None:
        """Share of labels that were found; None where there are none."""
        return self.found / self.labels if self.labels else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of both; None where there are neither reports nor labels."""
        p, r = self.precision, self.recall
        if p is None and r is None:
            return None
        return 2 * (p or 0) * (r or 0) / ((p or 0) + (r or 0)) if p and r else 0.0

    def add(self, other: "Tally") -> None:
        """Take in the counts of another."""
        self.hits += other.hits
        self.false += other.false
        self.found += other.found
        self.missed += other.missed


@dataclass(frozen=True, slots=True)
class Difference:
    """A label that was missed or a report that no label agrees with, and where."""

    what: str
    missed: bool
    file: str
    line: int
    words: str
    article: str = ""


@dataclass(slots=True)
class Scores:
    """Agreement by rule, by kind of claim, and on the values of found claims (right, compared)."""

    rules: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    kinds: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    values: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    differences: list[Difference] = field(default_factory=list)

    def add(self, other: "Scores") -> None:
        """Take in the counts and differences of another."""
        for mine, others in ((self.rules, other.rules), (self.kinds, other.kinds)):
            for key, tally in others.items():
                mine[key].add(tally)
        for key, (right, compared) in other.values.items():
            self.values[key][0] += right
            self.values[key][1] += compared
        self.differences.extend(other.differences)


def unplaced(text: Labelled, document: Document) -> Iterator[tuple[int, str]]:
    """Lines and words of labels that are nowhere in the text."""
    for due in text.due or ():
        for words in due.places:
            if find(document, words) is None and not hidden(document, words):
                yield due.line, words.text
    for said in text.said or ():
        if find(document, said.place) is None and not hidden(document, said.place):
            yield said.line, said.place.text


def score(text: Labelled, document: Document, report: FileReport) -> Scores:
    """How far the report on one text agrees with its labels."""
    scores = Scores()
    if text.due is not None:
        _score_findings(text, document, report.findings, scores)
    if text.said is not None:
        _score_claims(text, document, [m.claim for m in report.matches], scores)
    return scores


def _score_findings(
    text: Labelled, document: Document, findings: Sequence[Finding], scores: Scores
) -> None:
    positions = Positions(document)
    told: dict[str, list[tuple[Finding, Span]]] = defaultdict(list)
    for finding in findings:
        if finding.rule.startswith(text.rules) and not finding.rule.startswith(text.unlabelled):
            told[finding.rule].append((finding, positions.span(finding.region)))
    due: dict[str, list[Due]] = defaultdict(list)
    for label in text.due or ():
        if not label.rule.startswith(text.unlabelled):
            due[label.rule].append(label)
    for rule in {*told, *due}:
        tally = scores.rules[rule]
        hit: dict[int, bool] = {}  # reports that agree with a label: is one of those labels firm
        for label in due[rule]:
            seen = [w for w in label.places if not hidden(document, w)]
            places = [_source_span(document, w) for w in seen]
            here = {i for i, (_, s) in enumerate(told[rule]) if _agrees(s, places)}
            hit |= {i: hit.get(i, False) or not label.maybe for i in here}
            _count(tally, label, bool(here))
            if not here and not label.maybe:
                words = label.places[0].text if label.places else "the document"
                scores.differences.append(
                    Difference(rule, True, text.file, label.line, words, text.name)
                )
        tally.hits += sum(hit.values())
        if not (text.line and due[rule] and (hit or due[rule][0].maybe)):
            # what else is told of a passage is no matter: it is labelled at one place alone
            others = [f for i, (f, _) in enumerate(told[rule]) if i not in hit]
            tally.false += len(others)
            scores.differences += [_false(text, f) for f in others]


def _false(text: Labelled, finding: Finding) -> Difference:
    words = f"{finding.excerpt} ({finding.message})"
    place = f"{text.name}:{finding.region.line}"
    return Difference(finding.rule, False, text.file, text.line, words, place)


def _count(tally: Tally, label: Due | Said, found: bool) -> None:
    if label.maybe:
        return
    if found:
        tally.found += 1
    else:
        tally.missed += 1


def _agrees(span: Span, places: Sequence[Span | None]) -> bool:
    """A label without places agrees with any report of its rule."""
    return not places or any(p is not None and same(span, p) for p in places)


def _source_span(document: Document, words: Words) -> Span | None:
    span = find(document, words)
    return document.source_span(span) if span else None


def _score_claims(
    text: Labelled, document: Document, claims: Sequence[Claim], scores: Scores
) -> None:
    """A label is found by a claim of its kind there; claims count once a sentence and kind."""
    found = ((label, find(document, label.place)) for label in text.said or ())
    placed = [(label, span) for label, span in found if span]  # what is not rendered is no claim
    for label, span in placed:
        here = [c for c in claims if c.kind is label.kind and same(c.span, span)]
        _count(scores.kinds[label.kind.value], label, bool(here))
        if label.maybe:
            continue
        if here:
            _compare(label, here, scores)
        else:
            scores.differences.append(
                Difference(label.kind.value, True, text.file, label.line, label.place.text)
            )
    for group in _by_sentence(_told(claims)):
        kind = group[0].kind
        agreeing = [
            label
            for label, span in placed
            if label.kind is kind and any(same(c.span, span) for c in group)
        ]
        if any(not label.maybe for label in agreeing):
            scores.kinds[kind.value].hits += 1
        elif not agreeing and not all(map(_is_supposed, group)):
            scores.kinds[kind.value].false += 1
            first = group[0]
            place = f"{text.name}:{first.region.line}"
            words = document.cut(first.span)
            scores.differences.append(Difference(kind.value, False, text.file, 0, words, place))


def _told(claims: Iterable[Claim]) -> list[Claim]:
    """Without what is only asked: a bare question claims nothing."""
    return [c for c in claims if c.stance is not Stance.QUESTIONED]


def _is_supposed(claim: Claim) -> bool:
    """Whether a claim is only a case supposed, which need not be labelled: "if X makes you ill"."""
    return claim.stance is Stance.HYPOTHETICAL


def _by_sentence(claims: Iterable[Claim]) -> Iterator[list[Claim]]:
    groups: dict[tuple[Span, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[claim.sentence_span, claim.kind.value].append(claim)
    yield from groups.values()


def _compare(label: Said, claims: Sequence[Claim], scores: Scores) -> None:
    """The commonest value among the claims at a label's place against the label's."""
    for name in ("polarity", "certainty"):
        wanted = getattr(label, name)
        if wanted is None:
            continue
        told = [getattr(c, name) for c in claims]
        scores.values[name][0] += max(told, key=told.count) is wanted
        scores.values[name][1] += 1
