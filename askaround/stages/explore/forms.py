"""What can be typed about fields and people. A name is enough; the rest waits in the drawer."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from askaround.method.explore import SOURCES
from askaround.method.families import FAMILIES, GROUPS, family
from askaround.record.field import field_of_family
from askaround.record.models import Asker, Field, Interview, Person
from askaround.ui.forms import ZoneField

BECAUSE = "She tests ferry tickets on the people who buy them"
REASON = "Say why, in a few words. It becomes the reason in your letter."
ACADEMIA = [("yes", "Outside the university"), ("no", "Inside"), ("", "I do not know")]
NOT_YET = [("yes", "Yes"), ("no", "No"), ("", "Not asked yet")]
MOST_INTERVIEWEES = 50
KEPT = (
    *("name", "greeting_name", "role", "organisation", "email", "profile_link", "phone", "town"),
    *("time_zone", "found", "found_where", "because", "introducer", "applying"),
)


def one_line(text: str) -> str:
    return " ".join(text.split())


class BecauseForm(forms.Form):
    """Intriguing because ... (R8). The reason is wanted: it is the reason in the letter."""

    because = forms.CharField(
        label="Intriguing because …",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": REASON},
    )

    def clean_because(self) -> str:
        return one_line(self.cleaned_data["because"])


class FieldForm(forms.ModelForm):  # type: ignore[type-arg]
    """A field of one's own."""

    class Meta:
        model = Field
        fields = ("name", "because", "titles", "phrases")
        labels = {
            "name": "What you call it",
            "because": "Intriguing because …",
            "titles": "Titles people have there",
            "phrases": "Words to search with",
        }
        help_texts = {"titles": "One a line.", "phrases": "One a line."}
        widgets = {
            "because": forms.Textarea(attrs={"rows": 2}),
            "titles": forms.Textarea(attrs={"rows": 2}),
            "phrases": forms.Textarea(attrs={"rows": 2}),
        }
        error_messages = {"name": {"required": "Give it a name, such as “Ferry design”."}}

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["because"].required = True
        self.fields["because"].error_messages["required"] = REASON

    def clean_because(self) -> str:
        return one_line(self.cleaned_data["because"])


class NeedForm(forms.Form):
    """What the asker wants to find out: the reason for asking anybody at all (R0)."""

    text = forms.CharField(
        label="What do you want to find out?",
        max_length=300,
        error_messages={"required": "One question is enough, in your own words."},
    )


def yes_no(text: str) -> bool | None:
    return {"yes": True, "no": False}.get(text)


def said(value: bool | None) -> str:
    return "" if value is None else "yes" if value else "no"


class FieldChoice(forms.ChoiceField):
    """One of the asker's fields by its number, or a family by its key."""

    def valid_value(self, value: Any) -> bool:
        # By its key also when it has a number meanwhile: a page may have been open for long.
        return family(str(value)) is not None or super().valid_value(value)


