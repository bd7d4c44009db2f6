"""What a request should hold, one check for each line of the margin.

Source: "let them know that you are not interested in a job interview, but simply in gathering
information", and "how much time you are requesting (e.g. 30 minutes to ask five or six
questions)".
"""

import re

from askaround.method.advice import Element, Severity
from askaround.method.letters import sentences as say
from askaround.method.letters.facts import Asking
from askaround.method.letters.reading import Letter, content_words
from askaround.method.letters.request_words import (
    APPLIED,
    COUNTED,
    GENERIC_SUBJECTS,
    HONEST,
    LEARNING,
    REQUESTS,
)
from askaround.method.letters.same_reason import given_before, is_in
from askaround.method.letters.words import unstopped

SHORT, BEST_UP_TO, LONG = 50, 125, 180
LONG_TALK = 45
SHARED_WITH_REASON = 2
AGENDA = "question_count_or_agenda"


def who_you_are(letter: Letter) -> Element:
    about = content_words(letter.writer.about)
    named = bool(about) and len(about & content_words(letter.text)) >= min(2, len(about))
    in_place = named or letter.asked.holds("says_who_i_am")
    return Element(
        check="who_you_are",
        title="Who you are",
        in_place=in_place,
        line="One line is enough." if in_place else "Say in one line who is writing.",
        instead="" if in_place else say.who_i_am(letter.writer),
    )


def has_reason(letter: Letter) -> bool:
    name = say.introducer(letter.asking)
    if name and name.split()[-1] in letter.text:
        return True
    reason = content_words(letter.asking.reason)
    if not reason:
        return False
    return len(reason & content_words(letter.text)) >= min(SHARED_WITH_REASON, len(reason))


def why_them(letter: Letter) -> Element:
    """A reason, and one that stands in no other request of this asker."""
    has, before = has_reason(letter), given_before(letter)
    in_place = not before and (has or letter.asked.holds("how_found_you", "why_you"))
    line = "They can see why you write to them and to nobody else."
    if before:
        line = f"You gave this reason in another request too: “{before}”. Give one of their own."
    elif not in_place:
        line = "Name what led you to them: a person, a talk, a piece of work."
    offers = (
        say.introduced(letter.asking),
        say.why_you(letter.reader, letter.asking),
        say.because_of_their_work(letter.reader),
    )
    fitting = (each for each in offers if each and not is_in(each, (letter.body, *letter.others)))
    return Element(
        check="why_them",
        title="Why them",
        in_place=in_place,
        line=line,
        instead="" if in_place else next(fitting, ""),
    )


def information(letter: Letter) -> Element:
    in_place = bool(LEARNING.search(letter.text))
    return Element(
        check="information",
        title="Information is what you are after",
        in_place=in_place,
        line="They know what the talk is for."
        if in_place
        else "Say that you want to learn about the work.",
        severity=Severity.STOP,
        instead="" if in_place else say.information(letter.reader),
    )


def not_a_job(letter: Letter) -> Element:
    pattern, missing = what_is_true(letter.asking)
    said = pattern.search(letter.text) if pattern else letter.asked.holds("not_a_job_ask")
    in_place = bool(said)
    return Element(
        check="not_a_job",
        title="Open about applying" if letter.asking.is_applying else "Not a job interview",
        in_place=in_place,
        line="Said plainly, so nobody has to wonder." if in_place else missing,
        severity=Severity.STOP,
        instead="" if in_place else say.not_a_job(letter.asking),
    )


def what_is_true(asking: Asking) -> tuple[re.Pattern[str] | None, str]:
    """The plain word this asker owes, and what to say where it is missing (K1); without a
    pattern, that it is no job they are after."""
    if asking.has_applied:
        return APPLIED, "You have applied there: say so, and that this talk is apart from it."
    if asking.is_applying:
        return HONEST, "You may apply there: say so, and that this talk is apart from it."
    plainly = "Say plainly that you are not asking for a job, so that nobody has to wonder."
    return None, plainly


