"""An answer brought in as the file that a mail program saves."""

from django.http import HttpResponse

from askaround.adapters.mail.imap import MOST
from askaround.inbox.by_hand import NotTaken, bring_in
from askaround.record.models import Arrival, Interview
from askaround.stages.ask import answering, answers
from askaround.stages.ask.forms import AnswerForm, MessageForm
from askaround.ui.http import Request, done

TWICE = "This message is here already. Nothing was added."
READ = "Kept. Look at what it seems to say, then note the answer."
UNREAD = "Kept as it came, but it could not be read here. Paste their words below."
BY_A_MACHINE = "Kept. No person wrote it ({what}), so it does not count as an answer."


def bring(request: Request, interview: Interview) -> HttpResponse:
    form = MessageForm(request.POST, request.FILES)
    if form.is_valid():
        file = form.cleaned_data["message"]
        try:
            # Ends of lines may take a byte more each.
            came = bring_in(interview, file.read(MOST), file.size, request.now)
        except NotTaken as refusal:
            form.add_error("message", str(refusal))
        else:
            return done(request, said(came), "ask:answer", interview.pk)
    heard = answers.waiting(interview)
    asked = AnswerForm(interview, request.now, heard=next(iter(heard), None))
    shown = answering.shown(request, interview, asked, heard, message_form=form)
    shown.status_code = 422
    return shown


def said(came: Arrival | None) -> str:
    if came is None:
        return TWICE
    if came.is_automatic:
        return BY_A_MACHINE.format(what=came.get_seems_display().lower())
    return UNREAD if came.trouble else READ
