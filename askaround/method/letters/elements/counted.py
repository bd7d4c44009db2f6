"""The minutes a letter asks for, and the ways to talk it names.

Source: "let them know how much time you are requesting (e.g. 30 minutes to ask five or six
questions)", and "a phone or Skype interview".
"""

import re
from collections.abc import Sequence

from askaround.method.letters.elements.spoken_text import Passage, Sentence

NUMBERS = {
    "five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "twenty five": 25, "thirty": 30,
    "thirty five": 35, "forty": 40, "fourty": 40, "forty five": 45, "fifty": 50, "sixty": 60,
    "ninety": 90, "an": 1, "a": 1, "one": 1, "two": 2,
}  # fmt: skip
NUMBER = rf"(?:\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
LOOK_FOR = ("min", "hour", "hr")
MINUTES = re.compile(
    rf"(?:^|(?<= ))(?:{NUMBER} (?:to |or |and )|\d{{1,3}} )?(?P<number>(?!an? |one "
    rf"|two )\d{{1,3}}|{NUMBER})"
    r" ?(?:minutes?|mins?|minuets?|minute's)(?: |$)"
    r"(?!(?:\w+ )?(?:away|late|ago|early|from|walk|drive|north|south|to read|to walk)\b"
    r"|(?:before|after) (?:the|we|our|it|my|\d)\b)"
)
HALF = re.compile(r"(?:^|(?<= ))(?:(?:an? )?half (?:an? )?hours?|(?:1|one) half hour) ")
THREE_QUARTERS = re.compile(r"three quarters of an hour |3 4 of an hour ")
QUARTER = re.compile(r"(?:a )?quarter (?:of an )?hour |quarter of an hour ")
AND_A_HALF = re.compile(r"(?:hour and a half|1\.5 hours?|one and a half hours?) ")
HOUR = re.compile(
    r"(?:^|(?<= ))(?P<number>an|one|two|1|2) (?:hours?|hrs?) "
    r"(?!(?:\w+ )?(?:away|late|ago|early|from|drive|before|a week|a day|north|south) )"
)
TALK_OF_TIME = re.compile(
    r"(?:every|each|last|past|within|daily|read|around) (?:(?:the|about|just|only) ){0,2}$"
)

CALL = re.compile(
    r"(?:^|(?<= ))(?<!video )(?<!zoom )(?<!skype )(?<!teams )(?<!meet )(?<!conference )(?<!webex )"
    r"(?<!facetime )(?<!online )(?<!virtual )(?<!on )calls? (?!it |myself |him |her |attention "
    r"|for papers |cent(?:er|re) )"
)
PHONE = re.compile(
    r"(?:^|(?<= ))(?:(?:by|over|on|via|per|through|the|a|or|,|to) (?:tele)?phone (?!numbers? )"
    r"|(?:tele)?phone (?:call|chat|conversation|or |, |meeting|interview |you |me |if |convers)"
    r"|ring (?:you |me |for |one |some )|the blower )"
)
VIDEO = re.compile(
    r"(?:^|(?<= ))(?:zoom|skype|facetime|webex|hangouts?|google meet|virtual\w*|remotely"
    r"|video (?:call|chat|conference|conversation|meeting|talk|interview|or |if |, |\. |is |would "
    r"|link)\w*"
    r"|(?:or|by|via|over|on|a) video (?!on |about |of |you )|video conferenc\w*|videoconference"
    r"|videocall|(?:ms|microsoft) teams|(?:on|over|via|by|through|or|,) teams"
    r"|teams (?:call|meeting|or )|(?:minutes?|min|a|the) meet call"
    r"|online (?:call|meeting|chat|or |conversation)|(?:meet|talk|speak|chat) online) ?"
)
COFFEE = re.compile(
    r"(?:^|(?<= ))(?:coffees?|cuppa|latte|espresso|cup of tea|(?:for|over|a) tea) "
)
# Words without which none of the ways can stand in a sentence.
CALLS_FOR = re.compile(
    r"call|phone|blower|ring |zoom|skype|facetime|webex|hangout|google meet|virtual|remotely"
    r"|video|teams"
    r"|online|coffee|cuppa|latte|espresso|tea "
)
WAYS = (("phone", PHONE), ("phone", CALL), ("video", VIDEO), ("coffee", COFFEE))


def number_of(word: str) -> int:
    return NUMBERS[word] if word in NUMBERS else int(word)


def in_sentence(said: str) -> tuple[int, int, int] | None:
    """The minutes a sentence asks for, and where they stand in it."""
    for found in MINUTES.finditer(said):
        number = number_of(found["number"])
        if 5 <= number <= 240 and not TALK_OF_TIME.search(said[: found.start()]):
            return number, found.start(), found.end()
    for pattern, minutes in ((AND_A_HALF, 90), (HALF, 30), (THREE_QUARTERS, 45), (QUARTER, 15)):
        if named := pattern.search(said):
            return minutes, named.start(), named.end()
    hour = HOUR.search(said)
    before = said[: hour.start()] if hour else ""
    if hour and not before.endswith((" in ", " within ")) and not TALK_OF_TIME.search(before):
        return number_of(hour["number"]) * 60, hour.start(), hour.end()
    return None


def minutes(found: Sequence[Sentence]) -> tuple[int, Passage] | None:
    """The minutes asked for, the upper bound of a range, and the words that say so."""
    for sentence in found:
        if not any(word in sentence.said for word in LOOK_FOR):
            continue
        named = in_sentence(sentence.said)
        if named:
            return named[0], sentence.passage(named[1], named[2])
    return None


def ways_to_talk(found: Sequence[Sentence]) -> dict[str, Passage]:
    """Phone, video and coffee, where a sentence of the letter names them."""
    ways: dict[str, Passage] = {}
    for sentence in found:
        if sentence.is_signature or not CALLS_FOR.search(sentence.said):
            continue
        for way, pattern in WAYS:
            named = None if way in ways else pattern.search(sentence.said)
            if named:
                ways[way] = sentence.passage(named.start(), named.end())
    return ways
