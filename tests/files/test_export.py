"""Everything of one asker leaves in one file, and comes into another notebook unchanged."""

import json
import mailbox
import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from icalendar import Calendar

from askaround.adapters.tables import read_people
from askaround.files.backup import BackupError
from askaround.files.check import check
from askaround.files.export import MAIN, export, write_export
from askaround.files.own_rows import fields
from askaround.files.rows import tables
from askaround.files.take_over import ExportError, import_all, read_export
from askaround.record.message import draft
from askaround.record.models import Asker, Entry, Interview, MailAccount, Message, Note, Person
from askaround.record.search import search
from tests import build
from tests.files.notebook import SECRET, fill

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada():
    return fill(build.asker())


def exported(owner):
    file = BytesIO()
    write_export(owner, file, build.NOW)
    file.seek(0)
    return file


def main(file):
    with ZipFile(file) as packed:
        return json.loads(packed.read(MAIN))


def checksums(file):
    return {table["table"]: table["sha256"] for table in main(file)["tables"]}


def removed(owner):
    """Everything of theirs, and themselves."""
    Asker.objects.filter(pk=owner.pk).delete()
    assert not Entry.objects.filter(owner_id=owner.pk).exists()


@pytest.mark.parametrize("seed", range(6))
def test_what_was_exported_comes_in_unchanged(seed):
    # Somebody else's rows before and after, so that no number can stay the same by accident.
    fill(build.asker("ben"), seed + 50, people=2)
    ada = fill(build.asker(), seed, people=5)
    build.person(Asker.objects.get(username="ben"))
    file = exported(ada)
    before, found = checksums(file), Entry.objects.filter(owner=ada).count()
    removed(ada)
    eve = build.asker("eve")

    read_export(eve, file)

    assert checksums(exported(eve)) == before
    assert Entry.objects.filter(owner=eve).count() == found
    assert check() == []
    # New rows go on behind the old ones.
    build.interview(eve)


def test_a_file_is_written_and_read_by_name(ada, tmp_path):
    seen = []
    export(ada, tmp_path / "e.zip", build.NOW, lambda *at: seen.append(at))
    before = checksums(tmp_path / "e.zip")
    with pytest.raises(BackupError, match="there already"):
        export(ada, tmp_path / "e.zip", build.NOW)
    removed(ada)
    eve = build.asker("eve")

    import_all(eve, tmp_path / "e.zip", lambda *at: seen.append(at))

    assert checksums(exported(eve)) == before
    assert seen[-1][0] == seen[-1][1]


def test_every_table_and_column_is_in_the_file(ada):
    told = {table["table"]: table for table in main(exported(ada))["tables"]}

    assert set(told) == {model._meta.model_name for model in tables()}
    for model in tables():
        named = [field.attname for field in fields(model)]
        assert told[model._meta.model_name]["columns"] == named
        assert told[model._meta.model_name]["rows"], model


def test_no_password_is_in_any_part_of_the_file(ada):
    ada.set_password("correct horse")
    ada.save()

    with ZipFile(exported(ada)) as packed:
        whole = b"".join(packed.read(name) for name in packed.namelist())

    assert SECRET not in whole
    assert ada.password.encode() not in whole
    assert b'"secret"' not in whole and b'"password"' not in whole
    account = MailAccount.objects.get()
    assert account.address.encode() in whole


def test_somebody_elses_rows_are_in_no_part_of_the_file(ada):
    build.person(build.asker("eve"), name="Canary Bird")

    with ZipFile(exported(ada)) as packed:
        whole = b"".join(packed.read(name) for name in packed.namelist())

    assert b"Canary" not in whole


def test_the_people_are_a_table_without_formulas():
    ada = build.asker()
    build.person(ada, name="=1+1", role="@x", organisation="Line")

    with ZipFile(exported(ada)) as packed:
        table = packed.read("people.csv")

    assert b"'=1+1" in table and b"'@x" in table
    (row,) = read_people(BytesIO(table))
    assert (row.name, row.role, row.organisation) == ("=1+1", "@x", "Line")


def test_notes_letters_and_meetings_can_be_read_without_askaround(ada, tmp_path):
    with ZipFile(exported(ada)) as packed:
        packed.extractall(tmp_path)

    said = "".join(path.read_text() for path in (tmp_path / "notes").iterdir())
    for note in Note.objects.all():
        assert note.text in said.replace("\r\n", "\n")
    letters = mailbox.mbox(tmp_path / "letters.mbox")
    assert len(letters) == Message.objects.count()
    calendars = list((tmp_path / "meetings").iterdir())
    assert len(calendars) == Interview.objects.exclude(starts_at=None).count() > 0
    for path in calendars:
        assert Calendar.from_ical(path.read_bytes()).walk("VEVENT")


