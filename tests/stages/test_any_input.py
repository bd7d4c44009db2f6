"""Whatever is sent to a page of the last stages is answered with words, never with a fault."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from askaround.record.note import keep_note
from askaround.record.question import add_question
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
PLACES = {
    "meet:begin": (),
    "meet:note": (
        *("text", "question", "line", "parent", "revision", "star"),
        *("go", "tick", "untick", "end", "save", "mention", "arose"),
        *("name-name", "question-text"),
    ),
    "meet:end": ("undo",),
    "meet:times": ("met-day", "met-began", "met-ended"),
    "meet:entry": (
        *("text", "question", "parent", "revision", "star", "kind", "arose", "ago"),
        *("asker", "interview"),
    ),
    "meet:colleague": ("colleague-name",),
    "thank:note": (
        *("to", "subject", "body", "parent", "revision", "by", "at", "step-text", "step-on"),
        *("step-remind", "send", "went", "use", "set_step", "add", "keep", "file", "hold"),
    ),
    "thank:note_advice": ("subject", "body"),
    "thank:card": (
        *("to", "subject", "body", "parent", "by", "at", "address", "step-text", "step-on"),
        *("set_address", "went", "use", "set_step", "add", "ahead", "arrived", "did_not_go"),
    ),
    "thank:card_advice": ("subject", "body"),
    "thank:thanked": ("thanked-by", "thanked-at", "take_back"),
}
TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)
TELLING = st.sampled_from(
    (
        *("", "0", "1", "-1", "9" * 30, "on", "card", "phone", "own_mail", "ada@uni.example"),
        *("2026-05-01", "2026-03-29", "0001-01-01", "9999-12-31", "00:00", "01:30", "23:59"),
        *("2026-05-01T10:00", "0001-01-01T00:00", "9999-12-31T23:59", "2026-03-29T01:30"),
        *("\0", "\r\n", "a\0b", "٣", "00000000-0000-0000-0000-000000000000", "x" * 500),
    )
)


@st.composite
def presses(draw):
    """An address, and any values in any of its fields."""
    place = draw(st.sampled_from(sorted(PLACES)))
    names = st.sampled_from(PLACES[place] or ("nothing",))
    return place, draw(st.dictionaries(names, TELLING | TEXTS, max_size=8))


@pytest.fixture
def interview():
    made = build.interview(build.asker())
    keep_note(made, add_question(made, "What do you do?", build.NOW), "A line", build.NOW)
    return made


@settings(
    max_examples=50,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    st.lists(presses(), min_size=1, max_size=4),
    st.booleans(),
    st.sampled_from(("Europe/London", "Asia/Tokyo", "Pacific/Honolulu")),
)
def test_nothing_that_is_sent_breaks_a_page(interview, sent, is_met, zone):
    ended_at = datetime.now(UTC) - timedelta(hours=3) if is_met else None
    interview.owner.time_zone = zone
    interview.owner.save()
    interview.state(ended_at=ended_at, began_at=None, thanked_at=None)
    browser = client(interview.owner)

    for place, fields in sent:
        answer = browser.post(reverse(place, args=[interview.pk]), fields)
        assert answer.status_code in (200, 302, 409, 422), (place, fields, answer.status_code)
    for place in ("meet:page", "thank:note", "thank:card"):
        assert browser.get(reverse(place, args=[interview.pk])).status_code == 200
