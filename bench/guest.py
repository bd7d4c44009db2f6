"""The interviewee's page: its size, its time beside a bare view with the same template, and a
scanner: `python -m bench.guest` with ASKAROUND_DATA on a folder of its own and ASKAROUND_URL set.
"""

import os
import time
from hashlib import sha256
from statistics import quantiles

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "askaround.config.settings")

import django

django.setup()

from django.apps import apps  # noqa: E402
from django.conf import settings  # noqa: E402
from django.core import serializers  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.template.loader import get_template  # noqa: E402
from django.test import Client  # noqa: E402

from askaround.commands import up_to_date  # noqa: E402
from askaround.commands.clock import now  # noqa: E402
from askaround.method.openings import near_days, worth_offering  # noqa: E402
from askaround.record.interview import start_interview  # noqa: E402
from askaround.record.link import address_of, open_link  # noqa: E402
from askaround.record.models import Asker  # noqa: E402
from askaround.record.person import add_person  # noqa: E402
from askaround.stages.schedule import guest_show, offering  # noqa: E402

ROUNDS, SCANS = 300, 500


def content() -> str:
    rows = (row for model in apps.get_models() for row in model._default_manager.order_by("pk"))
    return sha256(serializers.serialize("json", rows).encode()).hexdigest()


def page() -> str:
    """Somebody with six times on offer."""
    asker, at = Asker.objects.get(), now()
    person = add_person(asker, at, name="Dana Reyes", because="Ferries.", time_zone="Asia/Tokyo")
    interview = start_interview(person, at)
    asker.working_hours = [[0, 1440]] * 7
    asker.save()
    times = [each.starts_at for each in worth_offering(offering.found(person, at), person.zone)]
    interview.offer(times, near_days(at, person.zone, is_answered=False)[1], at)
    return address_of(open_link(interview, at)).removeprefix(settings.PUBLIC_URL)


def timed(does: object) -> float:
    begun = time.perf_counter()
    does()
    return time.perf_counter() - begun


def main() -> None:
    up_to_date.everything()
    call_command("collectstatic", interactive=False, verbosity=0)
    path, client = page(), Client(headers={"host": settings.PUBLIC_HOST})
    kept: dict[str, object] = {}
    plain = guest_show.render
    guest_show.render = lambda *of, **more: kept.update(context=of[2]) or plain(*of, **more)
    size = len(client.get(path).content)
    guest_show.render = plain
    template = get_template("schedule/guest/page.html")
    pairs = [
        (timed(lambda: client.get(path)), timed(lambda: template.render(kept["context"])))
        for _ in range(ROUNDS)
    ]
    ours, bare = ([pair[n] * 1e3 for pair in pairs] for n in (0, 1))
    print(
        f"{size:,} bytes; p50 {quantiles(ours)[1]:.1f} ms, p95 {quantiles(ours, n=20)[-1]:.1f} ms"
    )
    print(f"the template alone: p95 {quantiles(bare, n=20)[-1]:.1f} ms")
    before = content()
    for _ in range(SCANS):
        client.get(path), client.head(path)
    print(f"{2 * SCANS} GET and HEAD: the record is the same: {content() == before}")


if __name__ == "__main__":
    main()
