"""People one might ask."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self

from django.db import models, transaction

from askaround.method.ask import APPLYING
from askaround.method.explore import SOURCES
from askaround.method.journey import Journey, Step
from askaround.method.letters.facts import Reader
from askaround.method.letters.sentences import given_name
from askaround.method.next_step import stage_of, steps
from askaround.method.stages import Stage
from askaround.method.wishes import Naming, may_be_named
from askaround.record.asker import Asker
from askaround.record.count import count
from askaround.record.field import Field
from askaround.record.intake import Import
from askaround.record.marks import email_mark, link_mark, mark, name_mark
from askaround.record.search import Entry, entry, index

if TYPE_CHECKING:
    from askaround.record.interview import Interview

LISTED = "listed"  # a name nobody has found intriguing yet, as an import brings them
NEVER = datetime(9999, 12, 31, tzinfo=UTC)  # sorts after every deadline, and needs no NULL
STAGES = [(LISTED, "Listed"), *((stage, stage.title()) for stage in Stage)]
# Somebody passed the name on: an interviewee, or somebody outside this notebook.
INTRODUCED = models.Q(referred_by__isnull=False) | ~models.Q(introducer="")
Next = tuple[str, datetime | None, datetime]  # stage, due_at, by_at
# What a letter says of a person is asked for together with them.
ALONG = ("field", "referred_by__person", "referred_by__wishes")
# The reasons an introducer may be named, or not.
CONSENT = [(True, "Yes"), (False, "No"), (None, "Not asked yet")]


class PersonQuerySet(models.QuerySet["Person"]):
    def of(self, owner: Asker) -> Self:
        return self.filter(owner=owner)

    def on_the_way(self) -> Self:
        """Those with something due, now or later. The second condition says nothing new, but
        it tells an index where to stop: behind it lies everybody without a deadline."""
        return self.filter(due_at__isnull=False, by_at__lt=NEVER)

    def introduced(self) -> Self:
        """Those whose name somebody passed on, the newest first."""
        return self.filter(INTRODUCED).order_by("-pk")

    def with_current(self) -> Self:
        """With the interview being arranged, and everything a letter says about the person."""
        return self.select_related("owner", "current", *ALONG)


class Person(models.Model):
    """Someone you might ask. A name is enough to begin with.

    `stage`, `due_at` and `by_at` are kept beside the facts, written by the verbs that state
    them (`keep_next`), and derived again before anything is shown or sent: see
    docs/decisions/0002.
    """

    owner = models.ForeignKey(Asker, models.CASCADE, related_name="people")
    name = models.CharField(max_length=120)
    greeting_name = models.CharField(max_length=120, blank=True)
    role = models.CharField(max_length=160, blank=True)
    organisation = models.CharField(max_length=160, blank=True)
    email = models.EmailField(max_length=254, blank=True)
    profile_link = models.URLField(max_length=500, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    town = models.CharField(max_length=80, blank=True)
    time_zone = models.CharField(max_length=60, blank=True)
    postal_address = models.TextField(max_length=400, blank=True)
    field = models.ForeignKey(Field, models.SET_NULL, null=True, blank=True, related_name="people")
    found = models.CharField(max_length=30, blank=True, choices=[*SOURCES])
    found_where = models.CharField(max_length=200, blank=True)
    because = models.TextField(max_length=600, blank=True)
    is_outside_academia = models.BooleanField(null=True, blank=True)
    applying = models.CharField(max_length=5, blank=True, choices=[*APPLYING])
    introducer = models.CharField(max_length=120, blank=True)
    referred_by = models.ForeignKey(
        "record.Interview", models.SET_NULL, null=True, blank=True, related_name="referrals"
    )
    may_use_name = models.BooleanField(null=True, blank=True, choices=CONSENT)
    will_introduce = models.BooleanField(null=True, blank=True, choices=CONSENT)
    added_at = models.DateTimeField()
    do_not_write_at = models.DateTimeField(null=True, blank=True)

    came_by = models.ForeignKey(
        Import, models.SET_NULL, null=True, blank=True, related_name="people"
    )
    # What the import told, as a number: as long as it is the same, nobody has changed anything.
    came_as = models.BigIntegerField(null=True, blank=True, editable=False)
    email_mark = models.BigIntegerField(null=True, blank=True, editable=False)
    link_mark = models.BigIntegerField(null=True, blank=True, editable=False)
    name_mark = models.BigIntegerField(default=0, editable=False)

    current = models.OneToOneField(
        "record.Interview", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    stage = models.CharField(max_length=10, choices=STAGES, default=LISTED)
    due_at = models.DateTimeField(null=True, blank=True)
    by_at = models.DateTimeField(default=NEVER)

    objects = PersonQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["owner", "by_at", "id"], name="person_by"),
            models.Index(fields=["owner", "name", "id"], name="person_name"),
            models.Index(fields=["owner", "stage", "by_at", "id"], name="person_stage"),
            models.Index(fields=["owner", "field", "by_at", "id"], name="person_field"),
            models.Index(
                fields=["owner", "email_mark"],
                condition=models.Q(email_mark__isnull=False),
                name="person_email",
            ),
            models.Index(
                fields=["owner", "link_mark"],
                condition=models.Q(link_mark__isnull=False),
                name="person_link",
            ),
            models.Index(fields=["owner", "name_mark"], name="person_alike"),
            models.Index(fields=["owner", "-id"], condition=INTRODUCED, name="person_introduced"),
            models.Index(
                fields=["owner", "by_at", "due_at"],
                condition=models.Q(due_at__isnull=False),
                name="person_due",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def zone(self) -> str:
        """Their time zone; the asker's where it is not known."""
        return self.time_zone or self.owner.time_zone

    @property
    def given_name(self) -> str:
        return given_name(self.name)

    @property
    def work(self) -> str:
        """Their role and organisation in one line, as far as known."""
        return ", ".join(filter(None, (self.role, self.organisation)))

    @property
    def introducer_name(self) -> str:
        """Who passed the name on: an interviewee, or somebody outside this notebook."""
        if self.referred_by_id and self.referred_by is not None:
            return self.referred_by.person.name
        return self.introducer

    @property
    def may_name_introducer(self) -> bool | None:
        """Whether a letter may say who passed the name on: as they wish, or as they were asked."""
        wishes = getattr(self.referred_by, "wishes", None)
        return may_be_named(wishes.naming if wishes else Naming.ASK, self.may_use_name)

    @property
    def reader(self) -> Reader:
        """The person as the letters know them."""
        return Reader(
            name=self.name,
            greeting_name=self.greeting_name,
            role=self.role,
            organisation=self.organisation,
            town=self.town,
            field=self.field.name if self.field else "",
        )

    def journey(self, interview: "Interview | None" = None) -> Journey:
        """The facts so far, frozen. Without an interview: only that they are on the list."""
        interview = interview or self.current
        return journey_of(
            zone=self.zone,
            added_at=self.added_at,
            because=self.because,
            is_introduced=bool(self.introducer or self.referred_by_id),
            do_not_write_at=self.do_not_write_at,
            facts=interview.facts() if interview else {},
        )

    @property
    def findable(self) -> str:
        """What a search looks through, the name first."""
        told = (self.name, self.greeting_name, self.role, self.organisation, self.email)
        more = (self.town, self.because, self.introducer, self.found_where)
        return " · ".join(filter(None, (*told, *more)))

    def keep(self, *changed: str) -> None:
        """Keep what the asker has changed (these columns, or all), and what follows from it."""
        with transaction.atomic():
            self.set_marks()
            self.save(update_fields=[*changed, *MARKS] if changed else None)
            self.keep_next()
            index(self.entry())

    def set_marks(self) -> None:
        """By which the same person is known again in an import."""
        self.email_mark, self.link_mark = email_mark(self.email), link_mark(self.profile_link)
        self.name_mark = name_mark(self.name, self.organisation)

    @property
    def told_mark(self) -> int:
        """Everything that is known of them, as one number."""
        return mark(*(getattr(self, name) for name in TOLD))

    def entry(self) -> Entry:
        return entry("person", self.pk, self.owner_id, self.pk, self.findable)

    def steps(self) -> list[Step]:
        """What there is to do about them, now or later."""
        return steps(self.journey())

    def keep_next(self, interview: "Interview | None" = None) -> None:
        """Write down where this journey stands, beside the facts, and keep the counts."""
        before = self.stage
        self.stage, self.due_at, self.by_at = self.derived(interview)
        self.save(update_fields=["stage", "due_at", "by_at"])
        if before != self.stage:
            count(self.owner, {before: -1, self.stage: 1})

    def derived(self, interview: "Interview | None" = None) -> Next:
        """What is kept beside the facts, worked out from them."""
        journey = self.journey(interview)
        ahead = steps(journey)
        listed = not (self.current_id or journey.is_intriguing or journey.has_introducer)
        stage = LISTED if listed else str(stage_of(journey))
        moving = [step for step in ahead if step.stage is not Stage.EXPLORE]
        due_at = min((step.due_at for step in moving), default=None)
        by_at = min((step.by_at or step.due_at for step in ahead), default=NEVER)
        if stage == Stage.EXPLORE and not journey.has_introducer:
            by_at = NEVER
        return stage, due_at, by_at


