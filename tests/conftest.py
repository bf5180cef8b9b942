"""What holds for every test: no property is held to a time, and the user's cache is left alone."""

import atexit
import os
import shutil
import tempfile

from hypothesis import settings

from lint.store import VARIABLE

settings.register_profile("house", deadline=None)
settings.load_profile("house")

if VARIABLE not in os.environ:  # processes that tests start, and other workers, share the folder
    os.environ[VARIABLE] = tempfile.mkdtemp(prefix="healthlint-")
    atexit.register(shutil.rmtree, os.environ[VARIABLE], ignore_errors=True)
