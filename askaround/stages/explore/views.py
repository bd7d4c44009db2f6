"""Explore: find people whose jobs look intriguing."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_GET

from askaround.ui.http import Request

app_name = "explore"


@require_GET
def page(request: Request) -> HttpResponse:
    return render(request, "today/page.html")


@require_GET
def add(request: Request) -> HttpResponse:
    return render(request, "today/page.html")


urlpatterns = [
    path("explore/", page, name="page"),
    path("people/new/", add, name="add"),
]
