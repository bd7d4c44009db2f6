"""A browser that holds the cookie of a started notebook."""

from importlib import import_module

from django.conf import settings
from django.test import Client

from askaround.record.models import Asker


def client(asker: Asker, **more: object) -> Client:
    """A test client whose signed cookie says whose notebook this is."""
    made = Client(**more)
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session["asker"] = asker.pk
    session.save()
    made.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
    return made
