"""`python -m bench.looks [KILLS]`: whoever looks through a mailbox, killed at any moment.

Runs twice: as it is, and with a look that writes down how far it came before it has kept what it
found, to see that a message that is missed would show.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from typing import Any

MESSAGES, ANSWERS, AT_A_TIME = 900, 450, 15


def work(port: str, is_careless: str) -> None:
    """One look, to its end unless it is killed."""
    import django

    django.setup()
    from unittest.mock import patch

    from askaround.inbox import looking
    from askaround.record.models import Folder, MailAccount
    from bench.mailbox import clock

    usual = looking.keep_answers

    def marks_first(visit: Any, heads: Any, *args: Any) -> int:
        if heads:
            Folder.objects.update(validity=1, last_uid=heads[-1].uid)
        return usual(visit, heads, *args)

    account = MailAccount.objects.select_related("owner").get()
    print("begun", flush=True)
    patches = [patch.object(looking, "AT_A_TIME", AT_A_TIME)]
    patches += [patch.object(looking, "read_waiting")]
    if is_careless == "1":
        patches += [patch.object(looking, "keep_answers", marks_first)]
    for each in patches:
        each.start()
    looking.look(account, clock, seconds=600)
    print("done", account.look_trouble, flush=True)


def begin(port: int, is_careless: bool) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "bench.looks", "work", str(port), str(int(is_careless))]
    made = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert made.stdout and made.stdout.readline() == "begun\n"
    return made


def killed(kills: int, *, is_careless: bool, seed: int = 4) -> tuple[int, int, int]:
    """How many looks were killed before their end, and how many answers were missed, doubled."""
    chance, cut = random.Random(seed), 0
    command = [sys.executable, "-m", "bench.quick_imap", str(MESSAGES), str(ANSWERS)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        port = int(server.stdout.readline())
        subprocess.run(
            [sys.executable, "-m", "bench.looks", "fill", str(port)], check=True, timeout=300
        )
        for _ in range(kills):
            looker = begin(port, is_careless)
            time.sleep(chance.uniform(0, 0.25))
            cut += looker.poll() is None
            looker.kill()
            looker.wait()
        last = begin(port, is_careless)
        assert last.wait(600) == 0
        told = subprocess.run(
            [sys.executable, "-m", "bench.looks", "count"], capture_output=True, text=True
        )
        server.terminate()
    found, doubled = map(int, told.stdout.split())
    return cut, ANSWERS - found, doubled


def fill(port: str) -> None:
    from bench.mailbox import an_asker

    an_asker(int(port), MESSAGES, ANSWERS)


def count() -> None:
    import django

    django.setup()
    from askaround.record.models import Arrival

    by_letter = Counter(Arrival.objects.values_list("letter_id", flat=True))
    print(len(by_letter), sum(times - 1 for times in by_letter.values()))


def main(kills: int) -> int:
    results = []
    for is_careless in (False, True):
        with tempfile.TemporaryDirectory() as folder:
            os.environ["ASKAROUND_DATA"] = folder
            cut, missed, doubled = killed(kills, is_careless=is_careless)
        results.append((missed, doubled))
        name = "mark, then keep (control)" if is_careless else "keep, then mark"
        print(f"{name}: kills {kills}, before the end {cut}, answers {ANSWERS}, ", end="")
        print(f"missed {missed}, doubled {doubled}", flush=True)
    return 0 if results[0] == (0, 0) and results[1][0] else 1


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "askaround.config.settings"
    part, *rest = sys.argv[1:] or ["50"]
    if part in ("work", "fill", "count"):
        globals()[part](*rest)
    else:
        sys.exit(main(int(part)))
