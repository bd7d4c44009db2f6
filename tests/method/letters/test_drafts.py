from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from askaround.method.letters import drafts
from askaround.method.letters.draft import Draft
from askaround.method.letters.facts import (
    Asking,
    Meeting,
    News,
    Reader,
    Thanking,
    Writer,
)
from askaround.method.schedule import Format

FORMATS = (*Format, "", "carrier pigeon")
# Letters, marks and line ends, with the characters a template is made of; "None" only as a gap.
FACT = st.text(alphabet="abcdeEIMÄéß [](){}.,;:!?'’-\n\t@/|0129", max_size=60)
FACTS = st.lists(FACT, max_size=3).map(tuple)

writers = st.builds(Writer, name=FACT, about=FACT, phone=FACT, profile_link=FACT)
readers = st.builds(
    Reader,
    name=FACT,
    greeting_name=FACT,
    role=FACT,
    organisation=FACT,
    town=FACT,
    field=FACT,
)
askings = st.builds(
    Asking,
    reason=FACT,
    introducer=FACT,
    may_use_name=st.sampled_from((True, False, None)),
    minutes=st.integers(-5, 500),
    questions=FACT,
    formats=st.lists(st.sampled_from(FORMATS), max_size=4).map(tuple),
    times=FACTS,
    is_applying=st.booleans(),
)
meetings = st.builds(
    Meeting,
    when_theirs=FACT,
    when_mine=FACT,
    format=st.sampled_from(FORMATS),
    place=FACT,
    number=FACT,
    link=FACT,
    minutes=st.integers(-5, 500),
)
thankings = st.builds(
    Thanking,
    minutes=st.integers(-5, 500),
    when=FACT,
    starred=FACTS,
    notes=FACTS,
    next_step=FACT,
    next_step_on=FACT,
    referrals=st.lists(st.tuples(FACT, st.sampled_from((True, False, None))), max_size=3).map(
        tuple
    ),
)
newses = st.builds(News, when=FACT, advice=FACT, done=FACT, result=FACT)


def every_draft(
    writer: Writer,
    reader: Reader,
    asking: Asking,
    meeting: Meeting,
    thanking: Thanking,
    news: News,
    extra: str,
) -> Iterator[Draft]:
    yield drafts.request(writer, reader, asking)
    yield drafts.follow_up(writer, reader, asking, subject=extra, asked_on=extra)
    yield drafts.phone(writer, reader, asking)
    yield drafts.voicemail(writer, reader, asking)
    yield drafts.gatekeeper(writer, reader, asking, asked_on=extra)
    yield drafts.linkedin(writer, reader, asking, limit=300)
    yield drafts.confirm(writer, reader, meeting, subject=extra)
    yield drafts.move_by_me(writer, reader, meeting, new_times=(extra,), reason=extra)
    yield drafts.moved_by_them(writer, reader, meeting, new_times=(extra,), subject=extra)
    yield drafts.offer_times(writer, reader, meeting, new_times=(extra,), subject=extra)
    yield drafts.cancel(writer, reader, meeting, reason=extra)
    yield drafts.no_show_by_them(writer, reader, meeting, new_time=extra)
    yield drafts.decline_thanks(writer, reader, subject=extra)
    yield drafts.postpone_reply(writer, reader, later=extra, subject=extra)
    yield drafts.in_writing(writer, reader, questions=(extra,) * 5, subject=extra)
    yield drafts.thanks(writer, reader, thanking)
    yield drafts.card(writer, reader, thanking)
    yield drafts.two_line_thanks(writer, reader, thanking)
    yield drafts.introducer_thanks(writer, reader, reader, thanking)
    yield drafts.introducer_request(writer, reader, reader, asking)
    yield drafts.update(writer, reader, news)


@given(writers, readers, askings, meetings, thankings, newses, FACT)
def test_no_draft_holds_a_gap_whatever_the_facts(
    writer: Writer,
    reader: Reader,
    asking: Asking,
    meeting: Meeting,
    thanking: Thanking,
    news: News,
    extra: str,
) -> None:
    for draft in every_draft(writer, reader, asking, meeting, thanking, news, extra):
        for text in (draft.subject, draft.body):
            assert not any(gap in text for gap in ("None", "[", "{", "  ", "\n\n\n"))
            assert text == text.strip()
            assert all(line == line.strip() for line in text.split("\n"))


@given(writers, readers, askings, st.integers(0, 400))
def test_a_linkedin_note_never_exceeds_its_limit(
    writer: Writer, reader: Reader, asking: Asking, limit: int
) -> None:
    note = drafts.linkedin(writer, reader, asking, limit=limit)

    assert len(note.body) <= limit
    assert note.body == "" or note.body.count("Could I ask you") >= 1


def bare_drafts() -> list[Draft]:
    facts = (Writer(), Reader(), Asking(), Meeting(), Thanking(), News())
    return list(every_draft(*facts, ""))


def test_drafts_without_any_fact_are_whole_texts() -> None:
    bodies = [draft.body for draft in bare_drafts()]

    assert all(len(body.split()) > 10 for body in bodies)
    assert all(body[-1] in ".?!”" for body in bodies)
