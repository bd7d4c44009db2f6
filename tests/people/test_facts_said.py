"""Every fact has its words."""

from askaround.people.facts_said import SAID
from askaround.record.interview import FACTS


def test_every_fact_an_asker_can_state_is_said_in_words():
    assert set(SAID) == set(FACTS)