def minutes(letter: Letter) -> Element:
    """The time asked for is required; the number of questions and the question mark help."""
    time, asks = letter.asked.minutes, "?" in letter.text or REQUESTS.search(letter.text)
    counted = letter.asked.holds(AGENDA) or COUNTED.search(letter.text)
    severity, line, instead = Severity.NOTE, "A clear end makes a yes easy to give.", ""
    if time is None:
        severity, line = Severity.STOP, "Say how many minutes you ask for."
        instead = plenty(letter) if asks else say.the_ask(letter.asking)
    elif not asks:
        severity, line = Severity.WARN, "Nothing is asked yet. One plain question does it."
        instead = say.the_ask(letter.asking)
    elif time > LONG_TALK:
        severity, line = Severity.WARN, f"{time} minutes are a lot to give; 30 are easier."
    elif not counted:
        line = "Say how many questions you have, so that they can picture it."
        instead = f"I have {say.number_of_questions(letter.asking)}."
    return Element(
        check="minutes",
        title="Minutes and number of questions",
        in_place=time is not None and line.startswith("A clear end"),
        line=line,
        severity=severity,
        instead=instead,
    )


def plenty(letter: Letter) -> str:
    return f"{max(letter.asking.minutes, 1)} minutes would be plenty."


def place(letter: Letter) -> Element:
    """Where or how, the workplace first, and when."""
    visit = "workplace" in letter.asked.modes or names_workplace(letter)
    how = visit or letter.asked.holds("place_or_mode_offered")
    at_a_time = letter.asked.holds("proposes_times_or_asks_availability")
    missing = (
        "" if how else say.where(letter.asking),
        "" if at_a_time else say.when(letter.asking),
    )
    return Element(
        check="place",
        title="Where, how and when",
        in_place=how and at_a_time,
        line=place_line(how, at_a_time, is_visit=visit),
        instead=" ".join(filter(None, missing)),
    )


def names_workplace(letter: Letter) -> bool:
    name = unstopped(letter.reader.organisation)
    return bool(name) and f" at {name}".casefold() in letter.text.casefold()


def place_line(how: bool, at_a_time: bool, *, is_visit: bool) -> str:
    if not how:
        return "Offer a way to talk: their workplace, or a call."
    if not at_a_time:
        return "Offer a time or two, or any that suits them."
    if is_visit:
        return "You would see where the work happens; a call asks less of them."
    return "Easy to arrange. Their workplace would show you more."


def easy_no(letter: Letter) -> Element:
    """No is easy to say, and the letter closes with thanks."""
    easy, thanked = letter.asked.holds("easy_out"), letter.asked.holds("closing_thanks")
    missing = ("" if easy else say.EASY_NO, "" if thanked else say.CONSIDERING)
    line = "People say yes more freely when no is easy."
    if not easy:
        line = f"Nothing yet lets them decline without effort. {line}"
    elif not thanked:
        line = "A word of thanks at the end is still missing."
    return Element(
        check="easy_no",
        title="Easy to say no, and thanks",
        in_place=easy and thanked,
        line=line,
        severity=Severity.WARN if not thanked else Severity.NOTE,
        instead=" ".join(filter(None, missing)),
    )


def length(letter: Letter) -> Element:
    count = letter.count
    line = f"{count} words; easy to read on a phone."
    if count < SHORT:
        line = f"{count} words; {SHORT} leave room for who you are and why them."
    elif count > LONG:
        line = f"{count} words; under {LONG} is read to the end, {BEST_UP_TO} is better."
    elif count > BEST_UP_TO:
        line = f"{count} words; good, and {BEST_UP_TO} would be better still."
    return Element(
        check="length",
        title="Length",
        in_place=SHORT <= count <= LONG,
        line=line,
        severity=Severity.WARN if count > LONG else Severity.NOTE,
    )


def lacks_introducer(letter: Letter) -> bool:
    """Whether somebody sent the asker, may be named, and would fit into the subject."""
    name = say.introducer(letter.asking)
    offered = say.better_subject(letter.reader, letter.asking)
    return bool(name) and name in offered and name.split()[-1] not in letter.subject


def subject(letter: Letter) -> Element:
    text = letter.subject.strip()
    bare = re.sub(r"[^\w\s]", "", text).strip().casefold()
    line = "Specific, and short enough for a phone."
    if not bare:
        line = "A letter without a subject is easily passed over."
    elif len(text) > say.SUBJECT_LIMIT:
        line = f"{len(text)} characters; {say.SUBJECT_LIMIT} are shown."
    elif bare in GENERIC_SUBJECTS:
        line = "This subject would fit any letter."
    elif lacks_introducer(letter):
        line = "Put the name they know first: who suggested that you write."
    in_place = line.startswith("Specific")
    return Element(
        check="subject",
        title="Subject",
        in_place=in_place,
        line=line,
        instead="" if in_place else say.better_subject(letter.reader, letter.asking),
    )
