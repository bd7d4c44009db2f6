"""A data folder of the tests' own, made before the settings are read."""

import os
import tempfile

os.environ["ASKAROUND_DATA"] = tempfile.mkdtemp(prefix="askaround-tests-")
