"""The worker as a child of the server: started again when it dies, gone when the server is."""

import subprocess  # nosec B404
import sys
import time
from threading import Event

COMMAND = [sys.executable, "-P", "-m", "askaround.commands", "worker", "--with-server"]
STOPS_WITHIN = 10  # seconds, for the letter in its hand
LONGEST_PAUSE = 60
SAID = (
    "The worker stopped by itself (code {code}) and is started again. Letters wait meanwhile; "
    "none is lost."
)
KILLED = (
    "The worker did not stop in time. If a letter was on its way, it will be shown as uncertain."
)


def keep_working(stopping: Event) -> None:
    """Run a worker until `stopping` is set; then close its input and wait for it to end."""
    deaths = 0
    while not stopping.is_set():
        began = time.monotonic()
        child = start()
        while child.poll() is None and not stopping.wait(0.5):
            pass
        if stopping.is_set():
            end(child)
            return
        lived = time.monotonic() - began
        deaths = 1 if lived > LONGEST_PAUSE else deaths + 1
        if deaths == 1:
            print(SAID.format(code=child.returncode), file=sys.stderr, flush=True)
        stopping.wait(min(2 ** (deaths - 1), LONGEST_PAUSE))


def start() -> subprocess.Popen[bytes]:
    """In a group of its own: Ctrl-C is for the server, which tells the worker in its own way.

    The pipe is that way on every system; it closes by itself when the server is killed.
    """
    if sys.platform == "win32":
        apart = subprocess.CREATE_NEW_PROCESS_GROUP
        return subprocess.Popen(COMMAND, stdin=subprocess.PIPE, creationflags=apart)  # nosec B603
    return subprocess.Popen(COMMAND, stdin=subprocess.PIPE, process_group=0)  # nosec B603


def end(child: subprocess.Popen[bytes]) -> None:
    if child.stdin:
        child.stdin.close()
    try:
        child.wait(STOPS_WITHIN)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
        print(KILLED, file=sys.stderr, flush=True)
