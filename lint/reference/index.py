"""Looks up which entries may speak to a claim, by its two concepts and all that is near them."""

from collections.abc import Iterator, Mapping

from lint.compare.entries import Held, held
from lint.compare.relations import SYMMETRIC
from lint.compare.tables import MEMORY
from lint.compare.things import is_within, linked, stands_for
from lint.model import Claim, Direction, Entity, Entry, ReferenceSet, Relation, Status
from lint.reference.pairs import Pairs
from lint.vocabulary import Concept, Vocabulary

_GROUP = "-root"
_ANYTHING_DONE = "intervention-root"
_CARE = "see-clinician"
"""Turning to somebody who is trained: what readers are told to do whatever ails them."""
_DONE = ("intervention-root", "drug-root", "food-root", "nutrient-root")
"""What people take or do about an ailment: an entry on interventions as such is on all of it."""
_TIE = 8
"""Steps between a nutrient and what is made of it: farther than any real chain of parents."""

_Step = tuple[int, Entry]


class Index:
    """Entries by subject and object; retired entries are left out.

    Near a concept are its wider and narrower ones, and for a nutrient the supplements and foods
    of it (and the other way round): "magnesium relieves cramps" speaks of taking it. Concepts
    that only group others (``-root``) are near themselves alone; entries on a group are asked for
    apart (``on_classes``).
    """

    def __init__(self, references: ReferenceSet, vocabulary: Vocabulary) -> None:
        """Sort entries by subject and learn which concepts are narrower and tied."""
        self._vocabulary = vocabulary
        self._entries: dict[str, list[Entry]] = {}
        for entry in references.entries:
            if entry.status is not Status.RETIRED and all(_concepts(entry)):
                self._entries.setdefault(_concepts(entry)[0], []).append(entry)
        linked = [e for some in self._entries.values() for e in some]
        self._pairs = Pairs(linked)
        self._mutual = Pairs(e for e in linked if e.relation in SYMMETRIC)
        self._of_object: dict[str, list[Entry]] = {}
        for entry in linked:
            self._of_object.setdefault(_concepts(entry)[1], []).append(entry)
        self._children: dict[str, list[str]] = {}
        self._made_of: dict[str, list[Concept]] = {}
        for concept in vocabulary.concepts:
            if concept.parent:
                self._children.setdefault(concept.parent, []).append(concept.id)
            if concept.of and concept.type in _TAKEN:
                self._made_of.setdefault(concept.of, []).append(concept)
        self._known: dict[str, Mapping[str, int]] = {}
        self._told: dict[str, tuple[_Step, ...]] = {}
        self._lacks = self._lacking()
        self._held: dict[str, Held] = {}
        self._found: dict[tuple[str, str], tuple[Held, ...]] = {}
        grouping = [e for e in linked if any(_groups(e))]
        self._grouping = Pairs(sorted(grouping, key=is_wide))
        self._classes = {c for e in grouping for c in _concepts(e)}
        self._holding: dict[str, Mapping[str, int]] = {}

    def candidates(self, subject: str | None, object: str | None) -> tuple[Held, ...]:
        """Entries near both concepts of a claim, the nearest first, then in file order.

        Ids unknown to the vocabulary, or None, have no candidates but their own entries.
        """
        if not subject or not object:
            return ()
        known = self._found.get((subject, object))
        if known is None:
            if len(self._found) >= MEMORY:
                self._found.clear()
            known = self._found[subject, object] = self._nearest(subject, object)
        return known

    def _nearest(self, subject: str, object: str) -> tuple[Held, ...]:
        one, other = self.near(subject), self.near(object)
        hits = [*sorted(self._pairs.on(one, other)), *sorted(self._mutual.on(other, one))]
        found: dict[str, _Step] = {}
        for steps, _, _, entry in hits:
            found.setdefault(entry.id, (steps, entry))
        nearest = sorted(found.values(), key=lambda pair: pair[0])
        return tuple(self._ready(entry) for _, entry in nearest)

    def on_classes(self, subject: str | None, object: str | None) -> tuple[Held, ...]:
        """Entries on a whole group of things that holds the subject or the object of a claim.

        Those that name one of the two come first.
        """
        if not subject or not object:
            return ()
        subjects, objects = self._classes_of(subject), self._classes_of(object)
        hits = sorted(self._grouping.on(subjects, objects), key=lambda hit: hit[2])
        return tuple(self._ready(hit[3]) for hit in hits)

    def harms_of(self, subject: Entity) -> Iterator[Held]:
        """Entries on harm that comes of a thing, of what it belongs to, or of taking it."""
        one = linked(subject)
        for _, entry in self._told_of(subject.concept) if subject.concept else ():
            if entry.relation in _HARMING and not self._is_for_some(entry):
                known = self._ready(entry)
                if is_within(one, known.subject) or stands_for(one, known.subject):
                    yield known

    def _is_for_some(self, entry: Entry) -> bool:
        """Whether a harm is told of people with an illness: caution for them is no side effect."""
        told = entry.population.concept if entry.population else entry.object.concept
        return entry.relation is Relation.HARMFUL and (told or "").startswith(_AILING)

    def cases_of(self, claim: Claim) -> Iterator[Entry]:
        """Entries that each show a claim to hold of some of a group, or advice to turn to somebody.

        "Some medicines can cause headaches" names a group of which one case is enough.
        """
        subject, object = claim.subject.concept or "", claim.object.concept or ""
        if claim.relation is Relation.RECOMMENDED and self._vocabulary.is_a(subject, _CARE):
            yield from (e for e in self._entries.get(_CARE, ()) if e.relation is claim.relation)
        if subject.endswith(_GROUP) and object:
            near = self.near(object)
            known = (e for o in near for e in self._of_object.get(o, ()))
        elif object.endswith(_GROUP) and subject:
            known = (e for _, e in self._told_of(subject))
        else:
            return
        for entry in known:
            sides = ((subject, entry.subject.concept), (object, entry.object.concept))
            kinds = (self._vocabulary.is_a(b, a) or not a.endswith(_GROUP) for a, b in sides)
            same = entry.relation is claim.relation and entry.direction is Direction.SUPPORTS
            if same and all(kinds):
                yield entry

    def _ready(self, entry: Entry) -> Held:
        """An entry as the comparison sees it, looked up when it is first asked for."""
        if entry.id not in self._held:
            self._held[entry.id] = held(entry, self._vocabulary)
        return self._held[entry.id]

    def lacks_causing(self, ailment: str | None) -> frozenset[str]:
        """The nutrients of which a lack is known to cause an ailment."""
        return self._lacks.get(ailment or "", frozenset())

    def _classes_of(self, id: str) -> Mapping[str, int]:
        """The concepts of entries on groups that hold a concept, all at no steps.

        A nutrient is held by the supplements: who says that it heals speaks of taking it.
        """
        if id not in self._holding:
            line = self._vocabulary.ancestors(id)
            wider = set(line)
            if not wider.isdisjoint(_SOLD):
                taken = (c.id for c in self._made_of.get(id, ()) if c.type == "drug")
                wider.update(w for drug in taken for w in self._vocabulary.ancestors(drug))
            if not wider.isdisjoint(_DONE):
                wider.add(_ANYTHING_DONE)
            self._holding[id] = dict.fromkeys(wider & self._classes, 0)
        return self._holding[id]

    def near(self, id: str) -> Mapping[str, int]:
        """The concepts near one, with the steps between them (0 = the concept itself)."""
        if id not in self._known:
            steps = self._line(id, 0)
            concept = self._vocabulary.get(id)
            for tied in self._tied(concept) if concept else ():
                for other, more in self._line(tied, _TIE).items():
                    steps.setdefault(other, more)
            self._known[id] = steps
        return self._known[id]

    def _told_of(self, id: str) -> tuple[_Step, ...]:
        """The entries whose subject is near a concept, with the steps to it."""
        if id not in self._told:
            near = self.near(id).items()
            self._told[id] = tuple((n, e) for c, n in near for e in self._entries.get(c, ()))
        return self._told[id]

    def _line(self, id: str, start: int) -> dict[str, int]:
        """A concept, its wider and its narrower ones, by steps from ``start``."""
        steps = {id: start}
        if id.endswith(_GROUP):
            return steps
        for n, wider in enumerate(self._vocabulary.ancestors(id)):
            if not wider.endswith(_GROUP):
                steps.setdefault(wider, start + n)
        level, n = self._children.get(id, []), 1
        while level:
            for child in level:
                steps.setdefault(child, start + n)
            level = [
                c for parent in level for c in self._children.get(parent, ()) if c not in steps
            ]
            n += 1
        return steps

    def _lacking(self) -> dict[str, frozenset[str]]:
        """The nutrients by the ailments that a lack of them causes."""
        found: dict[str, frozenset[str]] = {}
        for subject, entries in self._entries.items():
            concept = self._vocabulary.get(subject)
            for entry in entries if concept and concept.of else ():
                if entry.relation is Relation.CAUSES and entry.direction is Direction.SUPPORTS:
                    ailment, nutrient = entry.object.concept or "", concept.of if concept else ""
                    found[ailment] = found.get(ailment, frozenset()) | {nutrient or ""}
        return found

    def _tied(self, concept: Concept) -> list[str]:
        """A nutrient's supplements and foods; a supplement's or food's nutrient."""
        tied = [c.id for c in self._made_of.get(concept.id, ())]
        if concept.of and concept.type in _TAKEN:
            tied.append(concept.of)
        return tied


def _concepts(entry: Entry) -> tuple[str, str]:
    return entry.subject.concept or "", entry.object.concept or ""


def is_wide(entry: Entry) -> bool:
    """Whether an entry is on a whole class of things on both sides."""
    subject, object = _groups(entry)
    return object and (subject or entry.subject.concept in _WIDE)


def _groups(entry: Entry) -> tuple[bool, bool]:
    subject, object = entry.subject.concept or "", entry.object.concept or ""
    return subject.endswith(_GROUP), object.endswith(_GROUP)


_SOLD = ("mineral", "vitamin", "omega-3")
"""Nutrients whose bare name stands for a supplement: nobody means tablets by "fibre"."""
_WIDE = frozenset({"dietary-supplement"})
"""Classes that have a wider one."""
_AILING = ("people-with-", "people-on-")
"""How the ids of concepts begin that name people by an illness or what they take."""
_HARMING = frozenset({Relation.HARMFUL, Relation.CAUSES, Relation.RAISES_RISK})
_TAKEN = frozenset({"drug", "food", "intervention"})
