"""What a note file gives back comes in once, whole or not at all, and beside what is here."""

import json
import re
from base64 import b64encode
from datetime import UTC, datetime
from uuid import uuid4
from zlib import crc32

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import given
from hypothesis import strategies as some

from askaround.record.models import Interview, Note, Person
from askaround.record.note import keep_note
from askaround.record.question import add_question
from askaround.stages.meet import returned
from tests import build
from tests.signed_in import client

HOUR = 3_600_000
NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)


def packed(value, wide=76):
    content = json.dumps(value).encode()
    letters = b64encode(content).decode()
    lines = [letters[at : at + wide] for at in range(0, len(letters), wide)]
    return "\n".join(["What they said", f"askaround:1:{crc32(content):08x}:", *lines, ":end"])


def an_entry(kind, text="", **more):
    return {"id": str(uuid4()), "kind": kind, "at": 0, "text": text, **more}


# Reading the text.


@given(some.text(max_size=2_000))
def test_whatever_is_pasted_is_read_or_refused_in_words(text):
    with pytest.raises(returned.NotRead, match=r"\w+ \w+"):
        returned.read(text + "askaround:1:00000000:AAAA:end")


@given(some.text(max_size=300), some.integers(10, 200))
def test_words_arrive_whole_however_the_lines_were_broken_and_quoted(words, wide):
    whole = {"interview": str(uuid4()), "written_at": 5, "entries": [an_entry("note", words)]}
    sent = "\r\n> > ".join(packed(whole, wide).splitlines())

    came = returned.read(f"Hello,\n{sent}\nBest, Ada")

    assert came.entries[0]["text"] == words


@pytest.mark.parametrize("cut", [10, 40, 90])
def test_a_part_that_was_cut_is_refused_whole(cut):
    whole = {"interview": str(uuid4()), "written_at": 5, "entries": [an_entry("note", "x" * 200)]}
    text = packed(whole)

    with pytest.raises(returned.NotRead, match="lost on the way"):
        returned.read(text[:-cut] + "\n:end")
    with pytest.raises(returned.NotRead, match="lost on the way"):
        returned.read(text[:-cut])


@pytest.mark.parametrize(
    "whole",
    [
        [],
        {},
        {"interview": "x", "written_at": 1, "entries": []},
        {"interview": str(uuid4()), "written_at": None, "entries": []},
        {"interview": str(uuid4()), "written_at": 1, "entries": [3]},
        {"interview": str(uuid4()), "written_at": 1, "entries": [{"at": "x", "text": ""}]},
        {"interview": str(uuid4()), "written_at": 1, "entries": 7},
    ],
)
def test_a_part_that_is_something_else_is_refused(whole):
    with pytest.raises(returned.NotRead, match="No notes of a note file"):
        returned.read(packed(whole))


def test_ten_thousand_brackets_are_refused_and_not_recursed_into():
    content = b"[" * 100_000
    text = f"askaround:1:{crc32(content):08x}:{b64encode(content).decode()}:end"

    with pytest.raises(returned.NotRead):
        returned.read(text)


def test_a_clock_that_is_ahead_is_set_back():
    here = NOW.timestamp() * 1000
    for ahead in (0, 10 * HOUR):
        whole = {"interview": str(uuid4()), "written_at": here + ahead, "entries": []}
        entry = {"at": here + ahead - HOUR}

        assert returned.read(packed(whole)).ago(entry, NOW) == HOUR


# Taking it in.


@pytest.fixture
def ada(db):
    return build.asker()


@pytest.fixture
def interview(ada):
    made = build.interview(ada, accepted_at=build.NOW)
    return Interview.objects.with_person().get(pk=made.pk)


@pytest.fixture
def question(interview):
    return add_question(interview, "What do you do all day?", build.NOW)


def at(interview):
    return f"/interviews/{interview.pk}/meeting/file/"


def text_of(interview, *entries):
    now = datetime.now(UTC).timestamp() * 1000
    told = [entry | {"at": now - HOUR} for entry in entries]
    return packed({"interview": str(interview.uid), "written_at": now, "entries": told})


def bring(owner, interview, *entries, **more):
    said = {"text": text_of(interview, *entries)} | more
    answer = client(owner).post(f"{at(interview)}back/", said, follow=True)
    return " ".join(answer.content.decode().split())


def notes(interview):
    return [(note.question_id, note.text) for note in Note.objects.filter(interview=interview)]


