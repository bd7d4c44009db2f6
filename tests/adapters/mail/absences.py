"""Notices of absence as mail systems send them, in many languages. Own words throughout.

Each is a subject, a text and the headers of the system that sent it; the day of return is given
where the notice names one.
"""

from typing import NamedTuple

EXCHANGE = {"Auto-Submitted": "auto-generated", "X-MS-Exchange-Inbox-Rules-Loop": "a@b.example"}
OLD_EXCHANGE = {"X-MS-Has-Attach": "", "X-Auto-Response-Suppress": "All"}
GMAIL = {"Auto-Submitted": "auto-replied", "X-Autoreply": "yes", "Precedence": "bulk"}
SIEVE = {"Auto-Submitted": "auto-replied (vacation)", "Precedence": "bulk"}
ZIMBRA = {"Auto-Submitted": "auto-replied (zimbra; vacation)", "Precedence": "bulk"}
LOTUS = {"X-Mailer": "Lotus Domino Server Release 9", "Auto-Submitted": "auto-generated"}
EXIM = {"X-Autorespond": "yes", "Precedence": "auto_reply"}
GROUPWISE = {"X-Mailer": "Novell GroupWise", "Auto-Submitted": "auto-replied"}
NOTHING: dict[str, str] = {}


class Absence(NamedTuple):
    """One notice."""

    language: str
    headers: dict[str, str]
    subject: str
    text: str
    back: tuple[int, int] | None = None  # day, month


