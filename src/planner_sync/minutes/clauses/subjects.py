"""Who does it: the subject of a clause, told by names and groups that are known."""

import re
from collections.abc import Sequence

from planner_sync.domain.people import PREFIXES
from planner_sync.minutes.clauses.subject import Subject
from planner_sync.minutes.lexicon import phrase
from planner_sync.minutes.people.names import (
    NAME,
    NAMES,
    TITLES,
    KnownNames,
    end_of_name,
    owners_in,
)
from planner_sync.minutes.words.sentences import Word, words_of

_LONGEST_LABEL = 3
"""Words of what a sentence is about, in front of it: "Groot feest: Anna leidt dit"."""

_MAX_WORDS = 5
"""Words of the longest name or group: "Anna van der Berg Janssen", "het team van de avond"."""

_SHORT_ROLE = 4
"""Letters of a role that other words can end with: "kok", "beg"."""

_MAX_NAMES, _JOINS = 6, frozenset(["en", "and", "&", "/", "+"])
_TOGETHER = (["samen", "met"], ["together", "with"])
_NAMES = re.compile(rf"{NAMES}(?!\w)")
_STOPPED = re.compile(r"[^\W\d_]{4}\.\s")
"""A full stop that ends a sentence, in what would otherwise be a name: "Leuk. Anna"."""

_TITLED = re.compile(rf"(?:(?i:{'|'.join(TITLES)}))\.?\s+(?P<who>{NAME})(?=\s+[a-z])")
"""Somebody whom nobody need know: "dhr. Kwak wil …"."""

_FIRST_NAME = re.compile(r"[A-ZÀ-ÖØ-Ý][a-zà-öø-ÿ]{2,}(?:-[A-Z][a-zà-öø-ÿ]+)?")
_NAME = re.compile(r"[A-ZÀ-ÖØ-Ý][\w'’.-]*")


