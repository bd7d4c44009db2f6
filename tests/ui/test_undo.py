"""The way back stands beside what just happened, once."""

from types import SimpleNamespace

import pytest
from django.contrib.messages.storage.base import Message
from django.http import HttpRequest
from django.template.loader import render_to_string

from askaround.ui.http import done

# The static files get their names beside the test database.
pytestmark = pytest.mark.django_db
UNDO = {"url": "/people/7/", "fields": {"back": "1"}}


class Said(list):
    """What messages.success needs of a storage."""

    def add(self, level: int, message: str, extra_tags: str = "") -> None:
        self.append(Message(level, message, extra_tags))


def shown(request: HttpRequest, said: Said) -> str:
    return render_to_string("ui/_notices.html", {"request": request, "messages": said})


def request() -> HttpRequest:
    made = HttpRequest()
    made.session = {}
    made.user = SimpleNamespace()
    made._messages = Said()
    return made


def test_undo_is_offered_on_the_next_page_and_on_no_page_after_it():
    asked = request()

    done(asked, "It is off the list.", "/", undo=UNDO)
    first, second = shown(asked, asked._messages), shown(asked, asked._messages)

    assert 'action="/people/7/"' in first
    assert 'name="back" value="1"' in first
    assert "It is off the list." in second
    assert "<form" not in second


def test_a_page_that_says_nothing_leaves_the_way_back_for_the_next():
    asked = request()

    done(asked, "It is off the list.", "/", undo=UNDO)
    silent, telling = shown(asked, Said()), shown(asked, asked._messages)

    assert "<form" not in silent
    assert "<form" in telling
