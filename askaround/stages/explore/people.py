"""Adding people, changing what is known of them, and letting them go."""

from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from askaround.record.models import Person
from askaround.record.person import add_person
from askaround.record.removal import goes_with, is_being_written_to, remove_person
from askaround.stages.explore.actions import keep_changes, known_of, somebody_alike
from askaround.stages.explore.forms import PersonForm
from askaround.ui.forms import zone_names
from askaround.ui.http import Request, done, page

# What another page can hand over: the link "Add somebody here" names the field.
LEAVING = "A letter to {name} is leaving at this moment. Nothing was deleted; try in a minute."
HANDED_OVER = ("name", "in_field", "introduced_in", "introducer", "because", "organisation")


@require_http_methods(["GET", "POST"])
def add(request: Request) -> HttpResponse:
    """A name is enough, from the line of any page or from this one."""
    form = PersonForm(request.user, request.POST or None, initial=handed_over(request.GET))
    if not form.is_valid():
        return person_page(request, form)
    alike = somebody_alike(request.user, form.instance)
    if alike is not None and "both" not in request.POST:
        return person_page(request, form, alike=alike, status=422)
    person = add_person(request.user, request.now, **known_of(form))
    undo = {"url": reverse("explore:delete", args=[person.pk]), "fields": {"sure": "1"}}
    return done(request, f"{person.name} is on your list.", "people:person", person.pk, undo=undo)


@require_http_methods(["GET", "POST"])
def edit(request: Request, pk: int) -> HttpResponse:
    person = get_object_or_404(Person.objects.of(request.user).with_current(), pk=pk)
    form = PersonForm(request.user, request.POST or None, instance=person)
    if not form.is_valid():
        return person_page(request, form)
    alike = somebody_alike(request.user, form.instance)
    if alike is not None and "both" not in request.POST:
        return person_page(request, form, alike=alike, status=422)
    keep_changes(form)
    return done(request, "Kept.", "people:person", pk)


@require_http_methods(["GET", "POST"])
def delete(request: Request, pk: int) -> HttpResponse:
    """Says first what goes with them; then they are gone."""
    person = get_object_or_404(Person.objects.of(request.user).with_current(), pk=pk)
    if "sure" in request.POST and is_being_written_to(person):
        return done(request, LEAVING.format(name=person.given_name), "people:person", pk)
    if "sure" in request.POST:
        remove_person(person)
        return done(request, f"{person.name} is no longer in your notebook.", "people:list")
    found = {"nav": "people", "person": person, "lost": goes_with(person)}
    return page(request, "explore/delete.html", None, **found)


def handed_over(query: QueryDict) -> dict[str, str]:
    return {name: query.get(name, "") for name in HANDED_OVER if name in query}


def person_page(
    request: Request, form: PersonForm, alike: Person | None = None, status: int = 200
) -> HttpResponse:
    more = {"nav": "people", "person": form.instance, "alike": alike, "zones": zone_names()}
    answer = page(request, "explore/person.html", form, **more)
    answer.status_code = max(answer.status_code, status)
    return answer