def test_notes_names_ticks_and_times_come_in(ada, interview, question):
    entries = [
        an_entry("note", "One page\nfor the team", question=str(question.pk), star=True),
        an_entry("begin"),
        an_entry("tick", question=str(question.pk)),
        an_entry("name", "Ilse Maertens"),
        an_entry("end"),
    ]

    said = bring(ada, interview, *entries)

    assert "Taken in: 1 note and 1 name." in said
    assert notes(interview) == [(question.pk, "One page\nfor the team")]
    assert Note.objects.get().starred_at is not None
    assert Person.objects.filter(name="Ilse Maertens", referred_by=interview).count() == 1
    question.refresh_from_db()
    interview.refresh_from_db()
    assert question.asked_at is not None
    assert interview.began_at <= interview.ended_at <= datetime.now(UTC)


def test_brought_back_twice_it_comes_in_once(ada, interview, question):
    entries = [
        an_entry("note", "One page", question=str(question.pk)),
        an_entry("name", "Ilse Maertens"),
    ]
    bring(ada, interview, *entries)

    said = bring(ada, interview, *entries)

    assert "Everything in it was here already" in said
    assert notes(interview) == [(question.pk, "One page")]


def test_more_of_the_same_note_goes_on_where_it_was(ada, interview, question):
    first = an_entry("note", "One page", question=str(question.pk))
    more = an_entry("note", "One page, and a table", question=str(question.pk), parent=first["id"])
    bring(ada, interview, first)

    bring(ada, interview, first, more)
    bring(ada, interview, first)  # an older one, later

    assert notes(interview) == [(question.pk, "One page, and a table")]


def test_what_was_written_here_meanwhile_stays_beside_it(ada, interview, question):
    before = keep_note(interview, question, "Begun", build.NOW).revision
    keep_note(interview, question, "On the laptop", build.NOW, parent=before.pk)
    on_file = an_entry("note", "On the phone", question=str(question.pk), parent=str(before.pk))

    bring(ada, interview, on_file)

    assert sorted(text for _, text in notes(interview)) == ["On the laptop", "On the phone"]


def test_an_entry_that_makes_no_sense_is_left_out_and_said(ada, interview):
    said = bring(ada, interview, an_entry("note", "Kept"), an_entry("delete everything"))

    assert "Taken in: 1 note. 1 entry could not be read." in said
    assert notes(interview) == [(None, "Kept")]


def test_a_file_is_as_good_as_pasting(ada, interview):
    file = SimpleUploadedFile(
        "dana-notes.txt", text_of(interview, an_entry("note", "žlutý")).encode()
    )

    said = bring(ada, interview, text="", file=file)

    assert "Taken in: 1 note." in said
    assert notes(interview) == [(None, "žlutý")]


def test_notes_of_another_interview_of_ones_own_go_there(ada, interview):
    other = build.interview(ada)

    answer = client(ada).post(
        f"{at(interview)}back/", {"text": text_of(other, an_entry("note", "Hers"))}
    )

    assert answer.url == f"/interviews/{other.pk}/meeting/"
    assert notes(other) == [(None, "Hers")]
    assert notes(interview) == []


def test_notes_of_somebody_elses_interview_go_nowhere(ada, interview):
    theirs = build.interview(build.asker("grace"))

    answer = client(ada).post(
        f"{at(interview)}back/", {"text": text_of(theirs, an_entry("note", "Hers"))}
    )

    assert answer.status_code == 422
    assert "not in this notebook" in answer.content.decode()
    assert Note.objects.count() == 0


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, "Paste what you copied"),
        ({"text": "x" * (returned.LARGEST + 1)}, "more than notes of one meeting"),
        ({"text": "Dear diary"}, "No notes of a note file"),
    ],
)
def test_what_cannot_be_read_is_said_and_stays_in_the_field(ada, interview, typed, said):
    answer = client(ada).post(f"{at(interview)}back/", typed)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert typed.get("text", "")[:20] in answer.content.decode()


# The file.


def test_the_file_holds_all_it_needs_and_asks_nobody(ada, interview, question):
    keep_note(interview, question, "Begun </textarea><script>alert(1)</script>", build.NOW)

    answer = client(ada).get(f"/interviews/{interview.pk}/meeting/file.html")
    page = answer.content.decode()

    assert answer["Content-Disposition"].startswith('attachment; filename="dana')
    assert "What do you do all day?" in page
    assert "<script>alert(1)" not in page
    assert "default-src &#x27;none&#x27;" in page or "default-src 'none'" in page
    assert re.search(r'(src|href)="', page) is None
    assert "url(" not in page
    assert len(answer.content) < 80_000
