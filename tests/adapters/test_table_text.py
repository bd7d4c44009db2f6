from io import BytesIO

import pytest

from askaround.adapters.table_text import LONGEST_LINE, PIECE, TooLarge, read_lines

WORDS = "Žofie Nováková, naïve, “quoted”\nsecond\n"


def told(raw, max_bytes=10_000_000):
    return list(read_lines(BytesIO(raw), max_bytes))


@pytest.mark.parametrize(
    "raw",
    [
        WORDS.encode(),
        WORDS.encode("utf-8-sig"),
        WORDS.encode("utf-16"),
        WORDS.encode("utf-16-be", "replace").join([b"\xfe\xff", b""]),
        WORDS.encode("utf-16-le"),
        WORDS.encode("utf-16-be"),
        WORDS.replace("\n", "\r\n").encode(),
        WORDS.replace("\n", "\r").encode(),
    ],
    ids=["utf-8", "mark", "utf-16", "big", "no mark", "big, no mark", "windows", "old mac"],
)
def test_every_usual_encoding_reads_the_same(raw):
    assert "".join(told(raw)) == WORDS


def test_one_byte_text_from_windows_is_understood_even_late_in_the_file():
    start, end = "a" * PIECE + "\n", "Zoë “Ñandú” – 5 €\n"

    assert told(start.encode() + end.encode("cp1252")) == [start, end]


def test_a_line_without_its_end_is_a_line():
    assert told(b"a\nb") == ["a\n", "b\n"]


def test_a_sign_cut_between_two_pieces_is_whole():
    text = "a" * (PIECE - 1) + "Ž\r\nb\n"

    assert "".join(told(text.encode())) == text.replace("\r\n", "\n")


def test_the_limit_of_bytes_holds_on_both_sides():
    assert told(b"a" * 100, max_bytes=100)
    with pytest.raises(TooLarge):
        told(b"a" * 101, max_bytes=100)


def test_an_endless_line_does_not_fill_the_memory():
    first, last = told(b"a" * 5_000_000 + b"\nb\n")

    assert LONGEST_LINE <= len(first) <= LONGEST_LINE + PIECE + 1
    assert last == "b\n"


def test_an_empty_file_has_no_lines():
    assert told(b"") == []
