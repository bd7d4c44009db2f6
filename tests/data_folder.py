"""A data folder of the tests' own, made before the settings are read and gone afterwards; and
time enough for tests whose inputs vary."""

import atexit
import os
import shutil
import tempfile

import hypothesis

os.environ["ASKAROUND_DATA"] = tempfile.mkdtemp(prefix="askaround-tests-")
atexit.register(shutil.rmtree, os.environ["ASKAROUND_DATA"], ignore_errors=True)
# Playwright keeps an event loop in the tests' own thread, and Django would take every test after
# the first one with a browser for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

# A busy machine is no fault of the code: examples may take their time.
hypothesis.settings.register_profile(
    "unhurried", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("unhurried")
