"""What they wrote themselves: without the letter they answer, and without the signature."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askaround.method.replies.cutting import own_words, shown
from askaround.method.replies.words import plain

OURS = "Would you be happy to talk on Tuesday?"
ABOVE = (
    "On Tue, 3 Mar 2026 at 10:12, Bethan Ferris <b@askers.example> wrote:",
    "On Tue, 3 Mar 2026 at 10:12, Bethan Ferris-Longname\n<bethan.ferris@askers.example>\nwrote:",
    "Am 03.03.2026 um 10:12 schrieb Bethan Ferris <b@askers.example>:",
    "Le mar. 3 mars 2026 à 10:12, Bethan Ferris <b@askers.example> a écrit :",
    "El mar, 3 mar 2026 a las 10:12, Bethan Ferris (<b@askers.example>) escribió:",
    "Il giorno mar 3 mar 2026 alle ore 10:12 Bethan Ferris <b@askers.example> ha scritto:",
    "Op di 3 mrt 2026 om 10:12 schreef Bethan Ferris <b@askers.example>:",
    "Em ter., 3 de mar. de 2026 às 10:12, Bethan Ferris <b@askers.example> escreveu:",
    "Den tis 3 mars 2026 kl 10:12 skrev Bethan Ferris <b@askers.example>:",
    "Den tir. 3. mar. 2026 kl. 10.12 skrev Bethan Ferris <b@askers.example>:",
    "wt., 3 mar 2026 o 10:12 Bethan Ferris <b@askers.example> napisał(a):",
    "2026年3月3日(火) 10:12 Bethan Ferris <b@askers.example>:",
    "Bethan Ferris <b@askers.example> 于2026年3月3日周二 10:12写道:",
    "-----Original Message-----\nFrom: Bethan Ferris\nSent: Tuesday",
    "-----Ursprüngliche Nachricht-----\nVon: Bethan Ferris",
    "________________________________\nFrom: Bethan Ferris\nSent: Tuesday\nTo: Ada\nSubject: Hi",
    "From: Bethan Ferris\nSent: Tuesday, March 3, 2026 10:12 AM\nTo: Ada\nSubject: Hi",
    "*Von:* Bethan Ferris\n*Gesendet:* Dienstag\n*An:* Ada\n*Betreff:* Hallo",
    "De : Bethan Ferris\nEnvoyé : mardi 3 mars 2026\nÀ : Ada\nObjet : Bonjour",
)


@pytest.mark.parametrize("above", ABOVE)
@pytest.mark.parametrize("mark", ["> ", ""], ids=["marked", "bare"])
def test_what_is_answered_is_cut(above, mark):
    assert shown(f"No, sorry.\n\n{above}\n\n{mark}{OURS}\n") == "No, sorry."


def test_answers_between_the_lines_are_kept():
    text = f"> {OURS}\n\nI would.\n\n> Do you prefer the phone?\n\nYes.\n"

    assert shown(text).split() == ["I", "would.", "Yes."]


def test_an_answer_below_what_is_answered_is_kept():
    assert shown(f"{ABOVE[0]}\n> {OURS}\n\nNo, sorry.\n") == "No, sorry."


@pytest.mark.parametrize(
    "signature",
    [
        "-- \nAda North\nYes Ltd",
        "Best regards,\nAda North\nHead of Yes",
        "Cheers\nAda",
        "Mit freundlichen Grüßen\nAda North",
        "Bien cordialement,\nAda",
        "Sent from my iPhone",
        "Von meinem iPhone gesendet",
        "Get Outlook for iOS",
        "This email and any attachments are confidential. Yes.",
    ],
)
def test_signatures_are_cut(signature):
    assert shown(f"No, sorry.\n\n{signature}\n") == "No, sorry."


def test_what_follows_a_postscript_is_theirs_again():
    assert "Tuesday" in shown("Fine.\n\nBest,\nAda\n\nPS Tuesday works.\n")


def test_thanks_but_no_thanks_is_no_signature():
    assert shown("Hello,\n\nThanks but no thanks.\n") == "Hello,\n\nThanks but no thanks."


def test_a_line_that_ends_with_wrote_is_not_a_quotation():
    text = "I liked what you wrote.\nYes, let's talk on 3 May."

    assert shown(text) == text


@given(st.text(max_size=500))
@settings(max_examples=150, deadline=None)
def test_every_sign_keeps_its_place(text):
    cut = own_words(text)

    assert len(cut) == len(text)
    assert all(kept in (" ", sign) for kept, sign in zip(cut, plain(text), strict=True))
