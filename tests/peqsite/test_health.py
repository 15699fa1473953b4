"""Whether the process lives, and whether the site is ready."""

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder


@pytest.mark.cache
@pytest.mark.django_db
def test_a_site_that_is_ready_says_so(client):
    response = client.get("/readyz")

    assert (response.status_code, response.json()) == (
        200,
        {"status": "ok", "database": "ok", "migrations": "ok", "cache": "ok"},
    )


@pytest.mark.django_db
def test_a_missing_migration_is_not_ready(client):
    MigrationRecorder(connection).record_unapplied("freshness", "0001_initial")

    response = client.get("/readyz")

    assert (response.status_code, response.json()["migrations"]) == (503, "failing")


@pytest.mark.django_db
def test_a_cache_that_keeps_nothing_is_not_ready(client, settings):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}

    response = client.get("/readyz")

    assert (response.status_code, response.json()["cache"]) == (503, "failing")


def test_life_asks_nothing_of_the_database(client):
    response = client.get("/livez")

    assert (response.status_code, response.json()) == (200, {"status": "ok"})
    assert response["Cache-Control"] == "max-age=0, no-cache, no-store, must-revalidate, private"


@pytest.mark.django_db
def test_a_cache_server_that_is_away_is_not_ready(client, settings):
    backend = "django.core.cache.backends.redis.RedisCache"
    settings.CACHES = {"default": {"BACKEND": backend, "LOCATION": "redis://127.0.0.1:9/0"}}

    response = client.get("/readyz")

    assert (response.status_code, response.json()["cache"]) == (503, "failing")
