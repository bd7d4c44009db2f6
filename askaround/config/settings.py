"""Settings: one file and two variables, ASKAROUND_DATA (the data folder) and DATABASE_URL."""

import os
from pathlib import Path

from platformdirs import user_data_path

from askaround.adapters.secrets import read_or_make_key
from askaround.config.database import database

DATA = Path(os.environ.get("ASKAROUND_DATA") or user_data_path("askaround")).expanduser()
DATA.mkdir(parents=True, exist_ok=True)
# The newest key signs and encrypts; older ones still open what they closed.
KEYS = read_or_make_key(DATA / "secret.key")
SECRET_KEY, *SECRET_KEY_FALLBACKS = KEYS

DEBUG = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "record.Asker"
USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = False
LANGUAGE_CODE = "en-gb"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "askaround.record",
]
DATABASES = {"default": database(DATA, os.environ.get("DATABASE_URL", ""))}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
