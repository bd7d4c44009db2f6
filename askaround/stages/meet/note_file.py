"""The page of a meeting as one file, for a phone that cannot reach the notebook; and its way back.

The file holds its own script and style, sealed by their hashes, sends nothing, and keeps what is
written in the browser that opens it. See docs/guide/meet.md for what works where.
"""

from base64 import b64encode
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from django import forms
from django.contrib.staticfiles import finders
from django.http import HttpResponse
from django.shortcuts import render
from django.template.defaultfilters import slugify
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_GET, require_http_methods

from askaround.record.models import Interview
from askaround.record.note import UsedBefore
from askaround.record.wishes import wishes_of
from askaround.stages.meet import device, meeting, returned
from askaround.stages.meet.forms import EntryForm
from askaround.stages.meet.show import when_you_meet
from askaround.ui.http import Request, done, page

STYLE = ("tokens", "base", "parts", "forms", "screens/meet")
OF_ANOTHER = "These notes are of an interview that is not in this notebook. Nothing was taken in."
NOTHING_NEW = "Everything in it was here already."
EMPTY = "Paste what you copied on the other device, or choose the file."


@dataclass(frozen=True)
class Sealed:
    """A script or a style within the file, and the hash by which the file's policy knows it."""

    text: SafeString
    seal: str


@cache
def sealed(*names: str) -> Sealed:
    """Our own static files, one after the other. They are part of the program, not typed in."""
    paths = [finders.find(name) for name in names]
    text = "\n".join(Path(str(path)).read_text("utf-8") for path in paths)
    assert "</s" not in text.lower()  # nosec B101  (it would end the element it stands in)
    digest = b64encode(sha256(text.encode()).digest()).decode()
    return Sealed(mark_safe(text), f"sha256-{digest}")  # nosec B308 B703


class BackForm(forms.Form):
    """What a note file gave back: pasted, or as a file."""

    text = forms.CharField(
        label="What you copied",
        required=False,
        max_length=returned.LARGEST,
        widget=forms.Textarea(attrs={"rows": 6, "autocomplete": "off", "spellcheck": "false"}),
        error_messages={"max_length": returned.TOO_LONG},
    )
    file = forms.FileField(label="Or the file it saved", required=False)

    def clean(self) -> dict[str, Any]:
        typed: dict[str, Any] = self.cleaned_data
        file, text = typed.get("file"), typed.get("text") or ""
        if file:
            text = file.read(returned.LARGEST + 1).decode("utf-8", "replace")
        if not self.errors and not text.strip():
            raise forms.ValidationError(EMPTY)
        try:
            typed["returned"] = returned.read(text) if not self.errors else None
        except returned.NotRead as error:
            raise forms.ValidationError(str(error)) from error
        return typed


@require_GET
def note_file(request: Request, pk: int) -> HttpResponse:
    """To save and to open elsewhere: never shown as a page of the notebook."""
    interview = device.ours(request, pk)
    name = slugify(interview.person.name) or "interview"
    context = {
        "interview": interview,
        "person": interview.person,
        "lines": meeting.lines_of(interview),
        "meets": when_you_meet(interview, request.now),
        "wishes": wishes_of(interview),
        "style": sealed(*(f"ui/{name}.css" for name in STYLE)),
        "script": sealed("meet/note-file.js"),
        "file": f"{name}-notes.txt",
    }
    answer = render(request, "meet/note_file.html", context)
    answer["Content-Disposition"] = f'attachment; filename="{name}.html"'
    return answer


@require_http_methods(["GET", "POST"])
def bring_back(request: Request, pk: int) -> HttpResponse:
    interview = device.ours(request, pk)
    form = BackForm(request.POST, request.FILES) if request.method == "POST" else BackForm()
    if form.is_valid():
        came = form.cleaned_data["returned"]
        to = Interview.objects.of(request.user).with_person().filter(uid=came.interview).first()
        if to is not None:
            return done(request, take_in(to, came, request.now), "meet:page", to.pk)
        form.add_error(None, OF_ANOTHER)
    more = {"interview": interview, "person": interview.person}
    return page(request, "meet/bring_back.html", form, **more)


def take_in(interview: Interview, came: returned.Returned, now: datetime) -> str:
    """Each entry as if a device had sent it by itself. Says what was new."""
    before, left_out = stock(interview), 0
    for entry in came.entries:
        form = EntryForm(as_sent(interview, entry, came.ago(entry, now)))
        try:
            if form.is_valid():
                device.KINDS[form.cleaned_data["kind"]](interview, form, now)
            else:
                left_out += 1
        except UsedBefore:
            left_out += 1
    notes, names = (len(new) for new in map(set.difference, stock(interview), before))
    return in_words(notes, names, left_out)


def as_sent(interview: Interview, entry: dict[str, Any], ago: float) -> dict[str, Any]:
    """The entry as `EntryForm` wants it."""
    of = {"asker": interview.owner_id, "interview": interview.uid, "ago": ago}
    return {**entry, "revision": entry["id"], **of}


def stock(interview: Interview) -> tuple[set[object], set[object]]:
    """The notes that have words and the people mentioned, as they are now."""
    states = interview.notes.exclude(text="").values_list("question", "text")
    return set(states), set(interview.referrals.values_list("pk", flat=True))


def in_words(notes: int, names: int, left_out: int) -> str:
    """ "Taken in: 4 notes and 2 names." """
    new = [
        f"{count} {word}{'' if count == 1 else 's'}"
        for count, word in ((notes, "note"), (names, "name"))
        if count
    ]
    said = f"Taken in: {' and '.join(new)}." if new else NOTHING_NEW
    if left_out:
        said += f" {left_out} entr{'y' if left_out == 1 else 'ies'} could not be read."
    return said
