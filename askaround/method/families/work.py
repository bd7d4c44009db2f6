"""Families of jobs about people at work."""

from askaround.method.families.family import Family, Group

FAMILIES = (
    Family(
        key="organisational-consulting",
        name="Organisational consulting and selection",
        group=Group.WORK,
        titles=(
            "Organisational psychologist",
            "Assessment consultant",
            "Selection consultant",
            "Research consultant",
        ),
        employers=(
            "assessment and personnel consultancies",
            "research institutes for hire",
            "small partnerships of psychologists",
        ),
        associations=(
            "SIOP (Society for Industrial and Organizational Psychology, APA Division 14)",
            "EAWOP (European Association of Work and Organizational Psychology)",
            "regional work psychology groups",
        ),
        phrases=(
            '"organizational psychologist" partner consultancy',
            '"personnel selection" psychologist boutique',
            '"I-O psychology" consultant doctorate',
        ),
        what=(
            "Help an organisation choose, develop and keep people fairly, and show that the"
            " method holds."
        ),
        care=(
            "The society itself counts four homes: university, consulting, government and"
            " industry. Ask which of them they tried, and why they stayed in this one."
        ),
    ),
    Family(
        key="people-analytics",
        name="People analytics and talent",
        group=Group.WORK,
        titles=(
            "People scientist",
            "Workforce insights analyst",
            "Talent management specialist",
            "People analytics manager",
        ),
        employers=("personnel departments of large employers", "makers of HR software"),
        associations=("SIOP", "SHRM", "people analytics meet-ups"),
        phrases=(
            '"people scientist" psychology doctorate',
            '"people analytics" lead "organizational psychology"',
            '"talent assessment" manager psychologist employer',
        ),
        what=(
            "Study how people join, grow and leave, then talk a board through what the numbers"
            " mean."
        ),
        care=(
            "The work changes with the house it lives in. Ask whom the team reports to:"
            " personnel, finance or the data people."
        ),
    ),
    Family(
        key="leadership",
        name="Leadership assessment and coaching",
        group=Group.WORK,
        titles=("Executive coach", "Management psychologist", "Leadership consultant"),
        employers=("leadership consultancies", "their own practice", "business schools"),
        associations=(
            "APA Division 13 (consulting psychology)",
            "SIOP",
            "ICF (International Coaching Federation)",
        ),
        phrases=(
            '"management psychologist" leadership firm',
            '"executive coach" psychologist doctorate licence',
            '"leadership assessment" consultant psychology',
        ),
        what=(
            "Sit across from people who carry a lot, judge what they can carry next, and help"
            " them grow into it."
        ),
        care=(
            "Advice is what many of them sell. Ask for a short talk about the profession and"
            " never for a sample of the work."
        ),
    ),
    Family(
        key="management-consulting",
        name="Management consulting",
        group=Group.WORK,
        titles=("Consultant", "Associate", "Engagement manager", "Behavioural lead"),
        employers=("strategy firms", "consultancies for the public sector"),
        associations=("consulting clubs for doctoral students",),
        phrases=(
            '"strategy consultant" "doctorate in psychology"',
            '"advanced degree" consultant "social psychology"',
            '"public sector" consultancy psychologist engagement manager',
        ),
        what=(
            "Take a stranger's problem apart in a week, find the number that matters, and stand"
            " up for an answer."
        ),
        care=(
            "The way in is the case interview, and guides to it fill shelves. Read one first,"
            " and keep their half hour for what guides leave out."
        ),
    ),
    Family(
        key="workplace-health",
        name="Workplace health",
        group=Group.WORK,
        titles=(
            "Occupational health psychologist",
            "Workplace wellbeing lead",
            "Employee assistance clinician",
        ),
        employers=("employee assistance providers", "insurers", "large employers"),
        associations=(
            "SOHP (Society for Occupational Health Psychology)",
            "EAPA (Employee Assistance Professionals Association)",
            "EA-OHP (European Academy of Occupational Health Psychology)",
        ),
        phrases=(
            '"occupational health" psychologist employer',
            '"employee assistance" programme director psychologist',
            '"workplace wellbeing" lead psychology PhD',
        ),
        what=(
            "Keep work from making people ill: stress, shifts, conflict, and the way back after"
            " an illness."
        ),
        care=(
            "They hear about people in trouble and owe them silence. Ask how the service works,"
            " not who uses it or why."
        ),
    ),
)
