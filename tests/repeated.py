"""A test with a browser that fails is done once more, and named aloud: a race costs no day, and
does not stay hidden either (docs/decisions/0016)."""

import pytest

LOUD = "SEEN FAILING ONCE"


def pytest_collection_modifyitems(items):
    """A browser is another program, on its own time. Nothing else is done twice."""
    for item in items:
        if "playwright" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.flaky(reruns=1))


def pytest_terminal_summary(terminalreporter):
    """Each, with what it said the first time, and whether the second time was any better."""
    seen = terminalreporter.stats.get("rerun", [])
    if not seen:
        return
    broken = ("failed", "error")
    again = {report.nodeid for kind in broken for report in terminalreporter.stats.get(kind, [])}
    terminalreporter.section(LOUD, sep="!", red=True, bold=True)
    for report in seen:
        terminalreporter.section(f"the first time: {report.nodeid}", sep="_")
        terminalreporter.line(report.longreprtext)
    for report in seen:
        then = "failed again" if report.nodeid in again else "then passed"
        terminalreporter.line(f"seen failing once: {report.nodeid} ({then})", red=True, bold=True)
    terminalreporter.line("Each is a race in the test or in the product. Find it, and mend it.")
