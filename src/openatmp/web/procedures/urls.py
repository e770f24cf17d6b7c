"""Addresses of procedures and timetables."""

from django.urls import path

from openatmp.web.procedures import files, timetabling, views

app_name = "procedures"

urlpatterns = [
    path("procedures", views.catalogue, name="catalogue"),
    path("procedures/<slug:key>", views.procedure, name="procedure"),
    path("timetable", timetabling.timetable_page, name="timetable"),
    path("timetable.json", files.as_json, name="timetable-json"),
    path("timetable.ics", files.as_ics, name="timetable-ics"),
    path("timetable.svg", files.as_svg, name="timetable-svg"),
    path("timetable.pdf", files.as_pdf, name="timetable-pdf"),
    path("coverage", views.coverage, name="coverage"),
]
