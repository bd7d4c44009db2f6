"""`start.py test` sees to a browser before the first test: what is there, or it fetches one."""

import importlib.util
import subprocess
from pathlib import Path

import pytest

from tests.servers.started import ROOT

PYTHON = Path("/environment/python")


@pytest.fixture
def start(monkeypatch):
    """start.py on a machine without a browser, where nothing is really run. `start.ran` is what
    would have been; `start.there` the browsers that start."""
    spec = importlib.util.spec_from_file_location("start", ROOT / "start.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.ran, module.there, module.brings = [], set(), {}

    def run(command, **_):
        words = " ".join(map(str, command))
        module.ran.append(words)
        for part, path in module.brings.items():
            if part in words:
                module.there.add(path)
        return subprocess.CompletedProcess(command, 0, stdout="/of/playwright\n")

    monkeypatch.delenv("ASKAROUND_CHROMIUM", raising=False)
    monkeypatch.setattr(module.subprocess, "run", run)
    monkeypatch.setattr(module, "starts", lambda path: path in module.there)
    monkeypatch.setattr(module.shutil, "which", lambda name: f"/usr/bin/{Path(name).name}")
    monkeypatch.setattr(module.os, "geteuid", lambda: 1000)
    return module


def test_the_systems_browser_is_taken_and_nothing_fetched(start):
    start.there = {"/usr/bin/chromium", "/usr/bin/google-chrome"}

    assert start.browser(PYTHON) == "/usr/bin/chromium"
    assert start.ran == []


def test_the_one_that_is_named_comes_first(start, monkeypatch):
    start.there = {"/usr/bin/chromium", "/usr/bin/mine"}
    monkeypatch.setenv("ASKAROUND_CHROMIUM", "/opt/mine")

    assert start.browser(PYTHON) == "/usr/bin/mine"


def test_root_on_debian_gets_debians_package(start, monkeypatch):
    monkeypatch.setattr(start.os, "geteuid", lambda: 0)
    start.brings = {"apt-get install -y -qq chromium": "/usr/bin/chromium"}

    assert start.browser(PYTHON) == "/usr/bin/chromium"
    assert start.ran == ["apt-get update -qq", "apt-get install -y -qq chromium"]


def test_anybody_else_gets_playwrights_own(start):
    start.brings = {"-m playwright install chromium": "/of/playwright"}

    assert start.browser(PYTHON) == "/of/playwright"
    assert not any("apt-get" in words for words in start.ran)


def test_without_any_it_says_what_to_install(start, capsys):
    with pytest.raises(SystemExit) as ended:
        start.browser(PYTHON)

    assert ended.value.code == 2
    assert "apt install chromium" in capsys.readouterr().out


def test_a_stub_that_does_not_start_is_no_browser(tmp_path, monkeypatch):
    spec = importlib.util.spec_from_file_location("start", ROOT / "start.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    stub = tmp_path / "chromium"
    stub.write_text("#!/bin/sh\nexit 1\n")
    stub.chmod(0o755)

    assert not module.starts(str(stub))
    assert not module.starts(str(tmp_path / "nowhere"))
    assert not module.starts("")


def test_what_is_left_out_on_postgresql_is_there_to_be_left_out(start):
    assert [part for part in start.OF_NO_DATABASE if not (ROOT / "tests" / part).exists()] == []
