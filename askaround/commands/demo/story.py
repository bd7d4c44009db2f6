"""Writing the story into an empty record, by the record's own verbs."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from django.db import transaction

from askaround.commands.demo import words
from askaround.commands.demo.character import Character
from askaround.commands.demo.met import MET
from askaround.commands.demo.others import TO_ASK, UNDER_WAY
from askaround.method.families import FAMILIES
from askaround.method.letters import drafts
from askaround.method.letters.facts import Asking, Thanking
from askaround.method.working_days import is_working_day
from askaround.record.field import field_of_family
from askaround.record.interview import Interview, start_interview
from askaround.record.learned import Debrief, ResearchNote, promise
from askaround.record.message import draft
from askaround.record.models import Asker, Field, Need, Person
from askaround.record.note import keep_note
from askaround.record.person import add_person
from askaround.record.question import add_question

DAY = timedelta(days=1)
LONG_AGO = 3  # days


def tell(owner: Asker, at: datetime) -> None:
    """Write the story into an empty record, by the record's own verbs."""
    with transaction.atomic():
        owner.name = "Tove Amari"
        owner.about = "a doctoral student of attention and interruptions"
        owner.save(update_fields=["name", "about"])
        for text in words.NEEDS:
            Need.objects.create(owner=owner, text=text, added_at=at - 60 * DAY)
        fields = {key: a_field(owner, key, at) for key in words.FIELDS}
        met: dict[str, Interview] = {}
        for known in (*MET, *UNDER_WAY, *TO_ASK):
            character = earlier(owner, known, at)
            person = a_person(owner, character, at, fields, met)
            interview = an_interview(person, character, at)
            if interview:
                met[person.name] = interview


def a_field(owner: Asker, key: str, at: datetime) -> Field:
    family = next(family for family in FAMILIES if family.key == key)
    field = field_of_family(owner, key, family.name)
    field.mark(words.FIELDS[key], at - 58 * DAY)
    if key in words.JUDGED:
        field.judge(words.JUDGED[key], at - 5 * DAY)
    return field


def moment(owner: Asker, at: datetime, day: int, hour: int) -> datetime:
    """An hour of a day so many days from today, on the asker's clock."""
    today = at.astimezone(owner.zone).date()
    return datetime.combine(today + day * DAY, time(hour), owner.zone)


def to_working_day(owner: Asker, at: datetime, day: int) -> int:
    """How many days earlier something happens that would fall on a weekend."""
    today, earlier = at.astimezone(owner.zone).date(), 0
    while not is_working_day(today + (day - earlier) * DAY):
        earlier += 1
    return earlier


def earlier(owner: Asker, told: Character, at: datetime) -> Character:
    """The same story some days earlier, so that they met on a working day. Yesterday stays."""
    if told.meets is None or told.meets[0] > -LONG_AGO:
        return told
    by = to_working_day(owner, at, told.meets[0])

    def moved(when: tuple[int, int] | None) -> tuple[int, int] | None:
        return (when[0] - by, when[1]) if when else None

    day, hour = moved(told.asked) or (0, 9)
    day -= to_working_day(owner, at, day)
    return replace(
        told,
        added=min(told.added, day - 1),
        asked=(day, hour),
        followed_up=moved(told.followed_up),
        answered=(told.answered[0], told.answered[1] - by, told.answered[2])
        if told.answered
        else None,
        scheduled=moved(told.scheduled),
        meets=moved(told.meets),
        thanks=moved(told.thanks),
        introducer_told=moved(told.introducer_told),
    )


def working_days_from(owner: Asker, at: datetime, many: int) -> int:
    """How many days from today the working day lies that is so many of them away."""
    today, step, days = at.astimezone(owner.zone).date(), 1 if many > 0 else -1, 0
    while many:
        days += step
        many -= step * is_working_day(today + days * DAY)
    return days


def a_person(
    owner: Asker,
    told: Character,
    at: datetime,
    fields: dict[str, Field],
    met: dict[str, Interview],
) -> Person:
    mail = ".".join(told.name.lower().split()).encode("ascii", "ignore").decode()
    return add_person(
        owner,
        at + told.added * DAY,
        name=told.name,
        greeting_name=told.greeting,
        role=told.role,
        organisation=told.organisation,
        # These addresses can belong to nobody (RFC 2606).
        email=f"{mail}@work.example" if told.because else "",
        town=told.town,
        time_zone=told.zone,
        field=fields.get(told.field),
        because=told.because,
        found=told.found,
        found_where=told.found_where,
        is_outside_academia=told.is_outside if told.because else None,
        referred_by=met.get(told.introduced_by),
        may_use_name=told.may_use_name,
    )


