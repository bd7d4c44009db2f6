"""What is next."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_GET

from askaround.ui.http import Request

app_name = "today"


@require_GET
def page(request: Request) -> HttpResponse:
    return render(request, "today/page.html", {"nav": "today"})


urlpatterns = [path("", page, name="page")]
