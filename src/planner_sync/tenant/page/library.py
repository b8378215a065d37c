"""A document library: folders, files, and where to download them."""

import orjson

from planner_sync.tenant.drive.items import Item, children, find
from planner_sync.tenant.drive.shown import folder_size
from planner_sync.tenant.errors import GraphError
from planner_sync.tenant.page import dutch
from planner_sync.tenant.page.icons import icon
from planner_sync.tenant.page.layout import heading, whole_page
from planner_sync.tenant.page.links import library_path
from planner_sync.tenant.page.markup import Markup, tag
from planner_sync.tenant.page.people import names, who
from planner_sync.tenant.world import World


def library(world: World, drive_id: str, item_id: str = "root") -> str:
    """Return one folder of a library; raises GraphError 404 when there is none."""
    drive = world.state.row("SELECT name FROM drives WHERE id = ?", drive_id)
    if drive is None:
        raise GraphError(404, "itemNotFound", "There is no such library.")
    folder = find(world, drive_id, item_id)
    if not folder.is_folder:
        raise GraphError(404, "itemNotFound", "This is no folder.")
    above = _above(world, folder)
    trail = [("Overzicht", "/")]
    trail += [(_name(one, drive["name"]), library_path(drive_id, one)) for one in above]
    title = _name(folder, drive["name"])
    inside = sorted(children(world, folder), key=_order)
    return whole_page(
        world, title, heading(title, _counted(inside)), _table(world, inside), trail=trail
    )


def _above(world: World, folder: Item) -> list[Item]:
    found: list[Item] = []
    while folder.parent_id is not None:
        folder = find(world, folder.drive_id, folder.parent_id)
        found.insert(0, folder)
    return found


def _name(folder: Item, drive_name: str) -> str:
    return drive_name if folder.parent_id is None else folder.name


def _order(item: Item) -> tuple[bool, str]:
    return not item.is_folder, item.name.casefold()


def _counted(items: list[Item]) -> str:
    folders = sum(item.is_folder for item in items)
    files = len(items) - folders
    return f"{dutch.count(folders, 'map', 'mappen')}, {dutch.count(files, 'bestand', 'bestanden')}"


def _table(world: World, items: list[Item]) -> Markup:
    if not items:
        return tag("p", "Deze map is leeg.", class_="empty")
    names_of_columns = ("Naam", "Gewijzigd", "Door", "Grootte")
    head = tag("tr", [tag("th", name, scope="col") for name in names_of_columns])
    people = names(world)
    rows = [_row(world, item, who(orjson.loads(item.modified_by), people)) for item in items]
    return tag("table", tag("thead", head), tag("tbody", rows), class_="files")


def _row(world: World, item: Item, by: str) -> Markup:
    at = dutch.local(item.modified)
    name = tag(
        "a",
        icon("library" if item.is_folder else "file"),
        tag("span", item.name),
        href=library_path(item.drive_id, item),
        class_="folder" if item.is_folder else _kind(item.name),
    )
    return tag(
        "tr",
        tag("td", name),
        tag("td", tag("time", dutch.day_and_time(at), datetime=item.modified)),
        tag("td", by),
        tag("td", dutch.size(folder_size(world, item)), class_="size"),
    )


def _kind(name: str) -> str:
    suffix = name.rpartition(".")[2].lower()
    return suffix if suffix in ("docx", "xlsx", "pptx", "pdf") else "other"
