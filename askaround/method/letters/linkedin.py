"""The short note for LinkedIn, within whatever limit the settings name.

Source: "Email is the most popular first point of contact", so others exist; and "not interested
in a job interview, but simply in gathering information" holds in 200 characters too.
"""

from collections.abc import Iterable

from askaround.method.letters import sentences as say
from askaround.method.letters.draft import Draft, greeting, signature
from askaround.method.letters.facts import Asking, Reader, Writer

NO_IS_FINE = "A no is completely fine."
Piece = tuple[int, str]


def asks(asking: Asking) -> tuple[str, ...]:
    """The ask, from the whole one to the shortest that is still one."""
    asked = (
        f"Could I ask you {say.number_of_questions(asking)} in {max(asking.minutes, 1)} minutes"
    )
    place = say.at_place(asking)
    return (
        *((f"{asked}, {place}?",) if place else ()),
        f"{asked}?",
        "Could I ask you about your path?",
    )


def not_a_job(asking: Asking) -> str:
    if applies := say.applying(asking):
        return f"{applies} this is only to understand the work."
    return "I am after information, not a job."


def within(pieces: Iterable[Piece], limit: int) -> str:
    """The pieces that fit, taken in order of need, read in their order in the note."""
    kept: list[Piece] = []
    for piece in pieces:
        if piece not in kept and len(joined([*kept, piece])) <= limit:
            kept.append(piece)
    return joined(kept)


def joined(pieces: Iterable[Piece]) -> str:
    return " ".join(text for _, text in sorted(pieces) if text)


def shortly_introduced(asking: Asking) -> str:
    name = say.introducer(asking)
    return f"{name} suggested I write." if name else ""


def linkedin(writer: Writer, reader: Reader, asking: Asking, *, limit: int) -> Draft:
    """A note of at most `limit` characters, whole sentences left out from the least needed.

    The ask is shortened before anything else goes: the note buys the connection, and the
    minutes can follow in the request. Where not even the shortest ask fits, the body is "".
    """
    needed = (
        (5, not_a_job(asking)),
        (0, greeting(reader)),
        (7, signature(writer, full=False)),
        (2, say.who_i_am(writer)),
        (1, shortly_introduced(asking)),
        (3, say.why_you(reader, asking)),
    )
    longest_first = asks(asking)
    for count in range(len(needed), 0, -1):
        for ask in longest_first:
            pieces = [(4, ask), *needed[:count]]
            if len(joined(pieces)) <= limit:
                return Draft(subject="", body=within([*pieces, *needed, (6, NO_IS_FINE)], limit))
    return Draft(subject="", body=within([(4, longest_first[-1])], limit))
