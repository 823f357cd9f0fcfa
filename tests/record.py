"""Makes rows for tests that read the record: treaties, actors, articles and claims without the way through a file."""

from datetime import UTC, date, datetime
from hashlib import sha256

from articles.extraction.copies import story_key
from articles.extraction.identity import article_id, claim_id, text_sha256
from articles.extraction.vocabulary import ClaimKind, Modality, ParagraphKind
from articles.models import (
    Actor,
    Article,
    Claim,
    ClaimActor,
    ClaimTreaty,
    ExtractionRun,
    Milestone,
    Original,
    Paragraph,
    Publisher,
    Story,
    Telling,
    Treaty,
)


def make_treaty(slug: str = "inf", **fields: object) -> Treaty:
    treaty = Treaty.objects.create(
        slug=slug,
        **{
            "name": f"Treaty {slug.upper()}",
            "short_name": slug.upper(),
            "summary": "Bans a class of missiles.",
            **fields,
        },
    )
    Milestone.objects.create(
        treaty=treaty,
        kind="signed",
        edtf="1987-12-08",
        start=date(1987, 12, 8),
        end=date(1987, 12, 8),
        source_title="Text of the treaty",
        source_url="https://example.org/treaty",
    )
    return treaty


def make_actor(slug: str = "russia", name: str = "Russia", kind: str = "state", **fields: object) -> Actor:
    return Actor.objects.create(slug=slug, name=name, kind=kind, **fields)


def make_article(
    *paragraphs: str,
    title: str = "Talks on missiles resume",
    publisher: str = "Harbour Daily",
    published: date | None = date(2019, 1, 16),
    kinds: tuple[ParagraphKind, ...] = (),
) -> Article:
    digest = text_sha256(paragraphs)
    name, _ = Publisher.objects.get_or_create(slug=publisher.lower().replace(" ", "-"), name=publisher)
    article = Article.objects.create(
        id=article_id(digest), text_sha256=digest, title=title, publisher=name, published=published
    )
    for index, text in enumerate(paragraphs):
        kind = kinds[index] if index < len(kinds) else ParagraphKind.BODY
        Paragraph.objects.create(article=article, index=index, kind=kind, text=text)
    data = "\n\n".join(paragraphs).encode()
    Original.objects.create(sha256=sha256(data).hexdigest(), size=len(data), name="talks.txt", article=article)
    return article


def make_story(*articles: Article, share: float = 0.75, texts: int = 1) -> Story:
    """The story of these articles, whose last ones are independent texts if there is more than one text."""
    keys = {article: story_key(article.pk) for article in articles}
    story = Story.objects.create(id=min(keys.values()), changed_at=datetime(2019, 1, 17, tzinfo=UTC))
    copies = len(articles) - texts + 1
    one = min(keys[article] for article in articles[:copies])
    for number, (article, key) in enumerate(keys.items()):
        text = one if number < copies else key
        Telling.objects.create(article=article, story=story, key=key, text=text, share=share)
    return story


def make_claim(
    article: Article,
    quote: str,
    *treaties: Treaty,
    kind: ClaimKind = ClaimKind.WITHDRAWAL,
    modality: Modality = Modality.ASSERTED,
    days: tuple[date, date] | None = (date(2019, 2, 2), date(2019, 2, 2)),
    precision: str = "day",
    speaker: Actor | None = None,
    named: tuple[Actor, ...] = (),
) -> Claim:
    """The claim that `quote` makes in the first paragraph that holds it."""
    paragraph = next(p for p in article.paragraphs.all() if quote in p.text)
    start = paragraph.text.index(quote)
    end = start + len(quote)
    run, _ = ExtractionRun.objects.get_or_create(article=article, extractor="test", version="1", claims_found=1)
    dated = (
        {
            "date_start": days[0],
            "date_end": days[1],
            "date_precision": precision,
            "date_basis": "relative",
            "date_text": "February 2",
            "date_reason": "February 2 after the published Wednesday, 16 January 2019",
        }
        if days
        else {}
    )
    claim = Claim.objects.create(
        id=claim_id(article.pk, paragraph.index, start, end, kind),
        article=article,
        paragraph=paragraph,
        start=start,
        end=end,
        quote=quote,
        kind=kind,
        modality=modality,
        confidence=0.8,
        run=run,
        **dated,
    )
    for position, treaty in enumerate(treaties):
        ClaimTreaty.objects.create(claim=claim, treaty=treaty, position=position)
    if speaker:
        ClaimActor.objects.create(claim=claim, actor=speaker, name=speaker.name, role="speaker", position=0)
    for position, actor in enumerate(named):
        ClaimActor.objects.create(claim=claim, actor=actor, name=actor.name, role="named", position=position)
    return claim
