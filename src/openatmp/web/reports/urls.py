"""Addresses of the reporter's pages."""

from django.urls import path

from openatmp.web.languages.addresses import in_every_language
from openatmp.web.reports import following, views

app_name = "reports"

urlpatterns = [
    in_every_language(
        path("report", views.report, name="report"),
        path("report/preview", views.preview, name="preview"),
        path("report/change", views.change, name="change"),
        path("report/sent", views.sent, name="sent"),
        path("report/status", following.status, name="status"),
        path("report/added", following.added, name="added"),
    ),
]
