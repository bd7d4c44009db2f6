"""Nobody else sees anything: every address is swept, and a new one is swept by itself."""

from hashlib import sha256

import pytest
from django.apps import apps
from django.core import serializers
from django.test import Client

from tests import build
from tests.addresses import OPEN, addresses
from tests.signed_in import client

pytestmark = pytest.mark.django_db
ELSEWHERE = {"HTTP_ORIGIN": "https://evil.example", "HTTP_SEC_FETCH_SITE": "cross-site"}


@pytest.fixture
def ada():
    return build.asker()


@pytest.fixture
def eve():
    return build.asker("eve")


def content():
    """A fingerprint of everything in the record."""
    rows = (row for model in apps.get_models() for row in model._default_manager.order_by("pk"))
    return sha256(serializers.serialize("json", rows).encode()).hexdigest()


def test_what_belongs_to_ada_is_not_found_for_eve(ada, eve):
    hers = [each for each in addresses(ada) if each.is_theirs]
    before = content()
    stranger = client(eve)

    seen = {
        f"{verb} {each.route}": answer.status_code
        for each in hers
        for verb in ("get", "post")
        if (answer := getattr(stranger, verb)(each.path)).status_code not in (404, 405)
    }

    assert len(hers) > 20
    assert seen == {}
    assert content() == before


def test_ada_herself_finds_them(ada):
    owner = client(ada)

    found = [owner.get(each.path).status_code for each in addresses(ada) if each.is_theirs]

    # The sweep above would prove nothing if these addresses led nowhere.
    assert found.count(200) > 15
    assert 500 not in found


def test_without_the_cookie_every_page_asks_for_the_launch_link(ada):
    swept = [each for each in addresses(ada) if each.route not in OPEN]

    answers = {
        each.route: (Client().get(each.path).status_code, Client().post(each.path).status_code)
        for each in swept
    }

    assert set(answers.values()) == {(403, 403)}


def test_looking_changes_nothing(ada):
    every = addresses(ada)
    before = content()
    owner = client(ada)

    for each in every:
        for verb in (owner.get, owner.head, owner.get):
            assert verb(each.path).status_code < 500, each.route

    assert content() == before


def test_another_page_cannot_make_a_request_in_her_name(ada):
    every = addresses(ada)
    before = content()
    owner = client(ada)

    answers = {owner.post(each.path, **ELSEWHERE).status_code for each in every}
    answers |= {owner.get(each.path, **ELSEWHERE).status_code for each in every}

    assert answers == {403}
    assert content() == before


def test_a_form_without_its_token_is_refused(ada):
    careful = client(ada, enforce_csrf_checks=True)

    answers = {careful.post(each.path).status_code for each in addresses(ada)}

    assert answers <= {403, 405, 404}
