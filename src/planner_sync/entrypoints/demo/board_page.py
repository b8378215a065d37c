"""A picture of a Planner board as one HTML page; everything in it is escaped."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from html import escape
from typing import Any

from planner_sync.domain.calendar import spoken
from planner_sync.domain.description import split
from planner_sync.entrypoints.demo.script import ZONE

_STYLE = """
body { font: 15px/1.4 "Segoe UI", system-ui, sans-serif; margin: 0;
  background: #f3f2f1; color: #242424 }
header { padding: 20px 28px 4px }
header p { margin: 4px 0; color: #616161 }
h1 { font-size: 22px; margin: 0 }
main { display: flex; gap: 14px; padding: 14px 28px 28px; align-items: flex-start;
  overflow-x: auto }
section { flex: 0 0 290px }
h2 { font-size: 15px; margin: 4px 2px 10px }
h2 span { color: #616161; font-weight: 400 }
article { background: #fff; border-radius: 6px; padding: 10px 12px; margin-bottom: 10px;
  box-shadow: 0 1px 3px #0003 }
article.done h3 { color: #616161; text-decoration: line-through }
h3 { font-size: 15px; font-weight: 600; margin: 4px 0 }
.label { display: inline-block; font-size: 12px; padding: 1px 8px; border-radius: 9px;
  background: #e1dff7; color: #37336b }
p.small { margin: 2px 0; font-size: 13px; color: #616161 }
p.late { margin: 2px 0; font-size: 13px; color: #a4262c; font-weight: 600 }
pre { font-family: inherit; font-size: 13px; white-space: pre-wrap; margin: 6px 0 0;
  padding: 6px 8px; background: #faf9f8; border-left: 3px solid #c8c6c4; color: #424242 }
"""

_STAGES = {0: "Niet gestart", 100: "Klaar"}


def board_page(plan: str, state: Mapping[str, Any], now: datetime) -> str:
    """
    Return a page that shows every bucket with its cards.

    Args:
        plan: Title of the plan.
        state: The tenant's own account of itself.
        now: The moment of the picture.
    """
    plan_id = _plan(state, plan)["id"]
    labels = next(
        p["details"]["categoryDescriptions"] for p in state["plans"] if p["id"] == plan_id
    )
    names = {u["id"]: u["displayName"] for u in state["users"]}
    buckets = [b for b in state["buckets"] if b["planId"] == plan_id]
    columns = []
    for bucket in sorted(buckets, key=lambda b: _order(b["name"])):
        cards = [t for t in state["tasks"] if t["bucketId"] == bucket["id"]]
        shown = "".join(_card(card, labels, names, now) for card in sorted(cards, key=_due))
        columns.append(
            f"<section><h2>{escape(bucket['name'])} <span>{len(cards)}</span></h2>{shown}</section>"
        )
    day = spoken(now.astimezone(ZONE).date())
    return (
        '<!doctype html><html lang="nl"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">"
        f"<title>{escape(plan)}</title><style>{_STYLE}</style></head><body>"
        f"<header><h1>{escape(plan)}</h1><p>Het bord op {escape(day)}</p></header>"
        f"<main>{''.join(columns)}</main></body></html>\n"
    )


def _plan(state: Mapping[str, Any], title: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = next(p for p in state["plans"] if p["title"] == title)
    return found


def _card(
    card: Mapping[str, Any], labels: Mapping[str, Any], names: Mapping[str, str], now: datetime
) -> str:
    percent = card["percentComplete"]
    is_done = percent == 100  # noqa: PLR2004 - per cent
    lines = [
        f'<span class="label">{escape(str(labels.get(slot) or slot))}</span>'
        for slot, is_set in card["appliedCategories"].items()
        if is_set and not slot.startswith("@")
    ]
    lines.append(f"<h3>{escape(card['title'])}</h3>")
    people = [names.get(u, "?") for u in card["assignments"] if not u.startswith("@")]
    facts = [_STAGES.get(percent, "Bezig"), ", ".join(people)]
    lines.append(f'<p class="small">{escape(" · ".join(f for f in facts if f))}</p>')
    if card["dueDateTime"]:
        due = datetime.fromisoformat(card["dueDateTime"]).date()
        is_late = due < now.date() and not is_done
        late = ' class="late"' if is_late else ' class="small"'
        text = f"{'over de datum: ' if is_late else 'klaar op '}{spoken(due)}"
        lines.append(f"<p{late}>{escape(text)}</p>")
    # A board shows no descriptions; what the team itself wrote is worth seeing here.
    _, note = split(card["details"].get("description") or "")
    if note:
        lines.append(f"<pre>{escape(note)}</pre>")
    return f'<article class="{"done" if is_done else "open"}">{"".join(lines)}</article>'


_ORDER: Sequence[str] = ("Te bespreken", "Opgepakt", "Niet opgepakt")


def _order(name: str) -> tuple[int, str]:
    return (_ORDER.index(name) if name in _ORDER else len(_ORDER), name)


def _due(card: Mapping[str, Any]) -> tuple[bool, str, str]:
    return (card["percentComplete"] == 100, card["dueDateTime"] or "9", card["title"])  # noqa: PLR2004 - per cent
