"""Pages to come."""

app_name = "schedule"
urlpatterns: list[object] = []
