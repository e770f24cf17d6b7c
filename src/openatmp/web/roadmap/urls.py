"""Addresses of the roadmap."""

from django.urls import path

from openatmp.web.roadmap import documents, files, lists, views

app_name = "roadmap"

urlpatterns = [
    path("roadmap", views.start, name="start"),
    path("roadmap/plan", views.plan, name="plan"),
    path("roadmap/compare", views.compare, name="compare"),
    path("roadmap/kept.json", files.kept, name="kept"),
    path("roadmap/plan.json", files.as_json, name="json"),
    path("roadmap/plan.pdf", documents.as_pdf, name="pdf"),
    path("roadmap/plan.docx", documents.as_docx, name="docx"),
    path("roadmap/plan.ics", files.as_ics, name="ics"),
    path("fees", lists.fees, name="fees"),
    path("guidance", lists.guidance, name="guidance"),
]
