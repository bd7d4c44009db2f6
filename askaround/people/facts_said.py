"""Every fact in words, for the timeline and for the page that corrects them."""

from askaround.method.letters.sentences import given_name
from askaround.record.interview import Interview
from askaround.record.person import Person
from askaround.ui.words import way_said

# {given} is the interviewee, {introducer} whoever named them.
SAID = {
    "requested_at": "You asked",
    "followed_up_at": "You followed up",
    "bounced_at": "The letter came back",
    "accepted_at": "{given} said yes",
    "declined_at": "{given} said no",
    "redirected_at": "{given} named somebody else",
    "postponed_at": "{given} asked for some time",
    "asked_again_at": "You asked again",
    "in_writing_at": "{given} prefers to answer in writing",
    "questions_sent_at": "You sent your questions",
    "no_thanked_at": "You thanked {given} for the answer",
    "rested_at": "You let the request rest",
    "scheduled_at": "You agreed on a time",
    "confirmed_at": "You confirmed the time",
    "cancelled_at": "The meeting was cancelled",
    "prepared_at": "You wrote the first question",
    "began_at": "The interview began",
    "ended_at": "The interview ended",
    "missed_at": "You did not meet",
    "thanked_at": "You thanked {given}",
    "introducer_told_at": "You told {introducer}",
    "debriefed_at": "You wrote down what you learned",
    "update_sent_at": "You sent an update",
    "closed_at": "You closed this interview",
}


def said(name: str, person: Person) -> str:
    """ "You asked", "Ruth said yes"."""
    introducer = given_name(person.introducer_name) or "whoever named them"
    return SAID[name].replace("{given}", person.given_name).replace("{introducer}", introducer)


def told(name: str, interview: Interview) -> str:
    """The same with what else is known: by which way, for how long."""
    sentence = said(name, interview.person)
    if name == "requested_at" and interview.requested_by not in ("", "mail"):
        return f"{sentence}, {way_said(interview.requested_by)}"
    if name == "ended_at" and interview.real_minutes:
        minutes = interview.real_minutes
        return f"You met, {minutes} minute{'' if minutes == 1 else 's'}"
    return sentence
