"""The people and facts the letters are tried on: all of them, and next to none."""

import pytest

from askaround.method.letters.facts import (
    Asking,
    Meeting,
    News,
    Reader,
    Referral,
    Thanking,
    Writer,
)
from askaround.method.schedule import Format


@pytest.fixture(scope="session")
def writer() -> Writer:
    return Writer(
        name="Mina Park",
        about="a postdoc in social psychology at Northfield University",
        phone="555-0100",
        profile_link="https://people.example/mina",
    )


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader(
        name="Nkechi Okafor",
        greeting_name="Dr. Okafor",
        role="Head of assessment",
        organisation="Pencil Row",
        town="Rotterdam",
        field="test development",
    )


@pytest.fixture(scope="session")
def introducer() -> Reader:
    return Reader(name="Lena Ortiz", greeting_name="Lena")


@pytest.fixture(scope="session")
def asking() -> Asking:
    return Asking(
        reason="because she builds reading tests for bilingual children.",
        introducer="Lena Ortiz",
        may_use_name=True,
        times=("Tuesday 9 June at 10:00", "Thursday 11 June in the morning"),
    )


@pytest.fixture(scope="session")
def meeting() -> Meeting:
    return Meeting(
        when_theirs="Tuesday 9 June at 09:30 in Rotterdam",
        when_mine="08:30 in London",
        format=Format.WORKPLACE,
        place="200 Pine Street",
        number="555-0199",
        link="https://video.example/room",
    )


@pytest.fixture(scope="session")
def thanking() -> Thanking:
    return Thanking(
        when="Tuesday",
        starred=("The one-page summary is written before the study.", "Teachers read first"),
        next_step="try it on my own third study",
        next_step_on="Friday 19 June",
        referrals=(Referral("Sam Lee", True),),
    )


@pytest.fixture(scope="session")
def news() -> News:
    return News(
        when="six weeks ago",
        advice="run one usability test before deciding",
        done="I ran one with five colleagues",
        result="two internships on my list for autumn",
    )
