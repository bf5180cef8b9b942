"""How often a suggested edit proves good at once: its rule is silent and nothing new appears.

    python tests/bench/bench_fixes.py [--show]

Sentences of our own over every rule that suggests edits, each in Markdown, HTML and plain text.
Each edit is made alone, without the choice that ``--fix`` makes afterwards; ``--show`` prints every
result, to be read for its grammar.
"""

import argparse
import html
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import yaml

from lint import engine
from lint.config import default
from lint.fix.changes import applied, changes
from lint.fix.proof import checked, objection
from lint.model import Source

HERE = Path(__file__).parent
UNTOLD = ("HL6", "HL203")  # about the article, or what is not known of a claim
TEXTS = (
    ("disclaimer", "This page is general information and does not replace medical advice."),
    ("care", "Call your doctor straight away if it hurts suddenly, with fever or a stiff neck."),
)


def told(*parts: object) -> None:
    """Write a line."""
    sys.stdout.write(" ".join(map(str, parts)) + "\n")


def articles() -> Iterator[tuple[str, str]]:
    """The name and the text of every article: each sentence in each format."""
    data = yaml.safe_load((HERE / "fixes.yaml").read_text("utf-8"))
    for n, text in enumerate(data["sentences"]):
        yield f"{n}.md", f"# Notes\n\n{text}\n"
        plain = text.replace("*", "")
        yield f"{n}.html", f"<h1>Notes</h1>\n<p>{html.escape(plain, quote=False)}</p>\n"
        yield f"{n}.txt", f"Notes\r\n\r\n{plain}\r\n"
    for n, text in enumerate(data["articles"]):
        yield f"article-{n}.md", text
    for n, text in enumerate(data["pages"]):
        yield f"page-{n}.html", text


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="print every result")
    show = parser.parse_args().show
    session = engine.open_session(engine.plan_for(replace(default(), texts=TEXTS)))
    count: Counter[str] = Counter()
    rules: Counter[str] = Counter()
    for name, text in articles():
        before = checked(session, Source(name, text.encode()))
        assert before is not None, name
        for finding in before.findings:
            if finding.rule.startswith(UNTOLD):
                continue
            if finding.suggestion is None:
                count["without an edit"] += 1
                if show:
                    told(f"{finding.rule} {name}: none: {finding.excerpt}")
                continue
            made = changes(before.document, [finding])
            new = applied(before.document.source, made)
            after = checked(session, Source(name, new.encode()))
            against = objection(before, made, after) if after else "cannot be read"
            count["good" if not against else "not good"] += 1
            rules[finding.rule] += 1
            known = {f.rule for f in before.findings}
            untold = after is not None and any(f.rule == "HL203" for f in after.findings)
            count["good, with HL203 new"] += not against and untold and "HL203" not in known
            if show or against:
                line = finding.excerpt if len(finding.excerpt) < 90 else finding.excerpt[:90] + " …"
                place = new[max(0, made[0].span.start - 60) : made[0].span.start + 120]
                told(f"{finding.rule} {name}: {line}\n    => {' '.join(place.split())}")
                told(f"    NOT GOOD: {against}" * bool(against))
    tried = count["good"] + count["not good"]
    told(f"{tried} edits of {len(rules)} rules: {count['good'] / tried:.1%} good", dict(count))
    told(dict(sorted(rules.items())))


if __name__ == "__main__":
    main()
