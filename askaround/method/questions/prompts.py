"""What to say when an answer opens a door: follow-up questions by what was heard.

Source: "other questions will naturally arise in your conversation". The order of moves is always
the same: acknowledge, one follow-up question, back to the list.
"""

from dataclasses import dataclass

ACKNOWLEDGE = "Acknowledge"
FIRST = f"{ACKNOWLEDGE} first: half a sentence that shows what you heard."
AT_MOST = "One follow-up question an answer, two at most, never two in one breath."


@dataclass(frozen=True, kw_only=True)
class Prompt:
    """One card: what was heard, the move, and words to use after the acknowledgement."""

    id: str
    heard: str
    move: str
    say: str


PROMPTS: tuple[Prompt, ...] = (
    Prompt(
        id="example",
        heard="A large word: strategy, impact, culture",
        move="Ask for an example",
        say="What was the latest case of that?",
    ),
    Prompt(
        id="contrast",
        heard="“It depends”",
        move="Ask what it turns on",
        say="What does it depend on most?",
    ),
    Prompt(
        id="clarify",
        heard="A term or an abbreviation new to you",
        move="Ask what it means",
        say="That word is new to me: what does it mean where you work?",
    ),
    Prompt(
        id="reason",
        heard="A decision without its reason",
        move="Ask for the reason",
        say="What settled it in the end?",
    ),
    Prompt(
        id="open_door",
        heard="A “but”, a pause, a laugh",
        move="Leave the door open",
        say="It sounds as if there is more to that, if you would like to go on.",
    ),
    Prompt(
        id="link",
        heard="A name or an organisation",
        move="Ask how it connects",
        say="Is that somebody I should read, or talk to?",
    ),
    Prompt(
        id="scale",
        heard="A number, or a share of time",
        move="Ask how usual it is",
        say="How does that compare with other places you know?",
    ),
    Prompt(
        id="role",
        heard="“We”",
        move="Ask for their own part",
        say="Which part of it fell to you?",
    ),
    Prompt(
        id="sequence",
        heard="Something that happened",
        move="Ask how it went on",
        say="And then, how did it go on?",
    ),
    Prompt(
        id="depth",
        heard="A superlative, or a strong feeling",
        move="Ask what was behind it",
        say="What made that one different from the others?",
    ),
    Prompt(
        id="apply",
        heard="Advice",
        move="Make it small enough to do",
        say="If there is time for only one piece of that this month, which should it be?",
    ),
    Prompt(
        id="tick_off",
        heard="A long answer that took in a later question",
        move="Tick that question, and say so",
        say="That was my next question too. One thing I would still like to hear about it is ...",
    ),
    Prompt(
        id="wait",
        heard="Silence after your question",
        move="Count to three, then reword it once",
        say="Let me put it differently: ...",
    ),
    Prompt(
        id="withdraw",
        heard="They look uneasy",
        move="Take it back",
        say="Let us leave that one. I would rather ask ...",
    ),
    Prompt(
        id="pivot",
        heard="An answer about more than their own job",
        move="Go up a level",
        say="Do you see that across the whole field?",
    ),
)
