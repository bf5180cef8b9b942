"""One report that every reporter writes: an error with evidence, a warning, an info, a failure."""

import io
from dataclasses import replace
from hashlib import sha256

import pytest

from lint.model import (
    Certainty,
    Citation,
    Claim,
    Conflict,
    Cue,
    Cues,
    Direction,
    Entity,
    Entry,
    Evidence,
    Failure,
    FileReport,
    Finding,
    Kind,
    Match,
    Polarity,
    Position,
    Quantity,
    Quote,
    Region,
    Related,
    Relation,
    Report,
    Severity,
    Skipped,
    Span,
    Stance,
    Status,
    Suggestion,
    Verdict,
)
from lint.reporter import View
from lint.reporters import REPORTERS

LINE = "Zinc lozenges cure every cold within a day, and nobody has ever felt any side effect."


@pytest.fixture
def entry():
    return Entry(
        id="zinc-cold",
        statement="Zinc lozenges may shorten a cold by a day or two",
        kind=Kind.TREATMENT,
        relation=Relation.TREATS,
        subject=Entity("zinc", "zinc"),
        object=Entity("common cold", "common-cold"),
        direction=Direction.SUPPORTS,
        ceiling=Certainty.POSSIBLE,
        evidence=Evidence.LOW,
        status=Status.SOURCED,
        sources=(Citation(title="A made-up review.", publisher="A journal", year=2019),),
    )


@pytest.fixture
def claim():
    return Claim(
        kind=Kind.TREATMENT,
        relation=Relation.CURES,
        subject=Entity("Zinc lozenges", "zinc"),
        object=Entity("every cold", "common-cold"),
        certainty=Certainty.ABSOLUTE,
        quantity=Quantity("a day", 1, 1, "day"),
        cues=Cues(relation=(Cue("cure", Span(14, 18)),), certainty=(Cue("every", Span(19, 24)),)),
        span=Span(0, 42),
        sentence=LINE,
        sentence_span=Span(0, len(LINE)),
        region=Region(3, 1, 3, 43),
    )


@pytest.fixture
def report(entry, claim):
    path = "articles/zinc.md"
    cure = Finding(
        rule="HL202",
        name="stronger-than-evidence",
        severity=Severity.ERROR,
        message="promises a cure; the evidence allows “may”",
        path=path,
        region=Region(3, 1, 3, 43),
        excerpt=LINE[:42],
        sentence=LINE,
        claim=claim,
        reference=entry,
        related=(Related("other.md", Region(9, 2, 9, 20), "says that zinc does nothing"),),
        suggestion=Suggestion("Zinc lozenges may shorten a cold"),
        wording="Say by how much, and in whom.",
        fingerprint="a" * 64,
    )
    title = Finding(
        rule="HL601",
        name="no-author",
        severity=Severity.WARNING,
        message="names no author",
        path=path,
        region=Region(1, 3, 1, 7),
        excerpt="Zinc",
        fingerprint="b" * 64,
    )
    aside = Finding(
        rule="HL703",
        name="page-furniture",
        severity=Severity.INFO,
        message="belongs to the page",
        path=path,
        region=Region(5, 1, 5, 10),
        excerpt="Read more",
        fingerprint="c" * 64,
    )
    questioned = Claim(
        kind=Kind.TREATMENT,
        relation=Relation.TREATS,
        subject=Entity("zinc"),
        object=Entity("colds"),
        stance=Stance.QUESTIONED,
    )
    unknown = Claim(
        kind=Kind.SAFETY, relation=Relation.SAFE, subject=Entity("zinc"), object=Entity("")
    )
    return Report(
        files=(
            FileReport(
                path=path,
                matches=(
                    Match(claim, Verdict.OVERSTATED, "above the ceiling", entry),
                    Match(questioned, Verdict.SUPPORTED, "a question", entry),
                    Match(unknown, Verdict.UNREVIEWED, "nothing known"),
                ),
                findings=(title, cure, aside),
                words=17,
                quotes=(Quote(1, 1, "# Zinc"), Quote(3, 1, LINE), Quote(5, 1, "Read more")),
            ),
            FileReport(path="broken.html", failure=Failure("read", "no text", "save it anew")),
        ),
        skipped=(Skipped("articles/zinc.png", ".png: not a format that is read"),),
        conflicts=(conflict(claim, entry, path),),
        version="1.2.3",
        model="model-1",
        vocabulary_digest="v1",
        reference_digest="r1",
    )


def conflict(claim, entry, path):
    """Seven articles promise a cure, another denies it."""
    denial = replace(claim, polarity=Polarity.NEGATED, certainty=Certainty.DEFINITE)
    said = Match(claim, Verdict.OVERSTATED, "above the ceiling", entry)
    names = [path, *(f"articles/zinc-{n}.md" for n in range(6))]
    return Conflict(
        affirms=tuple(Position(path=name, match=said) for name in names),
        denies=(Position(path="colds.md", match=Match(denial, Verdict.SUPPORTED, "so it is")),),
        strength=0.5,
        evidence=entry,
    )


