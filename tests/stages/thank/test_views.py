"""The page of the thank-you: its clock, its words, the card, and what is said by hand."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse

from askaround.method.journey import Do
from askaround.method.thank import AIM, LATE_AFTER
from askaround.record.learned import Promise
from askaround.record.message import Message
from askaround.record.note import keep_note
from askaround.record.person import add_person
from askaround.stages.thank.thanking import clock, minutes_given
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


def now():
    return datetime.now(UTC)


def met(hours=19, **facts):
    return build.interview(build.asker(), ended_at=now() - hours * HOUR, **facts)


def see(interview, name="note"):
    answer = client(interview.owner).get(reverse(f"thank:{name}", args=[interview.pk]))
    assert answer.status_code == 200
    return answer


def text(interview, name="note"):
    return see(interview, name).content.decode()


def press(interview, name="note", **fields):
    """Press a button of the page as it stands, its words included."""
    to = reverse(f"thank:{name}", args=[interview.pk])
    if name != "thanked":
        shown = see(interview, name).context
        form = shown["form"]
        words = {field: form[field].value() or "" for field in ("to", "subject", "body")}
        fields = words | {"parent": str(shown["letter"].head or "")} | fields
    answer = client(interview.owner).post(to, fields)
    interview.refresh_from_db()
    return answer


def words(interview, kind="thanks"):
    return Message.objects.get(interview=interview, kind=kind).body


# The clock.


@pytest.mark.parametrize(
    ("hours", "gone", "when", "label"),
    [
        (0, 0, "", "0 of 48 hours have passed"),
        (19.9, 199, "", "19 of 48 hours have passed"),
        (24, 240, "", "24 of 48 hours have passed"),
        (48, 480, "", "48 of 48 hours have passed"),
        (48.01, 480, "late", "48 hours have passed since you met; 48 is the limit"),
        (60, 480, "late", "60 hours have passed"),
    ],
)
def test_the_bar_is_as_long_as_the_time_that_has_passed(hours, gone, when, label):
    drawn = clock(build.NOW, build.NOW + hours * HOUR, AIM, LATE_AFTER)

    assert (drawn.gone, drawn.when) == (gone, when)
    assert drawn.label.startswith(label)


def test_an_interview_on_friday_is_best_thanked_on_saturday_and_late_from_sunday(monkeypatch):
    """In the asker's zone, whatever the interviewee's, and weekends do not stop it."""
    friday = datetime(2026, 5, 1, 17, tzinfo=ZoneInfo("Europe/London"))
    interview = build.interview(build.asker(), ended_at=friday)
    interview.person.time_zone = "America/Los_Angeles"
    interview.person.save()
    monkeypatch.setattr("django.utils.timezone.now", lambda: friday + 19 * HOUR)

    page = text(interview)

    assert "Thank-you due by tomorrow 17:00 (48&nbsp;h after you met)." in page
    assert "Best by today 17:00, within the first day." in page


def test_after_the_first_day_only_the_limit_is_named():
    page = text(met(hours=30))

    assert "Thank-you due by" in page
    assert "Best by" not in page


def test_late_is_met_with_encouragement():
    page = text(met(hours=49))

    assert "Was due by" in page
    assert "Late is still kind" in page
    assert 'data-when="late"' in page


@pytest.mark.parametrize(("minutes", "said"), [(119, True), (121, False)])
def test_right_after_the_meeting_the_page_suggests_a_little_time(minutes, said):
    page = text(met(hours=minutes / 60))

    assert ("reads as thought about" in page) is said


def test_without_an_end_the_page_says_so_and_where_to_state_it():
    interview = build.interview(build.asker())

    page = text(interview)

    assert "no clock runs" in page
    assert reverse("meet:page", args=[interview.pk]) in page
    assert "<figure" not in page


# The words.


@pytest.mark.parametrize(
    ("real", "given"), [(None, 30), (25, 30), (35, 30), (36, 35), (12, 10), (58, 60), (1, 5)]
)
def test_the_letter_names_the_time_promised_unless_it_was_another(real, given):
    ended_at = build.NOW
    began_at = ended_at - real * MINUTE if real else None
    interview = build.interview(build.asker(), began_at=began_at, ended_at=ended_at)

    assert minutes_given(interview) == given


def test_opening_the_page_keeps_nothing():
    interview = met()

    text(interview)
    text(interview, "card")

    assert not Message.objects.exists()


def test_the_draft_has_the_starred_words_and_whom_they_named():
    interview = met()
    keep_note(interview, None, "* One page for the team\nA queue", now(), is_starred=True)
    add_person(interview.owner, now(), name="Anneke Verhulst", referred_by=interview)

    body = see(interview).context["form"]["body"].value()

    assert "One page for the team" in body
    assert "A queue" not in body
    assert "Thank you also for pointing me to Anneke Verhulst" in body


def test_a_line_of_the_notes_is_taken_up_with_one_press():
    interview = met()
    keep_note(interview, None, "Listening without rescuing.", now())
    ((pull, is_in),) = see(interview).context["pulls"]
    assert not is_in

    press(interview, use=pull.key)

    assert "Listening without rescuing" in words(interview)
    assert "In your letter" in text(interview)


def test_a_line_that_is_gone_meanwhile_changes_nothing():
    interview = met()

    assert press(interview, use="0" * 12).status_code == 302


def test_what_i_will_do_stands_in_the_letter_and_on_today():
    interview = met()
    on = (now() + 5 * 24 * HOUR).date()

    press(
        interview,
        **{"step-text": "read her report", "step-on": on, "step-remind": "on"},
        set_step="1",
    )

    assert Promise.objects.get().due_on == on
    assert interview.promise_due_at
    assert "I will read your report" in see(interview).context["form"]["body"].value()


def test_what_i_will_do_need_not_be_on_today():
    interview = met()

    press(interview, **{"step-text": "read her report"}, set_step="1")

    assert not Promise.objects.exists()
    assert "I will read your report" in words(interview)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"step-text": ""}, "Write what you will do"),
        ({"step-remind": "on"}, "Give the day"),
        ({"step-on": "2020-01-01"}, "That day has passed"),
        ({"step-on": "soon"}, "Write a day"),
    ],
)
def test_a_step_that_cannot_be_is_answered_with_words_and_the_letter_is_kept(fields, said):
    interview = met()
    typed = {"step-text": "read her report", "body": "My own words."}

    answer = press(interview, **typed | fields, set_step="1")

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert "My own words." in answer.content.decode()
    assert words(interview) == "My own words."


def test_a_letter_like_the_last_one_is_pointed_out():
    first = met()
    body = (
        "Dear Dana,\n\nThank you for the half hour on Tuesday and for telling me how you test one "
        "ticket a day before the ferries leave. I will write to Sam this week.\n\nAda"
    )
    press(first, body=body, save="1")
    other = build.interview(first.owner, ended_at=now() - HOUR)

    press(other, body=body, save="1")

    assert "They may know each other" in text(other)


# The card.


def test_a_card_is_drafted_apart_from_the_letter():
    interview = met()

    body = see(interview, "card").context["form"]["body"].value()

    assert 3 <= body.count(".") <= 6
    assert press(interview, "card", save="1").status_code == 302
    assert Message.objects.get().kind == "card"


def test_the_card_is_printed_with_the_words_just_typed_and_the_address():
    interview = met()

    answer = press(
        interview, "card", body="Dear Dana, thank you.", address=" Quay 4 \n\n Hull", print="1"
    )

    interview.person.refresh_from_db()
    assert answer.content.startswith(b"%PDF")
    assert interview.person.postal_address == "Quay 4\nHull"
    assert words(interview, "card") == "Dear Dana, thank you."
    again = client(interview.owner).get(reverse("thank:card_pdf", args=[interview.pk]))
    assert again.content.startswith(b"%PDF")


@pytest.mark.parametrize("body", ["", "😀 #set page() \\u{0} $x$ *b*", "word " * 3000])
def test_any_words_can_be_printed(body):
    interview = met()

    assert press(interview, "card", body=body, print="1").content.startswith(b"%PDF")


def test_a_posted_card_is_thanks_and_stops_the_clock():
    interview = met()

    press(interview, "card", by="card", went="1")

    assert interview.thanked_by == "card"
    assert interview.next_step(now()).do is not Do.THANK
    assert "Card posted" in text(interview, "card")


def test_a_card_posted_before_the_interview_ended_is_answered_with_words():
    interview = met(hours=2)

    answer = press(
        interview, "card", by="card", at=f"{now() - 30 * HOUR:%Y-%m-%dT%H:%M}", went="1"
    )

    assert answer.status_code == 422
    assert "cannot be before the interview ended" in answer.content.decode()


def test_two_lines_go_ahead_of_a_card_and_are_the_thanks_that_count():
    interview = met()
    press(interview, "card", ahead="1")

    body = see(interview).context["form"]["body"].value()
    assert "A card with a few proper words is on its way" in body

    press(interview, by="own_mail", at="", went="1")
    first = interview.thanked_at
    press(interview, "card", by="card", went="1")
    assert first and interview.thanked_at == first


# By hand.


def test_thanks_by_another_way_need_no_letter():
    interview = met()

    press(interview, "thanked", **{"thanked-by": "phone", "thanked-at": ""})

    assert interview.thanked_by == "phone"
    assert not Message.objects.exists()
    assert "by phone. Nothing more is asked of you" in text(interview)


@pytest.mark.parametrize(
    ("at", "said"),
    [("2020-01-01T10:00", "before the interview ended"), ("2099-01-01T10:00", "still to come")],
)
def test_a_time_that_cannot_be_is_answered_with_words(at, said):
    interview = met()

    answer = press(interview, "thanked", **{"thanked-by": "phone", "thanked-at": at})

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert interview.thanked_at is None


def test_thanks_taken_back_are_due_again_and_the_letter_is_a_draft():
    interview = met()
    press(interview, by="own_mail", at="", went="1")
    assert interview.thanked_at

    press(interview, "thanked", take_back="1")

    assert interview.next_step(now()).do is Do.THANK
    assert Message.objects.get().state == "draft"


def test_the_pages_ask_few_questions_of_the_database_at_any_size(django_assert_max_num_queries):
    interview = met()
    for number in range(10):
        keep_note(interview, None, f"Noted {number}\n" * 10, now(), is_starred=True)
        add_person(interview.owner, now(), name=f"Name {number}", referred_by=interview)
    press(interview, save="1")
    browser = client(interview.owner)

    for name in ("note", "card"):
        with django_assert_max_num_queries(10):
            browser.get(reverse(f"thank:{name}", args=[interview.pk]))


@pytest.mark.parametrize("button", ["hold", "did_not_go", "arrived"])
def test_a_button_for_a_letter_nobody_has_kept_changes_nothing(button):
    interview = met()
    here = reverse("thank:note", args=[interview.pk])

    assert client(interview.owner).post(here, {button: "1"}).status_code == 302
    assert not Message.objects.exists()


def test_a_letter_that_lacks_half_is_only_nearly_there():
    context = see(met()).context

    assert sum(not each.in_place for each in context["elements"]) > 1
    assert context["verdict"] == "Nearly there"
