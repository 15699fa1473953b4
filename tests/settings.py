"""The site's settings as tests need them: fast passwords, plain static files, loud templates."""

import os

from peqsite.settings import *  # noqa: F403
from peqsite.settings import CACHES, STORAGES, TEMPLATES
from tests.support.undefined import UndefinedFails

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
SECRET_KEY = "a key for tests, long enough for the strictest check of them all"
TEMPLATES[0]["OPTIONS"]["string_if_invalid"] = UndefinedFails()

# The manifest's hashed files do not exist in tests; WhiteNoise finds the plain ones where they lie.
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True

# Each worker of the suite has a database of Redis of its own: what one empties, another one still needs.
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
if str(CACHES["default"].get("LOCATION", "")).startswith("redis://"):
    CACHES["default"]["LOCATION"] = f"{CACHES['default']['LOCATION'].rpartition('/')[0]}/{15 - int(WORKER)}"
