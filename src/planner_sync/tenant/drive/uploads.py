"""Uploading files; the page "Upload small files", and what SharePoint does to them after."""

from dataclasses import replace

from planner_sync.tenant.drive.conflicts import CONFLICT, behaviour_of, free_name, require_tag
from planner_sync.tenant.drive.file_fields import fields_of
from planner_sync.tenant.drive.items import (
    Item,
    add,
    child,
    content_of,
    find,
    name_taken,
    require_name,
    save,
    select_items,
    write_content,
)
from planner_sync.tenant.drive.locks import require_unlocked
from planner_sync.tenant.drive.promotion import is_office, promoted
from planner_sync.tenant.drive.quick_xor import quick_xor_hash
from planner_sync.tenant.drive.reading import named_item, require_drive
from planner_sync.tenant.drive.shown import shown_item
from planner_sync.tenant.errors import invalid_request
from planner_sync.tenant.exchange import Answer, Call, Caller
from planner_sync.tenant.odata import entity
from planner_sync.tenant.world import World


def upload_by_path(world: World, call: Call) -> Answer:
    """Make or replace a file; folders on the way are made too, as the service does."""
    drive_id = call.params["drive"]
    require_drive(world, drive_id)
    parent = find(world, drive_id, call.params.get("item", "root"))
    *folders, name = call.params["path"].split("/")
    folder = made_folder(world, parent, folders, call.caller)
    return _upload(world, call, folder, require_name(name))


def upload_to_item(world: World, call: Call) -> Answer:
    item = named_item(world, call)
    if item.parent_id is None:
        raise invalid_request("The root cannot have content.")
    parent = find(world, item.drive_id, item.parent_id)
    return _upload(world, call, parent, item.name)


def _upload(world: World, call: Call, parent: Item, name: str) -> Answer:
    item, is_new = store_file(
        world,
        parent,
        name,
        call.body,
        call.caller,
        behaviour=behaviour_of(call.query.get(CONFLICT, "replace")),
        if_match=call.header("if-match"),
    )
    return entity(call, shown_item(world, call, item), status=201 if is_new else 200)


def store_file(
    world: World,
    parent: Item,
    name: str,
    content: bytes,
    caller: Caller,
    *,
    behaviour: str,
    if_match: str | None,
) -> tuple[Item, bool]:
    """Make or replace a file; returns it, and whether it is new. Raises GraphError."""
    if not parent.is_folder:
        raise invalid_request("The parent is not a folder.")
    existing = child(world, parent, name)
    if existing is not None and existing.is_folder:
        raise name_taken()
    if existing is not None and behaviour != "replace":
        name, existing = free_name(world, parent, name, behaviour), None
    if existing is not None:
        require_tag(if_match, existing)
        require_unlocked(world, existing, caller)
    item = existing or add(world, parent, name, caller, drive_id=parent.drive_id, is_folder=False)
    item = write_content(world, item, content, caller)
    return save(world, replace(item, is_unpromoted=is_office(name))), existing is None


def made_folder(world: World, start: Item, names: list[str], caller: Caller) -> Item:
    """Return the folder at the end of the path, with what was missing of it made."""
    folder = start
    for name in names:
        below = child(world, folder, name)
        if below is None:
            drive_id = folder.drive_id
            below = add(
                world, folder, require_name(name), caller, drive_id=drive_id, is_folder=True
            )
        if not below.is_folder:
            raise invalid_request("A file stands on the way to the folder.")
        folder = below
    return folder


def promote_pending(world: World) -> None:
    """Rewrite the Office files that were uploaded, or marked, since the last time."""
    for item in select_items(world, "is_unpromoted = 1"):
        content = content_of(world, item)
        rewritten = promoted(content, fields_of(world, item))
        world.state.run(
            "UPDATE items SET content = ?, is_unpromoted = 0 WHERE drive_id = ? AND id = ?",
            rewritten,
            item.drive_id,
            item.id,
        )
        if rewritten == content:
            continue
        save(
            world,
            replace(
                item,
                is_unpromoted=False,
                size=len(rewritten),
                hash=quick_xor_hash(rewritten),
                version=item.version + 1,
                content_version=item.content_version + 1,
            ),
        )


def seed_file(world: World, drive_id: str, path: str, content: bytes, caller: Caller) -> None:
    """Put a file in place unless something is there already."""
    *folders, name = path.split("/")
    parent = made_folder(world, find(world, drive_id, "root"), folders, caller)
    if child(world, parent, name) is None:
        item = add(world, parent, name, caller, drive_id=drive_id, is_folder=False)
        write_content(world, item, content, caller)
