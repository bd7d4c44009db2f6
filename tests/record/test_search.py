"""What is known, noted and written is found, by its owner alone, on either database."""

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from askaround.record.folding import span, words
from askaround.record.learned import Debrief, ResearchNote
from askaround.record.message import draft
from askaround.record.note import keep_note
from askaround.record.search import Entry, entry, excerpt, index, search
from tests import build

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada():
    return build.asker()


def found(owner, text, **page):
    return [(hit.person.name, hit.kind) for hit in search(owner, text, **page).hits]


def test_a_person_is_found_by_every_field_that_tells_of_them(ada):
    build.person(ada, name="Ruth Pell", role="Lead", organisation="Harbour Line", town="Bergen")

    for text in ("ruth", "PELL lead", "harbour", "bergen ferry tick"):
        assert found(ada, text) == [("Ruth Pell", "person")], text


@pytest.mark.parametrize("text", ["zofie", "Žofie", "ŽOF", "Z\u030cofie", "lok", "Łokietek"])
def test_case_and_accents_make_no_difference(ada, text):
    build.person(ada, name="Žofie Łokietek")

    assert found(ada, text) == [("Žofie Łokietek", "person")]


def test_the_last_word_is_a_beginning_and_the_others_are_whole(ada):
    build.person(ada, name="Ruth Pell")

    assert found(ada, "ruth pe")
    assert found(ada, "ru")
    assert not found(ada, "ru pell")
    assert not found(ada, "uth")


def test_notes_letters_research_and_takeaways_are_found_after_the_people(ada):
    interview = build.interview(ada)
    person = interview.person
    keep_note(interview, None, "The pelican crossing", build.NOW)
    draft(interview, "request", "Your pelican", "Dear Dana,", build.NOW)
    ResearchNote(person=person, text="Wrote on pelicans", noted_at=build.NOW).keep()
    Debrief(interview=interview, fits="Pelicans again").keep()
    build.person(ada, name="Pelican Smith")

    kinds = [kind for _, kind in found(ada, "pelican")]

    assert kinds == ["person", "takeaway", "research", "letter", "note"]


def test_what_was_changed_is_found_as_it_is_now(ada):
    interview = build.interview(ada)
    first = keep_note(interview, None, "About trams", build.NOW).revision.pk
    keep_note(interview, None, "About ferries", build.NOW, parent=first)
    interview.person.name = "Dana Roe"
    interview.person.keep()

    assert found(ada, "ferries") == [("Dana Roe", "note")]
    assert found(ada, "roe") == [("Dana Roe", "person")]
    assert not found(ada, "trams")
    assert not found(ada, "reyes")


def test_what_was_taken_out_is_found_no_more(ada):
    interview = build.interview(ada)
    note = ResearchNote(person=interview.person, text="Pelicans", noted_at=build.NOW)
    note.keep()
    keep_note(interview, None, "Flamingo", build.NOW)

    note.drop()
    interview.delete()

    assert not found(ada, "pelicans")
    assert not found(ada, "flamingo")
    interview.person.delete()
    assert not Entry.objects.exists()


def test_eve_finds_nothing_of_adas(ada):
    eve = build.asker("eve")
    interview = build.interview(ada)
    keep_note(interview, None, f"Salaries {eve.pk}t {eve.pk}p", build.NOW)
    # A text that says what the index calls Ada's own is still not hers.
    build.person(eve, name=f"Eve {ada.pk}t {ada.pk}p Salaries")

    for text in ("salaries", f"{eve.pk}t", f"{eve.pk}p salaries", "dana", "reyes ferry"):
        assert all(name.startswith("Eve") for name, _ in found(eve, text)), text
        assert all(name == "Dana Reyes" for name, _ in found(ada, text)), text


HOSTILE = [
    "",
    "   ",
    '"',
    "'",
    "''",
    "NEAR",
    "NEAR(a b)",
    "AND",
    "a OR",
    "NOT a",
    "-a",
    "a*",
    "*",
    "(",
    ")",
    "^a",
    "scope : x",
    "a:b",
    "{a b}: c",
    "a\\",
    "\\'",
    "!a & b |",
    ":*",
    "<->",
    "a\x00b",
    "%",
    "_",
    "x" * 10_000,
    "x " * 5_000,
    "ß" * 10_000,
    "\ud800",
    "🦆",
    "日本語",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_is_typed_is_answered(ada, text):
    build.person(ada)

    search(ada, text)
    search(ada, "dana", after=text[:50])


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(max_size=60))
def test_a_text_is_found_by_its_own_words(ada, text):
    person = build.person(ada)
    plain = text.encode(errors="replace").decode().replace("\0", " ")
    index(entry("note", 1, ada.pk, person.pk, plain))

    hits = search(ada, text).hits if words(text) else []

    assert bool(hits) == bool(words(text))


def test_pages_follow_each_other_without_gap_or_repeat(ada):
    for number in range(7):
        interview = build.interview(ada)
        keep_note(interview, None, f"Dana {number}", build.NOW)

    seen, after = [], ""
    for _ in range(10):
        page = search(ada, "dana", after=after, limit=3)
        seen += [(hit.kind, hit.of) for hit in page.hits]
        after = page.after
        if not after:
            break

    assert len(seen) == len(set(seen)) == 14
    assert [kind for kind, _ in seen] == ["person"] * 7 + ["note"] * 7


def test_a_page_takes_three_queries_and_two_once_it_is_among_the_texts(
    ada, django_assert_num_queries
):
    interview = build.interview(ada)
    for number in range(60):
        index(entry("note", number, ada.pk, interview.person_id, "Dana said", interview.pk))

    with django_assert_num_queries(3):
        page = search(ada, "dana")
        assert [hit.person.work for hit in page.hits]
    with django_assert_num_queries(2):
        search(ada, "dana", after=page.after)


def test_an_excerpt_shows_the_word_found_and_is_one_plain_line():
    text = "One two\nthree " * 30 + "the <b>Pelican</b> crossing " + "four five " * 30

    line, start, end = excerpt(text, words("pelic"))

    assert line[start:end] == "Pelican"
    assert line.startswith("…") and line.endswith("…")
    assert "\n" not in line and len(line) < 200


@pytest.mark.parametrize(
    ("text", "wanted", "shown"),
    [
        ("Dana Reyes", "dana", "Dana"),
        ("a danaide, Dana", "reyes dana", "danaide"),
        ("Café Žofie Ł", "zof", "Žofie"),
        ("Z\u030cofie", "zofie", "Z\u030cofie"),
        ("Straße 7", "strasse", "Straße"),
        ("nothing", "else", ""),
    ],
)
def test_the_word_found_stands_where_it_is_said_to(text, wanted, shown):
    start, end = span(text, words(wanted))

    assert text[start:end] == shown


def test_the_index_agrees_with_the_entries(ada):
    interview = build.interview(ada)
    note = keep_note(interview, None, "Old words", build.NOW)
    keep_note(interview, None, "New words", build.NOW, parent=note.revision.pk)
    interview.person.delete()
    build.person(ada)

    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            # Fails where the index holds what the entries do not, or the other way round.
            cursor.execute(
                "INSERT INTO record_entry_words(record_entry_words, rank) "
                "VALUES ('integrity-check', 1)"
            )
    assert Entry.objects.count() == 1
