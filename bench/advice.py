"""`python -m bench.advice`: what the advice costs: time a text, ten times the cues, memory, start.

The other cues are made up: each cue of the lists again, its own words replaced by words drawn from
the letters that are read, so that they are called for as often as words of letters are.
"""

import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from askaround.commands.texts import questions, replies, requests, thanks
from askaround.method.letters.elements import read_request, read_thanks, tables
from askaround.method.letters.elements import request as request_elements
from askaround.method.letters.elements import thanks as thanks_elements
from askaround.method.letters.elements.cues import COMMON, Cue, Index
from bench.corpus.questions import labelled
from bench.letters import Labelled, letters
from bench.linters import kilobytes

ROUNDS, TIMES, STARTS, MOST = 5, 10, 7, 120
UNCACHED = 1500  # more questions than any of the readings is remembered for
ROOT = Path(__file__).parents[1]
LISTS = {"requests": ("classes", "asking", "about"), "thanks": ("classes", "thanking")}
READS = {
    "requests": (request_elements, read_request),
    "thanks": (thanks_elements, read_thanks),
}
MEMORY = """
import resource, sys
import askaround.commands.texts as frame
from importlib import import_module
if sys.argv[1] == "reads":
    text = "Dear Ada, could I ask you five questions for 20 minutes on Tuesday? Thank you, Mina"
    for kind in ("questions", "requests", "thanks", "replies"):
        import_module(f"askaround.commands.texts.{kind}").answer({"id": 1, "text": text})
print(open("/proc/self/status").read().split("VmRSS:")[1].split()[0])
"""


def milliseconds(answer: Callable[[str], object], texts: Sequence[str]) -> float:
    """Of one core, a text, warm: the median of some rounds."""
    for text in texts:
        answer(text)
    taken = []
    for _ in range(ROUNDS):
        began = time.process_time()
        for text in texts:
            answer(text)
        taken.append((time.process_time() - began) / len(texts) * 1000)
    return statistics.median(taken)


def one_of_each() -> Iterator[tuple[str, float]]:
    asked = [example.text for example in labelled()]
    asked = asked[:: max(len(asked) // UNCACHED, 1)]
    yield "one question", milliseconds(lambda text: questions.answer({"text": text}), asked)
    for kind, answer in (("requests", requests.answer), ("thanks", thanks.answer)):
        written = kilobytes([letter.text for letter in letters(kind)])
        yield f"{kind}, 1 kB", milliseconds(lambda text, a=answer: a({"text": text}), written)  # type: ignore[misc]
    tabled = (ROOT / "bench" / "corpus" / "replies.tsv").read_text("utf-8").splitlines()
    said = kilobytes([line.split("\t")[-1].replace("\\n", "\n") for line in tabled])
    yield "one reply, 1 kB", milliseconds(lambda text: replies.answer({"text": text}), said[:MOST])


def made_up(kind: str, times: int, words: Sequence[str]) -> Index:
    """The cues of a kind, and so many times as many."""
    draw = random.Random(3)
    classes: dict[str, str] = {}
    cues = [cue for name in LISTS[kind] for cue in tables.cues_of(name, classes)]

    def other(typed: str) -> str:
        ways = "|".join(classes.get(way, way) for way in typed.split("|")).split("|")
        is_shape = typed[0] in "~!^$#_" or typed.endswith("?")
        if is_shape or all(way.rstrip("*") in COMMON for way in ways):
            return typed
        return "|".join(draw.choice(words) for _ in ways)

    more = (
        Cue(
            cue.element,
            " ".join(map(other, cue.phrase.split())),
            denies=cue.denies,
            classes=classes,
        )
        for _ in range(times - 1)
        for cue in cues
    )
    return Index([*cues, *more])


def words_of(written: Sequence[Labelled]) -> list[str]:
    said = {word for letter in written for word in letter.text.lower().split()}
    return sorted(word for word in said if word.isalpha() and word not in COMMON)


def ten_times(kind: str) -> tuple[int, float, float]:
    """How many cues there are, and the milliseconds of a letter with them and with ten times."""
    module, read = READS[kind]
    written = [*letters(kind)]
    texts, words = [letter.text for letter in written], words_of(written)
    taken = []
    for times in (1, TIMES):
        index = made_up(kind, times, words)
        module.index = lambda *names, index=index: index  # type: ignore[attr-defined]
        taken.append(milliseconds(lambda text: read("", text), texts))
    module.index = tables.index  # type: ignore[attr-defined]
    return len(tables.index(*LISTS[kind]).cues), taken[0], taken[1]


def megabytes(what: str) -> float:
    words = [sys.executable, "-c", MEMORY, what]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    return int(done.stdout) / 1024


def start() -> float:
    """Seconds from the command to the answer to one line."""
    taken = []
    for _ in range(STARTS):
        began = time.monotonic()
        words = [sys.executable, str(ROOT / "start.py"), "check", "requests"]
        subprocess.run(words, input=b'{"id": 1, "text": "Dear Ada"}\n', capture_output=True)
        taken.append(time.monotonic() - began)
    return statistics.median(taken)


def main() -> None:
    for name, ms in one_of_each():
        print(f"{name}: {ms:.2f} ms")
    for kind in LISTS:
        many, once, often = ten_times(kind)
        print(f"{kind}: {many} cues {once:.2f} ms, ten times {often:.2f} ms: {often / once:.2f}")
    reads = statistics.median(megabytes("reads") - megabytes("nothing") for _ in range(ROUNDS))
    print(f"memory of one of each kind: {reads:.1f} MB")
    print(f"the command's start, until it has answered one line: {start():.2f} s")


if __name__ == "__main__":
    main()
