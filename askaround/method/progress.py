"""What several interviews say together.

Source: "help you learn about different professions" (R5), "network with individuals outside of
academia" (R6), and the handbook's 7.2: after three interviews in a field comes a judgement.
"""

from collections.abc import Sequence
from typing import NamedTuple

JUDGE_FROM = 3  # interviews in one field
LESS_NEW_FROM = 6
ONE_SIDED_FROM = 3  # interviews in all
JUDGEMENTS = (
    ("go_on", "Go on"),
    ("deepen", "Go deeper"),
    ("drop", "Drop it"),
)
ONE_FIELD = (
    "All {n} interviews so far were in one field, {name}. One in another field would give you "
    "something to compare it with."
)
ONE_EMPLOYER = (
    "All {n} interviews so far were with people at one employer, {name}. Somebody who does the "
    "same work elsewhere would show you what belongs to the work and what to the place."
)
JUDGE = "{n} interviews in {field}. What do you make of it by now: go on, go deeper, or drop it?"
LESS_NEW = (
    "{n} interviews in {field}. More of them will bring less that is new: a day beside somebody, "
    "or a small project, may tell you more."
)


class Met(NamedTuple):
    """What counts here of one interview held. "" and None stand for what is not known."""

    field: str = ""
    organisation: str = ""
    is_outside_academia: bool | None = None


def one_sided(met: Sequence[Met]) -> str:
    """What to say when at least three interviews all sit in one field or at one employer; "" else.

    Somebody whose field or employer is not known may be the other side, so then nothing is said.
    """
    if len(met) < ONE_SIDED_FROM:
        return ""
    # The employer first: it is the narrower of the two.
    for sentence, names in (
        (ONE_EMPLOYER, [one.organisation for one in met]),
        (ONE_FIELD, [one.field for one in met]),
    ):
        if len({_plain(name) for name in names}) == 1 and _plain(names[0]):
            return sentence.format(n=len(met), name=names[0].strip())
    return ""


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def outside_words(met: Sequence[Met]) -> str:
    """How many of those met work outside academia (R6); "" before the first interview."""
    if not met:
        return ""
    outside = sum(one.is_outside_academia is True for one in met)
    known = sum(one.is_outside_academia is not None for one in met)
    if not known:
        return "Inside or outside academia: not noted yet of anybody you met."
    if known < len(met):
        return f"Outside academia: {outside} of the {known} for whom it is noted."
    return f"Outside academia: {outside} of the {known} you met."


def decide(field: str, met: int, has_judged: bool) -> str:
    """After three interviews in a field, the question what to make of it; later, that more bring
    less. "" when there is nothing to say."""
    if met >= LESS_NEW_FROM:
        return LESS_NEW.format(n=met, field=field)
    if met >= JUDGE_FROM and not has_judged:
        return JUDGE.format(n=met, field=field)
    return ""
