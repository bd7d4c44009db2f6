"""Sixty automatic messages, in fourteen languages, of eight mail systems and more.

None is counted as a person or taken for a yes, and each is told for what it is.
"""

from email.message import EmailMessage

import pytest

from askaround.adapters.mail.incoming import read
from askaround.method.replies.reading import Reading, read_reply
from tests.adapters.mail.absences import ABSENCES, Absence
from tests.adapters.mail.bounces import BOUNCES, OTHERS, Bounce


def as_sent(absence: Absence) -> bytes:
    message = EmailMessage()
    message["From"] = "Ada North <ada@north.example>"
    message["To"] = "bethan@askers.example"
    message["Subject"] = absence.subject
    for name, value in absence.headers.items():
        message[name] = value
    message.set_content(absence.text)
    return bytes(message)


def read_raw(raw: bytes) -> Reading:
    return read_reply(read(raw))


def test_there_are_sixty_in_twelve_languages_of_eight_systems():
    assert len(ABSENCES) + len(BOUNCES) + len(OTHERS) == 60
    assert len({absence.language for absence in ABSENCES}) >= 12
    assert len({bounce.system for bounce in BOUNCES}) >= 8


@pytest.mark.parametrize("absence", ABSENCES, ids=lambda a: f"{a.language} {a.subject}")
def test_an_absence_is_told_with_the_day_of_return(absence):
    reading = read_raw(as_sent(absence))

    assert ([*reading.labels], reading.human) == (["out_of_office"], False)
    back = reading.back_on and (reading.back_on.day, reading.back_on.month)
    assert back == absence.back


@pytest.mark.parametrize("bounce", BOUNCES, ids=lambda b: f"{b.system} {b.kind}")
def test_a_bounce_is_told_with_its_kind(bounce: Bounce):
    reading = read_raw(bounce.raw.encode())

    assert ([*reading.labels], reading.human) == (["bounce"], False)
    assert reading.bounce_kind == bounce.kind


@pytest.mark.parametrize("raw", OTHERS, ids=lambda raw: raw.split("Subject: ")[1][:30])
def test_any_other_machine_is_no_person_and_no_yes(raw):
    reading = read_raw(raw.encode())

    assert not reading.human
    assert {*reading.labels} <= {"out_of_office"}


@pytest.mark.parametrize("absence", ABSENCES, ids=lambda a: f"{a.language} {a.subject}")
def test_without_its_headers_a_notice_is_still_no_yes(absence):
    bare = read_raw(as_sent(absence._replace(headers={})))

    assert "acceptance" not in bare.labels


def test_the_same_words_by_a_person_are_a_yes():
    """What shows that the tests above can fail."""
    raw = b"From: ada@north.example\nSubject: Re: Hello\n\nYes, I will talk. Tuesday at 3 works.\n"

    assert "acceptance" in read_raw(raw).labels
    assert "acceptance" not in read_raw(b"Auto-Submitted: auto-replied\n" + raw).labels
