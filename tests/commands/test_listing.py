"""Every command is in one list, and can be asked what it does."""

import subprocess
import sys
from importlib.util import find_spec

import pytest

from askaround.commands.listing import COMMANDS, complete, parser
from tests.servers.started import ROOT

NAMES = [command.name for command in COMMANDS]


@pytest.mark.parametrize("command", COMMANDS, ids=NAMES)
def test_a_command_has_its_module_and_its_words(command):
    assert find_spec(command.path)
    assert command.says[0].islower() or command.says.startswith("`")
    assert not command.says.endswith(".")


@pytest.mark.parametrize("name", NAMES)
def test_help_is_there_for_each(name, capsys):
    with pytest.raises(SystemExit) as ended:
        parser().parse_args([name, "--help"])

    assert ended.value.code == 0
    assert "--data DIR" in capsys.readouterr().out


def test_nothing_named_opens_the_notebook():
    assert complete([]) == ["serve"]
    assert complete(["--no-browser"]) == ["serve", "--no-browser"]
    assert complete(["today"]) == ["today"]
    assert complete(["--help"]) == ["--help"]


def test_help_for_all_names_each_and_needs_nothing_installed(tmp_path):
    said = subprocess.run(
        [sys.executable, "-I", ROOT / "start.py", "--help"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )

    assert said.returncode == 0
    assert all(f"    {name} " in said.stdout for name in NAMES)
    assert "test" in said.stdout


def test_a_mistyped_command_is_said_with_those_there_are():
    said = subprocess.run(
        [sys.executable, "-P", "-m", "askaround.commands", "tody"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT)},
    )

    assert said.returncode == 2
    assert "today" in said.stderr
