import pytest

from askaround.adapters.secrets import SecretError, decrypt, encrypt, new_key, read_or_make_key


def test_a_key_is_made_once_and_is_its_owners_alone(tmp_path):
    file = tmp_path / "deep" / "secret.key"

    keys = read_or_make_key(file)

    assert read_or_make_key(file) == keys
    assert file.stat().st_mode & 0o077 == 0
    assert [path.name for path in file.parent.iterdir()] == ["secret.key"]


def test_an_older_key_still_opens_what_it_closed():
    old, new = new_key(), new_key()

    assert decrypt(encrypt("hunter2", [old]), [new, old]) == "hunter2"


def test_another_key_says_what_to_do():
    with pytest.raises(SecretError, match="Type the password again"):
        decrypt(encrypt("hunter2", [new_key()]), [new_key()])


def test_the_text_does_not_stand_in_the_secret():
    assert b"hunter2" not in encrypt("hunter2", [new_key()])
