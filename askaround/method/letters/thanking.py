"""Thank-yous: the letter, the card, and the two lines that go ahead of a card.

Source: "send a thank-you email or thank you card within 24 - 48 hours to the person you
interviewed to let them know that you value their time".
"""

from askaround.method.letters.draft import WITH_THANKS, Draft, letter, paragraph, signature
from askaround.method.letters.facts import Reader, Thanking, Writer
from askaround.method.letters.sentences import SUBJECT_LIMIT, duration
from askaround.method.letters.turning import for_them
from askaround.method.letters.words import first_sentence, on_day, quoted, tidy, unstopped, will_do

LATE = "These lines come later than they should, and are meant no less."
REPORT = "I will let you know how it goes."
WORTH_COUNTING = 10  # minutes
CARD_SENTENCES = 3
CARD_FILLERS = (
    "It was kind of you to make room for me.",
    "I came away with more than I had hoped for.",
    "I am glad that I asked.",
)


def their_time(thanking: Thanking, *, verb: str = "giving me") -> str:
    """The time they gave. A few minutes are thanked for without counting them."""
    day = on_day(unstopped(thanking.when)) if unstopped(thanking.when) else ""
    if thanking.minutes < WORTH_COUNTING:
        return f"Thank you for your time {day}".rstrip()
    return f"Thank you for {verb} {duration(thanking.minutes)} {day or 'of your time'}"


def takeaways(thanking: Thanking) -> list[str]:
    return [text for note in thanking.starred if (text := unstopped(first_sentence(note)))]


def what_stays(thanking: Thanking) -> str:
    """One thing, or two, in the words of the notes, quoted so that any note reads well."""
    kept = takeaways(thanking)
    if not kept:
        return ""
    first, *others = map(for_them, kept)
    more = f" I also wrote down: {quoted(others[0])}." if others else ""
    return f"What stays with me, in the words of my notes: {quoted(first)}.{more}"


def referral_sentence(name: str, may_use: bool | None) -> str:
    who = unstopped(name)
    if not who:
        return ""
    if may_use is True:
        return f"I will write to {who}, using your name as you allowed."
    kept_out = "; I will leave your name out of it" if may_use is False else ""
    return f"Thank you also for pointing me to {who}{kept_out}."


def thanks(writer: Writer, reader: Reader, thanking: Thanking) -> Draft:
    """The thank-you note: their time, one thing they said, what comes of it. It asks nothing."""
    promised = will_do(thanking.next_step, thanking.next_step_on)
    referred = [referral_sentence(name, may_use) for name, may_use in thanking.referrals]
    report = REPORT if promised or any(referred) else ""
    body = letter(
        reader,
        (
            paragraph(
                f"{their_time(thanking)}.",
                LATE if thanking.is_late else "",
                what_stays(thanking),
            ),
            paragraph(promised, *referred, report),
        ),
        closing=WITH_THANKS,
        signed=signature(writer, full=False),
    )
    return Draft(subject=thank_you_for(thanking), body=body)


def thank_you_for(thanking: Thanking) -> str:
    day = unstopped(thanking.when)
    subject = f"Thank you for {day}"
    # "Thank you for on 9 June" would not read: only a day's own name goes into the subject.
    plain = day and day.split()[0].lower() not in ("on", "in", "at", "last", "this")
    return subject if plain and len(subject) <= SUBJECT_LIMIT else "Thank you for your time"


def card(writer: Writer, reader: Reader, thanking: Thanking) -> Draft:
    """Three to five sentences for a card written by hand: time, one thing, one step."""
    kept = takeaways(thanking)[:1]
    step = first_sentence(thanking.next_step)
    written = [
        f"{their_time(thanking)}.",
        f"What stays with me: {quoted(for_them(kept[0]))}." if kept else "",
        will_do(step, thanking.next_step_on),
    ]
    said = [text for text in written if text]
    said += CARD_FILLERS[: max(CARD_SENTENCES - len(said), 0)]
    body = letter(
        reader,
        (paragraph(*said),),
        closing=WITH_THANKS,
        signed=signature(writer, full=False),
    )
    return Draft(subject="", body=body)


def two_line_thanks(writer: Writer, reader: Reader, thanking: Thanking) -> Draft:
    """The short mail inside the two days, for an asker whose card is in the post."""
    body = letter(
        reader,
        (f"{their_time(thanking)}. A card with a few proper words is on its way to you.",),
        signed=tidy(writer.name),
    )
    return Draft(subject=thank_you_for(thanking), body=body)
