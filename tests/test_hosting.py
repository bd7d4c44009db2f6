"""The page for whoever runs it names every variable and every command there is."""

import re

import pytest

from askaround.commands.listing import COMMANDS
from tests.servers.started import ROOT

pytestmark = pytest.mark.static
PAGE = (ROOT / "docs" / "hosting.md").read_text()
SOURCES = [ROOT / "start.py", *(ROOT / "askaround").rglob("*.py")]
VARIABLES = sorted(
    {name for path in SOURCES for name in re.findall(r"ASKAROUND_[A-Z_]+", path.read_text())}
)
SHOWN = ("serve", "demo", "today", "import", "export")  # in the guide and in --help


@pytest.mark.parametrize("name", [*VARIABLES, "DATABASE_URL"])
def test_every_variable_is_told(name):
    assert f"`{name}`" in PAGE


def test_no_variable_is_told_that_is_not_there():
    assert set(re.findall(r"ASKAROUND_[A-Z_]+", PAGE)) == set(VARIABLES)


@pytest.mark.parametrize("command", [c.name for c in COMMANDS if c.name not in SHOWN])
def test_every_command_of_whoever_runs_it_is_told(command):
    assert f"start.py {command}" in PAGE
