"""Pages to come."""

app_name = "ask"
urlpatterns: list[object] = []
