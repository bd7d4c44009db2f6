"""What stands beside the list: what one wants to know, what one knows, and the sheet."""

import pytest

from askaround.record.models import Interview, Need, ResearchNote
from askaround.record.question import add_question
from askaround.record.search import search
from tests import build, pdf_text
from tests.signed_in import client

pytestmark = pytest.mark.django_db
TALK = {"text": "Her talk in Ghent, minute 12.", "link": "talks.example/kerbs"}


@pytest.fixture
def ada():
    return build.asker()


@pytest.fixture
def interview(ada):
    made = build.interview(ada, accepted_at=build.NOW)
    return Interview.objects.with_person().get(pk=made.pk)


def words(answer):
    return " ".join(answer.content.decode().split())


def wanted(owner):
    return [need.text for need in Need.objects.of(owner)]


# What one wants to know.


def test_a_need_is_the_askers_and_stands_on_every_list(ada, interview):
    other = build.interview(ada)
    browser = client(ada)

    browser.post(f"/interviews/{interview.pk}/questions/", {"want": "The pay", "save": "1"})

    assert wanted(ada) == ["The pay"]
    page = words(browser.get(f"/interviews/{other.pk}/questions/"))
    assert "The pay" in page
    assert "no question yet" in page
    assert "Nothing asks about this yet: The pay" in page


def test_a_need_that_a_question_serves_says_which(ada, interview):
    need = Need.objects.create(owner=ada, text="The pay", added_at=build.NOW)
    add_question(interview, "What pay range should I expect?", build.NOW, need=need)

    page = words(client(ada).get(f"/interviews/{interview.pk}/questions/"))

    assert "question 1</span>" in page
    assert "Nothing asks about this yet" not in page


def test_needs_are_changed_taken_off_and_put_back(ada):
    browser = client(ada)
    browser.post("/needs/", {"text": "The pay"})
    need = Need.objects.get()
    browser.post(f"/needs/{need.pk}/", {"text": "What a beginner earns"})
    assert wanted(ada) == ["What a beginner earns"]

    page = words(browser.post(f"/needs/{need.pk}/", {"out": "1"}, follow=True))

    assert wanted(ada) == []
    assert 'name="text" value="What a beginner earns"' in page


def test_a_need_taken_off_leaves_its_questions(ada, interview):
    need = Need.objects.create(owner=ada, text="The pay", added_at=build.NOW)
    question = add_question(interview, "What pay range should I expect?", build.NOW, need=need)

    client(ada).post(f"/needs/{need.pk}/", {"out": "1"})

    question.refresh_from_db()
    assert question.need is None


@pytest.mark.parametrize("text", ["", "   ", "x" * 301])
def test_a_need_without_words_is_refused_with_words(ada, text):
    answer = client(ada).post("/needs/", {"text": text})

    assert answer.status_code == 422
    assert wanted(ada) == []


def test_the_page_of_needs_makes_few_queries(ada, django_assert_max_num_queries):
    for number in range(30):
        Need.objects.create(owner=ada, text=f"Need {number}", added_at=build.NOW)
    browser = client(ada)

    with django_assert_max_num_queries(2):
        browser.get("/needs/")


# What one knows.


def test_a_note_has_its_day_and_its_link_and_is_found_again(ada, interview):
    client(ada).post(f"/interviews/{interview.pk}/research/", TALK)

    note = ResearchNote.objects.get()
    assert (note.text, note.link) == (TALK["text"], "https://talks.example/kerbs")
    assert note.noted_at is not None
    assert [hit.kind for hit in search(ada, "ghent").hits] == ["research"]


def test_a_note_is_changed_and_taken_out(ada, interview):
    browser = client(ada)
    browser.post(f"/interviews/{interview.pk}/research/", TALK)
    path = f"/interviews/{interview.pk}/research/{ResearchNote.objects.get().pk}/"

    browser.post(path, {"text": "Her talk in Bruges.", "link": ""})
    assert ResearchNote.objects.get().text == "Her talk in Bruges."
    assert search(ada, "ghent").hits == []
    browser.post(path, {"text": " "})
    assert ResearchNote.objects.get().text == "Her talk in Bruges."
    browser.post(path, {"out": "1"})

    assert not ResearchNote.objects.exists()


@pytest.mark.parametrize(
    "typed", [{"text": ""}, {"text": "x", "link": "javascript:alert(1)"}, {"text": "x" * 2001}]
)
def test_a_note_that_cannot_be_kept_stays_typed(ada, interview, typed):
    answer = client(ada).post(f"/interviews/{interview.pk}/research/", typed)

    assert answer.status_code == 422
    assert not ResearchNote.objects.exists()
    assert typed["text"] in words(answer)


def test_a_note_on_somebody_else_is_not_found_here(ada, interview):
    other = build.person(ada, name="Ruth Pell")
    note = ResearchNote.objects.create(person=other, text="Hers", noted_at=build.NOW)

    path = f"/interviews/{interview.pk}/research/{note.pk}/"

    assert client(ada).post(path, {"out": "1"}).status_code == 404
    assert ResearchNote.objects.exists()


# The sheet.


def prepared(interview):
    interview.schedule(
        build.NOW,
        starts_at=build.NOW,
        meeting_zone="Europe/Brussels",
        format="workplace",
        place="Quay 4",
        ask_for="Mr Boon",
    )
    add_question(interview, "What made you leave the lab?", build.NOW, is_must=True)
    names = "Quay Lab\nRoad Institute"
    add_question(interview, "What of these institutes?", build.NOW, organisations=names)
    Need.objects.create(owner=interview.owner, text="The way in", added_at=build.NOW)
    ResearchNote.objects.create(person=interview.person, text="Lab until 2017", noted_at=build.NOW)


def test_the_sheet_holds_all_one_takes_along(ada, interview):
    prepared(interview)

    page = words(client(ada).get(f"/interviews/{interview.pk}/sheet/"))

    for each in (
        "Monday 4 May, 11:00–11:30 in Brussels",
        "Monday 4 May, 10:00–10:30 in London",
        "30 minutes: it ends at 11:30",
        "Quay 4",
        "Mr Boon",
        "The way in",
        "Lab until 2017",
        "What made you leave the lab?",
        "(Quay Lab; Road Institute)",
    ):
        assert each in page


def test_a_bare_sheet_opens_too(ada, interview):
    for name in ("sheet/", "sheet.pdf"):
        assert client(ada).get(f"/interviews/{interview.pk}/{name}").status_code == 200


def test_the_pdf_says_what_the_sheet_says(ada, interview):
    prepared(interview)

    answer = client(ada).get(f"/interviews/{interview.pk}/sheet.pdf")

    said = pdf_text.words(answer.content)
    assert answer["Content-Type"] == "application/pdf"
    for each in (
        "Dana Reyes",
        "Monday 4 May, 11:00–11:30 in Brussels",
        "Quay 4",
        "The way in",
        "Lab until 2017",
        "What made you leave the lab?",
        "What of these institutes? (Quay Lab; Road Institute)",
    ):
        assert each in said


def test_the_pdf_is_tagged(ada, interview):
    prepared(interview)

    raw = client(ada).get(f"/interviews/{interview.pk}/sheet.pdf").content

    assert any(b"/Marked true" in part for part in (raw, *pdf_text.parts(raw)))
