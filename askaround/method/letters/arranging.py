"""Letters around an agreed talk: confirming it, moving it, giving it up, having missed it.

Source: "If possible, arrange to meet at the interviewee's workplace", or else "a phone or Skype
interview". Their time zone always comes first.
"""

from collections.abc import Sequence

from askaround.method.letters.draft import (
    Draft,
    answer_here,
    letter,
    paragraph,
    reply_to,
    signature,
)
from askaround.method.letters.facts import Meeting, Reader, Writer
from askaround.method.letters.sentences import SUBJECT_LIMIT
from askaround.method.letters.words import (
    either,
    lowered,
    on_day,
    raised,
    sentence,
    tidy,
    unstopped,
)
from askaround.method.schedule import Format

OUR_TALK = "our talk"


def agreed(meeting: Meeting) -> str:
    """The time in their zone, the asker's in brackets; "" where none is agreed."""
    theirs, mine = unstopped(meeting.when_theirs), unstopped(meeting.when_mine)
    return f"{theirs} ({mine} for me)" if theirs and mine and mine != theirs else theirs or mine


def titled(meeting: Meeting, ending: str, otherwise: str) -> str:
    subject = f"{raised(unstopped(meeting.when_theirs))}: {ending}"
    return subject if meeting.when_theirs and len(subject) <= SUBJECT_LIMIT else otherwise


def place_sentence(meeting: Meeting) -> str:
    place = unstopped(meeting.place)
    if meeting.format == Format.WORKPLACE:
        return (
            f"I will come to {place or 'your workplace'} and ask for you at the desk; "
            "please tell me if there is a visitor procedure."
        )
    return f"I will be at {place} in good time." if place else ""


def line_sentence(meeting: Meeting) -> str:
    """How the call comes about: the asker calls, or sends the link and has the number ready."""
    number, link = tidy(meeting.number), tidy(meeting.link)
    if meeting.format == Format.PHONE:
        return f"I will call you at {number}." if number else "I will call you at that time."
    opening = "The link is below" if link else "I will send you the link the day before"
    return f"{opening}; if it fails, I will call you at {number}." if number else f"{opening}."


def link_below(meeting: Meeting) -> str:
    """The link on a line of its own, where no full stop can become part of it."""
    return tidy(meeting.link) if meeting.format == Format.VIDEO else ""


def how_sentence(meeting: Meeting) -> str:
    if meeting.format in (Format.PHONE, Format.VIDEO):
        return line_sentence(meeting)
    return place_sentence(meeting)


def confirm(writer: Writer, reader: Reader, meeting: Meeting, *, subject: str = "") -> Draft:
    """Their yes, answered: time in both zones, how, and the limit again."""
    time = agreed(meeting)
    number = tidy(writer.phone)
    body = letter(
        reader,
        (
            paragraph(
                "Thank you.",
                f"{raised(time)} works well." if time else "I look forward to it.",
                how_sentence(meeting),
                f"I will keep to {max(meeting.minutes, 1)} minutes.",
                f"My number that day is {number}." if number else "",
            ),
            link_below(meeting),
        ),
        signed=signature(writer, full=False),
    )
    return Draft(subject=reply_to(subject) or titled(meeting, "confirmed", "Our talk"), body=body)


def offer_times(
    writer: Writer,
    reader: Reader,
    meeting: Meeting,
    *,
    new_times: Sequence[str] = (),
    subject: str = "",
    link: str = "",
) -> Draft:
    """Their yes, answered with times to choose from, and the way to say that none suits."""
    times = [unstopped(time) for time in new_times if unstopped(time)]
    body = letter(
        reader,
        (
            paragraph(
                "Thank you, I am glad.",
                f"{'One of these times' if len(times) > 1 else 'This time'} would suit me:"
                if times
                else "I will fit in with any day you name.",
            ),
            "\n".join(f"- {raised(time)}" for time in times),
            paragraph(
                f"A word is enough, and I will keep to {max(meeting.minutes, 1)} minutes.",
                "If none of them fits, any other is just as good." if times else "",
            ),
            answer_here(link),
        ),
        signed=signature(writer, full=False),
    )
    return Draft(subject=reply_to(subject) or "Times for our talk", body=body)


