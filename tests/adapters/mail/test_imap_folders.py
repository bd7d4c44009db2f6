"""Which folder is which."""

import pytest

from askaround.adapters.mail.imap_folders import SENT, elsewhere, listed, of_kind


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ([rb'(\HasNoChildren \Sent) "/" "Gesendete &AOQ- x"'], "Gesendete &AOQ- x"),
        ([rb'(\HasNoChildren) "." INBOX.Sent', rb'(\Drafts) "." Drafts'], "INBOX.Sent"),
        ([(rb"(\Sent) NIL {4}", b"Sent"), b""], "Sent"),
        ([rb'() "/" "a\"b"', None, rb"nonsense"], ""),
    ],
)
def test_the_sent_folder_is_known_by_its_mark_or_its_name(said, name):
    assert of_kind(listed(said), SENT) == name


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ([rb'(\Junk) "/" Bad', rb'(\All) "/" "All it"', rb'(\Archive) "/" A'], ["Bad", "All it"]),
        ([rb'() "." INBOX.spam', rb'() "." INBOX.Archives'], ["INBOX.spam", "INBOX.Archives"]),
        ([rb'(\Noselect \Archive) "/" Archive', rb'() "/" Mine'], []),
        ([rb'(\Junk) "/" INBOX', b'(\\Junk) "/" "\xff"', (rb"(\Junk) NIL {4}", b"a\r\nb")], []),
    ],
)
def test_where_else_an_answer_may_lie(said, names):
    assert elsewhere(listed(said)) == names
