"""Whom a thank-you names beside its reader.

Source: "Can you recommend anyone else for me to talk to": who was named is taken up by name.
"""

import re

from askaround.method.letters.elements.spoken_text import Passage

NAME = (
    r"(?:(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.? )?(?:[A-Z][a-z]+(?:[-'’ ][A-Z][a-z]+){0,2}"
    r"|[\[<{][^\]>}\n]{0,40}(?:name|contact|person|colleague|referr\w+)[^\]>}\n]{0,20}[\]>}])"
)
MET = re.compile(
    r"\b(?:wrote|written|write|writing|reach(?:ed|ing)?(?: back)? out|spoke|spoken"
    r"|speak(?:ing)?|talk(?:ed|ing)?"
    r"|met|meet(?:ing)?|connect(?:ed|ing)?|in touch|get in touch|got in touch|introduc\w+ me"
    r"|conversations?|call|chat)"
    rf" (?:(?:directly|already|now|also) )?(?:to|with) (?P<name>{NAME})"
    r"|\b(?:contact(?:ed|ing)?|call(?:ed|ing)?|e-?mail(?:ed|ing)?|rang|phoned|pinged|messaged"
    r"|texted|met|meet)"
    rf" (?P<other>{NAME})"
)
# Capitalised words that name nobody.
NOBODY = frozenset(
    [
        "I",
        "You",
        "The",
        "On",
        "In",
        "At",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Last",
        "This",
        "Next",
        "Your",
        "My",
        "LinkedIn",
        "Zoom",
        "Teams",
        "Professor",
        "Thank",
        "Thanks",
        "Dear",
        "For",
        "It",
        "And",
        "But",
    ]
)
GREETED = re.compile(r"^\W*(?:dear|hi|hello|hey|good \w+)?\s*([^,\n:!]{0,60})", re.IGNORECASE)


def other_named(text: str) -> Passage | None:
    """Somebody else the writer has met or will write to."""
    greeted = GREETED.match(text)
    reader = set(re.findall(r"\w+", greeted[1] if greeted else ""))
    for found in MET.finditer(text):
        group = "name" if found["name"] else "other"
        parts = set(re.findall(r"\w+", found[group])) - {"Mr", "Mrs", "Ms", "Mx", "Dr", "Prof"}
        if parts and not parts & NOBODY and not parts & reader:
            return Passage(*found.span())
    return None
