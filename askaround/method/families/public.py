"""Families of jobs in safety, justice and public service."""

from askaround.method.families.family import Family, Group

FAMILIES = (
    Family(
        key="human-factors",
        name="Human factors and safety",
        group=Group.PUBLIC,
        titles=(
            "Human factors engineer",
            "Engineering psychologist",
            "Usability engineer",
            "Human performance investigator",
        ),
        employers=(
            "aviation, rail and car makers",
            "makers of medical devices",
            "energy and defence",
            "space agencies",
            "accident investigators",
            "expert-witness firms",
        ),
        associations=(
            "HFES (Human Factors and Ergonomics Society)",
            "APA Division 21 (engineering psychology)",
            "chartered bodies for ergonomics",
            "BCPE",
        ),
        phrases=(
            '"human factors" psychologist rail OR aviation',
            '"engineering psychologist" space agency doctorate',
            '"human performance" accident investigator psychology',
        ),
        what=(
            "Make cockpits, control rooms and wards harder to get wrong. Cab rides, incident"
            " reports, drawings."
        ),
        care=(
            "Sites are guarded: a visit can need clearance, and weeks of notice. Offer a phone"
            " call in the same letter."
        ),
    ),
    Family(
        key="forensic",
        name="Forensic and correctional work",
        group=Group.PUBLIC,
        titles=(
            "Forensic psychologist",
            "Correctional psychologist",
            "Forensic evaluator",
        ),
        employers=("courts", "prisons", "secure hospitals", "private evaluators"),
        associations=(
            "AP-LS (American Psychology-Law Society, APA Division 41)",
            "AAFP (American Academy of Forensic Psychology)",
            "IACFP",
        ),
        phrases=(
            '"forensic psychologist" secure hospital doctorate',
            '"correctional psychologist" chief prison service',
            '"court" evaluator psychologist competency',
        ),
        what=(
            "Assess, treat and advise in prisons, courts and secure hospitals, where every word"
            " may be read aloud."
        ),
        care=(
            "No case may be discussed, and nobody walks in without being cleared. Ask about the"
            " work, and propose a place outside the walls."
        ),
    ),
    Family(
        key="jury-consulting",
        name="Trial and jury consulting",
        group=Group.PUBLIC,
        titles=("Jury consultant", "Trial consultant", "Litigation psychologist"),
        employers=("trial consultancies", "law firms"),
        associations=("ASTC (American Society of Trial Consultants)", "AP-LS"),
        phrases=(
            '"jury consultant" "social psychologist"',
            '"trial consulting" psychology doctorate firm',
            '"litigation" psychologist mock trial research',
        ),
        what=(
            "Try a case on strangers before it reaches the jury, and tell the lawyers what was"
            " really heard."
        ),
        care=(
            "A small world: an old count found about seven hundred in the whole United States,"
            " and all of them know each other. Be discreet about whom you met."
        ),
    ),
    Family(
        key="police",
        name="Police and threat assessment",
        group=Group.PUBLIC,
        titles=(
            "Police psychologist",
            "Threat assessment specialist",
            "Researcher on violent crime",
        ),
        employers=(
            "police forces",
            "federal protection and investigation services",
            "airports",
            "private security",
        ),
        associations=(
            "IACP Police Psychological Services Section",
            "APA Division 18 (public service)",
            "ATAP (Association of Threat Assessment Professionals)",
        ),
        phrases=(
            '"police psychologist" department doctorate',
            '"threat assessment" team psychologist university OR airport',
            '"public safety" psychology consultant officers',
        ),
        what=(
            "Choose officers, look after them once they have seen too much, and tell a threat"
            " from noise."
        ),
        care=(
            "You may be looked into before you are answered, and the answers may be brief. Take"
            " neither personally."
        ),
    ),
    Family(
        key="military",
        name="Military and veterans",
        group=Group.PUBLIC,
        titles=(
            "Military research psychologist",
            "Operational psychologist",
            "Psychologist for veterans",
            "Aerospace experimental psychologist",
        ),
        employers=(
            "defence laboratories",
            "research institutes of the services",
            "hospitals for veterans",
            "contractors",
        ),
        associations=(
            "APA Division 19 (military psychology)",
            "AVAPL (Association of VA Psychologist Leaders)",
            "HFES",
        ),
        phrases=(
            '"research psychologist" defence laboratory civilian',
            '"veterans" hospital psychologist chief doctorate',
            '"aerospace experimental psychologist" navy',
            '"0180" psychologist federal vacancy',
        ),
        what=(
            "Study and look after people who do dangerous work, from selection to the long time"
            " afterwards."
        ),
        care=(
            "Most of these posts need no uniform. Getting onto a base does take time: weeks, so"
            " begin with a call."
        ),
    ),
)
