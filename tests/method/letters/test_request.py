from collections.abc import Callable
from dataclasses import replace

import pytest

from askaround.method.letters import checks, drafts
from askaround.method.letters.draft import Draft
from askaround.method.letters.facts import Asking, Reader, Writer


def test_a_request_from_all_facts_has_everything_in_place_and_no_faults(
    writer: Writer, reader: Reader, asking: Asking
) -> None:
    draft = drafts.request(writer, reader, asking)
    facts = {"writer": writer, "reader": reader, "asking": asking}

    elements = checks.request_elements(draft.subject, draft.body, **facts)

    assert [element.check for element in elements if not element.in_place] == []
    assert checks.request_faults(draft.subject, draft.body, **facts) == []
    (length,) = (element for element in elements if element.check == "length")
    assert length.line.endswith("easy to read on a phone.")


def test_a_request_from_names_alone_is_ready_and_its_gaps_are_named() -> None:
    facts = {
        "writer": Writer(name="Mina Park"),
        "reader": Reader(name="Nkechi Okafor"),
        "asking": Asking(),
    }
    draft = drafts.request(**facts)

    elements = checks.request_elements(draft.subject, draft.body, **facts)

    missing = [element.check for element in elements if not element.in_place]
    assert missing == ["who_you_are", "why_them"]
    assert checks.is_ready(elements, checks.request_faults(draft.subject, draft.body, **facts))


def test_a_request_from_somebody_who_applies_there_says_so_and_is_ready(
    writer: Writer, reader: Reader, asking: Asking
) -> None:
    applying = replace(asking, is_applying=True)
    facts = {"writer": writer, "reader": reader, "asking": applying}
    draft = drafts.request(**facts)

    elements = checks.request_elements(draft.subject, draft.body, **facts)

    assert "I may apply to your organisation" in draft.body
    assert "not asking for a job" not in draft.body
    assert all(element.in_place for element in elements)
    assert checks.request_faults(draft.subject, draft.body, **facts) == []


def test_a_request_from_somebody_who_has_applied_says_that_and_is_ready(
    writer: Writer, reader: Reader, asking: Asking
) -> None:
    applied = replace(asking, is_applying=True, has_applied=True)
    facts = {"writer": writer, "reader": reader, "asking": applied}
    draft = drafts.request(**facts)

    elements = checks.request_elements(draft.subject, draft.body, **facts)

    assert "I have applied to your organisation" in draft.body
    assert "may apply" not in draft.body
    assert all(element.in_place for element in elements)
    assert checks.request_faults(draft.subject, draft.body, **facts) == []


def test_may_apply_is_not_the_whole_truth_of_somebody_who_has_applied(
    writer: Writer, reader: Reader, asking: Asking
) -> None:
    may = drafts.request(writer, reader, replace(asking, is_applying=True))
    applied = replace(asking, is_applying=True, has_applied=True)
    facts = {"writer": writer, "reader": reader, "asking": applied}

    elements = checks.request_elements(may.subject, may.body, **facts)

    (missing,) = (element for element in elements if not element.in_place)
    assert missing.check == "not_a_job"
    assert "I have applied" in missing.instead


@pytest.mark.parametrize("leave", [None, False])
def test_the_introducer_is_not_named_without_leave(
    writer: Writer, reader: Reader, asking: Asking, leave: bool | None
) -> None:
    unasked = replace(asking, may_use_name=leave)
    makers: tuple[Callable[[Writer, Reader, Asking], Draft], ...] = (
        drafts.request,
        drafts.follow_up,
        drafts.phone,
        drafts.voicemail,
        lambda *facts: drafts.linkedin(*facts, limit=300),
    )

    texts = [make(writer, reader, unasked) for make in makers]

    assert not any("Ortiz" in draft.subject + draft.body for draft in texts)


def test_the_introducer_stands_in_the_subject_and_the_first_line_with_leave(
    writer: Writer, reader: Reader, asking: Asking
) -> None:
    draft = drafts.request(writer, reader, asking)

    assert draft.subject == "Lena Ortiz suggested I write"
    assert draft.body.splitlines()[2].startswith("Lena Ortiz suggested")


@pytest.mark.parametrize(
    ("asked", "offered"), [(60, "20-minute"), (30, "20-minute"), (20, "10-minute")]
)
def test_a_follow_up_asks_for_less(
    writer: Writer, reader: Reader, asking: Asking, asked: int, offered: str
) -> None:
    draft = drafts.follow_up(writer, reader, replace(asking, minutes=asked))

    assert offered in draft.body


def test_a_follow_up_to_a_short_request_offers_only_writing(
    writer: Writer, reader: Reader, asking: Asking
) -> None:
    draft = drafts.follow_up(writer, reader, replace(asking, minutes=10))

    assert "minute" not in draft.body
    assert "two questions by e-mail" in draft.body


def test_a_follow_up_stays_in_its_thread_and_is_in_order(
    writer: Writer, reader: Reader, asking: Asking
) -> None:
    draft = drafts.follow_up(writer, reader, asking, subject="RE: Re: Your path")
    facts = {"writer": writer, "reader": reader, "asking": asking}

    elements = checks.follow_up_elements(draft.subject, draft.body, **facts)

    assert draft.subject == "Re: Your path"
    assert "I will not write again" in draft.body
    assert all(element.in_place for element in elements)
    assert checks.follow_up_faults(draft.subject, draft.body, **facts) == []
