"""Pages to come."""

app_name = "today"
urlpatterns: list[object] = []
