"""What to say on the telephone: to them, to their voicemail, to whoever guards the calendar.

Source: "Email is the most popular first point of contact"; the telephone is for those who were
recommended or are half known.
"""

from askaround.method.letters import sentences as say
from askaround.method.letters.draft import Draft, called, paragraph
from askaround.method.letters.facts import Asking, Reader, Writer
from askaround.method.letters.words import tidy, unstopped


def hello(reader: Reader) -> str:
    name = called(reader)
    return f"Hello {name}." if name else "Hello."


def my_name_is(writer: Writer) -> str:
    name = tidy(writer.name)
    return f"My name is {name}." if name else ""


def sent_me(asking: Asking, verb: str) -> str:
    name = say.introducer(asking)
    return f"{name} suggested that I {verb}." if name else ""


def about_no_job(asking: Asking) -> str:
    if asking.is_applying:
        return say.not_a_job(asking)
    return "I am not calling about a job, only for information."


def phone(writer: Writer, reader: Reader, asking: Asking) -> Draft:
    """Said to them. The first question is whether it is a bad moment."""
    place = say.at_place(asking)
    ask = f"Could I have {max(asking.minutes, 1)} minutes in the next two weeks"
    told = f"{ask}, {place}," if place else ask
    body = paragraph(
        hello(reader),
        my_name_is(writer),
        sent_me(asking, "call"),
        "Is this a bad moment?",
        say.who_i_am(writer),
        about_no_job(asking),
        f"{told} to ask you {say.number_of_questions(asking)} about your work?",
    )
    return Draft(subject="", body=body)


def spelled(name: str) -> str:
    """The name letter by letter: M-I-N-A P-A-R-K."""
    words = ("-".join(filter(str.isalpha, word.upper())) for word in tidy(name).split())
    return " ".join(filter(None, words))


def voicemail(writer: Writer, reader: Reader, asking: Asking) -> Draft:
    """Said to a machine: the name spelled, no call back wanted, the e-mail announced."""
    name, number = tidy(writer.name), tidy(writer.phone)
    letters = spelled(name)
    this_is = f"This is {name}, {letters}." if letters else my_name_is(writer)
    body = paragraph(
        hello(reader),
        this_is,
        sent_me(asking, "get in touch"),
        "I would like to ask you a few questions about your work, to learn from it.",
        "I am not calling about a job." if not asking.is_applying else "",
        "There is no need to call back: I will send a short e-mail today.",
        f"My number is {number}." if number else "",
    )
    return Draft(subject="", body=body)


def gatekeeper(writer: Writer, reader: Reader, asking: Asking, *, asked_on: str = "") -> Draft:
    """Said to an assistant: no application, or the call goes to HR."""
    name, day, field = called(reader), unstopped(asked_on), say.field_of(reader)
    wrote = f"I wrote to {name or 'a colleague of yours'}"
    talk = f"about a {max(asking.minutes, 1)}-minute conversation"
    not_hr = (
        "It is separate from any application of mine, and only to understand the work."
        if asking.is_applying
        else "It is not a job application, so there is nothing here for HR."
    )
    body = paragraph(
        "Hello.",
        my_name_is(writer),
        " ".join(
            filter(None, (wrote, f"on {day}" if day else "", talk, f"on {field}" if field else ""))
        )
        + ".",
        not_hr,
        f"When would be a good time to reach {name or 'them'}, or is there a better way?",
    )
    return Draft(subject="", body=body)
