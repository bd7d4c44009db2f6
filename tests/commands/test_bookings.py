"""Twenty people who want the same hours: nobody gets an hour that somebody else has."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from urllib.parse import urlencode

from tests.servers import started
from tests.servers.prepared import prepare

MANY = 20
URL = {"ASKAROUND_URL": "https://meet.calder.example"}


def bookings(folder, *words):
    said = subprocess.run(
        [sys.executable, "-P", "-m", "tests.servers.bookings", *words],
        env=started.environ(
            folder,
            ASKAROUND_DATA=str(folder),
            DJANGO_SETTINGS_MODULE="askaround.config.settings",
            **URL,
        ),
        capture_output=True,
        text=True,
        timeout=started.LONG,
        cwd=started.ROOT,
    )
    assert said.returncode == 0, said.stderr
    return json.loads(said.stdout.strip().splitlines()[-1])


def overlaps(meetings):
    spans = [tuple(map(datetime.fromisoformat, one)) for one in meetings]
    return sum(
        one[0] < other[1] and other[0] < one[1]
        for n, one in enumerate(spans)
        for other in spans[n + 1 :]
    )


def test_twenty_at_once_over_http_and_the_losers_are_told(tmp_path):
    folder = tmp_path / "data"
    prepare(folder)
    filled = bookings(folder, "fill", str(MANY))
    first = datetime.fromisoformat(filled["slots"])
    slots = [(first + n * timedelta(minutes=15)).isoformat() for n in range(10)]

    with started.started(folder, **URL) as running:

        def book(word):
            answers = []
            for slot in slots:
                typed = urlencode({"say": "yes", "slot": slot, "place": "phone"})
                answer = running.ask(
                    f"/answer/{word}/",
                    "POST",
                    typed,
                    plain=True,
                    Host="meet.calder.example",
                    Origin=URL["ASKAROUND_URL"],
                )
                answers.append(answer)
                if answer.status == 302:
                    break
            return answers

        with ThreadPoolExecutor(MANY) as pool:
            everything = list(pool.map(book, filled["words"]))

    met = bookings(folder, "told")
    # Ten starts a quarter of an hour apart, half an hour each: at most five fit.
    assert 3 <= len(met) <= 5
    assert overlaps(met) == 0
    said = [answer for answers in everything for answer in answers]
    assert {answer.status for answer in said} == {302, 409}
    assert sum(answer.status == 302 for answer in said) == len(met)
    assert all("taken a moment ago" in a.body for a in said if a.status == 409)


def test_twenty_threads_of_one_process_book_no_hour_twice(tmp_path):
    prepare(tmp_path / "data")
    bookings(tmp_path / "data", "fill", str(MANY))

    met = bookings(tmp_path / "data", "book")

    assert len(met) >= 3
    assert overlaps(met) == 0


def test_somebody_who_looks_first_and_writes_afterwards_would_have(tmp_path):
    for attempt in range(5):
        folder = tmp_path / f"data{attempt}"
        prepare(folder)
        bookings(folder, "fill", str(MANY))
        if overlaps(bookings(folder, "careless")):
            return
    raise AssertionError("The control found no double booking, so the tests above prove nothing.")
