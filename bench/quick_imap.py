"""As much of an IMAP server as a look needs, and quick: what takes time is the one who looks.

Run as `python -m bench.quick_imap MESSAGES ANSWERS`; says its port on the first line.
"""

import re
import socketserver
import sys
from contextlib import suppress

HEADERS = (
    "Message-ID: <{n}@shop.example>\r\nReferences: <a{n}@b.example> <b{n}@b.example>\r\n"
    "From: News from the shop <news{n}@shop.example>\r\nDate: Mon, 04 May 2026 09:00:00 +0000\r\n"
    "Subject: Sale number {n}, and a few words more\r\nReturn-Path: <news@shop.example>\r\n"
    'Content-Type: multipart/alternative; boundary="{n}"\r\n\r\n'
)
ANSWER = (
    "Message-ID: <{n}@line.example>\r\nIn-Reply-To: <{n}.letter@uni.example>\r\n"
    "From: Per <p{n}@line.example>\r\nDate: Mon, 04 May 2026 09:00:00 +0000\r\n"
    "Subject: Re: Twenty minutes\r\nContent-Type: text/plain\r\n\r\n"
)
CAME = "04-May-2026 09:00:00 +0000"


def answered(messages: int, answers: int) -> list[int]:
    """Which of the messages are answers: one here, one there."""
    every = messages // answers
    return [number * every + every // 2 for number in range(answers)]


def letters(messages: int, answers: int) -> list[bytes]:
    """The same messages whole, for another server."""
    chosen = set(answered(messages, answers))
    text = "Yes, gladly. Any time next week.\r\n" + "And so on, and so on.\r\n" * 120
    return [
        ((ANSWER if n in chosen else HEADERS).format(n=n) + text).encode() for n in range(messages)
    ]


class Talk(socketserver.StreamRequestHandler):
    disable_nagle_algorithm = True  # or else each answer waits for the last one to be confirmed
    heads: dict[int, bytes] = {}
    answers: set[int] = set()

    def handle(self) -> None:
        # Whoever is killed says no goodbye.
        with suppress(ConnectionError):
            self.talk()

    def talk(self) -> None:
        self.say(b"* OK hello\r\n")
        for line in self.rfile:
            tag, verb, *rest = line.split()
            name = (rest[0] if verb == b"UID" else verb).decode().upper()
            getattr(self, f"on_{name.lower()}", lambda line: None)(line)
            self.say(tag + b" OK done\r\n")

    def say(self, said: bytes) -> None:
        self.wfile.write(said)

    def on_capability(self, line: bytes) -> None:
        self.say(b"* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n")

    def on_authenticate(self, line: bytes) -> None:
        self.say(b"+ \r\n")
        self.rfile.readline()

    def on_examine(self, line: bytes) -> None:
        self.say(b"* OK [UIDVALIDITY 1] ok\r\n* OK [UIDNEXT %d] ok\r\n" % (len(self.heads) + 1))

    def on_search(self, line: bytes) -> None:
        found = re.search(rb"UID (\d+):\*", line)
        first = min(int(found[1]) if found else 1, len(self.heads))
        uids = range(first, len(self.heads) + 1)
        self.say(b"* SEARCH " + b" ".join(str(uid).encode() for uid in uids) + b"\r\n")

    def on_fetch(self, line: bytes) -> None:
        for span in line.split()[3].split(b","):
            first, _, last = span.partition(b":")
            end = len(self.heads) if last == b"*" else int(last or first)
            is_whole = b"BODY.PEEK[]" in line
            self.say(b"".join(self.told(uid, is_whole) for uid in range(int(first), end + 1)))

    def told(self, uid: int, is_whole: bool) -> bytes:
        raw, what = self.heads[uid], b"BODY[HEADER.FIELDS (X)]"
        if is_whole:
            raw, what = raw + b"Yes, gladly. Any time next week.\r\n", b"BODY[]<0>"
        about = b'* %d FETCH (UID %d INTERNALDATE "%s" RFC822.SIZE 3000 ' % (
            *(uid, uid),
            CAME.encode(),
        )
        return about + what + b" {%d}\r\n" % len(raw) + raw + b")\r\n"


def main(messages: int, answers: int) -> None:
    chosen = set(answered(messages, answers))
    for n in range(messages):
        made = ANSWER if n in chosen else HEADERS
        Talk.heads[n + 1] = made.format(n=n).encode()
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Talk) as server:
        server.daemon_threads = True
        print(server.server_address[1], flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
