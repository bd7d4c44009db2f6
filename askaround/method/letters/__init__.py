"""The letters of the method: the facts they need, their drafts, and the checks on them.

`facts` holds the values a caller fills in, `drafts` lists every text, `checks` reads what the
asker made of it.
"""
