"""Our own letters, with what each says: `bench/corpus/requests.txt` and `thanks.txt`.

`python -m bench.letters` prints how they are read, the two parts apart.

They drive the cues of method/letters/elements, but for those whose number ends in 0, 3 or 7:
no cue was written with these in view, so they measure what the cues make of a new hand.
"""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from bench.accuracy.marks import Row, written

CORPUS = Path(__file__).parent / "corpus"
REQUESTS = {
    "who": "says_who_i_am",
    "found": "how_found_you",
    "why": "why_you",
    "notjob": "not_a_job_ask",
    "agenda": "question_count_or_agenda",
    "times": "proposes_times_or_asks_availability",
    "easy": "easy_out",
    "thanks": "closing_thanks",
    "cv": "attaches_resume",
    "job": "asks_for_job",
    "minutes": "time_requested",
    "ways": "place_or_mode_offered",
}
THANKS = {
    "thanks": "thanks",
    "takeaway": "specific_takeaway",
    "next": "next_step_or_action",
    "referral": "referral_mentioned",
    "door": "keeps_door_open",
    "job": "asks_for_job",
}
ONLY_MEASURED = ("0", "3", "7")


class Labelled(NamedTuple):
    """A letter and the elements it holds; minutes and ways only where it names them."""

    name: str
    subject: str
    text: str
    holds: frozenset[str]
    minutes: int | None = None
    ways: tuple[str, ...] = ()

    @property
    def is_only_measured(self) -> bool:
        return self.name.endswith(ONLY_MEASURED)


def letters(kind: str) -> Iterator[Labelled]:
    """The letters of one kind, "requests" or "thanks"."""
    labels = REQUESTS if kind == "requests" else THANKS
    for part in (CORPUS / f"{kind}.txt").read_text("utf-8").split("\n== ")[1:]:
        head, _, text = part.partition("\n")
        marks, _, subject = head.partition(" | ")
        name, *said = marks.split()
        values = dict(mark.split("=") for mark in said if "=" in mark)
        yield Labelled(
            name=name,
            subject=subject.strip(),
            text=text.strip(),
            holds=frozenset(labels[mark.partition("=")[0]] for mark in said),
            minutes=int(values["minutes"]) if "minutes" in values else None,
            ways=tuple(values["ways"].split(",")) if "ways" in values else (),
        )


def row_of(letter: Labelled, kind: str) -> Row:
    """The letter as a row of the accuracy report."""
    labels = REQUESTS if kind == "requests" else THANKS
    return {
        "id": letter.name,
        "subject": letter.subject,
        "text": letter.text,
        "labels": {
            **{label: label in letter.holds for label in labels.values()},
            "minutes": letter.minutes,
            "modes": letter.ways,
        },
    }


def main() -> None:
    for kind in ("requests", "thanks"):
        measure = import_module(f"bench.accuracy.{kind}").measured
        for is_only_measured in (False, True):
            rows = [
                row_of(letter, kind)
                for letter in letters(kind)
                if letter.is_only_measured == is_only_measured
            ]
            print(f"## {kind}, {'only measured' if is_only_measured else 'the others'}\n")
            print("\n".join(written(measure(rows), len(rows))), end="\n\n")


if __name__ == "__main__":
    main()
