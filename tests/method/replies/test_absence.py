"""Notices of absence as pasted text, without a header to tell them by; and people who are away."""

import pytest

from askaround.method.replies.incoming import Incoming
from askaround.method.replies.reading import Reading, read_reply

NOTICES = (
    ("Auto: Out of office until 3/3", "Back on 3 March."),
    ("OOO Re: Hello", "On PTO this week! Slack me if something's on fire."),
    (
        "Re: Hello",
        "Thanks for your email. I am on fieldwork in Greenland with intermittent internet until 30 May and will answer when I'm back.",
    ),
    (
        "Re: Hello",
        "You have reached the inbox of Dr Lee. I am on sabbatical for the 2026 academic year and check this account rarely.",
    ),
    (
        "Re: Hello",
        "I am away at a conference and may be slow to respond. For matters that cannot wait, please contact my assistant at pa@x.example.",
    ),
    (
        "Automatic reply: Hello",
        "I have left the University. Please direct correspondence to the department.",
    ),
    ("Re: Hello", "This is an automatic reply. I am on jury duty through Thursday."),
    (
        "Respuesta automática: Hola",
        "Hola, hoy es festivo y la oficina está cerrada. Volvemos el lunes.",
    ),
    (
        "Re: Hallo",
        "Sehr geehrte Damen und Herren, ich befinde mich derzeit in Mutterschutz und anschließender Elternzeit. Bitte wenden Sie sich an Frau Kurz.",
    ),
    (
        "Re: Bonjour",
        "Je suis actuellement en congé maternité. Merci de vous adresser à ma collègue Julie Petit.",
    ),
    (
        "Re: Ciao",
        "Gentile utente, l'ufficio resterà chiuso dal 10 al 20 agosto. Risponderemo alla riapertura.",
    ),
    ("Re: Hallo", "Beste, ik ben er even niet. Vanaf 12 mei lees ik mijn mail weer."),
    ("Re: Olá", "Olá, encontro-me de férias e sem acesso ao e-mail até 15 de agosto."),
    (
        "Re: Hej",
        "Hej, jag är föräldraledig till och med den 1 september. Kontakta Lars vid frågor.",
    ),
    ("Re: Hej", "Hej. Jeg er på barsel frem til 1. marts og læser ikke mails."),
    ("Re: Hei", "Hei, olen kesälomalla 30.7. saakka enkä lue sähköpostia."),
    (
        "Re: Czesc",
        "Dziękuję za wiadomość. Jestem na zwolnieniu lekarskim, odpowiem po powrocie 10 maja.",
    ),
    ("Re: Ahoj", "Děkuji za Váš e-mail. Do 15. července čerpám dovolenou."),
    (
        "Re: こんにちは",
        "お世話になっております。12月29日から1月3日まで年末年始の休業とさせていただきます。",
    ),
    ("Re: 你好", "您好,本人正在出差,期间无法及时回复邮件。10月8日后恢复正常。"),
    ("Re: Привет", "Спасибо за письмо! Я буду вне офиса до 5 марта и отвечу по возвращении."),
    (
        "Re: Merhaba",
        "Merhaba, 10 Ağustos'a kadar ofis dışında olacağım. Mesajınıza döndüğümde cevap vereceğim.",
    ),
    ("Re: 안녕", "안녕하세요. 8월 5일까지 휴가 중입니다. 급한 용무는 동료에게 연락해 주세요."),
    ("Abwesenheit", "Bin bis 5.6. weg. Gruß"),
)
PEOPLE = (
    "I'm away until the 3rd, then happy to talk.",
    "I'm on holiday until Monday but yes, let's talk after that. Tuesday?",
    "Thanks for your email. I'm on leave, but I could do a call on the 5th.",
    "On vacation! Yes to your request, more when I'm back.",
)


def read(subject: str, text: str) -> Reading:
    return read_reply(Incoming(subject=subject, text=text))


@pytest.mark.parametrize(("subject", "text"), NOTICES)
def test_a_notice_is_told_by_its_words(subject, text):
    reading = read(subject, text)

    assert ([*reading.labels], reading.human) == (["out_of_office"], False)


@pytest.mark.parametrize("text", PEOPLE)
def test_a_person_who_is_away_is_a_person(text):
    reading = read("Re: Twenty minutes?", text)

    assert reading.human and "acceptance" in reading.labels


@pytest.mark.parametrize(
    ("text", "day", "month", "year"),
    [
        ("I am out of the office from 3 May and back on 12 May 2027.", 12, 5, 2027),
        ("Ich bin bis 5.6. nicht im Büro.", 5, 6, None),
        ("休暇のため、8月10日から8月16日まで不在です。", 16, 8, None),
        ("Estaré fuera de la oficina del 2 al 9 de junio y regreso el 10 de junio.", 10, 6, None),
    ],
)
def test_the_day_of_return_is_the_last_one_they_name(text, day, month, year):
    found = read("Out of office", text).back_on

    assert found and (found.day, found.month, found.year) == (day, month, year)
    assert text[found.start : found.end] == found.text


def test_a_notice_without_a_day_has_none():
    assert read("Out of office", "I am out of the office.").back_on is None
