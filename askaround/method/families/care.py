"""Families of jobs that look after people, in clinics and on the field."""

from askaround.method.families.family import Family, Group

FAMILIES = (
    Family(
        key="digital-health",
        name="Digital mental health",
        group=Group.CARE,
        titles=(
            "Clinical content lead",
            "Clinical product lead",
            "Chief clinical officer",
            "Outcomes researcher",
        ),
        employers=(
            "online therapy services",
            "makers of health apps",
            "insurers",
            "makers of medical devices",
        ),
        associations=(
            "SDMH (Society for Digital Mental Health)",
            "ISRII",
            "APA",
            "HIMSS",
        ),
        phrases=(
            '"clinical content" lead psychologist app',
            '"digital therapeutics" psychologist product',
            '"chief clinical officer" psychology online therapy',
        ),
        what="Turn a therapy into something that works at three in the morning on a phone.",
        care=(
            "Care and revenue pull in different directions sooner or later. Ask gently whose word"
            " counts on that day."
        ),
    ),
    Family(
        key="health-psychology",
        name="Health psychology in hospitals",
        group=Group.CARE,
        titles=(
            "Health psychologist",
            "Integrated care psychologist",
            "Head of behavioural medicine",
            "Quality improvement lead",
        ),
        employers=("hospitals", "cancer and pain centres", "primary care", "health insurers"),
        associations=(
            "SBM (Society of Behavioral Medicine)",
            "APA Division 38 (health psychology)",
            "CFHA (Collaborative Family Healthcare Association)",
            "APPIC",
        ),
        phrases=(
            '"health psychologist" pain OR cancer centre',
            '"primary care" "integrated" psychologist lead',
            '"behavioral medicine" head hospital psychology',
        ),
        what=(
            "Sit in the ward round and help people live with an illness, a treatment or a fright."
        ),
        care=(
            "Patients come first, and so does their privacy: expect rules at the door, and meet"
            " away from the ward."
        ),
    ),
    Family(
        key="private-practice",
        name="Independent practice",
        group=Group.CARE,
        titles=("Clinical psychologist", "Practice owner", "Supervisor"),
        employers=("their own practice", "group practices", "private clinics for members"),
        associations=(
            "APA Services",
            "state and national psychological associations",
            "APA Division 42 (independent practice)",
        ),
        phrases=(
            '"group practice" psychologist founder interview',
            '"private practice" clinical psychologist owner doctorate',
            '"opened my practice" psychologist',
        ),
        what=(
            "See people one by one, and also be the office: rent, records, referrals, and the"
            " quiet of working alone."
        ),
        care=(
            "Their hour is what they live on. Offer twenty minutes on the phone, at the edge of"
            " their day, and ask nothing for yourself."
        ),
    ),
    Family(
        key="neuropsychology",
        name="Neuropsychology",
        group=Group.CARE,
        titles=(
            "Clinical neuropsychologist",
            "Assessment director",
            "Rehabilitation psychologist",
        ),
        employers=(
            "hospitals",
            "rehabilitation clinics",
            "private practice",
            "courts and their experts",
        ),
        associations=(
            "NAN (National Academy of Neuropsychology)",
            "INS (International Neuropsychological Society)",
            "AACN",
            "APA Division 40 (clinical neuropsychology)",
        ),
        phrases=(
            'neuropsychologist rehabilitation clinic "doctorate"',
            '"clinical neuropsychologist" "board certified" hospital',
            '"neuropsychological assessment" director',
        ),
        what=(
            "Work out from memory, speech and drawing what an injured brain can do, and what it"
            " could learn again."
        ),
        care=(
            "The road is long and regulated, with a specialist fellowship after the doctorate."
            " Read the requirements first; ask how the years felt."
        ),
    ),
    Family(
        key="sport",
        name="Sport and performance",
        group=Group.CARE,
        titles=(
            "Sport psychologist",
            "Mental performance coach",
            "Team psychologist",
        ),
        employers=("clubs and federations", "universities", "armed forces", "schools of dance"),
        associations=(
            "AASP (Association for Applied Sport Psychology)",
            "APA Division 47 (sport and exercise)",
        ),
        phrases=(
            '"sport psychologist" federation OR club doctorate',
            '"mental performance" consultant CMPC army OR dance',
            '"performance psychologist" theatre',
        ),
        what="Sit beside athletes, dancers and surgeons when it counts.",
        care=(
            "Psychologist is a protected title in many places, coach is not. Ask which they are,"
            " and leave the athletes' names out of it."
        ),
    ),
    Family(
        key="substance-use",
        name="Substance use: treatment and prevention",
        group=Group.CARE,
        titles=(
            "Treatment programme director",
            "Evaluator of a state programme",
            "Implementation specialist",
        ),
        employers=(
            "treatment systems",
            "state agencies",
            "organisations with federal prevention grants",
            "tribal health services",
        ),
        associations=(
            "APA Divisions 28 and 50",
            "CPDD (College on Problems of Drug Dependence)",
            "NAADAC",
            "SPR (Society for Prevention Research)",
        ),
        phrases=(
            '"opioid" response evaluation psychologist state',
            '"implementation science" addiction psychologist agency',
            '"prevention" programme director "substance use" doctorate',
        ),
        what=(
            "Get treatments that are known to help to the people who need them, through offices"
            " that are short of everything."
        ),
        care=(
            "Many here have lived through it themselves; they will say so if they wish. Write"
            " of people who use drugs, not of addicts."
        ),
    ),
)
