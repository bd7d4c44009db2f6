"""Five thousand names from LinkedIn: seen first, watched on their way in, and out again."""

import os
import re
import signal

import pytest

ROWS = 5_000
PREAMBLE = 'Notes:\n"When exporting your connection data, some may be missing."\n\n'
HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
A_LONG_WHILE = 300_000


@pytest.fixture
def connections(tmp_path):
    rows = (
        f'Nora{n},"Pell, PhD",https://www.linkedin.com/in/n-{n},,Line {n % 50},Lead,01 Jun 2026\n'
        for n in range(ROWS)
    )
    made = tmp_path / "Connections.csv"
    made.write_text(PREAMBLE + HEAD + "".join(rows) + "Bad,Row,,nonsense,Line,Lead,\n")
    return made


def chosen(page, table):
    page.goto(re.sub(r"/start/.*|(?<=\d)/.*", "", page.url) + "/people/imports/")
    page.get_by_label("The file").set_input_files(table)
    page.get_by_role("button", name="Look at it first").click()
    page.get_by_text("5000 people can be brought in").wait_for()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_five_thousand_names_go_in_and_come_out_with_one_click(
    notebook, open_page, connections, scripts
):
    page = open_page(notebook.running.link, java_script_enabled=scripts)
    chosen(page, connections)
    page.get_by_text("“nonsense” is not an address").wait_for()

    # However quick it is: it begins once somebody watches.
    worker = notebook.running.wait_for_a_worker()
    os.kill(worker, signal.SIGSTOP)
    page.get_by_role("button", name="Bring in 5000 people").click()
    page.get_by_role("progressbar").wait_for()
    os.kill(worker, signal.SIGCONT)
    page.get_by_text("5000 people are on your list now").wait_for(timeout=A_LONG_WHILE)

    page.get_by_role("button", name="Take it all back").click()
    page.get_by_text("Taken back: 5000 people have left your list.").wait_for(timeout=A_LONG_WHILE)
    page.get_by_role("link", name="See your people").first.click()
    page.get_by_text("Nobody here yet").wait_for()

    # The page that looks again by itself may leave while its icon is still on the way.
    assert [trouble for trouble in page.troubles if "favicon" not in trouble] == []
