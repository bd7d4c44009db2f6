"""Two windows on one list: each writes what was changed in it, and nothing typed is lost."""

import re

import pytest

from askaround.record.question import add_question, rewrite, take_out
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
JSON = {"accept": "application/json"}


@pytest.fixture
def ada():
    return build.asker()


@pytest.fixture
def interview(ada):
    return build.interview(ada, accepted_at=build.NOW)


@pytest.fixture
def two(interview):
    return [add_question(interview, text, build.NOW) for text in ("What is new?", "And old?")]


def at(interview):
    return f"/interviews/{interview.pk}/questions/"


def held(owner, interview):
    """What a window holds once it is open: the question's words and marks."""
    page = client(owner).get(at(interview)).content.decode()
    marks = re.findall(r'name="(q\d+-was)" value="(\w{16})"', page)
    return dict(marks) | {f"q{q.pk}-text": q.text for q in interview.questions.all()}


def save(owner, interview, window, **headers):
    return client(owner).post(at(interview), window, headers=headers)


def texts(interview):
    return [question.text for question in interview.questions.all()]


def test_each_window_writes_only_what_was_changed_in_it(ada, interview, two):
    one, other = held(ada, interview), held(ada, interview)

    save(ada, interview, one | {f"q{two[0].pk}-text": "What is hard?"})
    save(ada, interview, other | {f"q{two[1].pk}-text": "And easy?"})

    assert texts(interview) == ["What is hard?", "And easy?"]


def test_a_window_without_marks_writes_all_it_holds(ada, interview, two):
    rewrite(two[0], text="What is hard?")

    save(ada, interview, {f"q{q.pk}-text": q.text for q in two} | {f"q{two[0].pk}-text": "c"})

    assert texts(interview) == ["c", "And old?"]


def test_a_window_that_keeps_by_itself_is_told_that_another_has_gone_on(ada, interview, two):
    window = held(ada, interview) | {f"q{two[1].pk}-text": "And easy?"}
    alone = save(ada, interview, window, **JSON).json()
    rewrite(two[0], text="What is hard?")
    window |= alone["fields"] | {f"q{two[1].pk}-text": "And free?"}

    told = save(ada, interview, window, **JSON).json()

    assert (alone["beside"], told["beside"]) == (False, True)
    assert texts(interview) == ["What is hard?", "And free?"]


def test_the_marks_it_hears_are_those_of_what_it_kept(ada, interview, two):
    window = held(ada, interview) | {f"q{two[0].pk}-text": "What is hard?"}
    answer = save(ada, interview, window, **JSON).json()

    assert answer["fields"] == {k: v for k, v in held(ada, interview).items() if "-was" in k}
    assert answer["fields"] != {k: v for k, v in window.items() if "-was" in k}


def test_line_breaks_that_travel_otherwise_are_no_change(ada, interview, two):
    rewrite(two[0], organisations="Arup\nRambøll")
    window = held(ada, interview) | {f"q{two[0].pk}-organisations": "Arup\r\nRambøll"}
    rewrite(two[0], text="What is hard?")

    save(ada, interview, window)

    assert texts(interview) == ["What is hard?", "And old?"]


def test_words_for_a_question_taken_out_elsewhere_come_back_as_a_question(ada, interview, two):
    window = held(ada, interview) | {f"q{two[0].pk}-text": "What is hard?"}
    take_out(two[0])

    save(ada, interview, window)

    assert texts(interview) == ["And old?", "What is hard?"]


def test_a_window_that_keeps_by_itself_goes_on_holding_such_words(ada, interview, two):
    window = held(ada, interview) | {f"q{two[0].pk}-text": "What is hard?"}
    window |= {f"q{two[1].pk}-text": "And easy?"}
    take_out(two[0])

    refused = save(ada, interview, window, **JSON)

    assert refused.status_code == 409
    assert "taken out in another window" in refused.json()["message"]
    assert texts(interview) == ["And easy?"]


def test_a_question_taken_out_elsewhere_and_not_written_on_stays_out(ada, interview, two):
    window = held(ada, interview) | {f"q{two[1].pk}-text": "And easy?"}
    take_out(two[0])

    assert save(ada, interview, window, **JSON).status_code == 200
    assert save(ada, interview, window).status_code == 302
    assert texts(interview) == ["And easy?"]
