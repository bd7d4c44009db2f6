"""What a question is about, and which of the article's four goals it serves.

Source: "understand that person's job responsibilities, how they found the position, the career
trajectory for someone in their position, and information about the future of their industry".
"""

import re
from enum import StrEnum
from functools import lru_cache

from askaround.method.questions.sentence import plain


class Topic(StrEnum):
    """The seventeen topics of an informational interview (T1 to T17)."""

    TASKS = "tasks"
    REWARDS = "rewards"
    SKILLS = "skills"
    FOUND = "found"
    PATH = "path"
    TRAJECTORY = "trajectory"
    FUTURE = "future"
    LANDSCAPE = "landscape"
    CULTURE = "culture"
    DECISIONS = "decisions"
    ENTRY = "entry"
    RESOURCES = "resources"
    CURRENT = "current"
    VALUES = "values"
    REFERRAL = "referral"
    CLOSING = "closing"
    PERMISSION = "permission"


class Goal(StrEnum):
    """The four things the article wants understood (G1 to G4)."""

    JOB = "job"
    FOUND = "found"
    TRAJECTORY = "trajectory"
    FUTURE = "future"


TITLES: dict[Topic, str] = {
    Topic.TASKS: "Tasks and responsibilities",
    Topic.REWARDS: "Rewards and strains",
    Topic.SKILLS: "Skills and preparation",
    Topic.FOUND: "How they found the position",
    Topic.PATH: "Their own path and its turns",
    Topic.TRAJECTORY: "The usual path from this seat",
    Topic.FUTURE: "The future of the field",
    Topic.LANDSCAPE: "Employers and how they differ",
    Topic.CULTURE: "Culture and conditions",
    Topic.DECISIONS: "How decisions are made",
    Topic.ENTRY: "A way in for someone like you",
    Topic.RESOURCES: "What to read, join and follow",
    Topic.CURRENT: "What they are working on",
    Topic.VALUES: "Values and fit",
    Topic.REFERRAL: "Who else to talk to",
    Topic.CLOSING: "What you did not ask",
    Topic.PERMISSION: "Leave, and the next step",
}

GOAL_TITLES: dict[Goal, str] = {
    Goal.JOB: "What the job is",
    Goal.FOUND: "How they got there",
    Goal.TRAJECTORY: "Where it can lead",
    Goal.FUTURE: "The future of the field",
}

# The goals in the middle of a sentence, as the article means them.
GOAL_WORDS: dict[Goal, str] = {
    Goal.JOB: "what the job is",
    Goal.FOUND: "how they found the position",
    Goal.TRAJECTORY: "where it can lead",
    Goal.FUTURE: "the future of the field",
}

_GOALS: dict[Topic, Goal] = {
    Topic.TASKS: Goal.JOB,
    Topic.REWARDS: Goal.JOB,
    Topic.FOUND: Goal.FOUND,
    Topic.TRAJECTORY: Goal.TRAJECTORY,
    Topic.FUTURE: Goal.FUTURE,
}

_ORGANISATIONS = (
    r"(?:companies|agencies|organi[sz]ations|firms|employers|institutes|consultancies|charities|"
    r"foundations|places|labs|units|hospitals)"
)

