"""Tables of people from elsewhere: what can be used is used, and what cannot is named."""

import csv
import tracemalloc
from io import BytesIO, StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askaround.adapters.tables import (
    LONGEST,
    BadRow,
    PersonRow,
    UnreadableTable,
    read_people,
    write_people,
)

LINKEDIN = """Notes:
"When exporting your connection data, you may notice that some of the ""e-mails"" are missing, \
because people choose."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Grete,Solheim,https://www.linkedin.com/in/grete-solheim,,"Road Safety, Institute for",\
"Researcher, Senior",01 Jun 2026
Ruth,"Pell, PhD",https://www.linkedin.com/in/ruth-pell,ruth@harbour.example,Harbour Line,Lead,\
02 Jun 2026
,,,,,,
,,https://www.linkedin.com/in/hidden,,Somewhere,Something,03 Jun 2026
"""


def people(text, **limits):
    raw = text if isinstance(text, bytes) else text.encode()
    return list(read_people(BytesIO(raw), **limits))


def test_linkedins_connections_are_people():
    grete, ruth, hidden = people(LINKEDIN)

    assert grete == PersonRow(
        line=5,
        name="Grete Solheim",
        role="Researcher, Senior",
        organisation="Road Safety, Institute for",
        profile_link="https://www.linkedin.com/in/grete-solheim",
        extra={"Connected On": "01 Jun 2026"},
    )
    assert (ruth.name, ruth.email) == ("Ruth Pell, PhD", "ruth@harbour.example")
    assert (hidden.line, hidden.reason) == (8, "There is no name in this row.")
    assert hidden.excerpt.startswith(",,https://www.linkedin.com/in/hidden")


@pytest.mark.parametrize(
    "head",
    [
        "Name,E-mail,Organisation,Job title,Town",
        "full name;EMAIL ADDRESS;Company;Position;City",
        "Contact name\tMail\tEmployer\tRole\tLocation",
        "Jméno;E-mail;Organizace;Pozice;Město",
    ],
)
def test_columns_are_known_by_many_names(head):
    sign = next(sign for sign in "\t;," if sign in head)
    row = sign.join(["Ada Lind", "ada@uni.example", "Uni", "Lecturer", "Brno"])

    (ada,) = people(f"{head}\n{row}\n")

    assert ada == PersonRow(2, "Ada Lind", "ada@uni.example", "Lecturer", "Uni", town="Brno")


@pytest.mark.parametrize(
    ("head", "row", "name"),
    [
        ("First,Last", "Ada,Lind", "Ada Lind"),
        ("Surname,Given name", "Lind,Ada", "Ada Lind"),
        ("Vorname,Name,Ort", "Ada,Lind,Graz", "Ada Lind"),
        ("Name,First,Last", "Dr. Ada Lind,Ada,Lind", "Dr. Ada Lind"),
        ("Name,First,Last", ",Ada,", "Ada"),
        ("Name", "Ada Lind", "Ada Lind"),
    ],
)
def test_a_name_is_put_together_from_what_there_is(head, row, name):
    assert people(f"{head}\n{row}\n")[0].name == name


def test_what_has_no_place_is_kept():
    (ada,) = people("Name,Email,Shoe size,Tag,Tag\nAda,ada@uni.example,39,a,b\n")

    assert ada.extra == {"Shoe size": "39", "Tag": "a; b"}


def test_a_note_keeps_its_lines_and_everything_else_is_one_line():
    (ada,) = people('Name,Town,Note\n"Ada\nLind","Br\r\nno","one\r\ntwo"\n')

    assert (ada.name, ada.town, ada.note) == ("Ada Lind", "Br no", "one\ntwo")


