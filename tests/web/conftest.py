"""Pages under test take their style sheet as it stands, without the manifest that a deployment collects."""

import pytest


@pytest.fixture(autouse=True)
def _static_files_as_they_stand(settings):
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
