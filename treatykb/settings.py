"""Settings of the project: what an installation may change comes from the environment, with a laptop's defaults."""

import os
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF

from treatykb.secret import secret_key
from treatykb.variables import networks, numbers, originals_store

BASE_DIR = Path(__file__).resolve().parent.parent
# Everything that TreatyKB writes on its own stands below this folder: database, broker, originals, static files, key.
VAR = Path(os.environ.get("TREATYKB_VAR") or BASE_DIR / "var").resolve()

DEBUG = os.environ.get("TREATYKB_DEBUG") == "1"
SECRET_KEY = os.environ.get("SECRET_KEY") or secret_key(VAR / "secret_key")
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", *os.environ.get("TREATYKB_HOSTS", "").split()]
CSRF_TRUSTED_ORIGINS = os.environ.get("TREATYKB_ORIGINS", "").split()
# Set to 1 behind a proxy that ends TLS: cookies and redirects then insist on https.
HTTPS = os.environ.get("TREATYKB_HTTPS") == "1"

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "corsheaders",
    "csp",
    "rest_framework",
    "rest_framework.authtoken",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "articles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "treatykb.urls"
WSGI_APPLICATION = "treatykb.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    # For the parts of pages that have thousands of values (articles/web/pictures.py).
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "NAME": "jinja2",
        "DIRS": [BASE_DIR / "templates" / "jinja2"],
        "OPTIONS": {"trim_blocks": True, "lstrip_blocks": True, "auto_reload": DEBUG},
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "articles.web.context.section",
            ],
        },
    },
]

# Connections persist: opening one costs more than most queries (docs/performance.md).
if os.environ.get("DATABASE_URL"):
    DATABASES = {"default": dj_database_url.config(conn_max_age=None, conn_health_checks=True)}
else:
    DATABASES = {
        "default": {
            "ENGINE": "treatykb.embedded",
            "NAME": "treatykb",
            "USER": "postgres",
            "HOST": str(VAR / "postgres"),
            "CONN_MAX_AGE": None,
            "CONN_HEALTH_CHECKS": True,
        }
    }

FEEDS_EVERY = float(os.environ.get("TREATYKB_FEEDS_EVERY") or 60)

# Statements that come again and again are planned once a connection (articles.services.documents.running). A pooler
# between us and the server must keep prepared statements, as PgBouncer does from 1.22 on.
DATABASES["default"].setdefault("OPTIONS", {})["prepare_threshold"] = 2

# The queue carries wake-ups only: the ingestion rows are the truth, so no result and no delivery guarantee is needed.
CELERY_BROKER_URL = os.environ.get("CELERY_BROKER_URL") or "filesystem://localhost"
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BEAT_SCHEDULE = {
    "take up what was left behind": {"task": "articles.tasks.sweep", "schedule": 10.0},
    "add up the counts": {"task": "articles.tasks.fold_counts", "schedule": 60.0},
    "forget answers of yesterday": {"task": "articles.tasks.forget_answers", "schedule": 3600.0},
    "look at feeds whose time has come": {"task": "articles.tasks.watch_feeds", "schedule": FEEDS_EVERY},
}
CELERY_BEAT_SCHEDULE_FILENAME = str(VAR / "beat-schedule")
if CELERY_BROKER_URL.startswith("filesystem://"):
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "data_folder_in": str(VAR / "broker"),
        "data_folder_out": str(VAR / "broker"),
        "control_folder": str(VAR / "broker-control"),
        # An idle worker wakes in a tenth of a second; kombu's default is a whole one.
        "polling_interval": 0.1,
    }

STORAGES = {
    "default": originals_store(),
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MEDIA_ROOT = VAR / "media"
TREATYKB_DUMPS = Path(os.environ.get("TREATYKB_DUMPS") or VAR / "dumps")
STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
# Source maps are for whoever debugs those libraries; compressing them would be most of the first start.
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = ("map", "png", "svg.gz", "woff", "woff2", "gz")

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = LOGOUT_REDIRECT_URL = "home"

LANGUAGE_CODE = "en"
TIME_ZONE = "UTC"
USE_I18N = False
USE_TZ = True

SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
# Other hosts of the same domain, and browsers' preload lists, are the operator's to decide on.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "rest_framework.authentication.TokenAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["articles.api.permissions.ReadOrStaff"],
    "DEFAULT_THROTTLE_CLASSES": ["articles.api.throttling.Writes"],
    "DEFAULT_RENDERER_CLASSES": ["articles.api.rendering.JSON"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser", "rest_framework.parsers.MultiPartParser"],
    "DEFAULT_PAGINATION_CLASS": "articles.api.pagination.Pages",
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "articles.api.problems.handle",
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "TreatyKB",
    "DESCRIPTION": "Dated, attributed claims about arms-control treaties, each with the sentence it was read from.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "COMPONENT_SPLIT_PATCH": False,
    "SCHEMA_PATH_PREFIX": "/api/v1/",
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
}

# Where people find the pages: what no request tells, such as the permalinks that agents are given, is built on it.
TREATYKB_SITE = os.environ.get("TREATYKB_SITE") or "http://127.0.0.1:8000"
# Anybody's pages may read the API; writing needs an account, and cookies are not sent along.
CORS_URLS_REGEX = r"^/api/"
CORS_ALLOW_ALL_ORIGINS = True
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS"]
CORS_EXPOSE_HEADERS = ["ETag", "Link", "X-Request-ID"]
CORS_ALLOW_HEADERS = ["accept", "if-none-match", "x-request-id"]
# How often one account may write to the API.
TREATYKB_WRITES_PER_MINUTE = int(os.environ.get("TREATYKB_WRITES_PER_MINUTE") or 600)
# An upload larger than this is refused before it is stored.
TREATYKB_MAX_UPLOAD_BYTES = int(os.environ.get("TREATYKB_MAX_UPLOAD_MB") or 20) * 1024 * 1024
# How long a worker may hold an ingestion before others take it up, and how often that may happen to one file.
TREATYKB_LEASE_SECONDS = int(os.environ.get("TREATYKB_LEASE_SECONDS") or 60)
TREATYKB_MAX_ATTEMPTS = 3
# What is fetched from beside the public internet at its usual ports, and how long a whole transfer may take.
TREATYKB_FETCH_ALLOW = networks("TREATYKB_FETCH_ALLOW")
TREATYKB_FETCH_PORTS = {80, 443, *numbers("TREATYKB_FETCH_PORTS")}
TREATYKB_FETCH_SECONDS = int(os.environ.get("TREATYKB_FETCH_SECONDS") or 30)
# What may be sent at once: bytes of a request, and files in it, which are written to disk as they come.
TREATYKB_MAX_REQUEST_BYTES = 10 * TREATYKB_MAX_UPLOAD_BYTES
DATA_UPLOAD_MAX_NUMBER_FILES = 200
FILE_UPLOAD_MAX_MEMORY_SIZE = 128 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = TREATYKB_MAX_UPLOAD_BYTES + 1024 * 1024

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"articles": {"level": "INFO"}, "treatykb": {"level": "INFO"}},
}
