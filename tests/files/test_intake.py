"""A table of people goes in whole, once, and comes out again."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.db import connection

from askaround.adapters.tables import UnreadableTable
from askaround.files import intake as bringing
from askaround.files.check import check
from askaround.files.intake import run_import, take_in
from askaround.files.undo import CHANGED, INTERVIEW, WRITTEN, undo_import
from askaround.record.count import counts
from askaround.record.intake import (
    CLAIM_LASTS,
    LOOKED_AT_FOR,
    Import,
    Piece,
    claim_import,
    forget_unchosen,
)
from askaround.record.interview import start_interview
from askaround.record.learned import ResearchNote
from askaround.record.person import LISTED, Person
from askaround.record.search import Entry, search
from tests import build

pytestmark = pytest.mark.django_db
WWW, NORWAY = "https://www.linkedin.com", "https://no.linkedin.com"
HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
PREAMBLE = 'Notes:\n"When exporting your connection data, some may be missing."\n\n'


@pytest.fixture
def ada():
    return build.asker()


def linkedin(count, start=0):
    rows = (
        f'Nn{n},"Pell, PhD",https://www.linkedin.com/in/nn-{n},,Line {n % 7},Lead,01 Jun 2026\n'
        for n in range(start, start + count)
    )
    return PREAMBLE + HEAD + "".join(rows)


def looked_at(owner, text):
    return take_in(owner, "Connections.csv", BytesIO(text.encode()), build.NOW)


def brought(owner, text):
    intake = looked_at(owner, text)
    intake.queue(build.NOW)
    run_import(intake, build.NOW)
    return intake


def names(owner):
    return sorted(owner.people.values_list("name", flat=True))


def test_a_preview_shows_what_would_happen_and_adds_nobody(ada):
    build.person(ada, name="Nn3 Pell, PhD", organisation="Line 3")

    intake = looked_at(ada, linkedin(12) + ",,https://www.linkedin.com/in/x,,,,\n")

    assert (intake.total, intake.good_count, intake.bad_count) == (13, 12, 1)
    assert [row["name"] for row in intake.first] == [f"Nn{n} Pell, PhD" for n in range(10)]
    assert intake.bad == [
        {
            "line": 17,
            "excerpt": ",,https://www.linkedin.com/in/x,,,,",
            "reason": "There is no name in this row.",
        }
    ]
    assert intake.already_there == 1
    assert intake.state == "preview"
    assert ada.people.count() == 1


@pytest.mark.parametrize("text", ["", HEAD, "just words\n", HEAD + ",,,,,,x\n"])
def test_a_file_without_a_usable_row_is_refused_and_not_kept(ada, text):
    with pytest.raises(UnreadableTable):
        looked_at(ada, text)

    assert not Import.objects.exists()
    assert not Piece.objects.exists()


def test_the_people_are_listed_counted_found_and_know_where_they_came_from(ada):
    intake = brought(ada, linkedin(3))

    person = Person.objects.get(name="Nn1 Pell, PhD")
    assert (person.stage, person.due_at) == (LISTED, None)
    assert (person.stage, person.due_at, person.by_at) == person.derived()
    assert (person.role, person.organisation) == ("Lead", "Line 1")
    assert (person.found, person.found_where) == ("profile", "Connected On: 01 Jun 2026")
    assert person.came_by == intake
    assert counts(ada)[LISTED] == 3
    assert search(ada, "nn1").hits[0].person == person
    assert (intake.state, intake.added, intake.already_there) == ("ended", 3, 0)
    assert not Piece.objects.exists()


def test_the_same_file_again_adds_nobody_and_says_so(ada):
    brought(ada, linkedin(3))

    again = brought(ada, linkedin(3))

    assert (again.added, again.already_there) == (0, 3)
    assert again.state == "failed"
    assert again.trouble == "Nothing was added: all 3 people are on your list already."
    assert ada.people.count() == 3


@pytest.mark.parametrize(
    ("known", "row", "is_new"),
    [
        ({"email": "Ruth@Harbour.example"}, "Somebody Else,ruth@harbour.EXAMPLE,,", False),
        ({"profile_link": "https://www.linkedin.com/in/ruth/"}, "R,,linkedin.com/in/Ruth,", False),
        (
            {"profile_link": "https://no.linkedin.com/in/ruth?a=b"},
            "R,,linkedin.com/in/ruth",
            False,
        ),
        ({"organisation": "Hafen-Linie"}, "RUTH PÉLL,,,hafen linie", False),
        ({"organisation": "Harbour"}, "Ruth Pell,,,Harbour Line", True),
        ({"profile_link": "https://a.example/1"}, "Ruth Pell,,https://a.example/2,", True),
        ({"profile_link": "https://a.example/1"}, "Ruth Pell,,,", False),
        ({}, "Ruth Pell,,https://a.example/2,", False),
        ({"email": "a@b.example"}, "Ruth Bell,c@b.example,,", True),
    ],
)
def test_the_same_person_is_known_again(ada, known, row, is_new):
    build.person(ada, **{"name": "Ruth Pell", **known})
    head = "Name,E-mail,Profile link,Organisation\n"

    brought(ada, head + row.rstrip(",").ljust(1) + "\n")

    assert (ada.people.count() == 2) == is_new


def test_people_twice_in_one_file_are_added_once_even_batches_apart(ada, monkeypatch):
    monkeypatch.setattr(bringing, "BATCH", 2)

    intake = brought(ada, linkedin(5) + linkedin(5).removeprefix(PREAMBLE + HEAD))

    assert (intake.added, intake.already_there, ada.people.count()) == (5, 5, 5)


def test_another_askers_people_are_not_looked_at(ada):
    brought(build.asker("ben"), linkedin(3))

    assert brought(ada, linkedin(3)).added == 3


def test_an_import_that_died_goes_on_and_doubles_nobody(ada, monkeypatch):
    monkeypatch.setattr(bringing, "BATCH", 10)
    intake = looked_at(ada, linkedin(35) + ",,x,,,,\n")
    intake.queue(build.NOW)
    seen = []

    def dies(done, total):
        seen.append((done, total))
        if done == 20:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_import(intake, build.NOW, dies)
    run_import(Import.objects.get(), build.NOW, lambda *at: seen.append(at))

    intake.refresh_from_db()
    assert seen == [(10, 36), (20, 36), (30, 36), (36, 36)]
    assert (intake.added, intake.bad_count, ada.people.count()) == (35, 1, 35)
    assert counts(ada)[LISTED] == 35 == Entry.objects.count()


def test_a_batch_that_fails_leaves_nothing_of_itself(ada, monkeypatch):
    intake = looked_at(ada, linkedin(5))
    intake.queue(build.NOW)
    monkeypatch.setattr(bringing, "count", lambda *_: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        run_import(intake, build.NOW)

    intake = Import.objects.get()
    assert (intake.done, intake.added, ada.people.count()) == (0, 0, 0)


def test_two_workers_do_not_bring_in_the_same_batch(ada, monkeypatch):
    monkeypatch.setattr(bringing, "BATCH", 10)
    looked_at(ada, linkedin(30)).queue(build.NOW)
    first, second = Import.objects.get(), Import.objects.get()

    run_import(first, build.NOW, lambda done, _: done == 10 and run_import(second, build.NOW))

    assert ada.people.count() == 30
    assert Import.objects.get().added == 30


def test_an_import_is_claimed_by_one_and_by_another_once_the_first_is_dead(ada):
    intake = looked_at(ada, linkedin(3))

    assert not claim_import(intake.pk, build.NOW)
    assert intake.queue(build.NOW) and not intake.queue(build.NOW)
    assert claim_import(intake.pk, build.NOW)
    assert not claim_import(intake.pk, build.NOW + CLAIM_LASTS)
    assert claim_import(intake.pk, build.NOW + CLAIM_LASTS + timedelta(seconds=1))


def test_an_import_taken_back_while_it_runs_stops_and_is_taken_back(ada, monkeypatch):
    monkeypatch.setattr(bringing, "BATCH", 10)
    intake = looked_at(ada, linkedin(30))
    intake.queue(build.NOW)
    again = Import.objects.get()

    run_import(intake, build.NOW, lambda *_: again.ask_undo(build.NOW))

    intake.refresh_from_db()
    assert (intake.state, intake.added) == ("taking_back", 10)
    assert intake in Import.objects.to_do(build.NOW)
    undo_import(intake, build.NOW)
    assert (intake.state, intake.taken_back, ada.people.count()) == ("undone", 10, 0)


def test_one_click_takes_back_everybody_who_is_still_only_a_name(ada):
    before = build.person(ada, name="Dana Reyes")
    intake = brought(ada, linkedin(12))
    asked, changed, looked_up = ada.people.filter(came_by=intake).order_by("pk")[:3]
    start_interview(asked, build.NOW)
    changed.because = "She counts trams."
    changed.keep()
    later = build.NOW + timedelta(hours=1)
    ResearchNote(person=looked_up, text="On a panel", noted_at=later).keep()
    seen = []

    intake.ask_undo(build.NOW)
    undo_import(intake, build.NOW, lambda *at: seen.append(at))

    assert intake.state == "undone"
    assert intake.taken_back == 9
    assert intake.stayed == {INTERVIEW: 1, CHANGED: 1, WRITTEN: 1}
    left = {before.name, asked.name, changed.name, looked_up.name}
    assert set(names(ada)) == left
    assert counts(ada)[LISTED] == 1  # the one that was only looked up
    assert sum(counts(ada)[stage] for stage in ("listed", "explore", "ask")) == 4
    assert seen == [(12, 12)]
    assert not search(ada, "nn11").hits
    assert check() == []
    assert (intake.first, intake.bad) == ([], [])


def test_what_the_table_itself_told_holds_nobody_back(ada):
    intake = brought(ada, "Name,Notes,Shoe size\nRuth Pell,Met on a ferry,39\n")
    assert Person.objects.get().found_where == "Shoe size: 39"
    assert ResearchNote.objects.get().text == "Met on a ferry"
    assert {hit.kind for hit in search(ada, "ferry").hits} == {"research"}
    assert check() == []

    undo_import(intake, build.NOW)

    assert (intake.taken_back, intake.stayed) == (1, {})


def test_taking_back_that_died_goes_on(ada, monkeypatch):
    monkeypatch.setattr("askaround.files.undo.BATCH", 4)
    intake = brought(ada, linkedin(10))
    start_interview(ada.people.first(), build.NOW)

    with pytest.raises(ZeroDivisionError):
        undo_import(intake, build.NOW, lambda *_: 1 / 0)
    undo_import(Import.objects.get(), build.NOW)

    intake.refresh_from_db()
    assert (intake.taken_back, intake.stayed, ada.people.count()) == (9, {INTERVIEW: 1}, 1)


def test_a_preview_nobody_chose_is_forgotten(ada):
    looked_at(ada, linkedin(3))
    brought(ada, linkedin(3, start=9))

    forget_unchosen(build.NOW + LOOKED_AT_FOR)
    assert Import.objects.count() == 2
    forget_unchosen(build.NOW + LOOKED_AT_FOR + timedelta(seconds=1))
    assert Import.objects.count() == 1


@pytest.mark.parametrize("known", [0, 700])
def test_the_queries_of_a_batch_do_not_grow_with_the_list(ada, known):
    if known:
        brought(ada, linkedin(known, start=5_000))
    intake = looked_at(ada, linkedin(500))
    intake.queue(build.NOW)

    connection.force_debug_cursor = True
    try:
        before = len(connection.queries_log)
        run_import(intake, build.NOW)
        asked = list(connection.queries_log)[before:]
    finally:
        connection.force_debug_cursor = False

    selects = [query for query in asked if query["sql"].startswith("SELECT")]
    assert len(selects) <= 12
