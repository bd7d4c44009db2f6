"""A data folder of the tests' own, made before the settings are read and gone afterwards."""

import atexit
import os
import shutil
import tempfile

os.environ["ASKAROUND_DATA"] = tempfile.mkdtemp(prefix="askaround-tests-")
atexit.register(shutil.rmtree, os.environ["ASKAROUND_DATA"], ignore_errors=True)
# Playwright keeps an event loop in the tests' own thread, and Django would take every test after
# the first one with a browser for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
