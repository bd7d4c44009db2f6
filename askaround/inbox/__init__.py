"""Answers that come in: found in the mailbox, kept once, and read as far as they can be."""
