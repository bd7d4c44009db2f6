from askaround.method.letters import drafts
from askaround.method.letters.facts import News, Reader, Thanking, Writer


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
