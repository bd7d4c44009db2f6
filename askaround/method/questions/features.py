"""What of a question the learned part looks at: words, their kinds, pairs, and how it is built.

Source: the handbook's rule that a wording is a hint, not a verdict. Each feature is a word or two
that can be shown, so that a verdict can name what decided it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from askaround.method.questions.facts_asked import fact_pointers
from askaround.method.questions.sentence import Turn, asking, clause, turns

MOST_WORDS = 80
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*(?:'[a-z]+)?|\d+|\?")

# Words that stand for one another: what is learned of one holds for its kin.
_KINDS: dict[str, str] = {
    "PLACE": "company companies firm firms organisation organisations organization organizations "
    "agency agencies institute institutes institution institutions employer employers business "
    "businesses hospital hospitals clinic foundation charity consultancy ministry bank banks "
    "startup start-up corporation office offices nonprofit museum newspaper studio company's "
    "competitors headquarters organisation's organization's",
    "UNIT": "team teams department departments group groups unit units division section team's "
    "lab laboratory",
    "JOB": "job jobs role roles position positions post posts occupation profession career "
    "careers occupations professions",
    "FIELD": "field fields industry industries sector sectors trade market area discipline "
    "business's",
    "PAPER": "degree degrees diploma phd doctorate master's masters mba bachelor's license "
    "licence licenses licences licensure certification certifications certificate certificates "
    "credentials credential accreditation gpa ged licensed certified qualifications qualification",
    "SCHOOL": "college school schools university universities programme program programmes "
    "programs course courses class classes major coursework training education educational "
    "academic studies study schooling curriculum subjects studied residency graduate "
    "undergraduate bootcamp trained workshops seminars lessons mentoring mentorship onboarding",
    "PAY": "salary salaries pay paid pays wage wages earn earns earnings income compensation bonus "
    "bonuses raise raises stipend equity shares pension retirement insurance benefits "
    "tuition reimbursement remuneration earned paycheck",
    "LEAVE": "vacation holiday holidays pto leave sick",
    "CV": "cv resume resumes portfolio application",
    "OPENING": "opening openings vacancy vacancies",
    "INTERN": "internship internships intern interns trainee traineeship",
    "HIRE": "hiring hire hires hired recruit recruiting recruits recruited recruiter recruiters "
    "candidate candidates applicant applicants",
    "SKILL": "skill skills ability abilities quality qualities strength talent talents "
    "trait traits competency competencies characteristics attributes personality aptitude "
    "competence skillset mindset temperament",
    "EXPERIENCE": "experience experiences background knowledge",
    "LIKE": "like enjoy love likes enjoyable enjoyed loved satisfying rewarding "
    "fulfilling satisfaction satisfied fun happy proud proudest exciting excites excited "
    "fulfilled enjoying meaningful gratifying motivates motivated energizes",
    "FAVOURITE": "favorite favourite best",
    "HARD": "hard hardest difficult difficulty difficulties challenge challenges challenging "
    "challenged stressful stress tough toughest frustrating frustrates frustrations frustration "
    "problem problems obstacle obstacles dislike downside downsides drawbacks pressure pressures "
    "worst struggle struggles hurdle hurdles disappointments disadvantages failure failures "
    "setbacks weakness weaknesses negative negatives cons burnout boring tedious trouble",
    "FUTURE": "future trend trends outlook prospects growing shrinking ai automation "
    "technologies forecast evolve evolving evolved heading headed innovation innovations "
    "developments disruption regulation regulations economy automated",
    "SPAN": "years decade decades",
    "ADVANCE": "advancement advance promotion promotions promoted ladder upward progression "
    "progress trajectory mobility advancing growth grow promote move goals promotes",
    "DAY": "day days week weeks workday daily routine morning day-to-day",
    "TYPICAL": "typical usual normal average ordinary regular common",
    "PERSON": "anyone anybody someone somebody person contact contacts names",
    "PEOPLE": "people colleague colleagues professionals coworkers others",
    "TALK": "talk speak meet reach connect interview speaking talking",
    "CULTURE": "culture environment atmosphere climate vibe diversity inclusive diverse "
    "inclusion values lifestyle cultural",
    "HOURS": "hours overtime weekends weekend travel flexible flexibility remote remotely "
    "balance schedule family home evenings work-life commute part-time shifts",
    "BOSS": "boss manager managers supervisor supervisors management leadership leaders",
    "ADVICE": "advice tips suggestions suggestion recommend recommendations advise recommendation "
    "tip suggest pointers wisdom",
    "READ": "read books book journals journal magazines podcasts websites newsletters blogs "
    "publications resources conferences associations association articles memberships",
    "TASK": "task tasks duty duties responsibilities responsibility responsible project projects "
    "function functions assignments deliverables activities assignment duties",
    "TOOLS": "software tools tool technology stack language languages framework code coding "
    "programming python excel platform equipment systems",
    "START": "start started starting begin began beginning",
    "ENTER": "enter entering entered break breaking entry entry-level",
    "BECOME": "become became becoming",
    "CHOOSE": "choose chose chosen decide decided choice pick picked decision attracted drew "
    "interested interest inspired inspire led brought motivated influenced",
    "LEFT": "leave left switch switched transition transitioned changed moved quit",
    "SURPRISE": "surprise surprised surprises surprising misconception misconceptions myth myths "
    "stereotype stereotypes misunderstood expectations expected",
    "LOOK_AT": "look review feedback critique glance",
    "NEED": "need needs needed require requires required necessary requirement requirements "
    "prerequisite prerequisites mandatory",
    "MATTER": "important importance matter matters valuable value useful helpful essential "
    "key crucial critical",
    "SUCCEED": "succeed success successful thrive excel",
    "KNOWN": "wish known regret",
    "PREPARE": "prepare prepared preparing preparation",
    "LEAVE_TO": "mind okay ok alright permission",
    "MONEY": "money cost costs budget revenue profit profitable dollars funded funding",
    "STUDENT": "student students graduates beginner beginners newcomer newcomers",
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_TITLE = re.compile(
    r"(?:[a-z]{3,}(?:ist|ists|ician|icians|eer|eers|yst|ysts|ctor|ctors)"
    r"|nurses?|lawyers?|attorneys?|managers?|designers?|developers?|teachers?|bankers?|writers?"
    r"|officers?|workers?|consultants?|counsel+ors?|advisers?|advisors?|accountants?|directors?"
    r"|programmers?|researchers?|professors?|lecturers?|editors?|translators?|planners?|brokers?"
    r"|administrators?|technicians?|associates?|assistants?|surgeons?|chefs?|pilots?|vets?"
    r"|clinicians?|actuar(?:y|ies)|secretar(?:y|ies)|trainers?|rangers?|coordinators?|architects?)"
)
_NO_TITLE = frozenset(
    [
        "exist",
        "exists",
        "list",
        "lists",
        "consist",
        "consists",
        "career",
        "doctor",
        "factor",
        "sector",
    ]
)
_NUMBER = re.compile(r"\d+|two|three|four|five|six|seven|ten|twenty|thirty")


@lru_cache(maxsize=4096)
def kind(word: str) -> str:
    """The word as its kind, or itself without its ending."""
    if word in _KIND_OF:
        return _KIND_OF[word]
    if _NUMBER.fullmatch(word):
        return "NUMBER"
    if word not in _NO_TITLE and _TITLE.fullmatch(word):
        return "TITLE"
    return stem(word)


def stem(word: str) -> str:
    """The word without its ending, so that "described" meets "describing"."""
    for ending in ("ing", "ed", "es", "ly", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)[:8]
    return word[:8]


def raw_words(text: str) -> list[str]:
    """The words of a text as they stand there; no more than are read."""
    return re.findall(_WORD.pattern, text, re.IGNORECASE)[:MOST_WORDS]


def words_of(text: str) -> list[str]:
    """The words of a text, small, each as its kind; no more than are read."""
    return [kind(word) for word in _WORD.findall(text.lower())[:MOST_WORDS]]


def features(flat: str) -> Iterator[str]:
    """The features of a question whose quotes are plain."""
    every, asked = turns(flat), asking(flat)
    main = _main(asked)
    whole = words_of(" ".join(turn.text for turn in asked))
    told = words_of(flat)
    yield "bias"
    yield f"marks:{min(sum(turn.asks for turn in asked), 4)}"
    if len(every) > len(asked):
        yield "told before"
    yield from _starts(words_of(main))
    yield from _pairs(whole)
    yield from (f"told {word}" for word in sorted({*told} - {*whole}))
    yield f"length:{min(len(whole) // 5, 6)}"
    yield from _about_whom(flat, main, set(told))


def _about_whom(flat: str, main: str, told: set[str]) -> Iterator[str]:
    """Whose fact is asked for: theirs, everybody's in a calling, or the asker's."""
    is_yours = bool({"you", "your", "yours", "yourself"} & told)
    is_general = _is_of_occupation(flat)
    if is_general:
        yield f"an occupation{'' if is_yours else ', no you'}"
    if not is_yours:
        yield "no you"
    if {"i", "me", "my"} & told:
        yield "me"
    whose = f"{' you' if is_yours else ''}{' general' if is_general else ''}"
    for each in fact_pointers(main):
        yield f"asks {each}"
        yield f"asks {each}{whose}"


def _is_of_occupation(flat: str) -> bool:
    """Whether it asks about everybody of a calling: "a nurse", "most nurses", "nurses"."""
    words = _WORD.findall(flat.lower())[:MOST_WORDS]
    for at, word in enumerate(words):
        before = words[max(0, at - 3) : at]
        if kind(word) != "TITLE" or {"as", "your"} & set(before):
            continue
        if {"a", "an", "most", "average", "typical", "become", "becoming"} & set(before):
            return True
        if word.endswith("s") and not {"the", "our", "my", "their", "these", "of"} & set(
            before[-1:]
        ):
            return True
    return False


def _main(asked: list[Turn]) -> str:
    for turn in asked:
        if found := clause(turn):
            return found.text
    return asked[0].text if asked else ""


def _starts(head: list[str]) -> Iterator[str]:
    for count in (1, 2, 3, 4):
        if len(head) >= count:
            yield "^ " + " ".join(head[:count])


def _pairs(whole: list[str]) -> Iterator[str]:
    yield from dict.fromkeys(whole)
    yield from dict.fromkeys(f"{one} {two}" for one, two in zip(whole, whole[1:], strict=False))
