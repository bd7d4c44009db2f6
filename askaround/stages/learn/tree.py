"""Who led to whom, laid out: a step to the right for each introduction, nothing on top of
anything. Pure: names and places in, coordinates out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

STEP_X, STEP_Y = 230, 78  # from one circle to the next
FIRST = 200  # from "You" to the first of them
LEFT, TOP = 8, 40
WIDTH = 1100  # a small tree does not grow to fill the page
LABEL = 22  # characters that fit before the next circle
YOU = 0


@dataclass(frozen=True, kw_only=True)
class Node:
    """Somebody, by a key of their own, and how far things went: met, open or name."""

    key: int
    name: str
    state: str
    line: str
    person: int | None = None


@dataclass(frozen=True, kw_only=True)
class Placed:
    """A node at its place, and the line that leads to it."""

    node: Node
    x: int
    y: int
    path: str = ""

    @property
    def label(self) -> str:
        name = self.node.name
        return name if len(name) <= LABEL else name[: LABEL - 1].rstrip() + "…"

    @property
    def line(self) -> str:
        return self.node.line[: LABEL + 6]

    @property
    def text_x(self) -> int:
        return self.x - 7

    @property
    def name_y(self) -> int:
        return self.y - 15

    @property
    def line_y(self) -> int:
        return self.y + 26

    @property
    def is_maybe(self) -> bool:
        return self.node.state == "name"


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of the same tree as a list: `opens` a list below, or closes `closes` of them."""

    node: Node
    opens: bool
    closes: range


@dataclass(frozen=True, kw_only=True)
class Tree:
    placed: list[Placed]
    outline: list[Line]
    width: int
    height: int
    roots: int

    @property
    def led_to(self) -> int:
        return len(self.outline) - self.roots

    @property
    def is_wide(self) -> bool:
        return self.width > WIDTH


Children = Mapping[int, Sequence[Node]]


def in_order(children: Children) -> list[tuple[Node, int]]:
    """Everybody with their depth, each before those they led to, and nobody twice."""
    stack = [(node, 1) for node in reversed(children.get(YOU, ()))]
    seen: set[int] = set()
    order = []
    while stack:
        node, depth = stack.pop()
        if node.key in seen:
            continue
        seen.add(node.key)
        order.append((node, depth))
        stack += [(child, depth + 1) for child in reversed(children.get(node.key, ()))]
    return order


def heights(order: Sequence[tuple[Node, int]]) -> list[int]:
    """How far down each stands: leaves a step apart, everybody else in the middle of theirs."""
    at = [0] * len(order)
    spans: dict[int, tuple[int, int]] = {}  # of the children of the last node seen at a depth
    leaves = sum(is_leaf(order, n) for n in range(len(order)))
    next_leaf = TOP + (leaves - 1) * STEP_Y
    for n in range(len(order) - 1, -1, -1):
        depth = order[n][1]
        below = spans.pop(depth + 1, None)
        if below is None:
            at[n], next_leaf = next_leaf, next_leaf - STEP_Y
        else:
            at[n] = (below[0] + below[1]) // 2
        first, last = spans.get(depth, (at[n], at[n]))
        spans[depth] = (min(first, at[n]), max(last, at[n]))
    return at


def is_leaf(order: Sequence[tuple[Node, int]], n: int) -> bool:
    return n + 1 == len(order) or order[n + 1][1] <= order[n][1]


def tree(children: Children) -> Tree:
    """The whole picture, from "You" on."""
    order = in_order(children)
    ys = heights(order)
    top = [y for (_, depth), y in zip(order, ys, strict=True) if depth == 1]
    start = (top[0] + top[-1]) // 2 if top else TOP
    you = Placed(node=Node(key=YOU, name="You", state="met", line=""), x=LEFT, y=start)
    placed, above = [you], {0: you}
    for (node, depth), y in zip(order, ys, strict=True):
        x = place(depth)
        parent = above[depth - 1]
        above[depth] = Placed(node=node, x=x, y=y, path=curve(parent, x, y))
        placed.append(above[depth])
    deepest = max((depth for _, depth in order), default=0)
    return Tree(
        placed=placed,
        outline=outline(order),
        width=max(WIDTH, place(deepest) + FIRST),
        height=max(ys, default=TOP) + TOP,
        roots=len(top),
    )


def place(depth: int) -> int:
    """How far to the right those stand who are so many introductions away."""
    return LEFT + FIRST + (depth - 1) * STEP_X if depth else LEFT


def curve(parent: Placed, x: int, y: int) -> str:
    """From one circle to the next, bent in the second half of the way."""
    from_x, middle = parent.x + 8, x - STEP_X // 2
    if parent.y == y:
        return f"M{from_x} {y}H{x - 9}"
    return f"M{from_x} {parent.y}H{middle}C{middle + 55} {parent.y} {middle + 50} {y} {x - 9} {y}"


def outline(order: Sequence[tuple[Node, int]]) -> list[Line]:
    lines = []
    for n, (node, depth) in enumerate(order):
        after = order[n + 1][1] if n + 1 < len(order) else 1
        lines.append(Line(node=node, opens=after > depth, closes=range(max(depth - after, 0))))
    return lines
