"""Django's settings; everything an operator may choose comes from the environment.

``OPENATMP_DATA``        folder for the database file and the signing key (default: ``var``)
``OPENATMP_SECRET_KEY``  the signing key, when it should not be kept in that folder
``OPENATMP_HOSTS``       host names under which the pages answer, with commas between them
``OPENATMP_ONLINE``      1 when a visitor may have trial registers asked; else nothing leaves here
``OPENATMP_CHECK_LINKS``  1 when a visitor may have the page of an offer opened by its address
``OPENATMP_PROXY``       address of the proxy through which these are asked and opened, if there is one
``OPENATMP_HTTPS``       1 when the pages are reached over https only (secure cookie, HSTS)
``OPENATMP_OPERATOR``    who runs this service, as its readers are told; else the pages say that nobody does
``OPENATMP_PRIVACY_CONTACT``     where people ask about their own data: an address of mail or a page
``OPENATMP_SEALING_KEY``         keys that seal what people report, the newest first, with commas between them
``OPENATMP_KEEP_PERSON_DAYS``    days after closing a report until its personal data are erased (default: 730)
``OPENATMP_KEEP_EVIDENCE_DAYS``  days after closing a report until its evidence is erased (default: 730)
``OPENATMP_REPORTS_AN_HOUR``     reports that one address may prepare, send or add to in an hour (default: 20)
``OPENATMP_LOOKS_AN_HOUR``       codes of receipts that one address may try in an hour (default: 30)
``OPENATMP_SIGN_INS_AN_HOUR``    tries of one address to sign in at the desk in an hour (default: 20)
``OPENATMP_ADDRESS_HEADER``      header in which the proxy in front tells a visitor's address: ``X-Real-IP``
``OPENATMP_DEBUG``       1 while developing: never on a machine that others can reach
``DATABASE_URL``         a PostgreSQL or SQLite database other than the file in the data folder
"""

import os

from csp.constants import NONE, SELF

from openatmp.web.config import environment as _given
from openatmp.web.languages import offered as _languages

DATA_FOLDER = _given.made(_given.data_folder(os.environ))
SECRET_KEY = _given.secret_key(os.environ, DATA_FOLDER)
DEBUG = _given.flag(os.environ, "OPENATMP_DEBUG")
ONLINE = _given.flag(os.environ, "OPENATMP_ONLINE")
CHECK_LINKS = _given.flag(os.environ, "OPENATMP_CHECK_LINKS")
PROXY = os.environ.get("OPENATMP_PROXY", "")
HTTPS = _given.flag(os.environ, "OPENATMP_HTTPS")
OPERATOR = os.environ.get("OPENATMP_OPERATOR", "").strip()
PRIVACY_CONTACT = os.environ.get("OPENATMP_PRIVACY_CONTACT", "").strip()
SEALING_KEYS = _given.sealing_keys(os.environ, DATA_FOLDER)
KEEP_PERSON_DAYS = _given.number(os.environ, "OPENATMP_KEEP_PERSON_DAYS", 730)
KEEP_EVIDENCE_DAYS = _given.number(os.environ, "OPENATMP_KEEP_EVIDENCE_DAYS", 730)
REPORTS_AN_HOUR = _given.number(os.environ, "OPENATMP_REPORTS_AN_HOUR", 20)
LOOKS_AN_HOUR = _given.number(os.environ, "OPENATMP_LOOKS_AN_HOUR", 30)
SIGN_INS_AN_HOUR = _given.number(os.environ, "OPENATMP_SIGN_INS_AN_HOUR", 20)
ADDRESS_HEADER = os.environ.get("OPENATMP_ADDRESS_HEADER", "").strip()
ALLOWED_HOSTS = _given.hosts(os.environ)

ROOT_URLCONF = "openatmp.web.config.urls"
WSGI_APPLICATION = "openatmp.web.config.wsgi.application"

