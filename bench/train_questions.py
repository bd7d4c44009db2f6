"""`python -m bench.train_questions [--folds N]`: the weights that questions are read by.

Logistic regression over the corpus, in plain Python, the same each time. With --folds nothing is
written: each fold is read by what the others taught, and the marks are printed.
"""

from argparse import ArgumentParser
from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import sha256
from math import exp
from pathlib import Path

from askaround.method.questions import reading, weighing
from bench.corpus.questions import Labelled, labelled

STEP, PULL, SEEN = 0.03, 0.0005, 2
ROUNDS, ROUNDS_OF_TOPICS = 24, 8  # fourteen labels a question teach sooner than one
LEAST, NEAR = 0.03, 0.02
OUT = Path(reading.__file__).parent / "weights.tsv"
HEAD = """\
# What each feature of a question weighs for each label, in hundredths. Made by
# `python -m bench.train_questions` from bench/corpus; not to be edited by hand.
"""

Example = tuple[tuple[str, ...], dict[str, float]]


def examples(rows: Sequence[Labelled]) -> dict[str, list[Example]]:
    """For each family of labels, the features of each question with its labels."""
    found: dict[str, list[Example]] = {family: [] for family in reading.FAMILIES}
    for row in sorted(rows, key=lambda row: sha256(row.text.encode()).digest()):
        seen = reading.Seen.of(row.text)
        if seen.is_one_wh:
            found["fact"].append((seen.asked, {"fact": float("closed" in row.labels)}))
        for label in ("searchable", "job", "pay", "double"):
            found[label].append((seen.family(label), {label: float(label in row.labels)}))
        if row.labels >= {"open", "job"} or "double" in row.labels:
            continue  # about several things, of which one is named
        shares = (1.0,) if len(row.topics) == 1 else (0.7, 0.3)
        topics = dict.fromkeys(reading.TOPICS, 0.0)
        topics.update(zip(row.topics, shares, strict=True))
        found["topic"].append((seen.family("topic"), topics))
    return found


def trained(family: Sequence[Example]) -> dict[tuple[str, str], float]:
    """The weights for one family of labels, by steps against the error of each question."""
    often = Counter(feature for features, _ in family for feature in features)
    known = sorted(feature for feature, count in often.items() if count >= SEEN)
    number = {feature: at for at, feature in enumerate(known)}
    labels = list(family[0][1])
    rows = [
        ([number[f] for f in features if f in number], [wanted[label] for label in labels])
        for features, wanted in family
    ]
    weight = [[0.0] * len(known) for _ in labels]
    for turn in range(ROUNDS if len(labels) == 1 else ROUNDS_OF_TOPICS):
        for at, wanted in rows if turn % 2 else reversed(rows):
            for label, error in enumerate(errors(at, wanted, weight)):
                if abs(error) >= NEAR:
                    step(at, error, weight[label])
    return {
        (feature, label): weight[each][at]
        for each, label in enumerate(labels)
        for feature, at in number.items()
    }


def step(at: Sequence[int], error: float, weight: list[float]) -> None:
    """The same step for every feature: what is rare is not trusted for being rare."""
    for feature in at:
        weight[feature] -= STEP * (error + PULL * weight[feature])


def errors(at: Sequence[int], wanted: Sequence[float], weight: list[list[float]]) -> list[float]:
    """How far what is said for each label is from what was wanted."""
    total = [sum([each[feature] for feature in at]) for each in weight]
    if len(total) == 1:
        return [weighing.chance(total[0]) - wanted[0]]
    most = max(total)
    powers = [exp(each - most) for each in total]
    whole = sum(powers)
    return [power / whole - want for power, want in zip(powers, wanted, strict=True)]


def learned(rows: Sequence[Labelled]) -> dict[str, dict[str, float]]:
    """Every weight, by feature and label."""
    found: dict[str, dict[str, float]] = {}
    for family in examples(rows).values():
        for (feature, label), weight in trained(family).items():
            if abs(weight) >= LEAST:
                found.setdefault(feature, {})[label] = round(weight, 2)
    return found


def write(weights: Mapping[str, Mapping[str, float]]) -> None:
    lines = []
    for feature, of_labels in sorted(weights.items()):
        said = " ".join(f"{label}:{round(100 * each)}" for label, each in of_labels.items())
        lines.append(f"{feature}\t{said}\n")
    OUT.write_text(HEAD + "".join(lines), "utf-8")
    print(f"{len(lines)} features in {OUT.name}")


def crossed(rows: Sequence[Labelled], folds: int) -> None:
    """Each fold read by what the others taught."""
    from bench.accuracy.marks import written
    from bench.accuracy.questions import measured

    told = []
    for fold in range(folds):
        held = [row for row in rows if fold_of(row, folds) == fold]
        taught = learned([row for row in rows if fold_of(row, folds) != fold])
        told += [(as_row(row), reading.read_by(row.text, taught)) for row in held]
        print(f"fold {fold + 1}", flush=True)
    marks = measured([row for row, _ in told], [said for _, said in told])
    print("\n".join(written(marks, len(told))))
    for mark in marks:
        for line in mark.wrong:
            print(f"{mark.name}: {line}")


def fold_of(row: Labelled, folds: int) -> int:
    return sha256(row.text.encode()).digest()[1] % folds


def as_row(row: Labelled) -> dict[str, object]:
    labels = {
        "open": "closed" not in row.labels,
        "polite_form": "polite" in row.labels,
        "searchable": "searchable" in row.labels,
        "asks_for_job_or_pay": next((f for f in ("job", "pay") if f in row.labels), "none"),
        "double_barrelled": "double" in row.labels,
        "topics": list(row.topics),
    }
    return {"id": "", "text": row.text, "labels": labels}


def main() -> None:
    parser = ArgumentParser(prog="python -m bench.train_questions", description=__doc__)
    parser.add_argument("--folds", type=int, default=0)
    folds = parser.parse_args().folds
    if folds:
        crossed(labelled(), folds)
    else:
        write(learned(labelled()))


if __name__ == "__main__":
    main()
