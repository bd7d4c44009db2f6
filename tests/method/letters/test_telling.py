import pytest

from askaround.method.letters import drafts
from askaround.method.letters.facts import News, Reader, Thanking, Writer


@pytest.mark.parametrize(
    ("done", "said"),
    [
        ("I ran a test", "I ran a test."),
        ("Read both papers; Send the draft", "is done: read both papers; send the draft."),
        ("Ran a test", "What I did with it: ran a test."),
        ("", "No reply needed."),
    ],
)
def test_an_update_tells_what_was_done_in_whatever_grammar_it_was_noted(
    writer: Writer, reader: Reader, done: str, said: str
) -> None:
    assert said in drafts.update(writer, reader, News(done=done)).body


def test_letters_of_thanks_and_news_ask_for_nothing(
    writer: Writer, reader: Reader, introducer: Reader, thanking: Thanking, news: News
) -> None:
    texts = (
        drafts.thanks(writer, reader, thanking),
        drafts.card(writer, reader, thanking),
        drafts.introducer_thanks(writer, introducer, reader, thanking),
        drafts.update(writer, reader, news),
    )

    assert not any("?" in draft.body for draft in texts)
