"""What no constraint can say: a quote stands at its span, in a paragraph of its article; paragraphs never change.

And one thing that no code path may forget: a change of the registry gives it a new revision.
"""

from django.db import migrations

# Statement triggers with a transition table: one join for a COPY of any size, instead of a look-up for each row.
CHECK_QUOTES = """
CREATE FUNCTION articles_check_quotes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    broken uuid;
BEGIN
    SELECT claim.id INTO broken
    FROM changed AS claim JOIN articles_paragraph AS paragraph ON paragraph.id = claim.paragraph_id
    WHERE substr(paragraph.text, claim.start + 1, claim."end" - claim.start) <> claim.quote
       OR paragraph.article_id <> claim.article_id
    LIMIT 1;
    IF broken IS NOT NULL THEN
        RAISE EXCEPTION 'the quote of claim % does not stand at its span in its article', broken
            USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_quote_stands_at_its_span';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER claim_quote_on_insert AFTER INSERT ON articles_claim
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION articles_check_quotes();
CREATE TRIGGER claim_quote_on_update AFTER UPDATE ON articles_claim
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION articles_check_quotes();
"""
DROP_CHECK_QUOTES = """
DROP TRIGGER claim_quote_on_update ON articles_claim;
DROP TRIGGER claim_quote_on_insert ON articles_claim;
DROP FUNCTION articles_check_quotes();
"""

KEEP_TEXT = """
CREATE FUNCTION articles_keep_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the text of an article never changes'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'article_text_never_changes';
END $$;
CREATE TRIGGER paragraph_text_is_kept BEFORE UPDATE ON articles_paragraph FOR EACH ROW
    WHEN (OLD.text IS DISTINCT FROM NEW.text OR OLD.index <> NEW.index OR OLD.article_id <> NEW.article_id)
    EXECUTE FUNCTION articles_keep_text();
CREATE TRIGGER article_hash_is_kept BEFORE UPDATE ON articles_article FOR EACH ROW
    WHEN (OLD.text_sha256 <> NEW.text_sha256 OR OLD.id <> NEW.id) EXECUTE FUNCTION articles_keep_text();
CREATE TRIGGER original_hash_is_kept BEFORE UPDATE ON articles_original FOR EACH ROW
    WHEN (OLD.sha256 <> NEW.sha256 OR OLD.size <> NEW.size) EXECUTE FUNCTION articles_keep_text();
"""
DROP_KEEP_TEXT = """
DROP TRIGGER original_hash_is_kept ON articles_original;
DROP TRIGGER article_hash_is_kept ON articles_article;
DROP TRIGGER paragraph_text_is_kept ON articles_paragraph;
DROP FUNCTION articles_keep_text();
"""

REGISTRY = [
    "treaty", "treatyname", "milestone", "party", "clause", "weapon", "actor", "actorname", "office",
]  # fmt: skip
NEW_REVISION = """
CREATE FUNCTION articles_new_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO articles_registryrevision (id, token) VALUES (1, gen_random_uuid())
    ON CONFLICT (id) DO UPDATE SET token = excluded.token;
    RETURN NULL;
END $$;
""" + "".join(
    f"CREATE TRIGGER registry_revision AFTER INSERT OR UPDATE OR DELETE ON articles_{table}"
    " FOR EACH STATEMENT EXECUTE FUNCTION articles_new_revision();\n"
    for table in REGISTRY
)
DROP_NEW_REVISION = (
    "".join(f"DROP TRIGGER registry_revision ON articles_{table};\n" for table in REGISTRY)
    + "DROP FUNCTION articles_new_revision();"
)


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_record")]

    operations = [
        migrations.RunSQL(CHECK_QUOTES, DROP_CHECK_QUOTES),
        migrations.RunSQL(KEEP_TEXT, DROP_KEEP_TEXT),
        migrations.RunSQL(NEW_REVISION, DROP_NEW_REVISION),
    ]
