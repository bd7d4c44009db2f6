"""What is said when something sent here could not be taken: what happened, what is safe, what to
do. Whoever typed a letter has to know at once that it is not lost."""

from collections.abc import Callable, Iterator

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import render

from askaround.ui.http import wants_json

GetResponse = Callable[[HttpRequest], HttpResponse]
TOO_LONG = (
    "Not kept: more text than one page can send",
    "At most 2.5 million characters are taken at once, so nothing of this was kept. What was "
    "kept before is safe.",
)
TOO_MANY = (
    "Not kept: too many fields at once",
    "More fields were sent than any page here has, so nothing was changed.",
)
NOT_WHOLE = (
    "Not kept: it did not arrive whole",
    "The file or the words broke off on the way, so nothing was changed. Try once more.",
)
NOT_UNDERSTOOD = (
    "Not kept: this could not be understood",
    "What arrived was not what this page sends, so nothing was changed.",
)
TOO_OLD = (
    "Not kept: this window has been open too long. Copy your words, load the page again, and put "
    "them in."
)
WORDS: tuple[tuple[type[Exception], tuple[str, str]], ...] = (
    (RequestDataTooBig, TOO_LONG),
    (TooManyFieldsSent, TOO_MANY),
    (TooManyFilesSent, TOO_MANY),
    (MultiPartParserError, NOT_WHOLE),
)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Too much, too many, or broken on the way."""
    title, said = next(
        (words for kind, words in WORDS if isinstance(exception, kind)), NOT_UNDERSTOOD
    )
    if wants_json(request):
        # A page that keeps by itself shows these words, and stops trying again.
        return JsonResponse(
            {"message": f"{title}. Your words are still in this window."}, status=422
        )
    return render(request, "400.html", {"title": title, "said": said}, status=400)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page was open for longer than this browser remembers it; its words are shown again."""
    if wants_json(request):
        return JsonResponse({"message": TOO_OLD}, status=409)
    return render(request, "403_csrf.html", {"typed": list(typed(request))}, status=403)


def typed(request: HttpRequest) -> Iterator[str]:
    """Whatever is words among what was sent. Never a password."""
    for name, value in request.POST.items():
        words = str(value).strip()
        if " " in words and "password" not in name and name != "csrfmiddlewaretoken":
            yield words


def in_words(get_response: GetResponse) -> GetResponse:
    """An address that only takes what a button sends was opened by hand: no blank page."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if response.status_code != 405 or response.content:
            return response
        page = render(request, "405.html", status=405)
        page.headers["Allow"] = response.headers["Allow"]
        return page

    return middleware
