"""Articles that are copies of one text become one story when they are stored, in whatever order and at once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from io import StringIO
from itertools import permutations

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from articles.extraction.article import Article as Text
from articles.extraction.article import Paragraph as Block
from articles.extraction.copies import story_key
from articles.extraction.vocabulary import ParagraphKind
from articles.models import Article, CopyKey, Story, Telling
from articles.services.articles import store, supply_published
from articles.services.extraction import current_extractor
from articles.services.stories import CANDIDATES
from articles.services.tellings import reach_of

pytestmark = pytest.mark.django_db

WIRE = (
    "The parliament of Ruritania voted on Monday to shut the last battery of coastal guns that the river pact allows.",
    "Two hundred gunners will be moved to the mountain garrison before the first snow falls in the northern valleys.",
    "The vote ended eleven years of quarrels between the navy and the treasury over the price of new ammunition.",
    "Neighbouring Borduria welcomed the step and promised to open its own sheds to inspectors in the coming spring.",
    "Fishermen along the estuary had complained for a decade that shells fell between their nets during exercises.",
    "A museum in the capital has asked for one of the guns, which were cast in a foundry that closed in 1911.",
)
REWRITE = (
    "The parliament of Ruritania decided on Monday to close the last battery of coastal guns the river pact allows.",
    WIRE[1],
    WIRE[3],
    "Fishermen along the estuary had grumbled for a decade that shells fell between their nets during drills.",
)
# Another reporter's words for the same vote.
INDEPENDENT = (
    "Ruritania is giving up its old seaside artillery after deputies cleared the plan by a wide margin.",
    "Crews now face a transfer inland, to barracks high above the tree line, and few of them are pleased.",
    "Money decided the matter: each salvo cost as much as a village school, the finance ministry had reckoned.",
    "In Borduria the foreign office spoke of a good day for both shores and hinted at visits by observers.",
    "Nobody is happier than the trawler crews, whose catch was scared away by every training round.",
)
OTHER_WIRE = (
    "Syldavia handed over the keys of its only balloon depot to a commission of seven observers on Thursday evening.",
    "The depot lies on a plateau that can be reached by a single road, and the road is closed from November to April.",
    "Under the survey accord the commission may fly over every valley twice a year without asking for permission.",
    "Its pilots come from countries that have never had a border with Syldavia, a condition that took months to agree.",
    "The first flight is planned for the week after Easter and will follow the railway from the lake to the coast.",
)


def blocks(lines, furniture=()):
    body = [Block(index, line) for index, line in enumerate(lines)]
    return (*body, *(Block(len(body) + at, text, ParagraphKind.BOILERPLATE) for at, text in enumerate(furniture)))


def put(*lines, publisher="Harbour Daily", published=date(2019, 1, 16), furniture=()):
    text = Text(blocks(lines, furniture), title="Guns", publisher=publisher, published=published)
    article, _ = store(text, [], current_extractor())
    return article


def stories():
    """Each story as the set of its articles."""
    return {
        frozenset(story.tellings.values_list("article", flat=True)): story.pk for story in Story.objects.order_by("pk")
    }


def test_a_reprint_with_other_furniture_joins_the_story_of_the_original():
    first = put(*WIRE, furniture=["Home | World"])
    second = put(*WIRE, publisher="Evening Mail", furniture=["Copyright Evening Mail"])
    assert stories().keys() == {frozenset({first.pk, second.pk})}
    assert set(Telling.objects.values_list("share", flat=True)) == {1.0}


def test_a_light_rewrite_joins_and_is_no_independent_text():
    first, second = put(*WIRE), put(*REWRITE, publisher="Evening Mail")
    assert stories().keys() == {frozenset({first.pk, second.pk})}
    reach = reach_of(second.pk)
    assert (reach.publishers, reach.texts) == (2, 1)


def test_the_same_event_in_other_words_makes_no_story():
    put(*WIRE)
    put(*INDEPENDENT, publisher="Evening Mail")
    assert not Story.objects.exists()
    assert CopyKey.objects.values("article").distinct().count() == 2


def test_a_statement_that_both_quote_makes_no_story():
    said = "“{}” the minister said.".format(
        " ".join(f"We gave up {thing} because our neighbours gave up theirs," for thing in ("guns", "mines", "nets"))
    )
    put(*WIRE[:3], said, said.replace("minister", "old minister"))
    put(*OTHER_WIRE[:3], said, said.replace("minister", "old minister"))
    assert not Story.objects.exists()


def test_furniture_that_an_outlet_prints_everywhere_makes_no_story():
    put(*WIRE[:2], furniture=OTHER_WIRE)
    put(*INDEPENDENT[:2], furniture=OTHER_WIRE)
    assert not Story.objects.exists()


def test_an_article_that_leads_with_the_wire_and_goes_on_by_itself_is_an_independent_text_of_the_story():
    wire = put(*WIRE)
    put(*WIRE[:2], *OTHER_WIRE[2:], publisher="Evening Mail")
    reach = reach_of(wire.pk)
    assert (reach.publishers, reach.texts) == (2, 2)
    put(*WIRE[1:], publisher="North Courier")
    reach = reach_of(wire.pk)
    assert (reach.publishers, reach.texts) == (3, 2)


def test_articles_of_unknown_publishers_are_counted_apart():
    wire, _ = put(*WIRE), put(*REWRITE, publisher="")
    reach = reach_of(wire.pk)
    assert (reach.publishers, reach.unnamed) == (1, 1)


def test_an_article_that_copies_from_two_stories_makes_them_one():
    first, copied = put(*WIRE), put(*WIRE[:5])
    second, again = put(*OTHER_WIRE), put(*OTHER_WIRE[:4])
    assert stories().keys() == {frozenset({first.pk, copied.pk}), frozenset({second.pk, again.pk})}
    bridge = put(*WIRE[:4], *OTHER_WIRE)
    assert stories().keys() == {frozenset({first.pk, copied.pk, second.pk, again.pk, bridge.pk})}


def test_a_story_is_called_after_the_smallest_key_in_whatever_order_its_articles_come():
    names = set()
    versions = (WIRE, REWRITE, WIRE[:5])
    for order in permutations(versions):
        with transaction.atomic():
            keys = [story_key(put(*lines).pk) for lines in order]
            assert Story.objects.get().pk == min(keys)
            names.add(Story.objects.get().pk)
            transaction.set_rollback(True)
    assert len(names) == 1


def test_storing_the_same_text_again_changes_no_story():
    put(*WIRE)
    put(*REWRITE)
    before = list(Story.objects.values()), list(Telling.objects.values())
    put(*WIRE)
    assert (list(Story.objects.values()), list(Telling.objects.values())) == before


def test_another_published_day_leaves_the_story_as_it_is():
    first, _ = put(*WIRE), put(*REWRITE)
    before = list(Story.objects.values()), list(Telling.objects.values())
    supply_published(first, date(2001, 5, 4))
    assert (list(Story.objects.values()), list(Telling.objects.values())) == before


def test_an_article_without_words_of_its_own_is_stored_without_a_story():
    article = put("“Nothing but this long statement was ever put to paper by us,” he said.")
    assert not CopyKey.objects.filter(article=article).exists()


def test_candidates_are_found_by_the_index_alone():
    article = put(*WIRE)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO articles_copykey (key, article_id) SELECT key, %s FROM generate_series(1, 20000) AS key",
            [article.pk],
        )
        cursor.execute("ANALYZE articles_copykey")
        cursor.execute("EXPLAIN " + CANDIDATES, [list(range(5, 53)), story_key(article.pk), 50, 2, 32])
        plan = "\n".join(line for (line,) in cursor.fetchall())
    assert "using articles_copykey_pkey on articles_copykey" in plan
    assert "Seq Scan on articles_copykey" not in plan


def test_rebuilding_gives_the_same_stories_again():
    for lines in (WIRE, REWRITE, WIRE[:5], OTHER_WIRE, OTHER_WIRE[:4], INDEPENDENT):
        put(*lines)
    before, keys = stories(), CopyKey.objects.count()
    Telling.objects.all().delete()
    CopyKey.objects.filter(article=Article.objects.first()).delete()
    out = StringIO()
    call_command("rebuild_stories", stdout=out)
    assert (stories(), CopyKey.objects.count()) == (before, keys)
    assert "6 articles, 2 stories" in out.getvalue()


def store_at_once(texts):
    """Each text in a transaction and a thread of its own, four at a time."""
    extractor = current_extractor()

    def work(lines):
        try:
            with transaction.atomic():
                store(Text(blocks(lines), title="Guns"), [], extractor)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, texts))


def editions(lines, count):
    return [[*lines, f"Edition number {n} of this paper went to the printers late at night."] for n in range(count)]


@pytest.mark.django_db(transaction=True)
def test_copies_that_are_stored_at_once_end_in_one_story():
    store_at_once(editions(WIRE[:5], 16))
    assert Article.objects.count() == 16
    assert Story.objects.count() == 1
    assert Telling.objects.count() == 16
    assert Telling.objects.values("text").distinct().count() == 1


@pytest.mark.django_db(transaction=True)
def test_stories_that_are_bridged_while_they_grow_end_in_one():
    one, other = editions(WIRE, 6), editions(OTHER_WIRE, 6)
    bridges = editions([*WIRE[:4], *OTHER_WIRE], 2)
    mixed = [text for pair in zip(one, other, strict=True) for text in pair]
    store_at_once([*mixed[:5], bridges[0], *mixed[5:], bridges[1]])
    assert stories().keys() == {frozenset(Article.objects.values_list("pk", flat=True))}
    assert Story.objects.get().pk == min(Telling.objects.values_list("key", flat=True))
