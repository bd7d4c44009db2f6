"""Cues, and the index that tries only those whose certain words stand in the sentence."""

import pytest

from askaround.method.letters.elements import tables
from askaround.method.letters.elements.cues import Cue, Index
from askaround.method.letters.elements.spoken_text import Sentence, sentences
from bench.advice import LISTS, made_up, words_of
from bench.letters import letters


def only(text: str) -> Sentence:
    (sentence,) = sentences(text)
    return sentence


def index_of(*lines: str) -> Index:
    made = (
        Cue("it", line.removeprefix("- "), denies=line.startswith("- "), classes={"DAY": "monday"})
        for line in lines
    )
    return Index(made)


@pytest.mark.parametrize(
    ("phrase", "shows", "is_silent_on"),
    [
        ("no job", "no job, please", "no other job"),
        ("no ~2 job", "no such other job", "no such other new job"),
        ("on DAY", "on Monday", "on Friday"),
        ("apply|applying for", "applying for it", "apply to it"),
        ("applic* for", "applications for it", "apply for it"),
        ("*ing for", "looking for it", "look for it"),
        ("please? ring", "ring", "please write"),
        ("job+interview $", "no job interview", "a job interview is it"),
        ("# minutes", "20 minutes", "some minutes"),
        ("^ thanks", "thanks to you", "many thanks"),
        ("not !only a", "not a thing", "not only a thing"),
    ],
)
def test_a_phrase_shows_what_it_says(phrase: str, shows: str, is_silent_on: str) -> None:
    index = index_of(phrase)

    assert index.find(only(shows), frozenset(("it",)))
    assert not index.find(only(is_silent_on), frozenset(("it",)))


def test_a_line_with_a_dash_takes_it_back() -> None:
    index = index_of("no job", "- no job yet")

    assert index.find(only("no job"), frozenset(("it",)))
    assert not index.find(only("no job yet"), frozenset(("it",)))


def test_what_is_not_wanted_is_not_looked_for() -> None:
    assert index_of("no job").find(only("no job"), frozenset(("other",))) == {}


@pytest.mark.parametrize("kind", LISTS)
def test_the_index_leaves_out_no_cue_that_stands(kind: str) -> None:
    index = tables.index(*LISTS[kind])
    said = [each for letter in [*letters(kind)][:40] for each in sentences(letter.text)]

    for sentence in said:
        called = index.called(sentence.words)
        stands = {n for n, cue in enumerate(index.cues) if cue.find(sentence.words)}
        assert all(called >> number & 1 for number in stands), sentence.said


@pytest.mark.parametrize("kind", LISTS)
def test_cues_whose_words_do_not_stand_there_are_not_tried(kind: str) -> None:
    once, often = made_up(kind, 1, ["zquick"]), made_up(kind, 10, ["zquick", "zquiet", "zquill"])
    said = [each.words for letter in letters(kind) for each in sentences(letter.text)]

    def tried(index: Index) -> int:
        return sum(index.called(words).bit_count() for words in said)

    assert len(often.cues) > 5 * len(once.cues)
    assert tried(often) == tried(once)


@pytest.mark.parametrize("kind", LISTS)
def test_of_cues_made_of_the_words_of_letters_few_are_tried(kind: str) -> None:
    written = [*letters(kind)]
    often = made_up(kind, 10, words_of(written))
    said = [each.words for letter in written for each in sentences(letter.text)]
    tried = sum(often.called(words).bit_count() for words in said)

    assert tried < len(often.cues) * len(said) / 100
