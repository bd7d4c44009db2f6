"""The next step of a journey: the first rule that has something to do."""

from datetime import datetime

from askaround.method import ask, explore, learn, meet, prepare, schedule, thank
from askaround.method.journey import Journey, Step
from askaround.method.stages import Stage

# In the order in which they matter to the person at the other end.
RULES = (
    ask.hear,
    explore.step,
    ask.step,
    schedule.choose,
    # Before confirming: a list that is missing must not hide behind a line that is missing (R19).
    prepare.step,
    schedule.confirm,
    meet.step,
    meet.said_whether_met,
    thank.step,
    learn.tell_introducer,
    learn.keep_promise,
    learn.debrief,
    learn.update,
)


def steps(journey: Journey) -> list[Step]:
    """Everything that is to be done, now or later, in the order of the method.

    Nothing but what they wrote, once the asker has put an end to it, or somebody is not to be
    written to.
    """
    if journey.closed_at or journey.do_not_write_at:
        return [step] if (step := ask.hear(journey)) else []
    return [step for rule in RULES if (step := rule(journey))]


def next_step(journey: Journey, now: datetime) -> Step | None:
    """The first step that is due; if none is, the one that comes soonest."""
    sensible = [step for step in steps(journey) if not step.is_over(now)]
    due = [step for step in sensible if step.is_due(now)]
    return due[0] if due else min(sensible, key=lambda step: step.due_at, default=None)


def stage_of(journey: Journey) -> Stage:
    """Where a journey stands: the stage of the last fact that moved it on."""
    if journey.thanked_at:
        return Stage.LEARN
    if journey.ended_at:
        return Stage.THANK
    if journey.starts_at:
        return Stage.MEET if journey.prepared_at else Stage.PREPARE
    if journey.accepted_at:
        return Stage.SCHEDULE
    return Stage.ASK if journey.started_at else Stage.EXPLORE
