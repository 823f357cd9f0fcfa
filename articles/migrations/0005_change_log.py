"""The change log writes itself: no code path, the admin included, can change an object and forget to say so."""

from django.db import migrations

# A transaction has one row for each object that it touched. Deleted and made again is updated; created and then
# updated stays created.
MERGE = """
    ON CONFLICT (transaction, kind, key) DO UPDATE
    SET action = CASE WHEN articles_change.action = 'deleted' AND excluded.action = 'created'
                      THEN 'updated' ELSE excluded.action END
    WHERE excluded.action <> 'updated'
"""
INTO = "INSERT INTO articles_change (transaction, kind, key, action, at) SELECT pg_current_xact_id()::text::bigint,"


def log(kind: str, key: str, action: str, source: str) -> str:
    return f"{INTO} '{kind}', {key}, {action}, now() FROM {source} {MERGE};"


def objects(table: str, kind: str, key: str, shown: str = "true") -> str:
    """The function that logs rows of `table`, which are objects; those not `shown` do not exist for readers."""
    old, new = (f"{alias}.{key}" for alias in ("gone", "added"))
    was, is_ = (shown.replace("row.", f"{alias}.") for alias in ("gone", "added"))
    return f"""
CREATE FUNCTION articles_log_{table}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        {log(kind, new + "::text", "'created'", f"added WHERE {is_}")}
    ELSIF TG_OP = 'DELETE' THEN
        {log(kind, old + "::text", "'deleted'", f"gone WHERE {was}")}
    ELSE
        {
        log(
            kind,
            old + "::text",
            "'deleted'",
            f"gone WHERE {was} AND NOT EXISTS (SELECT FROM added WHERE {new} = {old} AND {is_})",
        )
    }
        {
        log(
            kind,
            new + "::text",
            f"CASE WHEN {old} IS NULL THEN 'created' ELSE 'updated' END",
            f"added LEFT JOIN gone ON {new} = {old} AND {was} WHERE {is_}",
        )
    }
    END IF;
    RETURN NULL;
END $$;
""" + triggers(table, table)


def parts(table: str, kind: str, key: str, owner: str, column: str, shown: str = "true") -> str:
    """The function that logs rows of `table` as an update of the row of `owner` that their `column` names."""
    name = f"{table}_{kind}"

    def changed(rows: str) -> str:
        source = f"(SELECT DISTINCT {column} AS id FROM {rows}) AS part JOIN {owner} AS owner USING (id) WHERE {shown}"
        return log(kind, f"owner.{key}::text", "'updated'", source)

    return f"""
CREATE FUNCTION articles_log_{name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'DELETE' THEN
        {changed("added")}
    END IF;
    IF TG_OP <> 'INSERT' THEN
        {changed("gone")}
    END IF;
    RETURN NULL;
END $$;
""" + triggers(table, name)


# A trigger with transition tables serves one event.
EVENTS = {
    "INSERT": "NEW TABLE AS added",
    "UPDATE": "OLD TABLE AS gone NEW TABLE AS added",
    "DELETE": "OLD TABLE AS gone",
}


def triggers(table: str, name: str) -> str:
    return "".join(
        f"CREATE TRIGGER log_{name}_on_{event.lower()} AFTER {event} ON articles_{table}"
        f" REFERENCING {tables} FOR EACH STATEMENT EXECUTE FUNCTION articles_log_{name}();\n"
        for event, tables in EVENTS.items()
    )


OBJECTS = {
    "actor": ("actor", "slug"),
    "article": ("article", "id"),
    "claim": ("claim", "id", "row.is_shown"),
    "publisher": ("publisher", "slug"),
    "story": ("story", "id"),
    "treaty": ("treaty", "slug"),
}
TREATY = ("treaty", "slug", "articles_treaty", "treaty_id")
CLAIM = ("claim", "id", "articles_claim", "claim_id", "owner.is_shown")
PARTS = [
    ("treatyname", *TREATY),
    ("milestone", *TREATY),
    ("party", *TREATY),
    ("clause", *TREATY),
    ("weapon", *TREATY),
    ("actorname", "actor", "slug", "articles_actor", "actor_id"),
    ("party", "actor", "slug", "articles_actor", "actor_id"),
    ("office", "actor", "slug", "articles_actor", "person_id"),
    ("telling", "story", "id", "articles_story", "story_id"),
    ("claimtreaty", *CLAIM),
    ("claimactor", *CLAIM),
]
CREATE = "".join(objects(table, *how) for table, how in OBJECTS.items()) + "".join(parts(*how) for how in PARTS)
DROP = "".join(
    f"DROP FUNCTION articles_log_{name}() CASCADE;\n"
    for name in [*OBJECTS, *(f"{table}_{kind}" for table, kind, *_ in PARTS)]
)
# What is there already was created: a mirror that begins at the beginning gets it too.
FILL = "".join(
    f"{INTO} '{how[0]}', row.{how[1]}::text, 'created', now() FROM articles_{table} AS row"
    f" {'WHERE row.is_shown' if table == 'claim' else ''};\n"
    for table, how in OBJECTS.items()
)


class Migration(migrations.Migration):
    dependencies = [("articles", "0004_reviews")]

    operations = [
        migrations.RunSQL(CREATE, DROP),
        migrations.RunSQL(FILL, "DELETE FROM articles_change"),
    ]
