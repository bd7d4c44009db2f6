"""An outbox to kill workers over: `python -m tests.servers.letters fill N PORT` queues letters in
the data folder of ASKAROUND_DATA, `... told` says what became of each, as JSON.

`careless` is the negative control: a worker that sends first and writes it down afterwards.
"""

import json
import sys
from argparse import Namespace
from datetime import timedelta

import django

django.setup()

from askaround.commands import tick, up_to_date, worker  # noqa: E402
from askaround.commands.clock import now  # noqa: E402
from askaround.outbox import sending  # noqa: E402
from askaround.outbox.accounts import connect  # noqa: E402
from askaround.outbox.writing import send_by_mail  # noqa: E402
from askaround.record.interview import start_interview  # noqa: E402
from askaround.record.message import CLAIM_LASTS, draft, give_up_dead_claims  # noqa: E402
from askaround.record.models import (  # noqa: E402
    Asker,
    Count,
    Message,
    Note,
    Person,
    Revision,
)
from askaround.record.person import add_person  # noqa: E402
from tests.adapters.smtp_servers import USER  # noqa: E402


def fill(many: int, port: int) -> None:
    """So many letters, each to somebody else, on their way by a server on this machine."""
    up_to_date.everything()
    asker = Asker.objects.get()
    settings: dict[str, object] = {"host": "127.0.0.1", "port": port, "security": "none"}
    connect(asker, "smtp", "me@askaround.example", settings).keep_pace(1_000_000, 1_000_000)
    for number in range(many):
        known = {"name": f"Dana {number}", "email": f"dana{number}@work.example"}
        person = add_person(asker, now(), because="She tests ferries.", **known)
        letter = draft(start_interview(person, now()), "request", "Your path", "Dear", now())
        send_by_mail(letter, now())


def connected(password: str) -> None:
    """A mail account with a password, on a server that does not answer."""
    up_to_date.everything()
    settings: dict[str, object] = {"host": "127.0.0.1", "port": 1, "password": password}
    connect(Asker.objects.get(), "smtp", USER, settings | {"user": USER})


def told() -> None:
    """What the asker is told of each letter, once no claim is young any more."""
    give_up_dead_claims(now() + CLAIM_LASTS + timedelta(minutes=1))
    print(json.dumps({letter.message_id: letter.state for letter in Message.objects.all()}))


def revisions() -> None:
    """Every state of every note, as it is kept."""
    print(json.dumps([(str(pk), text) for pk, text in Revision.objects.values_list("pk", "text")]))


def beside() -> None:
    """Notes that stand beside another because they were written at the same time."""
    print(json.dumps(Note.objects.exclude(beside_at=None).count()))


def people() -> None:
    """How many, and the same number by the count that pages show."""
    listed = sum(Count.objects.filter(of="listed").values_list("n", flat=True))
    many = Person.objects.count()
    print(json.dumps(many if many == listed else [many, listed]))


def waiting() -> None:
    print(json.dumps(Message.objects.waiting().count()))


def careless() -> None:
    sending.claim = lambda pk, at: True
    worker.run(Namespace(with_server=False))


def skewed(minutes: int) -> None:
    """A worker whose clock is wrong by so many minutes."""
    tick.now = lambda: now() + timedelta(minutes=minutes)  # type: ignore[assignment]
    worker.run(Namespace(with_server=True))


def skewed_and_careless(minutes: int) -> None:
    """The same, and it takes what others have taken: the control."""
    sending.claim = lambda pk, at: True
    skewed(minutes)


def number_or_word(word: str) -> int | str:
    return int(word) if word.removeprefix("-").isdigit() else word


if __name__ == "__main__":
    globals()[sys.argv[1]](*map(number_or_word, sys.argv[2:]))
