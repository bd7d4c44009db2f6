"""What the reading of a question adds to the cues, and where it overrules one.

Source: the handbook's rule that a wording is a hint and not a verdict. Where no cue speaks but the
reading is sure, it is said gently, with the words that decided; where it is not sure, nothing is.
"""

from askaround.method.advice import Severity
from askaround.method.questions.check import Finding
from askaround.method.questions.features import kind, raw_words
from askaround.method.questions.reading import STACKED, read
from askaround.method.questions.sentence import plain
from askaround.method.questions.weighing import weights

_WHY = {
    "searchable": "Searchable, it seems ({words}): a web site or a handbook says it.",
    "asks_for_job": "Sounds like asking for a job ({words}). You said this would be for"
    " information only.",
}
_LABELS = {"searchable": "searchable", "asks_for_job": "job"}
MOST_WORDS = 3


def judged(check: str, text: str) -> Finding | None:
    """A finding by the reading alone."""
    label = _LABELS.get(check, "")
    verdict = read(text)
    if label not in verdict.sure or not verdict.parts:
        return None
    words = ", ".join(f"“{word}”" for word in words_that_decided(text, label))
    if not words:
        return None
    return Finding(
        start=verdict.parts[0].start,
        end=verdict.parts[-1].end,
        why=_WHY[check].format(words=words),
        severity=Severity.WARN,
    )


def is_overruled(check: str, text: str) -> bool:
    """Whether a cue found two questions where the reading finds one that goes on."""
    verdict = read(text)
    is_surely_double = "double" in verdict.sure or len(verdict.parts) >= STACKED
    return check in ("double", "stacked") and not is_surely_double


def words_that_decided(text: str, label: str) -> list[str]:
    """The words that spoke most for a label, in their order."""
    learned = weights()
    words = raw_words(plain(text))
    kinds = [kind(word.lower()) for word in words]
    weighed = [learned.get(each, {}).get(label, 0.0) for each in kinds]
    for at in range(len(words) - 1):
        pair = learned.get(f"{kinds[at]} {kinds[at + 1]}", {}).get(label, 0.0)
        weighed[at] += pair / 2
        weighed[at + 1] += pair / 2
    best = sorted(range(len(words)), key=lambda at: -weighed[at])[:MOST_WORDS]
    chosen = [words[at] for at in sorted(best) if weighed[at] > 0 and words[at] != "?"]
    return list(dict.fromkeys(chosen))
