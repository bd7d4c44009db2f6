"""What others have written about informational interviews, under three headings.

Source: the closing list of the article, "how to get started", "tips for conducting your
interview", "general interview questions" (R42), whose links are lost. These stand in for them.
"""

from dataclasses import dataclass
from enum import StrEnum


class Heading(StrEnum):
    """The article's own three, in its order."""

    STARTED = "How to get started"
    CONDUCTING = "Tips for conducting your interview"
    QUESTIONS = "General interview questions"


@dataclass(frozen=True, kw_only=True)
class Resource:
    """Something to read: who published it, what it gives the reader, and where it stands."""

    heading: Heading
    title: str
    publisher: str
    gives: str
    address: str


_STARTED = (
    Resource(
        heading=Heading.STARTED,
        title="Informational interviews: a web extra on career options",
        publisher="gradPSYCH, American Psychological Association",
        gives="The shortest start for a psychology student: why two talks can settle a choice.",
        address="https://www.apa.org/gradpsych/features/2009/career-options.aspx",
    ),
    Resource(
        heading=Heading.STARTED,
        title="Informational interviews in six steps",
        publisher="University of California, Berkeley, Career Engagement",
        gives="The whole way on one page, from looking round to thanking.",
        address="https://career.berkeley.edu/start-exploring/informational-interviews/",
    ),
    Resource(
        heading=Heading.STARTED,
        title="The power of informational interviews",
        publisher="Berkeley Graduate Division",
        gives="For doctoral students, with another name to use for it in your letter.",
        address="https://grad.berkeley.edu/news/the-power-of-informational-interviews/",
    ),
    Resource(
        heading=Heading.STARTED,
        title="ACE your career in 10 hours",
        publisher="Office of Intramural Training and Education, NIH",
        gives="A plan for one month, and an honest page on why people stop before the first mail.",
        address="https://oitecareersblog.od.nih.gov/2016/10/03/ace-your-career-in-10-hours",
    ),
    Resource(
        heading=Heading.STARTED,
        title="How to do an informational interview",
        publisher="The Chronicle of Higher Education",
        gives="Two people who advise doctoral students talk it through. It may ask for money.",
        address="https://www.chronicle.com/article/how-to-do-an-informational-interview/",
    ),
    Resource(
        heading=Heading.STARTED,
        title="Introducing ImaginePhD",
        publisher="Inside Higher Ed, on a tool of the Graduate Career Consortium",
        gives="What the free planning tool does for the humanities and social sciences.",
        address=(
            "https://www.insidehighered.com/advice/2017/10/23/"
            "introduction-new-career-exploration-and-planning-tool-phds-essay"
        ),
    ),
    Resource(
        heading=Heading.STARTED,
        title="Profiles of psychologists outside the university",
        publisher="American Psychological Association",
        gives="First-person portraits by line of work. Read one before you ask somebody like it.",
        address="https://www.apa.org/careers/resources/profiles/index.aspx",
    ),
)

_CONDUCTING = (
    Resource(
        heading=Heading.CONDUCTING,
        title="Cold emails and hot coffee, part 3",
        publisher="Science Careers",
        gives="The half hour itself, step by step, from a scientist who made the change.",
        address="https://www.sciencemag.org/careers/2015/07/cold-emails-and-hot-coffee-part-3",
    ),
    Resource(
        heading=Heading.CONDUCTING,
        title="The etiquette and practices of informational interviews",
        publisher="PharmTalk, American Society for Pharmacology and Experimental Therapeutics",
        gives="Manners, told to pharmacologists: close to home for behavioural pharmacology.",
        address=(
            "https://www.aspet.org/aspet/news/news/2013/10/16/"
            "The-etiquette-and-practices-of-informational-interviews"
        ),
    ),
    Resource(
        heading=Heading.CONDUCTING,
        title="Informational interviewing for postdocs",
        publisher="Yale Office for Postdoctoral Affairs",
        gives="How much to write down while you listen, and a thank-you to look at.",
        address="https://postdocs.yale.edu/book/export/html/741",
    ),
    Resource(
        heading=Heading.CONDUCTING,
        title="Networking and informational interviews",
        publisher="MIT Career Advising and Professional Development",
        gives="How to say who you are in half a minute, and where alumni offer to talk.",
        address=(
            "https://capd.mit.edu/jobs-and-internships/research-industries-and-companies/"
            "networking-and-informational-interviews"
        ),
    ),
    Resource(
        heading=Heading.CONDUCTING,
        title="Do informational interviews right",
        publisher="Pioneer Press",
        gives="The other side of the table: what tires people who are asked often.",
        address="https://www.twincities.com/2010/04/24/do-informational-interviews-right/",
    ),
)

_QUESTIONS = (
    Resource(
        heading=Heading.QUESTIONS,
        title="Six Steps to Job Search Success: informational interviews",
        publisher="Saylor Academy, open textbook",
        gives="Questions that show you have read something first.",
        address=(
            "https://saylordotorg.github.io/text_six-steps-to-job-search-success/"
            "s10-04-informational-interviews.html"
        ),
    ),
    Resource(
        heading=Heading.QUESTIONS,
        title="Informational interviewing guide",
        publisher="Keene State College",
        gives="A long list by theme. Choose few, and tie each to the person you will meet.",
        address="https://www.keene.edu/academics/aca/career/interview/informational/",
    ),
    Resource(
        heading=Heading.QUESTIONS,
        title="Informational interviews",
        publisher="Tufts University Career Center",
        gives="Questions together with letters, so that you see how the two belong together.",
        address="https://students.tufts.edu/career-center/network/informational-interviews",
    ),
    Resource(
        heading=Heading.QUESTIONS,
        title="The best activity for career exploration",
        publisher="Psych Mic",
        gives="Questions put to people with psychology degrees, and many of their answers.",
        address="https://www.psychmic.com/post/the-best-activity-for-career-exploration-imo",
    ),
)

SHELF: tuple[Resource, ...] = _STARTED + _CONDUCTING + _QUESTIONS


def under(heading: Heading) -> tuple[Resource, ...]:
    """What stands under one heading."""
    return tuple(each for each in SHELF if each.heading is heading)
