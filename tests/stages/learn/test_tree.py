"""Who led to whom: nothing lies on anything else, and nobody is lost."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from askaround.stages.learn.tree import FIRST, LEFT, STEP_X, YOU, Node, tree


def node(key):
    return Node(key=key, name=f"Somebody {key}", state="met", line="met Thu 11 June")


def grown(parents):
    """Node n + 1 under the node that parents[n] says, or under You."""
    children = {}
    for n, parent in enumerate(parents):
        children.setdefault(parent % (n + 1), []).append(node(n + 1))
    return children


def box(placed):
    """The circle with its name above and its line below."""
    step = STEP_X if placed.x > LEFT else FIRST
    return placed.x - 8, placed.y - 32, placed.x + step - 12, placed.y + 32


def overlaps(drawn):
    boxes = [box(each) for each in drawn.placed]
    return [
        (a, b)
        for n, a in enumerate(boxes)
        for b in boxes[n + 1 :]
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]


def test_three_hundred_people_stand_clear_of_one_another():
    chance = random.Random(28)

    drawn = tree(grown([chance.randrange(300) for _ in range(300)]))

    assert len(drawn.placed) == 301
    assert overlaps(drawn) == []
    assert all(box(each)[3] <= drawn.height and box(each)[1] >= 0 for each in drawn.placed)
    assert all(each.x + FIRST <= drawn.width for each in drawn.placed)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(0, 40), max_size=40))
def test_no_tree_lays_one_on_another(parents):
    drawn = tree(grown(parents))

    assert len(drawn.placed) == len(parents) + 1
    assert overlaps(drawn) == []


def test_a_chain_of_a_thousand_is_drawn_too():
    drawn = tree(grown(list(range(1000))))

    assert drawn.is_wide
    assert len(drawn.outline) == 1000


def test_the_list_tells_the_same_tree():
    drawn = tree({YOU: [node(1), node(5)], 1: [node(2), node(3)], 3: [node(4)]})

    told = [(line.node.key, line.opens, len(line.closes)) for line in drawn.outline]

    assert told == [(1, True, 0), (2, False, 0), (3, True, 0), (4, False, 2), (5, False, 0)]
    assert (drawn.roots, drawn.led_to) == (2, 3)


def test_a_line_ends_at_the_one_it_leads_to():
    drawn = tree({YOU: [node(1)], 1: [node(2), node(3)]})

    for placed in drawn.placed[1:]:
        end = placed.path.replace("H", " ").split()
        assert int(end[-1] if "C" not in placed.path else end[-2]) == placed.x - 9


def test_nobody_stands_twice_even_where_two_named_each_other():
    drawn = tree({YOU: [node(1)], 1: [node(2)], 2: [node(1)]})

    assert [each.node.key for each in drawn.placed] == [YOU, 1, 2]


def test_an_empty_tree_is_you():
    drawn = tree({})

    assert len(drawn.placed) == 1
    assert drawn.outline == []
