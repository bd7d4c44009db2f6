"""`python -m bench.serve`: serve DJANGO_SETTINGS_MODULE on a free port of this machine.

Says on one line what a client needs: {"port": ..., "cookie": ...}. Both sides of the comparison
are served by this, with the same server and the same number of threads.
"""

import json
import os
import socket
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from waitress import create_server


def main() -> None:
    application = get_wsgi_application()
    at = socket.create_server(("127.0.0.1", 0))
    print(json.dumps({"port": at.getsockname()[1], "cookie": cookie()}), flush=True)
    create_server(application, sockets=[at], threads=4, ident=None).run()


def cookie() -> str:
    """A started notebook's cookie; none for the bare views, which ask for none."""
    if "askaround" not in os.environ["DJANGO_SETTINGS_MODULE"]:
        return ""
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session["asker"] = 1
    session.save()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}"


if __name__ == "__main__":
    main()
