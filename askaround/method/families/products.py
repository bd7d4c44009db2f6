"""Families of jobs that shape products and the technology in them."""

from askaround.method.families.family import Family, Group

FAMILIES = (
    Family(
        key="ux-research",
        name="UX research",
        group=Group.PRODUCTS,
        titles=("UX researcher", "Research lead", "Design researcher", "User researcher"),
        employers=(
            "software firms",
            "banks, shops, travel and health services",
            "design agencies",
            "digital teams of governments",
        ),
        associations=(
            "UXPA (User Experience Professionals Association)",
            "ACM SIGCHI",
            "HFES (Human Factors and Ergonomics Society)",
            "ResearchOps Community",
        ),
        phrases=(
            '"UX researcher" doctorate psychology',
            '"design researcher" "left academia"',
            '"user research" government digital psychologist',
            '"mixed methods" "UX research" PhD essay',
        ),
        what=(
            "Watch people use a product or a service, and tell the team what to change before"
            " it is built."
        ),
        care=(
            "A handful of studies you can show counts for more here than the doctorate. Ask what"
            " theirs looked like when they began."
        ),
    ),
    Family(
        key="quantitative-ux",
        name="Experiments and product analytics",
        group=Group.PRODUCTS,
        titles=(
            "Quantitative UX researcher",
            "Product analyst",
            "Experimentation scientist",
            "Measurement scientist",
        ),
        employers=(
            "large online platforms and marketplaces",
            "streaming services",
            "payment and banking apps",
        ),
        associations=(
            "Quant UX Con",
            "ACM SIGCHI",
            "SJDM (Society for Judgment and Decision Making)",
        ),
        phrases=(
            '"quant UX" researcher "experimental psychology"',
            '"experimentation" scientist psychologist streaming',
            '"survey science" product PhD',
        ),
        what=(
            "Count what people do by the million: experiments, surveys and logs that settle"
            " what a team argues about."
        ),
        care=(
            "One title covers three crafts. Find out early how the week divides between surveys,"
            " logs and experiments."
        ),
    ),
    Family(
        key="product-management",
        name="Product management and strategy",
        group=Group.PRODUCTS,
        titles=("Product manager", "Head of insights", "Research strategist", "Chief of staff"),
        employers=(
            "software companies",
            "health and education technology",
            "young companies with few hands",
        ),
        associations=("Mind the Product", "local product management meet-ups"),
        phrases=(
            '"product manager" "psychology" doctorate health app',
            '"from researcher to product manager" psychologist',
            '"head of insights" psychologist start-up',
        ),
        what=(
            "Decide what gets built next and why, and carry engineers, designers and numbers"
            " along."
        ),
        care=(
            "Few start here: most crossed over from research, analytics or games. Their first"
            " sideways step is the story to ask for."
        ),
    ),
    Family(
        key="games",
        name="Games and media research",
        group=Group.PRODUCTS,
        titles=("Games user researcher", "Player insights analyst", "Media researcher"),
        employers=("game studios", "toy makers", "broadcasters", "makers of children's media"),
        associations=(
            "IGDA Games Research and User Experience group",
            "APA Division 46 (media psychology)",
        ),
        phrases=(
            '"games user research" doctorate cognition',
            '"player research" psychologist studio',
            '"children\'s media" researcher developmental psychology',
        ),
        what=(
            "Watch people play or watch, find the minute at which the fun stops, and say why"
            " it does."
        ),
        care=(
            "What has not been released is secret. Ask about titles that are already in the shops."
        ),
    ),
    Family(
        key="data-science",
        name="Data science and machine learning",
        group=Group.PRODUCTS,
        titles=("Data scientist", "Quantitative researcher", "Applied scientist", "Statistician"),
        employers=("technology companies", "banks and insurers", "hospitals", "public agencies"),
        associations=(
            "ASA (American Statistical Association)",
            "PyData and R user groups",
            "APA Division 5 (quantitative methods)",
        ),
        phrases=(
            '"data scientist" "cognitive psychology" doctorate',
            '"applied scientist" psychologist "machine learning"',
            '"psychology to data science" interview',
        ),
        what=(
            "Turn messy records into a forecast or a decision, and explain it to people who will"
            " not read the code."
        ),
        care=(
            "Much of it is picked up at work. Ask which tools they brought along and which they"
            " met only there."
        ),
    ),
    Family(
        key="ai-safety",
        name="AI safety and human-AI interaction",
        group=Group.PRODUCTS,
        titles=(
            "Evaluation researcher",
            "Human-AI interaction researcher",
            "Behavioural risk analyst",
            "Trust and safety researcher",
            "Psychologist for model policy",
            "Societal impacts researcher",
        ),
        employers=(
            "AI laboratories",
            "online platforms",
            "independent evaluators",
            "public AI institutes",
        ),
        associations=(
            "ACM SIGCHI",
            "IEEE",
            "Trust and Safety Professional Association",
            "AI safety reading groups",
        ),
        phrases=(
            '"AI safety" researcher "background in psychology"',
            '"human-AI" interaction scientist cognitive PhD',
            '"trust and safety" policy psychologist platform',
        ),
        what=(
            "Find out how people and models mislead each other, and write the tests and rules"
            " that keep harm small."
        ),
        care=(
            "A young field: titles are renamed every year, and many people have signed that they"
            " will not talk. Ask about published work."
        ),
    ),
)
