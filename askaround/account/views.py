"""You, your mail account, your data."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_GET

from askaround.ui.http import Request

app_name = "account"


@require_GET
def you(request: Request) -> HttpResponse:
    return render(request, "today/page.html")


@require_GET
def mail(request: Request) -> HttpResponse:
    return render(request, "today/page.html")


@require_GET
def data(request: Request) -> HttpResponse:
    return render(request, "today/page.html")


urlpatterns = [
    path("you/", you, name="you"),
    path("you/mail/", mail, name="mail"),
    path("you/data/", data, name="data"),
]
