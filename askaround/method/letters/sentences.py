"""The sentences a request is made of, each from its facts. Drafts and advice share them.

Source: "not interested in a job interview, but simply in gathering information", and "30 minutes
to ask five or six questions".
"""

from askaround.method.families import spoken
from askaround.method.letters.facts import Asking, Reader, Writer
from askaround.method.letters.words import (
    either,
    on_day,
    raised,
    reason_sentence,
    tidy,
    unstopped,
    with_article,
)
from askaround.method.schedule import Format

SUBJECT_LIMIT = 60
TITLES = frozenset(
    ("dr", "mr", "ms", "mrs", "mx", "miss", "prof", "professor", "sir", "dame", "judge", "rev")
)
NOT_A_JOB = "I am not asking for a job or a job interview, only for information."
# Without its name: "to Department of Health" would want an article, and they know where they work.
MAY_APPLY = "I may apply to your organisation;"
HAVE_APPLIED = "I have applied to your organisation;"
EASY_NO = "If this is not a good moment, a one-word no is fine."
CONSIDERING = "Thank you for considering it."
WHENEVER = "I can fit in with your calendar in the coming weeks."
IN_WORDS = {"2": "two", "3": "three", "4": "four", "5": "five", "6": "six", "7": "seven"}
PLACES = {Format.WORKPLACE: "at your workplace", Format.NEARBY: "somewhere near you"}
CALLS = {Format.PHONE: "phone", Format.VIDEO: "video"}


def name_parts(reader: Reader) -> tuple[str, ...]:
    """The words of the reader's names, without titles and initials."""
    words = f"{tidy(reader.name)} {tidy(reader.greeting_name)}".replace(".", " ").split()
    return tuple(
        dict.fromkeys(
            bare for word in words if len(bare := word.strip(",'’")) > 1 and not is_title(bare)
        )
    )


def is_title(word: str) -> bool:
    return word.strip(".").casefold() in TITLES


def given_name(name: str) -> str:
    """What to call somebody: "Dana"; both, where only a title and a family name are known."""
    words = name.split()
    if words and is_title(words[0]):
        return words[1] if len(words) > 2 else " ".join(words)
    return words[0] if words else ""


def introducer(asking: Asking) -> str:
    """The introducer's name, or "" unless they have said that it may be used."""
    return unstopped(asking.introducer) if asking.may_use_name is True else ""


def who_i_am(writer: Writer) -> str:
    return with_article(writer.about)


def introduced(asking: Asking) -> str:
    name = introducer(asking)
    return f"{name} suggested I write to you." if name else ""


def why_you(reader: Reader, asking: Asking) -> str:
    return reason_sentence(asking.reason, name_parts(reader))


def because_of_their_work(reader: Reader) -> str:
    """What surely sets them apart where no better reason was noted: where they work."""
    organisation = unstopped(reader.organisation)
    return f"I am writing to you because of your work at {organisation}." if organisation else ""


def field_of(reader: Reader) -> str:
    """Their field as it stands in a sentence."""
    return spoken(unstopped(reader.field))


def information(reader: Reader) -> str:
    """What the talk is for: to learn. With the field where it is known."""
    field = field_of(reader)
    if field:
        return f"I would like to learn how you came to {field} and what the work is really like."
    return "I would like to learn how you came to your work and where you think it is going."


def not_a_job(asking: Asking) -> str:
    """What this is not. For an asker who applies there, what is true instead (K1)."""
    applies = applying(asking)
    if applies:
        return f"To be open with you: {applies} this talk is only to understand the work."
    return NOT_A_JOB


def applying(asking: Asking) -> str:
    """Whether they have applied or may, or "" for neither."""
    if asking.has_applied:
        return HAVE_APPLIED
    return MAY_APPLY if asking.is_applying else ""


def duration(minutes: int) -> str:
    """The minutes as they are said in a thank-you."""
    return {30: "half an hour", 60: "an hour"}.get(minutes, f"{max(minutes, 1)} minutes")


def number_of_questions(asking: Asking) -> str:
    count = unstopped(asking.questions).removesuffix(" questions")
    return f"{IN_WORDS.get(count, count)} questions" if count else "a few questions"


def the_ask(asking: Asking) -> str:
    """The one question of the letter: how many questions, how long, where."""
    minutes = max(asking.minutes, 1)
    asked = f"Could I ask you {number_of_questions(asking)} in {minutes} minutes"
    return f"{asked}, {place}?" if (place := at_place(asking)) else f"{asked}?"


def at_place(asking: Asking) -> str:
    """The ways to talk within a sentence, the workplace first."""
    remote = calls(asking)
    visits = [words for key, words in PLACES.items() if key in asking.formats]
    if visits and remote:
        return f"{visits[0]} or, if easier, by {remote}"
    return "".join(visits[:1]) or (f"by {remote}" if remote else "")


def calls(asking: Asking) -> str:
    """Phone, video or both, or ""."""
    return either([word for key, word in CALLS.items() if key in asking.formats])


def where(asking: Asking) -> str:
    """The ways to talk, the workplace first and a call as the lighter way."""
    remote = calls(asking)
    visit = ""
    if Format.WORKPLACE in asking.formats:
        visit = "I would gladly come to your workplace"
    elif Format.NEARBY in asking.formats:
        visit = "I would gladly meet you near your workplace"
    if visit and remote:
        return f"{visit}; if a call is easier, {remote} is just as good."
    if remote:
        return (
            f"{raised(remote)} would suit me, whichever is easier for you."
            if (" or " in remote)
            else f"A talk by {remote} would suit me well."
        )
    return f"{visit}." if visit else ""


def when(asking: Asking) -> str:
    times = either([unstopped(time) for time in asking.times])
    return f"I am free {on_day(times)}, or whenever suits you." if times else WHENEVER


def better_subject(reader: Reader, asking: Asking) -> str:
    """A specific subject within the limit, the introducer's name first."""
    name, field = introducer(asking), field_of(reader)
    organisation = unstopped(reader.organisation)
    offers = (
        f"{name} suggested I write" if name else "",
        f"Your path into {field}" if field else "",
        f"Your work at {organisation}" if organisation else "",
        f"{raised(number_of_questions(asking))} about your work",
    )
    fitting = (offer for offer in offers if offer and len(offer) <= SUBJECT_LIMIT)
    return next(fitting, "A few questions about your work")
