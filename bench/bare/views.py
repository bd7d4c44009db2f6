"""The views anybody would write first: a query, a template, Django's own date filter."""

from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path

from askaround.commands.clock import now
from askaround.record.models import Note, Person
from askaround.record.search import Entry

ROWS = 50
FTS = """SELECT rowid FROM record_entry_words WHERE record_entry_words MATCH %s
ORDER BY rank LIMIT 50"""
TSVECTOR = """SELECT id FROM record_entry WHERE found @@ %s::tsquery
ORDER BY ts_rank(found, %s::tsquery) DESC LIMIT 50"""


def today(request: HttpRequest) -> HttpResponse:
    due = Person.objects.filter(owner=1, due_at__isnull=False).select_related("current")
    return render(request, "today.html", {"people": due.order_by("by_at")[:ROWS]})


def people(request: HttpRequest) -> HttpResponse:
    found = Person.objects.filter(owner=1).select_related("field").order_by("by_at", "pk")
    if "last" in request.GET:
        found = found.order_by("-by_at", "-pk")
    return render(request, "people.html", {"people": found[:ROWS]})


def person(request: HttpRequest, pk: int) -> HttpResponse:
    found = Person.objects.select_related("field", "current").get(owner=1, pk=pk)
    notes = Note.objects.filter(interview=found.current_id).order_by("-pk")[:ROWS]
    return render(request, "person.html", {"person": found, "notes": notes})


def search(request: HttpRequest) -> HttpResponse:
    q = request.GET["q"]
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(FTS, [f'folded : "{q}"'])
        else:
            cursor.execute(TSVECTOR, [q, q])
        rows = [row[0] for row in cursor.fetchall()]
    found = Entry.objects.filter(pk__in=rows).select_related("person")
    return render(request, "search.html", {"entries": found})


def create(request: HttpRequest) -> HttpResponse:
    """A row, and its words in the search."""
    name = request.POST["name"]
    with transaction.atomic():
        made = Person.objects.create(owner_id=1, name=name, added_at=now())
        Entry.objects.create(
            owner_id=1, person=made, kind="person", of=made.pk, scope="1p", text=name, folded=name
        )
    return redirect(f"/person/{made.pk}/")


urlpatterns = [
    path("today/", today),
    path("people/", people),
    path("person/<int:pk>/", person),
    path("search/", search),
    path("create/", create),
]
