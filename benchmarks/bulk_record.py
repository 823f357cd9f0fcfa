"""A record of any size, made by SQL in seconds: articles, paragraphs and claims over the treaties and actors on file.

The first treaty gets a tenth of all claims, the others share the rest; days run from 1985 to 2026, a fifth of them
months, years or open. Words are drawn from a short list: what matters is how many rows there are and how they join.
"""

from django.db import connection

CLAIMS_AN_ARTICLE = 10
BUSIEST_SHARE = 0.1

ARTICLES = """
INSERT INTO articles_publisher (slug, name) SELECT 'paper-' || n, 'Paper ' || n FROM generate_series(1, 40) AS n
ON CONFLICT DO NOTHING;

INSERT INTO articles_article
    (id, text_sha256, title, publisher_id, published, url, byline, language, is_sample, added_at)
SELECT gen_random_uuid(), encode(sha256(convert_to(%(batch)s || n, 'UTF8')), 'hex'), %(batch)s || ' report ' || n,
       (SELECT min(id) FROM articles_publisher WHERE slug LIKE 'paper-%%') + (random() * random() * 39)::int,
       date '1985-01-01' + (15200 * sqrt(random()))::int, '', '', 'en', false, now() - n * interval '1 second'
FROM generate_series(1, %(articles)s) AS n;

INSERT INTO articles_extractionrun (article_id, extractor, version, read_against, claims_found, ran_at)
SELECT id, %(batch)s, '1', published, %(each)s, now() FROM articles_article WHERE title LIKE %(batch)s || ' report %%';

INSERT INTO articles_paragraph (article_id, index, kind, text)
SELECT article.id, n, 'body',
       'Statement ' || n || ' of ' || lower(title) || ': the ' ||
       (ARRAY['inspections', 'notifications', 'warheads', 'launchers'])[1 + (random() * 3)::int] || ' ' ||
       (ARRAY['will be reduced', 'were suspended', 'cannot be verified', 'must be counted'])[1 + (random() * 3)::int] ||
       ' before anybody can speak of a balance that both sides accept.'
FROM articles_article AS article, generate_series(0, %(each)s - 1) AS n WHERE title LIKE %(batch)s || ' report %%';

"""

CLAIMS = """
WITH drawn AS (
    SELECT paragraph.id AS paragraph, paragraph.article_id AS article, text, published, run.id AS run,
           random() AS length,
           random() AS sort, random() AS manner
    FROM articles_paragraph AS paragraph
    JOIN articles_article AS article ON article.id = paragraph.article_id
    JOIN articles_extractionrun AS run ON run.article_id = article.id
    WHERE title LIKE %(batch)s || ' report %%'
), days AS (
    SELECT *, CASE WHEN length < 0.80 THEN published - (random() * random() * 400)::int
                   WHEN length < 0.88 THEN date_trunc('month', published)::date
                   WHEN length < 0.92 THEN date_trunc('year', published)::date END AS first
    FROM drawn
)
INSERT INTO articles_claim (id, article_id, paragraph_id, start, "end", quote, kind, modality, confidence, is_draft,
                            review_state, date_start, date_end, date_precision, date_basis, date_text, date_reason,
                            reasons, run_id)
SELECT gen_random_uuid(), article, paragraph, 0, length(text), text,
       (%(kinds)s::text[])[1 + floor(sort * sort * %(kind_count)s)::int],
       CASE WHEN manner < 0.8 THEN 'asserted' WHEN manner < 0.9 THEN 'planned' WHEN manner < 0.95 THEN 'conditional'
            ELSE 'negated' END, 0.8, false, 'pending', first,
       CASE WHEN length < 0.80 THEN first WHEN length < 0.88 THEN (first + interval '1 month - 1 day')::date
            WHEN length < 0.92 THEN (first + interval '1 year - 1 day')::date END,
       CASE WHEN length < 0.80 THEN 'day' WHEN length < 0.88 THEN 'month' WHEN length < 0.92 THEN 'year' ELSE '' END,
       CASE WHEN first IS NULL THEN '' ELSE 'explicit' END, '', '', '[]', run
FROM days;

WITH actors AS (
    SELECT id, name, row_number() OVER (ORDER BY id) AS place, count(*) OVER () AS total FROM articles_actor
),
drawn AS (SELECT claim.id AS claim, random() * random() * random() AS who FROM articles_claim AS claim
          JOIN articles_extractionrun AS run ON run.id = run_id WHERE extractor = %(batch)s)
INSERT INTO articles_claimactor (claim_id, actor_id, name, role, position)
SELECT claim, id, name, 'speaker', 0 FROM drawn JOIN actors ON place = 1 + floor(who * total * 0.999);

WITH treaties AS (SELECT id, row_number() OVER (ORDER BY id) AS place FROM articles_treaty),
drawn AS (SELECT claim.id AS claim, random() AS which FROM articles_claim AS claim
          JOIN articles_extractionrun AS run ON run.id = run_id WHERE extractor = %(batch)s)
INSERT INTO articles_claimtreaty (claim_id, treaty_id, position)
SELECT claim, id, 0 FROM drawn JOIN treaties ON place = CASE WHEN which < %(busiest)s THEN 1
    ELSE 2 + floor((which - %(busiest)s) / (1 - %(busiest)s) * (SELECT count(*) - 1 FROM articles_treaty)) END;
"""


def fill(claims: int) -> None:
    """Adds about `claims` claims to a database that holds the registry, and tells its planner."""
    from articles.extraction.vocabulary import ClaimKind
    from articles.services.tallies import fold

    kinds = [kind.value for kind in ClaimKind]
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM articles_article")
        given = {
            "batch": f"Batch {cursor.fetchone()[0]}",
            "articles": claims // CLAIMS_AN_ARTICLE,
            "each": CLAIMS_AN_ARTICLE,
            "kinds": kinds,
            "kind_count": len(kinds),
            "busiest": BUSIEST_SHARE,
        }
        for statement in (ARTICLES + CLAIMS).rstrip().rstrip(";").split(";\n\n"):
            cursor.execute(statement, given)
    fold()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
