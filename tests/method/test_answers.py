"""Base rates, and the asker's own: from ten requests on, and kindly."""

from askaround.method.answers import GRADES, base_rate_words, rate_words


def test_fewer_than_ten_requests_give_no_rate():
    nine = rate_words(9, 0)

    assert nine.percent is None
    assert not nine.pauses
    assert nine.says == "9 asked, 0 answered. A rate means nothing before ten."
    assert rate_words(0, 0).says == "Nobody has been asked yet."


def test_ten_requests_give_a_rate():
    ten = rate_words(10, 4)

    assert (ten.percent, ten.pauses) == (40, False)
    assert ten.says == "10 asked, 4 answered: 40 %."


def test_under_thirteen_in_a_hundred_is_a_reason_to_read_the_letters_again():
    assert rate_words(100, 12).pauses
    assert not rate_words(100, 13).pauses
    assert rate_words(10, 1).pauses
    assert not rate_words(10, 2).pauses
    assert "read the last ones again" in rate_words(100, 12).says


def test_what_others_report_is_a_range_with_what_it_is_worth():
    said = base_rate_words()

    assert "20 to 40 in 100 (advice, not a study)" in said
    assert "10 to 25 in 100 (hearsay)" in said
    assert said.endswith("Nobody has measured this properly.")
    assert set(GRADES) == {"D", "E"}
