"""What you have learned: side by side, with what was not asked; and who led to whom."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from askaround.method.questions.topics import Topic
from askaround.record.interview import start_interview
from askaround.record.models import Debrief, Field, Note
from askaround.record.note import keep_note
from askaround.record.question import add_question
from askaround.stages.learn.matrix import matrix
from askaround.stages.learn.threads import threads
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
PAGE = "/learn/"


@pytest.fixture
def ada():
    return build.asker()


def met(owner, name="Dana Reyes", days=0, **known):
    person = build.person(owner, name=name, **known)
    interview = start_interview(person, build.NOW)
    interview.state(ended_at=build.NOW + timedelta(days=days))
    return interview


def noted(interview, topic, text):
    question = add_question(interview, "And that?", build.NOW, topic=topic)
    if text:
        keep_note(interview, question, text, build.NOW)
    return question


def seen(answer):
    return " ".join(answer.content.decode().split())


def test_before_the_first_interview_the_page_says_what_will_be_here(ada):
    assert "Nobody met yet" in seen(client(ada).get(PAGE))


def test_what_was_noted_stands_under_its_topic_and_the_rest_is_not_asked(ada):
    interview = met(ada)
    noted(interview, Topic.TASKS, "Two sessions with travellers.")
    noted(interview, Topic.CULTURE, "").asked_at = build.NOW

    shown = matrix(ada)

    cells = dict(zip(shown.topics, shown.rows[0].cells, strict=True))
    assert cells[Topic.TASKS].text == "Two sessions with travellers."
    assert not cells[Topic.FUTURE].is_asked
    page = seen(client(ada).get(PAGE))
    assert "Two sessions with travellers." in page
    assert "Not asked" in page


def test_asked_without_a_note_is_not_called_not_asked(ada):
    interview = met(ada)
    for topic in (*Topic,):
        question = noted(interview, topic, "")
        question.asked_at = build.NOW
        question.save()

    page = seen(client(ada).get(PAGE))

    assert "Asked, nothing noted" in page
    assert "Not asked" not in page


def test_how_a_talk_was_closed_is_no_column(ada):
    noted(met(ada), Topic.REFERRAL, "Ruth.")

    assert Topic.REFERRAL not in matrix(ada).topics


def test_people_stand_under_their_field_and_one_field_can_be_shown_alone(ada):
    ferries = Field.objects.create(owner=ada, name="Ferry design")
    trams = Field.objects.create(owner=ada, name="Trams")
    met(ada, "Dana Reyes", field=ferries)
    met(ada, "Ruth Pell", field=trams)

    groups = [name for name, _ in matrix(ada).groups]
    alone = matrix(ada, field=str(trams.pk))

    assert sorted(groups) == ["Ferry design", "Trams"]
    assert [row.interview.person.name for row in alone.rows] == ["Ruth Pell"]


def test_twenty_to_a_page_the_latest_first_and_none_left_out(ada):
    for n in range(45):
        met(ada, f"Person {n}", days=n // 2)

    pages, after = [], ""
    while True:
        shown = matrix(ada, after=after)
        pages.append([row.interview.pk for row in shown.rows])
        if shown.older is None:
            break
        after = str(shown.older)

    assert [len(each) for each in pages] == [20, 20, 5]
    assert len({pk for each in pages for pk in each}) == 45


@pytest.mark.parametrize("bad", ["?after=nobody", "?field=x", "?after=99999999", "?field=-1"])
def test_an_address_nobody_gave_shows_the_page_all_the_same(ada, bad):
    met(ada)

    assert client(ada).get(PAGE + bad).status_code == 200


def test_the_judgement_is_asked_for_at_the_third_interview_and_kept(ada):
    ferries = Field.objects.create(owner=ada, name="Ferry design")
    met(ada, "One", field=ferries)
    met(ada, "Two", field=ferries)
    assert "What do you make of it" not in seen(client(ada).get(PAGE))
    met(ada, "Three", field=ferries)
    assert "3 interviews in Ferry design." in seen(client(ada).get(PAGE))

    url = reverse("learn:judge", args=[ferries.pk])
    client(ada).post(url, {"judgement": "deepen"})
    ferries.refresh_from_db()
    assert (ferries.judgement, ferries.judged_at is not None) == ("deepen", True)

    client(ada).post(url, {"judgement": ""})
    client(ada).post(url, {"judgement": "nonsense"})
    ferries.refresh_from_db()
    assert ferries.judgement == ""


def test_one_sided_exploring_is_said_kindly(ada):
    ferries = Field.objects.create(owner=ada, name="Ferry design")
    for name in ("One", "Two", "Three"):
        met(ada, name, field=ferries, organisation=name, is_outside_academia=True)

    page = seen(client(ada).get(PAGE))

    assert "were in one field, Ferry design" in page
    assert "Outside academia: 3 of the 3 you met." in page


def test_where_it_is_not_noted_whether_they_work_outside_there_is_a_way_to_note_it(ada):
    person = met(ada).person

    page = seen(client(ada).get(PAGE))

    assert "not noted yet of anybody you met" in page
    edit = reverse("explore:edit", args=[person.pk])
    assert f'<a href="{edit}#id_outside">Dana Reyes</a>' in page
    assert 'id="id_outside"' in client(ada).get(edit).content.decode()


def test_a_question_without_a_chosen_topic_stands_under_what_its_words_say(ada):
    interview = met(ada)
    question = add_question(interview, "What fills most of your week?", build.NOW)
    keep_note(interview, question, "One page for the city.", build.NOW)

    shown = matrix(ada)

    cells = dict(zip(shown.topics, shown.rows[0].cells, strict=True))
    assert cells[Topic.TASKS].text == "One page for the city."


def test_energy_and_fit_can_be_read_off(ada):
    ferries = Field.objects.create(owner=ada, name="Ferry design")
    Debrief.objects.create(interview=met(ada, field=ferries), energy=5, fit=3)
    Debrief.objects.create(interview=met(ada, "Ruth Pell"), energy=2)

    page = seen(client(ada).get(PAGE))

    assert "Dana Reyes, 5 of 5" in page
    assert "Ferry design, 3 of 5" in page


def test_an_intriguing_field_without_anybody_met_is_shown_as_one(ada):
    met(ada)
    Field.objects.create(owner=ada, name="Ferry design", because="Boats.", intriguing_at=build.NOW)
    Field.objects.create(owner=ada, name="Trams")

    page = seen(client(ada).get(PAGE))

    assert "Ferry design" in page
    assert "Find somebody there" in page
    assert "Trams" not in page


def test_what_was_asked_least_can_be_asked_at_the_next_meeting(ada):
    met(ada)
    ruth = start_interview(build.person(ada, name="Ruth Pell"), build.NOW)
    ruth.state(starts_at=timezone.now() + timedelta(days=2))

    page = seen(client(ada).get(PAGE))

    assert f'<a href="/interviews/{ruth.pk}/questions/">Put one in for Ruth</a>' in page


def test_who_led_to_whom_is_drawn_and_told_as_a_list(ada):
    ruth = build.person(ada, name="Ruth Pell", referred_by=met(ada, "Petra Novak"))
    build.person(ada, name="Mei Tsao", referred_by=start_interview(ruth, build.NOW))
    build.person(ada, name="Kwame Bright", introducer="Aunt Vera")

    tree, has_more = threads(ada, build.NOW, 40)

    assert [(line.node.name, line.opens) for line in tree.outline] == [
        ("Petra Novak", True),
        ("Ruth Pell", True),
        ("Mei Tsao", False),
        ("Aunt Vera", True),
        ("Kwame Bright", False),
    ]
    assert not has_more
    page = client(ada).get("/learn/tree/").content.decode()
    assert 'role="img"' in page
    assert page.count("<ul") == page.count("</ul>")
    assert page.count("<li>") == page.count("</li>")


def test_two_who_named_each_other_are_cut_open_and_both_stay(ada):
    one, two = met(ada, "One"), met(ada, "Two")
    one.person.referred_by, two.person.referred_by = two, one
    one.person.save()
    two.person.save()

    tree, _ = threads(ada, build.NOW, 40)

    assert sorted(line.node.name for line in tree.outline) == ["One", "Two"]


def test_of_many_names_the_latest_are_drawn(ada):
    petra = met(ada, "Petra Novak")
    for n in range(6):
        build.person(ada, name=f"Person {n}", referred_by=petra)

    tree, has_more = threads(ada, build.NOW, 4)

    assert has_more
    assert [line.node.name for line in tree.outline][1:] == [f"Person {n}" for n in range(2, 6)]


def test_another_asker_sees_nothing_of_it(ada):
    noted(met(ada), Topic.TASKS, "A secret.")

    assert "A secret." not in seen(client(build.asker("eve")).get(PAGE))


def test_the_page_makes_few_queries_whatever_was_noted(ada, django_assert_max_num_queries):
    ferries = Field.objects.create(owner=ada, name="Ferry design")
    for n in range(25):
        interview = met(ada, f"Person {n}", field=ferries)
        question = noted(interview, Topic.TASKS, "This.")
        build.person(ada, name=f"Named {n}", referred_by=interview)
    Note.objects.bulk_create(
        Note(interview=interview, question=question, text="More.", noted_at=build.NOW)
        for _ in range(2_500)
    )

    with django_assert_max_num_queries(9):
        client(ada).get(PAGE)
