"""A verb that is said once for several people: "Anna belt de pastor, Joost de koster"."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from planner_sync.minutes.clauses.subject import Subject
from planner_sync.minutes.clauses.subjects import Subjects
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.words.sentences import Word
from planner_sync.minutes.words.utterances import Clause
from planner_sync.minutes.words.verbs import verbs_of

_LEAST_BEFORE = 3
"""Words of "Anna belt Karel", the shortest clause of which a verb can be left out next."""

_MOST = 12
"""Words of what the next person does."""


@dataclass(frozen=True, kw_only=True)
class _Gap:
    """A part of a sentence in which somebody does something, without the verb."""

    joint: int
    """Where the clause before it ends."""

    subject: Subject
    end: int


class Gapped:
    """Reads the parts of a sentence from which the verb of the first one is left out."""

    def __init__(
        self, subjects: Subjects, lexicon: Lexicon, idle: Sequence[Callable[[str], bool]]
    ) -> None:
        """Ask *idle* who takes no work on: clients, and who was not at the table."""
        self._subjects, self._idle, small = subjects, idle, lexicon.small
        self._verbs, self._and = verbs_of(lexicon), small("and")
        self._opens = small("gap_object") | small("article") | small("determiner") | small("count")
        self._finite = small("finite") | small("will") | small("must") | small("turn")
        self._finite -= small("gap_object")

    def cut(self, words: Sequence[Word]) -> int:
        """Return where the first clause of *words* ends, behind which its verb is left out."""
        first = next(self._gaps(words), None)
        return first.joint if first else len(words)

    def of(self, sentence: str, words: Sequence[Word], first: Clause) -> tuple[Clause, ...]:
        """Return what is done with the verb of the *first* clause, which that takes on."""
        verb = self._verb(first.what)
        if not verb or not first.is_promise or not first.owners:
            return ()
        return tuple(
            Clause(
                owners=gap.subject.owners,
                what=self._with_verb(sentence, words[gap.subject.end : gap.end], verb),
                is_promise=True,
                is_named=first.is_named,
                start=words[gap.subject.start].start,
            )
            for gap in self._gaps(words)
        )

    def _gaps(self, words: Sequence[Word]) -> Iterator[_Gap]:
        at = _LEAST_BEFORE
        while at < len(words) - 1:
            gap = self._at(words, at)
            if gap:
                yield gap
            at = gap.end if gap else at + 1

    def _at(self, words: Sequence[Word], at: int) -> _Gap | None:
        """Read ", Joost de koster" and "en Joost het geluid" from word *at*."""
        is_and = words[at - 1].bare in self._and
        joint = at - 1 if is_and else at
        is_comma = words[joint - 1].text.endswith((",", ";"))
        if not (is_and or is_comma) or self._is_somebody(words, joint - 1):
            # "Anna stuurt Karel en Joost de stukken" gives neither of them work.
            return None
        # Amid a sentence a capital before "de twee anderen" can only name somebody.
        subject = self._subjects.at(words, at) or self._subjects.stranger(words, at)
        if subject is None or not subject.owners or subject.end >= len(words):
            return None
        # "Joost, de penningmeester" is one person.
        if words[subject.end - 1].closes or words[subject.end].bare not in self._opens:
            return None
        end = self._end(words, subject.end)
        behind = words[subject.end : end]
        is_object = 1 < len(behind) <= _MOST and not any(map(self._is_verb, behind[1:]))
        is_idle = any(is_idle(owner) for is_idle in self._idle for owner in subject.owners)
        is_gap = is_object and not is_idle
        return _Gap(joint=joint, subject=subject, end=end) if is_gap else None

    def _is_somebody(self, words: Sequence[Word], at: int) -> bool:
        named = self._subjects.at(words, at)
        return named is not None and bool(named.owners)

    def _end(self, words: Sequence[Word], start: int) -> int:
        for at in range(start, len(words)):
            if words[at].closes:
                return at + 1
            is_next = at > start and words[at].bare in self._and
            following = self._subjects.at(words, at + 1) if is_next else None
            if following and following.owners and following.is_known:
                return at
        return len(words)

    def _is_verb(self, word: Word) -> bool:
        return word.bare in self._finite or word.bare in self._verbs.singular

    def _verb(self, task: str) -> str:
        """Return the verb of *task*: the first word of English, the infinitive of Dutch."""
        words = task.split()
        if words and words[0].lower() in self._verbs.english:
            return words[0].lower()
        dutch = (word.strip(".,;:").lower() for word in words)
        return next((word for word in dutch if word in self._verbs.infinitives), "")

    def _with_verb(self, sentence: str, behind: Sequence[Word], verb: str) -> str:
        span = sentence[behind[0].start : behind[-1].end].rstrip(" .,;:!")
        return f"{verb} {span}" if verb in self._verbs.english else f"{span} {verb}"
