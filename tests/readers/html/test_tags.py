"""Tags are cut where the tokenizer of html5lib, written after the standard, cuts them."""

from html5lib import constants
from html5lib._tokenizer import HTMLTokenizer
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.readers.entities import put_html
from lint.readers.piece import Writer
from lint.readers.tags import TokenKind, tokens

PIECES = ["&", "&amp;", "&eacute", "&notit;", "&#65;", "&#x1F600;", "&#150;", " ", "a", "x"]
PIECES += ["<", "</", ">", "<p", "<b>", "</b>", "<!--", "-->", "<!", "<?", "<br/>", "<a href="]
PIECES += ["=", '"', "'", "/", "-", "!"]


def ours(source):
    parts = []
    for token in tokens(source):
        if token.kind is TokenKind.TEXT:
            writer = Writer(keep_space=True)
            put_html(writer, source[token.start : token.end], token.start)
            parts.append(writer.piece().text)
        else:
            parts.append(f"<{token.kind.name} {token.name}>")
    return "".join(parts)


def standard(source):
    parts = []
    for token in HTMLTokenizer(source):
        if token["type"] in (
            constants.tokenTypes["Characters"],
            constants.tokenTypes["SpaceCharacters"],
        ):
            parts.append(token["data"])
        elif token["type"] in (constants.tokenTypes["StartTag"], constants.tokenTypes["EmptyTag"]):
            parts.append(f"<START {token['name']}>")
        elif token["type"] == constants.tokenTypes["EndTag"]:
            parts.append(f"<END {token['name']}>")
    return "".join(parts)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_agrees_with_the_standard(source):
    assert ours(source) == standard(source)
