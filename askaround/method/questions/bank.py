"""Questions to start from, by topic.

Source: "The following sample questions" of the article, seven of them, marked as its own. The
others are ours and keep every check. They are starting points: a question grows better with one
fact about the person in front of it.
"""

from dataclasses import dataclass

from askaround.method.questions.topics import Topic


@dataclass(frozen=True, kw_only=True)
class Sample:
    """A question to take over or to adapt. `is_article`: one of the article's seven."""

    id: str
    text: str
    topic: Topic
    is_article: bool = False


_ARTICLE: tuple[tuple[str, Topic, str], ...] = (
    ("article-day", Topic.TASKS, "On a typical day in this position, what do you do?"),
    (
        "article-satisfying",
        Topic.REWARDS,
        "What part of this job do you personally find most satisfying? Most challenging?",
    ),
    (
        "article-skills",
        Topic.SKILLS,
        "What types of skills and experiences are necessary to succeed in this position?",
    ),
    (
        "article-search",
        Topic.FOUND,
        "How did you navigate the job search to get this position?",
    ),
    (
        "article-advancement",
        Topic.TRAJECTORY,
        "What opportunities for career advancement are there for someone in your position?",
    ),
    (
        "article-organisations",
        Topic.LANDSCAPE,
        "From my research, I've found these companies/agencies in your field. Can you tell me"
        " anything about them?",
    ),
    ("article-anyone", Topic.REFERRAL, "Can you recommend anyone else for me to talk to?"),
)

