"""The language of an answer: that of the address, and nothing else."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers

from openatmp.web.languages.addresses import language_in
from openatmp.web.languages.offered import SOURCE_LANGUAGE

Answering = Callable[[HttpRequest], HttpResponse]


def language_of_the_address(get_response: Answering) -> Answering:
    """Answer in the language that stands in the address; no cookie and no header changes it."""

    def middleware(request: HttpRequest) -> HttpResponse:
        code = language_in(request.path_info)
        with translation.override(settings.LANGUAGE_CODE if code == SOURCE_LANGUAGE else code):
            response = get_response(request)
        response.headers.setdefault("Content-Language", code)
        # A page may hint at the language that the browser asks for.
        if response.headers.get("Content-Type", "").startswith("text/html"):
            patch_vary_headers(response, ["Accept-Language"])
        return response

    return middleware
