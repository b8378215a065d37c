"""What a page may hold; the pages "Create sitePage" and "canvasLayout"."""

import re
from collections.abc import Mapping
from typing import Any

from planner_sync.tenant.errors import invalid_request
from planner_sync.tenant.ids import guid

PAGE_TYPE = "#microsoft.graph.sitePage"
WRITABLE = frozenset(
    {
        "title",
        "description",
        "pageLayout",
        "promotionKind",
        "showComments",
        "showRecommendedPages",
        "thumbnailWebUrl",
        "titleArea",
        "canvasLayout",
    }
)

_COLUMNS = {
    "oneColumn": 1,
    "fullWidth": 1,
    "twoColumns": 2,
    "oneThirdLeftColumn": 2,
    "oneThirdRightColumn": 2,
    "threeColumns": 3,
}
_EMPHASES = (None, "none", "neutral", "soft", "strong")
_TEXT, _STANDARD = "microsoft.graph.textWebPart", "microsoft.graph.standardWebPart"
_FILE_NAME = re.compile(r"[^\"*:<>?/\\|#%]{1,120}\.aspx", re.IGNORECASE)
_GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def require_name(name: object) -> str:
    if not isinstance(name, str) or not _FILE_NAME.fullmatch(name):
        raise invalid_request("The name of the page must end in .aspx.")
    return name


def require_page_type(given: Mapping[str, Any]) -> None:
    """Without its type SharePoint does not know which kind of page is meant."""
    if str(given.get("@odata.type")).lstrip("#") != PAGE_TYPE.lstrip("#"):
        raise invalid_request(f"The '@odata.type' of the page must be {PAGE_TYPE}.")


def written(given: Mapping[str, Any], page_id: str) -> dict[str, Any]:
    """Return the members to store; raises GraphError 400 for what a page does not take."""
    if unknown := {name for name in given if "@" not in name} - WRITABLE:
        raise invalid_request(f"The property '{min(unknown)}' cannot be written.")
    stored = {name: value for name, value in given.items() if "@" not in name}
    if not isinstance(given.get("title", "x"), str) or not given.get("title", "x"):
        raise invalid_request("The title is not valid.")
    if given.get("pageLayout", "article") not in ("article", "home"):
        raise invalid_request("The page layout is not valid.")
    if given.get("promotionKind", "page") not in ("page", "newsPost"):
        raise invalid_request("The promotion kind is not valid.")
    if "canvasLayout" in stored:
        stored["canvasLayout"] = canvas(stored["canvasLayout"], page_id)
    return stored


def canvas(given: object, page_id: str) -> dict[str, Any]:
    """Return a layout with an id for each part of it; raises GraphError 400."""
    sections = _object(given).get("horizontalSections") or []
    if not isinstance(sections, list) or _object(given).get("verticalSection"):
        raise invalid_request("Only horizontal sections are supported.")
    made = [_section(one, f"{page_id} {at}", str(at)) for at, one in enumerate(sections, 1)]
    return {"horizontalSections": made}


def _section(given: object, seed: str, section_id: str) -> dict[str, Any]:
    section = _object(given)
    layout, columns = section.get("layout"), section.get("columns")
    if layout not in _COLUMNS or section.get("emphasis") not in _EMPHASES:
        raise invalid_request("The layout or emphasis of a section is not valid.")
    if not isinstance(columns, list) or len(columns) != _COLUMNS[layout]:
        raise invalid_request("The columns of a section do not fit its layout.")
    return {
        "id": section_id,
        "layout": layout,
        "emphasis": section.get("emphasis") or "none",
        "columns": [_column(one, f"{seed} {at}", str(at)) for at, one in enumerate(columns, 1)],
    }


def _column(given: object, seed: str, column_id: str) -> dict[str, Any]:
    column = _object(given)
    width, parts = column.get("width"), column.get("webparts") or []
    if type(width) is not int or not isinstance(parts, list):
        raise invalid_request("A column needs a width and a list of web parts.")
    made = [_web_part(one, f"{seed} {at}") for at, one in enumerate(parts, 1)]
    return {"id": column_id, "width": width, "webparts": made}


def _web_part(given: object, seed: str) -> dict[str, Any]:
    part = _object(given)
    kind = str(part.get("@odata.type")).lstrip("#")
    made = {"@odata.type": f"#{kind}", "id": guid("web part", seed)}
    if kind == _TEXT and isinstance(part.get("innerHtml"), str):
        return {**made, "innerHtml": part["innerHtml"]}
    if kind == _STANDARD and _GUID.fullmatch(str(part.get("webPartType"))):
        return {**made, "webPartType": part["webPartType"], "data": _object(part.get("data"))}
    raise invalid_request("A web part is not valid.")


def _object(given: object) -> dict[str, Any]:
    if not isinstance(given, dict):
        raise invalid_request("A part of the page is not an object.")
    return given
