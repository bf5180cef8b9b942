"""What machines read is what the schemas promise."""

import io
import json
from dataclasses import asdict, fields, replace

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from lint.model import (
    Claim,
    FileReport,
    Finding,
    Match,
    Region,
    Related,
    Report,
    Severity,
    Verdict,
)
from lint.reporter import View
from lint.reporters import REPORTERS, wire
from lint.reporters.summary import coverage
from lint.resources import schema_path


def schema(name):
    return json.loads(schema_path(name).read_text("utf-8"))


@pytest.fixture(scope="module")
def validators():
    claims = schema("claim")
    registry = Registry().with_resource(claims["$id"], Resource.from_contents(claims))
    return {
        "claim": Draft202012Validator(claims, registry=registry),
        "finding": Draft202012Validator(schema("finding"), registry=registry),
    }


def rendered(name, report, **view):
    out = io.StringIO()
    REPORTERS[name].render(report, View(**view), out)
    return out.getvalue()


def test_every_line_of_jsonl_is_a_finding(report, validators):
    lines = rendered("jsonl", report, show_info=True).splitlines()
    assert len(lines) == len(report.findings)
    for line in lines:
        validators["finding"].validate(json.loads(line))


def test_a_claim_is_as_the_schema_says(claim, validators):
    for id in (None, 7, "a", {"any": ["thing"]}):
        validators["claim"].validate(wire.claim(claim, "zinc.md", id))


def test_values_survive_the_way(report, claim, entry):
    finding = next(f for f in report.findings if f.claim)
    value = json.loads(json.dumps(wire.finding(finding)))
    assert (value["line"], value["column"], value["end_line"], value["end_column"]) == (3, 1, 3, 43)
    assert value["claim"]["subject"] == {"text": "Zinc lozenges", "concept": "zinc"}
    assert value["claim"]["cues"]["relation"] == ["cure"]
    assert value["reference"]["id"] == entry.id
    assert value["reference"]["sources"][0]["year"] == 2019
    assert value["related"][0]["path"] == "other.md"
    assert value["suggestion"] == {
        "replacement": "Zinc lozenges may shorten a cold",
        "safe": False,
    }


def test_no_key_of_the_schema_is_made_up():
    findings, claims = schema("finding")["properties"], schema("claim")["properties"]
    region = {"line", "column", "end_line", "end_column"}
    assert set(findings) - region <= {f.name for f in fields(Finding)}
    assert set(claims) - region - {"id", "path"} <= {f.name for f in fields(Claim)}


def test_info_is_hidden_in_every_format_until_asked_for(report):
    for name in REPORTERS:
        assert "HL703" not in rendered(name, report).replace("info", ""), name
        assert "HL703" in rendered(name, report, show_info=True), name


def test_json_tells_what_findings_alone_do_not(report):
    value = json.loads(rendered("json", report, statistics=True))
    assert value["files"][1]["failure"]["message"] == "no text"
    assert value["skipped"][0]["path"] == "articles/zinc.png"
    assert value["digests"] == {"vocabulary": "v1", "reference": "r1"}
    assert value["summary"]["findings"] == {"error": 1, "warning": 1, "info": 1}
    assert value["summary"]["claims"] == {
        "total": 2,
        "supported": 0,
        "flagged": 1,
        "out_of_scope": 0,
        "unreviewed": 1,
    }
    assert [s["rule"] for s in value["statistics"]] == ["HL202", "HL601"]


def counts(report):
    return tuple(asdict(coverage(report)).values())


@pytest.fixture
def one_claim(claim):
    """A report on one claim that the reference set does not speak of, with findings."""

    def made(*findings, verdict=Verdict.UNREVIEWED, other=None):
        both = [claim] if other is None else [claim, other]
        matches = tuple(Match(claim=c, verdict=verdict, reason="") for c in both)
        return Report(files=(FileReport(path="a.md", matches=matches, findings=findings),))

    return made


def found(claim, severity=Severity.WARNING, **values):
    place = {"path": "a.md", "region": claim.region, "excerpt": "", "sentence": ""}
    return Finding(rule="HL101", name="n", severity=severity, message="m", claim=claim, **place)


def test_a_claim_that_any_rule_reports_is_flagged_whatever_the_evidence(one_claim, claim):
    assert counts(one_claim()) == (1, 0, 0, 0, 1)
    assert counts(one_claim(found(claim))) == (1, 0, 1, 0, 0)
    assert counts(one_claim(found(claim), verdict=Verdict.SUPPORTED)) == (1, 0, 1, 0, 0)
    assert counts(one_claim(found(claim, Severity.INFO))) == (1, 0, 0, 0, 1)
    assert counts(one_claim(verdict=Verdict.CONTRADICTED)) == (1, 0, 1, 0, 0)


def test_both_ends_of_a_contradiction_are_flagged(one_claim, claim):
    other = replace(claim, region=Region(9, 1, 9, 8))
    related = (Related("a.md", other.region, "here"),)
    pair = replace(found(claim), related=related)
    assert counts(one_claim(found(claim), other=other)) == (2, 0, 1, 0, 1)
    assert counts(one_claim(pair, other=other)) == (2, 0, 2, 0, 0)
