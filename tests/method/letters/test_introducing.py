from askaround.method.letters import drafts
from askaround.method.letters.facts import Asking, Reader, Writer


def test_the_note_to_pass_on_says_who_what_and_that_no_is_fine(
    writer: Writer, reader: Reader, introducer: Reader, asking: Asking
) -> None:
    body = drafts.introducer_request(writer, introducer, reader, asking).body

    assert body.startswith("Dear Lena,")
    note = body[body.index("“This is") :]
    assert all(
        part in note
        for part in ("Mina Park", "postdoc", "30 minutes", "not asking for a job", "A no is")
    )
