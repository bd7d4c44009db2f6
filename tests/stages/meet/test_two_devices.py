"""Two devices write under the same question, with and without a connection: no word is lost."""

import json
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256
from uuid import uuid4

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from askaround.record.note import Note, Revision
from askaround.record.question import add_question
from askaround.stages.meet.meeting import lines_of
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
DECADE = timedelta(days=3653).total_seconds() * 1000


@dataclass
class Device:
    """As note-store.js and kept-note.js do it: revisions of the whole text, each on its parent's;
    sent in their order, let go only when answered with their id and checksum."""

    browser: object
    interview: object
    question: object
    clock: float = 0  # milliseconds it is ahead of the world's
    text: str = ""
    head: str = ""
    waiting: list[dict] = field(default_factory=list)

    def type(self, words: str, at_the_start: bool) -> None:
        self.text = words + self.text if at_the_start else self.text + words
        made = {"revision": str(uuid4()), "parent": self.head, "text": self.text}
        self.head = made["revision"]
        self.waiting.append(made | {"at": self.clock})

    def send(self, answers: int) -> None:
        """Everything that waits; after so many answers the line breaks, and one is not heard."""
        for number, entry in enumerate(list(self.waiting)):
            told = self.post(entry)
            if number == answers:
                return
            assert told["revision"] == entry["revision"]
            assert told["sha256"] == sha256(entry["text"].encode()).hexdigest()
            self.waiting.remove(entry)

    def post(self, entry: dict) -> dict:
        whose = {"asker": self.interview.owner.pk, "interview": self.interview.uid}
        sent = {**entry, **whose, "kind": "note", "question": self.question.pk}
        sent["ago"] = self.clock - sent.pop("at")
        answer = self.browser.post(reverse("meet:entry", args=[self.interview.pk]), sent)
        assert answer.status_code == 200, answer.content
        return json.loads(answer.content)

    def load(self) -> None:
        """The page anew: what waits is sent first, then the server's words are shown."""
        self.send(10**6)
        note = lines_of(self.interview)[0].note
        self.text, self.head = (note.text, str(note.head)) if note else ("", "")


STEPS = st.lists(
    st.tuples(
        st.sampled_from(("type", "type", "type", "send", "load", "clock")),
        st.integers(0, 1),
        st.booleans(),
        st.integers(0, 4),
    ),
    min_size=3,
    max_size=14,
)


def play(devices, steps) -> list[str]:
    typed = []
    for number, (step, which, flag, many) in enumerate(steps):
        device = devices[which]
        if step == "type":
            words = f"[{which}.{number}]"
            typed.append(words)
            device.type(words, flag)
        elif step == "send":
            device.send(many)
        elif step == "load":
            device.load()
        else:
            device.clock += DECADE if flag else -DECADE
    for device in devices:
        device.load()
    return typed


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS)
def test_every_word_of_two_devices_is_in_a_note_and_both_see_the_same(steps):
    interview = build.interview(build.asker(f"ada{uuid4()}"), began_at=build.NOW)
    question = add_question(interview, "What tipped it?", build.NOW)
    browser = client(interview.owner)
    devices = [Device(browser, interview, question) for _ in range(2)]

    typed = play(devices, steps)

    shown = [note.text for note in Note.objects.filter(interview=interview)]
    assert [words for words in typed if not any(words in text for text in shown)] == []
    devices[0].load()
    assert devices[0].text == devices[1].text
    revisions = Revision.objects.filter(note__interview=interview)
    assert revisions.count() == len(typed)


def test_a_server_that_lets_the_last_one_win_would_be_found_out(monkeypatch):
    """The negative control: the same histories, and a record that overwrites."""
    from askaround.record import note as notes

    def overwrite(interview, question, text, now, parent):
        known = Note.objects.filter(interview=interview, question=question).first()
        made = known or Note.objects.create(interview=interview, question=question, noted_at=now)
        return made, False

    monkeypatch.setattr(notes, "_place", overwrite)
    interview = build.interview(build.asker(), began_at=build.NOW)
    question = add_question(interview, "What tipped it?", build.NOW)
    devices = [Device(client(interview.owner), interview, question) for _ in range(2)]

    play(devices, [("type", 0, False, 0), ("type", 1, False, 0)])

    assert [note.text for note in Note.objects.all()] == ["[1.1]"]
