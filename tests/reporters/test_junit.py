"""JUnit XML is well-formed, and its counts are those of its cases."""

from dataclasses import replace
from xml.etree import ElementTree as ET

from lint.model import FileReport

ROOT = {"name", "tests", "failures", "errors", "skipped", "time"}


def assert_consistent(text):
    root = ET.fromstring(text.encode())
    assert root.tag == "testsuites"
    assert root.keys() == list(root.attrib)
    assert set(root.attrib) == ROOT
    for part in (root, *root):
        assert int(part.get("tests")) == len(part.findall(".//testcase"))
        assert int(part.get("failures")) == len(part.findall(".//testcase/failure"))
        assert int(part.get("errors")) == len(part.findall(".//testcase/error"))
    for suite in root:
        assert suite.tag == "testsuite"
        assert set(suite.attrib) == ROOT
        assert len(suite)
        for case in suite:
            assert case.tag == "testcase"
            assert case.get("name")
            assert case.get("classname") == suite.get("name")
            assert len(case) <= 1
            for outcome in case:
                assert outcome.tag in {"failure", "error", "system-out"}
    return root


def test_a_file_is_a_suite_and_a_finding_a_failed_case(written, report):
    root = assert_consistent(written("junit", report))
    (title, cure), (broken,) = root
    assert title.get("name") == "HL601 no-author (1:3)"
    (failure,) = cure
    assert failure.get("message") == "promises a cure; the evidence allows “may”"
    assert failure.get("type") == "error"
    assert "write instead: Say by how much, and in whom." in failure.text
    assert broken[0].tag == "error"
    assert broken[0].text == "no text: save it anew"


def test_an_info_fails_nothing(written, report):
    root = assert_consistent(written("junit", report, show_info=True))
    assert root.get("failures") == "2"
    assert root[0][2].find("system-out") is not None


def test_a_file_without_findings_is_a_passed_case(written, report):
    root = assert_consistent(written("junit", replace(report, files=(FileReport(path="a.md"),))))
    assert (root.get("tests"), root.get("failures")) == ("1", "0")


def test_hostile_words_and_names_stay_well_formed(written, hostile):
    root = assert_consistent(written("junit", hostile, show_info=True))
    said = [part.text for tag in ("failure", "system-out") for part in root.iter(tag)]
    assert any("]]> <!-- --> <script>" in text for text in said)
    assert any("emoji 😴 and astral 𝒳" in text for text in said)
