"""What the page of the questions shows: goals, minutes, advice, and what can be added."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import render

from askaround.method.questions.topics import GOAL_TITLES
from askaround.stages.prepare import offers
from askaround.stages.prepare.forms import NewForm, ResearchForm
from askaround.stages.prepare.plan import Plan
from askaround.ui import times
from askaround.ui.http import Request

WIDTH = 300  # of the bar of minutes, in its own units


@dataclass(frozen=True)
class Goal:
    title: str
    count: int


@dataclass(frozen=True)
class Bar:
    """One stretch of the planned time."""

    x: float
    width: float
    kind: str


def page(
    request: Request,
    plan: Plan,
    new: NewForm | None = None,
    research: ResearchForm | None = None,
) -> HttpResponse:
    """The whole page; 422 where something typed could not be kept."""
    forms = [*plan.forms, *filter(None, (new, research))]
    refused = [form for form in forms if form.is_bound and not form.is_valid()]
    shelves = list(offers.shelves(plan))
    opened = request.POST.get("opened") or request.GET.get("shelf", "")
    context = {
        "nav": "people",
        "interview": plan.interview,
        "person": plan.interview.person,
        "clocks": clocks(plan, request.now),
        "new": new or NewForm(),
        "research_form": research or ResearchForm(),
        "refused": refused,
        "open_goals": list(offers.open_goals(plan)),
        "shelves": shelves,
        "opened": opened if opened in offers.TOPICS else "",
        "all_samples": sum(len(shelf.samples) for shelf in shelves),
        "last_list": None if plan.forms else offers.last_list(plan.interview),
        "needs": [(need, plan.asks_about[need.pk]) for need in plan.needs],
        "texts": " ".join(form["text"].html_name for form in plan.forms),
        "parts": parts(plan),
        **advice(plan),
    }
    return render(request, "prepare/page.html", context, status=422 if refused else 200)


def advice(plan: Plan) -> dict[str, object]:
    """What changes while somebody types."""
    goals = [Goal(GOAL_TITLES[goal], count) for goal, count in plan.goals.items()]
    return {
        "plan": plan,
        "goals": goals,
        "covered": sum(1 for goal in goals if goal.count),
        "bars": list(bars(plan)),
        "asking": sum(plan.minutes.questions),
    }


def parts(plan: Plan) -> str:
    """The ids of what a script replaces while somebody types."""
    return " ".join(("goals", "list-advice", *(f"advice-{form.prefix}" for form in plan.forms)))


def bars(plan: Plan) -> Iterator[Bar]:
    """The minutes as stretches of a bar: hello, each question, thanks, and what is free."""
    minutes = plan.minutes
    stretches = [(minutes.hello, "edge"), *((each, "") for each in minutes.questions)]
    stretches += [(minutes.thanks, "edge"), (minutes.free, "free")]
    unit, at = WIDTH / max(sum(length for length, _ in stretches), 1), 0.0
    for length, kind in stretches:
        if length:
            yield Bar(round(at, 1), round(max(length * unit - 1, 0.5), 1), kind)
        at += length * unit


def clocks(plan: Plan, now: datetime) -> times.TwoClocks | None:
    """When you meet, on both clocks; None while no time is agreed."""
    interview = plan.interview
    if interview.starts_at is None:
        return None
    theirs = interview.meeting_zone or interview.person.zone
    mine = interview.owner.time_zone
    return times.two_clocks(interview.starts_at, interview.minutes, theirs, mine, now)
