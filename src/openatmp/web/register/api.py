"""The register for programs: ``/api/v1/register``, ``/api/v1/verify``, ``/api/v1/authorities``."""

from ninja import Router

router = Router(tags=["register"])
