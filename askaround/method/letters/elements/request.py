"""Reading a request: which of its elements it holds, and the words that show each.

Source: "let them know that you are not interested in a job interview, but simply in gathering
information", and "how much time you are requesting (e.g. 30 minutes to ask five or six
questions)".
"""

from collections.abc import Mapping
from dataclasses import dataclass

from askaround.method.letters.elements import counted
from askaround.method.letters.elements.agenda import agenda
from askaround.method.letters.elements.spoken_text import Passage, Sentence, sentences
from askaround.method.letters.elements.tables import index

MODES = ("workplace", "phone", "video", "coffee", "other")
FLAGS = (
    "says_who_i_am",
    "how_found_you",
    "why_you",
    "not_a_job_ask",
    "proposes_times_or_asks_availability",
    "easy_out",
    "closing_thanks",
    "attaches_resume",
    "asks_for_job",
)
ELEMENTS = (*FLAGS, "time_requested", "question_count_or_agenda", "place_or_mode_offered")
ALL = frozenset((*FLAGS, "workplace", "other"))
# What stands under the name says nothing of these; a postscript there may still ask for a job.
IN_A_SIGNATURE = frozenset(("closing_thanks", "attaches_resume", "asks_for_job", "not_a_job_ask"))
LAST_SENTENCES = 4


@dataclass(frozen=True, kw_only=True)
class Requested:
    """What a request says. `places` holds, for each element in it, the words that show it."""

    places: Mapping[str, Passage]
    minutes: int | None = None
    modes: tuple[str, ...] = ()
    word_count: int = 0

    def holds(self, *elements: str) -> bool:
        """Whether it holds one of these elements."""
        return any(element in self.places for element in elements)


def read_request(subject: str, text: str) -> Requested:
    """The elements of a request or a follow-up. `subject` may say who sent the asker."""
    said = sentences(text)
    places = shown(said)
    time = counted.minutes(said)
    if time:
        places["time_requested"] = time[1]
    topics = agenda(said)
    if topics:
        places["question_count_or_agenda"] = topics
    ways = counted.ways_to_talk(said) | {
        way: places.pop(way) for way in ("workplace", "other") if way in places
    }
    if ways:
        places["place_or_mode_offered"] = min(ways.values())
    return Requested(
        places=places,
        minutes=time[0] if time else None,
        modes=tuple(way for way in MODES if way in ways),
        word_count=len(text.split()),
    )


def shown(said: list[Sentence]) -> dict[str, Passage]:
    """Every element that some sentence shows, with the first words that do."""
    places: dict[str, Passage] = {}
    late = closing_from(said)
    for number, sentence in enumerate(said):
        wanted = ALL - places.keys()
        if number < late:
            wanted -= {"closing_thanks"}
        if sentence.is_signature:
            wanted &= IN_A_SIGNATURE
        for element, place in index("classes", "asking", "about").find(sentence, wanted).items():
            places.setdefault(element, place)
    return places


def closing_from(said: list[Sentence]) -> int:
    """Where the last part begins: thanks before it are for something else."""
    body = [n for n, sentence in enumerate(said) if not sentence.is_signature]
    late = max(LAST_SENTENCES, len(body) // 2)
    return body[-late] if len(body) > late else min(1, len(said))