# The first that fits is the guess, so the surest stand first: closers, then names of a topic.
_CUES: tuple[tuple[Topic, re.Pattern[str]], ...] = tuple(
    (topic, re.compile(pattern, re.IGNORECASE))
    for topic, pattern in (
        (
            Topic.PERMISSION,
            r"\b(?:may|might|could|can) I (?:\w+ )?(?:use|mention|write to you|tell you|send you|"
            r"let you know|come back|quote|contact you|keep you|report back|get back|share)\b"
            r"|\bwould you mind (?:if I|my)\b|\ball right if I\b",
        ),
        (
            Topic.REFERRAL,
            r"\b(?:who|whom) else\b|\bany(?:one|body) (?:else|in|at|from)\b"
            r"|\b(?:think of|recommend|suggest|know) (?:any|some)(?:one|body) (?:who|I|in (?!your)|at)"
            r"|\b(?:people|colleagues?|person)\b[^?]{0,40}\b(?:I (?:should|could|might|speak|talk)|"
            r"talk to|speak (?:to|with)|listen to)"
            r"|\b(?:talk|speak) (?:to|with) (?:next|me)\b|\bwhose (?:view|account|story)\b",
        ),
        (
            Topic.CLOSING,
            r"\b(?:have I|did I) (?:not |miss|left|leave|forg)|\bI (?:did not|didn't|have not|"
            r"haven't|should have|forgot to|failed to) (?:\w+ )?ask|\bexpect(?:ed)? me to ask\b"
            r"|\banything I (?:missed|left)|\b(?:what|which) (?:question )?(?:should|would) "
            r"(?:I|you) have (?:asked|wanted)|\bnobody (?:\w+ )?asks?\b",
        ),
        (
            Topic.LANDSCAPE,
            rf"\b(?:these|which|what|this list of|those) (?:\w+[/ -]){{0,2}}{_ORGANISATIONS}\b"
            rf"|\b{_ORGANISATIONS}\b[^?]{{0,40}}\bdiffer|\bdiffer\b[^?]{{0,40}}\b{_ORGANISATIONS}\b"
            r"|\b(?:competitors|sectors?)\b",
        ),
        (
            Topic.FOUND,
            r"\bjob search\b|\b(?:find|found|finding|come across|came across|hear|heard|learn|"
            r"learned) (?:out )?(?:of |about |that )?(?:this|your|the) (?:\w+ )?(?:position|job|role|"
            r"post|opening|kind of work|place)\b|\bget this (?:position|job)\b|\bget the job\b|\bmove come about\b"
            r"|\bdid you (?:land|end up|get your start)\b",
        ),
        (
            Topic.FUTURE,
            r"\bin (?:five|ten|three|a few|the next|the coming|\d+)(?: \w+)? (?:years|decade)\b"
            r"|\b(?:next|coming) (?:\w+ )?(?:years?|decade)\b|(?<!in the )\bfuture\b"
            r"|\b(?:trends?|heading|automation|outlook|artificial intelligence)\b"
            r"|\bAI (?:will|chang\w+|replac\w+|tak\w+|going)"
            r"|\b(?:fields?|methods?|parts?|kinds?|industry)\b[^?]{0,40}"
            r"\b(?:growing|shrinking|disappear\w*|fading)\b"
            r"|\b(?:field|industry|profession) (?:\w+ )?(?:going|changed|changing)\b"
            r"|\bwill (?:your|the|this) (?:field|industry|profession|work|job)\b",
        ),
        (
            Topic.TRAJECTORY,
            r"\b(?:advancement|promotion|promoted|career ladder|step up|trajectory)\b"
            r"|\bwhere do people (?:\w+ )?(?:go|move|end)|\bmoves sideways\b"
            r"|\b(?:after|from) (?:\w+ ){0,3}(?:your|this) (?:seat|chair|role|position|desk)\b"
            r"|\b(?:senior|leadership) (?:people|role|post|level)|\bmove (?:on|up)\b"
            r"|\b(?:this|the|your) (?:job|role|work|position) (?:lead|take)\b"
            r"|\bcareers? (?:\w+ )?(?:go|goes|lead|leads|continue)\b",
        ),
        (
            Topic.PATH,
            r"\b(?:made you (?:leave|move|choose|go|take|ready)|led you|drew you|brought you|"
            r"your (?:\w+ )?(?:path|story|background)|turning points?|you (?:left|moved|went from|"
            r"switched)|(?:other path|nearly take|nearly took)|did you (?:leave|move|switch|get "
            r"into|come to)|do differently if you (?:start|had|were to)|the move from|helped you to get|first job|looking back)\b",
        ),
        (
            Topic.ENTRY,
            r"\b(?:in my place|in my position|stood where I|my background|someone like me|"
            r"like mine|at my stage|where I (?:am|stand)|break into|get(?:ting)? into (?:this|the) "
            r"field|would you (?:advise|tell) (?:me|someone)|advice)\b",
        ),
        (
            Topic.RESOURCES,
            r"\b(?:read|reading|books?|newsletters?|podcasts?|journals?|conferences?|associations?|"
            r"courses?|meet-?ups?|mailing lists?)\b",
        ),
        (
            Topic.DECISIONS,
            r"\b(?:decid\w+|decisions?|last word|sign(?:s|ed)? off|choose (?:between|which|a|what)|"
            r"good enough|overrul\w+|approv\w+)\b",
        ),
        (
            Topic.VALUES,
            r"\b(?:unhappy|your (?:own )?values|worth it to you|matters? to you|fits? people|suits?|"
            r"thrive|advise a friend against|conscience|believe in|temperament)\b",
        ),
        (
            Topic.SKILLS,
            r"\b(?:skills?|experiences? (?:are|is)|training|prepared|prepare|habits?|unlearn|"
            r"knowledge|learn|competenc\w+|qualities|(?:of|did) your (?:PhD|degree|studies)|"
            r"look for when you hire)\b",
        ),
        (
            Topic.REWARDS,
            r"\b(?:satisf\w+|rewarding|challenging|challenges?|enjoy\w*|favou?rite|pleased|"
            r"like (?:best|least|most)|miss|frustrat\w+|tiring|tired|energy|proud|dread\w*|"
            r"hard(?:est)?|pleasure|strain|wears? you|give away|(?:best|worst) part|surprised you|"
            r"you (?:like|love|hate) (?:about|in))\b",
        ),
        (
            Topic.CURRENT,
            r"\b(?:working on|current (?:project|work)|on your desk|this (?:month|season|year)|"
            r"latest|recent (?:project|paper|talk)|at the moment|your (?:\w+ ){0,2}talk)\b",
        ),
        (
            Topic.CULTURE,
            r"\b(?:culture|atmosphere|evenings?|weekends?|hours|remote|balance|environment|"
            r"holiday|workload|disagree|makes? a mistake|newcomers?|conflicts?)\b",
        ),
        (
            Topic.TASKS,
            r"\b(?:typical|ordinary|usual|normal|busy|busiest|bad|good) (?:day|week|month)|\b(?:tasks?|duties|"
            r"responsib\w+|your (?:\w+ )?(?:day|week|month|hours?)|day[- ]to[- ]day|do you do|"
            r"(?:fills?|took) [^?]{0,20}(?:time|week|day)|hand over|deliver|"
            r"(?:day|week|month|morning) (?:look|beside)|spend (?:most of )?your|your work consist|"
            r"much of your time|comes? across your desk|last project|(?:yesterday|last (?:week|"
            r"monday|tuesday|wednesday|thursday|friday))|how is your team|you work with|"
            r"(?:boss|manager) expect)\b",
        ),
    )
)


def goal_of(topic: Topic | None) -> Goal | None:
    """The goal this topic serves, or None: many good topics serve none of the four."""
    return _GOALS.get(topic) if topic else None


@lru_cache(4096)
def topic_of(text: str) -> Topic | None:
    """A guess by cue words; None where nothing is plain."""
    flat = plain(text)
    return next((topic for topic, pattern in _CUES if pattern.search(flat)), None)


def cues(flat: str) -> list[Topic]:
    """Every topic a cue word speaks for."""
    return [topic for topic, pattern in _CUES if pattern.search(flat)]
