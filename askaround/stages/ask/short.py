"""The same request in fewer words: for LinkedIn, and spoken."""

from datetime import datetime

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from askaround.method.letters import drafts
from askaround.method.letters.draft import Draft
from askaround.method.letters.facts import Asking, Reader
from askaround.record.interview import start_interview
from askaround.record.message import draft
from askaround.record.models import Person
from askaround.stages.ask.letters import asking, request_on_desk, request_text
from askaround.ui.forms import MomentField
from askaround.ui.http import Request, done
from askaround.ui.writing import HAS_LEFT

LIMITS = (200, 300)


class ShortForm(forms.Form):
    """The note as it was sent."""

    note = forms.CharField(
        label="Short message", max_length=1_000, widget=forms.Textarea(attrs={"rows": 4})
    )
    at = MomentField(label="When", required=False, help_text="Empty means just now.")


def ways(person: Person, now: datetime) -> dict[str, object]:
    """Texts for the other ways to ask, each from the same facts."""
    writer, reader, facts = person.owner.writer, person.reader, asking(person, now)
    limit = person.owner.linkedin_limit
    note = drafts.linkedin(writer, reader, facts, limit=limit).body
    return {
        "short_form": ShortForm(initial={"note": note}, prefix="short"),
        "limit": limit,
        "count": len(note),
        "other_limits": [other for other in LIMITS if other != limit],
        "phone": drafts.phone(writer, reader, facts).body,
        "voicemail": drafts.voicemail(writer, reader, facts).body,
        "gatekeeper": drafts.gatekeeper(writer, reader, facts).body,
        "to_introducer": to_introducer(person, facts),
    }


def to_introducer(person: Person, facts: Asking) -> Draft | None:
    """A letter that lets the introducer ask first, with a note to pass on."""
    if not facts.introducer:
        return None
    known = person.referred_by.person if person.referred_by else None
    greeting = known.greeting_name if known else ""
    other = Reader(name=facts.introducer, greeting_name=greeting)
    return drafts.introducer_request(person.owner.writer, other, person.reader, facts)


def set_limit(request: Request, person: Person) -> HttpResponse:
    """How long a note may be: a setting of the asker's account there."""
    limit = request.POST["limit"]
    if limit in map(str, LIMITS):
        request.user.linkedin_limit = int(limit)
        request.user.save(update_fields=["linkedin_limit"])
    return redirect(reverse("ask:request", args=[person.pk]) + "#short")


def is_possible(form: ShortForm, now: datetime) -> bool:
    if form.is_valid() and (form.cleaned_data["at"] or now) > now:
        form.add_error("at", "That is still to come. Give the time it really went.")
    return form.is_valid()


def went_on_linkedin(request: Request, person: Person, form: ShortForm) -> HttpResponse:
    """The note that went is the request, unless one has gone already."""
    text = request_text(person, asking(person, request.now))
    letter = request_on_desk(person, text)
    if letter.state not in ("draft", "failed"):
        return done(request, HAS_LEFT, "ask:request", person.pk)
    note = "\n".join(form.cleaned_data["note"].splitlines())
    letter = draft(start_interview(person, request.now), "request", "", note, request.now)
    letter.keep(letter.to, "", note, letter.head)
    letter.was_sent(form.cleaned_data["at"] or request.now, "linkedin")
    said = f"Asked on LinkedIn. {person.given_name} has a week before anything is due."
    return done(request, said, "people:person", person.pk)
