from askaround.method.letters import drafts
from askaround.method.letters.facts import Reader, Writer


def test_at_most_three_questions_are_asked_in_writing(writer: Writer, reader: Reader) -> None:
    own = drafts.in_writing(writer, reader, questions=("A?", "B?", "C?", "D?")).body
    standing = drafts.in_writing(writer, reader).body

    assert "3. C?" in own and "D?" not in own
    assert standing.count("?") == 3 and "call" not in standing
