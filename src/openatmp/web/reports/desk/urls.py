"""Addresses of the desk."""

from django.urls import path

from openatmp.web.reports.desk import cases, deeds, files, lists, packages, signing_in

app_name = "desk"

urlpatterns = [
    path("desk", lists.reports, name="list"),
    path("desk/sign-in", signing_in.sign_in, name="sign_in"),
    path("desk/sign-out", signing_in.sign_out, name="sign_out"),
    path("desk/take-in", packages.take_in, name="take_in"),
    path("desk/<int:key>", cases.case, name="case"),
    path("desk/<int:key>/evidence/<int:number>", files.evidence, name="evidence"),
    path("desk/<int:key>/reveal", cases.reveal, name="reveal"),
    path("desk/<int:key>/export", packages.export, name="export"),
    path("desk/<int:key>/<str:name>", deeds.deed, name="deed"),
]
