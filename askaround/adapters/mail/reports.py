"""What a mail system reports about a letter: RFC 3464, read field by field."""

from askaround.adapters.mail.parts import Part, content
from askaround.method.replies.incoming import Delivery

MOST_RECIPIENTS = 20
_STATUS = ("message/delivery-status", "message/global-delivery-status")


def deliveries(whole: Part) -> tuple[str, tuple[Delivery, ...]]:
    """The kind of report, and what it says about each address. ("", ()) where it is none."""
    kind = whole.parameters.get("report-type", "").lower()
    if whole.kind != "multipart/report":
        kind = ""
    for part in _flat(whole):
        if part.kind in _STATUS:
            found = _recipients(content(part))
            if found:
                return kind or "delivery-status", found
        if part.kind == "message/disposition-notification" and not kind:
            kind = "disposition-notification"
    return kind, ()


def _flat(part: Part) -> list[Part]:
    """The parts of the message itself; what it encloses is somebody else's."""
    if part.kind == "message/rfc822":
        return []
    return [part, *(found for inner in part.parts for found in _flat(inner))]


def _recipients(said: str) -> tuple[Delivery, ...]:
    """Blocks of fields, the first about the message, each other about one address."""
    found = []
    for block in said[:100_000].split("\n\n"):
        fields = _fields(block)
        if "action" in fields or "status" in fields:
            found.append(
                Delivery(
                    action=fields.get("action", "").split(" ")[0].strip("();").lower(),
                    status=fields.get("status", "").split(" ")[0].strip("();"),
                    recipient=_address(fields),
                    diagnostic=fields.get("diagnostic-code", "")[:1_000],
                )
            )
    return tuple(found[:MOST_RECIPIENTS])


def _fields(block: str) -> dict[str, str]:
    found: dict[str, str] = {}
    name = ""
    for line in block.split("\n")[:60]:
        if line.startswith((" ", "\t")) and name:
            found[name] += " " + line.strip()
        elif ":" in line:
            name, _, value = line.partition(":")
            name = name.strip().lower()
            found[name] = value.strip()
    return found


def _address(fields: dict[str, str]) -> str:
    named = fields.get("original-recipient") or fields.get("final-recipient", "")
    return named.rpartition(";")[2].strip(" <>").lower()[:320]
