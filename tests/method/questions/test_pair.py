"""How a second question stands to the first."""

from askaround.method.questions.pair import pair


def test_one_question_stands_alone():
    assert list(pair("What does a flood do to your week?")) == ["alone"]


def test_a_second_that_goes_on_points_back():
    found = set(pair("What went wrong at the weir, and how did you handle it?"))
    assert {"joined by a word", "asks what then how", "on, back", "ends back"} <= found


def test_a_second_about_something_else_does_not():
    found = set(pair("What is the worst nightmare? Which part is a joy?"))
    assert {"joined by ?", "not back", "poles of topics"} <= found
