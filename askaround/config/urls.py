"""Every address. Each part keeps its own at the foot of its views."""

from django.urls import include, path

from askaround.config import launch
from askaround.method.stages import Stage

handler400 = "askaround.config.refused.bad_request"
urlpatterns = [
    path("start/<str:token>", launch.start, name="start"),
    path("livez/", launch.livez, name="livez"),
    path("", include("askaround.today.views")),
    path("", include("askaround.people.views")),
    path("", include("askaround.account.views")),
    *(path("", include(f"askaround.stages.{stage}.views")) for stage in Stage),
]
