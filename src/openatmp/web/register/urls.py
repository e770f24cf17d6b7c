"""Addresses of the register."""

from django.urls import path

from openatmp.web.languages.addresses import in_every_language
from openatmp.web.register import files, verifying, views

app_name = "register"

urlpatterns = [
    in_every_language(path("verify", verifying.verification, name="verify")),
    path("register", views.register, name="register"),
    path("register.csv", files.table, name="csv"),
    path("register.jsonl", files.json_lines, name="jsonl"),
    path("register.fhir.json", files.bundle, name="fhir"),
    path("register/statistics", views.statistics, name="statistics"),
    path("register/data", views.dictionary, name="data"),
    path("register/<slug:key>.fhir.json", files.medicine_fhir, name="medicine-fhir"),
    path("register/<slug:key>.json", files.medicine_json, name="medicine-json"),
    path("register/<slug:key>", views.card, name="card"),
    path("authorities", views.authorities_page, name="authorities"),
]
