"""What the asker types on the pages of asking."""

from datetime import date, datetime
from typing import Any

from django import forms

from askaround.inbox.by_hand import LARGEST, TOO_LARGE
from askaround.method.ask import APPLYING
from askaround.method.facts import meant
from askaround.method.schedule import Format
from askaround.record.models import Arrival, Interview, Need, Person
from askaround.stages.ask import answers
from askaround.ui import times
from askaround.ui.forms import MomentField, in_zone

FORMATS = (
    (Format.WORKPLACE, "At their workplace"),
    (Format.NEARBY, "Somewhere near"),
    (Format.PHONE, "By phone"),
    (Format.VIDEO, "By video"),
)
WHAT = (
    (answers.YES, "Yes"),
    (answers.NO, "No"),
    (answers.LATER, "Later"),
    (answers.SOMEBODY_ELSE, "Ask somebody else"),
    (answers.IN_WRITING, "They would rather answer in writing"),
    (answers.CAME_BACK, "None: the letter came back"),
)
MONTHS_AHEAD = 18
FIFTEEN_TO_45 = "Ask for 15 to 45 minutes; 30 is usual."


class FirstForm(forms.Form):
    """What the letter has a hole without: who writes, why to them, and what for. Only what is
    not known yet is asked."""

    # It stands within the letter's form, where an empty field must not hold up the letter.
    use_required_attribute = False

    name = forms.CharField(
        label="Your name",
        max_length=120,
        error_messages={"required": "Write your name: the letter is signed with it."},
    )
    about = forms.CharField(
        label="Who you are, in half a line",
        max_length=200,
        error_messages={"required": "Half a line is enough: “a psychologist in training”."},
        help_text="It completes “I am”: a fourth-year PhD student in psychology at Calder.",
    )
    because = forms.CharField(
        label="Intriguing because …",
        required=False,
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 2, "placeholder": "She tests ferry tickets"}),
        help_text="A talk, a page, something they did. It becomes the reason in your letter.",
    )
    need = forms.CharField(
        label="What do you want to find out?",
        required=False,
        max_length=300,
        help_text="One line for yourself. It is not in the letter; your questions lean on it.",
    )

    def __init__(self, person: Person, typed: Any = None) -> None:
        super().__init__(typed, prefix="first")
        owner = person.owner
        known = {"name": owner.name, "about": owner.about, "because": person.because}
        if Need.objects.of(owner).exists():
            known["need"] = "known"
        for name, value in known.items():
            if value:
                del self.fields[name]

    @property
    def asks_who(self) -> bool:
        return bool({"name", "about"} & set(self.fields))


class AskingForm(forms.Form):
    """What is asked for."""

    use_required_attribute = False

    minutes = forms.IntegerField(
        label="Minutes",
        min_value=15,
        max_value=45,
        error_messages=dict.fromkeys(("min_value", "max_value", "invalid"), FIFTEEN_TO_45),
    )
    formats = forms.MultipleChoiceField(
        label="Where or how",
        choices=FORMATS,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one way to talk."},
    )
    first = MomentField(label="A time you offer", required=False)
    second = MomentField(label="And another", required=False)
    applying = forms.ChoiceField(
        label="Do you apply where they work?",
        choices=APPLYING,
        required=False,
        widget=forms.RadioSelect,
        help_text="“Not a job” has to be true. If you have applied or may, the letter says so.",
    )

    def __init__(self, person: Person, now: datetime, typed: Any = None) -> None:
        self.person, self.now = person, now
        super().__init__(typed, prefix="asking", initial=asked_so_far(person))
        if person.time_zone and person.time_zone != person.owner.time_zone:
            self.fields["first"].help_text = f"On their clock ({times.town(person.zone)})."

    def clean_first(self) -> datetime | None:
        return self.offered("first")

    def clean_second(self) -> datetime | None:
        return self.offered("second")

    def offered(self, name: str) -> datetime | None:
        """A time of theirs, still to come."""
        at: datetime | None = self.cleaned_data[name]
        if at is None:
            return None
        field = self.fields[name]
        typed = self[name].data
        at = in_zone(lambda: field.clean(typed), self.person.zone)
        if at <= self.now:
            raise forms.ValidationError("That has passed. Offer a time still to come.")
        return at


