"""What has happened with one person, and the step that makes due."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from askaround.method.stages import Stage


@dataclass(frozen=True, kw_only=True)
class Journey:
    """The facts so far. A fact is the time it happened, or None until it does.

    Times are aware and in UTC. `zone` is the interviewee's, as an IANA name: requests wait in
    their working days. A person nobody has written to has no interview, so only the facts
    down to `do_not_write_at` can be set.
    """

    zone: str = "UTC"
    added_at: datetime | None = None
    is_intriguing: bool = False
    has_introducer: bool = False
    do_not_write_at: datetime | None = None

    started_at: datetime | None = None
    requested_at: datetime | None = None
    followed_up_at: datetime | None = None
    bounced_at: datetime | None = None
    accepted_at: datetime | None = None
    declined_at: datetime | None = None
    redirected_at: datetime | None = None
    postponed_at: datetime | None = None
    ask_again_on: date | None = None
    asked_again_at: datetime | None = None
    in_writing_at: datetime | None = None
    questions_sent_at: datetime | None = None
    no_thanked_at: datetime | None = None
    rested_at: datetime | None = None
    heard_at: datetime | None = None
    away_until: date | None = None

    starts_at: datetime | None = None
    minutes: int = 30
    offered_at: datetime | None = None
    offered_until: datetime | None = None
    scheduled_at: datetime | None = None
    confirmed_at: datetime | None = None
    cancelled_at: datetime | None = None
    prepared_at: datetime | None = None
    began_at: datetime | None = None
    ended_at: datetime | None = None
    missed_at: datetime | None = None

    thanked_at: datetime | None = None
    introducer_told_at: datetime | None = None
    debriefed_at: datetime | None = None
    promise_due_at: datetime | None = None
    update_sent_at: datetime | None = None
    closed_at: datetime | None = None

    @property
    def is_answered(self) -> bool:
        """They said something, whatever it was. A "later" counts until they are asked again."""
        return any(
            (
                self.accepted_at,
                self.declined_at,
                self.redirected_at,
                self.postponed_at and not self.was_asked_again,
                self.in_writing_at,
            )
        )

    @property
    def was_asked_again(self) -> bool:
        """They had said "later", and that time has come and brought a letter."""
        later, again = self.postponed_at, self.asked_again_at
        return later is not None and again is not None and again >= later


class Do(StrEnum):
    """The things there are to do, each of which a page gives its sentence and its button."""

    READ_ANSWER = "read_answer"
    FIND_OUT = "find_out"
    ASK = "ask"
    FINISH_REQUEST = "finish_request"
    FIND_ADDRESS = "find_address"
    FOLLOW_UP = "follow_up"
    WAIT = "wait"
    ASK_AGAIN = "ask_again"
    THANK_FOR_NO = "thank_for_no"
    SEND_QUESTIONS = "send_questions"
    WAIT_FOR_ANSWERS = "wait_for_answers"
    CHOOSE_TIME = "choose_time"
    OFFER_ANOTHER_TIME = "offer_another_time"
    WAIT_FOR_CHOICE = "wait_for_choice"
    PREPARE = "prepare"
    CONFIRM = "confirm"
    MEET = "meet"
    SAY_WHETHER_MET = "say_whether_met"
    THANK = "thank"
    TELL_INTRODUCER = "tell_introducer"
    DEBRIEF = "debrief"
    KEEP_PROMISE = "keep_promise"
    UPDATE = "update"


@dataclass(frozen=True, kw_only=True)
class Step:
    """One thing to do: possible from `due_at`, wanted by `by_at`, late after `late_at`.

    `since` is the fact the clock runs from, for the reason line. A step without `late_at` can
    wait: nobody is ever told off for it. After `until_at` it has lost its sense.
    """

    stage: Stage
    do: Do
    due_at: datetime
    since: datetime
    by_at: datetime | None = None
    late_at: datetime | None = None
    until_at: datetime | None = None
    waits_for_others: bool = False

    def is_due(self, now: datetime) -> bool:
        return self.due_at <= now

    def is_late(self, now: datetime) -> bool:
        return self.late_at is not None and now > self.late_at

    def is_over(self, now: datetime) -> bool:
        """Whether doing it would no longer make sense."""
        return self.until_at is not None and now >= self.until_at
