"""Letters that did not go out, or may not have: said on Today until the asker has seen to them."""

from typing import NamedTuple

from django.urls import reverse

from askaround.record.models import Asker, Message
from askaround.ui.words import LETTER_PAGES

FEW = 10


class Stuck(NamedTuple):
    """One letter, and the page it is read on."""

    letter: Message
    url: str


def stuck(owner: Asker) -> list[Stuck]:
    """The latest of them. Asked only where the visit has said that there are any."""
    if not owner.has_stuck_letters:
        return []
    found = Message.objects.of(owner).stuck().select_related("person", "interview")
    latest = found.defer("raw", "body").order_by("-queued_at")[:FEW]
    return [Stuck(letter, page_of(letter)) for letter in latest]


def page_of(letter: Message) -> str:
    """The address on which this letter is written and read."""
    if letter.kind == "request":
        return reverse("ask:request", args=[letter.interview.person_id])
    if letter.kind in LETTER_PAGES:
        return reverse(LETTER_PAGES[letter.kind], args=[letter.interview_id])
    return reverse("schedule:letter", args=[letter.interview_id, letter.kind])