ABSENCES = (
    Absence("en", EXCHANGE, "Automatic reply: Twenty minutes about your work?",
            "Hello,\n\nI'm on annual leave and will be back at my desk on Monday 17 August. Anything that cannot wait goes to Tom Bell (t.bell@north.example).\n\nYes, I do read everything when I return!\nAda", (17, 8)),
    Absence("en", GMAIL, "Re: Twenty minutes about your work?",
            "Hi there! I'm hiking in the Cairngorms until September 3rd and happy to talk when I'm home. No signal, no laptop, no regrets.", (3, 9)),
    Absence("en", NOTHING, "Out of Office: Twenty minutes about your work?",
            "Thank you for your e-mail. I am currently out of the office with no access to e-mail. I shall reply on my return on 5 May.", (5, 5)),
    Absence("en", SIEVE, "Parental leave",
            "I am on parental leave from 1 March to 31 August 2026. My mail is not being read or forwarded during this time.", (31, 8)),
    Absence("en", EXIM, "Re: Twenty minutes about your work?",
            "The clinic is closed over the holidays. We are back on January 4.", (4, 1)),
    Absence("de", EXCHANGE, "Automatische Antwort: Zwanzig Minuten",
            "Guten Tag,\n\nvielen Dank für Ihre Nachricht. Ich bin bis einschließlich 21. April im Urlaub und ab dem 22. April wieder erreichbar. In dringenden Fällen hilft Ihnen Frau Kern weiter.\n\nMit freundlichen Grüßen\nJ. Vogt", (22, 4)),
    Absence("de", ZIMBRA, "Abwesenheitsnotiz",
            "Ich bin auf Dienstreise und lese meine E-Mails nur unregelmäßig. Ab 03.11.2026 bin ich zurück.", (3, 11)),
    Absence("de", NOTHING, "Abwesend: Zwanzig Minuten",
            "Derzeit bin ich in Elternzeit. Ihre E-Mail wird nicht weitergeleitet.", None),
    Absence("fr", EXCHANGE, "Réponse automatique : Vingt minutes",
            "Bonjour,\n\nJe suis en congé jusqu'au 15 juillet inclus. Pour toute urgence, merci de contacter le secrétariat.\n\nBien cordialement", (15, 7)),
    Absence("fr", GMAIL, "Re: Vingt minutes",
            "Merci de votre message. Absente du bureau, je vous répondrai avec plaisir à mon retour le 2 février.", (2, 2)),
    Absence("es", EXCHANGE, "Respuesta automática: Veinte minutos",
            "Gracias por su mensaje. Me encuentro de vacaciones hasta el 30 de agosto. Con mucho gusto le responderé a mi regreso.", (30, 8)),
    Absence("es", LOTUS, "Ana Ruiz está fuera de la oficina (vuelve 12/10/2026)",
            "Estaré fuera de la oficina a partir del 05/10/2026 y no volveré hasta el 12/10/2026.", (12, 10)),
    Absence("it", EXCHANGE, "Risposta automatica: Venti minuti",
            "Sono in ferie e rientrerò il 26 agosto. Per urgenze potete scrivere alla segreteria.", (26, 8)),
    Absence("it", SIEVE, "Fuori sede",
            "Grazie per il messaggio. Sono in trasferta con accesso limitato alla posta fino al 9 giugno.", (9, 6)),
    Absence("nl", EXCHANGE, "Automatisch antwoord: Twintig minuten",
            "Ik ben op vakantie en vanaf 6 januari weer bereikbaar. Bij dringende zaken kunt u mijn collega Sanne bellen.", (6, 1)),
    Absence("nl", GROUPWISE, "Afwezig",
            "Bedankt voor uw bericht. Ik ben met verlof tot en met 14 mei.", (14, 5)),
    Absence("pt", EXCHANGE, "Resposta automática: Vinte minutos",
            "Estou de férias até 20 de dezembro. Em caso de urgência contacte o Paulo.", (20, 12)),
    Absence("pt", GMAIL, "Re: Vinte minutos",
            "Obrigada pela mensagem! Estou fora do escritório e regresso no dia 8 de abril.", (8, 4)),
    Absence("sv", EXCHANGE, "Automatiskt svar: Tjugo minuter",
            "Hej! Jag är på semester och är tillbaka den 11 augusti. Vid brådskande ärenden, kontakta receptionen.", (11, 8)),
    Absence("da", EXCHANGE, "Automatisk svar: Tyve minutter",
            "Tak for din mail. Jeg holder ferie og er tilbage på kontoret den 19. oktober.", (19, 10)),
    Absence("no", ZIMBRA, "Fravær",
            "Takk for e-posten. Jeg har permisjon og er tilbake 1. desember.", (1, 12)),
    Absence("fi", EXCHANGE, "Automaattinen vastaus: Kaksikymmentä minuuttia",
            "Kiitos viestistäsi. Olen vuosilomalla ja palaan töihin 3. elokuuta. Kiireellisissä asioissa ota yhteyttä toimistoon.", (3, 8)),
    Absence("pl", EXCHANGE, "Odpowiedź automatyczna: Dwadzieścia minut",
            "Dzień dobry, przebywam na urlopie do dnia 14 lipca. W pilnych sprawach proszę o kontakt z sekretariatem.", (14, 7)),
    Absence("cs", SIEVE, "Automatická odpověď: Dvacet minut",
            "Dobrý den, jsem na dovolené a do práce se vrátím 7. září. Děkuji za pochopení.", (7, 9)),
    Absence("ja", EXCHANGE, "自動応答: 20分のお願い",
            "メールをいただきありがとうございます。8月10日から8月16日まで休暇をいただいております。お急ぎの場合は佐藤までご連絡ください。", (16, 8)),
    Absence("zh", EXCHANGE, "自动回复: 二十分钟",
            "您好,我正在休假,将于10月8日返回办公室。紧急事宜请联系王女士。", (8, 10)),
    Absence("ru", EXCHANGE, "Автоматический ответ: Двадцать минут",
            "Здравствуйте! Я в отпуске до 12 июня. По срочным вопросам обращайтесь к Анне.", (12, 6)),
    Absence("tr", GMAIL, "Re: Yirmi dakika",
            "Merhaba, 5 Temmuz tarihine kadar yıllık izindeyim. Acil durumlarda lütfen sekreterliği arayın.", (5, 7)),
)  # fmt: skip
