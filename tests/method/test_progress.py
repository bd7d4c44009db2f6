"""R5 and R6, and the judgement after three interviews in a field."""

from askaround.method.progress import Met, decide, one_sided, outside_words

UX = "User research"


def test_three_interviews_at_one_employer_are_one_sided():
    met = [Met(UX, "Ferry Lab"), Met("Data", " ferry  lab "), Met("Design", "Ferry Lab")]

    assert "one employer, Ferry Lab." in one_sided(met)
    assert one_sided(met[:2]) == ""


def test_three_interviews_in_one_field_are_one_sided():
    met = [Met(UX, "Ferry Lab"), Met("user research", "Tram Co"), Met(UX, "Bus Co")]

    assert "one field, User research." in one_sided(met)
    assert one_sided([*met, Met("Data", "Tram Co")]) == ""


def test_what_is_not_known_may_be_the_other_side():
    met = [Met(UX, "Ferry Lab"), Met(UX, ""), Met("", "Ferry Lab")]

    assert one_sided(met) == ""
    assert one_sided([Met(), Met(), Met()]) == ""


def test_those_met_outside_academia_are_counted():
    met = [Met(is_outside_academia=True), Met(is_outside_academia=False)]

    assert outside_words([]) == ""
    assert outside_words(met) == "Outside academia: 1 of the 2 you met."
    assert outside_words([*met, Met()]) == "Outside academia: 1 of the 2 for whom it is noted."


def test_where_nothing_is_noted_nothing_is_counted():
    assert outside_words([Met()]).endswith("not noted yet of anybody you met.")


def test_a_judgement_is_asked_for_after_three_interviews_in_a_field():
    assert decide(UX, 2, has_judged=False) == ""
    assert decide(UX, 3, has_judged=False).startswith("3 interviews in User research.")
    assert decide(UX, 3, has_judged=True) == ""


def test_from_the_sixth_interview_in_a_field_more_bring_less():
    assert "less that is new" not in decide(UX, 5, has_judged=False)
    assert decide(UX, 5, has_judged=True) == ""
    assert "less that is new" in decide(UX, 6, has_judged=True)