@pytest.mark.parametrize(
    ("typed", "email", "extra"),
    [
        ("ada@uni.example", "ada@uni.example", {}),
        ("mailto:ada@uni.example", "ada@uni.example", {}),
        ("Ada Lind <ada@uni.example>", "ada@uni.example", {}),
        ("ada@bücher.example", "ada@xn--bcher-kva.example", {}),
        ("a@b.example; c@d.example", "a@b.example", {"More e-mail": "c@d.example"}),
    ],
)
def test_an_address_is_found_in_its_cell(typed, email, extra):
    (ada,) = people(f"Name;E-mail\nAda;{chr(34)}{typed}{chr(34)}\n")

    assert (ada.email, ada.extra) == (email, extra)


@pytest.mark.parametrize("typed", ["ada", "ada@", "ada at uni.example", "a..b@uni.example", "@"])
def test_a_row_with_an_address_that_is_none_is_left_out_and_says_so(typed):
    good, bad = people(f"Name,E-mail\nBen,ben@uni.example\nAda,{typed}\n")

    assert good.name == "Ben"
    assert (bad.line, bad.excerpt) == (3, f"Ada,{typed}")
    assert "not an address" in bad.reason and "Correct it" in bad.reason


@pytest.mark.parametrize(
    ("typed", "link", "extra"),
    [
        ("https://uni.example/ada", "https://uni.example/ada", {}),
        ("www.uni.example/ada", "https://www.uni.example/ada", {}),
        ("javascript:alert(1)", "", {"Profile": "javascript:alert(1)"}),
        ("ask Ben", "", {"Profile": "ask Ben"}),
    ],
)
def test_only_a_link_to_the_web_is_a_link(typed, link, extra):
    (ada,) = people(f"Name,Profile\nAda,{typed}\n")

    assert (ada.profile_link, ada.extra) == (link, extra)


def test_too_many_cells_are_named_and_empty_ones_forgiven():
    good, bad = people("Name,Town\nAda,Brno,,\nBen,Graz, Austria\n")

    assert good.town == "Brno"
    assert bad.reason.startswith("There are 3 cells under 2 headings.")


@pytest.mark.parametrize(("length", "kind"), [(2_000, PersonRow), (2_001, BadRow)])
def test_a_cell_has_its_limit(length, kind):
    *_, ada = people(f"Name,Note\nBen,\nAda,{'a' * length}\n")

    assert isinstance(ada, kind)


@pytest.mark.parametrize("kind", sorted(LONGEST.keys() - {"email", "profile_link"}))
def test_nothing_is_longer_than_the_field_it_goes_into(kind):
    title, longest = kind.replace("_", " "), LONGEST[kind]
    head = "Name" if kind == "name" else f"Name,{title}"
    start = "" if kind == "name" else "Ada,"

    good, bad = people(f"{head}\n{start}{'a' * longest}\n{start}{'a' * (longest + 1)}\n")

    assert getattr(good, kind) == "a" * longest
    assert bad.reason.startswith(
        f"The {title} has {longest + 1} characters; {longest} is the most"
    )


def test_a_quotation_mark_left_open_costs_one_row():
    rows = "".join(f'P{number},"Town, {number}"\n' for number in range(50))

    found = people(f'Name,Town\nAda,"Brno\n{rows}')

    bad, *good = found
    assert (bad.line, bad.excerpt) == (2, 'Ada,"Brno')
    assert "quotation mark" in bad.reason
    assert [row.name for row in good] == [f"P{number}" for number in range(50)]
    assert [row.line for row in good] == list(range(3, 53))


def test_a_quotation_mark_left_open_at_the_end_costs_one_row():
    found = people('Name,Town\nBen,Graz\nAda,"Brno\nEva,Wien\n')

    assert [(row.line, type(row)) for row in found] == [
        (2, PersonRow),
        (3, BadRow),
        (4, PersonRow),
    ]


def test_a_long_note_of_many_lines_is_one_row_and_not_many():
    note = "Dear Ada, thank you\n" * 150

    found = people(f'Name,Note\nBen,\nAda,"{note}"\nEva,\n')

    assert [type(row) for row in found] == [PersonRow, BadRow, PersonRow]
    assert found[-1].line == 154


