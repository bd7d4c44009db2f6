"""What the learned part holds against what: a sum of weights, each with its word.

Source: the handbook's rule that every warning is a hint with a reason. The weights are lines of
`weights.tsv`, made by `python -m bench.train_questions` from our own labelled questions.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from math import exp
from sys import intern

Weights = Mapping[str, Mapping[str, float]]


@cache
def weights() -> Weights:
    """For each feature, what it weighs for each label."""
    found: dict[str, dict[str, float]] = {}
    text = files("askaround.method.questions").joinpath("weights.tsv").read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            feature, said = line.split("\t")
            pairs = (each.split(":") for each in said.split())
            found[feature] = {intern(label): int(weight) / 100 for label, weight in pairs}
    return found


def sums(features: Iterable[str], learned: Weights) -> dict[str, float]:
    """For each label, the sum of what the features weigh."""
    total: dict[str, float] = {}
    for feature in features:
        for label, weight in learned.get(feature, {}).items():
            total[label] = total.get(label, 0.0) + weight
    return total


def chance(total: float) -> float:
    """A sum as a number between 0 and 1."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))
