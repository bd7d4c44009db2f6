"""Whatever is typed or pasted, a page of asking answers in words and never breaks."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
QUIET = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
ODD = [
    "\0",
    "a\0b",
    "🙂" * 50,
    "\u202e",
    "\r\n.\r\n",
    "\x1b[31m",
    "\ufeff",
    "=?utf-8?q?x?=",
    "{{ 1 }}",
]
LONG = ["x" * 30_000, "ß🙂" * 15_000, "word " * 6_000, "\n" * 30_000, "(" * 30_000]
TEXT = st.one_of(st.text(max_size=300), st.sampled_from(ODD + LONG))


@pytest.fixture
def interview():
    made = build.interview(build.asker(), requested_at=build.NOW)
    build.Person.objects.filter(pk=made.person_id).update(email="dana@reyes.example")
    return made


def posts(interview, path, **typed):
    """How a page answers this, from a form and from a script; and that it stands afterwards."""
    owner = client(interview.owner)
    seen = {owner.post(path, typed, headers=headers).status_code for headers in (None, JSON)}
    return seen | {owner.get(path).status_code}


JSON = {"Accept": "application/json"}


def sendable(text):
    """As a browser sends it: half a pair of surrogates becomes a question mark."""
    return text.encode("utf-8", "replace").decode()


@QUIET
@given(words=TEXT, name=TEXT, what=st.sampled_from(["redirected_at", "declined_at", "\0", ""]))
def test_answers(interview, words, name, what):
    typed = {"what": what, "words": sendable(words), "name": sendable(name)}

    assert posts(interview, f"/interviews/{interview.pk}/answer/", **typed) <= {200, 302, 422}


@QUIET
@given(subject=TEXT, body=TEXT, to=TEXT, button=st.sampled_from(["save", "file", "add", "keep"]))
@pytest.mark.parametrize("page", ["people/{p}/request/", "interviews/{i}/follow-up/"])
def test_letters(interview, page, subject, body, to, button):
    interview.state(requested_at=build.NOW if "follow" in page else None)
    path = "/" + page.format(p=interview.person_id, i=interview.pk)
    typed = {"subject": sendable(subject), "body": sendable(body), "to": sendable(to), button: "x"}

    assert posts(interview, path, **typed) <= {200, 302, 409, 422}
    advice = client(interview.owner).post(f"{path}advice/", typed)
    assert advice.status_code == 200


@QUIET
@given(value=TEXT, name=st.sampled_from(["minutes", "first", "second", "formats", "applying"]))
def test_what_is_asked_for(interview, value, name):
    interview.state(requested_at=None)
    typed = {"subject": "s", "body": "b", "set_asking": "1", f"asking-{name}": sendable(value)}

    assert posts(interview, f"/people/{interview.person_id}/request/", **typed) <= {200, 302, 422}


@QUIET
@given(at=st.one_of(TEXT, st.datetimes().map(lambda at: f"{at:%Y-%m-%dT%H:%M}")))
def test_times(interview, at):
    path = f"/interviews/{interview.pk}/answer/"

    assert posts(interview, path, what="accepted_at", at=sendable(at)) <= {200, 302, 422}


def test_a_letter_longer_than_can_be_kept_is_refused_in_words(interview):
    interview.state(requested_at=None)
    page = f"/people/{interview.person_id}/request/"

    answer = client(interview.owner).post(page, {"subject": "s", "body": "x" * 30_000})

    assert answer.status_code == 422
    assert "x" * 30_000 in answer.content.decode()
