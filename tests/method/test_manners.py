"""R9, and how many letters are enough."""

from datetime import UTC, datetime, timedelta

import pytest

from askaround.method.manners import enough_for_a_week, same_employer, to_nobody

MONDAY = datetime(2026, 5, 4, 9, tzinfo=UTC)
DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize("address", ["info@ferrylab.org", " Contact-Us@x.org", "HR@x.org"])
def test_a_general_address_is_nobodys(address):
    said = to_nobody(address)

    assert said.check == "to_nobody"
    assert address.strip() in said.why


@pytest.mark.parametrize(
    "address", ["", "dana.reyes@ferrylab.org", "infodana@x.org", "dana@info.org"]
)
def test_a_persons_address_is_theirs(address):
    assert to_nobody(address) is None


def test_five_new_requests_in_seven_days_are_enough():
    four = [MONDAY - n * DAY for n in range(4)]
    fifth = MONDAY - 7 * DAY + SECOND

    assert enough_for_a_week(four, MONDAY) is None
    assert enough_for_a_week([*four, fifth], MONDAY) is not None
    assert enough_for_a_week([*four, fifth - SECOND], MONDAY) is None


def test_the_second_request_to_an_employer_waits_three_of_their_working_days():
    thursday = MONDAY + 3 * DAY

    soon = same_employer("Ferry Lab", [MONDAY], thursday - SECOND, "UTC")

    assert "a short while ago" in soon.why
    assert same_employer("Ferry Lab", [MONDAY], thursday, "UTC") is None


def test_two_requests_open_at_an_employer_are_enough():
    long_ago = [MONDAY - 30 * DAY, MONDAY - 40 * DAY]

    assert "open already" in same_employer("Ferry Lab", long_ago, MONDAY, "UTC").why
    assert same_employer("Ferry Lab", long_ago[:1], MONDAY, "UTC") is None


@pytest.mark.parametrize("employer, open_since", [("", [MONDAY, MONDAY]), ("Ferry Lab", [])])
def test_nothing_is_said_where_nothing_is_open_or_the_employer_is_not_known(employer, open_since):
    assert same_employer(employer, open_since, MONDAY, "UTC") is None
