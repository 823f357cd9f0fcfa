"""The group of those who review claims and keep the registry."""

from django.apps.registry import Apps
from django.contrib.auth.management import create_permissions
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

REGISTRY = ["treaty", "treatyname", "milestone", "party", "clause", "weapon", "actor", "actorname", "office"]
MAY = [f"{action}_{model}" for model in REGISTRY for action in ("add", "change", "delete", "view")] + [
    "add_review",
    "view_review",
    "view_claim",
    "view_article",
]


def make(apps: Apps, schema: BaseDatabaseSchemaEditor) -> None:
    # Django makes the permissions after the last migration only.
    config = apps.get_app_config("articles")
    config.models_module = True
    create_permissions(config, apps=apps, verbosity=0)
    config.models_module = None
    group, _ = apps.get_model("auth", "Group").objects.get_or_create(name="Curators")
    group.permissions.set(
        apps.get_model("auth", "Permission").objects.filter(content_type__app_label="articles", codename__in=MAY)
    )


def drop(apps: Apps, schema: BaseDatabaseSchemaEditor) -> None:
    apps.get_model("auth", "Group").objects.filter(name="Curators").delete()


class Migration(migrations.Migration):
    dependencies = [("articles", "0005_change_log"), ("auth", "0012_alter_user_first_name_max_length")]

    operations = [migrations.RunPython(make, drop)]