def test_the_limit_of_rows_holds_on_both_sides():
    table = "Name\nAda\nBen\nEva\n"

    assert len(people(table, max_rows=3)) == 3
    with pytest.raises(UnreadableTable, match="more than 2 rows"):
        people(table, max_rows=2)


def test_a_file_that_is_too_large_says_so():
    with pytest.raises(UnreadableTable, match="larger than 0.0001 MB"):
        people("Name\n" + "Ada\n" * 50, max_bytes=100)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "empty"),
        ("Name,Town\n", "headings and no rows"),
        ("Name,Town\n,\n,,\n", "headings and no rows"),
        ("Name,Town\n,Brno\n", "No row could be used"),
        ("a,b\n1,2\n", "No column with names"),
        ("Dear Ada,\nthank you for the name of Ben.\n", "No column with names"),
        ("PK\x03\x04rest", "save the spreadsheet as CSV"),
        (bytes(range(256)) * 50, "No column with names"),
    ],
)
def test_nothing_usable_is_an_error_that_says_what_to_do(text, says):
    with pytest.raises(UnreadableTable, match=says):
        people(text)


CELLS = st.text(st.sampled_from("abŽ,;\t\"\n\r\0'=+-@|%\\ \u2028"), max_size=12)


@given(st.binary(max_size=300) | st.lists(CELLS, max_size=30).map("".join).map(str.encode))
def test_no_file_brings_it_down(raw):
    for head in (b"", b"Name,E-mail,Note\n", "Name;Ort\n".encode("utf-16")):
        try:
            rows = people(head + raw)
        except UnreadableTable:
            continue
        assert any(isinstance(row, PersonRow) for row in rows)
        assert all(row.line >= 1 and (isinstance(row, BadRow) or row.name) for row in rows)
        assert [row.line for row in rows] == sorted({row.line for row in rows})


def test_memory_does_not_grow_with_the_file():
    def peak(rows):
        file = BytesIO(b"Name,Town\n" + b"Ada Lind,Brno\n" * rows)
        tracemalloc.start()
        for _ in read_people(file, max_rows=rows):
            pass
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return found

    assert peak(100_000) < 1.5 * peak(10_000)


def test_bombs_end_with_a_clear_word_or_one_bad_row():
    for bomb in (b'Name\n"' + b"a\n" * 400_000, b"Name,Note\nAda," + b'"' * 999_999):
        with pytest.raises(UnreadableTable):
            people(bomb)


DANGEROUS = "=+-@|%＝＋－＠\t\r\n\0 "


@pytest.mark.parametrize("sign", [*"=+-@|%＝＋－＠", "\t=", "\r=", "\0=", " ="])
def test_a_spreadsheet_finds_no_formula_in_what_is_written(sign):
    row = PersonRow(1, f"{sign}cmd|'/c calc'!A0", note=f"{sign}1+1", extra={sign: f"{sign}2"})

    written = b"".join(write_people([row], extra=(sign,))).decode("utf-8-sig")

    cells = [cell for cells in csv.reader(StringIO(written)) for cell in cells if cell]
    assert not [cell for cell in cells if cell[0] in DANGEROUS and not cell[1:].isdigit()]


PLAIN = st.text(st.sampled_from("abŽ漢=+-@|%＝,;\"\\ '"), max_size=12).map(
    lambda text: " ".join(text.split()).strip("' ")
)


@given(name=PLAIN.filter(bool), role=PLAIN, town=PLAIN, note=PLAIN, more=PLAIN)
def test_what_is_written_is_read_again_as_it_was(name, role, town, note, more):
    row = PersonRow(2, name, "ada@uni.example", role, town=town, note=note)
    row = row if not more else PersonRow(**{**vars(row), "extra": {"Shoe size": more}})

    raw = b"".join(write_people([row], extra=("Shoe size",)))

    assert people(raw) == [row]


def test_thousands_are_written_one_at_a_time():
    pieces = write_people(PersonRow(number, "Ada") for number in range(3))

    assert next(pieces).startswith("\ufeffName,Email,Role".encode())
    assert len(list(pieces)) == 3
