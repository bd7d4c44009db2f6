"""Why a server could not prove its name, in words, and what the asker can do about it."""

import ssl

from askaround.adapters.plain import flat

# By the number OpenSSL gives to each reason (x509_vfy.h).
EXPIRED = "its certificate has expired. Its owner has to renew it; try again later"
NOT_YET = "its certificate is not valid yet. Look whether the clock of this machine is right"
OTHER_NAME = "its certificate is made out to another name. Check the server’s name"
OTHER_NUMBER = "its certificate does not name this number. Write the server’s name instead"
BY_ITSELF = "it vouches only for itself: its certificate is signed by nobody else"
UNKNOWN = "its certificate is signed by somebody this machine does not know"
WEAK = "its certificate has a key or a signature too weak to be trusted"
NOT_MEANT = "its certificate is not made for proving the name of a server"
CHAIN = "the chain of its certificate is not in order"
REASONS = {
    9: NOT_YET,
    10: EXPIRED,
    18: BY_ITSELF,
    19: UNKNOWN,
    20: UNKNOWN,
    21: UNKNOWN,
    62: OTHER_NAME,
    64: OTHER_NUMBER,
    66: WEAK,
    67: WEAK,
    68: WEAK,
    **dict.fromkeys((24, 25, 32, 34, 41, 47, 48, 79, 89, 92), CHAIN),
    26: NOT_MEANT,
}


def context() -> ssl.SSLContext:
    """What a server has to prove: who it is, to this machine, under the name it was called by."""
    made = ssl.create_default_context()
    # The old way of naming a server, which can be anything (RFC 9525).
    made.hostname_checks_common_name = False
    return made


def why(error: ssl.SSLCertVerificationError) -> str:
    """What is wrong with the certificate, as a clause of a sentence."""
    known = REASONS.get(error.verify_code)
    return known or f"its certificate is not valid ({flat(str(error.verify_message))[:100]})"
