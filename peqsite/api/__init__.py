"""The wiring of /api/v1/: the routes of every application, their addresses, and their description."""
