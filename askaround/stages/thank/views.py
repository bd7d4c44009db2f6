"""Pages to come."""

app_name = "thank"
urlpatterns: list[object] = []
