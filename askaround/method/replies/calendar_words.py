"""Names of months and days in the languages that answers and absences are written in."""

import re

_MONTHS = {
    "en": "january february march april may june july august september october november december",
    "en short": "jan feb mar apr may jun jul aug sept oct nov dec",
    "de": "januar februar m\u00e4rz april mai juni juli august september oktober november dezember",
    "at": "j\u00e4nner feber maerz - - - - - - - - -",
    "fr": "janvier f\u00e9vrier mars avril mai juin juillet ao\u00fbt septembre octobre novembre d\u00e9cembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "pt": "janeiro fevereiro mar\u00e7o abril maio junho julho agosto setembro outubro novembro dezembro",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "no": "januar februar mars april mai juni juli august september oktober november desember",
    "fi": "tammikuu helmikuu maaliskuu huhtikuu toukokuu kes\u00e4kuu hein\u00e4kuu elokuu syyskuu"
    " lokakuu marraskuu joulukuu",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrze\u015bnia pa\u017adziernika"
    " listopada grudnia",
    "cs": "ledna \u00fanora b\u0159ezna dubna kv\u011btna \u010dervna \u010dervence srpna z\u00e1\u0159\u00ed \u0159\u00edjna listopadu prosince",
    "ru": "\u044f\u043d\u0432\u0430\u0440\u044f \u0444\u0435\u0432\u0440\u0430\u043b\u044f \u043c\u0430\u0440\u0442\u0430 \u0430\u043f\u0440\u0435\u043b\u044f \u043c\u0430\u044f \u0438\u044e\u043d\u044f"
    " \u0438\u044e\u043b\u044f \u0430\u0432\u0433\u0443\u0441\u0442\u0430 \u0441\u0435\u043d\u0442\u044f\u0431\u0440\u044f \u043e\u043a\u0442\u044f\u0431\u0440\u044f \u043d\u043e\u044f\u0431\u0440\u044f \u0434\u0435\u043a\u0430\u0431\u0440\u044f",
    "tr": "ocak \u015fubat mart nisan may\u0131s haziran temmuz a\u011fustos eyl\u00fcl ekim kas\u0131m aral\u0131k",
    "hu": "janu\u00e1r febru\u00e1r m\u00e1rcius \u00e1prilis m\u00e1jus j\u00fanius j\u00falius augusztus szeptember"
    " okt\u00f3ber november december",
}
MONTHS = {
    name: number
    for names in _MONTHS.values()
    for number, name in enumerate(names.split(), start=1)
    if name != "-"
} | {"sep": 9, "fevrier": 2, "aout": 8, "decembre": 12, "marzec": 3}
_DAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday",
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes mi\u00e9rcoles jueves viernes s\u00e1bado domingo",
    "it": "luned\u00ec marted\u00ec mercoled\u00ec gioved\u00ec venerd\u00ec sabato domenica",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "pt": "segunda-feira ter\u00e7a-feira quarta-feira quinta-feira sexta-feira s\u00e1bado domingo",
    "sv": "m\u00e5ndag tisdag onsdag torsdag fredag l\u00f6rdag s\u00f6ndag",
    "da": "mandag tirsdag onsdag torsdag fredag l\u00f8rdag s\u00f8ndag",
}
WEEKDAYS = {name: number for names in _DAYS.values() for number, name in enumerate(names.split())}
_SHORT_DAYS = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3,
    "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
# Short names that are words as well need a number, or a word of time, beside them.
_WORDS_TOO = "mon|wed|sat|sun"
MONTH = "(?:" + "|".join(sorted((re.escape(m) for m in MONTHS), key=len, reverse=True)) + ")"
WEEKDAY = (
    "(?:(?:" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + ")s?"
    "|tues|tue|weds|thurs|thur|thu|fri"
    rf"|(?:{_WORDS_TOO})(?=\.?,?\s+(?:\d|the \d|at|from|between|after|morning|afternoon|evening))"
    rf"|(?:(?<=on )|(?<=this )|(?<=next )|(?<=or )|(?<=and ))(?:{_WORDS_TOO}))"
)


def weekday(name: str) -> int | None:
    """Monday is 0."""
    bare = name.strip(" .,").lower()
    single = bare if bare in WEEKDAYS or bare in _SHORT_DAYS else bare.removesuffix("s")
    return WEEKDAYS.get(single, _SHORT_DAYS.get(single))


def month(name: str) -> int | None:
    return MONTHS.get(name.strip(" .,").lower())