def asked_so_far(person: Person) -> dict[str, object]:
    """What the request asks for as it stands, its times on their clock."""
    current = person.current
    local = [
        times.typed(datetime.fromisoformat(at), person.zone)
        for at in (current.offered_times if current else ())
    ]
    return {
        "minutes": current.minutes if current else 30,
        "formats": current.offered_formats if current else [*FORMATS_OFFERED],
        "first": local[0] if local else None,
        "second": local[1] if len(local) > 1 else None,
        "applying": person.applying,
    }


FORMATS_OFFERED = (Format.WORKPLACE, Format.PHONE, Format.VIDEO)


def months_ahead(today: date) -> list[tuple[str, str]]:
    """The first days of the months to come, by their names."""
    firsts = [
        date(today.year + (today.month + n) // 12, (today.month + n) % 12 + 1, 1)
        for n in range(MONTHS_AHEAD)
    ]
    return [(first.isoformat(), times.month(first, today)) for first in firsts]


class MessageForm(forms.Form):
    """A message as a file."""

    message = forms.FileField(
        label="Their message as a file (.eml)",
        widget=forms.FileInput(attrs={"accept": ".eml,message/rfc822"}),
        help_text="Choose it, or drop it here. Nothing in it is opened or loaded.",
        error_messages={
            "required": "Choose the file first.",
            "empty": "This file is empty. Save the message once more.",
        },
    )

    def clean_message(self) -> Any:
        file = self.cleaned_data["message"]
        if file.size > LARGEST:
            raise forms.ValidationError(TOO_LARGE)
        return file


class AnswerForm(forms.Form):
    """What they answered."""

    what = forms.ChoiceField(
        label="What did they say?",
        choices=WHAT,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what they said."},
    )
    month = forms.TypedChoiceField(
        label="Which month did they name?",
        required=False,
        coerce=date.fromisoformat,
        empty_value=None,
    )
    name = forms.CharField(label="Whom did they name?", required=False, max_length=120)
    role = forms.CharField(label="What that person does", required=False, max_length=160)
    organisation = forms.CharField(label="Where", required=False, max_length=160)
    email = forms.EmailField(label="Their e-mail address", required=False, max_length=254)
    words = forms.CharField(
        label="Their words",
        required=False,
        strip=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Paste them, and “Read it for me” fills in what they say; nothing is noted "
        "before you say so. They stand on the person’s page for nobody but you.",
    )
    at = MomentField(label="When did it come?", required=False, help_text="Empty means just now.")

    def __init__(
        self,
        interview: Interview,
        now: datetime,
        typed: Any = None,
        heard: Arrival | None = None,
    ) -> None:
        self.interview = interview
        known = answered_so_far(interview) | (suggested(interview, heard, now) if heard else {})
        super().__init__(typed, initial=known)
        if interview.in_writing_at and interview.questions_sent_at:
            came = (answers.THEIR_ANSWERS, "Their answers to my questions came")
            self.fields["what"].choices = [came, *WHAT]  # type: ignore[attr-defined]
        today = now.astimezone(interview.owner.zone).date()
        months = [("", "They named none"), *months_ahead(today)]
        on = interview.ask_again_on
        if on and on.isoformat() not in dict(months):
            months.insert(1, (on.isoformat(), times.month(on, today)))
        self.fields["month"].choices = months  # type: ignore[attr-defined]

    def clean_at(self) -> datetime | None:
        at: datetime | None = self.cleaned_data["at"]
        asked, noted = self.interview.requested_at, self.initial["at"]
        return meant(at, asked, noted) if at else None

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or self.cleaned_data
        if typed.get("what") == answers.SOMEBODY_ELSE and not typed.get("name"):
            self.add_error("name", "Write the name, or what that person does.")
        return typed


def suggested(interview: Interview, heard: Arrival, now: datetime) -> dict[str, object]:
    """What their message seems to say, to be looked at and corrected."""
    return {
        "what": answers.SEEMS.get(heard.seems, ""),
        "words": heard.text,
        "at": answers.came_at(interview, heard, now),
        **heard.details,
    }


def answered_so_far(interview: Interview) -> dict[str, object]:
    what, letter = answers.standing(interview), answers.words_of(interview)
    other = interview.referrals.first() if what == answers.SOMEBODY_ELSE else None
    return {
        "what": what,
        "at": getattr(interview, what) if what else None,
        "month": interview.ask_again_on.isoformat() if interview.ask_again_on else "",
        "words": letter.body if letter else "",
        "name": other.name if other else "",
        "role": other.role if other else "",
        "organisation": other.organisation if other else "",
        "email": other.email if other else "",
    }
