"""The Django application of TreatyKB."""

from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = "Treaty record"
    default_auto_field = "django.db.models.BigAutoField"
