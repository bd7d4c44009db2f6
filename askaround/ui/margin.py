"""What stands beside a letter: the advice on its words, and a heading for it."""

from collections.abc import Collection, Sequence

from askaround.method.advice import Advice, Element
from askaround.method.letters.checks import is_ready

MAY_LACK = 1  # of what a letter should hold, and still read well


def margin(
    all_elements: Sequence[Element], all_faults: Sequence[Advice], kept: Collection[str]
) -> dict[str, object]:
    """The advice on the words as they stand, without what the asker chose to keep."""
    elements = [each for each in all_elements if each.check not in kept]
    faults = [each for each in all_faults if each.check not in kept]
    verdict = verdict_on(elements, is_ready(elements, faults))
    return {"elements": elements, "faults": faults, "verdict": verdict}


def verdict_on(elements: Sequence[Element], is_ready: bool) -> str:
    """The heading of the margin."""
    if not is_ready:
        return "Not ready yet"
    is_whole = sum(not each.in_place for each in elements) <= MAY_LACK
    return "Reads well" if is_whole else "Nearly there"
