"""The rules of the article, as docs/guide/rules.md lists them."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
IDS = [f"R{number}" for number in range(44)]


def rules() -> dict[str, str]:
    """Each rule's id, with the rest of its line: the rule, and where or why not."""
    text = (ROOT / "docs" / "guide" / "rules.md").read_text()
    rows = re.findall(r"^\| (R\d+) \| (.+) \|$", text, re.M)
    assert len(rows) == len(dict(rows))
    return dict(rows)


def why_not(rule: str) -> str:
    """What the guide says of a rule that no code carries out, or not the whole of it."""
    return rules()[rule].split(" | ")[1]
