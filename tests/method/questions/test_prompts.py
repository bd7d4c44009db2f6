"""The prompt cards."""

from askaround.method.questions.prompts import FIRST, PROMPTS


def test_acknowledging_is_the_first_word() -> None:
    assert FIRST.split()[0] == "Acknowledge"


def test_each_card_says_what_was_heard_what_to_do_and_one_thing_to_say() -> None:
    assert len({prompt.id for prompt in PROMPTS}) == len(PROMPTS) == 15
    assert all(prompt.heard and prompt.move and prompt.say for prompt in PROMPTS)
    assert all(prompt.say.count("?") <= 1 for prompt in PROMPTS)
