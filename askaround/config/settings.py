"""Settings: one file, and the variables of docs/hosting.md (ASKAROUND_DATA, ASKAROUND_URL,
DATABASE_URL)."""

import os
from pathlib import Path
from urllib.parse import urlsplit

from csp.constants import NONCE, NONE, SELF
from platformdirs import user_data_path

from askaround.adapters.secrets import read_or_make_key
from askaround.config.database import database
from askaround.method.stages import Stage

DATA = Path(os.environ.get("ASKAROUND_DATA") or user_data_path("askaround")).expanduser()
DATA.mkdir(parents=True, exist_ok=True)
# The newest key signs and encrypts; older ones still open what they closed.
KEYS = read_or_make_key(DATA / "secret.key")
SECRET_KEY, *SECRET_KEY_FALLBACKS = KEYS
# The SHA-256 of the token in the launch link of this run: the token itself is kept nowhere here.
LAUNCH_HASH = os.environ.get("ASKAROUND_LAUNCH_HASH", "")

DEBUG = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "record.Asker"
USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = False
LANGUAGE_CODE = "en-gb"
ROOT_URLCONF = "askaround.config.urls"
# Only this machine, by its own names. The launch guard also minds the port and the origin.
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
# Where interviewees reach their page, through a proxy in front; "" where nobody can.
PUBLIC_URL = os.environ.get("ASKAROUND_URL", "").strip().rstrip("/")
PUBLIC_HOST = urlsplit(PUBLIC_URL).hostname or ""
ALLOWED_HOSTS += [PUBLIC_HOST] if PUBLIC_HOST else []

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "askaround.config",
    "askaround.record",
    "askaround.ui",
    "askaround.today",
    "askaround.people",
    "askaround.account",
    *(f"askaround.stages.{stage}" for stage in Stage),
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "askaround.config.launch.same_origin",
    "askaround.config.refused.in_words",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "askaround.config.launch.signed_in",
    "askaround.config.clock.clock",
    "askaround.config.no_room.no_room",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [Path(__file__).parents[1] / "ui" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
            ],
            "builtins": ["askaround.ui.templatetags.ui", "django.templatetags.static"],
        },
    }
]
DATABASES = {"default": database(DATA, os.environ.get("DATABASE_URL", ""))}

# Nothing about a visit is kept on the server: the session is the signed cookie itself.
SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
SESSION_COOKIE_NAME = "askaround"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 30 * 24 * 60 * 60
CSRF_FAILURE_VIEW = "askaround.config.refused.csrf_failure"
CSRF_COOKIE_NAME = "askaround_csrf"
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_HTTPONLY = True
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
# A table of people may be 20 MB; beyond 1 MB it lies on the disk while it comes in.
FILE_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
# Nothing to other sites. With "no-referrer" a browser also hides the origin of our own forms.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [NONCE],
        "style-src": [SELF],
        "img-src": [SELF],
        "connect-src": [SELF],
        "worker-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

STATIC_URL = "/static/"
# Filled at each start of a new version; names carry a hash, so a browser never shows an old one.
STATIC_ROOT = DATA / "static"
STATIC_ROOT.mkdir(exist_ok=True)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "askaround.ui.storage.NamedOnce"},
}
WHITENOISE_INDEX_FILE = False

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    # A page that was not found, or a request that waits for its turn, is no news in a window.
    "loggers": {name: {"level": "ERROR"} for name in ("django.request", "waitress.queue")},
}
