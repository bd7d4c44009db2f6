"""What a letter should not hold: each fault with its passage and, where there is one, a way out.

Source: "not interested in a job interview, but simply in gathering information". A letter that
asks for a job, sends a CV or names the wrong person undoes that.
"""

import re
from collections.abc import Iterable

from askaround.method.advice import Advice, Severity
from askaround.method.letters import sentences as say
from askaround.method.letters.draft import called, greeting
from askaround.method.letters.elements.spoken_text import Passage
from askaround.method.letters.fault_words import (
    BOOKING,
    BRAIN,
    LEFT_OVER,
    LEFT_OVER_XX,
    NEGATED,
    NOBODY,
    REPROACH,
    SECOND_ASK,
)
from askaround.method.letters.reading import (
    Letter,
    addressed,
    around,
    folded,
    greeted,
    title_of,
)
from askaround.method.letters.request_words import APPLIED, HONEST, Wording

QUESTIONS_AT_MOST = 3
CAPS_LETTERS = 5


def unnegated(pattern: Wording, text: str) -> re.Match[str] | None:
    """The first match that its own sentence does not deny beforehand."""
    for found in pattern.finditer(text):
        if not NEGATED.search(around(text, found.start())) and not NEGATED.search(found[0]):
            return found
    return None


def found_at(
    found: re.Match[str] | None, check: str, severity: Severity, why: str, instead: str = ""
) -> Advice | None:
    return shown_at(Passage(*found.span()) if found else None, check, severity, why, instead)


def shown_at(
    place: Passage | None, check: str, severity: Severity, why: str, instead: str = ""
) -> Advice | None:
    if place is None:
        return None
    return Advice(
        check=check,
        severity=severity,
        why=why,
        start=place.start,
        end=place.end,
        instead=instead,
    )


def cv(letter: Letter) -> Advice | None:
    return shown_at(
        letter.asked.places.get("attaches_resume"),
        "cv",
        Severity.WARN,
        "A CV turns a talk into an application. Keep it until they ask.",
    )


def job(letter: Letter) -> Advice | None:
    return shown_at(
        letter.asked.places.get("asks_for_job"),
        "job",
        Severity.STOP,
        "This asks for a job. Ask about the work; the rest is theirs to raise.",
    )


def untrue(letter: Letter) -> Advice | None:
    """Somebody who applies there must not say that no job is wanted (K1)."""
    honest = APPLIED if letter.asking.has_applied else HONEST
    if not letter.asking.is_applying or honest.search(letter.text):
        return None
    return shown_at(
        letter.asked.places.get("not_a_job_ask"),
        "untrue",
        Severity.STOP,
        "You noted that you apply there, so this is not quite true. Say it openly instead.",
        say.not_a_job(letter.asking),
    )


def several_asks(letter: Letter) -> Advice | None:
    """More than the talk is asked for, or more questions than one letter carries."""
    second = unnegated(SECOND_ASK, letter.text)
    if second:
        return found_at(
            second,
            "several_asks",
            Severity.WARN,
            "This asks for a second thing. One ask is easier to grant.",
        )
    marks = re.findall(r"\?+", letter.text)
    if len(marks) <= QUESTIONS_AT_MOST:
        return None
    return Advice(
        check="several_asks",
        severity=Severity.NOTE,
        why=f"{len(marks)} questions in one letter. Keep the others for the talk.",
    )


def brain(letter: Letter) -> Advice | None:
    return found_at(
        BRAIN.search(letter.text),
        "brain",
        Severity.NOTE,
        "Many people have read this phrase too often. Say what you would like to learn.",
        say.information(letter.reader),
    )


def left_over(letter: Letter) -> Advice | None:
    found = LEFT_OVER.search(letter.text)
    if found is None and not re.search(r"chromosom|\bXY\b", letter.text):
        found = LEFT_OVER_XX.search(letter.text)
    why = "A gap is still to be filled here."
    in_subject = LEFT_OVER.search(letter.subject)
    if found is None and in_subject:
        return Advice(check="left_over", severity=Severity.STOP, why=f"In the subject: {why}")
    return found_at(found, "left_over", Severity.STOP, why)


def capitals(letter: Letter) -> Advice | None:
    """Capitals throughout, short names such as SPSP left alone."""
    letters = [char for char in letter.subject if char.isalpha()]
    if len(letters) < CAPS_LETTERS or any(char.islower() for char in letters):
        return None
    if not any(char.isupper() for char in letters):
        return None
    return Advice(
        check="capitals",
        severity=Severity.WARN,
        why="A subject in capitals reads as shouting.",
        instead=say.better_subject(letter.reader, letter.asking),
    )


def booking(letter: Letter) -> Advice | None:
    return found_at(
        BOOKING.search(letter.text),
        "booking",
        Severity.NOTE,
        "A booking link makes your favour their work. Offer two times in words.",
        say.when(letter.asking),
    )


def is_them(names: Iterable[str], parts: Iterable[str]) -> bool:
    def split(words: Iterable[str]) -> set[str]:
        return {bit for word in words for bit in re.split(r"\W+", folded(word)) if bit}

    return bool(split(names) & split(parts))


def name(letter: Letter) -> Advice | None:
    """The greeting names somebody else, gives another title, or names nobody."""
    parts = say.name_parts(letter.reader)
    if not parts:
        return to_nobody(letter)
    hello = greeting(letter.reader)
    names = [word for word in addressed(letter.body) if folded(word) not in NOBODY]
    who = called(letter.reader)
    if not names:
        return name_missing(letter, parts, hello)
    if not is_them(names, parts):
        return Advice(
            check="name",
            severity=Severity.STOP,
            why=f"The greeting says {' '.join(names)}; the letter goes to {who}.",
            instead=hello,
        )
    wanted, given = title_of(letter.reader.greeting_name), title_of(greeted(letter.body) or "")
    if not wanted or not given or wanted == given:
        return None
    return Advice(
        check="name",
        severity=Severity.WARN,
        why=f"You noted that they are addressed as {who}.",
        instead=hello,
    )


def to_nobody(letter: Letter) -> Advice | None:
    """A greeting to nobody in particular, where it is not known who the reader is."""
    said = [folded(word) for word in re.findall(r"\w+", greeted(letter.body) or "")]
    if not said or not NOBODY.issuperset(said):
        return None
    start = letter.text.find((greeted(letter.body) or "").strip())
    return Advice(
        check="name",
        severity=Severity.WARN,
        why="The greeting names nobody. People answer letters that are meant for them.",
        start=max(start, 0),
        end=max(start, 0) + len((greeted(letter.body) or "").strip()),
    )


def name_missing(letter: Letter, parts: Iterable[str], hello: str) -> Advice | None:
    """No name in the greeting; none is missed where the greeting stands in small letters."""
    said = (greeted(letter.body) or "").split() or letter.text[:80].split()
    if not letter.body.strip() or is_them(said, parts):
        return None
    return Advice(
        check="name",
        severity=Severity.WARN,
        why="The greeting names nobody. People answer letters that are meant for them.",
        instead=hello,
    )


def reproach(letter: Letter) -> Advice | None:
    return found_at(
        REPROACH.search(letter.text),
        "reproach",
        Severity.WARN,
        "This can read as a reproach. Silence says something about a calendar, not about you.",
    )
