"""What is taken out of a text, and the neutral words that stand in for it."""

from dataclasses import dataclass

_BARE_SOMEONE = {"iemand": "persoon", "someone": "person"}


@dataclass(frozen=True, kw_only=True)
class Neutral:
    """The same neutral words in both languages."""

    dutch: str
    english: str

    def words(self, *, is_english: bool, is_bare: bool = False) -> str:
        """Return the words; bare without their article, for "de oude …"."""
        words = self.english if is_english else self.dutch
        if not is_bare:
            return words
        return _BARE_SOMEONE.get(words, words.removeprefix("een ").removeprefix("a "))


COLLEAGUE = Neutral(dutch="een collega", english="a colleague")
CLIENT = Neutral(dutch="een cliënt", english="a client")
CLIENTS = Neutral(dutch="cliënten", english="clients")
SOMEONE = Neutral(dutch="iemand", english="someone")
NETWORK = Neutral(dutch="het netwerk van een cliënt", english="the network of a client")
NOTHING = Neutral(dutch="", english="")
"""For a name behind a word that says enough: "huisarts De Wit" is "huisarts"."""


@dataclass(frozen=True, kw_only=True)
class Span:
    """A stretch of text and the neutral words for it."""

    start: int
    end: int
    neutral: Neutral
    is_possessive: bool = False
    """True for "Jans" in "Jans fiets"."""
