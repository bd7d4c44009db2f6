from datetime import UTC, datetime, timedelta

from askaround.method.facts import in_future, meant, out_of_order

NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def test_thanks_cannot_be_before_the_end():
    assert out_of_order({"ended_at": NOW, "thanked_at": NOW - SECOND}).keys() == {"thanked_at"}
    assert out_of_order({"ended_at": NOW, "thanked_at": NOW}) == {}


def test_a_fact_without_its_forerunner_is_welcome():
    assert out_of_order({"thanked_at": NOW}) == {}


def test_a_fact_has_happened():
    assert in_future({"ended_at": NOW + SECOND}, NOW).keys() == {"ended_at"}
    assert in_future({"ended_at": NOW}, NOW) == {}


def test_a_time_typed_to_the_minute_means_what_is_known_within_it():
    asked = NOW + 59 * SECOND

    assert meant(NOW, asked, None, NOW + 20 * SECOND) == asked
    assert meant(NOW, NOW + 60 * SECOND) == NOW
    assert meant(NOW, NOW - SECOND) == NOW
    assert meant(NOW) == NOW
