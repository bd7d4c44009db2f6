"""Learn: keep what you learned, and tell people what came of it."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_GET

from askaround.ui.http import Request

app_name = "learn"


@require_GET
def page(request: Request) -> HttpResponse:
    return render(request, "today/page.html")


@require_GET
def shelf(request: Request) -> HttpResponse:
    return render(request, "today/page.html")


urlpatterns = [
    path("learn/", page, name="page"),
    path("learn/shelf/", shelf, name="shelf"),
]
