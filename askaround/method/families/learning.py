"""Families of jobs around learning, testing and the university."""

from askaround.method.families.family import Family, Group

FAMILIES = (
    Family(
        key="instructional-design",
        name="Learning and development",
        group=Group.LEARNING,
        titles=(
            "Instructional designer",
            "Learning experience designer",
            "Learning and development manager",
            "Training evaluator",
        ),
        employers=("companies", "universities", "hospitals", "training providers"),
        associations=(
            "ATD (Association for Talent Development)",
            "AECT",
            "The Learning Guild",
        ),
        phrases=(
            '"learning designer" psychology doctorate',
            '"instructional design" "cognitive psychologist" hospital',
            '"training evaluation" lead psychologist',
        ),
        what=(
            "Design courses that grown people finish and use on Monday, and check whether they"
            " did."
        ),
        care=(
            "Designer, engineer, architect: the second word of the title drifts from firm to"
            " firm. Search for all three, and ask what it means in theirs."
        ),
    ),
    Family(
        key="learning-science",
        name="Education technology",
        group=Group.LEARNING,
        titles=("Learning scientist", "Learning engineer", "Efficacy researcher"),
        employers=(
            "education technology firms",
            "publishers of school books",
            "charities",
            "makers of language apps",
        ),
        associations=(
            "ISLS (International Society of the Learning Sciences)",
            "AERA",
            "IEEE ICICLE",
            "APA Division 15 (educational psychology)",
        ),
        phrases=(
            '"learning scientist" language app OR publisher',
            '"efficacy" research director education psychology PhD',
            '"learning engineering" cognitive scientist',
        ),
        what=(
            "Bring what is known about memory and practice into software, then test whether"
            " pupils learn more."
        ),
        care=(
            "Research can be the engine of the product or its ornament. Ask for the last thing"
            " that changed because of a study."
        ),
    ),
    Family(
        key="psychometrics",
        name="Testing and psychometrics",
        group=Group.LEARNING,
        titles=(
            "Psychometrician",
            "Test developer",
            "Measurement scientist",
            "Assessment research scientist",
        ),
        employers=(
            "makers of admission and licence exams",
            "certification boards",
            "publishers of clinical tests",
            "makers of hiring tests",
        ),
        associations=(
            "NCME",
            "ATP (Association of Test Publishers)",
            "Psychometric Society",
            "AERA Division D",
            "APA Division 5 (quantitative methods)",
        ),
        phrases=(
            'psychometrician "certification board" doctorate',
            '"test development" manager psychologist exam',
            '"assessment scientist" language test',
        ),
        what=(
            "Build tests that are fair, and show that they are: items, trials, statistics, plain"
            " reports."
        ),
        care=(
            "Mind two letters: a psychometrist administers tests, a psychometrician makes them."
            " Writing the wrong one ends a letter early."
        ),
    ),
    Family(
        key="school-psychology",
        name="School psychology",
        group=Group.LEARNING,
        titles=("School psychologist", "Educational psychologist", "District coordinator"),
        employers=("school districts", "groups of schools that share staff", "ministries"),
        associations=(
            "NASP (National Association of School Psychologists)",
            "APA Division 16 (school psychology)",
            "ISPA (International School Psychology Association)",
        ),
        phrases=(
            '"school psychologist" coordinator district doctorate',
            '"nationally certified school psychologist" interview',
            '"educational psychologist" council team',
        ),
        what=(
            "Work out with a child, the parents and the teachers what stands in the way of"
            " learning, and move it."
        ),
        care=(
            "They live by the school calendar: the start of the year and examination time are"
            " full. Ask in a quiet month of term."
        ),
    ),
    Family(
        key="university-roles",
        name="University roles beside the faculty",
        group=Group.LEARNING,
        titles=(
            "Institutional researcher",
            "Teaching centre developer",
            "Career adviser for doctoral students",
            "Research integrity officer",
            "Research development manager",
        ),
        employers=("universities", "medical schools", "groups of universities"),
        associations=(
            "AIR (Association for Institutional Research)",
            "Graduate Career Consortium",
            "POD Network",
            "PRIM&R",
            "NORDP",
        ),
        phrases=(
            '"institutional research" analyst "psychology PhD"',
            '"graduate career" adviser former psychologist',
            '"IRB" OR "ethics committee" director psychologist',
            '"teaching centre" developer psychology',
        ),
        what=(
            "Keep a university running well from beside the lecture hall: its figures, its"
            " teaching, its ethics, its students' next jobs."
        ),
        care=(
            "The easiest place to practise: they work on your campus and like being asked. Walk"
            " over for the first one."
        ),
    ),
)
