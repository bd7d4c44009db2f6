"""Where style sheets, scripts and icons are found, under names that change with what they hold."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class NamedOnce(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """A file's address is the same for as long as this process runs, and every page names ten."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}

    def url(self, name: str | None, force: bool = False) -> str:
        if name not in self.found or force:
            self.found[name or ""] = super().url(name, force)
        return self.found[name or ""]
