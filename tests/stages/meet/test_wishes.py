"""What they wish is said before you meet or there, and every letter and file keeps to it."""

from datetime import timedelta
from io import BytesIO
from uuid import uuid4
from zipfile import ZipFile

import pytest
from django.urls import reverse

from askaround.files.export import write_export
from askaround.record.interview import start_interview
from askaround.record.models import Message, Wishes
from askaround.record.note import keep_note
from askaround.record.wishes import keep_wishes
from askaround.stages.meet.wish_forms import RecordingForm
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
NEVER = {"notes": "may", "naming": "never"}


@pytest.fixture
def interview():
    made = build.interview(build.asker(), starts_at=build.NOW + timedelta(days=4))
    made.owner.about = "I study perception"
    made.owner.save()
    return made


def at(name, interview):
    return reverse(f"meet:{name}", args=[interview.pk])


def page(interview):
    return client(interview.owner).get(at("page", interview)).content.decode()


def test_the_page_says_what_is_usual_until_they_say_otherwise(interview):
    assert "You may take notes, ask before you name them, no recording" in page(interview)

    client(interview.owner).post(at("wishes", interview), {"notes": "paper", "naming": "never"})

    assert "On paper only, not by name, no recording" in page(interview)
    assert "On paper only: nothing is typed while you talk." in page(interview)
    interview.begin(build.NOW)
    assert "On paper only: nothing is typed while you talk." in page(interview)


def test_a_wish_nobody_knows_changes_nothing(interview):
    answer = client(interview.owner).post(at("wishes", interview), {"notes": "all"})

    assert answer.status_code == 422
    assert not Wishes.objects.exists()


@pytest.mark.parametrize(
    ("yes_on", "is_fine"),
    [("2026-05-03", True), ("2026-05-04", True), ("2026-05-05", False), ("", True)],
)
def test_a_yes_to_a_recording_counts_when_it_was_given_on_an_earlier_day(
    interview, yes_on, is_fine
):
    interview.state(starts_at=build.NOW + timedelta(days=1))
    now = build.NOW + timedelta(days=1)

    form = RecordingForm(interview, now, {"recording-yes_on": yes_on})

    assert form.is_valid() is is_fine


def test_a_yes_to_a_recording_is_kept_and_one_to_come_is_not(interview):
    to, ada = at("recording", interview), client(interview.owner)
    interview.state(starts_at=build.NOW)
    assert ada.post(to, {"recording-yes_on": "2026-05-01"}).status_code == 302
    assert "yes to a recording, said on 1 May" in page(interview)

    assert ada.post(to, {"recording-yes_on": "2199-05-01"}).status_code == 422

    assert "yes to a recording, said on 1 May" in page(interview)


def test_no_recording_can_be_said_again(interview):
    sent = client(interview.owner).post(at("recording", interview), {"recording-yes_on": ""})

    assert sent.status_code == 302
    assert "no recording" in page(interview)


def entry(interview, text, ago=0.0):
    whose = {"asker": interview.owner_id, "interview": interview.uid}
    sent = {**whose, "revision": uuid4(), "kind": "wishes", "text": text, "ago": ago}
    return client(interview.owner).post(at("entry", interview), sent)


def test_a_device_says_it_later_and_what_was_said_last_stands(interview):
    assert entry(interview, "paper never").status_code == 200
    assert entry(interview, "may may", ago=3_600_000.0).status_code == 200
    assert entry(interview, "nonsense").status_code == 200

    wishes = Wishes.objects.get()
    assert (wishes.notes, wishes.naming) == ("paper", "never")


def test_a_stranger_is_told_of_nothing(interview):
    ben = client(build.asker("ben"))
    for name in ("wishes", "recording"):
        answer = ben.post(at(name, interview), NEVER)
        assert answer.status_code == 404


def request_to(person, owner):
    return client(owner).get(reverse("ask:request", args=[person.pk])).content.decode()


def test_a_request_names_nobody_who_wants_no_name(interview):
    sam = build.person(
        interview.owner, name="Sam Ortega", referred_by=interview, may_use_name=True
    )
    assert "Dana Reyes suggested" in request_to(sam, interview.owner)

    keep_wishes(interview, build.NOW, **NEVER)

    said = request_to(sam, interview.owner)
    assert "Dana Reyes suggested" not in said
    assert "Dana Reyes asked not to be named" in said


def test_words_that_name_them_anyway_are_pointed_out(interview):
    sam = build.person(
        interview.owner, name="Sam Ortega", referred_by=interview, may_use_name=True
    )
    theirs = start_interview(sam, build.NOW)
    Message.objects.create(
        owner=interview.owner,
        interview=theirs,
        person=sam,
        kind="request",
        body="Dear Sam, Dana Reyes sent me.",
        written_at=build.NOW,
        head=uuid4(),
    )
    pointed = "may not be named, and these words do it"
    assert pointed not in request_to(sam, interview.owner)

    keep_wishes(interview, build.NOW, **NEVER)

    assert pointed in request_to(sam, interview.owner)


def letter(interview, name):
    return client(interview.owner).get(reverse(name, args=[interview.pk])).content.decode()


def test_the_introducer_hears_thanks_and_no_words_of_theirs(interview):
    ruth = build.interview(interview.owner)
    interview.person.referred_by = ruth
    interview.person.save()
    keep_note(interview, None, "Off the record: they close\nTests on people", build.NOW, None)
    interview.notes.update(starred_at=build.NOW)
    interview.end(build.NOW)
    said = letter(interview, "learn:introducer")
    assert "Tests on people" in said and "they close" not in said

    keep_wishes(interview, build.NOW, **NEVER)

    assert "Tests on people" not in letter(interview, "learn:introducer")


def test_the_thanks_say_that_the_name_stays_out(interview):
    build.person(interview.owner, name="Sam Ortega", referred_by=interview, may_use_name=True)
    interview.end(build.NOW)
    assert "using your name as you allowed" in letter(interview, "thank:note")

    keep_wishes(interview, build.NOW, **NEVER)

    assert "I will leave your name out of it" in letter(interview, "thank:note")


def test_thanks_draw_on_no_notes_that_were_not_to_be_taken(interview):
    build.note(interview, "She left for the ferry company")
    interview.end(build.NOW)
    assert "She left for the ferry company" in letter(interview, "thank:note")

    keep_wishes(interview, build.NOW, notes="none", naming="ask")

    assert "She left for the ferry company" not in letter(interview, "thank:note")


def notes_written(owner):
    file = BytesIO()
    write_export(owner, file, build.NOW)
    with ZipFile(file) as packed:
        return "".join(
            packed.read(name).decode() for name in packed.namelist() if name.startswith("notes/")
        )


def test_the_notes_for_reading_keep_to_what_they_wished(interview):
    build.note(interview, "Off the record: they close\nTests on people")
    said = notes_written(interview.owner)
    assert "Tests on people" in said and "they close" not in said
    assert "Wishes: You may take notes" in said

    keep_wishes(interview, build.NOW, notes="none", naming="ask")

    assert "Tests on people" not in notes_written(interview.owner)


def test_the_note_file_says_it_as_well(interview):
    keep_wishes(interview, build.NOW, notes="paper", naming="never")

    said = client(interview.owner).get(at("note_file", interview)).content.decode()

    assert "On paper only: nothing is typed while you talk." in said
