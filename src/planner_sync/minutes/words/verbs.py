"""Forms of the verbs that name work: "stuurt … rond" is "rondsturen", "sends" is "send"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.words.particles import JOINED, OF_THERE, PARTICLES, closing, is_stranded

_VOWELS = "aeiou"
_LONG = re.compile(rf"(?P<before>.*[^{_VOWELS}]|)(?P<vowel>[aeou])(?P<end>[^{_VOWELS}wxy])")
_UNSTRESSED = re.compile(rf".*[{_VOWELS}].*[^{_VOWELS}]e[lmnr]")
_IRREGULAR = {"doen": "doe", "gaan": "ga", "zien": "zie", "komen": "kom"}
_BASE = re.compile(rf"[^{_VOWELS}]*[{_VOWELS}]+\w+en|doen|gaan|zien")
"""What can be left of an infinitive behind its particle: "nodigen", not "pen"."""

_UNSTRESSED_FIRST = re.compile(r"(?:be|ver|ont|her|er)(?=\w{4})")
"""First parts of a verb that leave no room for "ge" in its participle."""

_ABLAUT = (("ij", "e"), ("ie", "o"), ("ui", "o"), ("e", "o"), ("i", "o"))
"""Vowels of irregular verbs with that of their participle: "schrijven", "geschreven"."""

_MOST_CONSONANTS = 2
"""Letters between the vowel of a verb and its ending."""

_PAST = {"brengen": ["bracht"], "denken": ["dacht"], "doen": ["daan"], "zien": ["zien"]}
_PAST |= {"kopen": ["kocht"], "zoeken": ["zocht"]}

_OTHER_WORDS = frozenset(["was"])
"""What looks like a short form of a verb ("wassen") and never is: "Truus was gespreksleider"."""

_AIM = re.compile(r"\s(?:om|teneinde|zonder)\s(?!te\b)", re.IGNORECASE)
"""Begins what something is done for, which keeps its "te": "om de bank te bellen"."""

_TE = re.compile(r"\b(?:(?P<before>\w+)\s+)?te\s+(?P<verb>\w+n)\b")
_Found = dict[str, set[tuple[str, str]]]
_DOING = "ing"
_SIBILANT = ("s", "x", "z", "ch", "sh")


Forms = Mapping[str, tuple[tuple[str, str], ...]]
"""Form to particle (or nothing) and infinitive; a longer particle stands first."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Verbs:
    """The verbs of work with their present forms, by form; made once for each lexicon."""

    singular: Forms
    """By "belt", "stuurt": what one person does."""

    plural: Forms
    """By "bellen", "sturen": what several do."""

    bare: Forms
    """By "stuur" and "benaderd", as hurried secretaries write "stuurt" and "benadert"."""

    participles: Mapping[str, str]
    """Infinitive by participle: "opgehangen" is of "ophangen"."""

    infinitives: frozenset[str]
    """Dutch infinitives, with and without "te" inside: "op te stellen"."""

    stems: frozenset[str]
    """Dutch imperatives without their particle: "stuur", "neem"."""

    english: frozenset[str]
    """English base forms."""

    def infinitive(
        self, forms: Sequence[Forms], form: str, following: Sequence[str]
    ) -> tuple[str, int] | None:
        """
        Return the infinitive of *form*, and where in *following* its particle is.

        The place is -1 for a verb in one part.  A form whose verb needs a particle that does
        not close a clause is no form of that verb: "vraagt aan Jan" is not "aanvragen".
        """
        for particle, infinitive in (verb for known in forms for verb in known.get(form, ())):
            at = closing(particle, following, self.singular) if particle else -1
            is_of_there = (
                at is not None
                and particle in OF_THERE
                and infinitive.removeprefix(particle) in self.infinitives
                and is_stranded(particle, following[:at])
            )
            if at is not None and not is_of_there:
                return infinitive, at
        return None

    def loose_particle(self, following: Sequence[str]) -> int:
        """Return where a particle ends the clause behind a verb that is not known with it."""
        places = {particle: closing(particle, following, self.singular) for particle in JOINED}
        return max(
            (at for p, at in places.items() if at and not is_stranded(p, following[:at])),
            default=-1,
        )

    def closing(self, form: str, *, is_plural: bool, is_me: bool = False) -> str | None:
        """
        Return the infinitive of a *form* that ends a clause: "schoonmaakt" is "schoonmaken".

        *is_me* asks for the form behind "ik": "schoonmaak".
        """
        forms = self.plural if is_plural else self.bare if is_me else self.singular
        return next((verb for particle, verb in forms.get(form, ()) if not particle), None)

    def joined(self, first: str, verb: str) -> str:
        """Return "nakijken" of "na" and "kijken"; empty where they are no such verb."""
        whole = f"{first}{verb}"
        return whole if first in PARTICLES and whole in self.infinitives else ""

    def is_english(self, form: str) -> bool:
        """Tell "includes" from "start", which Dutch has too: "morgen start Anna de pomp"."""
        verbs = {verb for forms in (self.singular, self.plural) for _, verb in forms.get(form, ())}
        return bool(verbs) and verbs <= self.english

    def base(self, doing: str) -> str | None:
        """Return "chase" of the English "chasing"."""
        stem = doing.removesuffix(_DOING)
        if stem == doing:
            return None
        undoubled = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
        return next((b for b in (stem, f"{stem}e", undoubled) if b in self.english), None)

    def without_te(self, text: str) -> str:
        """Turn "de brief na te sturen om dat te melden" into "de brief nasturen om …"."""

        def joined(match: re.Match[str]) -> str:
            before, verb = match["before"] or "", match["verb"]
            if before == "om":
                return match[0]
            if before in JOINED or f"{before}{verb}" in self.infinitives:
                return f"{before}{verb}"
            return f"{before} {verb}".strip()

        aim = _AIM.search(text)
        end = aim.start() if aim else len(text)
        return f"{_TE.sub(joined, text[:end])}{text[end:]}"


