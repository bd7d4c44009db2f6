"""`start.py today` says in a window what the page says."""

from tests.servers.started import run


def test_it_says_what_is_due_and_who_waits(tmp_path):
    from tests.servers import kills

    folder = tmp_path / "data"
    kills.ask(folder, "fill", "2", "25")

    said = run(folder, "today")

    assert said.returncode == 0, said.stderr
    assert "Dana 0" in said.stdout


def test_a_first_look_is_no_error(tmp_path):
    said = run(tmp_path / "data", "today")

    assert (said.returncode, said.stderr) == (0, "")
    assert said.stdout.startswith("Nothing today.")
