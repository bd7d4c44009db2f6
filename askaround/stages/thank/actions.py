"""What the buttons of a thank-you do, once its words are kept."""

from uuid import uuid4

from django.db import transaction

from askaround.adapters.pdf.card import Card, thank_you_card
from askaround.method.letters.adding import add
from askaround.method.letters.pulling import sentence_of
from askaround.method.letters.words import will_do
from askaround.record.learned import promise
from askaround.record.message import Message
from askaround.record.models import Interview, Person
from askaround.record.wishes import notes_for_letters
from askaround.stages.thank.forms import StepForm, ThankedForm
from askaround.stages.thank.thanking import pulls_of
from askaround.ui import times

TAKEN_BACK = "Taken back. The thank-you is due again."
MAILED = "Taken back. The mail sent from here did go out, and stays as it was sent."


def use(letter: Message, key: str) -> None:
    """Take one line of the notes into the letter."""
    lines = {pull.key: pull.text for pull in pulls_of(notes_for_letters(letter.interview))}
    if key in lines:
        put(letter, sentence_of(lines[key], letter.body), "specific")


def put(letter: Message, sentence: str, check: str) -> None:
    """One more sentence, where it belongs."""
    letter.keep(letter.to, letter.subject, add(letter.body, sentence, check), uuid4())


def take_step(letter: Message, form: StepForm) -> None:
    """What the asker will do: into the letter, and on Today if they want."""
    text, on = form.cleaned_data["text"], form.cleaned_data["on"]
    with transaction.atomic():
        if form.cleaned_data["remind"]:
            promise(letter.interview, text, on)
        # A draft nobody has changed takes it up by itself, from the promise.
        if letter.head is not None or not form.cleaned_data["remind"]:
            by = times.on(on, long=True) if on else ""
            put(letter, will_do(text, by), "next_step")


def keep_address(person: Person, address: str) -> None:
    if person.postal_address != address:
        person.postal_address = address
        person.save(update_fields=["postal_address"])


def printed(letter: Message) -> bytes:
    """The card as two pages, ready for the printer."""
    person = letter.person
    address = person.postal_address
    is_named = address.casefold().startswith(person.name.casefold())
    to = address if is_named else "\n".join(filter(None, (person.name, address)))
    title = f"Thank-you card for {person.name}"
    return thank_you_card(Card(text=letter.body, to_address=to, title=title))


def thanked(interview: Interview, form: ThankedForm) -> None:
    """State, or correct, when and how the thanks went."""
    interview.state(thanked_at=form.cleaned_data["at"], thanked_by=form.cleaned_data["by"])


def not_thanked(interview: Interview) -> str:
    """Take it back, and say so. A letter that left by another way is a draft again; what went
    from here by mail did go, and stays as it was sent."""
    letters = Message.objects.filter(interview=interview, kind__in=("thanks", "card"))
    with transaction.atomic():
        letters.exclude(sent_at=None).exclude(by="mail").update(sent_at=None, by="")
        interview.state(thanked_at=None, thanked_by="")
    return MAILED if letters.filter(by="mail").exclude(sent_at=None).exists() else TAKEN_BACK
