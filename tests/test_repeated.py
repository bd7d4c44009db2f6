"""A browser's test is repeated once and named; nothing else is, and nothing is hidden."""

import os
import subprocess
import sys
from collections import Counter

import pytest

from tests.servers.started import ROOT

pytestmark = pytest.mark.static
TESTS = """
import pytest
from pathlib import Path

@pytest.fixture(scope="session")
def playwright():
    return "a browser"

@pytest.fixture
def page(playwright):
    return playwright

def fails(name, times):
    with Path(__file__).with_name("tries").open("a+") as file:
        print(name, file=file)
        file.seek(0)
        assert file.read().split().count(name) > times, f"the reason of {name}"

@pytest.fixture
def broken_once(page):
    fails("setup", 1)

def test_passes(page): fails("passes", 0)
def test_once(page): fails("once", 1)
def test_twice(page): fails("twice", 2)
def test_setup(broken_once): pass
def test_other(): fails("other", 1)
"""
PLUGINS = ("-p", "xdist.plugin", "-p", "pytest_rerunfailures", "-p", "tests.repeated")


@pytest.fixture(scope="module", params=[(), ("-n", "2")], ids=["alone", "shared"])
def run(request, tmp_path_factory):
    """A run of tests that fail once, twice or never; what it said, and how often each was done."""
    folder = tmp_path_factory.mktemp("scratch")
    (folder / "test_scratch.py").write_text(TESTS)
    (folder / "pytest.ini").write_text("[pytest]\n")
    said = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *PLUGINS, *request.param],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
    )
    return said, Counter((folder / "tries").read_text().split())


def test_one_that_passes_the_second_time_is_named_with_its_reason(run):
    said, tries = run

    assert tries["once"] == 2
    assert "SEEN FAILING ONCE" in said.stdout
    assert "seen failing once: test_scratch.py::test_once (then passed)" in said.stdout
    assert "AssertionError: the reason of once" in said.stdout
    assert "FAILED test_scratch.py::test_once" not in said.stdout


def test_one_that_fails_twice_fails_the_run(run):
    said, tries = run

    assert (said.returncode, tries["twice"]) == (1, 2)
    assert "seen failing once: test_scratch.py::test_twice (failed again)" in said.stdout
    assert "FAILED test_scratch.py::test_twice" in said.stdout


def test_one_without_a_browser_is_not_repeated(run):
    said, tries = run

    assert tries["other"] == 1
    assert "seen failing once: test_scratch.py::test_other" not in said.stdout
    assert "FAILED test_scratch.py::test_other" in said.stdout


def test_what_could_not_be_set_up_is_tried_once_more_too(run):
    said, tries = run

    assert tries["setup"] == 2
    assert "seen failing once: test_scratch.py::test_setup (then passed)" in said.stdout


def test_one_that_passes_is_done_once_and_not_named(run):
    said, tries = run

    assert tries["passes"] == 1
    assert "seen failing once: test_scratch.py::test_passes" not in said.stdout
