"""What came in, as a plain value, whoever took it off the wire.

Source: RFC 3834 (what a machine writes says so in its headers) and RFC 3464 (what a mail system
reports about a letter). The adapter fills this in; a pasted answer has a text and nothing else.
"""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """What a mail system says about one address: RFC 3464, 2.3."""

    action: str = ""  # failed, delayed, delivered, relayed, expanded
    status: str = ""  # 5.1.1
    recipient: str = ""
    diagnostic: str = ""


@dataclass(frozen=True, kw_only=True)
class Incoming:
    """One message. Header facts are lower case and "" where the message has none."""

    subject: str = ""
    text: str = ""
    sender: str = ""
    sender_name: str = ""
    language: str = ""
    auto_submitted: str = ""
    precedence: str = ""
    machine_marks: tuple[str, ...] = ()  # the headers by which answering machines give their name
    return_path_is_empty: bool = False
    content_type: str = ""
    report_type: str = ""
    deliveries: tuple[Delivery, ...] = ()
    failed_recipients: tuple[str, ...] = ()  # X-Failed-Recipients
    calendar_answer: str = ""  # accepted, declined, tentative: a calendar's REPLY
    is_cut_short: bool = False
    attachments: tuple[str, ...] = ()
