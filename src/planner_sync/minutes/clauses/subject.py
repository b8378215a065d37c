"""What the words of a sentence that name who does it tell."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Subject:
    """Who stands at some place in a sentence."""

    owners: tuple[str, ...]
    """As written; empty for "we", which names nobody."""

    start: int
    """Index of its first word."""

    end: int
    """Index of the first word behind it."""

    is_known: bool = True
    """False for a capitalised word that may as well be a thing."""

    is_one: bool = True
    """False for "we": it promises for nobody in particular."""

    is_me: bool = False
    """True for "ik", whose verb has no ending: "ik vraag na"."""

    is_accompanied: bool = False
    """True for "Anna samen met Bram", behind whom the verb may be of one or of both."""

    is_plural: bool = False
    """True for all of a group: "alle leden nemen"."""

    @property
    def is_likely(self) -> bool:
        """Whether it is known, or written as first name and surname."""
        return self.is_known or any(" " in owner for owner in self.owners)

    @property
    def is_pronoun(self) -> bool:
        """Whether it is "hij" or "zij", who was named before."""
        return self.is_one and not self.owners and not self.is_me