HOSTILE = (
    "line\nbreak\r\n::error file=x::made up\r\r",
    "100% sure, really: yes; %0A %25",
    "emoji 😴 and astral 𝒳 and e\u0301",
    "control \x00\x01\x1b[31m\x07\x7f\x85",
    "]]> <!-- --> <script>alert(1)</script> &amp; &#10;",
    "</summary></details><h1>x</h1>",
    "=HYPERLINK(1)",
    "@SUM(1)",
    "-2+3",
    "+cmd|' /C calc'!A0",
    "＝1",
    "  =1+1",
    "\t=1+1",
    "[here](1) ![x](http://example.org/x.png) {0} {{1}} \\[",
    "@someone #12 org/repo#3 | `code` ``x`` **bold** ~~x~~ $x$ www.example.org !7 %9",
    "# heading",
    "- item",
    "1. item",
    "lone \ud800 surrogate \ufffe",
    "\u202e turned \u2066",
    "##[error]legacy",
    "::stop-commands::x",
    "a\u2028b\u2029c\x0bd",
    '"quoted", "twice"',
    "very long " * 900,
    "x" * 40_000,
    "",
)
"""What an article or a file name may hold to trouble a format."""

NAMES = (
    "plain.md",
    "with space, comma: colon%.md",
    "ümläut 😴 #1 ?x [y].md",
    "new\nline::error::.md",
    "../outside/../a.md",
    "/abs/a b.md",
    "=cmd.md",
    "`tick` | pipe @name.md",
    "not-utf8-\udcff.md",
    "<b>&'\".md",
)


def hostile_conflicts(claim):
    """A conflict on every hostile text, between files of hostile names."""
    for n, text in enumerate(HOSTILE):
        odd = replace(claim, subject=Entity(text), object=Entity(text[::-1]), sentence=text)
        told = Match(odd, Verdict.UNREVIEWED, "nothing known")
        names = NAMES[n % 9 :], NAMES[: n % 9 + 1]
        sides = (tuple(Position(path=p, match=told) for p in some) for some in names)
        yield Conflict(affirms=next(sides), denies=next(sides), strength=0.5)


@pytest.fixture
def hostile(claim):
    """A finding for every hostile text, one in every file of a hostile name, all severities."""
    severities = list(Severity)
    files = []
    for n, name in enumerate(NAMES):
        found = [
            Finding(
                rule=f"HL{i:03}",
                name=text[:2_000] if i % 5 == 0 else "a-rule",
                severity=severities[i % 3],
                message=text,
                path=name,
                region=Region(i + 1, 2, i + 1 + i % 2, 9),
                excerpt=text,
                sentence=text,
                cues=(text,),
                wording=text if i % 2 else "",
                suggestion=None if i % 2 else Suggestion(text),
                related=(Related(NAMES[-1 - n], Region(1, 1, 1, 2), text),),
                fingerprint=f"{n:032}{i:032}",
            )
            for i, text in enumerate(HOSTILE)
        ]
        files.append(FileReport(path=name, findings=tuple(found), words=9))
    failed = tuple(
        FileReport(path=f"{n}-{name}", failure=Failure("read", HOSTILE[n], HOSTILE[-2 - n]))
        for n, name in enumerate(NAMES)
    )
    skipped = tuple(Skipped(name, text) for name, text in zip(NAMES, HOSTILE, strict=False))
    return Report(
        files=(*files, *failed),
        skipped=skipped,
        conflicts=tuple(hostile_conflicts(claim)),
        version="0.1.dev0+x y",
    )


@pytest.fixture
def written():
    """What a reporter writes."""

    def written(form, report, **view):
        out = io.StringIO(newline="")
        REPORTERS[form].render(report, View(**view), out)
        return out.getvalue()

    return written


@pytest.fixture
def copies(report):
    """A report with so many findings, each its own, in files of a hundred."""
    (file, *_) = report.files
    some = [f for f in file.findings if f.severity is not Severity.INFO]

    def one(n, i):
        return replace(
            some[i % len(some)],
            path=f"articles/{n:04}.md",
            region=Region(i + 1, 1, i + 1, 43),
            fingerprint=sha256(f"{n} {i}".encode()).hexdigest(),
        )

    def copies(count):
        files = [
            replace(
                file,
                path=f"articles/{n:04}.md",
                findings=tuple(one(n, i) for i in range(min(100, count - n * 100))),
                quotes=(),
            )
            for n in range(-(-count // 100))
        ]
        return replace(report, files=tuple(files))

    return copies
