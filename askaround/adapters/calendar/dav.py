"""A calendar account by CalDAV (RFC 4791, 6764): found by address, read, and written into.

Providers are asked with a password for programs, over https. Recurrences are expanded here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import urljoin, urlsplit

from askaround.adapters.calendar.xml import BadXml, Node, parse
from askaround.adapters.gate import Policy
from askaround.adapters.web import Answer, Login, WebError, ask, split

DAV, CAL, SERVER = "DAV: ", "urn:ietf:params:xml:ns:caldav ", "http://calendarserver.org/ns/ "
WRITABLE = {f"{DAV}{name}" for name in ("all", "write", "write-content", "bind")}
# Providers whose server is not found by the name behind the @.
KNOWN = {
    "icloud.com": "https://caldav.icloud.com/",
    "me.com": "https://caldav.icloud.com/",
    "mac.com": "https://caldav.icloud.com/",
    "fastmail.com": "https://caldav.fastmail.com/",
    "fastmail.fm": "https://caldav.fastmail.com/",
    "mailbox.org": "https://dav.mailbox.org/",
    "posteo.de": "https://posteo.de:8443/",
    "gmx.net": "https://caldav.gmx.net/",
    "gmx.de": "https://caldav.gmx.net/",
    "web.de": "https://caldav.web.de/",
    "yahoo.com": "https://caldav.calendar.yahoo.com/",
}
NO_PASSWORDS = ("gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com")
WITHOUT = (
    "{host} lets no program read a calendar with a password. Put its secret address in above, and "
    "take the feed into your calendar for the meetings."
)
REFUSED = (
    "{host} did not take the user name and the password. iCloud, Fastmail and others want a "
    "password for programs (app password): make one in your account there, and type it here."
)
NOTHING = "No calendar was found at {host}. Copy the address of the account from your provider."
STRANGE = "{host} did not answer as a calendar account does ({said}). Check the address."
MOST = 30  # calendars of one account
FIND = (
    "<current-user-principal/><resourcetype/><displayname/><C:calendar-home-set/>"
    "<C:supported-calendar-component-set/><current-user-privilege-set/>"
)


class PasswordRefused(WebError):
    """Trying again with the same password would only get the account locked."""


@dataclass(frozen=True)
class Collection:
    """One calendar of the account."""

    url: str
    name: str
    can_write: bool


@dataclass(frozen=True)
class Account:
    """Whose calendars: what every request needs."""

    login: Login = field(repr=False)
    policy: Policy = "personal"

    def ask(
        self,
        method: str,
        url: str,
        body: str | bytes = b"",
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        content = body.encode() if isinstance(body, str) else body
        answer = ask(
            method, url, body=content, headers=headers, login=self.login, policy=self.policy
        )
        if answer.status == 401:
            raise PasswordRefused(REFUSED.format(host=split(url).hostname))
        return answer

    def tell(self, method: str, url: str, body: str, depth: int) -> "tuple[str, list[Node]]":
        """What a PROPFIND or REPORT says: where, and of which resources. `WebError` otherwise."""
        xml = {"Content-Type": "application/xml; charset=utf-8", "Depth": str(depth)}
        answer = self.ask(method, url, body, xml)
        host = split(url).hostname
        if answer.status != 207:
            raise WebError(STRANGE.format(host=host, said=answer.status))
        try:
            return answer.url, list(parse(answer.body).all(f"{DAV}response"))
        except BadXml as error:
            raise WebError(STRANGE.format(host=host, said="no XML")) from error

    def find(self, url: str, depth: int = 0, what: str = FIND) -> "tuple[str, list[Node]]":
        body = (
            '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:" '
            'xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:S="http://calendarserver.org/ns/">'
            f"<prop>{what}</prop></propfind>"
        )
        return self.tell("PROPFIND", url, body, depth)

    def calendars(self, typed: str) -> list[Collection]:
        """Every calendar of the account at an address: mail address, server or page of it."""
        trouble: WebError | None = None
        for url in places(typed, self.login.user):
            try:
                found = self._from(url)
            except PasswordRefused:
                raise
            except WebError as error:
                trouble = trouble or error
                continue
            if found:
                return found[:MOST]
        raise trouble or WebError(NOTHING.format(host=typed))

    def _from(self, url: str) -> list[Collection]:
        """By the principal and its home, as RFC 6764 has it."""
        at, told = self.find(url)
        own = collections(at, told)
        if own:
            return own
        for name in (f"{DAV}current-user-principal", f"{CAL}calendar-home-set"):
            home = link_in(told, f"{CAL}calendar-home-set")
            to = home or link_in(told, name)
            if not to:
                continue
            at = urljoin(at, to)
            if home:
                break
            at, told = self.find(at)
        return collections(*self.find(at, depth=1))

    def mark(self, url: str) -> str:
        """By which the account knows the version of a calendar; "" where it says none."""
        _, told = self.find(url, what="<S:getctag/><sync-token/>")
        for name in (f"{SERVER}getctag", f"{DAV}sync-token"):
            found = next((one for each in told for one in each.all(name)), None)
            if found and found.text:
                return found.text[:300]
        return ""

    def entries(self, url: str, within: tuple[datetime, datetime]) -> bytes:
        """What is in the calendar in these days, recurrences as they are written."""
        start, end = (f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}" for at in within)
        body = (
            '<?xml version="1.0" encoding="utf-8"?><C:calendar-query xmlns="DAV:" '
            'xmlns:C="urn:ietf:params:xml:ns:caldav"><prop><C:calendar-data/></prop><C:filter>'
            '<C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">'
            f'<C:time-range start="{start}" end="{end}"/></C:comp-filter></C:comp-filter>'
            "</C:filter></C:calendar-query>"
        )
        _, told = self.tell("REPORT", url, body, 1)
        data = (one.text for each in told for one in each.all(f"{CAL}calendar-data"))
        return "\n".join(data).encode()


def places(typed: str, user: str) -> list[str]:
    """Where to ask first, and where then."""
    bare = typed.strip()
    if "://" in bare:
        split(bare)
        return [bare, urljoin(bare, "/.well-known/caldav")]
    host = (bare or user).rpartition("@")[2].lower()
    if host in NO_PASSWORDS:
        raise WebError(WITHOUT.format(host=host))
    if host in KNOWN:
        return [KNOWN[host]]
    split(f"https://{host}/")
    return [f"https://{host}/.well-known/caldav", f"https://{host}/"]


def link_in(told: list[Node], name: str) -> str:
    for each in told:
        found = each.first(name, f"{DAV}href")
        if found:
            return found.text
    return ""


def collections(at: str, told: list[Node]) -> list[Collection]:
    """Those that hold events."""
    found = []
    for each in told:
        kinds, href = each.first(f"{DAV}resourcetype"), each.first(f"{DAV}href")
        if href is None or kinds is None or not kinds.first(f"{CAL}calendar"):
            continue
        parts = {one.attributes.get("name", "").upper() for one in each.all(f"{CAL}comp")}
        if parts and "VEVENT" not in parts:
            continue
        url = urljoin(at, href.text)
        name = each.first(f"{DAV}displayname")
        rights = each.first(f"{DAV}current-user-privilege-set")
        granted = {one.name for right in rights.inside for one in right.inside} if rights else None
        shown = (name.text if name else "") or urlsplit(url).path.rstrip("/").rpartition("/")[2]
        is_open = granted is None or bool(granted & WRITABLE)
        found.append(Collection(url.rstrip("/") + "/", shown[:120] or "Calendar", is_open))
    return found
