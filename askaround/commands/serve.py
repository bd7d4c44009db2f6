"""Open the notebook: the web server in this process, the worker beside it."""

import os
import signal
import sys
import webbrowser
from argparse import Namespace
from threading import Event, Thread

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from askaround.commands import instance, up_to_date, web
from askaround.commands.instance import Running
from askaround.commands.supervise import keep_working

SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")
ALREADY = "askaround is already running on {folder}."
HANGS = """Another askaround holds {folder}, but does not answer.
Wait a moment and start again; if that does not help, end the other one first."""


def run(options: Namespace) -> int:
    host = web.loopback(options.host or os.environ.get("ASKAROUND_ADDRESS") or "127.0.0.1")
    for name in SIGNALS:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), interrupt)
    lock = instance.take_or_find(settings.DATA)
    if lock is None:
        sys.exit(HANGS.format(folder=settings.DATA))
    if isinstance(lock, Running):
        return open_the_other(lock, options)
    with lock:
        try:
            serve(options, host)
        except Interrupted:
            pass
        finally:
            instance.forget(settings.DATA)
    return 0


def ignore_signals() -> None:
    """It is stopping already: asked twice, it stops once."""
    for name in SIGNALS:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)


class Interrupted(SystemExit):
    """Asked to stop. Not KeyboardInterrupt, which Python remembers where it passes through
    `exec` (as in a dataclass), and then ends as if nobody had caught it."""


def interrupt(number: int, frame: object) -> None:
    """The same end for a closed window or a system that shuts down as for Ctrl-C."""
    raise Interrupted


def open_the_other(running: Running, options: Namespace) -> int:
    """A second start shows the notebook that is open already."""
    print(ALREADY.format(folder=settings.DATA))
    show(running, options)
    return 0


def show(running: Running, options: Namespace) -> None:
    print(f"Open {running.link}", flush=True)
    if not options.no_browser and has_a_screen():
        webbrowser.open(running.link)


def has_a_screen() -> bool:
    """Without one, a browser of letters would take over the window in which it was started."""
    windows = ("DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform in ("darwin", "win32") or any(map(os.environ.get, windows))


def serve(options: Namespace, host: str) -> None:
    """From an empty folder, or yesterday's, to the first page; until it is interrupted."""
    socket = web.listen(host, options.port)
    up_to_date.everything()
    server = web.server(get_wsgi_application(), socket)
    running = Running(os.getpid(), host, socket.getsockname()[1], options.token)
    instance.tell(settings.DATA, running)
    stopping = Event()
    # A daemon: should this end in an unusual way, the worker sees its pipe close.
    worker = Thread(target=keep_working, args=(stopping,), daemon=True)
    try:
        worker.start()
        # Opened by a thread, since some browsers hold on to whoever opens them.
        Thread(target=show, args=(running, options), daemon=True).start()
        server.run()
    finally:
        ignore_signals()
        stopping.set()
        if worker.ident:
            worker.join()
