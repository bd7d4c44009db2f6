"""What each check on the list lets pass and what it points out: its tests, and its page in the
guide.

Source: "Before your interview, prepare a list of questions to be sure you get the information you
need". Each example names the sentence its check rests on, of the article, or our rule.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from askaround.method.questions.bank import SAMPLES
from askaround.method.questions.planned import Planned
from askaround.method.questions.topics import Topic

TASK = Planned(
    text="Which piece of work took most of your time last week?",
    topic=Topic.TASKS,
    need="the week",
)
FOUND = Planned(
    text="How did you first hear of this position?", topic=Topic.FOUND, need="the week"
)
NEXT = Planned(
    text="Where do people go from your seat?",
    topic=Topic.TRAJECTORY,
    need="why leave",
    is_must=True,
)
FUTURE = Planned(
    text="You wrote about sensors; which change is next?", topic=Topic.FUTURE, need="the week"
)
PATH = Planned(
    text="What made you leave the clinic in 2019?",
    topic=Topic.PATH,
    need="why leave",
    is_must=True,
)
REFERRAL = Planned(text="Who else should I hear?", topic=Topic.REFERRAL)
FIRMS = Planned(
    text="Can you tell me anything about these companies?", topic=Topic.LANDSCAPE, need="the week"
)
GOOD = (PATH, TASK, FOUND, NEXT, FUTURE, REFERRAL)
NEEDS = ("the week", "why leave")
MINUTES = 30


@dataclass(frozen=True, kw_only=True)
class Listed:
    """A list that a check points out: in words, and as it is planned."""

    words: str
    questions: Sequence[Planned]
    needs: Sequence[str] = NEEDS


@dataclass(frozen=True, kw_only=True)
class Example:
    """The sentence a check on the list rests on, and lists it points out."""

    source: str
    fails: tuple[Listed, ...]


def without(*left_out: Planned) -> tuple[Planned, ...]:
    return tuple(question for question in GOOD if question not in left_out)


def goal(words: str, left_out: Planned, source: str) -> Example:
    return Example(source=source, fails=(Listed(words=words, questions=without(left_out)),))


LISTS = {
    "count": Example(
        source="“Prepare about five to six open-ended questions”",
        fails=(
            Listed(words="no question", questions=()),
            Listed(words="four questions", questions=GOOD[:4]),
            Listed(
                words="the article's own seven samples",
                questions=[Planned(text=each.text, topic=each.topic) for each in SAMPLES[:7]],
            ),
            Listed(words="eleven questions", questions=(*GOOD[:5], *GOOD)),
        ),
    ),
    "organisations": Example(
        source="“I've found these companies/agencies in your field”",
        fails=(Listed(words="these companies, and none named", questions=(*GOOD[:5], FIRMS)),),
    ),
    "goal_job": goal(
        "nothing on the work itself", TASK, "“understand that person's job responsibilities”"
    ),
    "goal_found": goal("nothing on the way in", FOUND, "“how they found the position”"),
    "goal_trajectory": goal(
        "nothing on what comes next",
        NEXT,
        "“the career trajectory for someone in their position”",
    ),
    "goal_future": goal(
        "nothing on the years to come", FUTURE, "“information about the future of their industry”"
    ),
    "background": goal(
        "neither their path nor advice", PATH, "“their background ... and solicit career advice”"
    ),
    "closing": goal(
        "no closing question", REFERRAL, "“Can you recommend anyone else for me to talk to”"
    ),
    "order": Example(
        source="“to get you started”; our rule: facts before judgements",
        fails=(
            Listed(words="the referral first", questions=(REFERRAL, *GOOD[:5])),
            Listed(
                words="a judgement first", questions=(FUTURE, PATH, TASK, FOUND, NEXT, REFERRAL)
            ),
        ),
    ),
    "musts": Example(
        source="our rule: two that a talk cut short must still hold",
        fails=(
            Listed(
                words="one marked “must”",
                questions=[replace(PATH, is_must=False), *GOOD[1:]],
            ),
        ),
    ),
    "unanchored": Example(
        source="“Don't ask generic questions that can be answered through a web search”",
        fails=(
            Listed(
                words="four that would fit anybody in the field",
                questions=(TASK, FOUND, NEXT, replace(TASK, text="How do you plan?"), REFERRAL),
            ),
        ),
    ),
    "needs": Example(
        source="“to be sure you get the information you need”",
        fails=(
            Listed(words="no need written down", questions=GOOD, needs=()),
            Listed(
                words="a need that nothing asks about",
                questions=GOOD,
                needs=(*NEEDS, "what it pays"),
            ),
        ),
    ),
}
