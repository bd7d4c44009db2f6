"""R8 and R9: from an intriguing job to the first word written."""

from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from askaround.method.explore import STUCK_AFTER, is_stuck, web_search_url
from askaround.method.families import FAMILIES
from askaround.method.journey import Journey

NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def test_somebody_on_the_list_for_two_weeks_is_stuck():
    listed = Journey(added_at=NOW)

    assert not is_stuck(listed, NOW + STUCK_AFTER)
    assert is_stuck(listed, NOW + STUCK_AFTER + SECOND)


def test_somebody_written_to_is_not_stuck():
    begun = Journey(added_at=NOW, started_at=NOW)

    assert not is_stuck(begun, NOW + STUCK_AFTER + SECOND)


@pytest.mark.parametrize(
    "phrase",
    [
        '"UX researcher" psychology & law',
        "100 % = a+b? #1 / x",
        "Verkehrspsychologin M\u00fcnchen",
        "\u5fc3\u7406\u5b66\u8005",
        *(phrase for family in FAMILIES for phrase in family.phrases),
    ],
)
def test_a_phrase_arrives_at_the_search_engine_as_it_was_written(phrase):
    url = web_search_url(phrase)

    assert url.startswith("https://duckduckgo.com/?q=")
    assert url.isascii()
    assert " " not in url and '"' not in url
    assert parse_qs(urlsplit(url).query) == {"q": [phrase]}
    assert urlsplit(url).fragment == ""


def test_a_phrase_broken_over_lines_is_searched_as_one_line():
    assert web_search_url(" a\n  b ") == "https://duckduckgo.com/?q=a%20b"
