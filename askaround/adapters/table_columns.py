"""Which column of somebody's table holds what, guessed from its heading."""

import re
import unicodedata
from dataclasses import dataclass

# A heading is compared without case, accents, spaces and signs.
SPELLINGS = {
    "name": "name fullname displayname contactname person who contact jmeno celejmeno nombre "
    "nomcomplet vollstandigername",
    "first": "first firstname givenname forename vorname prenom krestnijmeno nombredepila",
    "last": "last lastname surname familyname nachname nomdefamille prijmeni apellido apellidos",
    "email": "email emailaddress mail mailaddress email1value emailadresse adresseemail "
    "primaryemail workemail correoelectronico emailaddress1 email1",
    "role": "role title jobtitle position job occupation organizationtitle organization1title "
    "funktion poste pozice puesto cargo",
    "organisation": "organisation organization company companyname employer institution "
    "institute organizationname organization1name firma unternehmen entreprise empresa "
    "organizace workplace affiliation",
    "profile_link": "url profile profilelink profileurl link linkedin linkedinurl "
    "linkedinprofile website webpage web homepage website1value",
    "town": "town city location place ort stadt ville mesto ciudad businesscity homecity",
    "phone": "phone phonenumber telephone tel mobile mobilephone cell businessphone "
    "phone1value telefon telefono workphone",
    "field": "field fieldofwork industry sector area branche domaine obor",
    "note": "note notes comment comments remark remarks notiz notizen notas poznamka",
}
MEANS = {spelling: kind for kind, many in SPELLINGS.items() for spelling in many.split()}


@dataclass(frozen=True)
class Columns:
    """Where each known thing stands, and the headings of all columns."""

    place: dict[str, int]
    headings: tuple[str, ...]
    others: tuple[tuple[int, str], ...]


def columns(row: list[str]) -> Columns | None:
    """What the columns mean, if this row is a row of headings: it must say where the name is."""
    headings = tuple(re.sub(r"\s+", " ", cell).strip() for cell in row)
    place: dict[str, int] = {}
    others = []
    for number, heading in enumerate(headings):
        kind = MEANS.get(_key(heading))
        if kind and kind not in place:
            place[kind] = number
        elif heading:
            others.append((number, heading))
    has_name = "name" in place or "first" in place or "last" in place
    if not has_name or (len(place) < 2 and others):
        return None
    return Columns(place, headings, tuple(others))


def _key(heading: str) -> str:
    bare = unicodedata.normalize("NFKD", heading).casefold()
    return re.sub(r"[\W_]|[^\x00-\x7f]", "", bare)
