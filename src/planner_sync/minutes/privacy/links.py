"""Links and file names: they may hold names, so they go as a whole or stay as a whole."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote

from planner_sync.minutes.privacy.spans import Neutral, Span

LINK = Neutral(dutch="een link", english="a link")
FILE = Neutral(dutch="een bestand", english="a file")

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"')\]|]{1,2000}", re.IGNORECASE)
_FILE = re.compile(
    r"(?<![^\s\"'(])[^\s\"'()|]{1,200}\."
    r"(?:docx?|odt|rtf|pdf|xlsx?|ods|pptx?|txt|md|html?|jpe?g|png|msg|eml|zip)\b",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r"sharepoint\.(?:com|us|cn|de)|1drv\.ms|onedrive|teams\.microsoft|planner\.cloud|tasks\.office"
    r"|outlook\.office|drive\.google|docs\.google|dropbox|wetransfer",
    re.IGNORECASE,
)
"""Places where files of clients lie: their addresses hold folder and file names."""


def link_spans(text: str, is_personal: Callable[[str], bool]) -> Iterator[tuple[Span, bool]]:
    """Yield each link and file name, and whether it must go."""
    for match in _ADDRESS.finditer(text):
        end = len(match[0].rstrip(".,;:!?")) + match.start()
        words = _spoken(match[0])
        span = Span(start=match.start(), end=end, neutral=LINK)
        yield span, bool(_INSIDE.search(match[0])) or is_personal(words)
    for match in _FILE.finditer(text):
        if "://" not in match[0] and not match[0].lower().startswith("www."):
            span = Span(start=match.start(), end=match.end(), neutral=FILE)
            yield span, is_personal(_spoken(match[0].rpartition(".")[0]))


def _spoken(address: str) -> str:
    """Return the words of an address: "/Jan%20Jansen_plan" is "Jan Jansen plan"."""
    return re.sub(r"[_/.=&?+\d-]+", " ", unquote(address))
