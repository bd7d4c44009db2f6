"""The demo shows every part of the product in the middle of things, on whatever day it is."""

from datetime import UTC, datetime, timedelta

import pytest

from askaround.commands.demo import MARK, begin
from askaround.commands.demo.met import MET
from askaround.commands.demo.others import TO_ASK, UNDER_WAY
from askaround.commands.demo.story import tell
from askaround.method.stages import Stage
from askaround.record.models import Interview, Message, Note, Person
from askaround.today.due import due
from tests import build
from tests.servers.started import started

pytestmark = pytest.mark.django_db
# A whole week, at an early, a middle and a late hour.
MOMENTS = [
    datetime(2026, 6, 8, hour, 20, tzinfo=UTC) + timedelta(days=day)
    for day in range(7)
    for hour in (1, 9, 22)
]


@pytest.mark.parametrize("now", MOMENTS, ids=lambda at: f"{at:%a-%H}")
def test_today_has_something_late_something_now_something_soon_and_somebody_to_wait_for(now):
    owner = build.asker()

    tell(owner, now)

    found = due(owner, now)
    assert found.late
    assert found.today
    assert found.this_week
    assert found.waiting
    assert found.next_meeting
    assert {stage for stage, many in found.counts.items() if many} >= set(Stage) - {"meet"}


@pytest.mark.parametrize("now", MOMENTS[1::3], ids=lambda at: f"{at:%a}")
def test_people_meet_on_working_days_after_they_were_asked(now):
    owner = build.asker()

    tell(owner, now)

    for interview in Interview.objects.of(owner).met():
        asked, met = interview.requested_at, interview.starts_at
        assert interview.person.added_at < asked < interview.accepted_at
        assert interview.accepted_at < interview.scheduled_at < met
        introducer = interview.person.referred_by
        assert introducer is None or introducer.starts_at < asked
        is_yesterday = (now.date() - met.date()).days == 1
        assert is_yesterday or (asked.weekday() < 5 and met.weekday() < 5)


def test_it_tells_of_everybody_and_of_nobody_twice():
    owner = build.asker()

    tell(owner, build.NOW)

    everybody = (*MET, *UNDER_WAY, *TO_ASK)
    assert Person.objects.of(owner).count() == len({each.name for each in everybody})
    assert Interview.objects.of(owner).met().count() == len(MET)
    assert Note.objects.of(owner).exclude(starred_at=None).exists()
    # Whoever is named as an introducer has been met.
    introduced = {each.introduced_by for each in everybody} - {""}
    assert introduced <= {each.name for each in MET}


def test_no_letter_of_it_waits_to_be_sent_and_no_address_can_be_anybodys():
    owner = build.asker()

    tell(owner, build.NOW)

    assert not Message.objects.waiting().exists()
    addresses = Person.objects.exclude(email="").values_list("email", flat=True)
    assert all(address.endswith(".example") for address in addresses)


def test_a_record_that_is_no_demo_is_left_alone(tmp_path):
    record = tmp_path / "askaround.sqlite3"
    record.write_bytes(b"somebody's")

    for is_fresh in (False, True):
        with pytest.raises(SystemExit, match="no demo"):
            begin(tmp_path, is_fresh=is_fresh)

    assert record.read_bytes() == b"somebody's"
    assert not (tmp_path / MARK).exists()


def test_it_opens_in_a_folder_beside_ones_own(tmp_path):
    with started(tmp_path / "mine", verb="demo") as made:
        assert (tmp_path / "askaround-demo" / MARK).exists()
        assert not (tmp_path / "mine").exists()
        assert made.open().status == 302
        assert "Bertrand Aziz" in made.ask("/").body
