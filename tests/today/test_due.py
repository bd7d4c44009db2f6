"""What is due, by the clock: both sides of every edge, as the page says it."""

from datetime import UTC, datetime, timedelta

import pytest

from askaround.method.journey import Do
from askaround.record.message import draft
from askaround.record.person import Person, pause
from askaround.today.due import AT_MOST, due
from askaround.today.said import as_text, opening
from tests import build

pytestmark = pytest.mark.django_db
HOUR, DAY, SECOND = timedelta(hours=1), timedelta(days=1), timedelta(seconds=1)
# A Wednesday, 09:20 in London.
NOW = datetime(2026, 6, 10, 8, 20, tzinfo=UTC)


@pytest.fixture
def owner():
    return build.asker()


def group_of(owner, now=NOW):
    """Where the only row stands."""
    found = due(owner, now)
    (row,) = found.rows
    names = ("late", "today", "this_week", "waiting")
    return next(name for name in names if row in getattr(found, name)), row


def test_a_thank_you_is_late_one_second_after_48_hours(owner):
    build.interview(owner, ended_at=NOW - 48 * HOUR)

    assert group_of(owner, NOW)[0] == "today"
    group, row = group_of(owner, NOW + SECOND)
    assert group == "late"
    assert row.why == "Was due by today 09:20 (48\N{NO-BREAK SPACE}h after you met)"


def test_a_thank_you_is_for_today_from_the_moment_you_part(owner):
    build.interview(owner, ended_at=NOW)

    group, row = group_of(owner, NOW)
    assert (group, row.label) == ("today", "Write thank-you")
    assert row.why == "Thank-you due by Fri 09:20 (48\N{NO-BREAK SPACE}h after you met)"


def test_a_yes_is_late_one_second_after_two_days(owner):
    build.interview(owner, accepted_at=NOW - 48 * HOUR)

    assert group_of(owner, NOW)[0] == "today"
    assert group_of(owner, NOW + SECOND)[0] == "late"


def test_a_wish_whose_time_has_gone_is_said_in_the_past(owner):
    build.interview(owner, accepted_at=NOW - 24 * HOUR - 2 * SECOND)

    assert group_of(owner)[1].why.startswith("An answer was due by today 09:19")


def test_a_follow_up_comes_into_this_week_a_week_ahead(owner):
    # Asked on Monday 1 June, 00:00 in London: the follow-up is due on Wednesday 10 June.
    asked = datetime(2026, 5, 31, 23, tzinfo=UTC)
    build.interview(owner, requested_at=asked)
    due_at = asked + 9 * DAY
    shown_from = due_at - 7 * DAY

    group, row = group_of(owner, shown_from - SECOND)
    assert (group, row.label) == ("waiting", "See request")
    assert row.says == "You asked yesterday. Nothing to do."
    assert group_of(owner, shown_from + SECOND)[0] == "this_week"
    group, row = group_of(owner, due_at)
    assert (group, row.label) == ("this_week", "Write follow-up")


def test_a_request_at_rest_is_never_asked_for_again(owner):
    build.interview(owner, requested_at=NOW - 40 * DAY, followed_up_at=NOW - 20 * DAY)

    assert due(owner, NOW).rows == []


def test_questions_are_for_today_two_days_before_and_late_two_hours_before(owner):
    starts_at = datetime(2026, 6, 20, 13, tzinfo=UTC)
    build.interview(owner, scheduled_at=NOW, accepted_at=NOW, starts_at=starts_at)
    midnight = datetime(2026, 6, 17, 23, tzinfo=UTC)  # in London, the start of the 18th

    assert group_of(owner, midnight - SECOND)[0] == "this_week"
    assert group_of(owner, midnight)[0] == "today"
    assert group_of(owner, starts_at - 2 * HOUR)[0] == "today"
    assert group_of(owner, starts_at - 2 * HOUR + SECOND)[0] == "late"


