"""The register as pages and for programs: what is authorised, and "verify in a minute"."""
