"""R42: what to read, under the article's three headings."""

import dataclasses
import re
from urllib.parse import urlsplit

import pytest

from askaround.method.shelf import SHELF, Heading, Resource, under


def test_the_shelf_has_exactly_the_three_headings_of_the_article():
    assert list(dict.fromkeys(each.heading for each in SHELF)) == [
        "How to get started",
        "Tips for conducting your interview",
        "General interview questions",
    ]


def test_every_resource_stands_under_one_heading_and_none_is_empty():
    assert [each for heading in Heading for each in under(heading)] == list(SHELF)
    assert all(len(under(heading)) >= 3 for heading in Heading)
    assert 12 <= len(SHELF) <= 18


@pytest.mark.parametrize("each", SHELF, ids=lambda each: each.title)
def test_a_resource_says_who_wrote_it_what_it_gives_and_where_it_is(each: Resource):
    address = urlsplit(each.address)

    assert address.scheme in ("https", "http")
    assert "." in address.netloc
    assert len(address.geturl()) <= 500
    assert each.title and each.publisher
    assert each.gives.endswith(".")
    assert len(each.gives) <= 120
    assert not re.search(r"!|\bwe\b|\bleads\b", each.gives.lower())


def test_nothing_claims_that_a_link_was_checked():
    assert {field.name for field in dataclasses.fields(Resource)} == {
        "heading",
        "title",
        "publisher",
        "gives",
        "address",
    }


def test_no_address_is_listed_twice():
    assert len({each.address for each in SHELF}) == len(SHELF)
