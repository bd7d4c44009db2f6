"""The prep sheet: one page to take along."""

from dataclasses import dataclass, replace

from askaround.adapters.pdf.typeset import typeset


@dataclass(frozen=True)
class SheetQuestion:
    """A question, with room to write under it."""

    text: str
    is_must: bool = False


@dataclass(frozen=True)
class Known:
    """Something found out beforehand, where, and when."""

    text: str
    link: str = ""
    noted: str = ""


@dataclass(frozen=True)
class PrepSheet:
    """What stands on the sheet, already in words: `when` where they meet, `when_other` elsewhere.

    `place` is pairs of label and value: ("Where", "Quay 4"), ("Entrance", "by the river").
    """

    interviewee: str
    when: str
    work: str = ""
    when_other: str = ""
    promised: str = ""
    place: tuple[tuple[str, str], ...] = ()
    wants: tuple[str, ...] = ()
    questions: tuple[SheetQuestion, ...] = ()
    known: tuple[Known, ...] = ()
    language: str = "en"


def prep_sheet(sheet: PrepSheet) -> bytes:
    """The sheet as a tagged PDF: one A4 page for a usual list, more for a long one."""
    known = tuple(replace(fact, link=_web(fact.link)) for fact in sheet.known)
    return typeset("sheet.typ", replace(sheet, known=known))


def _web(link: str) -> str:
    """Only links to the web can be clicked."""
    return link.strip() if link.strip().startswith(("https://", "http://")) else ""
