"""How many questions there are, or what they are about.

Source: "30 minutes to ask five or six questions". What only names their path, their experience
or their field tells them no more than the letter itself does.
"""

import re
from collections.abc import Sequence

from askaround.method.letters.elements.spoken_text import Passage, Sentence
from askaround.method.letters.elements.tables import common

COUNT = re.compile(
    r"(?:^|(?<= ))(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|one or two"
    r"|a couple of|couple"
    r"|one short|one quick|just one|only one|a single) (?:\w+ ){0,2}?(?:questions?|things"
    r"|topics|points|q's) "
    r"|(?:^|(?<= ))(?:questions?|topics?) (?:\d|one|two|a|b) "
)
COUNTED_THINGS = frozenset(
    ["question", "questions", "thing", "things", "topic", "topics", "point", "points", "q's"]
)
# A sentence that names what is to be learned, up to the word after which it stands.
OPENS = re.compile(
    r"(?:^|(?<= ))(?:learn\w*|hear\w*|(?<!not )(?<!i )know|understand\w*|ask\w*|(?<!your )talk\w*"
    r"|discuss\w*|insights?"
    r"|advice"
    r"|perspectives?|thoughts?|curious|questions?|views?|opinions?|information|explor\w+|guidance"
    r"|feedback"
    r"|discover\w*|wonder\w*|chat\w*|tips|suggestions|find out|finding out|speak\w*|see|unsure"
    r"|work out"
    r"|interested to|interested in hearing|opinion) (?:\w+ ){0,4}?"
    r"(?P<by>about|on|into|regarding|concerning|how|what|why|whether|which|where|who|as to"
    r"|around|for|(?<!understand )(?<!me know )(?<!us know )(?<!see )if)"
    r" (?=(?P<rest>.{0,200}))"
)
# Their path, their experience, their field: what every such letter asks about.
USUAL = re.compile(
    r"(?:^|(?<= ))(?:(?:careers?(?: paths?)?|roles?|jobs?|work|working|experiences?|background"
    r"|path|journey"
    r"|positions?|fields?|industry|profession|opportunit\w+|transition\w*|trajectory|life|time"
    r"|story|move"
    r"|studying|student|students|someone|somebody|people|person|perspective|insights?|advice"
    r"|expertise)"
    r" (?:in|at|as|with|within|for|to|into|from|of|on|like|interested|who|looking|hoping"
    r"|trying)\b.{0,80}?"
    r"(?= , | and (?:how|what|why|which|whether|where|the|your|any|about|if)|$| how | what "
    r"| which )"
    r"|(?:(?:the|this|that|your|a) )?(?:[\w/&]+ ){0,3}?(?:industry|field|profession|sector"
    r"|space|world|business"
    r"|company|firm|organi[sz]ation|discipline)(?= |$)"
    r"|how you (?:\w+ )?(?:got|came|moved|started|ended|made|became|began|went|landed"
    r"|transitioned|broke"
    r"|chose|left|switched|have|navigated|found|arrived|entered|decided|did|like|enjoy|feel"
    r"|built your|pivoted"
    r"|changed)\b.{0,60}?"
    r"(?= , | and |$)"
    r"|(?:what|all that) you (?:do|did|are doing|like|love|enjoy)\b.{0,30}?(?= , | and |$)"
    r"|what (?:it is|its|it was|life is|the (?:work|job|role"
    r"|field) is) (?:\w+ )?like\b.{0,60}?(?= , | and |$))"
)
STRONG = re.compile(
    r"(?:^|(?<= ))(?:cultur\w+|teams?|trends?|challeng\w+|skills?|cours\w+|class\w*|process\w*"
    r"|applicat\w+|applying"
    r"|day to day|typical|looks like|future|market|projects?|exams?|certific\w+|licen[sc]\w+"
    r"|qualif\w+"
    r"|education\w*|training|salar\w+|hours|surpris\w+|mistakes?|require\w*|responsibilit\w+"
    r"|hiring|hired"
    r"|recruit\w*|resumes?|cv|program\w*|differ\w*|prepar\w+|portfolio|tools?|methods?|money"
    r"|costs?|structure|mission"
    r"|mentor\w*|degrees?|grad|graduate|phd|mba|break\w* in\w*|transfer\w*|balance|lifestyle"
    r"|pros|cons|steps?|strateg\w+"
    r"|what (?:i|one|people) |how (?:i|one|to|people|the|a|much|many|far|best)|which|whether"
    r"|is it|would you|wish you)"
)
# A search for a place is no topic.
FOR_A_JOB = re.compile(
    r"(?:openings?|vacanc\w+|joining|good fit|a fit|position available|right fit|a time can) "
)
# What follows "wondering if" and asks for the talk itself, or for a favour.
NO_TOPIC = re.compile(r"(?:you|we|i) (?:could|would|can|might|may|will|have|had|are|were) ")
ENDS = re.compile(
    r" (?:because|since|before|during|at your|in the (?:next|coming)|sometime|this week"
    r"|next week|as i|by (?:tele)?phone|for \d+"
    r"|when you|whenever|would you|are you|could we|and would|and was|and am|especially as"
    r"|given|over (?:the )?(?:phone|zoom|coffee|a)"
    r"|if you|so that|would mean|at a time) "
)
# A sentence that is itself a question for the talk, and no request for it.
IS_QUESTION = re.compile(
    r"(?:^|(?<=[:,;] ))(?:[\w,]+ ){0,3}?(?:how|what|which|where|why|who) "
    r"(?!.*(?:what time|time works|good time|best time|times|day|days|date|dates|when|sound|sounds"
    r"|suit|suits|work for you|convenient|available|free|week|call|chat)\b)"
    r"(?:\w+ ){3,}.*\? $|^(?:is|does|do|did|are) (?:it|the|they|people|most|a|an|one) .*\? $"
)
TOPIC_WORDS = 22
FIELD_WORDS = 3


def names_a_topic(by: str, rest: str) -> bool:
    left = " ".join(USUAL.sub(" ", rest).split()[:TOPIC_WORDS])
    words = [word for word in left.split() if word not in common("of_any_topic")]
    if STRONG.search(f"{left} "):
        return True
    if (
        by == "for"
        or by in ("about", "on", "into", "regarding")
        and len(rest.split()) <= FIELD_WORDS
    ):
        return False
    return len(words) > 1


def topic(said: str) -> tuple[int, int] | None:
    """Where a sentence names what the talk would be about."""
    for found in OPENS.finditer(said):
        rest = ENDS.split(f" {found['rest']}")[0].split(" . ")[0].split(" ? ")[0].strip()
        whole = (
            f"{found['by']} {rest}"
            if found["by"] not in ("about", "on", "into", "for", "regarding")
            else rest
        )
        if found["by"] == "if" and ("understand" in found[0] or NO_TOPIC.match(rest)):
            continue
        if not FOR_A_JOB.search(f"{rest} ") and names_a_topic(found["by"], whole):
            return found.start(), min(found.end() + len(rest), len(said))
    return None


def agenda(found: Sequence[Sentence]) -> Passage | None:
    """The number of questions, or the topics, with the words that say so."""
    spoken = [each for each in found if not each.is_signature]
    for sentence in spoken:
        is_count = COUNTED_THINGS.intersection(sentence.words)
        named = COUNT.search(sentence.said) if is_count else None
        if named:
            return sentence.passage(named.start(), named.end())
    for sentence in spoken:
        asked = IS_QUESTION.search(sentence.said) if "?" in sentence.words else None
        place = (asked.start(), asked.end()) if asked else topic(sentence.said)
        if place:
            return sentence.passage(*place)
    return None
