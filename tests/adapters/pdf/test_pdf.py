"""The papers are accessible PDF files of the promised number of pages, whatever is written."""

import re
import zlib
from dataclasses import replace

import pytest

from askaround.adapters.pdf import (
    Card,
    Known,
    PrepSheet,
    SheetQuestion,
    prep_sheet,
    thank_you_card,
)

QUESTION = "You went from a vision lab to road safety. How did that first move come about?"
SHEET = PrepSheet(
    interviewee="Grete Solheim",
    work="Senior researcher, Institute for Road Safety",
    when="Thursday 11 June 2026, 15:00–15:30 (Brussels)",
    when_other="Thursday 11 June, 14:00–14:30 (London)",
    promised="30 minutes: it ends at 15:30",
    place=(
        ("Where", "Rue du Port 12"),
        ("Entrance", "By the river"),
        ("Phone", "+32 2 555 01 23"),
    ),
    wants=("How much of the work is research", "Whether she misses the lab", "What pays", "Hours"),
    questions=tuple(SheetQuestion(QUESTION, is_must=number < 2) for number in range(8)),
    known=tuple(
        Known("She wrote the guideline on night driving.", "https://institute.example/g", "2 June")
        for _ in range(5)
    ),
)
CARD = Card(
    text="Dear Ruth,\n\nThank you for half an hour on Tuesday.\n\nWith warm thanks,\nInes",
    to_address="Dr. Ruth Pell\nQuay 4\nLondon E14 9ZZ",
    from_address="Ines Halloran\n5 Mill Lane",
)
# What the layout language would act on.
MARKUP = '#panic("x") $x^2$ *b* _i_ `c` = h // c #read("/etc/passwd") @a <b> \\ "quoted" [x] {y}'


def parts(raw):
    """Everything in the file, with its packed parts unpacked."""
    packed = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", raw, re.DOTALL)
    unpacked = [raw]
    for part in packed:
        try:
            unpacked.append(zlib.decompress(part))
        except zlib.error:
            unpacked.append(part)
    return b"\n".join(unpacked)


def pages(raw):
    return len(re.findall(rb"/Type\s*/Page\b", parts(raw)))


@pytest.mark.parametrize("number", range(9))
def test_up_to_eight_questions_fit_on_one_page(number):
    assert pages(prep_sheet(replace(SHEET, questions=SHEET.questions[:number]))) == 1


def test_a_bare_sheet_is_a_page_too():
    assert pages(prep_sheet(PrepSheet(interviewee="Grete", when="Not agreed yet"))) == 1


def test_a_long_list_goes_on_to_more_pages():
    assert pages(prep_sheet(replace(SHEET, questions=SHEET.questions * 3))) > 1


@pytest.mark.parametrize("raw", [prep_sheet(SHEET), thank_you_card(CARD)], ids=["sheet", "card"])
def test_it_is_tagged_and_has_a_title_and_a_language(raw):
    inside = parts(raw)

    assert raw.startswith(b"%PDF-")
    assert b"/Marked true" in inside
    assert b"pdfuaid:part" in inside
    assert re.search(rb"/Lang\s*\(en", inside)
    assert b"Prep sheet: Grete Solheim" in inside or b"Thank-you card" in inside


def test_only_links_to_the_web_can_be_clicked():
    facts = (Known("a", "https://a.example/x"), Known("b", "javascript:alert(1)"), Known("c"))

    inside = parts(prep_sheet(replace(SHEET, known=facts)))

    assert b"https://a.example/x" in inside
    assert b"javascript" not in inside


def test_the_same_sheet_gives_the_same_bytes():
    assert prep_sheet(SHEET) == prep_sheet(SHEET)


@pytest.mark.parametrize(
    "text", [MARKUP, "漢字 🐎 العربية", "a\0b\x1b\ud800", "a" * 400, "", "\n\n"]
)
def test_nothing_that_is_written_is_read_as_markup(text):
    sheet = replace(
        SHEET,
        interviewee=text,
        work=text,
        when=text,
        place=((text, text),),
        wants=(text,),
        questions=(SheetQuestion(text),),
        known=(Known(text, f"https://a.example/{text}", text),),
    )

    assert pages(prep_sheet(sheet)) >= 1
    assert pages(thank_you_card(Card(text, text, text, text))) == 2


def test_a_card_has_a_side_to_read_and_a_side_to_post():
    raw = thank_you_card(CARD)

    assert pages(raw) == 2
    assert {box.split() == [b"0", b"0", b"419.52756", b"297.6378"] for box in boxes(raw)} == {True}


def boxes(raw):
    return re.findall(rb"/MediaBox\s*\[([^\]]*)\]", parts(raw))


@pytest.mark.parametrize("words", [20, 120, 220])
def test_a_letter_of_usual_length_fits_on_the_card(words):
    text = "Dear Ruth,\n\n" + "word " * words + "\n\nWith warm thanks,\nInes"

    assert pages(thank_you_card(replace(CARD, text=text))) == 2
