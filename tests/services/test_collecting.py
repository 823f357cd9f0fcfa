"""An extractor that was built is left alone by the garbage collector."""

import gc

import pytest

from articles.services.collecting import settle


@pytest.fixture(autouse=True)
def as_it_was():
    threshold = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.unfreeze()
    gc.set_threshold(*threshold)


def test_what_lives_is_frozen_and_the_young_are_looked_through_less_often():
    settle()
    assert gc.get_freeze_count() > 1000
    assert gc.get_threshold()[0] > 700


def test_a_second_extractor_does_not_keep_what_the_first_left_behind():
    class Left:
        gone = 0

        def __del__(self):
            Left.gone += 1

    left = Left()
    left.itself = left
    settle()
    del left
    settle()
    assert Left.gone == 1
