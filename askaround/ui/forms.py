"""Fields and forms that pages share. A form says the shape of what is typed; the method advises
on it."""

from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import flatatt
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from askaround.record.interview import WAYS

SKIPPED = ("Etc/", "SystemV/", "US/", "posix/", "right/")


def is_usual(zone: str) -> bool:
    return "/" in zone and not zone.startswith(SKIPPED)


def zone_names() -> list[str]:
    """The zones by their usual names, UTC first."""
    return ["UTC", *sorted(filter(is_usual, every_zone()))]


@cache
def every_zone() -> frozenset[str]:
    """Read once: it is a walk through hundreds of files."""
    return frozenset(available_timezones())


def known_zone(name: str) -> None:
    if name not in every_zone():
        raise ValidationError("Choose a zone from the list, such as Europe/Brussels.")


class ZoneField(forms.CharField):
    """A time zone by its IANA name, with the browser's own list to pick from."""

    widget = forms.TextInput(attrs={"list": "zones", "autocomplete": "off", "spellcheck": "false"})
    default_validators = [known_zone]


def near_our_time(day: date) -> None:
    """The ends of the calendar are no use to anybody, and other zones lie beyond them."""
    if not 1900 <= day.year < 2200:
        raise ValidationError("That year is too far away. Write a day near our own time.")


class QuickSelect(forms.Select):
    """A choice of one, written out without a template for each option: a list holds many."""

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        chosen = "" if value is None else str(value)
        options = format_html_join(
            "",
            '<option value="{}"{}>{}</option>',
            (
                (key, " selected" if str(key) == chosen else "", title)
                for key, title in self.choices
            ),
        )
        more = flatatt(self.build_attrs(self.attrs, attrs))
        return format_html('<select name="{}"{}>{}</select>', name, more, options)


class MomentField(forms.DateTimeField):
    """A day and time on the asker's clock, or on that of `zone`."""

    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    default_error_messages = {"invalid": "Write a day and a time, such as 2026-06-09 14:30."}
    default_validators = [near_our_time]

    def __init__(self, **more: object) -> None:
        formats = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"]
        super().__init__(input_formats=formats, **more)  # type: ignore[arg-type]


class DayField(forms.DateField):
    """A day."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    default_error_messages = {"invalid": "Write a day, such as 2026-06-09."}
    default_validators = [near_our_time]


def in_zone(read: Callable[[], datetime], zone: str) -> datetime:
    """What a form read as a time on the clock of another zone."""
    with timezone.override(ZoneInfo(zone)):
        return read()


class LetterForm(forms.Form):
    """A letter on its sheet: to, subject, words."""

    to = forms.EmailField(label="To", required=False, max_length=254)
    subject = forms.CharField(
        label="Subject",
        required=False,
        max_length=200,
        widget=forms.Textarea(attrs={"rows": 1}),
    )
    body = forms.CharField(
        label="Your message",
        required=False,
        max_length=20_000,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 20}),
    )

    def clean_subject(self) -> str:
        return " ".join(self.cleaned_data["subject"].split())

    def clean_body(self) -> str:
        return "\n".join(self.cleaned_data["body"].splitlines())


class SentForm(forms.Form):
    """It went out by another way than from here."""

    by = forms.ChoiceField(label="How", choices=[way for way in WAYS if way[0] != "mail"])
    at = MomentField(label="When", required=False, help_text="Empty means just now.")
