"""What tests of pages need: the static files under the names that pages give them."""

import pytest


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix):
    """Once a session, beside a test database for each core: the manifest that names every static
    file."""
    from django.core.management import call_command

    call_command("collectstatic", interactive=False, verbosity=0)
