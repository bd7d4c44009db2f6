import pytest
from hypothesis import given
from hypothesis import strategies as st

from askaround.adapters.plain import NotAnAddress, address, domain, flat, is_one_line, lines


@pytest.mark.parametrize("text", ["", "Ada Lind", "Žofie", "a\u00a0b", "漢字 🐎", "a\u202eb"])
def test_usual_words_are_one_line(text):
    assert is_one_line(text)


@pytest.mark.parametrize(
    "sign", ["\n", "\r", "\0", "\t", "\x0b", "\x1b", "\x85", "\u2028", "\ud800"]
)
def test_a_sign_that_may_break_a_line_is_none(sign):
    assert not is_one_line(f"a{sign}b")


@given(st.text())
def test_flat_text_is_one_line_without_space_around(text):
    made = flat(text)

    assert is_one_line(made)
    assert made == made.strip() and "  " not in made


def test_flat_text_keeps_its_words():
    assert flat("  Rue du  Port\r\n12\t b ") == "Rue du Port 12 b"


def test_lines_are_parted_by_any_break_and_keep_tabs():
    assert lines("a\r\nb\rc\n\u2028d\te\0f") == ["a", "b", "c", "", "d\tef"]


@pytest.mark.parametrize(
    ("typed", "wire"),
    [
        (" ada@uni.example ", "ada@uni.example"),
        ("ada+work@Uni.Example", "ada+work@uni.example"),
        ("ada@bücher.example", "ada@xn--bcher-kva.example"),
    ],
)
def test_an_address_becomes_what_the_wire_wants(typed, wire):
    assert address(typed) == wire


@pytest.mark.parametrize("typed", ["", "ada", "ada@", "@uni.example", "a b@uni.example"])
def test_what_is_no_address_is_named(typed):
    with pytest.raises(NotAnAddress, match="not an address"):
        address(typed)


def test_a_hosts_name_loses_its_dot_and_its_accents():
    assert domain(" smtp.bücher.example. ") == "smtp.xn--bcher-kva.example"