def an_interview(person: Person, told: Character, at: datetime) -> Interview | None:
    """The facts in the order in which they happened."""

    def on(day_and_hour: tuple[int, int]) -> datetime:
        return moment(person.owner, at, *day_and_hour)

    asked = told.asked
    if told.asked_working_days_ago:
        asked = (working_days_from(person.owner, at, -told.asked_working_days_ago), 9)
    begun = told.begun or asked
    if begun is None:
        return None
    interview = start_interview(person, on(begun))
    write(interview, "request", on(begun), on(asked) if asked else None, told.by)
    if told.followed_up:
        write(interview, "follow_up", on(told.followed_up), on(told.followed_up), told.by)
    if told.answered:
        name, *when = told.answered
        again = on((told.ask_again, 9)).date() if told.ask_again else None
        interview.answer(name, on((when[0], when[1])), again)
    if told.thanked_for_no:
        interview.state(no_thanked_at=on(told.thanked_for_no))
    agree(interview, told, at)
    return interview


def agree(interview: Interview, told: Character, at: datetime) -> None:
    """A time and a place; and for those who met, what was said."""
    owner = interview.owner
    meets = told.meets
    if told.meets_in_working_days:
        meets = (working_days_from(owner, at, told.meets_in_working_days), 15)
    if meets is None or told.scheduled is None:
        return
    starts_at = moment(owner, at, *meets)
    interview.schedule(
        moment(owner, at, *told.scheduled),
        starts_at=starts_at,
        meeting_zone=interview.person.zone,
        format=told.format,
        place=told.place,
        link="https://video.example/room" if told.format == "video" else "",
        number="+44 20 7946 0018" if told.format == "phone" else "",
    )
    if told.met_minutes:
        meet(interview, told, starts_at)
        come_of_it(interview, told, at)
    else:
        plan(interview, moment(owner, at, -2, 19), has_planned=told.has_planned)


def plan(interview: Interview, at: datetime, *, has_planned: bool) -> None:
    """What was looked up before; and the question list, where it is begun."""
    for topic, text, is_must in words.PLANNED if has_planned else ():
        question = add_question(interview, text, at, topic)
        question.is_must = is_must
        question.save(update_fields=["is_must"])
    for text in () if has_planned else words.RESEARCH:
        ResearchNote(person=interview.person, text=text, noted_at=at).keep()


def meet(interview: Interview, told: Character, starts_at: datetime) -> None:
    """The questions asked, and the notes, as they were typed."""
    interview.state(confirmed_at=starts_at - DAY)
    talk = words.TALKS[told.name]
    questions = [add_question(interview, text, starts_at - DAY, topic) for topic, text, *_ in talk]
    interview.begin(starts_at)
    minutes = told.met_minutes or 0
    for number, (question, (*_, note, is_starred)) in enumerate(zip(questions, talk, strict=True)):
        at = starts_at + timedelta(minutes=(number + 1) * minutes / (len(talk) + 1))
        question.asked_at = at
        question.save(update_fields=["asked_at"])
        keep_note(interview, question, note, at, is_starred=is_starred)
    interview.end(starts_at + timedelta(minutes=minutes))


def come_of_it(interview: Interview, told: Character, at: datetime) -> None:
    """The thanks, what was learned, who hears of it, and what was promised."""
    owner, ended_at = interview.owner, interview.ended_at
    if told.thanks or told.thanks_begun:
        sent_at = moment(owner, at, *told.thanks) if told.thanks else None
        write(interview, "thanks", sent_at or at, sent_at, told.by)
    if told.learned and ended_at:
        Debrief(
            interview=interview,
            learned=told.learned,
            fits=told.fits,
            still_to_know=told.still_to_know,
            energy=told.energy,
            fit=told.fit,
        ).keep()
        interview.state(debriefed_at=ended_at + timedelta(hours=3))
    if told.introducer_told:
        interview.state(introducer_told_at=moment(owner, at, *told.introducer_told))
    if told.updated:
        interview.state(update_sent_at=moment(owner, at, *told.updated))
    if told.promise:
        text, days = told.promise
        promise(interview, text, moment(owner, at, days, 9).date())


def write(
    interview: Interview, kind: str, at: datetime, sent_at: datetime | None, by: str
) -> None:
    """A letter in the method's own words, sent or only begun."""
    person = interview.person
    writer, reader = person.owner.writer, person.reader
    asking = Asking(
        reason=person.because,
        introducer=person.introducer_name,
        may_use_name=person.may_name_introducer,
    )
    starred = interview.notes.exclude(starred_at=None).values_list("text", flat=True)
    texts = {
        "request": lambda: drafts.request(writer, reader, asking),
        "follow_up": lambda: drafts.follow_up(writer, reader, asking),
        "thanks": lambda: drafts.thanks(writer, reader, Thanking(starred=tuple(starred))),
    }
    text = texts[kind]()
    letter = draft(interview, kind, text.subject, text.body, at)
    if sent_at:
        letter.was_sent(sent_at, by)
