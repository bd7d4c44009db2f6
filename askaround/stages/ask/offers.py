"""Beside the request: who writes, whether the introducer may be named, what is asked for."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import redirect

from askaround.method.answers import base_rate_words, rate_words
from askaround.method.ask import FOLLOW_UP_AFTER
from askaround.method.explore import is_stuck
from askaround.method.ladder import smaller_step
from askaround.method.next_step import next_step
from askaround.method.openings import held_until
from askaround.method.stages import Stage
from askaround.method.working_days import add_working_days
from askaround.record.count import counts
from askaround.record.interview import start_interview
from askaround.record.models import Asker, Message, Need, Person
from askaround.stages.ask.forms import AskingForm, FirstForm
from askaround.stages.ask.letters import asking, request_desk, request_text
from askaround.stages.ask.short import ways
from askaround.ui.forms import LetterForm
from askaround.ui.http import Request, done
from askaround.ui.steps import reason
from askaround.ui.writing import Desk, show

EARLY = (Stage.EXPLORE, Stage.ASK)
STAYS = "Noted. Your letter is in your own words, so it stays as it is."
FOLLOWS = "Noted, and the letter follows."


def desk_with_offers(person: Person, now: datetime) -> Desk:
    """The request on its desk, with the small forms beside it."""
    desk = request_desk(person, now)
    return replace(
        desk,
        buttons={
            "set_first": set_first,
            "set_name_use": set_name_use,
            "set_asking": lambda request, letter: set_asking(request, letter, desk),
            "redraft": redraft,
            "find_times": find_times,
        },
        more={**beside(person, desk.letter, now), **ways(person, now)},
    )


def beside(person: Person, letter: Message, now: datetime) -> Mapping[str, object]:
    """What the page says beside the letter."""
    step = next_step(person.journey(), now)
    fresh = request_text(person, asking(person, now))
    is_own = letter.head is not None and (letter.subject, letter.body) != (
        fresh.subject,
        fresh.body,
    )
    return {
        "reason": reason(person, step, now) if step and step.stage in EARLY else "",
        "smaller_step": smaller_step(person.found, person.introducer_name)
        if is_stuck(person.journey(), now)
        else "",
        "follow_up_at": add_working_days(now, FOLLOW_UP_AFTER, person.zone),
        "named_anyway": is_named_anyway(person, letter),
        "before_template": "ask/_before.html",
        "after_template": "ask/_after.html",
        "asking_form": AskingForm(person, now),
        "first_form": FirstForm(person),
        "fresh": fresh if is_own else None,
        **base_rate(person.owner),
    }


def base_rate(owner: Asker) -> dict[str, str]:
    """The asker's own numbers in words, from counts that are kept, and what others report."""
    known = counts(owner)
    rate = rate_words(known.get("asked", 0), known.get("answered", 0))
    usual = "" if rate.percent else base_rate_words()
    return {"numbers": rate.says, "usual": usual}


def follows_or_stays(letter: Message) -> str:
    return FOLLOWS if letter.head is None else STAYS


def set_first(request: Request, letter: Message) -> HttpResponse:
    """What the letter had a hole without, kept where every later letter finds it."""
    person, owner = letter.person, request.user
    person.owner = owner
    form = FirstForm(person, request.POST)
    if not form.is_valid():
        return refused(request, letter, first_form=form)
    told = {name: words for name, words in form.cleaned_data.items() if words}
    owner.name, owner.about = told.get("name", owner.name), told.get("about", owner.about)
    owner.save(update_fields=["name", "about"])
    if "because" in told:
        person.because = told["because"]
        person.keep("because")
    if "need" in told:
        Need.objects.create(owner=owner, text=told["need"], added_at=request.now)
    return done(request, follows_or_stays(letter), "ask:request", person.pk)


def is_named_anyway(person: Person, letter: Message) -> bool:
    """Whether the words name an introducer who may not be named."""
    known = person.introducer_name.split()
    said = set(re.findall(r"\w+", f"{letter.subject} {letter.body}"))
    return person.may_name_introducer is False and bool(known) and known[-1] in said


def set_name_use(request: Request, letter: Message) -> HttpResponse:
    """Whether the introducer has said that the name may be used."""
    allowed: dict[str, bool | None] = {"yes": True, "no": False}
    person = letter.person
    person.may_use_name = allowed.get(request.POST["set_name_use"])
    person.save(update_fields=["may_use_name"])
    return done(request, follows_or_stays(letter), "ask:request", person.pk)


def set_asking(request: Request, letter: Message, desk: Desk) -> HttpResponse:
    """Minutes, ways to talk, times, and whether they also apply there."""
    person = desk.letter.person
    form = AskingForm(person, request.now, request.POST)
    if not form.is_valid():
        return refused(request, letter, asking_form=form)
    typed = form.cleaned_data
    interview = start_interview(person, request.now)
    interview.state(minutes=typed["minutes"], offered_formats=typed["formats"])
    if {"first", "second"} & set(form.changed_data):
        others = interview.times_on_offer[2:]
        times = sorted({at for at in (typed["first"], typed["second"], *others) if at})
        until = held_until(request.now, times[-1], person.zone) if times else None
        interview.offer(times, until, request.now)
    person.applying = typed["applying"]
    person.save(update_fields=["applying"])
    return done(request, follows_or_stays(letter), "ask:request", person.pk)


def find_times(request: Request, letter: Message) -> HttpResponse:
    """The words are kept; on to the page that knows when both are free."""
    return redirect("schedule:times", letter.person_id)


def redraft(request: Request, letter: Message) -> HttpResponse:
    """The asker's own words make way for a fresh draft, because they said so."""
    fresh = request_text(letter.person, asking(letter.person, request.now))
    letter.keep(letter.to, fresh.subject, fresh.body, None)
    return done(
        request, "A fresh draft, with the facts as they are now.", "ask:request", letter.person_id
    )


def refused(request: Request, letter: Message, **forms: object) -> HttpResponse:
    """The page again, with what was typed and what to look at."""
    desk = desk_with_offers(letter.person, request.now)
    return show(request, desk, LetterForm(request.POST), status=422, more=forms)
