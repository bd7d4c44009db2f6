"""Families of jobs that make rules and give money."""

from askaround.method.families.family import Family, Group

FAMILIES = (
    Family(
        key="science-policy",
        name="Science policy and advocacy",
        group=Group.POLICY,
        titles=(
            "Policy fellow",
            "Policy analyst",
            "Legislative assistant",
            "Government relations officer",
        ),
        employers=(
            "parliaments",
            "ministries and federal agencies",
            "scientific societies",
            "campaigning organisations",
        ),
        associations=(
            "AAAS Science and Technology Policy Fellowships",
            "APA and SPSSI policy fellowships",
            "FABBS",
            "SRCD (Society for Research in Child Development)",
        ),
        phrases=(
            '"policy fellow" psychologist class of',
            '"congressional fellowship" psychology doctorate',
            '"government relations" scientific society psychologist',
        ),
        what=(
            "Carry evidence to people who have ten minutes and a vote, and learn what they need"
            " it for."
        ),
        care=(
            "Fellowships print the names of every class, so people are easy to find. Choose one"
            " whose year has ended: they can speak more freely."
        ),
    ),
    Family(
        key="research-funding",
        name="Research funding",
        group=Group.POLICY,
        titles=(
            "Programme officer",
            "Health scientist administrator",
            "Scientific review officer",
        ),
        employers=(
            "NIH, NSF and the veterans' research office",
            "defence research offices",
            "national research councils",
        ),
        associations=("NORDP", "networks of federal review officers", "FABBS"),
        phrases=(
            '"program officer" behavioural science institute psychologist',
            '"scientific review officer" "social psychologist"',
            '"research council" programme manager psychology',
        ),
        what="Read proposals, find reviewers, decide with a panel what gets a chance.",
        care=(
            "Every call for proposals carries their name, so everybody writes to them. Say in"
            " the first line that you are not asking about a grant."
        ),
    ),
    Family(
        key="foundations",
        name="Foundations and giving",
        group=Group.POLICY,
        titles=("Foundation officer", "Grants director", "Learning and evaluation officer"),
        employers=(
            "private foundations",
            "giving arms of companies",
            "circles of donors",
        ),
        associations=(
            "GEO (Grantmakers for Effective Organizations)",
            "PEAK Grantmaking",
            "AEA (American Evaluation Association)",
        ),
        phrases=(
            '"foundation" "program officer" psychology doctorate',
            '"learning and evaluation" officer psychologist giving',
            '"grants director" mental health foundation',
        ),
        what=(
            "Decide where private money could do most good, give it away, and find out whether"
            " it did."
        ),
        care=(
            "If you, your adviser or your group may ask them for money, say so or choose"
            " somebody else: it puts them in a bind."
        ),
    ),
    Family(
        key="regulatory-science",
        name="Regulation: drugs, alcohol and tobacco",
        group=Group.POLICY,
        titles=(
            "Regulatory scientist",
            "Social science reviewer",
            "Abuse-liability consultant",
            "Behavioural pharmacologist",
        ),
        employers=(
            "drug and tobacco regulators",
            "state agencies",
            "contract research organisations",
            "specialist consultancies",
            "drug makers",
        ),
        associations=(
            "CPDD (College on Problems of Drug Dependence)",
            "SRNT (Society for Research on Nicotine and Tobacco)",
            "RSA (Research Society on Alcohol)",
            "ASPET",
            "APA Divisions 28 and 50",
        ),
        phrases=(
            '"abuse potential" assessment psychologist consultant',
            '"tobacco products" regulator "social scientist" psychology',
            '"behavioral pharmacologist" industry doctorate',
        ),
        what=(
            "Judge what a substance does to those who take it, and what a label, a limit or a ban"
            " would change."
        ),
        care=(
            "Officials are bound in what they may say, above all on open cases. Ask about the"
            " work and the way into it."
        ),
    ),
)
