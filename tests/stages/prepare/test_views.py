"""The list is written in place, ordered, and told what it lacks; it works as a plain form."""

from hashlib import sha256
from html import unescape

import pytest

from askaround.method.questions.bank import SAMPLES
from askaround.method.questions.topics import Topic
from askaround.record.models import Field, Interview, Need, Person, ResearchNote
from askaround.record.question import add_question
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
CLOSED = "Is there room for advancement in your position?"
OPENED = "What opportunities for advancement are there for someone in your position?"
ARTICLE = [sample.text for sample in SAMPLES]
A_JOB = "Are you hiring at the moment?"


@pytest.fixture
def ada():
    return build.asker()


@pytest.fixture
def interview(ada):
    return build.interview(ada, accepted_at=build.NOW)


def at(interview):
    return f"/interviews/{interview.pk}/questions/"


def press(owner, interview, **said):
    """One button, with every question sent along as the page does."""
    texts = {f"q{q.pk}-text": q.text for q in interview.questions.all()}
    return client(owner).post(at(interview), texts | said)


def ask(interview, *texts):
    return [add_question(interview, text, build.NOW) for text in texts]


def texts(interview):
    return [q.text for q in interview.questions.all()]


def words(answer):
    return " ".join(answer.content.decode().split())


def shown(owner, interview):
    return words(client(owner).get(at(interview)))


def test_a_question_of_ones_own_goes_to_the_end_and_the_interview_is_prepared(ada, interview):
    press(ada, interview, new="How did you come to this work?", save="1")
    answer = press(ada, interview, new="  Where is the\nfield heading? ", save="1")

    assert answer.url.startswith(at(interview) + "#q")
    assert texts(interview) == ["How did you come to this work?", "Where is the field heading?"]
    assert Interview.objects.get(pk=interview.pk).prepared_at is not None


def test_a_question_is_rewritten_in_place_with_all_that_belongs_to_it(ada, interview):
    (question,) = ask(interview, "How did you come to this work?")
    need = Need.objects.create(owner=ada, text="The way in", added_at=build.NOW)
    fields = {"minutes": "8", "is_must": "on", "need": need.pk, "topic": "path"}
    typed = {f"q{question.pk}-{name}": value for name, value in fields.items()}

    press(ada, interview, **typed, **{f"q{question.pk}-text": "What made you leave the lab?"})

    question.refresh_from_db()
    assert question.text == "What made you leave the lab?"
    assert (question.minutes, question.is_must, question.topic) == (8, True, "path")
    assert question.need == need


@pytest.mark.parametrize(
    ("button", "which", "order"),
    [
        ("up", 1, ["b", "a", "c"]),
        ("down", 1, ["a", "c", "b"]),
        ("up", 0, ["a", "b", "c"]),
        ("down", 2, ["a", "b", "c"]),
    ],
)
def test_a_question_moves_by_one_place_and_not_past_the_ends(ada, interview, button, which, order):
    questions = ask(interview, "a", "b", "c")

    press(ada, interview, **{button: questions[which].pk})

    assert texts(interview) == order


def test_whatever_is_pressed_the_words_typed_are_kept_first(ada, interview):
    first, second = ask(interview, "a", "b")

    press(ada, interview, **{f"q{first.pk}-text": "What do you read?", "down": first.pk})

    assert texts(interview) == ["b", "What do you read?"]


def test_taken_out_a_question_can_be_put_back(ada, interview):
    first, second = ask(interview, "What do you read?", "Who decides?")
    browser = client(ada)

    page = words(browser.post(at(interview), {"out": first.pk}, follow=True))
    assert texts(interview) == ["Who decides?"]
    assert 'name="back" value="What do you read?"' in page
    browser.post(at(interview), {"back": "What do you read?"})

    assert texts(interview) == ["Who decides?", "What do you read?"]


def test_an_empty_list_is_no_longer_prepared(ada, interview):
    (question,) = ask(interview, "What do you read?")

    press(ada, interview, out=question.pk)

    assert Interview.objects.get(pk=interview.pk).prepared_at is None


def test_what_arose_in_the_talk_is_no_plan(ada, interview):
    add_question(interview, "What was that about the ferry?", build.NOW, arose=True)

    assert "that about the ferry" not in shown(ada, interview)


def test_a_closed_question_has_a_better_wording_beside_it_taken_with_one_press(ada, interview):
    (question,) = ask(interview, CLOSED)
    page = shown(ada, interview)
    assert "yes or no would answer it" in page
    assert OPENED in page

    press(ada, interview, use=f"{question.pk}:closed")

    assert texts(interview) == [OPENED]
    assert "yes or no would answer it" not in shown(ada, interview)


def test_advice_read_and_not_taken_does_not_come_back(ada, interview):
    (question,) = ask(interview, CLOSED)

    press(ada, interview, keep=f"{question.pk}:closed")

    assert texts(interview) == [CLOSED]
    assert "yes or no would answer it" not in shown(ada, interview)