def test_letters_keep_lines_that_look_like_the_beginning_of_a_letter(tmp_path):
    interview = build.interview(build.asker())
    letter = draft(interview, "request", "Hello", "x", build.NOW)
    letter.queue(b"Subject: Hello\r\n\r\nFrom here\r\n>From there\r\n", "<1@x.example>", build.NOW)

    with ZipFile(exported(interview.owner)) as packed:
        (tmp_path / "m").write_bytes(packed.read("letters.mbox"))

    (read,) = mailbox.mbox(tmp_path / "m")
    assert read.get_payload().splitlines() == [">From here", ">>From there"]


def test_a_letter_on_its_way_is_never_sent_from_two_places(ada):
    interview = build.interview(ada)
    letter = draft(interview, "request", "Hello", "x", build.NOW)
    letter.queue(b"bytes", "<1@x.example>", build.NOW)
    file = exported(ada)
    removed(ada)
    eve = build.asker("eve")

    read_export(eve, file)

    letter = Message.objects.get(message_id="<1@x.example>")
    assert letter.state == "unknown"
    assert not Message.objects.waiting().exists()


def test_nothing_comes_into_a_notebook_with_something_in_it(ada):
    file, eve = exported(ada), build.asker("eve")
    build.person(eve, name="Ruth Pell")
    removed(ada)

    with pytest.raises(ExportError, match="something in this notebook already"):
        read_export(eve, file)

    assert Person.objects.get().name == "Ruth Pell"


def edited(file, edit):
    """The same file with another text of its main part."""
    with ZipFile(file) as packed:
        text = packed.read(MAIN).decode()
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as packed:
        packed.writestr(MAIN, edit(text))
    made.seek(0)
    return made


def zipped(name, content):
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as packed:
        packed.writestr(name, content)
    return made


EDITS = {
    "one letter": lambda text: text.replace("Ada Lind", "Ada Lund"),
    "half of it": lambda text: text[: len(text) // 2],
    "no end": lambda text: text.removesuffix("]}\n"),
    "a row less": lambda text: re.sub(r"(?m)^\[1,.*\n", "", text, count=1),
    "somebody else's row": lambda text: re.sub(r"(?m)^\[2,1,", "[2,-1,", text),
    "another's number": lambda text: re.sub(r"(?m)^\[2,1,", "[2,999999,", text),
    "a nest": lambda text: text.replace("[1,", "[" * 100_000 + "1,", 1),
    "a newer format": lambda text: text.replace('"format": 1', '"format": 2', 1),
    "a newer version": lambda text: text.replace("0002_search", "9999_later", 1),
    "another thing": lambda text: text.replace('"askaround": "export"', '"other": 1', 1),
    "no table": lambda text: text.replace('"table": "person"', '"table": "persona"', 1),
    "words for a number": lambda text: re.sub(r'("rows": \{"[a-z]+": )\d+', r"\1true", text),
    "nothing": lambda text: "",
    "a list": lambda text: "[]",
}


@pytest.mark.parametrize("edit", EDITS)
def test_a_file_that_was_changed_is_refused_and_changes_nothing(edit):
    ada = fill(build.asker(), people=3)
    file = edited(exported(ada), EDITS[edit])
    removed(ada)
    eve = build.asker("eve")
    before = checksums(exported(eve))

    with pytest.raises(ExportError, match="Nothing was changed"):
        read_export(eve, file)

    assert checksums(exported(eve)) == before
    assert not Entry.objects.exists()


@pytest.mark.parametrize("link", ["javascript:alert(1)", "data:text/html,x", "//x.example"])
def test_a_link_no_page_would_have_let_in_is_refused(link):
    ada = build.asker()
    Person.objects.filter(pk=build.person(ada).pk).update(profile_link=link)
    file = exported(ada)
    removed(ada)

    with pytest.raises(ExportError, match="profile_link cannot be"):
        read_export(build.asker("eve"), file)


@pytest.mark.parametrize(
    "file", [BytesIO(b""), BytesIO(b"PK\x03\x04"), zipped("other.txt", "x"), zipped(MAIN, "x")]
)
def test_what_is_no_export_is_refused(file):
    with pytest.raises(ExportError, match="Nothing was changed"):
        read_export(build.asker(), file)


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch):
    monkeypatch.setattr("askaround.files.take_over.MAX_BYTES", 1_000_000)
    monkeypatch.setattr("askaround.files.take_over.MAX_LINE", 100_000)

    for size in (2_000_000, 200_000):
        with pytest.raises(ExportError, match="larger than any notebook"):
            read_export(build.asker(f"ada{size}"), zipped(MAIN, " " * size))


def test_people_are_found_again_in_the_other_notebook(ada):
    build.person(ada, name="Grete Solheim")
    file = exported(ada)
    removed(ada)
    eve = build.asker("eve")

    read_export(eve, file)

    assert [hit.person.name for hit in search(eve, "solh").hits] == ["Grete Solheim"]
