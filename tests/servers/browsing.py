"""A browser that can be killed: its own process, its own profile, driven from outside."""

import os
import shutil
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, Playwright

from tests.servers.started import LONG, until

FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-sync", "--disable-background-networking", "--disable-component-update"),
    *("--disable-dev-shm-usage", "--window-size=390,844", "about:blank"),
)


@dataclass
class Phone:
    """A profile on a disk, and the browser that has it open, if one has."""

    playwright: Playwright
    profile: Path
    is_offline: bool = False
    process: subprocess.Popen[bytes] | None = None
    page: Page | None = None

    def open(self) -> Page:
        """The browser, as it is when somebody takes the phone out again."""
        told = self.profile / "DevToolsActivePort"
        for left in (*self.profile.glob("Singleton*"), told):  # what a killed browser leaves
            left.unlink(missing_ok=True)
        found = os.environ.get("ASKAROUND_CHROMIUM") or shutil.which("chromium") or "chromium"
        self.process = subprocess.Popen(
            [
                found,
                f"--user-data-dir={self.profile}",
                "--remote-debugging-port=0",
                *FLAGS,
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        browser = until(lambda: self._reach(told))
        context = browser.contexts[0]
        context.set_default_timeout(LONG * 1_000)
        context.set_offline(self.is_offline)
        return context.pages[0] if context.pages else context.new_page()

    def _reach(self, told: Path) -> Any:
        """The browser says in a file where it listens."""
        assert self.process and self.process.poll() is None, "The browser did not start."
        port, _, path = told.read_text().partition("\n") if told.exists() else ("", "", "")
        if not path.strip():
            return None
        return self.playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{port}")

    def kill(self) -> None:
        """As an empty battery does: every process of it at once, and nothing is told."""
        if self.process is not None:
            group = self.process.pid
            os.killpg(group, signal.SIGKILL)
            self.process.wait(LONG)
            # Whichever of them has the profile's databases open, the next browser needs them.
            until(lambda: not members(group))
            self.process = None


def members(group: int) -> list[str]:
    """What still runs of a group of processes."""
    said = subprocess.run(["ps", "-A", "-o", "pgid=,stat="], capture_output=True, text=True).stdout
    rows = [row.split() for row in said.splitlines()]
    return [stat for pgid, stat in rows if pgid == str(group) and not stat.startswith("Z")]