def day_before(writer: Writer, reader: Reader, meeting: Meeting, *, subject: str = "") -> Draft:
    """One line on the day before, with a way out that costs them nothing."""
    time, number = agreed(meeting), tidy(writer.phone)
    body = letter(
        reader,
        (
            paragraph(
                f"A line to confirm our talk: {time}." if time else "A line to confirm our talk.",
                how_sentence(meeting),
                "If something has come up, another day is just as good.",
                f"My number is {number}." if number else "",
            ),
            link_below(meeting),
        ),
        signed=signature(writer, full=False),
    )
    return Draft(subject=reply_to(subject) or titled(meeting, "our talk", "Our talk"), body=body)


def about(meeting: Meeting) -> str:
    time = unstopped(meeting.when_theirs)
    return (
        f"{OUR_TALK} on {time}"
        if time[:1].isupper() or time[:1].isdigit()
        else (f"{OUR_TALK} {time}" if time else OUR_TALK)
    )


def because(reason: str) -> str:
    bare = unstopped(reason)
    return sentence(f"The reason: {lowered(bare)}") if bare else ""


def move_by_me(
    writer: Writer,
    reader: Reader,
    meeting: Meeting,
    *,
    new_times: Sequence[str] = (),
    reason: str = "",
) -> Draft:
    """Asking to move it: one clause of reason, new times, a way out."""
    times = either([unstopped(time) for time in new_times])
    offer = (
        f"Would {times} work instead?" if times else "Is there another day that would suit you?"
    )
    body = letter(
        reader,
        (
            paragraph(
                f"I am sorry: I cannot keep {about(meeting)}.",
                because(reason),
                offer,
                "If this makes it too difficult, I understand, and I am grateful that you"
                " offered the time.",
            ),
        ),
        signed=signature(writer),
    )
    return Draft(subject=titled(meeting, "request to move", "Moving our talk"), body=body)


def moved_by_them(
    writer: Writer,
    reader: Reader,
    meeting: Meeting,
    *,
    new_times: Sequence[str] = (),
    subject: str = "",
) -> Draft:
    """They asked to move it: no reproach, new times, a lighter format."""
    times = either([unstopped(time) for time in new_times], "and")
    free = f"I am free {on_day(times)}" if times else "I will fit in with any day you name"
    lighter = (
        ""
        if meeting.format == Format.PHONE
        else "A phone call would do just as well, if that is easier for you."
    )
    body = letter(
        reader,
        (paragraph("Of course, please do not worry.", f"{free}.", lighter),),
        signed=signature(writer, full=False),
    )
    return Draft(subject=reply_to(subject) or "Re: our talk", body=body)


def cancel(writer: Writer, reader: Reader, meeting: Meeting, *, reason: str = "") -> Draft:
    """Giving it up: a short reason, thanks, and no new date asked for."""
    body = letter(
        reader,
        (
            paragraph(
                f"I am sorry: I have to cancel {about(meeting)}.",
                because(reason),
                "I do not want to take another hour of your calendar, so I will leave it there.",
                "Thank you for having offered the time.",
            ),
        ),
        signed=signature(writer),
    )
    return Draft(
        subject=titled(meeting, "I have to cancel", "I have to cancel our talk"), body=body
    )


def no_show_by_them(
    writer: Writer, reader: Reader, meeting: Meeting, *, new_time: str = ""
) -> Draft:
    """They were not there: assume a full day, offer one new time or to leave it."""
    was = "on the line" if meeting.format in (Format.PHONE, Format.VIDEO) else "there"
    again = unstopped(new_time)
    retry = f"try again {on_day(again)}" if again else "try again another day"
    body = letter(
        reader,
        (
            paragraph(
                f"I was {was} for {about(meeting)}, and we must have missed each other.",
                "I can imagine how the day went.",
                f"Shall we {retry}, or would you rather leave it? Either is fine.",
            ),
        ),
        signed=signature(writer, full=False),
    )
    subject = raised(about(meeting))
    return Draft(subject=subject if len(subject) <= SUBJECT_LIMIT else "Our talk", body=body)


def no_show_by_me(writer: Writer, reader: Reader, meeting: Meeting, *, reason: str = "") -> Draft:
    """I was not there: one clause of reason, no new time asked for. The next word is theirs."""
    body = letter(
        reader,
        (
            paragraph(
                f"I am sorry: I missed {about(meeting)}, and you had kept the time free.",
                because(reason),
                "I do not ask for another hour, so I leave it there.",
                "Thank you for having offered it.",
            ),
        ),
        signed=signature(writer, full=False),
    )
    return Draft(subject="I missed our talk", body=body)
