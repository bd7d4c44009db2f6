"""The letter in the asker's own mail program holds the words as they stand on the page."""

import re
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from askaround.adapters.mail.mailto import LONGEST_LINK
from tests.servers.started import started


@pytest.fixture
def running(tmp_path):
    with started(tmp_path / "data") as made:
        yield made


def test_the_link_carries_what_was_typed_last_or_hides(running, open_page):
    page = open_page(running.link)
    page.goto(running.origin + "/people/new/")
    page.locator("[name=name]").first.fill("Ruth Pell")
    page.locator("[name=name]").first.press("Enter")
    page.wait_for_url("**/people/1/**")
    page.goto(running.origin + "/people/1/request/")
    link = page.locator("mail-link a")
    expect(link).to_be_hidden()

    page.locator("[name=to]").fill("ruth@example.org")
    page.locator("[name=body]").fill("Dear Ruth,\nnew words & more 😀")

    expect(link).to_be_visible()
    expect(link).to_have_attribute("href", re.compile("new%20words"))
    href = link.get_attribute("href")
    assert href.startswith("mailto:ruth@example.org?subject=")
    assert unquote(href).endswith("&body=Dear Ruth,\r\nnew words & more 😀")

    page.locator("[name=body]").fill("x" * LONGEST_LINK)
    expect(link).to_be_hidden()
