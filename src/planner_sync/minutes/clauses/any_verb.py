"""What somebody known does by a verb that no list holds: "Anna knoopt er kaartjes in"."""

from collections.abc import Sequence

from planner_sync.minutes.clauses.subject import Subject
from planner_sync.minutes.clauses.telling import Telling
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.words.sentences import Word
from planner_sync.minutes.words.unlisted_verbs import unlisted_verb
from planner_sync.minutes.words.verbs import verbs_of


class AnyVerb:
    """Reads the verbs of one document that are not known as verbs of work."""

    def __init__(self, lexicon: Lexicon, told: Telling) -> None:
        """What a verb does something to, *lexicon* knows; when, *told* can tell."""
        self._lexicon, self._verbs, self._told = lexicon, verbs_of(lexicon), told
        roles = ("object", "article", "there", "leaning")
        self._objects = frozenset[str]().union(*map(lexicon.small, roles))
        self._objects -= lexicon.small("pronoun")
        self._not, self._henceforth = lexicon.small("not"), lexicon.small("henceforth")
        self._intending = lexicon.small("intending")
        self._no_work = lexicon.verbs.get("idle", frozenset()) | lexicon.small("not")

    def infinitive(
        self, form: str, following: Sequence[Word], subject: Subject, *, front: str
    ) -> tuple[str, int] | None:
        """
        Return the infinitive of *form* with the place of its particle, as for verbs of work.

        Behind the verb stands to what it is done, or by when: "helpt haar donderdag".
        """
        bares = [word.bare for word in following]
        # Where nobody stands in front of it, what ends so is rather a noun: "gesprek".
        is_somebody = subject.is_known and len(subject.owners) == 1 and subject.end > subject.start
        if not is_somebody or not bares or not self._not.isdisjoint(bares):
            return None
        is_done_to = bares[0] in self._objects or bares[0] in self._henceforth
        if not (is_done_to or self._told.has_term(following, front=front)):
            return None
        base = unlisted_verb(form, self._lexicon)
        if base is None or self._told.hangs_on(following):
            return None
        particle = self._verbs.loose_particle([word.text for word in following])
        whole = f"{bares[particle]}{base}" if particle > 0 else base
        return whole, max(particle, -1)

    def intended(
        self, sentence: str, form: str, following: Sequence[Word], subject: Subject
    ) -> str | None:
        """Return "plate it separately" of "(Anna will) plate it separately"."""
        is_somebody = subject.is_known and bool(subject.owners)
        first = following[0].text
        is_verb = first.isalpha() and first.islower() and following[0].bare not in self._no_work
        if not (is_somebody and is_verb and form in self._intending and len(following) > 1):
            return None
        return sentence[following[0].start : following[-1].end]
