"""Interviewees who all want the same hours: `python -m tests.servers.bookings fill N` makes N
requests with overlapping times and prints a link for each, `told` what was agreed, as JSON.

`careless` is the negative control: it looks whether a time is free, and then writes it down.
"""

import json
import sys
from argparse import Namespace
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import django

django.setup()

from django.db import close_old_connections, connection  # noqa: E402

from askaround.commands import up_to_date  # noqa: E402
from askaround.commands.clock import now  # noqa: E402
from askaround.record.booking import Taken, book, free  # noqa: E402
from askaround.record.interview import start_interview  # noqa: E402
from askaround.record.link import address_of, open_link  # noqa: E402
from askaround.record.models import Asker, Interview  # noqa: E402
from askaround.record.person import add_person  # noqa: E402

SLOTS = 10
QUARTER = timedelta(minutes=15)


def fill(many: int) -> None:
    """Each is offered ten times of half an hour, a quarter of an hour apart from each other."""
    up_to_date.everything()
    asker, at = Asker.objects.get(), now()
    first = at.replace(hour=9, minute=0, second=0, microsecond=0) + timedelta(days=30)
    links = []
    for number in range(many):
        person = add_person(asker, at, name=f"Dana {number}", because="She tests ferries.")
        interview = start_interview(person, at)
        interview.offer([first + n * QUARTER for n in range(SLOTS)], first, at)
        links.append(address_of(open_link(interview, at)).split("/")[4])
    print(json.dumps({"slots": first.isoformat(), "words": links}))


def agreed() -> list[tuple[str, str]]:
    found = Interview.objects.exclude(starts_at=None).order_by("starts_at")
    return [(one.starts_at.isoformat(), str(one.over_at.isoformat())) for one in found]


def told() -> None:
    print(json.dumps(agreed()))


def all_at_once(is_careless: bool) -> None:
    """Everybody books every slot in turn until one is theirs, in threads of one process."""
    wanted = list(Interview.objects.filter(starts_at=None).values_list("pk", flat=True))

    def one(pk: int) -> None:
        close_old_connections()
        interview = Interview.objects.select_related("owner", "person").get(pk=pk)
        for slot in interview.times_on_offer:
            try:
                take(interview, slot, is_careless)
                break
            except Taken:
                continue
        connection.close()

    with ThreadPoolExecutor(len(wanted)) as pool:
        list(pool.map(one, wanted))
    told()


def take(interview: Interview, slot: object, is_careless: bool) -> None:
    if not is_careless:
        return book(interview, slot, now(), format="phone")
    if slot not in free(interview, now()):
        raise Taken
    return interview.schedule(now(), starts_at=slot, format="phone")


if __name__ == "__main__":
    what, *words = sys.argv[1:]
    options = Namespace(many=int(words[0]) if words else 0)
    {
        "fill": lambda: fill(options.many),
        "told": told,
        "book": lambda: all_at_once(False),
        "careless": lambda: all_at_once(True),
    }[what]()
