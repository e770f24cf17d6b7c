"""Which address leads where."""

from django.urls import include, path

from openatmp.web.programs.api import api

handler400 = "openatmp.web.site.errors.bad_request"
handler403 = "openatmp.web.site.errors.permission_denied"
handler404 = "openatmp.web.site.errors.page_not_found"
handler500 = "openatmp.web.site.errors.server_error"

urlpatterns = [
    path("", include("openatmp.web.tools.urls")),
    path("", include("openatmp.web.register.urls")),
    path("", include("openatmp.web.procedures.urls")),
    path("", include("openatmp.web.law.urls")),
    path("", include("openatmp.web.learning.urls")),
    path("", include("openatmp.web.roadmap.urls")),
    path("", include("openatmp.web.offers.urls")),
    path("", include("openatmp.web.reports.urls")),
    path("", include("openatmp.web.reports.desk.urls")),
    path("", include("openatmp.web.programs.urls")),
    path("", include("openatmp.web.site.urls")),
    path("api/v1/", api.urls),
]
