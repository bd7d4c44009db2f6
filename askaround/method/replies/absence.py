"""When somebody who is out of the office will be back, as their notice says it.

Source: "out of office (with the date of return)". A date is read in the twelve commonest
languages of such notices; the year stays open unless it is written.
"""

import re
from dataclasses import dataclass

from askaround.method.replies.calendar_words import MONTH, month

HEAD = 3_000
_DAY = r"(?:[1-9]|0[1-9]|[12]\d|3[01])"
_DATE = (
    rf"(?:(?P<d1>{_DAY})(?:st|nd|rd|th|er|º|\.)?(?: (?:of|de|di))?[ .]{{0,2}}(?P<m1>{MONTH})(?:ta|n)?\b(?:,? (?:de )?(?P<y1>20\d\d))?"
    rf"|(?P<m2>{MONTH})\.? (?P<d2>{_DAY})(?:st|nd|rd|th)?\b(?:,? (?P<y2>20\d\d))?"
    rf"|(?P<y3>20\d\d)[-/.](?P<m3>\d{{1,2}})[-/.](?P<d3>\d{{1,2}})"
    rf"|(?:(?P<y4>20\d\d)\s?[年년]\s?)?(?P<m4>\d{{1,2}})\s?[月월]\s?(?P<d4>\d{{1,2}})\s?[日号號일]"
    rf"|(?P<d5>{_DAY})\s?[./-]\s?(?P<m5>0?[1-9]|1[0-2])\b(?:\s?[./-]\s?(?P<y5>20\d\d|\d\d\b))?)"
)
DATE = re.compile(_DATE, re.IGNORECASE)
# Words that stand before (or, in some languages, after) the day of return or the last day away.
_BACK = re.compile(
    r"(?:return\w*|back|until|till|through|again|resume|as of|bis|ab|zurück|wieder|jusqu|retour|à partir|hasta|regres\w+|vuelta|volver\w*|reincorpor\w+"
    r"|fino|rientr\w+|ritorn\w+|torner\w+|tot|terug|vanaf|até|volt\w+|retorn\w+|till|tillbaka|åter|indtil|tilbage|tilbake|frem til|palaan|takaisin|asti|saakka|alkaen"
    r"|do\b|wrac\w+|wróc\w+|powr\w+|do dne|vrát\w+|zpět|до|верн\w+|kadar|dön\w+|visszat\w+|から|まで|より|至|直到|返回|回到|까지|부터)",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Return:
    """The day they name, as they named it."""

    text: str
    start: int
    end: int
    day: int
    month: int
    year: int | None = None


def back_on(text: str) -> Return | None:
    """The day of return; of several, the last that follows a word for coming back."""
    found = [(m, _read(m)) for m in DATE.finditer(text[:HEAD])]
    dates = [(m, read) for m, read in found if read]
    marked = [
        (m, r) for m, r in dates if _BACK.search(text[max(0, m.start() - 34) : m.end() + 12])
    ]
    backs = [(m, r) for m, r in marked if _says_back(text, m)]
    chosen = (backs or marked or dates[-1:])[-1:]
    return chosen[0][1] if chosen else None


def names_return(text: str) -> bool:
    """Whether a day of return, or a last day away, is named at all."""
    return any(
        _BACK.search(text[max(0, m.start() - 34) : m.start()]) for m in DATE.finditer(text[:HEAD])
    )


def _says_back(text: str, m: re.Match[str]) -> bool:
    before = text[max(0, m.start() - 34) : m.start()]
    return bool(
        re.search(
            r"(?i)return|back|again|zurück|wieder|retour|regres|vuelta|rientr|terug|volt|tillbaka|åter|tilba|palaan|wrac|wróc|vrát|верн|dön|返回|回到",
            before,
        )
    )


def _read(m: re.Match[str]) -> Return | None:
    groups = {k[0]: v for k, v in m.groupdict().items() if v}
    named = groups.get("m", "")
    number = int(named) if named.isdigit() else month(named)
    if not number or not 1 <= number <= 12 or not 1 <= int(groups["d"]) <= 31:
        return None
    year = int(groups["y"]) if "y" in groups else None
    return Return(
        text=m.group(),
        start=m.start(),
        end=m.end(),
        day=int(groups["d"]),
        month=number,
        year=year + 2000 if year and year < 100 else year,
    )
