"""Pages to come."""

app_name = "meet"
urlpatterns: list[object] = []
