"""The answers calendars send when a person presses a button: accepted, declined, perhaps.

Source: RFC 5546, where the message carries it; else the subject and set phrases of the programs.
"""

import re

from askaround.method.replies.incoming import Incoming

_YES = r"accepted|zugesagt|angenommen|accept[ée]e?|aceptad[oa]|accettat[oa]|geaccepteerd|aceite|aceito|accepterat|accepteret|godtatt|hyväksytty|zaakceptowano|přijato|принято|承諾|已接受"
_NO = r"declined|abgelehnt|refusée?|rechazad[oa]|rifiutat[oa]|afgewezen|geweigerd|recusad[oa]|avböjt|afvist|avslått|hylätty|odrzucono|odmítnuto|отклонено|辞退|已拒绝"
_OPEN = r"tentative(?:ly accepted)?|mit vorbehalt|provisoire|provisional|tentativa|voorlopig|preliminär|foreløbig|canceled|cancelled|abgesagt|annulée?|cancelad[oa]|annullat[oa]|geannuleerd|updated invitation|invitation"
_SUBJECT = re.compile(
    rf"^\W*(?:(?P<accepted>{_YES})|(?P<declined>{_NO})|(?P<tentative>{_OPEN}))\s?(?:event)?\s?[:：]",
    re.IGNORECASE,
)
_TEXT = re.compile(
    r"\b(?:has|have) (?P<a1>accepted)?(?P<d1>declined)?(?P<t1>tentatively accepted)? (?:this|your|the) (?:calendar |meeting )?(?:invitation|invite|event|meeting)"
    r"|^\W*(?:invitation|meeting|event|appointment) (?P<a2>accepted)?(?P<d2>declined)?\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"^\W*(?:when|wann|quand|cu[áa]ndo|quando|wanneer|invitation from|who|where)\s?:", re.I | re.M
)


def calendar_answer(incoming: Incoming) -> str:
    """accepted, declined, tentative; "" where no calendar wrote it."""
    if incoming.calendar_answer:
        return incoming.calendar_answer
    subject = _SUBJECT.match(incoming.subject)
    if subject:
        return subject.lastgroup or ""
    text = _TEXT.search(incoming.text[:600])
    if text and _WHEN.search(incoming.text[:2_000]):
        return {"a": "accepted", "d": "declined"}.get((text.lastgroup or "t")[0], "tentative")
    return ""
