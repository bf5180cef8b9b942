import pytest

from lint.errors import UnreadableError
from lint.readers import reader_for

TEXT = "Iron – “naïve” 🩺 text.\r\nMore."


@pytest.mark.parametrize("name", ["a.TXT", "a.md", "a.Markdown", "a.html", "a.htm"])
def test_formats_go_by_suffix(name):
    assert reader_for(name) is not None


@pytest.mark.parametrize("name", ["a.pdf", "a", ".md", "a.png"])
def test_unknown_formats_have_no_reader(name):
    assert reader_for(name) is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_and_its_mark_is_no_character(read, encoding):
    document = read(TEXT.encode(encoding), "a.txt")
    assert document.source == TEXT
    assert not document.encoding_guessed
    assert document.region(document.blocks[0].span).column == 1


def test_western_text_is_guessed(read):
    document = read("Iron – “naïve” text.".encode("cp1252"), "a.txt")
    assert document.text == "Iron – “naïve” text."
    assert document.encoding_guessed


def test_one_broken_byte_does_not_spoil_the_others(read):
    document = read("naïve café “iron” – yes ".encode() + b"\xff", "a.txt")
    assert document.text == "naïve café “iron” – yes \ufffd"
    assert document.encoding_guessed


def test_surrogates_never_reach_the_text(read):
    document = read(b"Iron \xed\xa0\xbd\xed\xb8\x80 and \xed\xa0\x80 text", "a.md")
    document.text.encode()
    assert document.encoding_guessed


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n",
        b"%PDF-1.7 ...",
        b"PK\x03\x04xx",
        b"text\0text",
        bytes(range(1, 256)) * 9,
        b"\xff\xfea",
    ],
)
def test_what_is_no_text_is_refused_in_a_sentence(read, data):
    with pytest.raises(UnreadableError) as caught:
        read(data, "a.md")
    assert "\n" not in caught.value.message
    assert caught.value.hint
