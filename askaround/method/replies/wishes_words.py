"""The words of a yes, of a no, and of neither: the lists `cues/yes.txt`, `no.txt`, `doubt.txt`.

They are read clause by clause: what a clause means beside others is for `wishes.py`.
"""

import re

from askaround.method.replies.cues import alternatives, listed

YES, YES_IDIOM = listed("yes", "yes"), listed("yes", "yes_idiom")
# Words that say yes where they open what is said.
OPENS_YES = re.compile(
    rf"^(?:\W|{alternatives('yes', 'opening')})*(?:{alternatives('yes', 'opens_yes')})"
    rf"(?=\W*$|\s*[,.!:;)-]|\s+(?:{alternatives('yes', 'after_opening')}))"
)
NO, NO_HINT = listed("no", "no"), listed("no", "no_hint")
REGRET, FAREWELL = listed("no", "regret"), listed("no", "farewell")
FIRST_PERSON_NO = listed("no", "first_person_no")
HYPOTHETICAL, PENDING = listed("doubt", "hypothetical"), listed("doubt", "pending")
A_WAY, A_TOPIC = listed("doubt", "a_way"), listed("doubt", "a_topic")
A_HABIT, FOR_NOW = listed("doubt", "a_habit"), listed("doubt", "for_now")
MODEST, THEIR_QUESTION = listed("doubt", "modest"), listed("doubt", "their_question")
BARE_YES, FAINT = (
    re.compile(rf"\W*(?:{alternatives('doubt', name)})\W*") for name in ("bare_yes", "faint")
)
