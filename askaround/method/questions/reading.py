"""What a question is, in one value: open or closed, what it asks for, what it is about.

Source: "Prepare about five to six open-ended questions", and "Don't ask generic questions that
can be answered through a web search". The checks, the pages and the command all read it here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Literal

from askaround.method.questions.about import pointers
from askaround.method.questions.asks_for_job import find_job
from askaround.method.questions.facts_asked import SURELY, fact_pointers
from askaround.method.questions.features import features
from askaround.method.questions.lexicon import words_about
from askaround.method.questions.openness import Form, Part, is_also_open, parts
from askaround.method.questions.searchable import find_searchable
from askaround.method.questions.sentence import plain
from askaround.method.questions.several import find_double, find_stacked
from askaround.method.questions.shape import are_poles, shape
from askaround.method.questions.strong import strongest
from askaround.method.questions.topics import cues
from askaround.method.questions.wanted import wants
from askaround.method.questions.weighing import Weights, chance, sums, weights

READ_AT_MOST = 4_000  # characters; nobody can answer a longer question
AskedFor = Literal["none", "job", "pay"]
TOPICS = (
    *("responsibilities", "typical_day", "satisfaction", "challenges", "skills", "path_in"),
    *("trajectory", "industry_future", "employers", "advice", "referrals"),
    *("culture_lifestyle", "education_training", "other"),
)
FAMILIES = ("fact", "searchable", "job", "pay", "double", "topic")
# Where the sum has to stand for a yes, set where the cross-validated F1 was best.
LINE: Mapping[str, float] = {
    "fact": -0.5,
    "searchable": -0.4,
    "job": -0.4,
    "pay": -0.9,
    "double": -0.2,
}
# From here on the page speaks, below it the page is silent.
SURE: Mapping[str, float] = {"fact": 1.2, "searchable": 2.5, "job": 2.5, "pay": 2.5, "double": 0.6}
STACKED = 3  # so many parts that ask are more than one question, whatever they say
# Pay, and a post for the asker, are none of the thirteen topics.
FOR_ITSELF: Mapping[AskedFor, float] = {"none": 0.0, "job": 1.0, "pay": 2.0}
SECOND_TOPIC = 0.6  # how near its weight must come to the first's


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """How a question reads. `topics`: one or two, the most likely first."""

    is_open: bool
    is_polite: bool
    is_searchable: bool
    asks_for: AskedFor
    is_double: bool
    topics: tuple[str, ...]
    sure: frozenset[str]  # what of it is beyond doubt
    parts: tuple[Part, ...]


@dataclass(frozen=True, kw_only=True)
class Seen:
    """Everything the verdict looks at."""

    parts: tuple[Part, ...]
    whole: tuple[str, ...]
    shape: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "Seen":
        flat = plain(text)
        asked = tuple(parts(flat))
        points = pointers(flat)
        found = [*features(flat), *(f"about {each}" for each in points)]
        found += [f"about {one} + {other}" for one, other in combinations(points, 2)]
        found += [f"cue {each}" for each in cues(flat)]
        found += [*words_about(flat), *strongest(flat), *wants(flat)]
        found += [f"form {part.form}" for part in asked[:2]]
        if find_searchable(flat):
            found.append("cue searchable")
        if find_job(flat):
            found.append("cue job")
        shaped = [*shape(flat)]
        shaped += ["cue double"] if find_double(flat) else []
        shaped += ["cue stacked"] if find_stacked(flat) else []
        return cls(
            parts=asked, whole=tuple(dict.fromkeys(found)), shape=tuple(dict.fromkeys(shaped))
        )

    @property
    def is_one_wh(self) -> bool:
        return len(self.parts) == 1 and self.parts[0].form is Form.WH

    @property
    def asked(self) -> tuple[str, ...]:
        return asked_features(self.parts[0].text)

    def family(self, label: str) -> tuple[str, ...]:
        return self.shape if label == "double" else self.whole


def asked_features(clause: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(features(clause)))


def read_by(text: str, learned: Weights) -> Verdict:
    """The verdict on a question, by these weights."""
    seen = Seen.of(text)
    facts = [_fact(part, learned) for part in seen.parts]
    opens = [_opening(part, fact) for part, fact in zip(seen.parts, facts, strict=True)]
    total = sums(seen.whole, learned)
    double = sums(seen.shape, learned)
    sure = {"double": double.get("double", -1.0), "fact": min(facts, default=0.0)}
    weighed = {**total, **sure}
    asks_for = _asks_for(total)
    return Verdict(
        is_open=any(each is not Form.CLOSED for each in opens),
        is_polite=Form.POLITE in opens and Form.OPEN not in opens,
        is_searchable=total.get("searchable", -1.0) > LINE["searchable"]
        or "cue searchable" in seen.whole,
        asks_for=asks_for,
        is_double=double.get("double", -1.0) > LINE["double"]
        or len(seen.parts) >= STACKED
        or are_poles(text),
        topics=_topics({**total, "other": total.get("other", 0.0) + FOR_ITSELF[asks_for]}),
        sure=frozenset(label for label in LINE if weighed.get(label, 0.0) > SURE[label]),
        parts=seen.parts,
    )


def _fact(part: Part, learned: Weights) -> float:
    """How surely one fact would answer a part that begins with a question word."""
    if part.form is not Form.WH:
        return 0.0
    if SURELY & set(fact_pointers(part.text)) and not is_also_open(part.text):
        return 1.0
    return sums(asked_features(part.text), learned).get("fact", -1.0)


def _opening(part: Part, fact: float) -> Form:
    if part.form is Form.WH:
        return Form.CLOSED if fact > LINE["fact"] else Form.OPEN
    return Form.CLOSED if part.form is Form.LEAVE else part.form


def _asks_for(total: Mapping[str, float]) -> AskedFor:
    job = total.get("job", -1.0) - LINE["job"]
    pay = total.get("pay", -1.0) - LINE["pay"]
    if max(job, pay) <= 0:
        return "none"
    return "job" if job >= pay else "pay"


def _topics(total: Mapping[str, float]) -> tuple[str, ...]:
    first, second, *_ = sorted(TOPICS, key=lambda topic: -total.get(topic, 0.0))
    apart = total.get(second, 0.0) - total.get(first, 0.0)
    return (first, second) if chance(apart) > SECOND_TOPIC / (1 + SECOND_TOPIC) else (first,)


def read(text: str) -> Verdict:
    """The verdict on a question."""
    return _read(text[:READ_AT_MOST])


@lru_cache(maxsize=512)
def _read(text: str) -> Verdict:
    return read_by(text, weights())
