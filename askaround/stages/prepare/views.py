"""Pages to come."""

app_name = "prepare"
urlpatterns: list[object] = []
