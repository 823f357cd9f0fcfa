"""Timelines count claims without opening them: a link to a treaty repeats what its claim is filtered and drawn by."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

# The claim's day, kind and whether it is shown are kept by 0010.
CLAIM = """
    date_end = claim.date_end, is_open = claim.date_start IS NULL AND claim.date_basis <> '',
    modality = claim.modality, review_state = claim.review_state
"""
ARTICLE = "publisher_id = article.publisher_id, published = article.published"
ACTORS = "speakers = articles_actors_of(link.claim_id, 'speaker'), named = articles_actors_of(link.claim_id, 'named')"
ACTORS_OF = """
CREATE FUNCTION articles_actors_of(claim uuid, part text) RETURNS bigint[] LANGUAGE sql STABLE AS $$
    SELECT coalesce(array_agg(DISTINCT actor_id), '{}') FROM articles_claimactor
    WHERE claim_id = claim AND role = part AND actor_id IS NOT NULL
$$;
"""
# A row is filled before it is written, so that a COPY of many links writes each of them once.
KEEP = f"""
CREATE FUNCTION articles_fill_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT claim.date_end, claim.date_start IS NULL AND claim.date_basis <> '', claim.modality, claim.review_state,
           article.publisher_id, article.published,
           articles_actors_of(claim.id, 'speaker'), articles_actors_of(claim.id, 'named')
    INTO NEW.date_end, NEW.is_open, NEW.modality, NEW.review_state, NEW.publisher_id, NEW.published,
         NEW.speakers, NEW.named
    FROM articles_claim AS claim JOIN articles_article AS article ON article.id = claim.article_id
    WHERE claim.id = NEW.claim_id;
    RETURN NEW;
END $$;
CREATE TRIGGER fill_link BEFORE INSERT OR UPDATE OF claim_id ON articles_claimtreaty
    FOR EACH ROW EXECUTE FUNCTION articles_fill_link();

CREATE FUNCTION articles_repeat_claims() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE articles_claimtreaty AS link SET {CLAIM} FROM added AS claim
    WHERE link.claim_id = claim.id
      AND (link.date_end, link.is_open, link.modality, link.review_state) IS DISTINCT FROM
          (claim.date_end, claim.date_start IS NULL AND claim.date_basis <> '', claim.modality, claim.review_state);
    RETURN NULL;
END $$;
CREATE TRIGGER repeat_claims AFTER UPDATE ON articles_claim
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION articles_repeat_claims();

CREATE FUNCTION articles_repeat_articles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE articles_claimtreaty AS link SET {ARTICLE}
    FROM added AS article JOIN articles_claim AS claim ON claim.article_id = article.id
    WHERE link.claim_id = claim.id
      AND (link.publisher_id, link.published) IS DISTINCT FROM (article.publisher_id, article.published);
    RETURN NULL;
END $$;
CREATE TRIGGER repeat_articles AFTER UPDATE ON articles_article
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION articles_repeat_articles();

CREATE FUNCTION articles_repeat_actors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE articles_claimtreaty AS link SET {ACTORS} WHERE claim_id IN (SELECT claim_id FROM changed);
    RETURN NULL;
END $$;
CREATE TRIGGER repeat_actors_on_insert AFTER INSERT ON articles_claimactor
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION articles_repeat_actors();
CREATE TRIGGER repeat_actors_on_update AFTER UPDATE ON articles_claimactor
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION articles_repeat_actors();
CREATE TRIGGER repeat_actors_on_delete AFTER DELETE ON articles_claimactor
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION articles_repeat_actors();
"""
DROP = """
DROP FUNCTION articles_repeat_actors() CASCADE;
DROP FUNCTION articles_repeat_articles() CASCADE;
DROP FUNCTION articles_repeat_claims() CASCADE;
DROP FUNCTION articles_fill_link() CASCADE;
"""
# Filling what is there changes no claim: the change log stays as it is.
FILL = f"""
ALTER TABLE articles_claimtreaty DISABLE TRIGGER USER;
UPDATE articles_claimtreaty AS link SET {CLAIM}, {ARTICLE}, {ACTORS}
FROM articles_claim AS claim JOIN articles_article AS article ON article.id = claim.article_id
WHERE link.claim_id = claim.id;
ALTER TABLE articles_claimtreaty ENABLE TRIGGER USER;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0011_feeds'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='claimtreaty',
            name='claim_treaty_by_day',
        ),
        migrations.AddField(
            model_name='claimtreaty',
            name='date_end',
            field=models.DateField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='claimtreaty',
            name='is_open',
            field=models.BooleanField(default=False, editable=False, help_text='Words date it, nobody knows which days.'),
        ),
        migrations.AddField(
            model_name='claimtreaty',
            name='modality',
            field=models.CharField(default='', editable=False, max_length=16),
        ),
        migrations.AddField(
            model_name='claimtreaty',
            name='named',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), default=list, editable=False, help_text='Actors of the registry that it names.', size=None),
        ),
        migrations.AddField(
            model_name='claimtreaty',
            name='published',
            field=models.DateField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='claimtreaty',
            name='publisher',
            field=models.ForeignKey(db_constraint=False, db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='articles.publisher'),
        ),
        migrations.AddField(
            model_name='claimtreaty',
            name='review_state',
            field=models.CharField(default='', editable=False, max_length=16),
        ),
        migrations.AddField(
            model_name='claimtreaty',
            name='speakers',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), default=list, editable=False, help_text='Actors of the registry that make the claim.', size=None),
        ),
        migrations.RunSQL(ACTORS_OF, "DROP FUNCTION articles_actors_of"),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.AddIndex(
            model_name='claimtreaty',
            index=models.Index(condition=models.Q(('is_shown', True)), fields=['treaty', 'day', 'claim'], include=('date_end', 'kind', 'modality', 'review_state', 'is_open', 'publisher', 'published'), name='claim_treaty_timeline'),
        ),
        migrations.RunSQL(KEEP, DROP),
    ]
