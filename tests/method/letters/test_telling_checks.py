import pytest

from askaround.method.advice import Element
from askaround.method.letters import checks, drafts
from askaround.method.letters.facts import News, Reader, Thanking, Writer

NEWS = News(
    when="six weeks ago", advice="Run one usability test first", done="I ran one with five"
)
OKAFOR = Reader(name="Nkechi Okafor", greeting_name="Dr. Okafor")
LENA = Reader(name="Lena Ortiz", greeting_name="Lena")
UPDATE = """Dear Dr. Okafor,

Six weeks ago you told me to run one usability test before deciding anything. I ran one, with five
colleagues and a clinic form, and put two internships on my list for autumn.

Mina Park
"""
INTRODUCER = """Dear Lena,

I met Dr. Okafor on Tuesday, thanks to you. Her point about logic models answered what you and I
had left open.

Mina
"""
REPLY = """Dear Dr. Okafor,

Thank you for telling me so plainly; that helps. I wish you a good summer.

Mina Park
"""


def missing(found: list[Element]) -> list[str]:
    return [element.check for element in found if not element.in_place]


def of_update(body: str) -> list[Element]:
    return checks.update_elements("News", body, reader=OKAFOR, news=NEWS)


def of_introducer(body: str) -> list[Element]:
    return checks.introducer_elements(
        "Met", body, reader=LENA, met=OKAFOR, thanking=Thanking(starred=("Logic models first",))
    )


def of_reply(body: str) -> list[Element]:
    return checks.kind_reply_elements("Re: a", body, reader=OKAFOR)


def test_letters_that_say_it_lack_nothing() -> None:
    assert missing(of_update(UPDATE)) == []
    assert missing(of_introducer(INTRODUCER)) == []
    assert missing(of_reply(REPLY)) == []


@pytest.mark.parametrize(
    ("check", "body"),
    [
        ("came_of_it", "Dear Dr. Okafor,\n\nYou told me to run one test.\n\nMina"),
        ("their_part", "Dear Dr. Okafor,\n\nI have started a new post in Lund.\n\nMina"),
        ("no_ask", UPDATE + "Would you have another half hour for me?"),
        ("length", UPDATE + "and so on " * 60),
    ],
)
def test_an_update_without_its_element_is_told(check: str, body: str) -> None:
    assert check in missing(of_update(body))


@pytest.mark.parametrize(
    ("check", "body"),
    [
        ("you_spoke", INTRODUCER.replace("I met Dr. Okafor", "It was good")),
        ("thanked", INTRODUCER.replace(", thanks to you", "")),
        ("one_thing", "Dear Lena,\n\nI met Dr. Okafor. Thank you.\n\nMina"),
        ("no_ask", INTRODUCER + "Could you name somebody else?"),
    ],
)
def test_a_word_to_the_introducer_without_its_element_is_told(check: str, body: str) -> None:
    assert check in missing(of_introducer(body))


@pytest.mark.parametrize(
    ("check", "body"),
    [
        ("thanked", REPLY.replace("Thank you for telling", "You told")),
        ("lets_go", REPLY + "Could we not find 20 minutes after all?"),
        ("length", REPLY + "and so on " * 60),
    ],
)
def test_an_answer_to_a_no_without_its_element_is_told(check: str, body: str) -> None:
    assert check in missing(of_reply(body))


def test_what_is_missing_comes_with_a_sentence_that_would_mend_it() -> None:
    for read, body in (
        (of_update, "Dear Dr. Okafor,\n\nHello.\n\nMina"),
        (of_introducer, "Dear Lena,\n\nHello."),
    ):
        for element in read(body):
            if element.in_place or not element.instead:
                continue
            mended = checks.add(body, element.instead, element.check)
            assert element.check not in missing(read(mended)), element.check


def test_the_drafts_are_complete() -> None:
    writer = Writer(name="Mina Park")
    thanking = Thanking(starred=("Logic models first",))
    update = drafts.update(writer, OKAFOR, NEWS)
    introducer = drafts.introducer_thanks(writer, LENA, OKAFOR, thanking)
    replies = (
        drafts.decline_thanks(writer, OKAFOR),
        drafts.postpone_reply(writer, OKAFOR, later="in May"),
        drafts.redirect_thanks(writer, OKAFOR, to="Sam Lee"),
    )

    assert missing(of_update(update.body)) == []
    assert missing(of_introducer(introducer.body)) == []
    assert [missing(of_reply(reply.body)) for reply in replies] == [[], [], []]
