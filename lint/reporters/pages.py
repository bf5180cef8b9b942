"""Writes the page of a rule and the index of all rules as Markdown, from the rules themselves."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from lint.model import Severity
from lint.option import Option, options_of
from lint.rule import Example, Rule

FAMILIES = {
    "HL1": ("Certainty", "how surely claims are made"),
    "HL2": ("Evidence", "claims held against the reference set"),
    "HL3": ("Consistency", "passages that cannot both be right"),
    "HL4": ("Disclaimers and care", "what readers must be told, and whom to ask"),
    "HL5": ("Safety", "advice that can do harm"),
    "HL6": ("Provenance", "who wrote it, when, and from what"),
    "HL7": ("Structure", "what was lost or left over around the text"),
    "HL8": ("Tone and numbers", "fear, labels, blame and bare figures"),
    "HL9": ("The tool", "what the program could not do, or was told"),
}
"""Title and subject of each family, by the beginning of its ids."""

_LANGUAGES = {"md": "markdown", "html": "html", "txt": "text"}


def page(rule: Rule) -> str:
    """The page of one rule, as Markdown."""
    return "\n".join(_page(rule)).rstrip("\n") + "\n"


def index(rules: Sequence[Rule]) -> str:
    """The list of all rules by family, with a list by severity behind, as Markdown."""
    return "\n".join(_index(rules)).rstrip("\n") + "\n"


def file_name(rule: Rule) -> str:
    """The name of a rule's page."""
    return f"{rule.id}-{rule.name}.md"


def _page(rule: Rule) -> Iterator[str]:
    title, _ = FAMILIES[rule.id[:3]]
    yield from (f"# {rule.id} {rule.name}", "", rule.summary, "")
    yield f"Severity: **{rule.severity.value}** · Family: {title}"
    for note in _notes(rule):
        yield from ("", note)
    yield from (
        "",
        "## Why",
        "",
        _sentence(rule.why),
        "",
        "## Limits",
        "",
        _sentence(rule.limits),
        "",
    )
    if rule.standard:
        yield from ("## Standard", "", f"{rule.standard}.".replace("..", "."), "")
    options = options_of(rule.options)
    if options:
        yield from _options(rule, options)
    yield from _examples("Passes", rule.passes)
    yield from _examples("Fails", rule.fails)


def _notes(rule: Rule) -> Iterator[str]:
    if rule.preview:
        yield "This rule is still on trial: it runs with `--preview` only."
    if rule.profile:
        yield (
            f"This rule runs in the profiles {rule.profile} and strict: "
            f"`profile: {rule.profile}` in the configuration, or `--profile {rule.profile}`."
        )
    if rule.fix:
        option = "--fix" if rule.fix == "safe" else "--fix --unsafe-fixes"
        yield f"Where the words allow it, `check {option}` mends what it finds."
    if rule.any_language:
        yield "It runs on articles in other languages than English too."


def _options(rule: Rule, options: Sequence[Option]) -> Iterator[str]:
    yield from (
        "## Options",
        "",
        "| Option | Meaning | Takes | Default |",
        "| --- | --- | --- | --- |",
    )
    for one in options:
        takes = " or ".join(f"`{c}`" for c in one.choices) or one.kind
        if one.patterns:
            takes = "list of regular expressions"
        yield f"| `{one.name}` | {_cell(one.meaning)} | {takes} | {_default(one)} |"
    first = options[0]
    yield from ("", "```yaml", "options:", f"  {rule.id}:")
    yield from (f"    {first.name}: {_yaml(first)}", "```", "")


def _default(option: Option) -> str:
    value = option.default
    if isinstance(value, tuple):
        if not value:
            return "none"
        shown = ", ".join(f"`{_cell(v)}`" for v in value[:4])
        return f"{shown} and {len(value) - 4} more" if len(value) > 4 else shown
    return f"`{_written(value)}`" if value != "" else "none"


def _yaml(option: Option) -> str:
    value = option.default
    if isinstance(value, tuple):
        return f"[{', '.join(value[:1])}]" if value else "[...]"
    return _written(value) or "..."


def _written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _examples(title: str, examples: Sequence[Example]) -> Iterator[str]:
    yield from (f"## {title}", "")
    for example in examples:
        yield from _about(example)
        for text in (example.text, *example.others):
            language = _LANGUAGES.get(example.name.rpartition(".")[2], "text")
            fence = "````" if "```" in text else "```"
            yield from (f"{fence}{language}", text.strip("\n"), fence, "")


def _about(example: Example) -> Iterator[str]:
    """What besides its text decides how an example is judged."""
    if example.options:
        set_ = ", ".join(f"`{name}: {_listed(value)}`" for name, value in example.options)
        yield from (f"With {set_}:", "")
    if example.today:
        yield from (f"Checked on {example.today}:", "")
    if example.reference:
        rows = example.reference.strip("\n")
        yield from ("With this reference set:", "", "```yaml", rows, "```", "")
    if example.others:
        yield from ("These articles together:", "")


def _listed(value: object) -> str:
    return f"[{', '.join(value)}]" if isinstance(value, tuple) else _written(value)


def _index(rules: Sequence[Rule]) -> Iterator[str]:
    yield from ("# Rules", "", "`healthlint explain RULE` shows the same on the command line.", "")
    for family, some in groupby(rules, key=lambda r: r.id[:3]):
        title, subject = FAMILIES[family]
        yield from (f"## {family} {title}: {subject}", "")
        yield from ("| Rule | Severity | Fix | Finds |", "| --- | --- | --- | --- |")
        for rule in some:
            link = f"[{rule.id} {rule.name}]({file_name(rule)})"
            yield f"| {link} | {_level(rule)} | {rule.fix} | {_cell(rule.summary)} |"
        yield ""
    yield from ("## By severity", "")
    for severity in Severity:
        links = [f"[{r.id}]({file_name(r)})" for r in rules if r.severity is severity]
        yield f"- **{severity.value}** ({len(links)}): {', '.join(links)}"


def _level(rule: Rule) -> str:
    trial = " (on trial)" if rule.preview else ""
    profile = f" ({rule.profile} profile)" if rule.profile else ""
    return f"{rule.severity.value}{trial}{profile}"