_OWN: dict[Topic, tuple[tuple[str, str], ...]] = {
    Topic.TASKS: (
        ("last-week", "Which piece of work took most of your time last week?"),
        ("first-hour", "What does the first hour of your working day tend to go to?"),
        ("busy-month", "In your busiest month, what falls off your desk first?"),
        ("hand-over", "What do you hand over when a piece of work is done, and to whom?"),
        ("alone-together", "Which parts of your week do you spend alone with the material?"),
    ),
    Topic.REWARDS: (
        ("good-day", "Tell me about a recent day that you went home pleased with."),
        ("strain", "What part of this work wears you out in a way outsiders would not expect?"),
        ("give-away", "Which task would you give away tomorrow if somebody took it?"),
        ("miss", "What do you miss from the work you did before this?"),
    ),
    Topic.SKILLS: (
        ("unlearn", "Which habit did you have to unlearn in your first year here?"),
        ("late-skill", "What skill did you have to pick up late, and how did you learn it?"),
        ("training-used", "Which piece of your training do you lean on more than you expected?"),
        ("good-great", "What separates solid work from outstanding work on a team like yours?"),
        ("beginner-gap", "What do beginners from research tend to find hardest to learn?"),
    ),
    Topic.FOUND: (
        ("first-heard", "How did you first hear of the position you have now?"),
        ("who-helped", "Which conversation helped you most in finding this position?"),
        ("search-surprise", "What surprised you about the job search outside the university?"),
        ("convinced", "Looking back at the job search, what do you think made the difference?"),
        ("closed-doors", "Which dead end of your job search taught you most?"),
    ),
    Topic.PATH: (
        ("turning-point", "Which turning point brought you from your training to this work?"),
        ("made-you-leave", "What made you leave the job you had before this one?"),
        ("underestimated", "When you moved into this work, what had you underestimated?"),
        ("other-life", "Which other path did you nearly take, and what tipped the balance?"),
        ("background-read", "How has your background shaped the way you do this work?"),
    ),
    Topic.TRAJECTORY: (
        ("five-years-on", "Where do people go after a few years in your seat?"),
        ("step-up", "What does the next step up ask of people that this one does not?"),
        ("sideways", "Which moves sideways have you seen people make from your role?"),
        ("leaders-past", "What did the senior people in your unit do before they got there?"),
        ("stuck", "At which level do people tend to stay longest, and why there?"),
    ),
    Topic.FUTURE: (
        ("next-change", "Which change in the next few years will touch your own work first?"),
        ("growing", "Which parts of your field are growing, seen from where you sit?"),
        ("fading", "Which of today's methods do you expect to disappear, and why those?"),
        ("prepare-now", "What would you learn now to be ready for where the field is heading?"),
        ("overrated-trend", "Which trend in your field gets more attention than it deserves?"),
    ),
    Topic.LANDSCAPE: (
        (
            "these-organisations",
            "These organisations came up in my reading. How would you tell them apart?",
        ),
        ("overlooked", "Which employers in your field do newcomers tend to overlook?"),
        ("big-small", "How does this work differ between large and small organisations?"),
        ("sectors", "How do the public and the private sector approach this work differently?"),
        ("reputation", "Which organisations do people in your field learn most from?"),
    ),
    Topic.CULTURE: (
        ("disagree", "How do people on your team disagree with each other?"),
        ("evening", "In which weeks does work follow you home in the evening?"),
        ("newcomer", "How does a newcomer find their feet in your unit?"),
        ("mistake", "What happens on your team when somebody makes a mistake?"),
        ("remote", "How has working remote changed the way your team works together?"),
    ),
    Topic.DECISIONS: (
        ("who-decides", "Who decides which projects your team takes on?"),
        ("good-enough", "How do you know that the evidence is good enough to act on?"),
        (
            "overruled",
            "Tell me about a time when the data said one thing and the decision another.",
        ),
        ("trade-off", "Which trade-offs do you have to decide on most often?"),
    ),
    Topic.ENTRY: (
        ("my-place", "In my place, which one step would you take in the next three months?"),
        (
            "read-background",
            "How would people in your field read a research background like mine?",
        ),
        ("gap-first", "Which gap would you close first if you stood where I am now?"),
        ("bad-advice", "Which common advice about getting into this field would you ignore?"),
        (
            "small-project",
            "What small project would teach someone like me what this work is like?",
        ),
    ),
    Topic.RESOURCES: (
        ("really-read", "What do you read to keep up when time is short?"),
        ("one-book", "Which book or report changed how you do this work?"),
        ("gatherings", "Which conferences or meet-ups are worth a newcomer's time?"),
        ("course", "Which course would you take again if you started today?"),
    ),
    Topic.CURRENT: (
        (
            "public-work",
            "Of the things you have published, what is closest to what you are working on?",
        ),
        ("puzzle", "Which open problem are you turning over at the moment, in general terms?"),
        ("since-talk", "Since your last public talk, what have you changed your mind about?"),
        ("season", "What kinds of questions land on your desk at this time of the year?"),
    ),
    Topic.VALUES: (
        ("unhappy", "What kind of person tends to be unhappy in this work?"),
        ("worth", "When does this work feel worth it to you?"),
        ("compromise", "Where do your own values and the work pull in different directions?"),
        ("against", "What would make you advise a friend against this line of work?"),
        ("fit", "How did you find out that this work suits you?"),
    ),
    Topic.REFERRAL: (
        ("other-view", "Who else in your field sees these things differently from you?"),
        ("two-years-in", "Can you think of someone who made this move a year or two ago?"),
        ("neighbour", "Which people in a neighbouring field could I talk to next?"),
        ("whose-story", "Whose story would round off what you have told me?"),
    ),
    Topic.CLOSING: (
        ("not-asked", "What have I not asked that you would have wanted to tell me?"),
        ("nobody-asks", "What is the thing nobody asks you about this work?"),
        ("left-out", "Is there anything I left out that a newcomer should hear?"),
        ("better-question", "Which question should I have asked you first?"),
    ),
    Topic.PERMISSION: (
        ("use-name", "May I use your name when I write to them?"),
        ("report-back", "May I let you know in a few weeks what came of this?"),
        ("one-question", "Could I write to you once if one more question comes up?"),
        ("notes-back", "Would it be all right if I sent you what I understood, to correct?"),
    ),
}

SAMPLES: tuple[Sample, ...] = tuple(
    Sample(id=slug, text=text, topic=topic, is_article=True) for slug, topic, text in _ARTICLE
)
BANK: tuple[Sample, ...] = tuple(
    Sample(id=f"{topic}-{slug}", text=text, topic=topic)
    for topic, questions in _OWN.items()
    for slug, text in questions
)


def samples_on(topic: Topic) -> list[Sample]:
    """The article's samples and ours on one topic, the article's first."""
    return [sample for sample in SAMPLES + BANK if sample.topic is topic]
