"""A browser that can be killed: its own process, its own profile, driven from outside."""

import os
import shutil
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, Playwright

from tests.adapters.smtp_servers import free_port
from tests.servers.started import until

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
        for lock in self.profile.glob("Singleton*"):  # what a killed browser leaves
            lock.unlink()
        port = free_port()
        found = os.environ.get("ASKAROUND_CHROMIUM") or shutil.which("chromium") or "chromium"
        self.process = subprocess.Popen(
            [
                found,
                f"--user-data-dir={self.profile}",
                f"--remote-debugging-port={port}",
                *FLAGS,
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        browser = until(lambda: self._reach(port), 60)
        context = browser.contexts[0]
        context.set_default_timeout(30_000)
        context.set_offline(self.is_offline)
        return context.pages[0] if context.pages else context.new_page()

    def _reach(self, port: int) -> Any:
        try:
            return self.playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{port}")
        except Exception:  # not listening yet
            return None

    def kill(self) -> None:
        """As an empty battery does: every process of it at once, and nothing is told."""
        if self.process is not None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(20)
            self.process = None
