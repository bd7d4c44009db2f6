"""Open or closed, and the three closed forms that are right."""

import pytest

from askaround.method.questions.checks import advice
from askaround.method.questions.closed import find_closed


@pytest.mark.parametrize(
    "text",
    [
        "May I quote you on that?",
        "Would you mind if I took notes?",
        "Did I miss anything?",
        "Is there something you would add?",
        "Can you recommend one or two others?",
        "Do you know of any groups that meet here?",
        "Does anybody else come to mind?",
        "Could you perhaps tell me how the first month went?",
        "Can you tell me about the week after the launch?",
    ],
)
def test_leave_an_offer_to_add_a_referral_and_a_polite_frame_are_no_closed_questions(
    text: str,
) -> None:
    assert find_closed(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Can you do this work from home?",
        "Could you tell me whether it is worth it?",
        "May I start in autumn?",
        "Is there a canteen?",
        "Do you know statistics?",
        "So, thanks; and did it work?",
        "If somebody leaves, are they replaced?",
        "do you like it",
    ],
)
def test_a_question_a_bare_yes_would_answer_is_closed(text: str) -> None:
    assert find_closed(text)


def test_the_passage_leaves_the_lead_in_out() -> None:
    text = "From what I read, is the unit growing?"

    finding = find_closed(text)

    assert finding
    assert text[finding.start : finding.end] == "is the unit growing?"


def test_a_bare_why_opens_a_yes_or_no_question() -> None:
    assert find_closed("Would you do it again?")
    assert find_closed("Would you do it again? Why?") is None


def test_a_number_is_a_closed_answer_and_a_story_about_time_is_not() -> None:
    assert find_closed("How many reports do you write?")
    assert find_closed("How much of your week is writing?") is None
    assert find_closed("How long did the search take you?") is None


@pytest.mark.parametrize(
    ("closed", "opened"),
    [
        (
            "Is there room for advancement in your position?",
            "What opportunities for advancement are there for someone in your position?",
        ),
        (
            "Is there any room for promotion?",
            "What opportunities for promotion are there?",
        ),
        ("Are there opportunities to publish?", "What opportunities are there to publish?"),
        ("Do you enjoy writing reports?", "What do you enjoy about writing reports?"),
        ("Do you like your work?", "What do you like about your work?"),
        ("Has your role changed since the merger?", "How has your role changed since the merger?"),
        ("Did your training help you?", "How did your training help you?"),
        ("Is it hard to leave the university?", "How hard is it to leave the university?"),
        (
            "You teach as well; do you enjoy the seminars?",
            "You teach as well; what do you enjoy about the seminars?",
        ),
        ("Thanks. Do you enjoy the seminars?", "Thanks. What do you enjoy about the seminars?"),
    ],
)
def test_a_closed_question_is_opened_by_a_small_change(closed: str, opened: str) -> None:
    (found,) = advice(closed)

    assert found.check == "closed"
    assert found.instead == opened
    assert advice(opened) == []


@pytest.mark.parametrize(
    "text",
    [
        "Do you travel?",
        "Do you like to travel?",
        "Is the team large?",
        "Did they ask whether it would change?",
    ],
)
def test_where_no_small_change_is_honest_none_is_offered(text: str) -> None:
    (found,) = advice(text)

    assert (found.check, found.instead) == ("closed", "")


@pytest.mark.parametrize(
    ("closed", "open_"),
    [
        ("Are your hours flexible?", "How flexible are your hours?"),
        ("Is the team very competitive?", "How competitive is the team?"),
        ("Was your thesis useful for this work?", "How useful was your thesis for this work?"),
        (
            "Do you think AI will change the profession?",
            "How do you think AI will change the profession?",
        ),
        ("Is there a lot of travel in your job?", "What part does travel play in your job?"),
    ],
)
def test_a_measure_and_a_view_of_the_future_are_opened(closed: str, open_: str) -> None:
    assert advice(closed)[0].instead == open_


@pytest.mark.parametrize(
    "closed", ["Is the director new?", "Do you think so?", "Is there a dress code?"]
)
def test_what_no_honest_change_opens_is_left_to_the_asker(closed: str) -> None:
    assert [each.instead for each in advice(closed)] == [""]
