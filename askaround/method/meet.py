"""Meet them.

Source: "Prepare about five to six open-ended questions to get you started, other questions will
naturally arise in your conversation" (R28, R29).
"""

from datetime import timedelta

from askaround.method.journey import Do, Journey, Step
from askaround.method.questions.topics import Topic
from askaround.method.stages import Stage

OPEN_BEFORE = timedelta(hours=12)
SAY_WITHIN = timedelta(hours=24)
# What the last minutes are for, in this order: what was missed, and who else (R36).
CLOSERS = {
    Topic.CLOSING: "What have I not asked that you would have wanted to tell me?",
    Topic.REFERRAL: "Can you recommend anyone else for me to talk to?",
}
FIVE_LEFT = "Five minutes left. A good moment for your last question."
IS_UP = "The time is up. If they go on of their own will, a quarter of an hour more is fine."
# A line that begins so was said in confidence: you have it, and nothing you send takes it up.
OFF_THE_RECORD = "Off the record:"
SPOKEN = {30: "half hour", 60: "hour"}


def is_off_the_record(line: str) -> bool:
    return line.strip("*★☆-–—•· \t").casefold().startswith(OFF_THE_RECORD.casefold())


def on_the_record(text: str) -> str:
    """What a text holds beside the lines that were said in confidence."""
    return "\n".join(line for line in text.split("\n") if not is_off_the_record(line))


def at_our_time(minutes: int) -> str:
    """What to say aloud two minutes before the end: people cannot sense that you want to stop."""
    time = f"our {SPOKEN[minutes]}" if minutes in SPOKEN else f"the end of our {minutes} minutes"
    return f"“We are at {time}. I have one more question, or I can stop here; which suits you?”"


def step(journey: Journey) -> Step | None:
    """Meet at the time agreed; afterwards, say whether you met."""
    if journey.ended_at or journey.missed_at or journey.starts_at is None:
        return None
    over_at = journey.starts_at + timedelta(minutes=journey.minutes)
    return Step(
        stage=Stage.MEET,
        do=Do.MEET,
        due_at=journey.starts_at - OPEN_BEFORE,
        since=journey.scheduled_at or journey.starts_at,
        by_at=journey.starts_at,
        until_at=over_at,
    )


def said_whether_met(journey: Journey) -> Step | None:
    """The hour has passed and nobody has said how it went: the thanks depend on it."""
    if journey.ended_at or journey.missed_at or journey.starts_at is None:
        return None
    over_at = journey.starts_at + timedelta(minutes=journey.minutes)
    return Step(
        stage=Stage.MEET,
        do=Do.SAY_WHETHER_MET,
        due_at=over_at,
        since=over_at,
        by_at=over_at,
        late_at=over_at + SAY_WITHIN,
    )
