"""Totals that lists show are kept too: claims about each treaty, articles of each publisher."""

from django.db import migrations, models

INTO = "INSERT INTO articles_tally (of, key, month, kind, modality, n, is_folded) SELECT"
ABOUT = f"""
CREATE FUNCTION articles_count_about() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- What it adds calls it again, with nothing to add.
    IF EXISTS (SELECT FROM added WHERE of = 'treaty' AND NOT is_folded) THEN
        {INTO} 'about', key, NULL, '', '', sum(n), false
        FROM added WHERE of = 'treaty' AND NOT is_folded GROUP BY key;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER count_about AFTER INSERT ON articles_tally
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION articles_count_about();
{INTO} 'about', key, NULL, '', '', sum(n), true FROM articles_tally WHERE of = 'treaty' GROUP BY key;
"""
DROP_ABOUT = "DROP FUNCTION articles_count_about() CASCADE; DELETE FROM articles_tally WHERE of = 'about';"


def by_publisher(n: str, rows: str, others: str = "") -> str:
    moved = f" AND NOT EXISTS (SELECT FROM {others} o WHERE o.id = a.id AND o.publisher_id = a.publisher_id)"
    return (
        f"{INTO} 'publisher', a.publisher_id, NULL, '', '', {n}, false FROM {rows} a"
        f" WHERE a.publisher_id IS NOT NULL{moved if others else ''} GROUP BY 2;"
    )


EVENTS = {
    "INSERT": ("NEW TABLE AS added", by_publisher("count(*)", "added")),
    "DELETE": ("OLD TABLE AS gone", by_publisher("-count(*)", "gone")),
    "UPDATE": (
        "OLD TABLE AS gone NEW TABLE AS added",
        by_publisher("-count(*)", "gone", "added") + by_publisher("count(*)", "added", "gone"),
    ),
}
PUBLISHER = "".join(
    f"""
CREATE FUNCTION articles_count_article_{event.lower()}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    {body}
    RETURN NULL;
END $$;
CREATE TRIGGER count_on_{event.lower()} AFTER {event} ON articles_article
    REFERENCING {tables} FOR EACH STATEMENT EXECUTE FUNCTION articles_count_article_{event.lower()}();
"""
    for event, (tables, body) in EVENTS.items()
)
FILL = by_publisher("count(*)", "articles_article")
DROP_PUBLISHER = "".join(f"DROP FUNCTION articles_count_article_{event.lower()}() CASCADE;\n" for event in EVENTS)


class Migration(migrations.Migration):
    dependencies = [("articles", "0013_edtf")]

    operations = [
        migrations.AlterField(
            model_name="tally",
            name="of",
            field=models.CharField(
                choices=[
                    ("all", "All"),
                    ("treaty", "Treaty"),
                    ("about", "About"),
                    ("actor", "Actor"),
                    ("publisher", "Publisher"),
                ],
                max_length=16,
            ),
        ),
        migrations.AlterField(
            model_name="tally",
            name="key",
            field=models.BigIntegerField(default=0, help_text="The primary key of what is counted for; 0 for ALL."),
        ),
        migrations.RunSQL(ABOUT, DROP_ABOUT),
        migrations.RunSQL(PUBLISHER, DROP_PUBLISHER + "DELETE FROM articles_tally WHERE of = 'publisher';"),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
    ]
