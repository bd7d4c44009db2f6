"""What mail systems write when a letter does not arrive, each in its own manner. Own words.

A message is built from the system's layout: RFC 3464 where it keeps to it, its own where not.
"""

from typing import NamedTuple

OURS = "From: bethan@askers.example\nTo: ada@north.example\nSubject: Twenty minutes about your work?\n\nWould you be happy to talk? Yes, any time suits me.\n"


class Bounce(NamedTuple):
    """One report."""

    system: str
    kind: str  # permanent, temporary, delayed-warning
    raw: str


def report(
    sender: str, subject: str, said: str, action: str, status: str, diagnostic: str, **headers: str
) -> str:
    """A report in the layout of RFC 3464."""
    more = "".join(f"{name.replace('_', '-')}: {value}\n" for name, value in headers.items())
    return (
        f"Return-Path: <>\nFrom: {sender}\nTo: bethan@askers.example\nSubject: {subject}\n{more}"
        'MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status;\n boundary="b0"\n\n'
        f"--b0\nContent-Type: text/plain; charset=utf-8\n\n{said}\n\n"
        "--b0\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.north.example\n\n"
        f"Final-Recipient: rfc822; ada@north.example\nAction: {action}\nStatus: {status}\n"
        f"Diagnostic-Code: smtp; {diagnostic}\n\n"
        f"--b0\nContent-Type: message/rfc822\n\n{OURS}\n--b0--\n"
    )


def letter(sender: str, subject: str, said: str, **headers: str) -> str:
    """A report in words alone."""
    more = "".join(f"{name.replace('_', '-')}: {value}\n" for name, value in headers.items())
    return (
        f"From: {sender}\nTo: bethan@askers.example\nSubject: {subject}\n{more}\n{said}\n\n{OURS}"
    )


