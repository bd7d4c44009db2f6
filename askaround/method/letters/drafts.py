"""Every letter askaround can draft, by name. Each is a function of facts that returns a Draft.

Source: the article's letters are the request and the thank-you; the others are what lies between
and after, so that nobody has to begin on a blank page.
"""

from askaround.method.letters.answering import (
    decline_thanks,
    in_writing,
    postpone_reply,
    redirect_thanks,
)
from askaround.method.letters.arranging import (
    cancel,
    confirm,
    day_before,
    move_by_me,
    moved_by_them,
    no_show_by_me,
    no_show_by_them,
    offer_times,
)
from askaround.method.letters.draft import Draft
from askaround.method.letters.introducing import introducer_request, introducer_thanks
from askaround.method.letters.linkedin import linkedin
from askaround.method.letters.request import ask_again, follow_up, request
from askaround.method.letters.spoken import gatekeeper, phone, voicemail
from askaround.method.letters.telling import update
from askaround.method.letters.thanking import card, thanks, two_line_thanks

__all__ = [
    "Draft",
    "ask_again",
    "cancel",
    "card",
    "confirm",
    "day_before",
    "decline_thanks",
    "follow_up",
    "gatekeeper",
    "in_writing",
    "introducer_request",
    "introducer_thanks",
    "linkedin",
    "move_by_me",
    "moved_by_them",
    "no_show_by_me",
    "no_show_by_them",
    "offer_times",
    "phone",
    "postpone_reply",
    "redirect_thanks",
    "request",
    "thanks",
    "two_line_thanks",
    "update",
    "voicemail",
]
