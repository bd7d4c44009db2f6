from dataclasses import replace

from askaround.method.letters import drafts
from askaround.method.letters.facts import Asking, Reader, Writer


def test_a_voicemail_spells_the_name_and_wants_no_call_back(
    writer: Writer, reader: Reader, asking: Asking
) -> None:
    body = drafts.voicemail(writer, reader, asking).body

    assert "M-I-N-A P-A-R-K" in body
    assert "no need to call back" in body


def test_on_the_phone_the_first_question_is_whether_it_is_a_bad_moment(
    writer: Writer, reader: Reader, asking: Asking
) -> None:
    body = drafts.phone(writer, reader, asking).body

    assert body[: body.index("?") + 1].endswith("Is this a bad moment?")


def test_an_assistant_hears_that_it_is_no_application(
    writer: Writer, reader: Reader, asking: Asking
) -> None:
    plain = drafts.gatekeeper(writer, reader, asking).body
    applying = drafts.gatekeeper(writer, reader, replace(asking, is_applying=True)).body

    assert "not a job application" in plain
    assert "not a job application" not in applying
