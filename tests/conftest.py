"""What tests of pages need: the static files under the names that pages give them."""

import pytest


@pytest.fixture(scope="session")
def django_db_modify_db_settings():
    """Once a session, beside the test database: the manifest that names every static file."""
    from django.core.management import call_command

    call_command("collectstatic", interactive=False, verbosity=0)
