"""Families of jobs between a new treatment and the people it is for."""

from askaround.method.families.family import Family, Group

FAMILIES = (
    Family(
        key="outcome-assessment",
        name="Outcomes and health economics",
        group=Group.MEDICINES,
        titles=(
            "Clinical outcome assessment scientist",
            "Patient-centred outcomes researcher",
            "Health economics manager",
            "Endpoint strategist",
        ),
        employers=(
            "drug makers",
            "contract research organisations",
            "outcomes consultancies",
            "owners of questionnaires",
        ),
        associations=(
            "ISPOR",
            "ISOQOL (International Society for Quality of Life Research)",
            "APA Division 38 (health psychology)",
        ),
        phrases=(
            '"COA scientist" psychology doctorate',
            '"patient-reported outcomes" psychologist consultancy',
            '"health economics and outcomes" psychometrician',
        ),
        what=(
            "Let patients say whether a treatment helps, in a form that regulators and payers"
            " will accept."
        ),
        care=(
            "The field is full of initials: COA, PRO, HEOR. Learn these three beforehand, and ask"
            " about the fourth when it comes."
        ),
    ),
    Family(
        key="clinical-trials",
        name="Clinical trials and rater science",
        group=Group.MEDICINES,
        titles=(
            "Rater training lead",
            "Clinical scientist",
            "Trial methodologist",
            "Clinical project manager",
        ),
        employers=(
            "contract research organisations",
            "biotechnology firms",
            "trial units of universities",
        ),
        associations=(
            "ISCTM (International Society for CNS Clinical Trials and Methodology)",
            "ACRP",
            "DIA",
        ),
        phrases=(
            '"rater training" lead psychologist trials',
            '"clinical scientist" depression OR schizophrenia trial psychology doctorate',
            '"clinical trials" methodologist psychologist biotech',
        ),
        what=(
            "Keep a trial honest: the same scale, rated the same way, by hundreds of people in"
            " twenty countries."
        ),
        care=(
            "A clinical scientist in a drug company sees no patients. And a running trial is"
            " closed: ask about one that has been published."
        ),
    ),
    Family(
        key="medical-affairs",
        name="Medical affairs and science liaison",
        group=Group.MEDICINES,
        titles=("Medical science liaison", "Medical adviser", "Field medical director"),
        employers=("drug makers", "biotechnology firms", "makers of medical devices"),
        associations=(
            "MSL Society",
            "MAPS (Medical Affairs Professional Society)",
            "ACMA (Accreditation Council for Medical Affairs)",
        ),
        phrases=(
            '"science liaison" psychiatry "psychology PhD"',
            '"medical affairs" neuroscience psychologist biotech',
            '"MSL" "behavioral neuroscience" doctorate',
        ),
        what=(
            "Travel between a company's data and the physicians who doubt it, and bring both back"
            " wiser."
        ),
        care=(
            "They live on the road. Offer a phone call, or a coffee at a congress where both of"
            " you will be."
        ),
    ),
    Family(
        key="medical-writing",
        name="Medical and scientific writing",
        group=Group.MEDICINES,
        titles=("Medical writer", "Grant writer", "Regulatory writer", "Publications manager"),
        employers=("writing agencies", "drug makers", "hospitals", "their own desk"),
        associations=(
            "AMWA (American Medical Writers Association)",
            "EMWA (European Medical Writers Association)",
            "ISMPP",
        ),
        phrases=(
            '"medical writer" psychologist freelance',
            '"regulatory writing" doctorate neuroscience career',
            '"grant writer" hospital "psychology PhD"',
        ),
        what=(
            "Make a thousand pages of results readable, correct and on time, for readers who"
            " decide."
        ),
        care=(
            "A freelance writer's hour is billed. Ask for a short talk, and end it on the minute."
        ),
    ),
)
