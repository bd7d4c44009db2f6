"""Pages to come."""

app_name = "people"
urlpatterns: list[object] = []
