"""The ways people say things, read from readable lists."""

import re

import pytest

from askaround.method.replies.cues import listed, pattern, sections

FILES = ("yes", "no", "doubt", "others")
CLASSES = {"TALK": "talk|speak", "WELL": "very (well|much)"}


def finds(cue: str, said: str) -> bool:
    return bool(re.search(pattern(cue, CLASSES), said))


@pytest.mark.parametrize(
    "cue, said, other",
    [
        ("no time", "i have no time.", "i have no timetable"),
        ("stop (writ|call)..", "please stop calling me", "nonstop calling me"),
        ("..n't go", "i can't go", "i can't google"),
        ("^sure", "- sure, why", "not sure"),
        ("never$", "i never!", "never mind"),
        ("let me ~2 think", "let me first of think", "let me first of all think"),
        ("{TALK} {WELL}", "i speak very much", "i sing very much"),
        (", no$", "thanks, no.", "thanks no"),
    ],
)
def test_a_line_finds_what_it_says_and_no_more(cue, said, other):
    assert finds(cue, said)
    assert not finds(cue, other)


@pytest.mark.parametrize("file", FILES)
def test_every_list_can_be_read_and_no_line_fits_just_anything(file):
    for name, ways in sections(file).items():
        assert ways, name
        for way in ways:
            assert not re.search(way, "zzz, zz zzz."), (name, way)


@pytest.mark.parametrize("file", FILES)
def test_no_way_stands_in_a_list_twice(file):
    for name, ways in sections(file).items():
        assert sorted({way for way in ways if ways.count(way) > 1}) == [], name


def test_of_the_ways_the_first_that_fits_wins():
    found = listed("no", "regret").search("i am so sorry")

    assert found and found.group() == "sorry"
