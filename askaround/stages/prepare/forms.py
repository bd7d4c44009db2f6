"""A question as it is rewritten in place, a need, and a note on what was found out."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from django import forms

from askaround.method.questions.topics import TITLES
from askaround.record.models import Need, Question
from askaround.ui.forms import QuickSelect

MINUTES = (2, 3, 4, 5, 6, 8)
CHANGED = ("text", "minutes", "is_must", "need_id", "topic", "organisations")
TOPICS = [("", "Told by its words"), *((topic.value, title) for topic, title in TITLES.items())]


def as_number(text: object) -> int | None:
    """A number as it comes from a form, or None."""
    digits = str(text)
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 16 else None


def one_line(text: str) -> str:
    return " ".join(text.split())


def mark(of: Mapping[str, Any]) -> str:
    """A short sum of all that a window can change about a question.

    Line breaks travel in several ways, so the spaces between words do not count.
    """
    words = [one_line(f"{name} {of[name]}") for name in CHANGED]
    return sha256("\n".join(words).encode()).hexdigest()[:16]


class QuestionForm(forms.Form):
    """One line of the plan. Its fields carry the question's number, so a page holds many."""

    text = forms.CharField(
        label="Question",
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 1}),
        error_messages={"required": "This question is empty. Write it, or take it out."},
    )
    minutes = forms.TypedChoiceField(
        label="Minutes",
        coerce=int,
        empty_value=None,
        required=False,
        widget=QuickSelect(attrs={"class": "bare"}),
    )
    is_must = forms.BooleanField(
        label="Must", required=False, widget=forms.CheckboxInput(attrs={"class": "vh"})
    )
    need = forms.TypedChoiceField(
        label="What it is for", coerce=int, empty_value=None, required=False, widget=QuickSelect
    )
    topic = forms.ChoiceField(label="Topic", choices=TOPICS, required=False, widget=QuickSelect)
    organisations = forms.CharField(
        label="The organisations you found",
        help_text="Two to six, a line each. You show them when you ask.",
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    was = forms.CharField(
        required=False, max_length=16, widget=forms.HiddenInput(attrs={"data-along": ""})
    )

    def __init__(
        self, question: Question, needs: Sequence[Need], data: Mapping[str, Any] | None
    ) -> None:
        prefix = f"q{question.pk}"
        is_here = data is not None and f"{prefix}-text" in data
        super().__init__(
            data if is_here else None,
            prefix=prefix,
            initial={
                "text": question.text,
                "minutes": question.minutes or "",
                "is_must": question.is_must,
                "need": question.need_id or "",
                "topic": question.topic,
                "organisations": question.organisations,
                "was": mark({name: getattr(question, name) for name in CHANGED}),
            },
        )
        self.question = question
        given = {*MINUTES, question.minutes} - {None}
        self.fields["minutes"].choices = [  # type: ignore[attr-defined]
            ("", "its share"),
            *((each, f"{each} min") for each in sorted(given, key=lambda each: each or 0)),
        ]
        self.fields["need"].choices = [  # type: ignore[attr-defined]
            ("", "Nothing on my list"),
            *((need.pk, need.text) for need in needs),
        ]

    def share(self, minutes: int) -> None:
        """What the question gets while nobody has said how long it takes."""
        _, *given = self.fields["minutes"].choices  # type: ignore[attr-defined]
        self.fields["minutes"].choices = [("", f"{minutes} min"), *given]  # type: ignore[attr-defined]

    def clean_text(self) -> str:
        return one_line(self.cleaned_data["text"])

    @property
    def kept(self) -> dict[str, Any]:
        """What the question becomes, by its own names."""
        typed = {**self.cleaned_data, "need_id": self.cleaned_data["need"]}
        return {name: typed[name] for name in CHANGED}

    @property
    def stored(self) -> dict[str, Any]:
        """The same of the question as it stands in the record."""
        return {name: getattr(self.question, name) for name in CHANGED}

    @property
    def before(self) -> str:
        """The mark of the question as this window had it; "" where none came along."""
        return str(self.cleaned_data["was"])


class NewForm(forms.Form):
    """A question of one's own, and something one wants to know: both may stay empty."""

    new = forms.CharField(label="A question of your own", max_length=400, required=False)
    want = forms.CharField(
        label="Something you want to know",
        max_length=300,
        required=False,
    )

    def clean_new(self) -> str:
        return one_line(self.cleaned_data["new"])

    def clean_want(self) -> str:
        return one_line(self.cleaned_data["want"])


class NeedForm(forms.Form):
    """Something the asker wants to find out."""

    text = forms.CharField(
        label="What do you want to know?",
        max_length=300,
        help_text="In your own words: what has to be clear before you choose this work, or not?",
        error_messages={"required": "Write down what you want to know."},
    )

    def clean_text(self) -> str:
        return one_line(self.cleaned_data["text"])


class ResearchForm(forms.Form):
    """One thing found out about a person, where it stands, and when it was read."""

    text = forms.CharField(
        label="What you found",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Write down what you found."},
    )
    link = forms.URLField(
        label="Where it stands",
        max_length=500,
        required=False,
        assume_scheme="https",
        error_messages={"invalid": "Write a web address, such as https://example.org/talk."},
    )
