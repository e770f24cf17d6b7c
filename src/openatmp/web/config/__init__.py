"""How the pages are set up: settings, addresses, the server."""