# The columns that hold what the asker knows; the others are kept beside them or by the program.
KEPT = {"id", "owner", "added_at", "current", "stage", "due_at", "by_at", "came_by", "came_as"}
MARKS = {"email_mark", "link_mark", "name_mark"}
TOLD = [one.attname for one in Person._meta.concrete_fields if one.name not in KEPT | MARKS]


def journey_of(
    *,
    zone: str,
    added_at: datetime,
    because: str,
    is_introduced: bool,
    do_not_write_at: datetime | None,
    facts: dict[str, Any],
) -> Journey:
    """A journey from what is known of somebody, and the facts of an interview."""
    return Journey(
        zone=zone,
        added_at=added_at,
        is_intriguing=bool(because.strip()),
        has_introducer=is_introduced,
        do_not_write_at=do_not_write_at,
        **facts,
    )


def pause(person: Person, at: datetime | None) -> None:
    """Nothing is due and nobody writes to them, until it is taken back (None)."""
    with transaction.atomic():
        person.do_not_write_at = at
        person.save(update_fields=["do_not_write_at"])
        person.keep_next()


def add_person(owner: Asker, now: datetime, **known: object) -> Person:
    """A new person on the list, counted."""
    with transaction.atomic():
        person = Person(owner=owner, added_at=now, **known)
        person.set_marks()
        person.stage, person.due_at, person.by_at = person.derived()
        person.save(force_insert=True)
        count(owner, {person.stage: 1})
        index(person.entry())
    return person
