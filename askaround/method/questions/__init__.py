"""The craft of questions: what to ask about, how to word it, and how a list hangs together."""
