"""The layout keeps its promises."""

import re
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
    if path.suffix in (".py", ".css", ".js", ".html") and "migrations" not in path.parts
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
        ["djlint", "--lint", "askaround", "--quiet"],
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


@pytest.mark.parametrize("stage", Stage, ids=str)
def test_a_stage_has_its_folder_and_its_page_of_the_guide_and_no_table(stage):
    folder = ROOT / "askaround" / "stages" / stage

    assert (folder / "views.py").exists()
    assert (ROOT / "docs" / "guide" / f"{stage}.md").exists()
    assert not any("models.Model" in path.read_text() for path in folder.rglob("*.py"))


def test_every_top_level_package_has_its_line_on_the_map():
    packages = {path.parent.name for path in (ROOT / "askaround").glob("*/__init__.py")}
    the_map = (ROOT / "ARCHITECTURE.md").read_text()

    assert packages
    assert {name for name in packages if f"├── {name}/" not in the_map} == {"commands"}
    assert "└── commands/" in the_map


def test_every_table_is_in_the_glossary():
    words = (ROOT / "GLOSSARY.md").read_text()
    tables = re.findall(
        r"^class (\w+)\((?:models\.Model|AbstractUser)\)",
        "\n".join(path.read_text() for path in (ROOT / "askaround" / "record").glob("*.py")),
        re.MULTILINE,
    )

    assert len(tables) > 10
    assert [name for name in tables if f"`{name}`" not in words] == []


def test_templates_keep_the_content_policy():
    for path in (ROOT / "askaround").rglob("*.html"):
        text = path.read_text()
        if path.name == "note_file.html":  # opened from a disk: sealed by its own hashes
            assert "script-src '{{ script.seal }}'; style-src '{{ style.seal }}'" in text
            for whole in ("<script>{{ script.text }}</script>", "<style>{{ style.text }}</style>"):
                assert text.count(whole) == 1
                text = text.replace(whole, "")

        assert not re.search(r"\sstyle=|\son[a-z]+=|javascript:|<style", text), path
        for script in re.findall(r"<script[^>]*>", text):
            assert 'nonce="{{ request.csp_nonce }}"' in script, path


def test_the_repository_speaks_of_the_product_alone():
    private = re.compile(r"/(?:work|root|tmp/brief)/|\.\./shared|\bsession \d")
    listed = says("git", "ls-files").stdout.split() or []
    for name in listed:
        path = ROOT / name
        if path.suffix in (".py", ".md", ".html", ".toml", ".js", ".css") and path.exists():
            assert not private.search(path.read_text()), name
