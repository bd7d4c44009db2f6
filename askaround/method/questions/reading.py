"""What a question is, in one value: open or closed, what it asks for, what it is about.

Source: "Prepare about five to six open-ended questions", and "Don't ask generic questions that
can be answered through a web search". The checks, the pages and the command all read it here.
"""

from dataclasses import dataclass
from typing import Literal

from askaround.method.questions.asks_for_job import find_job
from askaround.method.questions.closed import find_closed
from askaround.method.questions.searchable import find_searchable
from askaround.method.questions.several import find_double, find_stacked

AskedFor = Literal["none", "job", "pay"]


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """How a question reads. `topics`: one or two, the most likely first."""

    is_open: bool
    is_polite: bool
    is_searchable: bool
    asks_for: AskedFor
    is_double: bool
    topics: tuple[str, ...]


def read(text: str) -> Verdict:
    """The verdict on a question."""
    return Verdict(
        is_open=not find_closed(text),
        is_polite=False,
        is_searchable=bool(find_searchable(text)),
        asks_for="job" if find_job(text) else "none",
        is_double=bool(find_double(text) or find_stacked(text)),
        topics=("other",),
    )
