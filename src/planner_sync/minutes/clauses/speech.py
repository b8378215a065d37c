"""What the sentences of one document say, read with the names and words that it uses."""

from collections.abc import Sequence

from planner_sync.domain.people import fold_in_place
from planner_sync.minutes.clauses.taken_on import Clauses
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.people.attendee import Attendee
from planner_sync.minutes.people.names import KnownNames
from planner_sync.minutes.wishes.told_agreements import agreement_told
from planner_sync.minutes.wishes.without_doer import Wishes
from planner_sync.minutes.words.sentences import sentences
from planner_sync.minutes.words.utterances import Clause


class Speech:
    """The names, clauses and wishes of one document, for everything that reads its text."""

    def __init__(
        self,
        known: KnownNames,
        people: Sequence[Attendee] = (),
        *,
        is_client_moment: bool = False,
        title: str = "",
        author: str = "",
    ) -> None:
        """
        Where clients met, what they wish is the point; elsewhere a wish only suggests one.

        The *author*, whom the minutes name, is the "ik" of running text.
        """
        self.author = (author,) if author and is_client_moment else ()
        self.known, self.is_client_moment = known, is_client_moment
        self.clauses = Clauses(
            known,
            _organisations(people, known),
            is_client_moment=is_client_moment,
            title=title,
        )
        self.wishes = Wishes(known.lexicon, is_client_moment=is_client_moment)

    @property
    def lexicon(self) -> Lexicon:
        """The words by which the document is understood."""
        return self.known.lexicon

    def promises(self, text: str) -> bool:
        """Tell whether in *text* somebody known takes something on."""
        return any(
            clause.is_promise
            for sentence in sentences(text)
            for clause in self.clauses.of(sentence)
        )

    def agreed_with(self, sentence: str) -> Clause | None:
        """
        Return who does what in "we spreken af dat Anna de gemeente belt".

        What is decided gives work only to somebody: "besloten wordt dat Anna de gemeente belt".
        """
        wish = self.wishes.of(sentence)
        if wish and wish.is_agreed:
            return self.clauses.indirect.agreed(wish.what)
        told = agreement_told(fold_in_place(sentence), self.lexicon, is_client_moment=True)
        given = self.clauses.indirect.agreed(sentence[told.end() :].strip()) if told else None
        is_given = (
            given is not None and given.is_named and all(map(self.known.is_person, given.owners))
        )
        return given if given and given.owners and is_given else None

    def asks(self, text: str) -> bool:
        """Tell whether *text* promises work or asks for something."""
        return any(
            self.clauses.of(sentence) or self.wishes.of(sentence) for sentence in sentences(text)
        )


def _organisations(people: Sequence[Attendee], known: KnownNames) -> frozenset[str]:
    """Return where the people present come from, as their names say it in brackets."""
    roles = frozenset[str]().union(*known.lexicon.roles.values())
    said = (phrase(part) for person in people for part in person.role.split("/"))
    return frozenset(words for words in said if words and roles.isdisjoint(words.split()))
