"""Families of jobs that find out what works, what people think and what they choose."""

from askaround.method.families.family import Family, Group

FAMILIES = (
    Family(
        key="programme-evaluation",
        name="Programme evaluation",
        group=Group.EVIDENCE,
        titles=("Evaluator", "Evaluation director", "Research associate", "Senior researcher"),
        employers=(
            "contract research firms",
            "think tanks",
            "cities and states",
            "charities with an evaluation team",
        ),
        associations=(
            "AEA (American Evaluation Association)",
            "APPAM",
            "SREE (Society for Research on Educational Effectiveness)",
            "local evaluation groups",
        ),
        phrases=(
            '"program evaluator" "social psychologist"',
            '"evaluation director" charity psychology PhD',
            '"contract research" associate psychologist',
        ),
        what=(
            "Find out whether a programme did what it promised, and write it so that somebody"
            " acts on it."
        ),
        care=(
            "Two questions explain most of this work: who pays for a report, and who opens it"
            " afterwards."
        ),
    ),
    Family(
        key="survey-methods",
        name="Surveys and public opinion",
        group=Group.EVIDENCE,
        titles=(
            "Survey methodologist",
            "Survey statistician",
            "Questionnaire designer",
            "Pollster",
        ),
        employers=("statistical offices", "survey firms", "newsrooms", "foundations"),
        associations=(
            "AAPOR (American Association for Public Opinion Research)",
            "ESRA (European Survey Research Association)",
            "ASA Survey Research Methods Section",
        ),
        phrases=(
            '"survey methodologist" "cognitive psychologist"',
            '"cognitive interviewing" statistics office researcher',
            '"questionnaire design" lead psychology doctorate',
        ),
        what=(
            "Ask a nation questions it can really answer, and know how far to trust what comes"
            " back."
        ),
        care=(
            "Field periods and election months swallow these people. Write outside them, and say"
            " that any week will do."
        ),
    ),
    Family(
        key="behavioural-science",
        name="Applied behavioural science",
        group=Group.EVIDENCE,
        titles=(
            "Behavioural scientist",
            "Behavioural designer",
            "Behavioural insights adviser",
        ),
        employers=(
            "insight teams of governments",
            "consultancies",
            "banks, insurers and health plans",
            "conservation groups",
        ),
        associations=(
            "GAABS (Global Association of Applied Behavioural Scientists)",
            "SJDM (Society for Judgment and Decision Making)",
            "BSPA (Behavioral Science and Policy Association)",
            "national behavioural insights networks",
        ),
        phrases=(
            '"behavioural insights" psychologist ministry OR city',
            '"behavioral scientist" bank OR insurer "social psychology"',
            '"behavior change" conservation psychologist',
        ),
        what=(
            "Change one line of a letter or one default, measure what people then do, and keep"
            " only what works."
        ),
        care=(
            "The title means something else in every house, and a behaviour analyst is another"
            " profession altogether. Ask for their last project, not for the definition."
        ),
    ),
    Family(
        key="consumer-insight",
        name="Consumer insight and brands",
        group=Group.EVIDENCE,
        titles=(
            "Insights manager",
            "Brand strategist",
            "Market research director",
            "Consumer neuroscientist",
        ),
        employers=("research agencies", "makers of everyday goods", "media", "drug makers"),
        associations=(
            "Insights Association",
            "ESOMAR",
            "SCP (Society for Consumer Psychology)",
            "QRCA (Qualitative Research Consultants Association)",
        ),
        phrases=(
            '"consumer psychologist" insights food OR retail',
            '"brand strategist" psychology doctorate agency',
            '"market research" director "former psychologist"',
        ),
        what="Find out why people choose, switch and come back, and give a brand one thing to do.",
        care=(
            "Client work is confidential and an agency's day is sold by the hour. Ask how a study"
            " is made, and leave the client's name alone."
        ),
    ),
    Family(
        key="publishing",
        name="Publishing, editing and journalism",
        group=Group.EVIDENCE,
        titles=("Science writer", "Acquisitions editor", "Podcast producer", "Journal editor"),
        employers=("publishers", "learned societies", "magazines", "audio and video platforms"),
        associations=(
            "NASW (National Association of Science Writers)",
            "SSP (Society for Scholarly Publishing)",
            "Council of Science Editors",
        ),
        phrases=(
            '"commissioning editor" psychology books',
            '"science writer" "trained as a psychologist"',
            '"journal editor" publisher "PhD in psychology"',
        ),
        what=(
            "Choose what deserves readers, and work on it until a stranger understands it on the"
            " first try."
        ),
        care=(
            "Editors are offered manuscripts all day. Leave yours at home, and read something"
            " they brought out first."
        ),
    ),
)
