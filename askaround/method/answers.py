"""How often people answer, said kindly and with no figure that nobody has measured.

Source: the handbook's 2.4 (N8, N9, N15) and 5.3: base rates are ranges with their grade, fewer
than ten requests give no rate, and under 13 % after ten is a reason to look at the letter first.
"Finding a job is tough" (R1): silence tells of a calendar, not of the asker.
"""

from dataclasses import dataclass

RATE_FROM = 10  # requests
PAUSE_BELOW = 13  # per cent
# What the letters mean for somebody who reads a figure.
GRADES = {"D": "advice, not a study", "E": "hearsay"}
FEW = "{n} asked, {answered} answered. A rate means nothing before ten."
RATE = "{n} asked, {answered} answered: {percent} %."
PAUSE = (
    "That is few. Before the next letter, read the last ones again: do they say why this person, "
    "and can the question be answered in a minute? Somebody nearer may be the better next step."
)
NOBODY = "Nobody has been asked yet."
HOW_MANY = "How many letters are answered, as others tell it:"
UNMEASURED = "Nobody has measured this properly."


@dataclass(frozen=True, kw_only=True)
class BaseRate:
    """Of a hundred letters, how many are answered, according to whom."""

    letters: str
    low: int
    high: int
    grade: str

    @property
    def says(self) -> str:
        return f"{self.letters}, {self.low} to {self.high} in 100 ({GRADES[self.grade]})."


BASE_RATES = (
    BaseRate(letters="good ones, by one author’s count", low=20, high=40, grade="D"),
    BaseRate(letters="From students to strangers in banking", low=10, high=25, grade="E"),
)


@dataclass(frozen=True, kw_only=True)
class AnswerRate:
    """The asker's own figure. `percent` is None while it would mean nothing."""

    percent: int | None
    says: str
    pauses: bool = False


def rate_words(asked: int, answered: int) -> AnswerRate:
    """The asker's own rate from ten requests on; below 13 %, a pause to look at the letter.

    A request that came back unread is not counted; a no counts as an answer.
    """
    if asked == 0:
        return AnswerRate(percent=None, says=NOBODY)
    if asked < RATE_FROM:
        return AnswerRate(percent=None, says=FEW.format(n=asked, answered=answered))
    percent = round(100 * answered / asked)
    said = RATE.format(n=asked, answered=answered, percent=percent)
    if 100 * answered < PAUSE_BELOW * asked:
        return AnswerRate(percent=percent, says=f"{said} {PAUSE}", pauses=True)
    return AnswerRate(percent=percent, says=said)


def base_rate_words() -> str:
    """What others report, each with what it is worth."""
    return " ".join((HOW_MANY, *(rate.says for rate in BASE_RATES), UNMEASURED))
