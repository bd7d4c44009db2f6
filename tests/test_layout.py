"""The layout keeps its promises."""

import subprocess
import sys
from pathlib import Path

import pytest

from askaround.method.stages import Stage

pytestmark = pytest.mark.static
ROOT = Path(__file__).parents[1]
# Migrations are written by Django and read by nobody.
SOURCES = sorted(
    path.relative_to(ROOT)
    for path in (ROOT / "askaround").rglob("*.*")
    if path.suffix in (".py", ".css") and "migrations" not in path.parts
)
TOOLS = Path(sys.executable).parent


def says(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*command], cwd=ROOT, capture_output=True, text=True)


def test_the_seven_stages_stand_in_the_order_of_the_method():
    assert " ".join(Stage) == "explore ask schedule prepare meet thank learn"
    assert (Stage.EXPLORE.number, Stage.LEARN.number) == (1, 7)


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_a_file_is_read_in_one_sitting(path):
    assert len((ROOT / path).read_text().splitlines()) <= 300


@pytest.mark.parametrize(
    "command",
    [
        ["ruff", "check", "askaround", "tests", "start.py"],
        ["ruff", "format", "--check", "askaround", "tests", "start.py"],
        ["mypy"],
        ["lint-imports"],
        ["bandit", "-q", "-r", "askaround", "start.py"],
    ],
    ids=lambda command: command[0] + command[1][:1].upper() if len(command) > 1 else command[0],
)
def test_the_tools_have_nothing_to_say(command):
    said = says(str(TOOLS / command[0]), *command[1:])

    assert said.returncode == 0, said.stdout + said.stderr


def test_every_requirement_is_locked_with_hashes():
    for locked in (ROOT / "requirements").glob("*.txt"):
        entries = locked.read_text().replace("\\\n", " ").strip().splitlines()

        assert entries
        assert all("==" in entry and "--hash=sha256:" in entry for entry in entries), locked
