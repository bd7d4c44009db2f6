"""What each fault of a letter looks like, and what is near it and none: its tests, and its page in
the guide.

Source: each example names the sentence its check rests on, of the article (in quotation marks), or
our rule.
"""

from askaround.method.letters.examples import Example, applying, headed, said, to_ann
from askaround.method.letters.reading import Letter

FAULTS = {
    "left_over": Example(
        source="our rule: what lowers goodwill, a text sent to many",
        passes=said("Your talk [sic] stayed with me."),
        fails=said("Dear [Name],", "Your work at {company}", "I met you at XX last year."),
    ),
    "name": Example(
        source="our rule: right name, right title, right spelling",
        passes=to_ann("Dear Dr. Okafor,\n\nMay I ring you?")
        + said("Dear Ann,\n\nMay I ring you?"),
        fails=to_ann("Dear Dr. Brandt,\n\nMay I ring you?", "Dear Ms. Okafor,\n\nMay I ring you?")
        + said("Dear Sir or Madam,\n\nMay I ring you?"),
    ),
    "untrue": Example(
        source="our rule: “not interested in a job interview” has to be true",
        passes=applying("I may apply to you later; this talk is only to understand the work."),
        fails=applying("I am not asking for a job."),
    ),
    "job": Example(
        source="“not interested in a job interview, but simply in gathering information”",
        passes=said("I am not looking for a job.", "How did you navigate the job search?"),
        fails=said("Are you hiring this year?", "I am looking for a research position."),
    ),
    "cv": Example(
        source="our rule: a CV that nobody asked for is presumptuous",
        passes=said("I rewrote my CV after your talk."),
        fails=said("I have attached my CV.", "Happy to send my resume."),
    ),
    "several_asks": Example(
        source="our rule: asking for two things lowers answers",
        passes=said("May I ring you? If not, would a line do?"),
        fails=said("Would you look over my portfolio?", "Why? How? When? Where?"),
    ),
    "brain": Example(
        source="our rule: “pick your brain” lowers goodwill",
        passes=said("I read your paper on the ageing brain."),
        fails=said("I would love to pick your brain."),
    ),
    "booking": Example(
        source="our rule: booking links for a favour lower answers",
        passes=said("Tuesday or Thursday at ten would suit me."),
        fails=said("Book a time: https://calendly.com/mina"),
    ),
    "capitals": Example(
        source="our rule: not in capitals",
        passes=headed("Your talk at SPSP", "SPSP"),
        fails=headed("URGENT REQUEST"),
    ),
    "reproach": Example(
        source="our rule: silence is information about a calendar",
        passes=said("My note of Monday may have reached you at a busy moment."),
        fails=said("I have not heard from you.", "I am still waiting for an answer."),
    ),
}
THANKS_FAULTS: dict[str, Example] = {
    check: FAULTS[check] for check in ("left_over", "name", "capitals")
}


def shown(letter: Letter) -> str:
    """A letter on one line of a page; one word again and again as its number of words."""
    words = letter.body.split()
    if len(words) > 1 and len(set(words)) == 1:
        return f"{len(words)} words"
    text = letter.body or letter.subject
    return " / ".join(filter(None, (line.strip() for line in text.split("\n")))) or "(nothing)"
