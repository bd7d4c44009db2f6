"""A yes that stands: said, and taken back by nothing else in the answer.

Source: "a no never for a yes". What takes a yes back is looked for with more care than the yes.
"""

import re
from collections.abc import Sequence

from askaround.method.replies import wishes_words
from askaround.method.replies.hearing import Heard, Span
from askaround.method.replies.wishes import Wish, contrasts, is_on_a_day, turns_round
from askaround.method.replies.words import Clause

# A no to these takes no yes back.
_HARMLESS = ("day", "habit", "topic")
_NOT = re.compile(r"\b(?:not|no|never|nothing|cannot)\b|n't\b")
_WOULD = re.compile(r"\b(?:would|should)\b|'d\b")


def standing_yes(heard: Heard) -> Span | None:
    """The last yes they say, if nothing takes it back."""
    for at in reversed(range(len(heard.wishes))):
        yes = heard.wishes[at]
        if yes.says != "yes":
            continue
        before, after = heard.wishes[:at], heard.wishes[at + 1 :]
        if _is_taken_back(heard, yes, after) or _is_faint(heard, yes):
            return None
        if _stands_against(heard, yes, before):
            return yes.start, yes.end
    return None


def _stands_against(heard: Heard, yes: Wish, before: Sequence[Wish]) -> bool:
    """Whether it comes after no firm no, or turns it round with a "but"."""
    firm = [w for w in before if w.says == "maybe" or (w.says == "no" and w.scope in ("", "now"))]
    return not firm or turns_round(firm[-1], yes, heard.clauses)


def _is_taken_back(heard: Heard, yes: Wish, after: Sequence[Wish]) -> bool:
    """Whether a no, a doubt, a "but not" or an "I don't ..." follows."""
    is_would = _is_a_would(heard, yes)
    harmless = _HARMLESS[1:] if is_would and not heard.times else _HARMLESS
    if any(w.says == "no" and w.scope not in harmless for w in after):
        return True
    if any(w.says == "maybe" and not _is_modest(heard.clauses[w.clause]) for w in after):
        return True
    rest = heard.clauses[yes.clause + 1 :]
    if any(map(_says_what_they_do_not, rest)):
        return True
    regrets = any(wishes_words.REGRET.search(clause.said) for clause in heard.clauses)
    return (regrets or is_would) and any(map(_says_but_not, rest))


def _is_a_would(heard: Heard, wish: Wish) -> bool:
    """ "I'd love to": a yes that a "but" often takes back."""
    clause = heard.clauses[wish.clause]
    return bool(_WOULD.search(clause.said[: wish.end - clause.start]))


def _says_what_they_do_not(clause: Clause) -> bool:
    """ "I don't do calls", but neither modesty nor a day."""
    m = wishes_words.FIRST_PERSON_NO.search(clause.said)
    return bool(m) and not (_is_modest(clause) or is_on_a_day(clause))


def _says_but_not(clause: Clause) -> bool:
    """ "But not about that": the same, after a "but"."""
    is_harmless = is_on_a_day(clause) or _is_modest(clause)
    return contrasts(clause) and bool(_NOT.search(clause.said)) and not is_harmless


def _is_modest(clause: Clause) -> bool:
    """ "I'm no expert", "not about clients": what takes nothing back."""
    said = clause.said
    return bool(wishes_words.MODEST.search(said) or wishes_words.A_TOPIC.search(said))


def _is_faint(heard: Heard, yes: Wish) -> bool:
    """Whether it is a mere word before a question of theirs: "Fine, who told you about me?"."""
    clause, after = heard.clauses[yes.clause], heard.clauses[yes.clause + 1 :]
    at = yes.end - clause.start
    if heard.times or not wishes_words.FAINT.fullmatch(clause.said[:at]):
        return False
    asks = clause.asks or any(c.asks for c in after)
    rest = [clause.said[at:], *(c.said for c in after)]
    return asks and any(wishes_words.THEIR_QUESTION.search(said) for said in rest)
