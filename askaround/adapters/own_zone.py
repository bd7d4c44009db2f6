"""The time zone this machine is set to, as an IANA name."""

import os
import sys
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo


def own_zone() -> str:
    """The first answer that names a zone; UTC where the machine does not say."""
    return next(filter(is_zone, (os.environ.get("TZ", "").lstrip(":"), *_said())), "UTC")


@cache
def is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return False
    return bool(name)


def _said() -> list[str]:
    link = Path("/etc/localtime")
    # A link into the zones: /usr/share/zoneinfo/Europe/London, or macOS's own folder.
    target = str(link.resolve()) if link.is_symlink() else ""
    written = Path("/etc/timezone")
    text = written.read_text("ascii", "replace").strip() if written.is_file() else ""
    return [target.rpartition("zoneinfo/")[2], text, _of_windows()]


def _of_windows() -> str:
    """Windows has names of its own."""
    if sys.platform != "win32":
        return ""
    import winreg

    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    where = r"SYSTEM\CurrentControlSet\Control\TimeZoneInformation"
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, where) as key:
            name = str(winreg.QueryValueEx(key, "TimeZoneKeyName")[0])
    except OSError:
        return ""
    return WINDOWS_TO_OLSON.get(name, "")
