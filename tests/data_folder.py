"""A data folder of the tests' own, made before the settings are read and gone afterwards."""

import atexit
import os
import shutil
import tempfile

os.environ["ASKAROUND_DATA"] = tempfile.mkdtemp(prefix="askaround-tests-")
atexit.register(shutil.rmtree, os.environ["ASKAROUND_DATA"], ignore_errors=True)
