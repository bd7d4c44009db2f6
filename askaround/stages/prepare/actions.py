"""What the buttons of the list do. Whatever was typed is kept first."""

from collections.abc import Callable, Mapping
from datetime import datetime

from askaround.record.models import Interview, Need, Question
from askaround.record.question import (
    add_question,
    copy_list,
    keep_advice,
    move,
    reorder,
    rewrite,
    take_out,
)
from askaround.stages.prepare.forms import NewForm, as_number
from askaround.stages.prepare.offers import SAMPLE_BY_ID
from askaround.stages.prepare.plan import Plan

Said = Mapping[str, str]
Press = Callable[[Plan, Said, datetime], Question | None]


def add(interview: Interview, new: NewForm, now: datetime) -> Question | None:
    """The asker's own question, and what they want to know, where something was written."""
    want, text = new.cleaned_data["want"], new.cleaned_data["new"]
    if want:
        Need.objects.create(owner=interview.owner, text=want, added_at=now)
    return add_question(interview, text, now) if text else None


def named(plan: Plan, number: str) -> Question | None:
    """The question of this list with that number, if there is one."""
    return next((f.question for f in plan.forms if str(f.question.pk) == number), None)


def up(plan: Plan, said: Said, now: datetime) -> Question | None:
    question = named(plan, said["up"])
    if question:
        move(question, -1)
    return question


def down(plan: Plan, said: Said, now: datetime) -> Question | None:
    question = named(plan, said["down"])
    if question:
        move(question, 1)
    return question


def order(plan: Plan, said: Said, now: datetime) -> Question | None:
    """Dragged: "12:15 12 13" is question 12, and then all of them as they stand now."""
    moved, _, wanted = said["order"].partition(":")
    reorder(plan.interview, [as_number(each) or 0 for each in wanted.split()])
    return named(plan, moved)


def use(plan: Plan, said: Said, now: datetime) -> Question | None:
    """Take a suggested wording: "12:closed" is what the check `closed` says of question 12."""
    number, _, check = said["use"].partition(":")
    line = next((line for line in plan.lines if str(line.question.pk) == number), None)
    if line is None:
        return None
    if check == "swap" and line.swap:
        rewrite(line.question, text=line.swap, topic="")
    better = next((each.instead for each in line.advice if each.check == check), "")
    if better:
        rewrite(line.question, text=better)
    return line.question


def keep_as_it_is(plan: Plan, said: Said, now: datetime) -> Question | None:
    """Read, and chosen otherwise: this advice on this question does not come back."""
    number, _, check = said["keep"].partition(":")
    question = named(plan, number)
    if question and check:
        keep_advice(question, check[:40])
    return question


def add_sample(plan: Plan, said: Said, now: datetime) -> Question | None:
    """A question of the bank; None where there is none of that name."""
    found = SAMPLE_BY_ID.get(said["sample"])
    return add_question(plan.interview, found.text, now, found.topic) if found else None


def take_over(plan: Plan, said: Said, now: datetime) -> Question | None:
    """The list of another of one's own interviews."""
    others = Interview.objects.of(plan.interview.owner)
    source = others.filter(pk=as_number(said["copy"]) or 0).first()
    if source:
        copy_list(source, plan.interview, now)
    return None


def put_back(plan: Plan, said: Said, now: datetime) -> Question | None:
    """What was just taken out."""
    text, topic = said["back"][:400], said.get("topic", "")[:20]
    must = bool(said.get("must"))
    return add_question(plan.interview, text, now, topic, is_must=must) if text else None


# The name of each button of the page. "out" and "save" answer for themselves.
BUTTONS: dict[str, Press] = {
    "up": up,
    "down": down,
    "order": order,
    "use": use,
    "keep": keep_as_it_is,
    "sample": add_sample,
    "copy": take_over,
    "back": put_back,
}


def drop(plan: Plan, number: str) -> dict[str, str] | None:
    """Take a question out. Returns what would put it back."""
    question = named(plan, number)
    if question is None:
        return None
    take_out(question)
    return {
        "back": question.text,
        "topic": question.topic,
        "must": "1" if question.is_must else "",
    }
