"""Pages to come."""

app_name = "account"
urlpatterns: list[object] = []
