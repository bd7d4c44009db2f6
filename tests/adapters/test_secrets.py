from threading import Thread

import pytest
from cryptography.fernet import Fernet, InvalidToken

from askaround.adapters import secrets
from askaround.adapters.secrets import (
    SecretError,
    decrypt,
    encrypt,
    new_key,
    read_or_make_key,
    rotate,
)


def test_a_key_is_made_once_and_is_its_owners_alone(tmp_path):
    file = tmp_path / "deep" / "secret.key"

    keys = read_or_make_key(file)

    assert read_or_make_key(file) == keys
    assert file.stat().st_mode & 0o077 == 0
    assert [path.name for path in file.parent.iterdir()] == ["secret.key"]


def test_a_key_file_that_others_could_read_is_closed_to_them(tmp_path):
    file = tmp_path / "secret.key"
    file.write_text(new_key())
    file.chmod(0o644)

    read_or_make_key(file)

    assert file.stat().st_mode & 0o077 == 0


def test_whoever_makes_the_key_first_is_kept(tmp_path, monkeypatch):
    file, first = tmp_path / "secret.key", new_key()
    real = secrets.os.link
    monkeypatch.setattr(secrets.os, "link", lambda *p: (file.write_text(first), real(*p)))

    assert read_or_make_key(file) == [first]


def test_eight_that_begin_at_once_agree_on_one_key(tmp_path, monkeypatch):
    numbers = iter(range(8))
    monkeypatch.setattr(secrets.os, "getpid", lambda: next(numbers))
    found = []
    threads = [
        Thread(target=lambda: found.append(tuple(read_or_make_key(tmp_path / "secret.key"))))
        for _ in range(8)
    ]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(found) == 8 and len(set(found)) == 1


def test_a_disk_without_links_gets_a_key_too(tmp_path, monkeypatch):
    def no_links(*_):
        raise PermissionError

    monkeypatch.setattr(secrets.os, "link", no_links)

    keys = read_or_make_key(tmp_path / "secret.key")

    assert read_or_make_key(tmp_path / "secret.key") == keys


@pytest.mark.parametrize("text", ["", "short", "\xff\xfe" * 4])
def test_a_damaged_key_file_says_what_to_do(tmp_path, text):
    (tmp_path / "secret.key").write_text(text)

    with pytest.raises(SecretError, match="Put it back"):
        read_or_make_key(tmp_path / "secret.key")


def test_an_older_key_still_opens_what_it_closed():
    old, new = new_key(), new_key()

    assert decrypt(encrypt("hunter2", [old]), [new, old]) == "hunter2"


def test_after_rotating_the_old_key_may_go():
    old, new = new_key(), new_key()

    assert decrypt(rotate(encrypt("hunter2", [old]), [new, old]), [new]) == "hunter2"


def test_another_key_says_what_to_do():
    with pytest.raises(SecretError, match="Type the password again"):
        decrypt(encrypt("hunter2", [new_key()]), [new_key()])


def test_the_text_does_not_stand_in_the_secret():
    assert b"hunter2" not in encrypt("hunter2", [new_key()])


def test_the_key_that_signs_cookies_is_not_itself_the_key_that_encrypts():
    key = new_key()

    with pytest.raises(InvalidToken):
        Fernet(key).decrypt(encrypt("hunter2", [key]))
