"""A yes, a no, times asked for and somebody else, in the languages next to English.

Few and firm: what is not among them gets no label, and the asker is asked.
German, French, Spanish, Italian, Dutch, Portuguese, Swedish, Danish and Norwegian, Polish.
"""

import re

from askaround.method.replies.words import cues

YES = cues(
    r"\b(?:(?:sehr |ja,? |liebend |natürlich |aber )?gerne?\b(?! (?:würde|hätte|wäre|geholfen))|mit (?:großem )?vergnügen|selbstverständlich|(?:das )?mach(?:e)? ich|freut mich (?:sehr)?|jederzeit|sehr gut möglich|kein problem|klar(?:,|\.|!|$| doch)|rufen sie (?:mich )?(?:einfach |gerne )?an|ruf (?:mich )?(?:einfach |gerne )?an|freue mich (?:auf|über ein)|ich stehe (?:ihnen |dir )?(?:gerne )?zur verfügung|einverstanden|passt (?:mir )?gut|ja,|ja\.|ja!)",
    r"\b(?:avec (?:grand )?plaisir|volontiers|bien s[uû]r|d'accord|pas de (?:problème|souci)|je serai(?:s)? (?:ravie?|heureu\w+|disponible)|appelez-moi|oui[,. !])",
    r"(?:\bclaro(?: que s[ií])?\b|\bcon (?:mucho )?gusto\b|\bencantad[oa]\b|\bpor supuesto\b|\bsí[,. !]|\bsin problema\b|\bestar[ée] encantad[oa]|\bll[áa]m[ea]me)",
    r"(?:\bvolentieri\b|\bcon piacere\b|\bcerto[,. !]|\bcertamente\b|\bnessun problema\b|\bva bene\b|\bsarò felice\b|\bsarei felice\b|\bsì[,. !])",
    r"(?:\bgraag\b(?! gedaan| gewild)|\bmet (?:veel )?plezier\b|\bnatuurlijk\b|\bprima\b|\bgeen probleem\b|\bja hoor\b)",
    r"(?:\bcom (?:todo o |muito )?(?:prazer|gosto)\b|\bcom certeza\b|\bclaro[,. !]|\bsem problema\b|\bterei (?:todo o )?(?:gosto|prazer)\b|\bsim[,. !])",
    r"(?:\b(?:ja )?gärna\b|\bsjälvklart\b|\binga problem\b|\babsolut\b|\bdet går bra\b|\bjättegärna\b)",
    r"(?:\b(?:ja )?gerne\b|\bselvfølgelig\b|\bselvsagt\b|\bhelt i orden\b|\bingen problem\b)",
    r"(?:\bchętnie\b|\bz (?:wielką )?przyjemnością\b|\boczywiście\b|\bnie ma sprawy\b)",
)
NO = cues(
    r"\b(?:leider (?:nicht|nein|kann|können|habe|haben|ist|bin|muss|fehlt|schaffe|geht)|keine (?:zeit|kapazität\w*|möglichkeit)|(?:kann|können|möchte|möchten|werde) (?:ich |wir )?(?:\w+ ){0,4}?nicht\b|muss (?:ich )?(?:\w+ ){0,3}?(?:absagen|ablehnen)|kein interesse|nein[,. ]|nicht möglich|bedau(?:er|re)\w*|absagen|ablehnen|tut mir leid)",
    r"(?:je ne (?:peux|suis|pourrai|serai|souhaite|donne|fais) (?:\w+ ){0,3}?pas|\bmalheureusement\b|\bpas le temps\b|\bpas possible\b|\bimpossible\b|\bje regrette\b|\bdésolée?\b|\bà regret\b|\bdécliner\b|\bnon[,. ](?! seulement))",
    r"(?:\blo siento\b|\blamentablemente\b|\bno (?:puedo|podr[ée]|tengo tiempo|tengo disponibilidad|me es posible|estoy interesad\w|es posible|podemos)\b|\bdesafortunadamente\b|\brechazar\b|\bdeclinar\b)",
    r"(?:\bpurtroppo\b|\bnon (?:posso|potrò|ho tempo|sono (?:disponibile|in grado)|è possibile|possiamo|riesco)\b|\bmi dispiace\b|\bdeclinare\b|\bspiacente\b)",
    r"(?:\bhelaas\b|\bgeen (?:tijd|interesse|ruimte|mogelijkheid)\b|\bkan (?:ik |het )?(?:\w+ ){0,3}?niet\b|\bniet mogelijk\b|\bhet spijt me\b|\bafslaan\b)",
    r"(?:\binfelizmente\b|\bnão (?:posso|poderei|tenho (?:tempo|disponibilidade)|é possível|consigo|podemos)\b|\blamento\b|\bsinto muito\b|\brecusar\b)",
    r"(?:\btyvärr\b|\binte (?:möjlighet|tid|kan)\b|\bkan (?:jag )?inte\b|\bhar (?:jag )?inte (?:tid|möjlighet)\b|\btacka nej\b)",
    r"(?:\bdesværre\b|\bdessverre\b|\bbeklager\b|\bkan (?:jeg )?(?:\w+ )?ikke\b|\bikke tid\b|\bhar (?:jeg )?ikke (?:tid|mulighed|mulighet)\b|\btakke nei\b|\btakke nej\b)",
    r"(?:\bniestety\b|\bnie (?:mogę|mam czasu|jestem w stanie|dam rady)\b|\bprzykro mi\b)",
)
ASKS = cues(
    r"\b(?:wann (?:würde|passt|hätten|haben|wäre|können|ginge)\w*|(?:schlagen sie|schlag) .{0,30}(?:termin|zeit|vor)\w*|welche[rs]? (?:termin|tag|zeit|uhrzeit)\w*|nennen sie .{0,30}termin\w*",
    r"quand (?:vous )?(?:seriez|êtes|souhaitez|pouvez|est-ce|voulez)",
    r"quelles? (?:sont vos |est votre )?(?:disponibilités?|dates?|heures?)",
    r"vos disponibilités",
    r"proposez",
    r"cu[áa]ndo (?:te|le|puede|podr[íi]a|estar|tiene|prefiere|ser)\w*",
    r"qu[ée] (?:d[íi]a|hora|horario)s?",
    r"tu disponibilidad",
    r"su disponibilidad",
    r"propon\w*",
    r"quando (?:le|ti|puoi|può|saresti|sarebbe|preferisc\w+|seria|podemos|pode|lhe|te|tem|estar\w*)",
    r"che giorno",
    r"quali giorni",
    r"mi faccia sapere quando",
    r"disponibilità\?",
    r"disponibilidade\?",
    r"wanneer (?:schikt|past|kun|kunt|heb|zou|komt)",
    r"welke dag",
    r"när (?:passar|kan|har)",
    r"vilken (?:dag|tid)",
    r"hvornår (?:passer|kan|har)",
    r"når (?:passer|kan|har)",
    r"kiedy (?:pasuje|by|ma|możemy|odpowiada))",
)
OTHER = cues(
    r"\b(?:(?:meine?|unsere?)(?:n|r|m)? (?:\w+ )?(?:kolleg\w+|chef\w*|team|abteilung|mitarbeiter\w+|nachfolger\w*)|wenden sie sich|weitergeleitet|ansprechpartner\w*|fragen sie (?!mich)",
    r"(?:ma|mon|notre|une?) (?:collègue|responsable|équipe|successeur)",
    r"adressez-vous",
    r"transmis",
    r"contactez (?!moi)",
    r"transféré",
    r"(?:mi|nuestr[oa]|un[oa]?) (?:colega|compañer[oa]|equipo|jef[ea])",
    r"contacte (?:con|a)",
    r"póngase en contacto",
    r"he reenviado",
    r"le paso",
    r"(?:la |il )?(?:mia|mio|nostr[oa]) (?:collega|responsabile|squadra)",
    r"si rivolga",
    r"contatti (?!mi)",
    r"ho inoltrato",
    r"(?:mijn|onze) (?:collega|team|opvolger)",
    r"neem contact op met",
    r"doorgestuurd",
    r"(?:min|vår|vores) (?:kollega|kollegor|chef)",
    r"(?:o meu|a minha|meu|minha) (?:colega|chefe)",
    r"encaminhei",
    r"moj\w* (?:koleg\w+|koleżank\w+))",
)
OFFERS = re.compile(
    r"\b(?:passt|ginge|ginge es|frei|hätte|termin|vorschlag\w*|verfügbar|disponible|libre|conviendrait|convient|possible|puedo|podr[íi]a|le va bien|te va bien|va bene|posso|potrei|liber[oa]|schikt|past|uitkomt|passar|ledig|passer|mogę|pasuje|livre|dá-me)\b"
)
# A text is taken for another language by its small words, and only then read by these.
SMALL = re.compile(
    r"\b(?:ich|nicht|und|ist|sie|mich|ihnen|für|mit|eine?|der|das|wir|gerne?|leider|je|ne|pas|vous|est|les?|une|avec|pour|mais|votre|lo|que|por|con|usted|para|gracias|tiempo|mi|tengo|estoy|non|sono|per|grazie|della?|che|piacere|ik|het|een|voor|niet|geen|heb|graag|van|com|não|obrigad[oa]|uma?|tenho|jag|och|inte|det|att|har|tyvärr|gärna|jeg|ikke|og|desværre|dessverre|nie|się|jest|dziękuję|chętnie|niestety|volentieri|encantad[oa]|todo|malheureusement|bonjour|hallo|hola|ciao|hej)\b"
)
ENGLISH = re.compile(
    r"\b(?:the|i|you|your|to|and|of|is|for|a|my|it|this|that|have|be|with|me|would|can|at|on|thanks|yes|we|sure|ok|hi|hello)\b"
)


def is_foreign(said: str) -> bool:
    """Whether a text in lower case is in one of these languages rather than in English."""
    head = said[:1_500]
    return len(SMALL.findall(head)) > len(ENGLISH.findall(head))
