"""Filling a tenant from a description; what is there already stays as it is."""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import orjson

from planner_sync.tenant import ids
from planner_sync.tenant.drive import items
from planner_sync.tenant.drive.uploads import seed_file
from planner_sync.tenant.exchange import Caller
from planner_sync.tenant.hooks import add_hook
from planner_sync.tenant.planner.buckets import add_bucket
from planner_sync.tenant.planner.order_hints import fresh_hint
from planner_sync.tenant.planner.plans import add_plan
from planner_sync.tenant.planner.records import load, save
from planner_sync.tenant.world import APP_ID, World

TABLES = frozenset({"users", "groups", "plans", "drives", "hooks"})


class SeedError(ValueError):
    """A seed that cannot be used; the message says where."""


def read_folder(folder: Path) -> dict[str, Any]:
    """Return the tables of `tenant.toml`; raises SeedError when it cannot be read."""
    try:
        return tomllib.loads((folder / "tenant.toml").read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise SeedError(f"The seed cannot be read: {error}") from error


def seed_folder(world: World, folder: Path) -> None:
    """Add what `tenant.toml` describes, and the files below `library/<drive name>`."""
    seed(world, read_folder(folder))
    for drive in world.state.rows("SELECT id, name, group_id FROM drives ORDER BY name"):
        library, who = folder / "library" / drive["name"], _librarian(world, drive["group_id"])
        for path in sorted(path for path in library.rglob("*") if path.is_file()):
            inside = path.relative_to(library).as_posix()
            seed_file(world, drive["id"], inside, path.read_bytes(), who)


def _librarian(world: World, group_id: str) -> Caller:
    """Return the person who put the files there: an owner of the group, or else a member."""
    person = world.state.row(
        "SELECT users.id, body FROM users JOIN memberships ON member_id = users.id "
        "WHERE group_id = ? ORDER BY role DESC, memberships.rowid LIMIT 1",
        group_id,
    )
    if person is None:
        return Caller(app_id=APP_ID)
    name = orjson.loads(person["body"])["displayName"]
    return Caller(app_id=APP_ID, user_id=person["id"], user_name=name)


def seed(world: World, tables: Mapping[str, Any]) -> None:
    """Add users, groups, plans, drives and hooks; raises SeedError for what does not fit."""
    if unknown := tables.keys() - TABLES:
        raise SeedError(f"The seed has an unknown table: {min(unknown)}.")
    try:
        for user in tables.get("users", []):
            _add_user(world, user)
        for group in tables.get("groups", []):
            _add_group(world, group)
        for plan in tables.get("plans", []):
            _add_plan(world, plan)
        for drive in tables.get("drives", []):
            _add_drive(world, drive)
        for hook in tables.get("hooks", []):
            add_hook(world, hook["name"])
    except (KeyError, TypeError) as error:
        raise SeedError(
            f"The seed lacks a name or refers to one that is not there: {error}"
        ) from error


def _add_user(world: World, user: Mapping[str, Any]) -> None:
    upn = user["upn"]
    if not isinstance(upn, str):
        raise SeedError(f"The seed has a user whose upn is no text: {upn}.")
    body = {
        "id": str(user.get("id") or ids.guid("user", upn.lower())).lower(),
        "businessPhones": [],
        "displayName": user["display_name"],
        "givenName": user.get("given_name"),
        "jobTitle": user.get("job_title"),
        "mail": user.get("mail", upn),
        "mobilePhone": None,
        "officeLocation": None,
        "preferredLanguage": None,
        "surname": user.get("surname"),
        "userPrincipalName": upn,
        "accountEnabled": user.get("account_enabled", True),
        "userType": user.get("user_type", "Member"),
        "department": user.get("department"),
        "companyName": None,
    }
    sql = "INSERT OR IGNORE INTO users VALUES (?, ?, ?)"
    world.state.run(sql, body["id"], upn, orjson.dumps(body).decode())


def _add_group(world: World, group: Mapping[str, Any]) -> None:
    name = group["name"]
    group_id = str(group.get("id") or ids.guid("group", name)).lower()
    nickname = "".join(character for character in name if character.isalnum()) or "group"
    body = {
        "id": group_id,
        "createdDateTime": world.stamp(),
        "description": group.get("description"),
        "displayName": name,
        "groupTypes": ["Unified"],
        "mail": f"{nickname.lower()}@contoso.example",
        "mailEnabled": True,
        "mailNickname": nickname,
        "securityEnabled": False,
        "visibility": "Private",
    }
    sql = "INSERT OR IGNORE INTO groups VALUES (?, ?, ?)"
    world.state.run(sql, group_id, name, orjson.dumps(body).decode())
    _add_people(world, group_id, group.get("members", []), "member")
    _add_people(world, group_id, group.get("owners", []), "owner")


def _add_people(world: World, group_id: str, upns: Iterable[str], role: str) -> None:
    for upn in upns:
        user = world.state.row("SELECT id FROM users WHERE upn = ?", upn)
        if user is None:
            raise SeedError(f"The seed has no user {upn}.")
        sql = "INSERT OR IGNORE INTO memberships VALUES (?, ?, ?)"
        world.state.run(sql, group_id, user["id"], role)


def _group_id(world: World, name: str) -> str:
    group = world.state.row("SELECT id FROM groups WHERE name = ?", name)
    if group is None:
        raise SeedError(f"The seed has no group {name}.")
    return str(group["id"])


def _add_plan(world: World, plan: Mapping[str, Any]) -> None:
    group_id, title = _group_id(world, plan["group"]), plan["title"]
    plan_id = str(plan.get("id") or ids.planner_id("plan", group_id, title))
    if world.state.row("SELECT 1 FROM planner WHERE kind = 'plan' AND id = ?", plan_id):
        return
    made = add_plan(world, plan_id, group_id, title, Caller(app_id=APP_ID).planner_identity())
    # Planner shows the newest bucket first; the first that is named should be it.
    for name in reversed(plan.get("buckets", [])):
        hint = fresh_hint(world.state.next_number("hint"))
        add_bucket(world, ids.planner_id("bucket", plan_id, name), made, name, hint)
    labels = {f"category{n}": text for n, text in enumerate(plan.get("labels", []), start=1)}
    details = load(world.state, "planDetails", plan_id)
    categories = {**details.body["categoryDescriptions"], **labels}
    body = {**details.body, "categoryDescriptions": categories}
    named = {f"categoryDescriptions/{key}" for key in labels}
    save(world.state, details.changed(body, named))


def _add_drive(world: World, drive: Mapping[str, Any]) -> None:
    name, group_id = drive["name"], _group_id(world, drive["group"])
    drive_id = str(drive.get("id") or ids.drive_id(name))
    existing = world.state.row("SELECT id, group_id FROM drives WHERE name = ?", name)
    if existing is not None:
        if existing["group_id"] != group_id:
            raise SeedError(f"The seed gives two groups a drive named {name}.")
        return
    sql = "INSERT INTO drives VALUES (?, ?, ?, ?)"
    world.state.run(sql, drive_id, name, group_id, world.stamp())
    items.add(world, None, "root", Caller(app_id=APP_ID), drive_id=drive_id, is_folder=True)
