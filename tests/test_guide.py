"""The guide keeps up with the method."""

import re
from pathlib import Path

import pytest

from askaround.method.stages import Stage
from tests.article import IDS, ROOT, rules

pytestmark = pytest.mark.static
IMPORTED = re.compile(r"^from (askaround\.method[\w.]*) import (\([^)]*\)|[^\n]*)", re.M)
WORD = re.compile(r"\w+")
GUIDE = ROOT / "docs" / "guide"
PAGES = {
    "/explore/",
    "/people/<n>/request/",
    "/interviews/<n>/schedule/",
    "/interviews/<n>/questions/",
    "/interviews/<n>/meeting/",
    "/interviews/<n>/thanks/",
    "/learn/",
}


def in_code(text: str) -> list[str]:
    return re.findall(r"`([^`]+)`", text)


@pytest.mark.parametrize("stage", Stage)
def test_every_stage_has_a_page_that_begins_with_what_to_do(stage):
    lines = (GUIDE / f"{stage}.md").read_text().splitlines()

    assert 40 <= len(lines) <= 90
    assert lines[0] == f"# {stage.title()}"
    assert lines[2].startswith("**What to do:**")
    assert "## The numbers" in lines
    assert "## When it does not go to plan" in lines or stage is Stage.LEARN
    assert all(len(line) <= 99 for line in lines if not line.startswith("|"))


@pytest.mark.parametrize("path", sorted(GUIDE.glob("*.md")), ids=lambda path: path.stem)
def test_the_guide_speaks_in_the_voice_of_the_product(path):
    text = path.read_text().lower()

    assert not re.search(r"!|\bwe\b|\bleads\b|\bpipeline\b|\bprospects?\b|\boverdue\b", text)


def test_every_rule_of_the_article_has_its_line():
    assert list(rules()) == IDS


def test_every_module_that_the_rules_name_exists():
    named = [name for line in rules().values() for name in in_code(line) if "/<" not in name]
    modules = [name for name in named if not name.startswith("/")]

    assert len(modules) > 40
    assert [name for name in modules if not (ROOT / "askaround" / name).exists()] == []


def test_every_module_of_the_method_that_the_rules_name_reaches_a_page():
    above = [path for path in (ROOT / "askaround").rglob("*.py") if "method" not in path.parts]
    inside = list((ROOT / "askaround" / "method").rglob("*.py"))
    imports = {path: set(IMPORTED.findall(path.read_text())) for path in above + inside}
    reached = set().union(*(names(imports[path]) for path in above))
    while more := set().union(*(names(imports[p]) for p in inside if dotted(p) in reached)):
        if more <= reached:
            break
        reached |= more

    named = {name for line in rules().values() for name in in_code(line) if "method/" in name}
    files = {ROOT / "askaround" / name for name in named if name.endswith(".py")}
    assert {str(path) for path in files if dotted(path) not in reached} == set()


def names(imports: set[tuple[str, str]]) -> set[str]:
    """The modules of `from askaround.method.x import y, z`, where y may be a module too."""
    found = {module for module, _ in imports}
    return found | {f"{module}.{name}" for module, all_ in imports for name in WORD.findall(all_)}


def dotted(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def test_the_rules_name_every_page_of_the_method_and_no_other():
    named = {name for line in rules().values() for name in in_code(line) if name[0] == "/"}

    assert named == PAGES