# Accounts and sessions are for officers at the desk alone; nothing else here needs to know who is asking.
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "csp",
    "openatmp.web.site",
    "openatmp.web.languages",
    "openatmp.web.tools",
    "openatmp.web.register",
    "openatmp.web.law",
    "openatmp.web.procedures",
    "openatmp.web.learning",
    "openatmp.web.roadmap",
    "openatmp.web.offers",
    "openatmp.web.reports",
    "openatmp.web.programs",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "openatmp.web.site.middleware.permissions_policy",
    "openatmp.web.site.sharing.open_to_every_site",
    "openatmp.web.site.middleware.policy_stays",
    "csp.middleware.CSPMiddleware",
    "openatmp.web.languages.middleware.language_of_the_address",
    "openatmp.web.site.problems.problems_for_the_api",
    "openatmp.web.site.middleware.refused_methods",
    "openatmp.web.site.middleware.body_limit",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.common.CommonMiddleware",
    "openatmp.web.reports.desk.middleware.sessions_at_the_desk",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

TEMPLATES = [
    # For what is written many times a second; a template of this kind lies in a folder `jinja2`.
    {"NAME": "jinja2", "BACKEND": "django.template.backends.jinja2.Jinja2", "APP_DIRS": True},
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "openatmp.web.site.context.everywhere",
                "openatmp.web.languages.context.languages",
            ],
        },
    },
]

DATABASES = {"default": _given.database(os.environ, DATA_FOLDER)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = _languages.SOURCE_CODE
# English, and every language that has a complete catalogue; the address tells which, and no cookie.
LANGUAGES = _languages.for_django()
LOCALE_PATHS = [_languages.LOCALE]
FORMAT_MODULE_PATH = "openatmp.web.languages.formats"
TIME_ZONE = "Europe/Brussels"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
# The files lie in the package; serving them from there spares the operator a step after each upgrade.
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600

# ------------------------------------------------------------------------------------------- limits

# A million characters of any script, written as a form sends them, with room for the other fields.
PAGE_BODY_LIMIT = 12_500_000
API_BODY_LIMIT = 1_000_000
DATA_UPLOAD_MAX_MEMORY_SIZE = PAGE_BODY_LIMIT
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
# More than a page takes, so that one file too many is told on the page and loses nothing that was written.
DATA_UPLOAD_MAX_NUMBER_FILES = 20
# What is handed in stays in memory until it is sealed; no temporary file holds it in the clear.
FILE_UPLOAD_HANDLERS = [
    "openatmp.web.site.uploads.OnlyWhereWanted",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
]
# The first part of the addresses of pages that have a field for files; every other address refuses them.
PAGES_THAT_TAKE_FILES = frozenset({"check", "report", "desk", "roadmap"})
FILE_UPLOAD_MAX_MEMORY_SIZE = PAGE_BODY_LIMIT

# ------------------------------------------------------------------------------------------ security

# No page has a script but one: the register's list is fetched anew as one types, by a script of its own that
# keeps nothing; its view alone allows that. Everywhere else an answer is a page of its own, and a script
# would only spare its loading. (htmx writes the address into the browser's storage, and an address here may
# hold the facts of a product.)
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "img-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    },
}
# Gone when the browser is closed.
CSRF_COOKIE_AGE = None
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrf"
CSRF_FAILURE_VIEW = "openatmp.web.site.errors.csrf_failure"
CSRF_TRUSTED_ORIGINS = _given.trusted_origins(ALLOWED_HOSTS, https=HTTPS)
SECURE_CONTENT_TYPE_NOSNIFF = True
# Not "no-referrer": with it a browser sends "Origin: null", and every form would be refused.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = ["^healthz$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = False
# A session is an officer's, of one working day, and its cookie goes to the desk and nowhere else.
SESSION_COOKIE_PATH = "/desk"
SESSION_COOKIE_NAME = "__Secure-desk" if HTTPS else "desk"
SESSION_COOKIE_AGE = 8 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_SECURE = HTTPS
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
X_FRAME_OPTIONS = "DENY"

_LINE = "{asctime} {levelname} {name}: {message}"
# Only what failed, never what was asked: a description of a product is nobody's business but the asker's.
# A request that makes no sense is no fault of ours: one line, and none for a name that is not served here,
# which is what every crawler tries. A traceback stands for a fault in this software.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": _LINE, "style": "{"},
        "one line": {"()": "openatmp.web.config.log.OneLine", "fmt": _LINE, "style": "{"},
    },
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "line"},
        "refusals": {"class": "logging.StreamHandler", "formatter": "one line"},
        "nowhere": {"class": "logging.NullHandler"},
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
        "django.security": {"handlers": ["refusals"], "level": "ERROR", "propagate": False},
        "django.security.DisallowedHost": {"handlers": ["nowhere"], "propagate": False},
    },
}
