"""What claims are counted and sorted by keeps itself: no code path can change a claim and leave a count behind."""

from django.db import migrations

# A link knows its claim's day, kind and whether it is shown.
SORT = """
CREATE FUNCTION articles_sort_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT claim.date_start, claim.kind, claim.is_shown INTO NEW.day, NEW.kind, NEW.is_shown
    FROM articles_claim AS claim WHERE claim.id = NEW.claim_id;
    RETURN NEW;
END $$;
CREATE TRIGGER sort_link BEFORE INSERT OR UPDATE OF claim_id ON articles_claimtreaty
    FOR EACH ROW EXECUTE FUNCTION articles_sort_link();

CREATE FUNCTION articles_sort_links() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE articles_claimtreaty AS link SET day = claim.date_start, kind = claim.kind, is_shown = claim.is_shown
    FROM added AS claim WHERE claim.id = link.claim_id
      AND (link.day, link.kind, link.is_shown) IS DISTINCT FROM (claim.date_start, claim.kind, claim.is_shown);
    RETURN NULL;
END $$;
CREATE TRIGGER sort_links AFTER UPDATE ON articles_claim
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION articles_sort_links();
UPDATE articles_claimtreaty AS link SET day = claim.date_start, kind = claim.kind, is_shown = claim.is_shown
FROM articles_claim AS claim WHERE claim.id = link.claim_id;
"""
DROP_SORT = "DROP FUNCTION articles_sort_link() CASCADE; DROP FUNCTION articles_sort_links() CASCADE;"

EVENTS = {
    "INSERT": "NEW TABLE AS added",
    "UPDATE": "OLD TABLE AS gone NEW TABLE AS added",
    "DELETE": "OLD TABLE AS gone",
}
INTO = "INSERT INTO articles_tally (of, key, month, kind, modality, n, is_folded) SELECT"
SORTED = "date_trunc('month', claim.date_start)::date, claim.kind, claim.modality"


def all_claims(n: str, claims: str) -> str:
    return f"{INTO} 'all', 0, {SORTED}, {n}, false FROM {claims} AS claim WHERE claim.is_shown GROUP BY 3, 4, 5;"


def by_treaty(n: str, links: str, claims: str, where: str = "true") -> str:
    return (
        f"{INTO} 'treaty', link.treaty_id, {SORTED}, {n}, false FROM {links} AS link"
        f" JOIN {claims} AS claim ON claim.id = link.claim_id WHERE claim.is_shown AND {where} GROUP BY 2, 3, 4, 5;"
    )


def by_actor(n: str, links: str, claims: str, where: str = "true") -> str:
    """Somebody who makes a claim and is named in it too counts once."""
    return (
        f"{INTO} 'actor', pair.actor_id, NULL, '', '', {n}, false"
        f" FROM (SELECT DISTINCT link.claim_id, link.actor_id FROM {links} AS link WHERE link.actor_id IS NOT NULL)"
        f" AS pair JOIN {claims} AS claim ON claim.id = pair.claim_id WHERE claim.is_shown AND {where} GROUP BY 2;"
    )


def same(rows: str, where: str = "true") -> str:
    return (
        f"EXISTS (SELECT FROM {rows} AS other WHERE other.claim_id = pair.claim_id"
        f" AND other.actor_id = pair.actor_id AND {where})"
    )


TREATIES, ACTORS, CLAIMS = "articles_claimtreaty", "articles_claimactor", "articles_claim"
KEPT = same(ACTORS, "other.id NOT IN (SELECT id FROM added)")
BODIES = {
    "claim": {
        "INSERT": all_claims("count(*)", "added"),
        "DELETE": all_claims("-count(*)", "gone"),
        "UPDATE": "".join(
            [
                all_claims("-count(*)", "gone"),
                all_claims("count(*)", "added"),
                by_treaty("-count(*)", TREATIES, "gone"),
                by_treaty("count(*)", TREATIES, "added"),
                by_actor("-count(*)", ACTORS, "gone"),
                by_actor("count(*)", ACTORS, "added"),
            ]
        ),
    },
    "claimtreaty": {
        "INSERT": by_treaty("count(*)", "added", CLAIMS),
        "DELETE": by_treaty("-count(*)", "gone", CLAIMS),
        "UPDATE": "".join(
            by_treaty(
                n, rows, CLAIMS,
                f"NOT EXISTS (SELECT FROM {others} AS other WHERE other.claim_id = link.claim_id"
                " AND other.treaty_id = link.treaty_id)",
            )
            for n, rows, others in (("-count(*)", "gone", "added"), ("count(*)", "added", "gone"))
        ),
    },
    "claimactor": {
        "INSERT": by_actor("count(*)", "added", CLAIMS, f"NOT {KEPT}"),
        "DELETE": by_actor("-count(*)", "gone", CLAIMS, f"NOT {same(ACTORS)}"),
        "UPDATE": by_actor("count(*)", "added", CLAIMS, f"NOT {same('gone')} AND NOT {KEPT}")
        + by_actor("-count(*)", "gone", CLAIMS, f"NOT {same(ACTORS)}"),
    },
}  # fmt: skip
COUNT = "".join(
    f"""
CREATE FUNCTION articles_count_{table}_{event.lower()}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    {body}
    RETURN NULL;
END $$;
CREATE TRIGGER count_on_{event.lower()} AFTER {event} ON articles_{table}
    REFERENCING {EVENTS[event]} FOR EACH STATEMENT EXECUTE FUNCTION articles_count_{table}_{event.lower()}();
"""
    for table, bodies in BODIES.items()
    for event, body in bodies.items()
)
DROP_COUNT = "".join(
    f"DROP FUNCTION articles_count_{table}_{event.lower()}() CASCADE;\n"
    for table, bodies in BODIES.items()
    for event in bodies
)
FILL = "".join(
    [
        all_claims("count(*)", CLAIMS),
        by_treaty("count(*)", TREATIES, CLAIMS),
        by_actor("count(*)", ACTORS, CLAIMS),
        "UPDATE articles_tally SET is_folded = true;",
    ]
)


class Migration(migrations.Migration):
    dependencies = [("articles", "0009_kept_counts")]

    operations = [
        migrations.RunSQL(SORT, DROP_SORT),
        migrations.RunSQL(COUNT, DROP_COUNT),
        migrations.RunSQL(FILL, "DELETE FROM articles_tally"),
    ]
