"""Pages to come."""

app_name = "explore"
urlpatterns: list[object] = []
