"""Address of the reference for programs."""

from django.urls import path

from openatmp.web.programs.reference import api_reference

app_name = "programs"

urlpatterns = [path("api", api_reference, name="reference")]