POSTFIX = "MAILER-DAEMON@north.example (Mail Delivery System)"
POSTFIX_SAYS = "This is the mail system at host mx.north.example.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below."
BOUNCES = (
    Bounce("postfix", "permanent", report(POSTFIX, "Undelivered Mail Returned to Sender", POSTFIX_SAYS,
           "failed", "5.1.1", "550 5.1.1 <ada@north.example>: Recipient address rejected: User unknown", Auto_Submitted="auto-replied")),
    Bounce("postfix", "temporary", report(POSTFIX, "Undelivered Mail Returned to Sender", POSTFIX_SAYS,
           "failed", "4.4.1", "connect to north.example[192.0.2.1]:25: Connection timed out", Auto_Submitted="auto-replied")),
    Bounce("postfix", "delayed-warning", report(POSTFIX, "Delayed Mail (still being retried)",
           "THIS IS A WARNING ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.\n\nYour message could not be delivered for more than 4 hour(s). It will be retried until it is 5 day(s) old.",
           "delayed", "4.4.1", "connection refused", Auto_Submitted="auto-replied")),
    Bounce("postfix", "temporary", report(POSTFIX, "Undelivered Mail Returned to Sender", POSTFIX_SAYS,
           "failed", "5.2.2", "552 5.2.2 <ada@north.example>: Mailbox full")),
    Bounce("exim", "permanent", letter("Mail Delivery System <Mailer-Daemon@mx.host.example>", "Mail delivery failed: returning message to sender",
           "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  ada@north.example\n    host mx.north.example [192.0.2.1]\n    SMTP error from remote mail server after RCPT TO:<ada@north.example>:\n    550 No such user here",
           X_Failed_Recipients="ada@north.example", Auto_Submitted="auto-replied")),
    Bounce("exim", "delayed-warning", letter("Mail Delivery System <Mailer-Daemon@mx.host.example>", "Warning: message 1abcDE-0001 delayed 24 hours",
           "This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one or more of its\nrecipients after more than 24 hours on the queue on mx.host.example.\n\nNo action is required on your part. Delivery attempts will continue for\nsome time.",
           Auto_Submitted="auto-replied")),
    Bounce("exim", "temporary", letter("Mail Delivery System <Mailer-Daemon@mx.host.example>", "Mail delivery failed: returning message to sender",
           "A message that you sent could not be delivered to all of its recipients.\n\n  ada@north.example\n    mailbox is full: retry timeout exceeded", X_Failed_Recipients="ada@north.example")),
    Bounce("sendmail", "permanent", report("Mail Delivery Subsystem <MAILER-DAEMON@mx.north.example>", "Returned mail: see transcript for details",
           "   ----- The following addresses had permanent fatal errors -----\n<ada@north.example>\n    (reason: 550 5.1.1 User unknown)", "failed", "5.1.1", "550 5.1.1 User unknown")),
    Bounce("sendmail", "delayed-warning", letter("Mail Delivery Subsystem <MAILER-DAEMON@mx.north.example>", "Warning: could not send message for past 4 hours",
           "    **********************************************\n    **      THIS IS A WARNING MESSAGE ONLY      **\n    **  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **\n    **********************************************\n\nThe following address had transient non-fatal errors: <ada@north.example>")),
    Bounce("qmail", "permanent", letter("MAILER-DAEMON@north.example", "failure notice",
           "Hi. This is the qmail-send program at north.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<ada@north.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.", Return_Path="<>")),
    Bounce("qmail", "temporary", letter("MAILER-DAEMON@north.example", "failure notice",
           "Hi. This is the qmail-send program at north.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\n<ada@north.example>:\nThe user's quota is exceeded. (#5.2.2)\nI'm not going to try again; this message has been in the queue too long.", Return_Path="<>")),
    Bounce("exchange", "permanent", report("Microsoft Outlook <MicrosoftExchange329e71ec88ae@north.example>", "Undeliverable: Twenty minutes about your work?",
           "Your message to ada@north.example couldn't be delivered.\nada wasn't found at north.example.", "failed", "5.1.10", "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found", X_MS_Exchange_Message_Is_Ndr="")),
    Bounce("exchange", "permanent", letter("postmaster@north.example", "Undeliverable: Twenty minutes about your work?",
           "Delivery has failed to these recipients or groups:\n\nada@north.example\nThe e-mail address you entered couldn't be found. Please check the address and try resending the message.")),
    Bounce("exchange", "delayed-warning", letter("postmaster@north.example", "Delivery delayed: Twenty minutes about your work?",
           "Delivery to these recipients or groups is delayed:\n\nada@north.example\nThis message hasn't been delivered yet. Delivery will continue to be attempted. The server will keep trying to deliver this message for the next 1 days, 19 hours.")),
    Bounce("exchange", "permanent", letter("postmaster@nord.example", "Unzustellbar: Zwanzig Minuten",
           "Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Verteilerlisten:\n\nada@nord.example\nDie eingegebene E-Mail-Adresse konnte nicht gefunden werden. 550 5.1.1")),
    Bounce("gmail", "permanent", report("Mail Delivery Subsystem <mailer-daemon@googlemail.example>", "Delivery Status Notification (Failure)",
           "** Address not found **\n\nYour message wasn't delivered to ada@north.example because the address couldn't be found, or is unable to receive mail.", "failed", "5.1.1", "550-5.1.1 The email account that you tried to reach does not exist.", Auto_Submitted="auto-replied", X_Failed_Recipients="ada@north.example")),
    Bounce("gmail", "delayed-warning", report("Mail Delivery Subsystem <mailer-daemon@googlemail.example>", "Delivery Status Notification (Delay)",
           "** Delivery incomplete **\n\nThere was a temporary problem delivering your message to ada@north.example. Gmail will retry for 47 more hours.", "delayed", "4.4.1", "The recipient server did not accept our requests to connect.", Auto_Submitted="auto-replied")),
    Bounce("gmail", "temporary", report("Mail Delivery Subsystem <mailer-daemon@googlemail.example>", "Delivery Status Notification (Failure)",
           "** Recipient inbox full **\n\nYour message couldn't be delivered to ada@north.example. Their inbox is full, or it's getting too much mail right now.", "failed", "5.2.2", "552-5.2.2 The email account that you tried to reach is over quota.", Auto_Submitted="auto-replied")),
    Bounce("lotus", "permanent", letter("Postmaster@north.example", "DELIVERY FAILURE: User ada (ada@north.example) not listed in Domino Directory",
           "Your message\n\n  Subject: Twenty minutes about your work?\n\nwas not delivered to:\n\n  ada@north.example\n\nbecause:\n\n  User ada (ada@north.example) not listed in Domino Directory")),
    Bounce("zimbra", "permanent", report("Mail Delivery System <MAILER-DAEMON@zimbra.north.example>", "Undelivered Mail Returned to Sender", POSTFIX_SAYS,
           "failed", "5.1.1", "550 5.1.1 unknown or illegal alias: ada@north.example")),
    Bounce("courier", "permanent", letter("Courier mail server at north.example <@>", "NOTICE: mail delivery status.",
           "This is a delivery status notification from north.example,\nrunning the Courier mail server.\n\n  The original message was received with the following errors.\n\nUNDELIVERABLE MAIL\n\nYour message to the following recipients cannot be delivered:\n\n<ada@north.example>: 550 User unknown.", Return_Path="<>")),
)  # fmt: skip
OTHERS = (
    letter("Ada North <ada@north.example>", "Read: Twenty minutes about your work?", "Your message\n\n  To: Ada North\n  Subject: Twenty minutes about your work?\n\nwas read on Tuesday, 3 March 2026 10:12.", Auto_Submitted="auto-replied"),
    letter("Service Desk <help@north.example>", "[Ticket #48213] Twenty minutes about your work?", "Thank you for contacting us. Your request has been received and a member of our team will be happy to help you within two working days."),
    letter("no-reply@jobs.north.example", "We have received your message", "Yes, we got it! Thanks for your interest in North. We'd love to talk to people like you, so look at our openings."),
    letter("Ada North <ada@north.example>", "Re: Twenty minutes about your work?", "Hello! My inbox uses a filter. Please click the link below to confirm that you are a human, and your message will be delivered.", X_Autoreply="yes"),
    letter("Contact form <web@north.example>", "Thank you", "Sure! We are glad to hear from you. This is an automated response, please do not reply to this message.", Auto_Submitted="auto-generated"),
    letter("Ada North <ada@north.example>", "Re: Twenty minutes about your work?", "I check mail twice a day, at 10 and 4. Yes, I will answer. Thank you for your patience.", Auto_Submitted="auto-replied", Precedence="auto_reply"),
    report("postmaster@north.example", "Delivery Status Notification (Relay)", "Your message was relayed to a system that does not send notices.", "relayed", "2.0.0", "250 OK"),
    letter("News <news@north.example>", "Your weekly digest", "Happy to share this week's stories with you. Tuesday at 3 works for our live chat.", Precedence="bulk"),
    letter("Spam Gate <gate@north.example>", "Message held", "Your message has been held for review. No action is required.", Auto_Submitted="auto-generated"),
    letter("Ada North <ada@north.example>", "Re: Twenty minutes about your work?", "Ada North no longer works here. Please write to the front desk.", Auto_Submitted="auto-replied"),
    letter("Booking <calendar-noreply@cal.example>", "Confirmed: 30 min", "Sure thing! This is an automatically generated message. Tuesday at 3 is booked.", Auto_Submitted="auto-generated"),
)  # fmt: skip
