"""Days as Extended Date/Time Format, written by the database itself; articles.services.documents.edtf says the same."""

from django.db import migrations

# A function in plain SQL is planned as if it stood in the statement that calls it.
CREATE = """
CREATE FUNCTION articles_edtf(first date, last date, unit text) RETURNS text LANGUAGE sql STABLE AS $$
SELECT CASE
  WHEN first IS NULL THEN NULL
  WHEN first = last THEN first::text
  WHEN unit = 'month' AND date_trunc('month', first) = first AND last = (first + interval '1 month - 1 day')::date
  THEN to_char(first, 'YYYY-MM')
  WHEN unit = 'year' AND to_char(first, 'MMDD') = '0101' AND last = (first + interval '1 year - 1 day')::date
  THEN to_char(first, 'YYYY')
  WHEN unit = 'quarter' AND date_trunc('quarter', first) = first AND last = (first + interval '3 months - 1 day')::date
  THEN to_char(first, 'YYYY-') || 32 + extract(quarter FROM first)::int
  WHEN unit = 'season' AND to_char(first, 'MMDD') IN ('0301', '0601', '0901', '1201')
       AND last = (first + interval '3 months - 1 day')::date
  THEN to_char(first, 'YYYY-') || 20 + extract(month FROM first)::int / 3
  WHEN unit = 'decade' AND to_char(first, 'MMDD') = '0101' AND extract(year FROM first)::int % 10 = 0
       AND last = (first + interval '10 years - 1 day')::date
  THEN substr(to_char(first, 'YYYY'), 1, 3) || 'X'
  ELSE first || '/' || last
END
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("articles", "0012_timeline_columns")]

    operations = [migrations.RunSQL(CREATE, "DROP FUNCTION articles_edtf")]
