"""What Django is told about this package: where its checks are."""

from importlib import import_module

from django.apps import AppConfig


class Config(AppConfig):
    name = "askaround.config"

    def ready(self) -> None:
        import_module("askaround.config.checks")