def test_a_question_not_to_be_asked_withholds_ready_and_nothing_else(ada, interview):
    ask(interview, *ARTICLE[:5], A_JOB)

    page = shown(ada, interview)

    assert "Not ready yet" in page
    assert "Question 6." in page
    assert Interview.objects.get(pk=interview.pk).prepared_at is not None
    assert client(ada).get(f"/interviews/{interview.pk}/sheet/").status_code == 200


def test_without_a_better_wording_another_question_is_offered_in_its_place(ada, interview):
    (question,) = ask(interview, "How large is the institute?")
    page = shown(ada, interview)
    assert f'name="use" value="{question.pk}:swap"' in page

    press(ada, interview, use=f"{question.pk}:swap")

    assert texts(interview) != ["How large is the institute?"]
    assert len(texts(interview)) == 1


def test_the_list_of_all_seven_samples_is_one_too_many_and_misses_the_future(ada, interview):
    ask(interview, *ARTICLE)

    page = shown(ada, interview)

    assert "7 for a limit of 6 in 30 minutes" in page
    assert "3 of 4 covered" in page
    assert "None yet." in page


def test_the_question_about_organisations_is_not_ready_without_their_names(ada, interview):
    (question,) = ask(interview, ARTICLE[5])
    assert "name 2 to 6 of them (0 so far)" in shown(ada, interview)

    press(ada, interview, **{f"q{question.pk}-organisations": "Quay Lab\nRoad Institute"})

    assert "of them (" not in shown(ada, interview)


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "1 so far"), (2, ""), (6, ""), (7, "7 so far")],
)
def test_two_to_six_organisations_are_enough(ada, interview, count, said):
    (question,) = ask(interview, ARTICLE[5])
    names = ", ".join(f"Institute {number}" for number in range(count))

    press(ada, interview, **{f"q{question.pk}-organisations": names})

    assert ("so far)" in shown(ada, interview).split("Mark two")[0]) is bool(said)


def test_what_is_known_need_not_be_asked(ada, interview):
    (question,) = ask(interview, "When did you move to the ferry company?")
    browser = client(ada)
    browser.post(
        f"/interviews/{interview.pk}/research/",
        {"text": "She moved to the ferry company in 2019.", "link": "https://work.example/cv"},
    )

    page = shown(ada, interview)

    assert "Your notes answer it" in page
    assert "https://work.example/cv" in page


def test_the_minutes_are_divided_and_too_many_are_said(ada, interview):
    questions = ask(interview, *ARTICLE[:6])
    assert "of 30 minutes planned" in shown(ada, interview)

    press(ada, interview, **{f"q{q.pk}-minutes": "8" for q in questions})

    assert "22 minutes too many" in shown(ada, interview)


def test_the_bank_lies_folded_and_opens_one_topic_at_a_time(ada, interview):
    ask(interview, *ARTICLE[:5])
    folded = shown(ada, interview)
    assert folded.count('name="shelf"') > 10
    assert folded.count('name="sample"') <= 8

    answer = press(ada, interview, shelf="skills", new="How did you come to this work?")

    assert answer.url == at(interview) + "?shelf=skills" + f"#q{interview.questions.last().pk}"
    opened = words(client(ada).get(answer.url))
    assert 'id="shelf">Skills and preparation</h3>' in opened
    assert opened.count('name="shelf"') == folded.count('name="shelf"') - 1
    assert texts(interview)[-1] == "How did you come to this work?"


def test_a_topic_that_is_open_stays_open_and_one_that_is_none_opens_nothing(ada, interview):
    added = press(ada, interview, sample="article-day", opened="skills")
    assert "?shelf=skills#q" in added.url

    assert press(ada, interview, shelf="<script>", save="1").url == at(interview)
    assert 'id="shelf"' not in words(client(ada).get(at(interview) + "?shelf=nothing"))


def test_the_page_of_a_whole_list_stays_light(ada, interview, django_assert_max_num_queries):
    ask(interview, *ARTICLE[:6])
    browser = client(ada)

    with django_assert_max_num_queries(6):
        answer = browser.get(at(interview))

    assert len(answer.content) < 40_000


def test_samples_of_the_article_are_marked_and_added_with_their_topic(ada, interview):
    browser = client(ada)
    shelves = [browser.get(at(interview) + f"?shelf={topic}") for topic in Topic]
    pages = [unescape(words(shelf)) for shelf in shelves]
    marked = {text for text in ARTICLE for page in pages if f"{text} <span" in page}
    assert marked == set(ARTICLE)

    press(ada, interview, sample="article-day")

    (question,) = interview.questions.all()
    assert (question.text, question.topic) == (ARTICLE[0], "tasks")
    assert 'value="article-day"' not in shown(ada, interview)


