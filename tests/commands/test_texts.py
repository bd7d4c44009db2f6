"""Advice on texts: a line in, a line out, whatever stands in it."""

import io
import json
import subprocess
import sys

import pytest

from askaround.commands import texts
from askaround.commands.listing import KINDS, parser
from askaround.commands.texts import questions
from bench.odd_lines import lines
from tests.servers.started import ROOT

KEYS = {
    *("id", "open", "polite_form", "searchable", "asks_for", "double_barrelled"),
    *("topics", "advice"),
}


def said(*lines: bytes | dict, answer=questions.answer) -> list[dict]:
    raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    return [json.loads(out) for out in texts.answers(io.BytesIO(b"\n".join(raw)), answer)]


def run(typed: bytes, kind: str = "questions") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-P", "-m", "askaround.commands", "check", kind],
        input=typed,
        capture_output=True,
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT)},
    )


def test_a_question_is_answered_with_its_verdict_and_its_advice():
    (one,) = said({"id": 7, "text": "Are you hiring?"})

    assert set(one) == KEYS
    assert (one["id"], one["open"], one["asks_for"]) == (7, False, "job")
    assert set(one["advice"][0]) == {"check", "severity", "why", "start", "end", "instead"}
    assert (one["advice"][0]["check"], one["advice"][0]["severity"]) == ("asks_for_job", "stop")


@pytest.mark.parametrize(
    ("line", "name", "says"),
    [
        (b"", None, "not JSON"),
        (b"{", None, "not JSON"),
        (b"[" * 100_000, None, "not JSON"),
        (b'{"id": NaN, "text": "Why?"}', None, "not JSON"),
        (b'{"id": 1e999, "text": "Why?"}', None, "id is neither"),
        (b'{"id": [1], "text": "Why?"}', None, "id is neither"),
        (b"\xff\xfe", None, "not UTF-8"),
        (b"[1]", None, "no JSON object"),
        (b'"Why?"', None, "no JSON object"),
        (b'{"id": "a"}', "a", 'has no "text"'),
        (b'{"id": 0, "text": 5}', 0, '"text" is no text'),
    ],
    ids=lambda value: str(value)[:20],
)
def test_a_bad_line_is_told_so_and_the_rest_goes_on(line, name, says):
    good = {"id": "next", "text": "What surprised you?"}

    bad, other = said(line, good)

    assert set(bad) == {"id", "error"}
    assert bad["id"] == name
    assert says in bad["error"]
    assert other["id"] == "next"
    assert other["open"] is True


def test_a_line_without_an_id_and_the_same_id_twice_are_answered():
    text = "What surprised you?"

    ids = [
        one["id"] for one in said({"text": text}, {"id": 1, "text": text}, {"id": 1, "text": text})
    ]

    assert ids == [None, 1, 1]


def test_a_line_that_is_too_long_is_passed_over_in_pieces(monkeypatch):
    monkeypatch.setattr(texts, "LONGEST", 50)

    bad, good = said(b'{"id": 1, "text": "' + b"a" * 500 + b'"}', {"id": 2, "text": "Why?"})

    assert "longer than" in bad["error"]
    assert good["id"] == 2


def test_a_fault_of_ours_costs_one_line_and_no_more():
    def answer(line):
        return {"text": line["text"][5]}

    bad, good = said({"id": 1, "text": "ab"}, {"id": 2, "text": "abcdef"}, answer=answer)

    assert bad == {"id": 1, "error": "This text could not be read (IndexError)."}
    assert good == {"id": 2, "text": "f"}


def test_what_no_encoding_can_write_goes_out_as_an_escape():
    (one,) = said(rb'{"id": "\ud800 \u20ac", "text": "Why \ud83d?"}')

    assert one["id"] == "\ud800 €"


def test_lines_are_answered_while_they_come_without_a_record():
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "askaround.commands", "check", "questions"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "ASKAROUND_DATA": "/dev/null/nowhere"},
    )
    with process:
        for number in range(3):
            process.stdin.write(json.dumps({"id": number, "text": "Why?"}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()

    assert process.returncode == 0


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_answered_and_nothing_of_django_is_loaded(kind):
    done = run(b'{"id": 1, "subject": "", "text": "Hello"}\n', kind)

    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["id"] == 1
    code = (
        f"import sys, askaround.commands.__main__, askaround.commands.texts.{kind}\n"
        "print([name for name in sys.modules if name.startswith('django')])"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert loaded.stdout == "[]\n"


@pytest.mark.parametrize("kind", KINDS)
def test_odd_lines_and_one_of_a_megabyte_are_answered(kind):
    """The same ten thousand times over is in bench/odd_lines.py."""
    done = run(b"\n".join(lines(300, seed=3)), kind)

    answered = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(answered) == len(lines(300, seed=3))
    assert not [one for one in answered if b"could not be read" in one]
    assert {"id", "error"} < set().union(*map(json.loads, answered))


def test_whoever_has_read_enough_may_stop_reading():
    lines = b'{"id": 1, "text": "Why?"}\n' * 5000
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "askaround.commands", "check", "questions"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT)},
    )
    process.stdout.close()
    _, errors = process.communicate(lines)

    assert (process.returncode, errors) == (0, b"")


def test_check_alone_stays_what_it_was(capsys):
    assert parser().parse_args(["check"]).texts is None
    with pytest.raises(SystemExit):
        parser().parse_args(["check", "poems"])
    assert "questions" in capsys.readouterr().err
