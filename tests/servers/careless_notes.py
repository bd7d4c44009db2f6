"""The negative control of the notes: a server that says "saved" and writes a moment later."""

import sys
from threading import Timer
from types import SimpleNamespace

import django

from askaround.commands.__main__ import set_environment
from askaround.commands.listing import complete, parser

options = parser().parse_args(complete(sys.argv[1:]))
set_environment(options)
django.setup()

from askaround.commands import serve  # noqa: E402
from askaround.stages.meet import actions  # noqa: E402

keep = actions.keep


def say_saved(interview, question, form, now):
    Timer(0.3, keep, (interview, question, form, now)).start()
    revision = SimpleNamespace(pk=form.cleaned_data["revision"], text=form.cleaned_data["text"])
    return SimpleNamespace(revision=revision, is_beside=False)


actions.keep = say_saved
sys.exit(serve.run(options))
