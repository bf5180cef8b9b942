import pickle
from dataclasses import replace

import pytest

from lint import engine
from lint.config import Choice, default
from lint.model import FileReport, Finding, Quote, Region, Related, Severity, Source
from lint.quotes import QUOTED
from lint.rule import Context, Example, Rule, rule

FAULTY = "# Zinc\n\nZinc lozenges are completely safe for everyone.\n"
EXAMPLE = Example("")


@pytest.fixture(scope="module")
def session():
    return engine.open_session(engine.plan_for(default()))


def source(text, name="a.md"):
    return Source(name, text.encode())


def ids(report):
    return [f.rule for f in report.findings]


def finding(rule="HL102", line=1, message="m", **values):
    return Finding(
        rule=rule,
        name="n",
        severity=values.pop("severity", Severity.WARNING),
        message=message,
        path="a.md",
        region=Region(line, 1, line, 5),
        excerpt=values.pop("excerpt", "safe"),
        sentence=values.pop("sentence", "It is safe."),
        **values,
    )


def marks(findings):
    return [f.fingerprint for f in findings]


def made(check, severity=Severity.WARNING, **values) -> Rule:
    """A rule of one function, for sessions that run it alone."""
    check.__doc__ = "Something.\n\nWhy: it is.\n\nLimits: none."
    return rule(id="HL000", severity=severity, passes=[EXAMPLE], fails=[EXAMPLE], **values)(check)


def with_rules(session, *rules):
    return replace(session, rules=tuple((r, Choice(r.id, r.severity)) for r in rules))


def test_a_plan_travels_and_compares(session):
    plan = session.plan
    assert pickle.loads(pickle.dumps(plan)) == plan
    assert engine.plan_for(default()) == plan
    assert engine.open_session(pickle.loads(pickle.dumps(plan))) is session


def test_a_changed_reference_set_makes_another_plan(tmp_path):
    own = tmp_path / "own.yaml"
    text = (default().reference[0] / "pregnancy.yaml").read_text("utf-8")
    own.write_text(text, encoding="utf-8")
    config = replace(default(), reference=(own,))
    before = engine.plan_for(config)
    own.write_text(text + "# looked through again\n", encoding="utf-8")
    assert engine.plan_for(config) != before


def test_a_faulty_article_gets_findings_with_their_lines(session):
    report = engine.run(session, source(FAULTY))
    assert "HL102" in ids(report)
    assert report.failure is None
    assert report.words == 8
    assert Quote(3, 1, "Zinc lozenges are completely safe for everyone.") in report.quotes


def test_the_same_in_a_batch_as_alone(session):
    sources = [source(FAULTY.replace("Zinc", w), f"{w}.md") for w in ("Zinc", "Iron", "Salt")] * 9
    assert list(engine.run_all(session, sources)) == [engine.run(session, s) for s in sources]


def test_reports_among_the_sources_are_passed_on(session):
    known = FileReport(path="gone.md")
    reports = list(engine.run_all(session, [source(FAULTY), known, source(FAULTY, "b.md")]))
    assert [r.path for r in reports] == ["a.md", "gone.md", "b.md"]
    assert reports[1] is known


def test_an_empty_article_is_judged_too(session):
    for text in ("", "\n\n"):
        assert "HL906" in ids(engine.run(session, source(text)))


def test_of_another_language_only_what_fits_any_language_is_said(session):
    text = "# Zink\n\n" + "Zinktabletten sind völlig sicher und haben keine Nebenwirkungen. " * 9
    report = engine.run(session, source(text))
    assert "HL905" in ids(report)
    assert not [id for id in ids(report) if id.startswith(("HL1", "HL2", "HL4"))]


@pytest.mark.parametrize(
    ("data", "name"),
    [(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(400), "a.md"), (b"x", "a.pdf"), (b"x", "a")],
)
def test_what_cannot_be_read_is_a_failure(session, data, name):
    report = engine.run(session, Source(name, data))
    assert report.failure
    assert report.failure.stage == "read"
    assert report.findings == ()


def test_a_text_too_long_for_one_article_is_a_failure(session):
    report = engine.run(session, source("word " * 70_000, "a.txt"))
    assert report.failure
    assert "200,000" in report.failure.hint


def test_a_long_line_is_quoted_in_part(session):
    text = "Rest is good. " * 1000 + "Zinc lozenges are completely safe for everyone."
    report = engine.run(session, source(text))
    place = next(f.region for f in report.findings if f.rule == "HL102")
    before = (q for q in report.quotes if q.column <= place.column)
    quote = max(before, key=lambda q: q.column)
    assert len(quote.text) <= QUOTED
    start = place.column - quote.column
    assert quote.text[start:].startswith("Zinc lozenges")


