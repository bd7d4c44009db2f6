"""Letters to the introducer: asking for an introduction, and telling what came of it.

Source: "Can you recommend anyone else for me to talk to". Whoever lends a name is asked first,
is told that it was used, and is thanked.
"""

from askaround.method.letters import sentences as say
from askaround.method.letters.draft import (
    THANKS,
    WITH_THANKS,
    Draft,
    called,
    letter,
    paragraph,
    signature,
)
from askaround.method.letters.facts import Asking, Reader, Thanking, Writer
from askaround.method.letters.thanking import takeaways
from askaround.method.letters.words import on_day, quoted, sentence, tidy, unstopped


def introducer_thanks(
    writer: Writer, introducer: Reader, met: Reader, thanking: Thanking
) -> Draft:
    """The talk took place, one thing came of it, thanks. It asks nothing."""
    name, day = called(met), unstopped(thanking.when)
    who = name or "the person you named"
    kept = takeaways(thanking)[:1]
    body = letter(
        introducer,
        (
            paragraph(
                f"I spoke with {who} {on_day(day)}, thanks to you."
                if day
                else f"I have spoken with {who}, thanks to you.",
                f"One thing I took away: {quoted(kept[0])}." if kept else "",
                "It was good of you to open that door, and if I can ever do the same for"
                " somebody you know, please send them to me.",
            ),
        ),
        closing=WITH_THANKS,
        signed=signature(writer, full=False),
    )
    subject = f"I spoke with {name}"
    fits = name and len(subject) <= say.SUBJECT_LIMIT
    return Draft(subject=subject if fits else "Your introduction: thank you", body=body)


def forwardable(writer: Writer, reader: Reader, asking: Asking) -> str:
    """A note the introducer can pass on as it stands, so that the other can say no to them."""
    minutes = max(asking.minutes, 1)
    name = tidy(writer.name)
    who = say.who_i_am(writer)
    return paragraph(
        sentence(f"This is from {name}") if name else "",
        who,
        say.why_you(reader, asking),
        f"I would like to ask you {say.number_of_questions(asking)} about your work,"
        f" in {minutes} minutes at most.",
        say.not_a_job(asking),
        "A no is completely fine.",
    )


def within_quotes(text: str) -> str:
    return text.replace("“", "‘").replace("”", "’")


def introducer_request(
    writer: Writer, introducer: Reader, reader: Reader, asking: Asking
) -> Draft:
    """Would they ask first? Both sides say yes before anybody's address is passed on."""
    name = called(reader)
    other = name or "the person you mentioned"
    body = letter(
        introducer,
        (
            f"Would you be willing to ask {other} whether I may write? No address is needed before"
            " the answer is yes. If you would rather not ask, that is completely fine.",
            "Here is a note you could pass on as it stands:",
            f"“{within_quotes(forwardable(writer, reader, asking))}”",
        ),
        closing=THANKS,
        signed=signature(writer, full=False),
    )
    subject = f"Would you introduce me to {name}?"
    fits = name and len(subject) <= say.SUBJECT_LIMIT
    return Draft(subject=subject if fits else "Would you introduce me?", body=body)
