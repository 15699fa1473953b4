"""The site's settings as tests need them: fast passwords, plain static files, loud templates."""

from peqsite.settings import *  # noqa: F403
from peqsite.settings import STORAGES, TEMPLATES
from tests.support.undefined import UndefinedFails

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
SECRET_KEY = "a key for tests, long enough for the strictest check of them all"
TEMPLATES[0]["OPTIONS"]["string_if_invalid"] = UndefinedFails()

# The manifest's hashed files do not exist in tests; WhiteNoise finds the plain ones where they lie.
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True
