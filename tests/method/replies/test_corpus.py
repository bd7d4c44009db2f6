"""Own replies of many hands, labelled: what the rules were written beside.

They do not measure how well unseen text is read (see docs/decisions/0012); they hold what was won.
"""

from pathlib import Path

import pytest

from askaround.method.replies.incoming import Incoming
from askaround.method.replies.reading import read_reply

FOLDER = Path(__file__).parents[3] / "bench" / "corpus"
CORPUS = FOLDER / "replies.tsv"


@pytest.fixture(scope="module")
def read():
    """Each reply with the labels it has and the labels it gets."""
    rows = [line.split("\t") for line in CORPUS.read_text("utf-8").splitlines()[1:]]
    found = []
    for wanted, _, text in rows:
        incoming = Incoming(subject="Re: Twenty minutes?", text=text.replace("\\n", "\n"))
        reading = read_reply(incoming)
        # All of them are by people.
        labels = {str(label) for label in reading.labels}
        labels |= set() if reading.human else {"machine"}
        found.append((text, set(wanted.split()) - {"-"}, labels))
    return found


def test_no_refusal_is_taken_for_a_yes(read):
    refusals = [(text, got) for text, wanted, got in read if "decline" in wanted]

    assert len(refusals) > 400
    assert [text for text, got in refusals if "acceptance" in got] == []


def test_nearly_all_have_exactly_their_labels(read):
    right = sum(wanted == got for _, wanted, got in read)

    assert len(read) > 1_400
    assert right / len(read) > 0.95


def test_a_yes_is_hardly_ever_made_up(read):
    made_up = [text for text, wanted, got in read if "acceptance" in got - wanted]

    assert len(made_up) <= 3


def test_no_person_is_taken_for_a_machine(read):
    assert [text for text, _, got in read if "machine" in got] == []


def machines():
    """What machines wrote: bounce, out_of_office, or "machine" for all else."""
    lines = (FOLDER / "machines.tsv").read_text("utf-8").splitlines()[1:]
    return [tuple(line.split("\t")) for line in lines]


@pytest.mark.parametrize("wanted, subject, text", machines())
def test_machines_are_told_by_their_words_where_no_header_is(wanted, subject, text):
    reading = read_reply(Incoming(subject=subject, text=text.replace("\\n", "\n")))

    assert not reading.human
    assert [*reading.labels] == [label for label in [wanted] if label != "machine"]
