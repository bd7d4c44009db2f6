"""A second look at what was read as a yes: it can doubt, and says by which words."""

from askaround.method.replies.incoming import Incoming
from askaround.method.replies.reading import read_reply
from askaround.method.replies.second_look import SURE, looks_like_a_no, phrases, weights

NO = "I'm afraid I can't take this on. Sorry, and good luck with your search."
YES = "Sure, I'd be happy to talk. When would suit you?"


def test_it_sees_a_no_and_points_to_words_that_speak_for_it():
    place = looks_like_a_no(NO)

    assert place is not None
    assert weights()[NO[place[0] : place[1]].lower()] > 0


def test_it_sees_none_in_a_yes_nor_where_nothing_is_said():
    assert looks_like_a_no(YES) is None
    assert looks_like_a_no("") is None
    assert looks_like_a_no("Qwxz brrl.") is None


def test_nothing_known_weighs_less_than_what_it_takes_to_doubt():
    assert weights()[""] < SURE


def test_a_phrase_is_up_to_three_words_in_a_row_each_in_its_place():
    said = "No, not now!"

    assert dict(phrases(said)) == {
        "no": (0, 2),
        "not": (4, 7),
        "now": (8, 11),
        "!": (11, 12),
        "no not": (0, 7),
        "not now": (4, 11),
        "now !": (8, 12),
        "no not now": (0, 11),
        "not now !": (4, 12),
    }


def test_what_reads_as_a_yes_and_looks_like_a_no_gets_neither_label(monkeypatch):
    text = "Sure, Tuesday at 3."
    assert "acceptance" in read_reply(Incoming(text=text)).labels

    monkeypatch.setattr(
        "askaround.method.replies.deciding.looks_like_a_no", lambda said: (0, len(said))
    )

    assert {"acceptance", "decline"}.isdisjoint(read_reply(Incoming(text=text)).labels)
