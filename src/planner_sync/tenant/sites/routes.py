"""The addresses of sites, the same for each of the two ways to name a site."""

from planner_sync.tenant.routing import Route
from planner_sync.tenant.sites import item_calls, list_delta, lists, pages, site


def _below(at: str) -> tuple[Route, ...]:
    one_list, one_page = f"{at}/lists/{{list}}", f"{at}/pages/{{page}}"
    item, cast = f"{one_list}/items/{{item}}", f"{one_page}/graph.sitePage"
    return (
        Route("GET", at, site.get_site),
        Route("GET", f"{at}/drive", site.get_site_drive),
        Route("GET", f"{at}/drives", site.list_site_drives),
        Route("GET", f"{at}/lists", lists.list_lists),
        Route("POST", f"{at}/lists", lists.create_list),
        Route("GET", one_list, lists.get_list),
        Route("GET", f"{one_list}/drive", lists.get_list_drive),
        Route("GET", f"{one_list}/columns", lists.list_columns),
        Route("POST", f"{one_list}/columns", lists.create_column),
        Route("GET", f"{one_list}/items", item_calls.list_all_items),
        Route("POST", f"{one_list}/items", item_calls.create_item),
        Route("GET", f"{one_list}/items/delta", list_delta.list_delta),
        Route("GET", item, item_calls.get_item),
        Route("DELETE", item, item_calls.delete_item),
        Route("GET", f"{item}/fields", item_calls.get_fields),
        Route("PATCH", f"{item}/fields", item_calls.update_fields),
        Route("GET", f"{item}/driveItem", item_calls.get_drive_item),
        Route("GET", f"{at}/pages", pages.list_pages),
        Route("GET", f"{at}/pages/graph.sitePage", pages.list_pages),
        Route("POST", f"{at}/pages", pages.create_page),
        Route("GET", one_page, pages.get_page),
        Route("PATCH", one_page, pages.refuse_plain_update),
        Route("DELETE", one_page, pages.delete_page),
        Route("GET", cast, pages.get_site_page),
        Route("PATCH", cast, pages.update_page),
        Route("GET", f"{cast}/canvasLayout", pages.get_canvas),
        Route("POST", f"{cast}/publish", pages.publish_page),
    )


SITE_ROUTES = (
    Route("GET", "sites", site.search_sites),
    *_below("sites/{site}"),
    *_below("sites/{site}/:/{path}"),
    Route("GET", "drives/{drive}/items/{item}/listItem", item_calls.get_list_item),
    Route("GET", "drives/{drive}/root/:/{path}/listItem", item_calls.get_list_item),
)
