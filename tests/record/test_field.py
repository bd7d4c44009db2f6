"""Fields of work: marked, let go, judged."""

import pytest

from askaround.record.field import field_of_family
from askaround.record.models import Field
from tests import build

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada():
    return build.asker()


def test_a_field_let_go_is_off_the_list_and_its_people_keep_it(ada):
    ferries = Field.objects.create(owner=ada, name="Ferry design")
    dana = build.person(ada, field=ferries)

    ferries.let_go(build.NOW)
    gone = list(Field.objects.of(ada))
    ferries.bring_back()

    dana.refresh_from_db()
    assert gone == []
    assert dana.field == ferries
    assert list(Field.objects.of(ada)) == [ferries]


def test_a_family_has_one_row_however_often_it_is_asked_for(ada):
    first = field_of_family(ada, "ux-research", "Research with users")
    second = field_of_family(ada, "ux-research", "Research with users")

    assert first == second
    assert field_of_family(build.asker("ben"), "ux-research", "Research") != first


def test_marking_again_changes_the_reason_and_not_the_day(ada):
    field = field_of_family(ada, "ux-research", "Research with users")

    field.mark("They watch.", build.NOW)
    field.mark("They watch and change things.", build.NOW.replace(year=2027))

    assert field.intriguing_at == build.NOW
    assert field.because == "They watch and change things."


def test_a_judgement_can_be_taken_back(ada):
    field = field_of_family(ada, "ux-research", "Research with users")

    field.judge("drop", build.NOW)
    assert field.judged_at == build.NOW
    field.judge("", build.NOW)

    assert field.judged_at is None
