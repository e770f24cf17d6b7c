"""Addresses of the law."""

from django.urls import path

from openatmp.web.law import views

app_name = "law"

urlpatterns = [
    path("law", views.acts, name="acts"),
    path("law/<path:key>", views.act, name="act"),
]
