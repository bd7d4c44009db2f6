"""XML from outside, in bounds."""

import pytest

from askaround.adapters.calendar.xml import DEEPEST, BadXml, parse

LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">
<!ENTITY lol2 "&lol;&lol;&lol;&lol;">]><lolz>&lol2;</lolz>"""
OUTSIDE = b"""<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>"""


def test_elements_are_found_by_their_names():
    top = parse(b'<a xmlns="DAV:"><b><c>one</c></b><c>two</c></a>')

    assert [one.text for one in top.all("DAV: c")] == ["one", "two"]
    assert top.first("DAV: b", "DAV: c").text == "one"
    assert top.first("DAV: b", "DAV: d") is None


@pytest.mark.parametrize("content", [LAUGHS, OUTSIDE, b"", b"<a>", b"no", b"<a>&x;</a>", b"\0"])
def test_what_is_no_xml_or_may_reach_further_is_refused(content):
    with pytest.raises(BadXml):
        parse(content)


def test_there_is_an_end_to_its_depth():
    parse(b"<a>" * DEEPEST + b"</a>" * DEEPEST)

    with pytest.raises(BadXml):
        parse(b"<a>" * (DEEPEST + 1) + b"</a>" * (DEEPEST + 1))
