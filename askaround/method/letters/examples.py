"""What each check on a letter lets pass and what it points out: its tests, and its page in the
guide.

Source: each example names the sentence its check rests on, of the article (in quotation marks), or
our rule. An example is a part of a letter, as somebody might type it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from askaround.method.letters.facts import Asking, News, Reader, Thanking, Writer
from askaround.method.letters.reading import Letter


@dataclass(frozen=True, kw_only=True)
class Example:
    """The sentence a check rests on, letters it lets pass, and letters it points out."""

    source: str
    passes: tuple[Letter, ...]
    fails: tuple[Letter, ...]


@dataclass(frozen=True, kw_only=True)
class Known:
    """What is known beside the words, where a check needs it."""

    facts: Mapping[str, object] = field(default_factory=dict)

    def said(self, *texts: str) -> tuple[Letter, ...]:
        return tuple(Letter(body=text, **self.facts) for text in texts)  # type: ignore[arg-type]


def long(count: int) -> str:
    return " ".join(["word"] * count)


def headed(*subjects: str) -> tuple[Letter, ...]:
    return tuple(Letter(subject=subject) for subject in subjects)


said = Known().said
to_ann = Known(facts={"reader": Reader(name="Ann Okafor", greeting_name="Dr. Okafor")}).said
from_mina = Known(facts={"writer": Writer(name="Mina Park", phone="555-0100")}).said
applying = Known(facts={"asking": Asking(is_applying=True)}).said
after = Known(facts={"asking": Asking(minutes=30)}).said
noted = Known(
    facts={
        "thanking": Thanking(
            starred=("Summary before the study",), referrals=(("Sam Lee", True),)
        ),
        "others": (
            "Thank you for your time on Monday. The one-page summary stays with me for long.",
        ),
    }
).said
beside = Known(
    facts={"others": ("Your talk on reading tests for children has stayed with me since May.",)}
).said
weeks_later = Known(facts={"news": News(advice="run one usability test before deciding")}).said
met_ann = Known(facts={"met": Reader(name="Ann Okafor")}).said

REQUEST = {
    "who_you_are": Example(
        source="our rule: who I am, in one line",
        passes=said("I am a nurse in York.", "I'm finishing a doctorate in psychology at Calder."),
        fails=said("I would like to talk with you.", "My name is Mina."),
    ),
    "why_them": Example(
        source="our rule: why you, in particular, and not what another letter says",
        passes=said("Lena Ortiz suggested I write to you.")
        + beside("Your article on survey teams made me read two more."),
        fails=said("I would like to learn about your field.")
        + beside("Your talk on reading tests for children has stayed with me since May."),
    ),
    "information": Example(
        source="“simply in gathering information”",
        passes=said("I would like to learn how you came to this work.", "I'd value your advice."),
        fails=said("May I come on Tuesday?", "Please call me."),
    ),
    "not_a_job": Example(
        source="“let them know that you are not interested in a job interview”",
        passes=said("I am not asking for a job.", "No job hunting, I promise.")
        + applying("I may apply to your organisation in spring."),
        fails=said("I would like to talk with you.") + applying("I am not asking for a job."),
    ),
    "minutes": Example(
        source="“how much time you are requesting (e.g. 30 minutes to ask five or six questions)”",
        passes=said("Could I ask you five questions in 20 minutes?"),
        fails=said(
            "Could I ask you five questions?",
            "Could you spare 20 minutes?",
            "Could I ask you five questions in 90 minutes?",
        ),
    ),
    "place": Example(
        source="“If possible, arrange to meet at the interviewee's workplace”",
        passes=said(
            "I could come to your office, any day next week.", "By phone, when it suits you?"
        ),
        fails=said("May I talk to you next week?", "I could come to your office."),
    ),
    "easy_no": Example(
        source="our rule: an easy no, and thanks for considering",
        passes=said("If it is not a good time, no reply is needed. Thank you for considering it."),
        fails=said("Thank you for considering it.", "I look forward to your answer."),
    ),
    "signature": Example(
        source="our rule: a signature with a telephone number or one profile link",
        passes=from_mina("May I ring you?\n\nKind regards,\nMina Park | 555-0100")
        + said("May I ring you?\n\nBest,\nSam\nsam@uni.example"),
        fails=from_mina("May I ring you?\n\nKind regards,", "May I ring you?\n\nThanks,\nMina")
        + said("May I ring you?"),
    ),
    "length": Example(
        source="our rule: 50 to 125 words",
        passes=said(long(50), long(180)),
        fails=said(long(49), long(181)),
    ),
    "subject": Example(
        source="our rule: specific, under 60 characters",
        passes=headed("Your talk on reading tests", "Lena Ortiz suggested I write"),
        fails=headed("", "Hello", "Quick question", "A question about " + "very " * 9 + "much"),
    ),
}
FOLLOW_UP = {
    "smaller": Example(
        source="our rule: one follow-up, a smaller ask",
        passes=after("Would 15 minutes be easier?", "Two questions by e-mail would do."),
        fails=after("Would 30 minutes suit you?"),
    ),
    "easy_no": Example(
        source="our rule: an easy no, in the follow-up at the latest",
        passes=said("If it is not a good time, no reply is needed."),
        fails=said("I look forward to your answer."),
    ),
    "last_one": Example(
        source="our rule: one follow-up, and never a second",
        passes=said("I will not write again.", "After this I leave it there."),
        fails=said("I will try again next week."),
    ),
    "length": Example(
        source="our rule: shorter than the first",
        passes=said(long(90)),
        fails=said("", long(91)),
    ),
}
THANKS = {
    "time": Example(
        source="“let them know that you value their time”",
        passes=said("Thank you for half an hour of your afternoon."),
        fails=said("Thank you. It was great."),
    ),
    "specific": Example(
        source="our rule: one specific thing they said",
        passes=said("What you said about writing the summary before the study stays with me.")
        + noted("The summary stays with me."),
        fails=said("It was very interesting.") + noted("The prison visit stays with me."),
    ),
    "next_step": Example(
        source="our rule: what I will do, and when",
        passes=said("I will read the report you named by Friday."),
        fails=said("I will read the report you named.", "It was very interesting."),
    ),
    "referral": Example(
        source="“Can you recommend anyone else for me to talk to”",
        passes=noted("I will write to Sam Lee this week."),
        fails=noted("Thank you for the names."),
    ),
    "no_ask": Example(
        source="our rule: a thank-you asks for nothing",
        passes=said("Thank you for your time."),
        fails=said("Could you also look at my CV?", "Please let me know of any openings."),
    ),
    "length": Example(
        source="our rule: 40 to 120 words",
        passes=said(long(40), long(120)),
        fails=said(long(39), long(121)),
    ),
    "own": Example(
        source="our rule: not the text of another thank-you",
        passes=noted("Thank you for the walk through the lab, which I shall not forget soon."),
        fails=noted(
            "Thank you for your time on Friday. The one-page summary stays with me for long."
        ),
    ),
}
UPDATE = {
    "came_of_it": Example(
        source="our rule: weeks later, what came of it",
        passes=said("I ran the test you suggested."),
        fails=said("I hope you are well."),
    ),
    "their_part": Example(
        source="our rule: what they said, so that they recognise it",
        passes=said("You told me to start small.") + weeks_later("I ran the usability test."),
        fails=said("All is well here.") + weeks_later("All is well here."),
    ),
    "no_ask": THANKS["no_ask"],
    "length": Example(
        source="our rule: three or four sentences",
        passes=said(long(120)),
        fails=said("", long(121)),
    ),
}
INTRODUCER = {
    "you_spoke": Example(
        source="our rule: tell the referrer that you wrote, and report the outcome",
        passes=met_ann("I spoke with Ann Okafor on Monday."),
        fails=met_ann("I hope you are well.", "I spoke with Sam on Monday."),
    ),
    "thanked": Example(
        source="our rule: thanks to whoever opened the door",
        passes=said("Thank you for the introduction."),
        fails=said("I spoke with Ann."),
    ),
    "one_thing": Example(
        source="our rule: report the outcome",
        passes=said("I learned that every study begins with its summary."),
        fails=said("I spoke with her."),
    ),
    "no_ask": THANKS["no_ask"],
    "length": UPDATE["length"],
}
KIND_REPLY = {
    "thanked": Example(
        source="our rule: thank for a no, within two working days",
        passes=said("Thank you for telling me."),
        fails=said("I see."),
    ),
    "lets_go": Example(
        source="our rule: ask nothing of somebody who declined",
        passes=said("Thank you for telling me. I wish you a quiet summer."),
        fails=said("Would 15 minutes be possible after all?"),
    ),
    "length": Example(
        source="our rule: one or two lines",
        passes=said("Thank you for telling me."),
        fails=said("", long(150)),
    ),
}
