import json

from askaround.commands.texts import requests, thanks

ASKED = {
    "id": 1,
    "subject": "Your talk on reading tests",
    "text": "Dear [Name],\r\n\r\nI am a student at Calder. Could I have 20 minutes on the phone "
    "next week? I have attached my CV.\r\n\r\nThank you,\r\nMina",
}
ELEMENTS = (
    "says_who_i_am how_found_you why_you not_a_job_ask time_requested minutes"
    " question_count_or_agenda place_or_mode_offered modes proposes_times_or_asks_availability"
    " easy_out closing_thanks attaches_resume asks_for_job word_count"
)


def test_a_request_is_answered_with_its_elements_and_its_faults_where_they_stand() -> None:
    answer = requests.answer(ASKED)

    assert set(answer["has"]) == set(ELEMENTS.split())
    assert answer["has"]["minutes"] == 20
    assert answer["has"]["modes"] == ["phone"]
    passages = {
        each["check"]: ASKED["text"][each["start"] : each["end"]] for each in answer["advice"]
    }
    assert passages["left_over"] == "[Name]"
    assert passages["cv"] == "attached my CV"
    assert passages["not_a_job"] == ""


def test_what_a_request_lacks_comes_with_a_sentence_that_would_mend_it() -> None:
    first = requests.answer(ASKED)
    lacking = next(each for each in first["advice"] if each["check"] == "not_a_job")
    mended = {**ASKED, "text": ASKED["text"] + "\n\n" + lacking["instead"]}

    assert not first["has"]["not_a_job_ask"]
    assert requests.answer(mended)["has"]["not_a_job_ask"]


def test_a_message_without_a_subject_by_nature_misses_none() -> None:
    bare = {"text": ASKED["text"]}

    assert "subject" not in {each["check"] for each in requests.answer(bare)["advice"]}
    named = requests.answer({**bare, "subject": ""})
    assert "subject" in {each["check"] for each in named["advice"]}


def test_a_thank_you_is_answered_with_its_elements() -> None:
    text = "Thank you. I will read the paper you named. Mina"
    answer = thanks.answer({"id": 2, "text": text})

    assert answer["has"] == {
        "thanks": True,
        "specific_takeaway": False,
        "next_step_or_action": True,
        "referral_mentioned": False,
        "keeps_door_open": False,
        "asks_for_job": False,
        "word_count": 10,
    }
    assert {each["check"] for each in answer["advice"]} >= {"time", "length"}


def test_notes_of_the_talk_show_what_was_taken_from_it() -> None:
    line = {"text": "Dear Ana, thank you. Checklists before meetings it is, then. Mina"}

    assert not thanks.answer(line)["has"]["specific_takeaway"]
    noted = thanks.answer({**line, "notes": "a checklist for each of her meetings"})
    assert noted["has"]["specific_takeaway"]


def test_every_answer_is_json() -> None:
    json.dumps([requests.answer(ASKED), thanks.answer(ASKED)])
