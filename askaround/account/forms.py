"""What the asker says about themselves, and how their mailbox is reached."""

import dataclasses
from typing import TYPE_CHECKING, Any

from django import forms

from askaround.account.providers import provider_of
from askaround.record.mail_account import PER_DAY, PER_HOUR
from askaround.record.models import Asker, MailAccount
from askaround.ui.forms import ZoneField

if TYPE_CHECKING:
    ModelForm = forms.ModelForm[Asker]
else:
    ModelForm = forms.ModelForm

DELETE = "delete everything"


class WelcomeForm(ModelForm):
    """The first minute: three lines, and every letter knows them."""

    time_zone = ZoneField(label="Your time zone", max_length=60)

    class Meta:
        model = Asker
        fields: tuple[str, ...] = ("name", "about", "time_zone")
        help_texts = {
            "about": "It completes “I am”: a fourth-year PhD student in psychology at Calder.",
        }

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["name"].required = True
        self.fields["name"].widget.attrs["autocomplete"] = "name"


HOURS = [("", "No reminder"), *((str(hour), f"{hour:02}:00") for hour in range(24))]


class YouForm(WelcomeForm):
    """Everything askaround knows of the asker."""

    phone = forms.CharField(
        label="Telephone",
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
        help_text="Stands under a first letter, and in the note on somebody’s voicemail.",
    )
    profile_link = forms.URLField(
        label="One profile link",
        required=False,
        max_length=300,
        assume_scheme="https",
        help_text="Stands under a first letter. One is enough.",
    )
    signature = forms.CharField(
        label="Signature",
        required=False,
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Under every letter that leaves by mail from here, below a line of its own.",
    )
    reminder_hour = forms.TypedChoiceField(
        label="A reminder each day at",
        choices=HOURS,
        coerce=int,
        empty_value=None,
        required=False,
        help_text="Only on days on which something is due, and never more than one.",
    )
    email = forms.EmailField(
        label="Where the reminder goes",
        required=False,
        max_length=254,
        help_text="Empty means the address of your mail account.",
    )
    linkedin_limit = forms.TypedChoiceField(
        label="LinkedIn lets me write",
        coerce=int,
        choices=[("200", "200 characters (free account)"), ("300", "300 characters (paid)")],
    )

    class Meta(WelcomeForm.Meta):
        fields = (
            "name",
            "about",
            "time_zone",
            "phone",
            "profile_link",
            "signature",
            "reminder_hour",
            "email",
            "linkedin_limit",
        )


class DeleteForm(forms.Form):
    """Typed in full, so that nobody does it by a slip of the hand."""

    typed = forms.CharField(
        label=f"Type “{DELETE}”",
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )

    def clean_typed(self) -> str:
        typed: str = self.cleaned_data["typed"].strip().strip("“”\"'").casefold()
        if typed != DELETE:
            raise forms.ValidationError(f"Type “{DELETE}” to go on. Nothing was deleted.")
        return typed


class AddressForm(forms.Form):
    """Whose mailbox it is. The settings of its type follow, from the type's own fields."""

    address = forms.EmailField(
        label="Your e-mail address",
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text="Letters are sent from it, and answers come to it.",
    )
    per_hour = forms.IntegerField(
        label="Letters an hour, at most",
        min_value=1,
        max_value=1_000,
        initial=PER_HOUR,
        required=False,
    )
    per_day = forms.IntegerField(
        label="Letters a day, at most",
        min_value=1,
        max_value=10_000,
        initial=PER_DAY,
        required=False,
        help_text="Providers close accounts that send too many; most allow a few hundred.",
    )


def settings_form(account_type: type) -> type[AddressForm]:
    """The settings form of an account type: a field for each field of its dataclass."""
    asked = [e for e in dataclasses.fields(account_type) if "is_not_asked" not in e.metadata]
    made = {each.name: _field(each) for each in asked}
    return type("SettingsForm", (AddressForm,), made)


def _field(each: "dataclasses.Field[Any]") -> forms.Field:
    """One setting, by its type and by what its metadata says."""
    label, is_needed = each.metadata["label"], not each.metadata.get("is_optional")
    if each.metadata.get("is_hidden"):
        # Never rendered with a value: what is kept is not shown again.
        secret = forms.PasswordInput(render_value=False, attrs={"autocomplete": "off"})
        return forms.CharField(
            label=label,
            required=False,
            strip=False,
            max_length=500,
            widget=secret,
            help_text="Kept locked on this machine. It is never shown again, and in no export.",
        )
    if "choices" in each.metadata:
        return forms.ChoiceField(
            label=label,
            choices=each.metadata["choices"],
            initial=each.default,
            required=is_needed,
        )
    if each.type in (int, "int"):
        return forms.IntegerField(
            label=label,
            min_value=1,
            max_value=65_535,
            initial=each.default,
            required=is_needed,
        )
    example = each.metadata.get("example", "")
    plain = forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"})
    plain.attrs |= {"placeholder": example} if example else {}
    must = bool(each.metadata.get("is_needed"))
    return forms.CharField(label=label, required=must, max_length=254, widget=plain)


def with_usual_settings(typed: dict[str, Any], account: MailAccount | None) -> dict[str, Any]:
    """What was left empty, from the address: its provider's server, and the address as user."""
    known = provider_of(typed["address"])
    if not typed.get("host") and known is not None:
        typed |= {"host": known.host, "port": known.port, "security": known.security}
    is_first = account is None or "imap_host" not in account.settings
    if (
        known is not None
        and is_first
        and not typed.get("imap_host")
        and typed["host"] == known.host
    ):
        typed |= {"imap_host": known.imap, "imap_port": 993, "imap_security": "tls"}
    if "imap_host" in typed:
        typed |= {"imap_port": typed["imap_port"] or 993}
        typed |= {"imap_security": typed["imap_security"] or "tls"}
    has_password = typed.get("password") or (account is not None and account.secret)
    if "user" in typed and not typed["user"] and has_password:
        typed["user"] = typed["address"]
    return typed


GOES_TO = ("host", "user", "imap_host")


def is_only_let_go(kept: dict[str, Any], typed: dict[str, Any]) -> bool:
    """Whether the incoming server was taken out, and nothing else changed."""
    same = all((kept.get(name) or "") == (typed.get(name) or "") for name in ("host", "user"))
    return same and not typed.get("imap_host")


def what_is_missing(typed: dict[str, Any], account: MailAccount | None) -> dict[str, str]:
    """The fields that need another look, with what to write."""
    missing = {}
    if "host" in typed and not typed["host"]:
        missing["host"] = "Write the name of the outgoing server. Your provider’s help names it."
    if "password" not in typed or typed["password"]:
        return missing
    kept = account.settings if account else {}
    if account is None or not account.secret:
        needs = typed.get("security") != "none"
        said = "Type the password."
    else:
        # A kept password goes to no other server and for no other user than it was typed for.
        needs = any((kept.get(name) or "") != (typed.get(name) or "") for name in GOES_TO)
        # Nothing is told to a server that is not asked any more.
        needs = needs and not is_only_let_go(kept, typed)
        said = "Type the password again: the server or the user name has changed."
    return missing | ({"password": said} if needs else {})
