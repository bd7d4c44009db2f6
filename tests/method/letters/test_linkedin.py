from askaround.method.letters import drafts
from askaround.method.letters.facts import Asking, Reader, Writer


def test_a_linkedin_note_keeps_its_ask_and_the_honest_word_when_it_gets_short(
    writer: Writer, reader: Reader, asking: Asking
) -> None:
    long = drafts.linkedin(writer, reader, asking, limit=300).body
    short = drafts.linkedin(writer, reader, asking, limit=200).body
    tiny = drafts.linkedin(writer, reader, asking, limit=90).body

    assert "bilingual" in long and "30 minutes" in long
    assert "bilingual" not in short and "Lena Ortiz" in short and "Mina Park" in short
    assert all("Could I ask you" in text and "not a job" in text for text in (long, short, tiny))
