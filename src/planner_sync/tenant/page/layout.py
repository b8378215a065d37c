"""The frame around each page."""

from collections.abc import Sequence

from planner_sync.tenant.page import dutch
from planner_sync.tenant.page.icons import icon
from planner_sync.tenant.page.markup import Child, Markup, tag
from planner_sync.tenant.world import World

STYLE_PATH = "/style.css"


def whole_page(
    world: World, title: str, *content: Child, trail: Sequence[tuple[str, str]] = ()
) -> str:
    """Return a document; `trail` are the names and addresses of what stands above the page."""
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", f"{title} · proefomgeving"),
        tag("link", rel="stylesheet", href=STYLE_PATH),
    )
    body = tag("body", _bar(world), tag("main", _trail(trail), *content))
    return f"<!doctype html>\n{tag('html', head, body, lang='nl')}\n"


def heading(title: str, *facts: Child) -> Markup:
    told = [fact for fact in facts if fact]
    line = [(" · " if number else "", fact) for number, fact in enumerate(told)]
    return tag("header", tag("h1", title), tag("p", line, class_="facts") if told else None)


def _bar(world: World) -> Markup:
    now = world.now().astimezone(dutch.zone())
    home = tag("a", icon("board"), tag("span", "Proefomgeving"), href="/", class_="home")
    clock = tag("span", tag("span", f"{dutch.weekday(now)}, "), f"{now:%H:%M}", class_="clock")
    note = tag("span", "alleen lezen", class_="note")
    return tag("div", home, note, clock, class_="bar")


def _trail(trail: Sequence[tuple[str, str]]) -> Markup | None:
    if not trail:
        return None
    links = [tag("li", tag("a", name, href=path)) for name, path in trail]
    return tag("nav", tag("ol", links), class_="trail", aria_label="Kruimelpad")
