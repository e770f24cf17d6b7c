"""Addresses that every installation has."""

from django.urls import path

from openatmp.web.site import views

app_name = "site"

urlpatterns = [
    path("about", views.about, name="about"),
    path("style", views.style, name="style"),
    path("healthz", views.health, name="health"),
    path("robots.txt", views.robots, name="robots"),
]