def verbs_of(lexicon: Lexicon) -> Verbs:
    """Return the verbs of *lexicon*; the same lexicon gives the same object."""
    none: frozenset[str] = frozenset()
    return _verbs(lexicon.verbs.get("dutch", none), lexicon.verbs.get("english", none))


def ends_in_work(text: str, lexicon: Lexicon) -> bool:
    """Tell "zaal boeken" behind a name from "boeken voor de zaal" behind a noun."""
    first, *behind = phrase(text).split() or [""]
    infinitives = verbs_of(lexicon).infinitives
    is_first = first in infinitives or first in lexicon.small("preposition")
    is_sentence = first in lexicon.small("finite")
    return not (is_first or is_sentence) and not infinitives.isdisjoint(behind)


@cache
def _verbs(dutch: frozenset[str], english: frozenset[str]) -> Verbs:
    singular: _Found = {}
    plural: _Found = {}
    bare: _Found = {}
    for infinitive in dutch:
        # "Onderzoeken" keeps its first part and "opzoeken" does not: both are tried.
        for particle in {_particle(infinitive), ""}:
            base, verb = infinitive[len(particle) :], (particle, infinitive)
            plural.setdefault(base, set()).add(verb)
            for stem in _stems(base):
                singular.setdefault(_third(stem), set()).add(verb)
                for form in {stem, f"{stem}d"} - _OTHER_WORDS:
                    bare.setdefault(form, set()).add(verb)
    for base in english:
        third = f"{base}{'es' if base.endswith(_SIBILANT) else 's'}"
        singular.setdefault(re.sub(r"([^aeiou])ys$", r"\1ies", third), set()).add(("", base))
        plural.setdefault(base, set()).add(("", base))
    return Verbs(
        singular=_longest_first(singular),
        plural=_longest_first(plural),
        bare=_longest_first(bare),
        participles=_participles(dutch),
        infinitives=dutch,
        stems=frozenset(bare),
        english=english,
    )


def _participles(dutch: frozenset[str]) -> Mapping[str, str]:
    """Return the infinitives by their participles, the shortest verb of each."""
    found: dict[str, str] = {}
    for infinitive in sorted(dutch, key=lambda verb: (-len(verb), verb)):
        particle = _particle(infinitive)
        base = infinitive[len(particle) :]
        # "Verdeeld" and "beantwoord" have no "ge".
        first = "" if _UNSTRESSED_FIRST.match(base) else "ge"
        found |= {f"{particle}{first}{form}": infinitive for form in _past_forms(base)}
    return found


def _past_forms(base: str) -> Iterator[str]:
    """
    Yield what can stand behind "ge" in the participle of a verb without its first part.

    The spelling does not tell regular verbs from others, so all ways are given: "gebeld",
    "gehangen", "geschreven".  Forms that no verb has do no harm.
    """
    yield base
    yield from _PAST.get(base, ())
    for stem in _stems(base):
        yield from (stem,) if stem[-1:] in {"t", "d"} else (f"{stem}t", f"{stem}d")
    for vowel, other in _ABLAUT:
        before, found, end = base.removesuffix("en").rpartition(vowel)
        if found and len(end) <= _MOST_CONSONANTS:
            yield f"{before}{other}{end}en"


def _longest_first(forms: _Found) -> Forms:
    return {
        form: tuple(sorted(verbs, key=lambda verb: (-len(verb[0]), verb[1])))
        for form, verbs in forms.items()
    }


def _particle(infinitive: str) -> str:
    found = (p for p in PARTICLES if _BASE.fullmatch(infinitive.removeprefix(p)))
    return max((p for p in found if infinitive.startswith(p)), key=len, default="")


def _stems(base: str) -> set[str]:
    """Return the possible stems of an infinitive without particle."""
    if base in _IRREGULAR:
        return {_IRREGULAR[base]}
    if not base.endswith("en"):
        return {base.removesuffix("n")}
    bare = base.removesuffix("en")
    if bare[-1:] == bare[-2:-1]:
        return {bare[:-1]}
    hard = re.sub("z$", "s", re.sub("v$", "f", bare))
    open_syllable = _LONG.fullmatch(bare)
    if not open_syllable:
        return {hard}
    doubled = f"{open_syllable['before']}{open_syllable['vowel'] * 2}{hard[-1]}"
    # "Regelen" is "regel" and "informeren" is "informeer": the spelling does not tell.
    return {doubled, hard} if _UNSTRESSED.fullmatch(bare) else {doubled}


def _third(stem: str) -> str:
    # "Ga" doubles its vowel: "gaat".
    ending = "at" if stem.endswith("a") else "t"
    return stem if stem.endswith("t") else f"{stem}{ending}"
