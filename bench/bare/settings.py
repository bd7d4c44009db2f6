"""The anchor: the same rows, one view and one template a page, and nothing else of Django."""

import os
from pathlib import Path

from askaround.config.database import database

SECRET_KEY = "no secret"
DEBUG = False
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "record.Asker"
ALLOWED_HOSTS = ["127.0.0.1"]
ROOT_URLCONF = "bench.bare.views"
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "askaround.record"]
DATABASES = {
    "default": database(Path(os.environ["ASKAROUND_DATA"]), os.environ.get("DATABASE_URL", ""))
}
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [Path(__file__).parent / "templates"],
    }
]