class PersonForm(forms.ModelForm):  # type: ignore[type-arg]
    """Everything that can be known about a person. Only the name is asked for."""

    profile_link = forms.URLField(
        label="Profile link",
        required=False,
        max_length=500,
        assume_scheme="https",
        error_messages={"invalid": "Give the whole address, as the browser shows it."},
    )
    time_zone = ZoneField(label="Time zone", required=False, max_length=60)
    in_field = FieldChoice(label="Field", required=False)
    own_field = forms.CharField(label="Or a field of your own", required=False, max_length=80)
    outside = forms.ChoiceField(
        label="Where they work", choices=ACADEMIA, required=False, widget=forms.RadioSelect
    )
    introduced_in = forms.ChoiceField(label="An interviewee gave the name", required=False)
    may_use = forms.ChoiceField(
        label="May you use that name?", choices=NOT_YET, required=False, widget=forms.RadioSelect
    )

    class Meta:
        model = Person
        fields = KEPT
        labels = {
            "greeting_name": "How to address them",
            "email": "E-mail",
            "found": "How you came across them",
            "found_where": "Where exactly",
            "because": "Intriguing because …",
            "introducer": "Somebody else gave the name",
            "applying": "Do you apply where they work?",
        }
        help_texts = {
            "greeting_name": "As the letter will say it: Dr. Okafor, Ms. Pell.",
            "because": "It becomes the reason in your letter.",
            "applying": "If you have or may, the letter says so, instead of “not about a job”.",
        }
        widgets = {
            "because": forms.Textarea(attrs={"rows": 2, "placeholder": BECAUSE}),
            "name": forms.TextInput(attrs={"autocomplete": "off"}),
            "applying": forms.RadioSelect,
        }
        error_messages = {
            "name": {"required": "A name is needed. A job without a name is fine too."},
            "email": {"invalid": "This is no e-mail address. Leave it empty if you have none."},
        }

    def __init__(self, owner: Asker, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.owner = owner
        self.instance.owner = owner
        self.fields["found"].choices = [("", "Choose"), *SOURCES]  # type: ignore[attr-defined]
        # Asked for only where they are shown, or one of them was chosen.
        self.fields["in_field"].choices = self.field_choices  # type: ignore[attr-defined]
        self.fields["introduced_in"].choices = self.interviewees  # type: ignore[attr-defined]
        if not self.instance.pk:
            self.fields["name"].widget.attrs["autofocus"] = True
        else:
            self.say_what_is_known(self.instance)

    def say_what_is_known(self, person: Person) -> None:
        self.initial.update(
            in_field=str(person.field_id or ""),
            outside=said(person.is_outside_academia),
            introduced_in=str(person.referred_by_id or ""),
            may_use=said(person.may_use_name),
        )

    def field_choices(self) -> list[Any]:
        """One's own fields and those marked, then every other family, under their groups."""
        mine = list(Field.objects.of(self.owner))
        if self.instance.field and self.instance.field not in mine:
            mine.append(self.instance.field)
        taken = {field.key for field in mine}
        groups: list[Any] = [("", "No field yet")]
        if mine:
            groups.append(("Yours", [(str(field.pk), field.name) for field in mine]))
        for group in GROUPS:
            rest = [f for f in FAMILIES if f.group is group and f.key not in taken]
            groups.append((group.value, [(each.key, each.name) for each in rest]))
        return groups

    def interviewees(self) -> list[tuple[str, str]]:
        """The latest of the asker's interviewees, and whoever stands there already."""
        asked = Interview.objects.of(self.owner).exclude(person=self.instance.pk)
        latest = list(asked.order_by("-pk").values_list("pk", "person__name")[:MOST_INTERVIEWEES])
        known = self.instance.referred_by
        if known is not None and known.pk not in dict(latest):
            latest.append((known.pk, known.person.name))
        return [("", "Nobody"), *((str(pk), name) for pk, name in latest)]

    def clean_name(self) -> str:
        return one_line(self.cleaned_data["name"])

    def clean_because(self) -> str:
        return one_line(self.cleaned_data["because"])

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or self.cleaned_data
        if typed.get("own_field") and typed.get("in_field"):
            raise ValidationError("Choose a field from the list, or name your own: not both.")
        return typed

    def filled(self) -> Person:
        """The person as typed, not kept yet."""
        person: Person = self.instance
        typed = self.cleaned_data
        person.field = self.chosen_field()
        person.is_outside_academia = yes_no(typed["outside"])
        person.referred_by_id = int(typed["introduced_in"]) if typed["introduced_in"] else None
        person.may_use_name = yes_no(typed["may_use"])
        return person

    def chosen_field(self) -> Field | None:
        own, chosen = one_line(self.cleaned_data["own_field"]), self.cleaned_data["in_field"]
        if own:
            known = Field.objects.of(self.owner).filter(name__iexact=own).first()
            return known or Field.objects.create(owner=self.owner, name=own)
        if chosen.isdigit():
            return Field.objects.get(owner=self.owner, pk=chosen)
        found = family(chosen)
        return field_of_family(self.owner, found.key, found.name) if found else None
