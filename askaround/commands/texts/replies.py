"""An answer that came in: what it says, and whether a person wrote it."""

import base64
import binascii
from dataclasses import asdict

from askaround.adapters.mail.incoming import read
from askaround.commands.texts import Line, text_of
from askaround.method.replies.incoming import Incoming
from askaround.method.replies.reading import read_reply
from askaround.method.replies.times import SaidTime

_NOT_BASE64 = 'The "raw" is not base64.'


def answer(line: Line) -> dict[str, object]:
    """The labels of the reply of this line: a text with its subject, or a raw message."""
    reading = read_reply(_incoming(line))
    return {
        "labels": [*reading.labels],
        "human": reading.human,
        "later": reading.later.text if reading.later else None,
        "times": [_time(time) for time in reading.times],
        "bounce_kind": reading.bounce_kind,
    }


def _incoming(line: Line) -> Incoming:
    if line.get("raw") is None:
        return Incoming(
            subject=text_of(line, "subject", is_needed=False), text=text_of(line, "text")
        )
    try:
        return read(base64.b64decode("".join(text_of(line, "raw").split()), validate=True))
    except (binascii.Error, ValueError) as error:
        if isinstance(error, binascii.Error) or not str(error).startswith("The "):
            raise ValueError(_NOT_BASE64) from None
        raise


def _time(time: SaidTime) -> dict[str, object]:
    """What they said of it; what they left open is not there."""
    return {name: value for name, value in asdict(time).items() if value not in (None, "")}
