"""Paragraphs come back as they were, as any program that knows format=flowed joins them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askaround.adapters.mail.flowed import WIDTH, flow

LINES = st.lists(
    st.text(st.sampled_from("ab >-F\tÅ"), max_size=200).map(lambda line: line.rstrip(" "))
    | st.sampled_from(
        ["From here on", ">quoted?", "-- ", "--", " indented", "", "-- " + "a" * 80]
    ),
    max_size=6,
)


def joined(received):
    """A reader by RFC 3676, written apart from the writer: unstuff, then join soft breaks."""
    lines, is_open = [], False
    for line in received:
        line = line.removeprefix(" ")
        if is_open:
            lines[-1] += line
        else:
            lines.append(line)
        is_open = line.endswith(" ") and line != "-- "
    return lines


@given(LINES)
def test_joined_again_it_is_the_same_text(lines):
    assert joined(flow(lines)) == lines


@given(LINES)
def test_no_line_looks_like_a_quotation_or_a_mailbox_mark(lines):
    assert not any(line.startswith((">", "From ")) for line in flow(lines))


def test_a_long_paragraph_becomes_short_lines():
    written = flow(["Half an hour about your work would help me very much. " * 10])

    assert max(len(line.rstrip()) for line in written) <= WIDTH
    assert len(written) == 8


@pytest.mark.parametrize(("length", "parts"), [(WIDTH, 1), (WIDTH + 1, 2)])
def test_a_line_is_cut_only_where_it_is_too_long(length, parts):
    assert len(flow(["a" * (length - 5) + " bcde"])) == parts


def test_a_long_link_stays_whole():
    link = "https://institute.example/" + "a" * 200

    assert flow([f"See {link}"]) == ["See ", link]
