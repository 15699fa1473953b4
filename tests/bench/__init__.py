"""./peq bench. Importing it sets Django up, so that its modules can import the site as usual."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "peqsite.settings")
django.setup()
