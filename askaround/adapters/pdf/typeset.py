"""From a layout and plain values to a tagged PDF.

Values reach the layout as data, never as text of the layout: nothing anybody wrote is ever
read as an instruction.
"""

import json
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from askaround.adapters.plain import lines

if TYPE_CHECKING:
    import typst

# The typesetter is imported where it is used: most days nobody prints, and it takes 7 MB.
LAYOUTS = Path(__file__).parent


@cache
def _fonts() -> "typst.Fonts":
    """The fonts in the wheel come first; the machine's own fill in for other scripts."""
    import typst

    return typst.Fonts()


def typeset(layout: str, sheet: Any) -> bytes:
    """One of the layouts beside this file, filled from a frozen value.

    By the standard for accessible PDF, unless a sign is in it that no font here can draw.
    """
    import typst

    data = json.dumps(_clean(asdict(sheet)))
    try:
        return _compiled(layout, data, ["ua-1"])
    except typst.TypstError:
        return _compiled(layout, data, [])


def _compiled(layout: str, data: str, standards: list[Literal["ua-1"]]) -> bytes:
    import typst

    return typst.compile(
        str(LAYOUTS / layout),
        root=str(LAYOUTS),
        font_paths=_fonts(),
        sys_inputs={"sheet": data},
        pdf_standards=[*standards],
    )


def _clean(value: Any) -> Any:
    """Every text without control signs and halves of characters."""
    if isinstance(value, str):
        return "\n".join(lines(value))
    if isinstance(value, dict):
        return {key: _clean(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_clean(inner) for inner in value]
    return value
