# One image for the web server, the workers and the clock; docker-compose.yml says which is which.
FROM python:3.13-slim AS base
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 TREATYKB_VAR=/var/lib/treatykb
WORKDIR /srv/treatykb
COPY requirements.txt requirements-s3.txt ./
RUN pip install --no-cache-dir -r requirements.txt -r requirements-s3.txt
COPY . .
RUN useradd --system --home-dir /var/lib/treatykb --create-home treatykb \
    && SECRET_KEY=only-for-collecting DATABASE_URL=postgres://unused python manage.py collectstatic --no-input --verbosity 0 \
    && mkdir -p /var/lib/treatykb/media && chown -R treatykb /var/lib/treatykb
USER treatykb
VOLUME /var/lib/treatykb/media
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
    CMD python -c "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=2)"
CMD ["granian", "--interface", "wsgi", "treatykb.wsgi:application", "--host", "0.0.0.0", "--port", "8000", "--blocking-threads", "4"]
