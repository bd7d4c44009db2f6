"""Pages to come."""

app_name = "learn"
urlpatterns: list[object] = []
