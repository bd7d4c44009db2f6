"""What the demo's asker wants to know, and what was asked and said: (topic, question, note,
whether it is starred for the thank-you)."""

from collections.abc import Mapping
from types import MappingProxyType

# What the asker wants to know (R0).
NEEDS = (
    "How much of the week is research, and how much is persuading people?",
    "What would a first job look like for somebody from a laboratory?",
    "Where are decisions about people really made with evidence?",
)
# Fields that look intriguing, with the reason; and one judged after some interviews.
FIELDS = {
    "ux-research": "They watch real people use real things, and something changes afterwards.",
    "human-factors": "My work on interruptions, where a mistake costs more than a trial.",
    "science-policy": "I want to know what becomes of evidence once it leaves the journal.",
    "people-analytics": "Large samples and a question I would like to answer well.",
}
JUDGED = {"people-analytics": "drop"}

Talk = tuple[tuple[str, str, str, bool], ...]

TALKS: Mapping[str, Talk] = MappingProxyType(
    {
        "Imke Roelofs": (
            (
                "tasks",
                "In the week before a release, what do you spend your days on?",
                "Choosing which question to ask. Then two days in the field, one of writing.",
                True,
            ),
            (
                "found",
                "How did you come to Fernway after the laboratory?",
                "Answered a note on a board. They wanted somebody who could say no politely.",
                False,
            ),
            (
                "trajectory",
                "Where do people go from a seat like yours?",
                "Two became heads of product, one went back to teach.",
                False,
            ),
            (
                "future",
                "What will be different about this work in five years?",
                "Fewer usability tests, more looking after what machines have learned.",
                True,
            ),
            (
                "referral",
                "Who else would you talk to in my place?",
                "Callum Oyelaran; Henrike Solum in Malmö. I may use her name with both.",
                False,
            ),
        ),
        "Callum Oyelaran": (
            (
                "tasks",
                "What does a night in the control room look like for you?",
                "He sits behind the desk and counts what they do not look at.",
                True,
            ),
            (
                "rewards",
                "Which part would you not give up?",
                "The day an alarm was switched off for good, and nobody missed it.",
                True,
            ),
            (
                "entry",
                "What would you look for in somebody from a laboratory?",
                "That they have stood in somebody else's workplace for a week.",
                False,
            ),
            (
                "future",
                "What is changing in your field that people have not noticed yet?",
                "Insurers ask for the evidence now. It used to be only the coroner.",
                False,
            ),
            (
                "referral",
                "Who sees this differently from you?",
                "Bertrand Aziz, who trains ferry crews. Say that Callum sends you.",
                False,
            ),
        ),
        "Xiadani Cordero": (
            (
                "tasks",
                "How does a question reach you, and what has happened to it before?",
                "From the board, mostly with the answer in it.",
                False,
            ),
            (
                "decisions",
                "Tell me about a result that changed a decision.",
                "Long silence. Then: one, about interviews on Fridays.",
                True,
            ),
            (
                "future",
                "How do you think the field will change with the new rules on such data?",
                "Smaller teams, more lawyers.",
                False,
            ),
        ),
        "Bertrand Aziz": (
            (
                "tasks",
                "How do you write an emergency that nobody has had yet?",
                "From near misses. He collects them from the people who make the tea.",
                True,
            ),
            (
                "found",
                "How did you find your way from the bridge to the classroom?",
                "A broken wrist, and a winter with nothing else to do.",
                False,
            ),
            (
                "trajectory",
                "What does the path from here usually look like?",
                "There is none. Three of us in the country; each made it up.",
                False,
            ),
            (
                "future",
                "What will crews need to learn in ten years?",
                "When to take the machine's hands off the wheel.",
                True,
            ),
            (
                "referral",
                "Who else should I hear?",
                "Ngozi Steinbach, Hamburg. Ask him first whether he may be named.",
                False,
            ),
        ),
        "Ottilie Marchetti": (
            (
                "tasks",
                "What do you leave out when a minister has two minutes?",
                "Everything with a p in it. Who would be hurt stays in.",
                True,
            ),
            (
                "skills",
                "Which habit from research did you have to lose, and which did you keep?",
                "Lost: the last word. Kept: saying what I do not know.",
                True,
            ),
            (
                "future",
                "Where will decisions like these be made in ten years?",
                "Closer to towns. They have the data and nobody to read it.",
                False,
            ),
            (
                "referral",
                "Whom would you ask next?",
                "Adaeze Lindqvist in Edinburgh: use my name, she owes me a lunch.",
                False,
            ),
        ),
    }
)
# A list for next week: nothing yet about where the field is going.
PLANNED = (
    ("tasks", "What do you do with a drawing, once a driver has handed it to you?", True),
    ("found", "How did you come from the signal box to the investigators?", False),
    ("trajectory", "Where have the people gone who had your desk before you?", False),
    ("decisions", "Tell me about a finding that the board did not want to hear.", True),
)
RESEARCH = (
    "Her talk in May: forms are written for whoever reads them, not for whoever fills them in.",
    "The team has six people; two came from nursing.",
)
