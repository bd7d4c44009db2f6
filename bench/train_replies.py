"""`python -m bench.train_replies [--folds N]`: what words weigh for a no, learned from the corpus.

Logistic regression over words, pairs and triples, in plain Python, the same each time. With
--folds nothing is written: each fold is looked at by what the others taught.
"""

from argparse import ArgumentParser
from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import sha256
from math import exp
from pathlib import Path

from askaround.method.replies import second_look
from askaround.method.replies.cutting import own_words

STEP, PULL, SEEN, ROUNDS = 0.1, 0.0001, 2, 25
OUT = Path(second_look.__file__).parent / "weights.tsv"
CORPUS = Path(__file__).parent / "corpus" / "replies.tsv"
HEAD = """\
# What words weigh for a no, in hundredths of log odds. Made by `python -m bench.train_replies`
# from bench/corpus/replies.tsv; not to be edited by hand.
"""

Example = tuple[frozenset[str], bool]


def examples() -> list[Example]:
    """The phrases of each answer that is a yes or a no, and whether it is a no; shuffled."""
    found = []
    for line in CORPUS.read_text("utf-8").splitlines()[1:]:
        labels, _, text = line.split("\t")
        if {"acceptance", "decline"} & set(labels.split()):
            said = own_words(text.replace("\\n", "\n"))
            phrases = frozenset(phrase for phrase, _ in second_look.phrases(said))
            found.append((text, phrases, "decline" in labels.split()))
    found.sort(key=lambda each: sha256(each[0].encode()).digest())
    return [(phrases, is_no) for _, phrases, is_no in found]


def trained(rows: Sequence[Example]) -> dict[str, float]:
    """The weights, by steps against the error of each answer; "" is always there."""
    often = Counter(phrase for phrases, _ in rows for phrase in phrases)
    known = {phrase for phrase, count in often.items() if count >= SEEN}
    weight = dict.fromkeys(sorted(known | {""}), 0.0)
    for turn in range(ROUNDS):
        for phrases, is_no in rows if turn % 2 else reversed(rows):
            said = (phrases & known) | {""}
            step = STEP / (1 + turn / 5) * (is_no - chance(sum(weight[each] for each in said)))
            for each in said:
                weight[each] += step - PULL * weight[each]
    return weight


def chance(odds: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


def odds_of(phrases: frozenset[str], weight: Mapping[str, float]) -> float:
    return sum(weight[each] for each in phrases | {""} if each in weight) * 100


def folded(rows: Sequence[Example], folds: int) -> None:
    """How many of the noes it sees, and how many of the yeses it doubts."""
    seen, doubted = Counter[bool](), Counter[bool]()
    for fold in range(folds):
        weight = trained([row for at, row in enumerate(rows) if at % folds != fold])
        for phrases, is_no in rows[fold::folds]:
            seen[is_no] += 1
            doubted[is_no] += odds_of(phrases, weight) >= second_look.SURE
    print(f"noes seen: {doubted[True]} of {seen[True]}")
    print(f"yeses doubted: {doubted[False]} of {seen[False]}")


def main() -> None:
    parser = ArgumentParser(prog="python -m bench.train_replies", description=__doc__)
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()
    rows = examples()
    if options.folds:
        folded(rows, options.folds)
        return
    lines = [
        f"{round(100 * value)}\t{phrase}"
        for phrase, value in sorted(trained(rows).items())
        if abs(value) >= 0.03 or not phrase
    ]
    OUT.write_text(HEAD + "\n".join(lines) + "\n", "utf-8")
    print(f"{len(lines)} phrases in {OUT.name}")


if __name__ == "__main__":
    main()
