"""Something that a sentence asks for without saying who does it."""

from dataclasses import dataclass

from planner_sync.domain.points import Decision, Kind


@dataclass(frozen=True, kw_only=True)
class Wish:
    """Something that is asked for without saying who does it."""

    what: str
    kind: Kind
    is_strong: bool = False
    """True where the words can hardly mean anything else: "cliënten willen graag …"."""

    is_agreed: bool = False
    """True where the minutes say that it was agreed."""

    leans: bool = False
    """True where the sentence before says what it is about."""

    @property
    def decision(self) -> Decision | None:
        """What was agreed is taken up; of a wish alone nothing is decided."""
        return Decision.TAKEN_UP if self.is_agreed else None
