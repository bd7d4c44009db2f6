"""The worker carries out what was asked for, and leaves off where it is told to."""

from datetime import timedelta
from io import BytesIO
from itertools import count

import pytest
from django.db import DataError

from askaround.files import intake as bringing
from askaround.files.intake import take_in
from askaround.files.waiting import CANNOT, carry_out_imports
from askaround.record.intake import Import
from tests import build

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada():
    return build.asker()


def queued(owner, people):
    text = "Name,E-mail\n" + "".join(f"Nn{n},n{n}@line.example\n" for n in range(people))
    intake = take_in(owner, "people.csv", BytesIO(text.encode()), build.NOW)
    intake.queue(build.NOW)
    return intake


def clock():
    return build.NOW


def test_what_was_only_looked_at_is_left_alone(ada):
    Import.objects.filter(pk=queued(ada, 3).pk).update(queued_at=None)

    assert carry_out_imports(clock) == 0
    assert not ada.people.exists()


def test_an_import_is_brought_in_and_then_taken_back(ada):
    intake = queued(ada, 3)

    assert carry_out_imports(clock) == 1
    assert ada.people.count() == 3
    intake.ask_undo(build.NOW)
    assert carry_out_imports(clock) == 1
    assert ada.people.count() == 0
    assert carry_out_imports(clock) == 0


def test_a_worker_told_to_stop_leaves_off_between_batches_and_the_next_goes_on(ada, monkeypatch):
    monkeypatch.setattr(bringing, "BATCH", 10)
    queued(ada, 25)
    asked = iter([False, False, True])

    carry_out_imports(clock, lambda: next(asked))
    assert ada.people.count() == 20
    carry_out_imports(clock)

    assert ada.people.count() == 25
    assert Import.objects.get().state == "ended"


def test_a_long_table_leaves_off_after_some_seconds_so_that_letters_can_go_out(ada, monkeypatch):
    monkeypatch.setattr(bringing, "BATCH", 10)
    queued(ada, 45)
    moments = count()

    def seconds():
        return build.NOW + timedelta(seconds=next(moments))

    carry_out_imports(seconds)
    first = ada.people.count()
    passes = 1
    while Import.objects.to_do(build.NOW).exists():
        carry_out_imports(seconds)
        passes += 1

    assert first == 10
    assert ada.people.count() == 45
    assert passes > 2


def test_a_row_the_record_refuses_ends_the_import_and_not_the_worker(ada, monkeypatch):
    monkeypatch.setattr(bringing, "BATCH", 10)
    queued(ada, 25)

    def refuses(intake, rows, fields):
        if intake.done == 10:
            raise DataError("value too long")
        return adding(intake, rows, fields)

    adding = bringing._add
    monkeypatch.setattr(bringing, "_add", refuses)

    carry_out_imports(clock)

    intake = Import.objects.get()
    assert (intake.state, intake.trouble) == ("failed", CANNOT)
    assert ada.people.count() == intake.added == 10
    assert carry_out_imports(clock) == 0
