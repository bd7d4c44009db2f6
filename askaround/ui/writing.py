"""The page on which a letter is written: its words kept, advised on, and sent by any way.

Every stage that writes a letter (request, follow-up, thank-you, update ...) hands its `Desk` to
`write`, and to `advise` for the margin while typing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from uuid import UUID, uuid4

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render

from askaround.adapters.mail.mailto import LONGEST_LINK
from askaround.adapters.mail.message import Attachment, MailError
from askaround.method.advice import Advice, Element
from askaround.method.letters.adding import add
from askaround.method.letters.draft import Draft
from askaround.outbox.accounts import account_of
from askaround.outbox.writing import send_by_mail
from askaround.record.meaning import why_not_at
from askaround.record.models import Message, Person
from askaround.ui import own_program, planning
from askaround.ui.forms import LetterForm, SentForm
from askaround.ui.http import Request, done, wants_json
from askaround.ui.margin import margin

CHANGED_ELSEWHERE = (
    "This letter was changed in another window. Nothing here is lost: copy your words, load the "
    "page again, and put them in."
)
HAS_LEFT = "This letter has left already. Nothing was changed."


@dataclass(frozen=True, kw_only=True)
class Desk:
    """One letter on its page.

    `letter` may be a draft nobody has kept yet; `begin` keeps it (and the interview it belongs
    to). `elements` and `faults` read subject and body. `after` is the page to go to once it has
    been sent, `here` and `advice` the addresses of this page and of its margin. `buttons` are
    the stage's own buttons in the letter's form, done once the words are kept.
    """

    letter: Message
    begin: Callable[[], Message]
    page: str
    here: str
    advice: str
    after: str
    elements: Callable[[str, str], list[Element]] = lambda subject, body: []
    faults: Callable[[str, str], list[Advice]] = lambda subject, body: []
    attachments: Callable[[Message], tuple[Attachment, ...]] = lambda letter: ()
    said_when_sent: str = "Sent."
    buttons: Mapping[str, Callable[[Request, Message], HttpResponse]] = field(default_factory=dict)
    more: Mapping[str, object] = field(default_factory=dict)


def begun_or_fresh(begun: Message | None, person: Person, kind: str, text: Draft) -> Message:
    """The letter on its desk: the one begun, or one nobody has kept yet. As long as nobody has
    changed its words (`head` is None), they follow the facts."""
    if begun is None:
        return Message(
            owner=person.owner,
            person=person,
            interview=person.current,
            kind=kind,
            to=person.email,
            subject=text.subject,
            body=text.body,
        )
    if begun.head is None and begun.state == "draft":
        begun.to = begun.to or person.email
        begun.subject, begun.body = text.subject, text.body
    return begun


def write(request: Request, desk: Desk) -> HttpResponse:
    """Show the letter, or do with it what was pressed."""
    if request.method != "POST":
        return show(request, desk, form_of(desk.letter))
    if {"hold", "did_not_go", "arrived", "send_now"} & set(request.POST):
        return settle(request, desk)
    form = LetterForm(request.POST)
    if not form.is_valid():
        return refuse(request, desk, form, 422, str(next(iter(form.errors.values()))[0]))
    if desk.letter.state not in ("draft", "failed"):
        if wants_json(request):
            return refuse(request, desk, form, 409, HAS_LEFT)
        return done(request, HAS_LEFT, desk.here)
    letter = desk.begin()
    if is_from_an_old_window(request, letter):
        return refuse(request, desk, form, 409, CHANGED_ELSEWHERE)
    revision = keep(desk, letter, form, request.POST.get("revision", ""))
    if wants_json(request):
        text = "\n".join(
            (
                request.POST.get("to", ""),
                request.POST.get("subject", ""),
                request.POST.get("body", ""),
            )
        )
        return JsonResponse(
            {"revision": str(revision), "sha256": sha256(text.encode()).hexdigest()}
        )
    return act(request, desk, letter, form)


def act(request: Request, desk: Desk, letter: Message, form: LetterForm) -> HttpResponse:
    """The button that was pressed, once the words are kept."""
    for name, does in desk.buttons.items():
        if name in request.POST:
            return does(request, letter)
    for name, goes in WAYS_OUT.items():
        if name in request.POST:
            return goes(request, desk, letter, form)
    if "add" in request.POST:
        add_suggestion(desk, letter, request.POST["add"])
    elif "keep" in request.POST:
        letter.keep_advice(request.POST["keep"])
    else:
        return done(request, "Kept.", desk.here)
    return redirect(desk.here)


def form_of(letter: Message) -> LetterForm:
    return LetterForm(initial={"to": letter.to, "subject": letter.subject, "body": letter.body})


def show(
    request: Request,
    desk: Desk,
    form: LetterForm,
    status: int = 200,
    trouble: str = "",
    sent_form: SentForm | None = None,
    later_form: planning.LaterForm | None = None,
    more: Mapping[str, object] | None = None,
) -> HttpResponse:
    """The page: the sheet, the margin, and the ways to send."""
    subject, body = form["subject"].value() or "", form["body"].value() or ""
    letter = desk.letter
    context = {
        "nav": "people",
        "form": form,
        "desk": desk,
        "letter": letter,
        "person": desk.letter.person,
        "account": account_of(request.user),
        "trouble": trouble,
        "sent_form": sent_form or SentForm(initial={"by": "own_mail"}),
        "mailto": own_program.link(desk.letter, request.now),
        "longest_link": LONGEST_LINK,
        "later_form": later_form or planning.blank(letter, request.now),
        "proposed": planning.proposed(letter, request.now),
        "planned": letter.planned_at and planning.hour(letter, letter.planned_at, request.now),
        **beside(desk, subject, body),
        **desk.more,
        **(more or {}),
    }
    return render(request, desk.page, context, status=status)


def beside(desk: Desk, subject: str, body: str) -> dict[str, object]:
    """The margin, for words that may not be kept yet."""
    return margin(desk.elements(subject, body), desk.faults(subject, body), desk.letter.kept)


def advise(request: Request, desk: Desk) -> HttpResponse:
    """The margin alone, for words that are still being typed. Keeps nothing."""
    subject, body = request.POST.get("subject", "")[:200], request.POST.get("body", "")[:20_000]
    typed = beside(desk, subject, body)
    return render(request, "ui/_advice.html", typed)


def keep(desk: Desk, letter: Message, form: LetterForm, revision: str) -> UUID:
    """Keep the words under the revision the window gave them, or a new one. A draft sent back
    as it was stays untouched, and an address typed here is kept on a person without one."""
    try:
        head = UUID(revision)
    except ValueError:
        head = uuid4()
    to, subject, body = (form.cleaned_data[name] for name in ("to", "subject", "body"))
    is_as_drafted = (subject, body) == (desk.letter.subject, desk.letter.body)
    is_untouched = letter.head is None and is_as_drafted
    letter.keep(to, subject, body, None if is_untouched else head)
    # A new address replaces one from which a letter came back.
    if to and (not letter.person.email or letter.interview.bounced_at):
        letter.person.email = to
        letter.person.keep("email")
    return head


def is_from_an_old_window(request: Request, letter: Message) -> bool:
    """Whether the letter was changed elsewhere since this window read it."""
    parent = request.POST.get("parent", "")
    return bool(parent and letter.head and parent != str(letter.head))


def refuse(request: Request, desk: Desk, form: LetterForm, status: int, said: str) -> HttpResponse:
    """Nothing was kept, and this is why; what was typed stays on the page."""
    if wants_json(request):
        return JsonResponse({"message": said}, status=status)
    return show(request, desk, form, status=status, trouble=said)


def add_suggestion(desk: Desk, letter: Message, check: str) -> None:
    """Put the suggested sentence where it belongs."""
    found: list[Element | Advice] = [
        *desk.elements(letter.subject, letter.body),
        *desk.faults(letter.subject, letter.body),
    ]
    for each in found:
        if each.check == check and each.instead:
            is_subject = check in ("subject", "capitals")
            subject = each.instead if is_subject else letter.subject
            body = letter.body if is_subject else add(letter.body, each.instead, check)
            letter.keep(letter.to, subject, body, uuid4())
            return


def send(
    request: Request,
    desk: Desk,
    letter: Message,
    form: LetterForm,
    planned_at: datetime | None = None,
) -> HttpResponse:
    """Into the outbox, or back to the sheet with what to do."""
    try:
        send_by_mail(letter, request.now, desk.attachments(letter), planned_at)
    except MailError as error:
        return show(request, desk, form, status=422, trouble=str(error))
    return redirect(desk.here)


def plan(request: Request, desk: Desk, letter: Message, form: LetterForm) -> HttpResponse:
    """Into the outbox, to leave at an hour of whoever reads it."""
    typed = request.POST["plan"] or request.POST.get("later-at", "")
    later = planning.read(letter, request.now, typed)
    if later.moment is None or later.errors:
        return show(request, desk, form, status=422, later_form=later)
    return send(request, desk, letter, form, later.moment)


def went(request: Request, desk: Desk, letter: Message, form: LetterForm) -> HttpResponse:
    """It was sent by another way: that is a fact like any other."""
    sent_form = SentForm(request.POST)
    if not sent_form.is_valid():
        return show(request, desk, form, status=422, sent_form=sent_form)
    at = sent_form.cleaned_data["at"] or request.now
    wrong = why_not_at(letter.interview, letter.kind, at, request.now)
    if wrong:
        sent_form.add_error("at", wrong)
        return show(request, desk, form, status=422, sent_form=sent_form)
    if letter.state in ("under_way", "planned") and not letter.hold():
        return done(request, "It is being sent from here at this moment.", desk.here)
    letter.was_sent(at, sent_form.cleaned_data["by"])
    return done(request, desk.said_when_sent, desk.after)


def settle(request: Request, desk: Desk) -> HttpResponse:
    """Out of the outbox again; or the asker has looked, and says what became of it."""
    letter = desk.letter
    if letter.pk is None:
        return redirect(desk.here)
    if "arrived" in request.POST and letter.state == "unknown":
        letter.was_sent(letter.claimed_at or request.now)
        return done(request, desk.said_when_sent, desk.after)
    if "did_not_go" in request.POST:
        letter.did_not_go()
        return done(request, "It is a draft again. Send it when you are ready.", desk.here)
    is_hurried = "send_now" in request.POST and letter.state == "planned"
    if letter.hold():
        if is_hurried:
            return send(request, desk, letter, form_of(letter))
        return done(request, "Held back. It is a draft again.", desk.here)
    return done(request, "Too late to hold it back.", desk.here)


def as_file(request: Request, desk: Desk, letter: Message, form: LetterForm) -> HttpResponse:
    """The letter as a file that opens as a draft in the asker's mail program."""
    try:
        raw = own_program.file(letter, request.now, desk.attachments(letter))
    except MailError as error:
        return show(request, desk, form, status=422, trouble=str(error))
    answer = HttpResponse(raw, content_type="message/rfc822")
    answer["Content-Disposition"] = 'attachment; filename="letter.eml"'
    return answer


WAYS_OUT = {"send": send, "plan": plan, "went": went, "file": as_file}
