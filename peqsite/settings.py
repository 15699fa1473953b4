"""Settings: one file, environment variables with safe defaults. docs/settings.md lists them."""

import re
from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

BASE_DIR = Path(__file__).resolve().parent.parent
STATE_DIR = BASE_DIR / ".peq"
DEVELOPMENT_KEY = "insecure-development-key"
SHORTEST_KEY = 50  # characters, as Django's own `check --deploy` asks
FEWEST_SIGNS = 5  # different ones, as the same check asks
YEAR = 365 * 24 * 3600  # seconds

env = environ.Env()

# Environment ----------------------------------------------------------------------------------------------
PEQ_ENV = env("PEQ_ENV", default="development")
if PEQ_ENV not in ("development", "production"):
    raise ImproperlyConfigured(f"PEQ_ENV is {PEQ_ENV!r}; it must be development or production.")
PRODUCTION = PEQ_ENV == "production"
DEBUG = env.bool("DEBUG", default=False)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[] if PRODUCTION else ["localhost", "127.0.0.1", "[::1]"])


def _development_secret() -> str:
    """The key that `./peq` made for this machine, if it did."""
    file = STATE_DIR / "secret"
    return file.read_text().strip() if file.is_file() else DEVELOPMENT_KEY


SECRET_KEY = env("SECRET_KEY", default="" if PRODUCTION else _development_secret())
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])


def _production_faults() -> list[str]:
    """Why this must not be put before the public; empty when it may."""
    weak = len(SECRET_KEY) < SHORTEST_KEY or len(set(SECRET_KEY)) < FEWEST_SIGNS
    hosts = ALLOWED_HOSTS and "*" not in ALLOWED_HOSTS
    return [
        *([f"SECRET_KEY must be set to a random text of {SHORTEST_KEY} characters or more"] if weak else []),
        *(["DEBUG must be off"] if DEBUG else []),
        *([] if hosts else ["ALLOWED_HOSTS must name the site's hosts, and not *"]),
    ]


if PRODUCTION and (faults := _production_faults()):
    raise ImproperlyConfigured("Refusing to start in production: " + "; ".join(faults) + ".")

# Application ----------------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "modeltranslation",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "simple_history",
    "csp",
    "peqsite",
    "peqsite.freshness",
    "catalog",
    "eligibility",
    "peqsite.portal",
]

# Outermost first. Headers stand outside everything, so that static files and refusals carry them too;
# what knows a person (session, user, messages) runs under /admin/ only.
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "peqsite.middleware.headers.HeadersMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "peqsite.middleware.language.LanguageMiddleware",
    "peqsite.portal.middleware.PublicPagesMiddleware",
    "peqsite.middleware.refusals.RefuseBadInputMiddleware",
    "peqsite.middleware.pages.ErrorPagesMiddleware",
    "django.middleware.common.CommonMiddleware",
    "peqsite.middleware.staff.StaffSessionMiddleware",
    "peqsite.middleware.csrf.LocalCsrfCookieMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "peqsite.middleware.staff.StaffAuthenticationMiddleware",
    "peqsite.middleware.staff.StaffMessageMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
]

ROOT_URLCONF = "peqsite.urls"
WSGI_APPLICATION = "peqsite.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "peqsite.portal.context.portal",
            ],
        },
    },
]

# Database and cache ---------------------------------------------------------------------------------------
DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{STATE_DIR / 'peq.sqlite3'}")}
DATABASES["default"] |= {"CONN_MAX_AGE": None, "CONN_HEALTH_CHECKS": True}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A rollback journal, because most SQLite builds still carry a corruption race in WAL; a short wait,
    # so that one blocked writer does not hold the readers of its process; a write lock taken at once.
    DATABASES["default"]["OPTIONS"] = {
        "init_command": "PRAGMA journal_mode=DELETE",
        "timeout": 2,  # seconds
        "transaction_mode": "IMMEDIATE",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": env.cache("CACHE_URL", default=env("REDIS_URL", default="locmemcache://"))}

# The finder ------------------------------------------------------------------------------------------------
# A file that stands for the publisher's index of titles in the database; for tests and benchmarks.
TITLES_FILE = env("PEQ_TITLES", cast=Path, default=None)

# Languages and formats ------------------------------------------------------------------------------------
LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", _("French")), ("en", _("English"))]
MODELTRANSLATION_DEFAULT_LANGUAGE = "fr"
LOCALE_PATHS = [BASE_DIR / "peqsite" / "locale"]
FORMAT_MODULE_PATH = ["peqsite.formats"]
TIME_ZONE = "America/Toronto"
USE_TZ = True

# Static files ---------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_ALLOW_ALL_ORIGINS = False

# Safety ---------------------------------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 256 * 1024  # bytes; the longest form of the site is far below
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
FILE_UPLOAD_HANDLERS = ["peqsite.uploads.BoundedMemoryHandler"]  # never on disk, and only so much in memory
MAX_PATH_LENGTH, MAX_QUERY_LENGTH = 512, 2048  # characters

SECURE_SSL_REDIRECT = PRODUCTION and env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_REDIRECT_EXEMPT = [r"^livez$", r"^readyz$"]
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=YEAR) if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = PRODUCTION
if env.bool("TRUST_FORWARDED_PROTO", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
CSRF_FAILURE_VIEW = "peqsite.errors.csrf_failure"

# Cookies of staff stay under /admin/: no public page receives one.
STAFF_PATH = "/admin/"
SESSION_COOKIE_PATH = LANGUAGE_COOKIE_PATH = STAFF_PATH
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = PRODUCTION
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_NAME = "peq-admin-language"
LANGUAGE_COOKIE_AGE = YEAR
SESSION_COOKIE_AGE = 12 * 3600  # seconds
CSRF_COOKIE_AGE = None  # ends with the browser
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
LOGIN_URL = "admin:login"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation." + name, "OPTIONS": options}
    for name, options in {
        "MinimumLengthValidator": {"min_length": 15},
        "CommonPasswordValidator": {},
        "UserAttributeSimilarityValidator": {},
    }.items()
]

# The API -------------------------------------------------------------------------------------------------
API_DAYS_PER_MINUTE = env.int("API_DAYS_PER_MINUTE", default=60)  # filing days assessed for one client
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", default=0)  # of ours, each adding to X-Forwarded-For

# Who runs this site, and where it stands ------------------------------------------------------------------
PUBLIC_ADDRESS = env("PUBLIC_ADDRESS", default="").rstrip("/")  # else the host that was asked
if PUBLIC_ADDRESS and not re.fullmatch(r"https?://[^/?#\s]+", PUBLIC_ADDRESS):
    raise ImproperlyConfigured(
        f"PUBLIC_ADDRESS is {PUBLIC_ADDRESS!r}; it must be https://host, without a path."
    )
OPERATOR_NAME = env("OPERATOR_NAME", default="")
OPERATOR_EMAIL = env("OPERATOR_EMAIL", default="")
REPORTS_PER_HOUR = env.int("REPORTS_PER_HOUR", default=5)  # of unexpected results, from one sender

# Logs: no query string, no cookie, no address, nothing about a visitor ------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "peqsite.logs.JsonLine"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env("LOG_LEVEL", default="INFO")},
    "loggers": {
        "django": {"handlers": ["console"], "level": "INFO", "propagate": False},
        "django.server": {"handlers": [], "level": "CRITICAL", "propagate": False},
        "weasyprint": {"level": "ERROR"},  # else every step of every PDF
        "fontTools": {"level": "ERROR"},
    },
}
