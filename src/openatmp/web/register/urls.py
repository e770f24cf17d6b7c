"""Addresses of the register."""

app_name = "register"

urlpatterns: list[object] = []