def test_a_rule_that_breaks_leaves_the_others(session, monkeypatch):
    def breaks(ctx: Context):
        raise KeyError(ctx.document.name)

    def speaks(ctx: Context):
        yield ctx.whole("something")

    both = with_rules(session, made(breaks), replace(made(speaks), id="HL999"))
    monkeypatch.delenv(engine.DEBUG, raising=False)
    one, other = engine.run_all(both, [source(FAULTY), source(FAULTY, "b.md")])
    assert ids(one) == ids(other) == ["HL999"]
    assert one.failure.stage == "rule HL000"
    assert one.failure.message == "internal error (KeyError: 'a.md')"
    assert "report" in one.failure.hint
    monkeypatch.setenv(engine.DEBUG, "1")
    assert "Traceback" in engine.run(both, source(FAULTY)).failure.hint


def test_options_reach_the_rule(session):
    from lint.rules import ALL  # noqa: PLC0415 - only here

    rule = next(r for r in ALL if r.id == "HL401")
    text = FAULTY + "\nZinc may shorten a cold by a day.\n"
    for least, said in ((1, ["HL401"]), (5000, [])):
        choice = Choice(rule.id, Severity.INFO, (("min_words", least),))
        report = engine.run(replace(session, rules=((rule, choice),)), source(text))
        assert ids(report) == said
        assert {f.severity for f in report.findings} <= {Severity.INFO}


def test_findings_are_in_order_and_none_is_there_twice():
    found = [finding(line=3), finding(line=1, message="z"), finding(line=1), finding("HL201")]
    done = engine.complete(found)
    assert [(f.region.line, f.rule) for f in done] == [(1, "HL102"), (1, "HL201"), (3, "HL102")]


def test_of_two_at_one_place_the_graver_stays_with_both_ends():
    places = [Related("b.md", Region(n, 1, n, 2), "there") for n in (1, 2)]
    mild = finding(related=(places[0],), message="a")
    grave = finding(related=(places[1],), message="b", severity=Severity.ERROR)
    for pair in ((mild, grave), (grave, mild)):
        (done,) = engine.complete(pair)
        assert done.severity is Severity.ERROR
        assert set(done.related) == set(places)


def test_fingerprints_survive_edits_elsewhere(session):
    before = engine.run(session, source(FAULTY))
    edited = "# Zinc today\n\nA new paragraph.\n\n" + FAULTY.split("\n\n", 1)[1]
    after = engine.run(session, source(edited, "renamed.md"))
    wanted = "HL102"
    one, other = ([f.fingerprint for f in r.findings if f.rule == wanted] for r in (before, after))
    assert one == other
    assert len(one[0]) == 64


def test_fingerprints_tell_repeats_apart():
    done = engine.complete([finding(line=n) for n in (1, 2, 3)])
    assert len(set(marks(done))) == 3
    assert set(marks(engine.complete([finding(line=9)]))) < set(marks(done))


def test_fingerprints_see_through_white_space_and_case_of_the_sentence():
    one = engine.complete([finding(sentence="It is  safe.\n")])
    other = engine.complete([finding(sentence="it is SAFE.")])
    assert marks(one) == marks(other)
    assert marks(one) != marks(engine.complete([finding(sentence="It was safe.")]))
    assert marks(one) != marks(engine.complete([finding(excerpt="It is")]))


def test_what_is_found_between_articles_counts_as_their_plans_say(session):
    texts = {
        "a.md": "# Magnesium\n\nMagnesium relieves leg cramps in adults.\n",
        "b.md": "# Magnesium\n\nMagnesium does not relieve leg cramps in adults.\n",
    }
    files = tuple(engine.run_all(session, [source(t, n) for n, t in texts.items()]))
    strict = session.plan
    mild = replace(
        strict,
        rules=tuple(
            replace(c, severity=Severity.INFO) if c.rule == "HL302" else c for c in strict.rules
        ),
    )
    silent = replace(strict, rules=tuple(c for c in strict.rules if c.rule != "HL302"))

    def severities(**plans):
        named = {f"{n}.md": p for n, p in plans.items()}
        reports = engine.across(files, named)
        return [[f.severity for f in r.findings if f.rule == "HL302"] for r in reports]

    warning, info = Severity.WARNING, Severity.INFO
    assert severities(a=strict, b=strict) == [[warning], [warning]]
    assert severities(a=strict, b=mild) == [[warning], [info]]
    assert severities(a=strict, b=silent) == [[], []]
    reports = engine.across(files, {"a.md": strict, "b.md": strict})
    linked = [f for r in reports for f in r.findings if f.rule == "HL302"]
    assert [f.related[0].path for f in linked] == ["b.md", "a.md"]
    assert all(f.fingerprint for f in linked)
    for report, found in zip(reports, linked, strict=True):
        assert any(q.line == found.region.line for q in report.quotes)
