"""Who of a batch is on the list already: by e-mail, by profile link, or by name and work."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from askaround.record.marks import email_mark, link_mark, name_mark
from askaround.record.person import Person


@dataclass
class Sought:
    """What somebody may be known by."""

    name: str
    organisation: str
    email: str
    profile_link: str

    @cached_property
    def by_email(self) -> int | None:
        return email_mark(self.email)

    @cached_property
    def by_link(self) -> int | None:
        return link_mark(self.profile_link)

    @cached_property
    def by_name(self) -> int:
        return name_mark(self.name, self.organisation)


class Alike:
    """Those of the list whom a batch may mean: found with three queries, whatever the list's size.

    Two people of one name at one place are one person, unless each has a profile of their own.
    """

    def __init__(self, owner: int, batch: Iterable[Sought]) -> None:
        people = list(batch)
        mine = Person.objects.filter(owner_id=owner)
        asked = {
            "email_mark": {one.by_email for one in people} - {None},
            "link_mark": {one.by_link for one in people} - {None},
            "name_mark": {one.by_name for one in people},
        }
        self.emails: set[int | None] = set()
        self.links: set[int | None] = set()
        self.names: dict[int, set[int | None]] = {}
        for column, marks in asked.items():
            known = mine.filter(**{f"{column}__in": marks}) if marks else mine.none()
            for email, link, name in known.values_list("email_mark", "link_mark", "name_mark"):
                self._remember(email, link, name)

    def has_met(self, one: Sought) -> bool:
        """Whether they are known; from now on they are."""
        links = self.names.get(one.by_name, set())
        by_name = bool(links) and (one.by_link is None or None in links or one.by_link in links)
        known = (
            by_name
            or (one.by_email is not None and one.by_email in self.emails)
            or (one.by_link is not None and one.by_link in self.links)
        )
        if not known:
            self._remember(one.by_email, one.by_link, one.by_name)
        return known

    def _remember(self, email: int | None, link: int | None, name: int) -> None:
        self.emails.add(email)
        self.links.add(link)
        self.names.setdefault(name, set()).add(link)
