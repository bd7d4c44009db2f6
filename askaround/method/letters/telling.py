"""The update: weeks later, what came of what they said.

Source: "let them know that you value their time"; nothing shows it better than the news that
the advice was used.
"""

from askaround.method.letters.draft import Draft, letter, paragraph, signature
from askaround.method.letters.facts import News, Reader, Writer
from askaround.method.letters.words import (
    BASE_VERBS,
    lowered,
    quoted,
    raised,
    sentence,
    uncapitalised,
    unstopped,
)

# Before promises as they were noted: "read both papers; send the draft".
PROMISED = "What I said I would do is done"
NO_REPLY = "No reply needed. I wanted you to know that the time you gave me went somewhere."


def part(title: str, text: str) -> str:
    """A fact as a sentence: as it stands if it is told in the first person, else titled."""
    bare = unstopped(text)
    if not bare:
        return ""
    if bare.split()[0].lower() in ("i", "i'm", "i’m", "i've", "i’ve", "it", "my", "we"):
        return sentence(bare)
    if bare.split()[0].lower() in BASE_VERBS:
        return sentence(f"{PROMISED}: {'; '.join(map(uncapitalised, bare.split('; ')))}")
    return sentence(f"{title}: {lowered(bare)}")


def noted(advice: str) -> str:
    """What they said, as it was written down."""
    bare = unstopped(advice)
    return f"I noted this from our talk: {quoted(bare)}." if bare else ""


def update(writer: Writer, reader: Reader, news: News) -> Draft:
    """What you said, what I did, what happened. It asks for nothing, not even a reply."""
    time, advice = unstopped(news.when), unstopped(news.advice)
    when = raised(time) if time else "When we spoke"
    told = (
        f"{when}, {noted(advice)}" if advice else f"{when}, you gave me your time and your advice."
    )
    body = letter(
        reader,
        (
            paragraph(
                told,
                part("What I did with it", news.done),
                part("What came of it", news.result),
            ),
            NO_REPLY,
        ),
        signed=signature(writer, full=False),
    )
    return Draft(subject="What came of your advice", body=body)
