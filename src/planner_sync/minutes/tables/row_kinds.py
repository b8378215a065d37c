"""What a row is: work, a decision or only news, by a column that says so or by its words."""

from collections.abc import Sequence

from planner_sync.domain.blocks import Row
from planner_sync.domain.points import Kind
from planner_sync.minutes.headings.headers import Columns, header_meaning
from planner_sync.minutes.lexicon import Lexicon, phrase

_ROLES = {
    "kind_of_work": Kind.ACTION,
    "kind_of_decision": Kind.DECISION,
    "kind_of_news": None,
}
"""What the words of such a column mean; ``None`` for what is nobody's work."""


class RowKinds:
    """
    Tells the rows of a table apart where a column says what each is: "A", "B" or "info".

    Every cell of that column says so and one of them says that it is work; initials of people
    and the numbers of rooms do not.
    """

    def __init__(self, head: Row, rows: Sequence[Row], columns: Columns, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        width = len(rows[0]) if rows else 0
        self._at = next((at for at in range(width) if self._tells(head, rows, columns, at)), None)

    def is_news(self, row: Row) -> bool:
        """Tell what is only told, discussed or asked."""
        said = "" if self._at is None else phrase(row[self._at].text)
        return self._role(said) == "kind_of_news"

    def kind(self, row: Row) -> Kind | None:
        """Return the kind of a row that says so."""
        role = None if self._at is None else self._role(phrase(row[self._at].text))
        return _ROLES[role] if role else None

    def _tells(self, head: Row, rows: Sequence[Row], columns: Columns, at: int) -> bool:
        told = [phrase(row[at].text) for row in rows if row[at].text.strip()]
        roles = {self._role(text) for text in told}
        is_named = bool(head) and phrase(head[at].text) in self._lexicon.small("kind_column")
        is_free = at not in columns.values() or not (
            head and header_meaning(head[at].text, self._lexicon)
        )
        return bool(told) and None not in roles and (is_named or (is_free and len(roles) > 1))

    def _role(self, said: str) -> str | None:
        return next((role for role in _ROLES if said in self._lexicon.small(role)), None)
