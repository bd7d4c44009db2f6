"""What is typed during an interview, and afterwards about it."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from django import forms

from askaround.method.facts import in_future, out_of_order
from askaround.record.models import Interview
from askaround.ui.forms import DayField

LONGEST_NOTE = 50_000
LONGEST_MEETING = timedelta(hours=8)
NO_WORDS = "No words arrived, so nothing was changed. Load the page again to see what is kept."


ENTRY_KINDS = ("note", "tick", "untick", "name", "begin", "end", "go_on", "wishes")


def as_in_the_browser(text: str) -> str:
    """The text as its window holds it: a form sends line breaks as CRLF, a script as LF."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def checksum(kept: str, sent: str) -> str:
    """Of the words as their window holds them, if it is these that were kept."""
    held = as_in_the_browser(sent)
    return sha256((held if held.replace("\0", "") == kept else kept).encode()).hexdigest()


class NoteForm(forms.Form):
    """A note as it stands in one window. Its words are never changed, but for NUL signs, which
    no database keeps and nobody sees."""

    parent = forms.UUIDField(required=False)
    revision = forms.UUIDField(required=False)
    text = forms.Field(required=False)
    star = forms.BooleanField(required=False)

    def clean_text(self) -> str:
        if "text" not in self.data:
            raise forms.ValidationError(NO_WORDS)
        text = as_in_the_browser(self.data["text"]).replace("\0", "")
        if len(text) > LONGEST_NOTE:
            raise forms.ValidationError(
                f"This note has {len(text):,} characters; one note holds {LONGEST_NOTE:,}. All of "
                "it is still in this window: move a part of it to “Free notes”."
            )
        return text


class EntryForm(NoteForm):
    """Something noted on a device, perhaps long ago: of whom, of what kind, how long ago."""

    revision = forms.UUIDField()
    asker = forms.IntegerField()
    interview = forms.UUIDField()
    kind = forms.ChoiceField(choices=[(kind, kind) for kind in ENTRY_KINDS])
    question = forms.CharField(required=False, max_length=40)
    arose = forms.CharField(required=False, max_length=400)
    ago = forms.FloatField(required=False, min_value=-1e15, max_value=1e15)


class QuestionForm(forms.Form):
    """A question nobody had planned."""

    text = forms.CharField(
        label="A question that came up",
        required=False,
        max_length=400,
        empty_value="",
        widget=forms.TextInput(attrs={"form": "noted", "autocomplete": "off"}),
    )

    def clean_text(self) -> str:
        return " ".join(self.cleaned_data["text"].split()) or "A question that came up"


class NameForm(forms.Form):
    """Somebody they mentioned, or brought along."""

    name = forms.CharField(
        label="Name",
        max_length=120,
        widget=forms.TextInput(
            attrs={"placeholder": "Name, or what they do", "autocomplete": "off"}
        ),
        error_messages={"required": "Write a name, or what they do."},
    )

    def clean_name(self) -> str:
        return " ".join(self.cleaned_data["name"].split())


def mention_form(typed: Mapping[str, Any] | None = None) -> NameForm:
    """A name they mentioned, sent along with the note beside it."""
    # It may stay empty: then the note is sent without one.
    form = NameForm(typed, prefix="name", use_required_attribute=False)
    form.fields["name"].widget.attrs["form"] = "noted"
    return form


HOUR = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
AFTERWARDS = ("thanked_at", "debriefed_at", "introducer_told_at")


class TimesForm(forms.Form):
    """When you really met, on the asker's own clock. The end starts the clock of the thanks."""

    day = DayField(label="We met on")
    began = forms.TimeField(label="From", required=False, widget=HOUR)
    ended = forms.TimeField(label="To", widget=HOUR)

    def __init__(
        self, interview: Interview, now: datetime, data: Mapping[str, Any] | None = None
    ) -> None:
        self.interview, self.now = interview, now
        super().__init__(data, prefix="met", initial=self.known())

    def known(self) -> dict[str, object]:
        """What is stated already, or else what was planned."""
        meeting, zone = self.interview, self.interview.owner.zone
        began_at = meeting.began_at or (None if meeting.ended_at else meeting.starts_at)
        ended_at = meeting.ended_at or meeting.over_at
        day = ended_at or began_at or self.now
        return {
            "day": day.astimezone(zone).date(),
            "began": began_at and began_at.astimezone(zone).time(),
            "ended": ended_at and ended_at.astimezone(zone).time(),
        }

    def clean(self) -> None:
        typed, zone = self.cleaned_data, self.interview.owner.zone
        if self.errors:
            return
        day, began, ended = typed["day"], typed["began"], typed["ended"]
        ended_at = datetime.combine(day, ended, zone)
        began_at = datetime.combine(day, began, zone) if began else None
        past_midnight = ended_at + timedelta(days=1)
        if began_at and ended_at < began_at and past_midnight - began_at <= LONGEST_MEETING:
            ended_at = past_midnight
        self.facts = {"began_at": began_at, "ended_at": ended_at}
        known = {name: getattr(self.interview, name) for name in AFTERWARDS}
        wrong = out_of_order(known | self.facts) | in_future(self.facts, self.now)
        if wrong:
            self.add_error("ended", next(iter(wrong.values())))
