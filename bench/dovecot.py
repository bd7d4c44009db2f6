"""A Dovecot of one's own on loopback, with one user and a mailbox full of mail.

Wants Dovecot installed (Debian: dovecot-imapd) and root, as Dovecot does.
"""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

OWNER = "nobody"
SETTINGS = """
base_dir = {base}/run
state_dir = {base}/state
log_path = {base}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
mail_location = maildir:{base}/mail
first_valid_uid = 1
passdb {{
  driver = static
  args = nopassword
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={base}/home
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
namespace inbox {{
  inbox = yes
  mailbox Junk {{
    special_use = \\Junk
    auto = create
  }}
  mailbox Archive {{
    special_use = \\Archive
    auto = create
  }}
  mailbox Sent {{
    special_use = \\Sent
    auto = create
  }}
}}
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def fill(mail: Path, messages: list[bytes], at: float) -> None:
    """As if they had come one after the other."""
    for name in ("new", "cur", "tmp"):
        (mail / name).mkdir(parents=True, exist_ok=True)
    for number, raw in enumerate(messages):
        path = mail / "cur" / f"{int(at) + number}.M{number}P1.bench,S={len(raw)}:2,S"
        path.write_bytes(raw)
        os.utime(path, (at + number, at + number))


@contextmanager
def dovecot(messages: list[bytes], at: float) -> Iterator[int]:
    """Says its port. Whatever password is given is taken."""
    base = Path(tempfile.mkdtemp(prefix="dovecot-"))
    user, port = pwd.getpwnam(OWNER), free_port()
    fill(base / "mail", messages, at)
    (base / "home").mkdir()
    subprocess.run(["chown", "-R", OWNER, base], check=True)
    base.chmod(0o755)
    settings = base / "dovecot.conf"
    known = {"base": base, "uid": user.pw_uid, "gid": user.pw_gid, "port": port}
    settings.write_text(SETTINGS.format(**known))
    server = subprocess.Popen(["dovecot", "-F", "-c", settings])
    try:
        wait_for(port)
        yield port
    finally:
        server.terminate()
        server.wait(20)
        shutil.rmtree(base, ignore_errors=True)


def wait_for(port: int) -> None:
    for _ in range(200):
        try:
            with socket.create_connection(("127.0.0.1", port), 2) as line:
                if line.recv(10).startswith(b"* OK"):
                    return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError("Dovecot did not start.")
