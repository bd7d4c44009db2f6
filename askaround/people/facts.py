"""Every fact entered late, corrected, and taken back: the rules of the page."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django import forms
from django.core import signing
from django.utils import timezone

from askaround.method.facts import in_future, meant, out_of_order
from askaround.people.facts_said import said
from askaround.record.interview import ANSWERS, FACTS, Interview
from askaround.record.person import Person
from askaround.ui.forms import MomentField

Facts = dict[str, datetime | None]
ONE_ANSWER = "Only one answer can stand. Empty the one that is no longer true."
SALT = "askaround.people.facts"


class FactsForm(forms.Form):
    """A field for each fact that has a time, and one more to add."""

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        person: Person,
        interview: Interview | None,
        now: datetime,
    ) -> None:
        super().__init__(data)
        self.now, self.before = now, facts_of(interview)
        for name, at in self.before.items():
            if at is not None:
                self.fields[name] = MomentField(
                    label=said(name, person), required=False, initial=to_the_minute(at)
                )
        open_facts = [(n, said(n, person)) for n, at in self.before.items() if at is None]
        self.fields["add"] = forms.ChoiceField(
            label="What else happened", required=False, choices=[("", "Choose"), *open_facts]
        )
        self.fields["add_at"] = MomentField(label="When", required=False)

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        if bool(typed.get("add")) != bool(typed.get("add_at")) and "add_at" not in self.errors:
            missing = "add_at" if typed.get("add") else "add"
            self.add_error(missing, "Say both what happened and when.")
        facts = self.facts
        wrong = in_future(facts, self.now) | out_of_order(facts)
        answers = [name for name in ANSWERS if facts.get(name)]
        if len(answers) > 1:
            wrong[answers[-1]] = ONE_ANSWER
        for name, sentence in wrong.items():
            self.add_error(name if name in self.fields else "add_at", sentence)
        return typed

    @property
    def facts(self) -> Facts:
        """Every fact as it stands after what was typed."""
        typed, facts = self.cleaned_data, dict(self.before)
        for name, at in self.before.items():
            if name in typed and (at is None or typed[name] != to_the_minute(at)):
                facts[name] = typed[name]
        if typed.get("add") and typed.get("add_at"):
            facts[typed["add"]] = meant(typed["add_at"], *self.before.values())
        return facts

    @property
    def changed(self) -> Facts:
        return {name: at for name, at in self.facts.items() if at != self.before[name]}

    @property
    def known(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name not in ("add", "add_at")]


def to_the_minute(at: datetime) -> datetime:
    """As the field shows it: what is left alone there must not lose its seconds."""
    return timezone.localtime(at).replace(second=0, microsecond=0)


def facts_of(interview: Interview | None) -> Facts:
    return {name: getattr(interview, name, None) for name in FACTS}


def way_back(interview: Interview, changed: Facts) -> str:
    """What stood there before, to the microsecond, in a form nobody else can write."""
    before = facts_of(interview)
    facts = {name: at.isoformat() if (at := before[name]) else None for name in changed}
    return signing.dumps({"interview": interview.pk, "facts": facts}, salt=SALT)


def way_back_of(token: str, interview: Interview) -> Facts:
    """What `way_back` kept for this interview. `BadSignature` for anything else."""
    kept = signing.loads(token, salt=SALT, max_age=3600)
    if kept["interview"] != interview.pk:
        raise signing.BadSignature("for another interview")
    return {name: datetime.fromisoformat(at) if at else None for name, at in kept["facts"].items()}
