"""How mail programs announce what is answered, and how people sign off, in many languages."""

import re

from askaround.method.replies.words import cues

QUOTED = re.compile(r"\s{0,8}(?:>|&gt;|\|\s|\w{1,3}>\s)")
_ORIGINAL = (
    r"original message|original mail|forwarded message|begin forwarded message"
    r"|urspr(?:\u00fc|ue)ngliche nachricht|originalnachricht|weitergeleitete nachricht"
    r"|message d'origine|message original|message transf\u00e9r\u00e9|message transmis"
    r"|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato"
    r"|oorspronkelijk bericht|doorgestuurd bericht|mensagem original|mensagem encaminhada"
    r"|ursprungligt meddelande|oprindelig meddelelse|opprinnelig melding"
    r"|alkuper\u00e4inen viesti|wiadomo\u015b\u0107 oryginalna|oryginalna wiadomo\u015b\u0107"
    r"|p\u016fvodn\u00ed zpr\u00e1va|eredeti \u00fczenet|orijinal ileti"
    r"|\u0438\u0441\u0445\u043e\u0434\u043d\u043e\u0435 \u0441\u043e\u043e\u0431\u0449\u0435\u043d\u0438\u0435"
    r"|\u5143\u306e\u30e1\u30c3\u30bb\u30fc\u30b8|\u539f\u59cb\u90ae\u4ef6|\u539f\u59cb\u90f5\u4ef6|\uc6d0\ubcf8 \uba54\uc2dc\uc9c0"
)
SEPARATOR = re.compile(
    rf"[-_=*\s\u2014]{{2,}}\s*(?:{_ORIGINAL})\b.{{0,80}}$|(?:{_ORIGINAL})\s*:?$", re.IGNORECASE
)
_VERB = (
    r"wrote|writes|schrieb|a \u00e9crit|a ecrit|escribi\u00f3|escribio|ha scritto|scrisse|schreef"
    r"|escreveu|skrev|napisa\u0142(?:\(a\)|a)?|pisze|kirjoitti|napsal(?:\(a\)|a)?|\u00edrta|yazd\u0131"
    r"|\u5199\u9053|\u5beb\u9053|\u306f\u66f8\u304d\u307e\u3057\u305f|\u043f\u0438\u0448\u0435\u0442|\u043d\u0430\u043f\u0438\u0441\u0430\u043b(?:\(\u0430\)|\u0430)?"
    r"|\ub2d8\uc774 \uc791\uc131"
)
# A date, a time, an address or a name in front of "wrote:", on one line or on three.
WROTE = cues(
    rf"(?=.{{0,400}}(?:\d|@)).{{4,420}}(?:{_VERB}).{{0,60}}[:\uff1a]$",
    r"\d{4}\u5e74\d{1,2}\u6708\d{1,2}\u65e5.{0,200}[:\uff1a]$",
    rf"(?:on|am|le|el|il|op|em|den|dnia|w dniu|dne)\s.{{4,300}}\s(?:{_VERB})\b.{{0,80}}[:\uff1a]?$",
    r".{0,100}<[^<>\s]+@[^<>\s]+>.{0,60}[:\uff1a]$",
    flags=re.IGNORECASE,
)
SOMEBODY_COLON = re.compile(r"[:\uff1a]$|@.*>$")
FROM = cues(
    r"[\s*>]{0,6}(?:from|von|de|da|van|fr\u00e5n|fra|l\u00e4hett\u00e4j\u00e4|od|nadawca|felad\u00f3|kimden",
    r"\u5dee\u51fa\u4eba",
    r"\u53d1\u4ef6\u4eba",
    r"\u5bc4\u4ef6\u8005",
    r"\u043e\u0442",
    r"\ubcf4\ub0b8 \uc0ac\ub78c)\s?\*?\s?[:\uff1a]",
    flags=re.IGNORECASE,
)
SENT_TO = re.compile(
    r"[\s*>]{0,6}(?:sent|date|to|cc|subject|reply-to|importance|gesendet|datum|an|betreff|envoy\u00e9"
    r"|date|\u00e0|objet|enviado(?: el)?|fecha|para|asunto|inviato|data|a|oggetto|verzonden|aan|onderwerp"
    r"|enviada(?: em)?|assunto|skickat|till|\u00e4mne|sendt|dato|til|emne|l\u00e4hetetty|vastaanottaja|aihe"
    r"|wys\u0142ano|do|temat|odesl\u00e1no|komu|p\u0159edm\u011bt|\u9001\u4fe1\u65e5\u6642|\u65e5\u4ed8|\u5b9b\u5148|\u4ef6\u540d|\u53d1\u9001\u65f6\u95f4|\u65e5\u671f"
    r"|\u6536\u4ef6\u4eba|\u4e3b\u9898|\u5bc4\u4ef6\u65e5\u671f|\u6536\u4ef6\u8005|\u4e3b\u65e8|\u043e\u0442\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u043e|\u043a\u043e\u043c\u0443|\u0442\u0435\u043c\u0430|g\u00f6nderme|kime|konu)"
    r"(?:\s[\w()]{1,12})?\s?\*?\s?[:\uff1a]",
    re.IGNORECASE,
)
DASHES = re.compile(r"\s{0,3}(?:--|\u2014|__|[-_*]{3,})\s{0,3}$")
SENT_FROM = cues(
    r"(?:sent|typed|written) (?:from|via|with|using|on) (?:my|the|a|outlook|yahoo|proton|mail|gmail|mobile)\b",
    r"get outlook for",
    r"sent from ",
    r"von meinem .{2,30} gesendet",
    r"gesendet (?:von|mit|aus)\b",
    r"envoy\u00e9 (?:de|depuis|\u00e0 partir)",
    r"obtenez outlook",
    r"enviado (?:desde|do|a partir|de) ",
    r"inviato da(?:l mio)? ",
    r"verzonden (?:vanaf|met|vanuit) ",
    r"skickat fr\u00e5n ",
    r"sendt fra ",
    r"wys\u0142ane z ",
    r"odesl\u00e1no z ",
    r"l\u00e4hetetty ",
    r"\u043e\u0442\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u043e \u0441 ",
    r"iphone\u304b\u3089\u9001\u4fe1",
    r"\u53d1\u81ea\u6211\u7684",
    r"\u5f9e\u6211\u7684",
    r"(?:please )?excuse (?:my )?(?:brevity|typos|any typos)",
    flags=re.IGNORECASE,
)
CLOSING = re.compile(
    r"(?:(?:with )?(?:very |my )?(?:best|kind(?:est)?|warm(?:est)?|warmly|many|regards|sincerely|cordially"
    r"|respectfully|yours|cheers|thanks|thank you|thx|ciao|talk soon|speak soon|all the best|take care"
    r"|good luck|xx?|best wishes|bw|br|rgds|rgs|kr)"
    r"(?: (?:and|regards|wishes|the best|again|very much|so much|faithfully|sincerely|truly|greetings"
    r"|ever|best|luck|with it|in advance|many|kind|warm|for now|soon)){0,4}"
    r"|(?:mit )?(?:freundlichen|besten|herzlichen|vielen|lieben|sch\u00f6nen|beste|viele|liebe|herzliche)"
    r" (?:gr\u00fc\u00dfen?|gruessen?|dank)|mfg|lg|vg|bien cordialement|cordialement|salutations|bien \u00e0 vous"
    r"|un (?:cordial )?saludo|saludos(?: cordiales)?|atentamente|cordiali saluti|distinti saluti|saluti"
    r"|met vriendelijke groet(?:en)?|groet(?:en|jes)?|mvg|atenciosamente|cumprimentos|com os melhores cumprimentos"
    r"|med v\u00e4nliga? h\u00e4lsning(?:ar)?|h\u00e4lsningar|mvh|med venlig hilsen|vennlig hilsen|hilsen"
    r"|pozdrawiam|z powa\u017caniem|s pozdravem|yst\u00e4v\u00e4llisin terveisin|terveisin)"
    r"[\s,.!\u2013-]*(?-i:[A-Z][\w.'-]{0,20}[\s,.]*){0,3}$",
    re.IGNORECASE,
)
POSTSCRIPT = re.compile(r"p\.?\s?p?\.?s\b|n\.?b\b|ps\s?[:.)]", re.IGNORECASE)
GREETING = cues(
    r"(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|morning|afternoon|greetings",
    r"hallo",
    r"liebe[rs]?",
    r"sehr geehrte[rs]?",
    r"guten tag",
    r"bonjour",
    r"ch\u00e8re?",
    r"hola",
    r"estimad[oa]",
    r"ciao",
    r"gentile",
    r"buongiorno",
    r"beste",
    r"geachte",
    r"ol\u00e1",
    r"prezad[oa]",
    r"car[oa]",
    r"hej",
    r"k\u00e4ra",
    r"kj\u00e6re",
    r"k\u00e6re",
    r"dzie\u0144 dobry",
    r"szanown\w+",
    r"hei",
    r"dobr\u00fd den)\b.{0,40}$|[A-Z][\w'-]{1,20}(?: [A-Z][\w'-]{1,20})?[,!:\u2013-]+$",
    flags=re.IGNORECASE,
)
LEGAL = cues(
    r"(?:this (?:e-?mail|message|communication)(?: and any| is| may| \(incl)|confidential|disclaimer",
    r"notice:",
    r"the (?:information|contents?) (?:contained )?in this",
    r"diese e-?mail",
    r"ce message",
    r"este (?:mensaje|correo)",
    r"please consider the environment",
    r"think before you print)",
    flags=re.IGNORECASE,
)


def is_name_like(line: str) -> bool:
    """Whether a line can be the name under a letter: short, and no sentence."""
    return len(line) <= 60 and len(line.split()) <= 6 and not line.endswith(("?", "!"))