def test_the_last_list_in_the_same_field_can_be_taken_over(ada):
    field = Field.objects.create(owner=ada, name="Ferries", because="Real use.")
    ruth, dana = build.interview(ada), build.interview(ada)
    Person.objects.update(field=field)
    first, second = ask(ruth, "What do you read?", "Who decides?")
    first.is_must = True
    first.save()
    assert "Take the list you made for" in shown(ada, dana)

    press(ada, dana, copy=ruth.pk)

    assert texts(dana) == ["What do you read?", "Who decides?"]
    assert [q.is_must for q in dana.questions.all()] == [True, False]
    assert len(texts(ruth)) == 2
    assert Interview.objects.get(pk=dana.pk).prepared_at is not None
    assert "Take the list you made for" not in shown(ada, dana)


def test_a_list_of_somebody_else_cannot_be_taken_over(ada, interview):
    hers = build.interview(build.asker("eve"))
    ask(hers, "What do you read?")

    press(ada, interview, copy=hers.pk)

    assert texts(interview) == []


def test_questions_can_come_before_the_request(ada):
    person = build.person(ada)
    path = f"/people/{person.pk}/questions/"
    browser = client(ada)
    assert browser.get(path).status_code == 200
    assert not Interview.objects.exists()

    answer = browser.post(path)

    made = Interview.objects.get()
    assert answer.url == at(made)
    assert browser.get(path).url == at(made)
    assert "No time agreed yet" in shown(ada, made)


def test_a_window_that_keeps_by_itself_hears_what_was_kept(ada, interview):
    first, second = ask(interview, "a", "b")
    typed = {
        f"q{first.pk}-text": " What is\nit like? ",
        f"q{second.pk}-text": "b",
        "new": "x",
    }

    answer = client(ada).post(
        at(interview),
        typed
        | {
            "revision": "2f0b6f0e-0d1b-4c5c-9a53-0b0b0f2f9f11",
            "texts": f"q{first.pk}-text q{second.pk}-text",
        },
        headers={"accept": "application/json"},
    )

    said = answer.json()
    assert said["revision"] == "2f0b6f0e-0d1b-4c5c-9a53-0b0b0f2f9f11"
    assert said["sha256"] == sha256(b" What is\nit like? \nb").hexdigest()
    assert texts(interview) == ["What is it like?", "b"]


def test_an_empty_question_is_not_kept_and_says_so_to_a_window_and_to_a_person(ada, interview):
    (question,) = ask(interview, "What do you read?")
    typed = {f"q{question.pk}-text": "  "}

    page = client(ada).post(at(interview), typed)
    window = client(ada).post(at(interview), typed, headers={"accept": "application/json"})

    assert (page.status_code, window.status_code) == (422, 422)
    assert "This question is empty" in words(page)
    assert "This question is empty" in window.json()["message"]
    assert texts(interview) == ["What do you read?"]


def test_what_is_being_typed_is_advised_on_and_not_kept(ada, interview):
    (question,) = ask(interview, "What do you read?")

    part = client(ada).post(at(interview) + "advice/", {f"q{question.pk}-text": CLOSED})

    assert f'id="advice-q{question.pk}"' in words(part)
    assert 'id="goals"' in words(part) and 'id="list-advice"' in words(part)
    assert OPENED in words(part)
    assert texts(interview) == ["What do you read?"]


ODD = [
    {"up": "x"},
    {"down": "9" * 40},
    {"out": "-1"},
    {"use": ":::"},
    {"keep": "12"},
    {"sample": "no-such"},
    {"copy": "²"},
    {"copy": "9" * 15},
    {"back": ""},
    {"back": "x" * 900, "topic": "y" * 90},
    {"new": "x" * 401},
    {"want": "x" * 301},
    {"save": "1", "revision": "x"},
    {},
]


@pytest.mark.parametrize("said", ODD)
def test_whatever_is_pressed_is_answered(ada, interview, said):
    ask(interview, "What do you read?")

    assert press(ada, interview, **said).status_code in (302, 422)


@pytest.mark.parametrize("value", ["", "x", "\0", "9" * 500, "²"])
@pytest.mark.parametrize("name", ["text", "minutes", "need", "topic", "organisations"])
def test_whatever_is_typed_is_answered(ada, interview, name, value):
    (question,) = ask(interview, "What do you read?")
    typed = {f"q{question.pk}-text": "What do you read?"} | {f"q{question.pk}-{name}": value}

    assert client(ada).post(at(interview), typed).status_code in (302, 422)
    assert client(ada).post(at(interview) + "advice/", typed).status_code == 200


def test_a_question_put_in_by_another_window_is_left_alone(ada, interview):
    first, second = ask(interview, "a", "b")

    client(ada).post(at(interview), {f"q{first.pk}-text": "c", "save": "1"})

    assert texts(interview) == ["c", "b"]


def test_the_page_makes_few_queries_whatever_the_size(
    ada, interview, django_assert_max_num_queries
):
    ask(interview, *ARTICLE, "d", "e", "f")
    for number in range(20):
        ResearchNote.objects.create(
            person=interview.person, text=f"Fact {number}", noted_at=build.NOW
        )
        Need.objects.create(owner=ada, text=f"Need {number}", added_at=build.NOW)
    browser = client(ada)

    with django_assert_max_num_queries(6):
        browser.get(at(interview))
