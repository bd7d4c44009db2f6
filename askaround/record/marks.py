"""Small numbers by which the same person is known again, whatever the spelling."""

import re
from hashlib import blake2b

from askaround.record.folding import fold, words

# LinkedIn shows one profile under the name of many countries.
DOOR = re.compile(r"^(?:https?://)?(?:www\.)?(?:[a-z]{2}\.(?=linkedin\.com))?")


def mark(*parts: object) -> int:
    """63 bits of a hash: equal for equal parts, and for others by no accident."""
    whole = "\0".join(map(str, parts)).encode(errors="surrogatepass")
    return int.from_bytes(blake2b(whole, digest_size=8).digest(), "big") >> 1


def email_mark(email: str) -> int | None:
    return mark(email.strip().casefold()) if email.strip() else None


def link_mark(link: str) -> int | None:
    """A link without what does not tell one page from another."""
    bare = DOOR.sub("", link.strip().casefold()).partition("#")[0]
    if "linkedin.com/" in bare:
        bare = bare.partition("?")[0]
    return mark(bare.rstrip("/")) if bare else None


def name_mark(name: str, organisation: str) -> int:
    """Their name at their organisation, without case, accents and signs."""
    told = (" ".join(words(name)) or fold(name), " ".join(words(organisation)))
    return mark(*told)
