"""Words of time that set no term: in a quotation, in a name, on a condition, of what is covered."""

import re

_QUOTED = re.compile(r"[\"“„][^\"“”„]{1,80}[\"”]")
_ADDRESSED = re.compile(
    r"\b(?:dhr|mw|mevr|mevrouw|meneer|mijnheer|heer|zuster|mrs|mr|ms|miss)\.?\s+$"
)
"""In front of a name: "dhr. Zomer"."""

_PROVIDED = re.compile(r"(?<!\w)(?:als|indien|mocht|mochten|if)\s[^,.;:!?]*$")
_NOT_YET = re.compile(r"[^,.;:!?]*?(?<!\w)(?:niks|niets|niet|geen|nothing|not|no)(?!\w)")
_COVERED = re.compile(
    r"\b\w*(?:planning|rooster|programma|menu|agenda|kalender|schema|overzicht|schedule|rota)\s"
    r"(?:(?:voor|van|for|of)\s+)?$"
)
_RANGE = re.compile(r"t/m|\btot\s+en\s+met\b|\b(?:until|through)\b")


def sets_no_term(folded: str, start: int, end: int) -> bool:
    """
    Tell whether the time at ``folded[start:end]`` says something else than when work is done.

    So it is in a sign "wie werkt vandaag", in "dhr. Zomer", in "nabellen als er over een week nog
    niets is" and in "een planning voor april t/m juni".
    """
    before = folded[:start]
    is_inside = any(q.start() < start and end < q.end() for q in _QUOTED.finditer(folded))
    is_name = _ADDRESSED.search(before) is not None
    is_provided = _PROVIDED.search(before) is not None and _NOT_YET.match(folded, end) is not None
    is_covered = _COVERED.search(before) is not None and _RANGE.search(folded[start:end])
    return is_inside or is_name or is_provided or bool(is_covered)
