"""Words that belong to a topic, whatever sentence they stand in.

Source: "understand that person's job responsibilities, how they found the position, the career
trajectory for someone in their position, and information about the future of their industry".
"""

import re

_WORDS: dict[str, str] = {
    "challenges": "blunder outage crisis bottleneck shortcoming regret unhappy complain complaint "
    "annoy annoying hate dread headache tricky barrier cope overcome worried worry concern fear "
    "risk threat exhausting draining drain tiring sacrifice compromise drawback pitfall burden "
    "nightmare overwhelm overwhelming disappoint disappointing disappointment demanding critic "
    "criticism mistake fail failure wrong setback hurdle obstacle difficult hardest toughest "
    "stressful pressure frustration dislike worst struggle weakness conflict fired rejection "
    "rejected emotional boring tedious bureaucracy bug crash emergency angry disagreement",
    "satisfaction": "delight joy joyful thrill enthusiastic highlight accomplish accomplishment "
    "achievement excite exciting perks appreciate cool favorite favourite fascinating interesting "
    "inspiring gratify gratifying proud reward rewarding fulfil fulfilling satisfy satisfying "
    "enjoy love happy fun pleasure passionate meaningful worthwhile energize motivate motivated "
    "best nicest glad thankful",
    "culture": "lunch party outing social socialise socialize casual formal pets meetings "
    "communicate communication transparency trust politics hierarchy collaborate collaboration "
    "overwork crunch sabbatical childcare wellness accessibility harassment minority women gender "
    "safe respect autonomy micromanage async office desk laptop equipment hardware commute shift "
    "culture environment atmosphere balance hours overtime weekend evening schedule flexible "
    "flexibility remote remotely home travel dress diversity diverse inclusion inclusive lifestyle "
    "family vacation colleague coworker boss manager supervisor management leadership freedom "
    "pace workload vibe ethic philosophy team-building friendly supportive competitive treat "
    "respectful values tolerance religion parent parental kids feedback noise quiet on-call "
    "contract relax stress-free personality-fit relationships relationship atmosphere events",
    "tasks": "deliver deliverable own ownership oversee supervise kpi objective quota case scope "
    "mandate authority decision sprint deploy deployment test testing review backlog ci "
    "documentation spec requirement incident task duty responsibility function project role "
    "assignment report analysis client patient involve entail consist produce build design "
    "implement process workflow methodology approach evaluate measure maintain handle manage "
    "prioritize priority problem solve focus tool code release feature research day-to-day",
    "day": "day week daily morning afternoon routine calendar workday hour spend spent divide "
    "structure typical average ordinary usual monday tuesday",
    "skills": "skill soft technical proficient fluent knowledge expertise mindset attitude "
    "temperament aptitude ability quality trait talent strength competency characteristic "
    "personality succeed success successful thrive excel qualified candidate applicant "
    "valuable important essential necessary patience creativity empathy writing math maths "
    "statistics coding programming language languages excel analytical interpersonal",
    "path": "background story journey path route started land landed hired recruited discover "
    "discovered interest interested inspired inspire choose chose chosen decide decided switch "
    "switched transition transitioned previous previously before first internship networking "
    "application search led drew attracted brought became become enter entered entry break broke "
    "origin beginning began motivation why career",
    "trajectory": "promotion promote promoted senior lead climb next long-term ambition ladder "
    "progression exit turnover retention tenure advancement advance growth grow appraisal rotate "
    "mobility transfer upward partner director executive future-self goal five ten opportunity "
    "opportunities development develop evaluated evaluation performance",
    "future": "trend future outlook forecast ai automation disrupt evolve emerging demand "
    "recession economy economic regulation legislation pandemic covid market decline obsolete "
    "decade innovation news landscape issue robot robots chatgpt climate technology technologies "
    "change changes changed changing predict prediction heading prospects stable stability "
    "growing shrinking years industry sector profession field",
    "employers": "company product service customer user mission vision strategy revenue profit "
    "profitable funding investor ipo acquisition merger competitor founder founded ceo board "
    "location size employee headcount structure structured department division subsidiary stack "
    "brand reputation history organization organisation firm agency bank startup hospital "
    "corporate headquarters business clients agencies organizations organisations companies firms "
    "employer employers institution nonprofit government composition composed organized organised "
    "they their glassdoor github website technology",
    "education": "degree education educational train training trained college university school "
    "course class major certificate certification certified license licence licensed licensure "
    "qualification graduate master mba phd doctorate study studied studies mentor mentorship "
    "onboarding coursework gpa credential academic lesson bootcamp diploma learn learning taught "
    "teach workshop curriculum undergraduate exam apprenticeship residency seminar scholarship "
    "requirement requirements",
    "advice": "advice advise tip suggest suggestion recommend recommendation wisdom pointer warn "
    "warning wish known differently younger should prepare preparation avoid read reading book "
    "journal publication magazine association resource blog podcast website newsletter resume cv "
    "cover-letter steps step student shoes beginner newcomer starting lesson conference "
    "volunteer portfolio",
    "referral": "else introduce introduction refer referral contact contacts connect name talk "
    "speak meet anyone someone anybody somebody touch reach",
    "pay": "salary salaries pay paid earn wage income compensation bonus benefits raise stock "
    "equity pension retirement insurance stipend tuition relocation money dollar dollars "
    "reimbursement perk holiday vacation leave 401k healthcare",
    "talk": "linkedin email e-mail phone notes record card coffee weather hobby hobbies relocate "
    "available weekend married children age old birthday time minutes permission surprise "
    "surprised surprising misconception myth stereotype unexpected expect expected passion",
}  # fmt: skip
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z]+)*")
MOST_WORDS = 120


def root(word: str) -> str:
    """The word without its ending."""
    for ending in ("ments", "ment", "ings", "ing", "ies", "ed", "es", "ly", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word


_TOPICS: dict[str, list[str]] = {}
for _topic, _words in _WORDS.items():
    for _each in dict.fromkeys(map(root, _words.split())):
        _TOPICS.setdefault(_each, []).append(_topic)


def topics_in(text: str) -> list[str]:
    """The topics of its words, one for each word that has any."""
    found = _WORD.findall(text.lower())[:MOST_WORDS]
    return [topic for word in found for topic in _TOPICS.get(root(word), ())]


def words_about(text: str) -> list[str]:
    """The features of a text's words: each topic once, and whether it is there more than once."""
    every = topics_in(text)
    most = max(map(every.count, every), default=0)
    return [
        name
        for topic in dict.fromkeys(every)
        for name in (
            f"word of {topic}",
            *([f"words of {topic}"] if every.count(topic) > 1 else ()),
            *([f"most of {topic}"] if every.count(topic) == most else ()),
        )
    ]