def test_a_row_has_the_first_step_and_leads_to_the_others(owner):
    build.interview(owner, ended_at=NOW - HOUR)

    (row,) = due(owner, NOW).today

    assert row.step.do is Do.THANK
    assert [other.step.do for other in row.then] == [Do.DEBRIEF]


def test_a_letter_that_is_begun_is_read_and_sent(owner):
    interview = build.interview(owner, ended_at=NOW - HOUR)
    letter = draft(interview, "thanks", "Thank you", "Dear Ms Reyes", NOW)
    assert due(owner, NOW).today[0].label == "Read and send"

    letter.has_failed(NOW, "The server refused it.")
    assert due(owner, NOW).today[0].label == "Send again"


def test_what_is_shown_is_derived_from_the_facts_and_not_from_what_is_kept(owner):
    build.interview(owner, ended_at=NOW - HOUR, thanked_at=NOW, debriefed_at=NOW)
    Person.objects.update(due_at=NOW - DAY, by_at=NOW - DAY, stage="thank")

    assert due(owner, NOW).rows == []


def test_nobody_on_pause_is_shown(owner):
    interview = build.interview(owner, ended_at=NOW - HOUR)

    pause(interview.person, NOW)
    assert due(owner, NOW).rows == []

    pause(interview.person, None)
    assert len(due(owner, NOW).today) == 1


def test_somebody_to_ask_stands_in_this_week_after_those_on_the_way(owner):
    build.person(owner)
    build.person(owner, name="Lena Ortiz", introducer="Sam Hall")

    first, second = due(owner, build.NOW).this_week

    assert (first.person.name, second.person.name) == ("Lena Ortiz", "Dana Reyes")
    assert first.why == "Best by Thu 7 May (3 days after Sam named Lena)"


def test_a_mere_name_is_for_ten_minutes_to_spare(owner):
    build.person(owner, because="", introducer="Sam Hall")

    found = due(owner, build.NOW)

    assert found.rows == []
    assert found.spare.label == "Find out more"


def test_what_was_missed_long_ago_does_not_hide_what_is_late_now(owner):
    for n in range(AT_MOST + 5):
        build.interview(owner, ended_at=NOW - 40 * DAY + n * HOUR)
    fresh = build.interview(owner, ended_at=NOW - 50 * HOUR)

    found = due(owner, NOW)

    assert fresh.person_id in [row.person.pk for row in found.late]
    assert len(found.rows) == AT_MOST
    assert found.is_more


def test_nobody_sees_what_is_due_to_another(owner):
    build.interview(build.asker("eve"), ended_at=NOW - 50 * HOUR)

    found = due(owner, NOW)

    assert (found.rows, found.people, found.next_meeting) == ([], 0, None)


def test_the_day_in_a_sentence(owner):
    assert opening(due(owner, NOW)) == "Nothing today. A good day to look around."

    build.interview(owner, ended_at=NOW - HOUR)
    assert opening(due(owner, NOW)) == "One small thing, about 15 minutes."

    build.interview(owner, accepted_at=NOW - 25 * HOUR)
    assert opening(due(owner, NOW)) == "Two small things, about 20 minutes in all."


def test_the_same_as_plain_text(owner):
    build.interview(owner, ended_at=NOW - 50 * HOUR)
    meeting = build.interview(owner, accepted_at=NOW, prepared_at=NOW)
    meeting.schedule(NOW, starts_at=NOW + DAY)

    assert as_text(due(owner, NOW), NOW) == (
        "One small thing, about 15 minutes. You meet Dana Reyes tomorrow at\n"
        "  09:20.\n\n"
        "OVERDUE\n\n"
        "Dana Reyes\n"
        "  Late is still kind: two honest lines are enough.\n"
        "  Was due by today 07:20 (48\N{NO-BREAK SPACE}h after you met)\n"
        "  Write thank-you\n"
        "  Then: Write down what you learned\n\n"
        "THIS WEEK\n\n"
        "Dana Reyes\n"
        "  Your questions and the clock open on any phone.\n"
        "  You meet tomorrow 09:20\n"
        "  Start interview\n"
    )
