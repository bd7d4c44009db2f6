"""`python -m bench.odd_lines [KIND ...]`: ten thousand odd lines, and whether each is answered."""

import json
import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from askaround.commands.listing import KINDS

ROOT = Path(__file__).parents[1]
MANY, MEGABYTE = 10_000, 1_000_000
PIECES = (
    *("", " ", "?", "??", "What", "do you", "and", "or", "is it", "Dear", "[Name]", "Thanks,"),
    *("\n", "\t", "\x00", "\x07", "\u202e", "\u0301" * 10, "\ud83d", "\U0001f600", "\ufeff"),
    *(
        "\u4f60\u597d\uff1f",
        "\u0645\u0631\u062d\u0628\u0627",
        "Que faites-vous ?",
        "\u0130",
        "\ufb01",
    ),
    *(
        "salary",
        "why",
        "Tuesday at 10",
        "> quoted",
        "On Monday Ada wrote:",
        "-- ",
        "...",
        "?!" * 20,
    ),
    *(", and ", "(", ")", "\\", "a" * 50, "1" * 30, "-" * 40, "Dr. ", "e.g. ", "http://a.example"),
)
ENDLESS = ("a", "a ", "? ", "What and how ", "\n", ",", "(", "Do you ", "> ", "x.", "[", "at 10 ")


def lines(many: int, seed: int) -> list[bytes]:
    """So many odd lines, a tenth of them no JSON, and the last a megabyte long."""
    draw = random.Random(seed)
    made = [_text(draw, number) for number in range(many * 9 // 10)]
    made += [_bytes(draw) for _ in range(many - len(made) - 1)]
    return [*made, _long(draw.choice(ENDLESS))]


def endless() -> list[bytes]:
    return [_long(each) for each in ENDLESS]


def _text(draw: random.Random, number: int) -> bytes:
    text = " ".join(draw.choice(PIECES) for _ in range(draw.randint(0, 30)))
    return json.dumps({"id": number, "subject": draw.choice(PIECES), "text": text}).encode()


def _bytes(draw: random.Random) -> bytes:
    return draw.randbytes(draw.randint(0, 60)).replace(b"\n", b" ")


def _long(piece: str) -> bytes:
    text = (piece * MEGABYTE)[:MEGABYTE]
    return json.dumps({"id": "long", "subject": "", "text": text}).encode()


def main(kinds: list[str]) -> None:
    given = [*lines(MANY, seed=1), *endless()]
    for kind in kinds or KINDS:
        command = [sys.executable, str(ROOT / "start.py"), "check", kind]
        began = time.monotonic()
        done = subprocess.run(command, input=b"\n".join(given), capture_output=True)
        took = time.monotonic() - began
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        errors = Counter(each["error"] for each in answers if "error" in each)
        print(
            f"{kind}: {len(given)} lines, {len(answers)} answers, {took:.0f} s, {done.returncode}"
        )
        print(f"  {dict(errors)} {done.stderr.decode()[-300:]}")


if __name__ == "__main__":
    main(sys.argv[1:])