class Subjects:
    """Finds subjects in the words of one sentence."""

    def __init__(self, known: KnownNames, organisations: frozenset[str]) -> None:
        """Organisations are known by phrase: those that the people present come from."""
        self._known, self._organisations = known, organisations
        lexicon = known.lexicon
        self._we, self._pronouns = lexicon.small("we"), lexicon.small("pronoun")
        self._me, self._she = lexicon.small("me"), lexicon.small("she")
        self._henceforth, self._aiming = lexicon.small("henceforth"), lexicon.small("aiming")
        self._no_doers, self._whose = lexicon.small("no_doer"), lexicon.small("whose")
        self._whose |= lexicon.small("definite")
        self._ongoing = tuple(lexicon.small("ongoing"))
        self._determiners = lexicon.small("determiner") | lexicon.small("each")
        # "Maatschappelijk werker" ends as its last word.
        staff = lexicon.roles.get("staff", frozenset()) | lexicon.small("aide")
        roles = {role.split()[-1] for role in staff}
        self._roles = tuple(role for role in roles if role.isalpha() and len(role) > _SHORT_ROLE)
        self._small = lexicon.small("function").union(*lexicon.languages.values())
        groups = (*lexicon.owners.values(), *lexicon.taken_up_by.values())
        # Words with which a group, an organisation or somebody present can begin.
        self._openers = frozenset(
            name.split()[0]
            for names in (organisations, known.full, TITLES, *groups)
            for name in names
        )
        self._from = lexicon.small("of_each")
        self._plurals = tuple(lexicon.small("plural"))
        self._many_doers = tuple(lexicon.small("many_doers"))
        self._asked: dict[str, bool] = {}
        self._present = frozenset(name.split()[0] for name in known.full)

    def beginning(self, sentence: str) -> int:
        """Return how many words name those known with whom *sentence* begins; 0 for nobody."""
        first = self.at(words_of(sentence), 0)
        return first.end if first and first.is_known and first.owners else 0

    def meant_next(self, sentence: str) -> tuple[str, ...]:
        """
        Return the one person with whom *sentence* begins, whom "zij" can mean next.

        That is somebody known, or somebody whom a title names: "Mevrouw Bos wil geen vis".
        """
        label, colon, said = sentence.partition(": ")
        is_label = bool(colon) and len(label.split()) <= _LONGEST_LABEL
        who = self.who(words_of(sentence)) or (self.who(words_of(said)) if is_label else ())
        titled = None if who else _TITLED.match(sentence)
        return (titled[0],) if titled else who

    def who(self, words: Sequence[Word]) -> tuple[str, ...]:
        """Return the one person known with whom *words* begin."""
        first = self.at(words, 0)
        is_person = first and first.is_known and len(first.owners) == 1
        return first.owners if first and is_person else ()

    def at(self, words: Sequence[Word], start: int) -> Subject | None:
        """Return the subject that begins at word *start*, with all names that are joined to it."""
        first = self._one(words, start)
        if first is None:
            return None
        owners, end = list(first.owners), first.end
        for _ in range(_MAX_NAMES):
            after = self._joined(words, end)
            following = (self._one(words, after) or self.role(words, after)) if after else None
            if following is None:
                break
            owners.extend(following.owners)
            end = following.end
        end = self._behind_place(words, start, end) if owners else end
        others, end = self.company(words, end) if owners else ((), end)
        owners.extend(others)
        # "Anna (planning) belt" has its verb behind the bracket.
        if end < len(words) and words[end].text.startswith("("):
            closing = (
                i for i in range(end, min(end + _MAX_WORDS, len(words))) if ")" in words[i].text
            )
            end = next(closing, end - 1) + 1
        return Subject(
            owners=tuple(owners),
            start=start,
            end=end,
            is_one=bool(owners) or first.is_one,
            is_me=first.is_me and not owners,
            is_accompanied=bool(others),
            is_plural=len(owners) == 1 and self._is_plural(owners[0]),
        )

    def _behind_place(self, words: Sequence[Word], start: int, end: int) -> int:
        """Return where the name of "Anna van de keuken" ends, who works there."""
        behind = end + len(("van", "de", "keuken"))
        is_group = self._known.is_group(" ".join(word.text for word in words[start:end]))
        if behind > len(words) or is_group or words[end - 1].closes:
            return end
        of, the, place = words[end:behind]
        is_place = of.bare in self._from and the.bare in self._determiners
        return behind if is_place and place.text[:1].islower() and not place.closes else end

    def _is_plural(self, owner: str) -> bool:
        """Tell "alle leden" and "begeleiders", which take a verb in the plural."""
        name = phrase(owner)
        is_each = self._known.is_each(owner) and name.endswith(self._plurals)
        # "Huisarts" ends as many do, and is one.
        return is_each or (self._known.is_group(owner) and name.endswith(self._many_doers))

    def first(self, sentence: str, words: Sequence[Word]) -> Subject | None:
        """Return with whom *sentence* begins; a role where it tells what is done from now on."""
        if self._is_no_doer(words):
            return None
        known = self.longest(self.at(words, 0), sentence, words)
        is_new = not self._henceforth.isdisjoint(word.bare for word in words)
        return known or (self.role(words) if is_new else None)

    def _is_no_doer(self, words: Sequence[Word]) -> bool:
        """Tell "Need to …", "Goal is to …" and "Planning to …" from "Anna to …"."""
        if len(words) > 2 and words[1].bare == "is" and words[2].bare in self._aiming:  # noqa: PLR2004 - "goal is to"
            return words[0].bare in self._no_doers
        if len(words) <= 1 or words[1].bare not in self._aiming:
            return False
        return words[0].bare in self._no_doers or words[0].bare.endswith(self._ongoing)

    def longest(
        self, known: Subject | None, sentence: str, words: Sequence[Word]
    ) -> Subject | None:
        """
        Return the names that *sentence* begins with, though nobody knows them all.

        One *known* name among them vouches for the others: "Anna en Pia" are two people.
        """
        # "De heer Vlas" begins a sentence, "de heer Vlas" is how he is called.
        is_titled = _TITLED.match(sentence) is not None
        match = _NAMES.match(f"{sentence[0].lower()}{sentence[1:]}" if is_titled else sentence)
        count = len(match[0].split()) if match else 0
        if match is None or count >= len(words) or words[count - 1].end != match.end():
            return known
        is_stopped = _STOPPED.search(match[0]) is not None
        is_small = words[0].bare in self._small and not is_titled
        if is_stopped or is_small or (known and known.end >= count):
            return known
        owners = owners_in(sentence[: match.end()], self._known)
        return Subject(owners=owners, start=0, end=count, is_known=known is not None)

    def role(self, words: Sequence[Word], start: int = 0) -> Subject | None:
        """Return the role at word *start*: "de eigen begeleider", "elke coach"."""
        if start >= len(words) or words[start].bare not in self._determiners:
            return None
        for at, word in enumerate(words[start + 1 : start + _MAX_WORDS], start=start + 1):
            if word.bare.endswith(self._roles):
                # "De maatschappelijk werker".
                behind = words[at + 1].bare if at + 1 < len(words) else ""
                end = at + 1 + behind.endswith(self._roles)
                name = " ".join(each.text for each in words[start + 1 : end])
                return Subject(owners=(name,), start=start, end=end)
        return None

    def stranger(self, words: Sequence[Word], start: int) -> Subject | None:
        """Return whom a capital amid a sentence can only name: ", Pia maakt", "gaat Pia maken"."""
        name = words[start].text.rstrip(",.") if 0 < start < len(words) else ""
        is_small = bool(name) and words[start].bare in self._small
        if is_small or not _FIRST_NAME.fullmatch(name):
            return None
        if self._known.is_nobody(name) or self._known.is_group(name):
            return None
        end = end_of_name(words, start)
        whole = " ".join(w.text for w in words[start:end]).rstrip(",.")
        return Subject(owners=(whole,), start=start, end=end, is_known=False)

    def is_addressed(self, words: Sequence[Word], subject: Subject, form: str) -> bool:
        """Tell "aan Anna wordt gevraagd de lijst te maken" from "aan Anna gaat het voorbij"."""
        lexicon = self._known.lexicon
        is_turned_to = subject.start == 1 and words[0].bare in lexicon.small("addressing")
        return is_turned_to and form in lexicon.small("asking_of")

    def company(self, words: Sequence[Word], rest: int) -> tuple[tuple[str, ...], int]:
        """Return with whom it is done, and where the object begins: "maakt samen met Anna …"."""
        if [word.bare for word in words[rest : rest + 2]] not in _TOGETHER:
            return (), rest
        other = self.at(words, rest + 2)
        is_person = other and other.is_known and other.owners and other.end < len(words)
        return (other.owners, other.end) if other and is_person else ((), rest)

    def _one(self, words: Sequence[Word], start: int) -> Subject | None:
        if start >= len(words):
            return None
        named = self._behind_role(words, start)
        if named:
            return named
        pronouns = self._pronouns if start else self._pronouns | self._she
        if words[start].bare in self._we | pronouns:
            first = words[start].bare
            return Subject(
                owners=(),
                start=start,
                end=start + 1,
                is_one=first in pronouns,
                is_me=first in self._me,
            )
        if not (words[start].text[:1].isupper() or words[start].bare in self._openers):
            return None
        for length in range(min(_MAX_WORDS, len(words) - start), 0, -1):
            part = words[start : start + length]
            if any(word.closes for word in part[:-1]):
                continue
            text = " ".join(word.text for word in part).strip("\"'“”‘’()[]*_.,;:")
            if self._is_somebody(text):
                return Subject(owners=owners_in(text, self._known), start=start, end=start + length)
        return None

    def _behind_role(self, words: Sequence[Word], start: int) -> Subject | None:
        """Return Anna of "teamleider Anna" and "zijn mentor Anna"."""
        at = start + (words[start].bare in self._whose)
        is_role = at + 1 < len(words) and words[at].bare.endswith(self._roles)
        if not is_role or words[at].closes or not words[at + 1].text[:1].isupper():
            return None
        named = self._one(words, at + 1) or self.stranger(words, at + 1)
        is_name = named is not None and len(named.owners) == 1
        if named is None or not is_name or self._known.is_group(named.owners[0]):
            return None
        return Subject(owners=named.owners, start=start, end=named.end)

    def _is_somebody(self, text: str) -> bool:
        """Tell whether *text* is somebody known; asked once per document for the same text."""
        if text not in self._asked:
            self._asked[text] = self._is_known(text)
        return self._asked[text]

    def _is_known(self, text: str) -> bool:
        known = self._known
        if not text or known.is_nobody(text):
            return False
        if known.is_group(text) or phrase(text) in self._organisations:
            return True
        pieces = re.split(r"\s*[/&+]\s*", text)
        if not all(pieces) or not all(map(known.is_known, pieces)):
            return False
        # "noor" and "mark" are words too where nobody of that name was there.
        return all(_NAME.match(piece) or phrase(piece) in self._present for piece in pieces)

    def _joined(self, words: Sequence[Word], end: int) -> int | None:
        """Return where the next name of an enumeration begins."""
        if end >= len(words):
            return None
        if words[end].text in _JOINS or words[end].bare in _JOINS:
            return end + 1
        is_comma = words[end - 1].text.endswith(",") and words[end].bare not in PREFIXES
        return end if is_comma else None
