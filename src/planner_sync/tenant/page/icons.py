"""Small pictures that inherit the colour of the text around them."""

from planner_sync.tenant.page.markup import Markup

_SHAPES = {
    "open": '<circle cx="8" cy="8" r="6.25"/>',
    "busy": '<circle cx="8" cy="8" r="6.25"/><path class="full" d="M8 3.5a4.5 4.5 0 0 1 0 9z"/>',
    "done": (
        '<circle class="full" cx="8" cy="8" r="7"/><path class="cut" d="m4.8 8.3 2.2 2.2 4.2-4.6"/>'
    ),
    "day": (
        '<rect x="2" y="3" width="12" height="11" rx="2"/>'
        '<path d="M2 6.5h12M5.5 1.5v3M10.5 1.5v3"/>'
    ),
    "list": '<path d="m1.8 4 1.2 1.2 2-2.4M1.8 11l1.2 1.2 2-2.4M7.5 4.5H14M7.5 11.5H14"/>',
    "text": '<path d="M2.5 3.5h11M2.5 6.5h11M2.5 9.5h11M2.5 12.5h6"/>',
    "clip": (
        '<path d="m12.8 7.4-5 5a3 3 0 0 1-4.3-4.3l5.4-5.3a2 2 0 0 1 2.9 2.8L6.5 11a1 1 0 0 '
        '1-1.4-1.4l4.6-4.6"/>'
    ),
    "board": (
        '<rect x="1.75" y="2.5" width="3.5" height="11" rx="1"/>'
        '<rect x="6.25" y="2.5" width="3.5" height="7" rx="1"/>'
        '<rect x="10.75" y="2.5" width="3.5" height="9" rx="1"/>'
    ),
    "channel": (
        '<path d="M2 3.5a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H7l-3 3v-3H3a1 1 0 0 '
        '1-1-1z"/>'
    ),
    "library": (
        '<path d="M1.75 4a1 1 0 0 1 1-1H6l1.5 1.8h5.75a1 1 0 0 1 1 1V12a1 1 0 0 1-1 1H2.75a1 '
        '1 0 0 1-1-1z"/>'
    ),
    "file": (
        '<path d="M4 1.75h5l3.5 3.5v9H4a.75.75 0 0 1-.75-.75v-11A.75.75 0 0 1 4 1.75zM9 '
        '1.75v3.5h3.5"/>'
    ),
}


def icon(name: str, label: str = "") -> Markup:
    """Return a picture of the set; it is silent for screen readers unless it has a label."""
    said = f'role="img" aria-label="{label}"' if label else 'aria-hidden="true"'
    return Markup(f'<svg class="icon icon-{name}" viewBox="0 0 16 16" {said}>{_SHAPES[name]}</svg>')
