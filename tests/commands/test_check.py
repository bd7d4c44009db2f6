"""`start.py check` finds what is not right, and its exit code says so."""

from argparse import Namespace
from datetime import timedelta

import pytest
from django.conf import settings

from askaround.commands import check
from askaround.commands.clock import now
from askaround.config import checks
from askaround.outbox import heartbeat
from askaround.record.message import draft
from tests import build

pytestmark = pytest.mark.django_db
AS_IT_IS = Namespace(repair=False)


@pytest.fixture
def letter():
    heartbeat.beat(now())
    interview = build.interview(build.asker())
    return draft(interview, "request", "Your path", "Dear Dana,", build.NOW)


@pytest.fixture(autouse=True)
def own_names(monkeypatch):
    monkeypatch.setattr(settings, "ALLOWED_HOSTS", list(checks.OURS))


def test_a_sound_record_is_sound(letter, capsys):
    assert check.run(AS_IT_IS) == 0
    assert check.FINE in capsys.readouterr().out


def test_a_letter_nobody_knows_of_is_said(letter, capsys):
    letter.queue(b"bytes", "<1@a.example>", build.NOW)
    letter.is_in_doubt(build.NOW, "The connection broke.")

    assert check.run(AS_IT_IS) == 1
    assert "may have gone out or not: 1." in capsys.readouterr().err


def test_a_worker_that_is_missing_matters_where_letters_wait(letter, capsys):
    heartbeat.beat(now() - timedelta(hours=1))
    assert check.run(AS_IT_IS) == 0

    letter.queue(b"bytes", "<1@a.example>", build.NOW)

    assert check.run(AS_IT_IS) == 1
    assert "Letters that wait: 1, and no worker is running." in capsys.readouterr().err
