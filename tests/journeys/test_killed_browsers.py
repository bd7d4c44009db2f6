"""A browser killed while notes are typed without a connection: what it called kept is there again.

Twice here; sixty times by `python -m bench.kills browsers 60`.
"""

from tests.servers.offline_typing import kill_browsers


def test_nothing_called_kept_is_lost_when_the_browser_is_killed(playwright, tmp_path):
    run = kill_browsers(playwright, tmp_path, 2)

    assert run.kept >= 2
    assert (run.lost, run.wiped, run.arrived) == ([], 0, True)


def test_a_page_that_says_kept_before_it_is_would_be_found_out(playwright, tmp_path):
    run = kill_browsers(playwright, tmp_path, 1, is_careless=True)

    assert run.lost
