"""The kinds of answers that are told apart, with answers that are read so and near ones that are
not: the tests of the page, and the page of the guide."""

from dataclasses import dataclass

from askaround.method.replies.incoming import Incoming
from askaround.method.replies.reading import Label


def said(*texts: str, subject: str = "") -> tuple[Incoming, ...]:
    return tuple(Incoming(subject=subject, text=text) for text in texts)


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of answer: what follows, answers read so, and near ones that are not."""

    label: Label
    title: str
    then: str
    source: str
    reads: tuple[Incoming, ...]
    leaves: tuple[Incoming, ...]


ANSWERS = (
    Kind(
        label=Label.ACCEPTANCE,
        title="Yes",
        then="Arrange the time within a day.",
        source="our rule: answer within 24 hours, with the time in their zone first",
        reads=said(
            "I'd be glad to help.", "I'd be glad to talk in March, once the study is done."
        ),
        leaves=said("Got your note, thanks.", "Perhaps later; ask me again in March."),
    ),
    Kind(
        label=Label.DECLINE,
        title="No",
        then="Thank them, and never write again unless they do.",
        source="our rule: thank within two working days, ask nothing",
        reads=said("I am sorry, I can't help with this.", "Thank you, but I have to decline."),
        leaves=said("Perhaps later; ask me again in March."),
    ),
    Kind(
        label=Label.ASKS_TO_PROPOSE_TIMES,
        title="They ask for times",
        then="Offer two or three of yours, theirs first.",
        source="our rule: two concrete openings soon, with a time zone",
        reads=said("Could you send me some times that work for you?"),
        leaves=said("I could do Tuesday at 10 or Thursday at 2 pm."),
    ),
    Kind(
        label=Label.PROPOSES_TIMES,
        title="They offer times",
        then="The times are shown for you to confirm, and none is booked unasked.",
        source="our rule: accepted, then scheduled",
        reads=said("I could do Tuesday at 10 or Thursday at 2 pm."),
        leaves=said("I'd be glad to help."),
    ),
    Kind(
        label=Label.REDIRECTS,
        title="Somebody else",
        then="Thank them, and ask whether you may use their name.",
        source="“Can you recommend anyone else for me to talk to”",
        reads=said("I am not the right person. Please write to Sam Lee, who runs our lab."),
        leaves=said("I am not the right person for this, I am afraid."),
    ),
    Kind(
        label=Label.OUT_OF_OFFICE,
        title="Out of the office",
        then="The clock of the follow-up starts on the day of their return.",
        source="our rule: the clock starts on the return date",
        reads=said(
            "I am out of the office until 12 June and will answer after that.",
            subject="Automatic reply: Your work",
        ),
        leaves=said("I am away until 12 June, then happy to talk."),
    ),
    Kind(
        label=Label.BOUNCE,
        title="It came back",
        then="It never reached them: find another address first.",
        source="our rule: a bounce does not count as asked",
        reads=said(
            "I'm sorry to have to inform you that your message could not be delivered."
            " 550 5.1.1 User unknown",
            subject="Undelivered Mail Returned to Sender",
        ),
        leaves=said("Your message reached me only today."),
    ),
)
