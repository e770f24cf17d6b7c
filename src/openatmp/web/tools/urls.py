"""Addresses of the classification tool."""

from django.urls import path

from openatmp.web.tools import views

app_name = "tools"

urlpatterns = [
    path("", views.start, name="start"),
    path("classification", views.classification, name="classification"),
    path("classification.json", views.classification_json, name="classification-json"),
    path("classification.pdf", views.classification_pdf, name="classification-pdf"),
    path("request", views.request_for_recommendation, name="request"),
]
