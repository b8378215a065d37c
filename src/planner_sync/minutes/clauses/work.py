"""What somebody takes on, put as a task: "stuurt de brief rond" is "de brief rondsturen"."""

import re
from collections.abc import Iterable, Sequence
from itertools import dropwhile, takewhile

from planner_sync.domain.people import fold_in_place
from planner_sync.minutes.clauses.any_verb import AnyVerb
from planner_sync.minutes.clauses.subject import Subject
from planner_sync.minutes.clauses.telling import Telling
from planner_sync.minutes.dates.due_dates import ANY_DAY, find_due
from planner_sync.minutes.lexicon import Lexicon, phrases_in
from planner_sync.minutes.rulings.statuses import is_participle
from planner_sync.minutes.words.sentences import Word, words_of
from planner_sync.minutes.words.verbs import Forms, verbs_of
from planner_sync.minutes.words.word_order import NEAR, WordOrder

_GLADLY_WITHIN = 3
"""Words behind the verb among which "liever" says what somebody likes."""

_INFINITIVE = re.compile(r"(?!ge)[^\W\d]{4,}en")
"""An infinitive in form; behind "gaat" a participle would have "worden" with it."""

_SUBJECT = re.compile(r"(?:het|dit|dat)\s+(?:(?:nu|ook|vooral|weer|vandaag)\s+)?(?:over|om)\s")
"""Says what is talked about: "vandaag gaat het over het eten"."""

_AIM = re.compile(r"om\s+(?!\d|(?:de\s+)?tafel\b)")
"""Leads on to what somebody decides: "(besluit) om een lijst te maken", not "om 10 uur"."""


class Work:
    """Turns what stands behind a subject and its verb into a task, if it is one."""

    def __init__(self, lexicon: Lexicon, *, is_client_moment: bool = False) -> None:
        """Where clients met, who "wil" something wishes it, and takes nothing on."""
        self.verbs, self._lexicon = verbs_of(lexicon), lexicon
        self.will, self.must = lexicon.small("will"), lexicon.small("must")
        self.want = frozenset[str]() if is_client_moment else lexicon.small("want")
        self._told = Telling(lexicon, is_client_moment=is_client_moment)
        self.any = AnyVerb(lexicon, self._told) if is_client_moment else None
        self._is_client_moment, self._aiming = is_client_moment, lexicon.small("aiming")
        self._never = lexicon.small("state")
        self._and, self._turns = lexicon.small("and"), lexicon.small("turn")
        self._curious, self._but_then = lexicon.small("curious"), lexicon.small("but_then")
        roles = ("gladly", "dearest", "welcome", "opining", "permitting", "not", "many")
        self._wished = frozenset[str]().union(*map(lexicon.small, roles))
        self._gladly, self._leaving = lexicon.small("gladly"), lexicon.small("leaving")
        # "Anna van den Berg" is one name, whatever hangs on it.
        self._breaks = lexicon.small("preposition") - lexicon.small("inside")
        self._to = lexicon.small("to")
        self.that, self._caring = lexicon.small("that"), lexicon.small("caring")
        self._about = lexicon.small("about")
        self._pointing = lexicon.small("leaning")
        self._going = phrases_in(lexicon.small("going"))
        self._order = WordOrder(lexicon)
        self._finite, self._lightly = lexicon.small("finite"), lexicon.small("lightly")
        self._determiners = lexicon.small("determiner")
        self._no_infinitives = self._never | self._finite | lexicon.small("no_infinitive")
        self._personal = lexicon.verbs.get("personal", frozenset())

    def names_work(self, words: Iterable[str]) -> bool:
        """Tell whether one of the folded *words* is the infinitive of a verb of work."""
        return not self.verbs.infinitives.isdisjoint(words)

    def is_verb_of(self, subject: Subject, form: str, following: Sequence[Word]) -> bool:
        """Tell whether *form* is a verb of work that agrees with *subject*."""
        forms = self._forms(subject, is_inverted=False)
        texts = [word.text for word in following]
        return form in self.will or self.verbs.infinitive(forms, form, texts) is not None

    def planned(self, sentence: str, following: Sequence[Word]) -> str | None:
        """Return what stands behind "gaat" or "will" when it names work."""
        span = sentence[following[0].start : following[-1].end]
        task = self.verbs.without_te(_AIM.sub("", span, count=1) if _AIM.match(span) else span)
        # "De lijst bij te werken" is "de lijst bijwerken".
        bares = [word.bare for word in words_of(task)]
        if self._checks(bares) or self._is_about(following) or self._leaves(bares):
            return None
        main = self._main(bares)
        # "Zijn declaraties inleveren" begins with whose they are.
        is_whose = main[0] in self._lexicon.small("whose") and self.names_work(main[1:])
        if (main[0] in self._never and not is_whose) or main[-1] in self._never:
            return None
        is_work = bares[0].split("/")[0] in self.verbs.english or self.names_work(bares)
        if is_work or self._is_any_verb(following):
            return task
        # "Gaat in gesprek met Anna" has no other verb than its own.
        joint = self._joint(following, (self.verbs.singular,))
        if joint < len(following):
            # "Gaat aan de slag met de lijst en verwerkt die".
            first = self.planned(sentence, following[:joint])
            behind = following[joint + 1 :]
            one = Subject(owners=("",), start=0, end=0)
            rest = self.worked(behind[0].bare, behind[1:], one, is_inverted=True)
            return f"{first} {following[joint].text} {rest}" if first and rest else first
        going = self._going.search(fold_in_place(span))
        return f"{span[: going.end()]} gaan{span[going.end() :]}" if going else None

    def is_told_last(self, task: str) -> bool:
        """Tell "de punten bespreken", which is done at the table, from "de zaal huren"."""
        done = [word.bare for word in words_of(task) if word.bare in self.verbs.infinitives]
        return bool(done) and done[-1] in self._lexicon.verbs["telling"]

    def without_adverbs(self, following: Sequence[Word]) -> Sequence[Word]:
        """Return "contact the bank" of "(will) also contact the bank"."""
        rest = [*dropwhile(lambda word: word.bare in self._lightly, following)]
        return rest if rest and rest[0].bare in self.verbs.english else following

    def is_seen_to(self, following: Sequence[Word]) -> bool:
        """Tell "(zegt toe) dat de deur dicht blijft" from "(krijgt opdracht) dat te doen"."""
        before = [*takewhile(lambda word: word.bare not in self._to, following)]
        is_whole = len(before) == len(following)
        is_said = any(
            word.bare in self._finite or word.bare in self.verbs.singular for word in before[1:]
        )
        return following[0].bare in self.that and (is_whole or is_said)

    def seen_to(self, sentence: str, following: Sequence[Word]) -> str:
        """Return what somebody promises that will be so: "zorgen dat de deur dicht blijft"."""
        see = "see to it" if following[0].bare == "that" else "zorgen"
        return f"{see} {sentence[following[0].start : following[-1].end]}"

    def _checks(self, bares: Sequence[str]) -> bool:
        """Tell "gaat bij de bank na of …": its verb is "nagaan"."""
        pairs = zip(bares, [*bares[1:], None], strict=True)
        return any(
            word == "na" and (after is None or after in self._turns) for word, after in pairs
        )

    def _leaves(self, bares: Sequence[str]) -> bool:
        """Tell "gaat in mei verhuizen", which is somebody's own, from "gaat de kast verhuizen"."""
        before = [*takewhile(lambda bare: bare not in self._leaving, bares)]
        return len(before) < len(bares) and self._determiners.isdisjoint(before)

    def _is_about(self, following: Sequence[Word]) -> bool:
        """Tell "(gaat) het over …" and "over onderwerpen die …" from "over twee weken bellen"."""
        start = " ".join(word.text for word in following[:NEAR])
        is_about = following[0].bare in self._about or _SUBJECT.match(start) is not None
        return is_about and find_due(start, held_on=ANY_DAY).text is None

    def is_listed(self, following: Sequence[Word]) -> bool:
        """Tell whether the verb behind "gaat" is one that is known to name work."""
        bares = [word.bare for word in following]
        going = self._going.search(" ".join(bares))
        is_english = bares[0].split("/")[0] in self.verbs.english
        return is_english or self.names_work(bares) or going is not None

    def _is_any_verb(self, following: Sequence[Word]) -> bool:
        """Tell an infinitive that is not listed by its place and form: "dit doorrekenen"."""
        bares = [word.bare for word in following]
        return any(
            _INFINITIVE.fullmatch(bare) is not None
            and bare not in self._no_infinitives
            and bares[at] not in self._breaks | self._determiners
            and (at + 2 == len(bares) or bares[at + 2] in self._breaks | self._turns)
            for at, bare in enumerate(bares[1:])
        )

    def is_purpose(self, form: str, subject: Subject, front: Sequence[Word]) -> bool:
        """Tell "proposal to move" and "talked with Anna to learn" from "Anna to call the bank"."""
        if self._is_client_moment or form not in self._aiming:
            return False
        is_begun = len(front) == subject.end - subject.start
        is_verb = bool(front) and front[0].bare in self.verbs.english
        return not (subject.is_likely and is_begun) or is_verb

    def wanted(self, sentence: str, form: str, following: Sequence[Word]) -> str | None:
        """Return what stands behind "wil": its own verb must name work, "wil weten" asks."""
        bares = [word.bare for word in following]
        verbs = self.verbs.infinitives | self._curious
        # "Wil graag horen wat de plannen zijn".
        is_curious = next(filter(verbs.__contains__, bares), "") in self._curious
        main = self._main(bares)
        # "Is bereid te helpen" names no work, and "zou graag een bank plaatsen" wishes.
        idle = self._lexicon.small("lending")
        idle |= self._wished if form in self._lexicon.small("would") else frozenset()
        is_helping = not idle.isdisjoint(main)
        is_work = self.names_work(main) or main[0] in self.verbs.english
        is_work = is_work and not is_curious and not is_helping
        # "Zou bellen, maar dat is niet meer nodig".
        behind = [*dropwhile(lambda bare: bare not in self._but_then, bares)]
        is_off = not self._lexicon.small("not").isdisjoint(behind)
        return self.planned(sentence, following) if is_work and not is_off else None

    def has_day(self, following: Sequence[Word]) -> bool:
        """Tell "(maakt) voor 1 mei een plan" from "(maakt) elke maand een plan"."""
        often = self._lexicon.small("often") | self._lexicon.small("each")
        is_often = any(word.bare in often for word in following)
        return not is_often and self._told.has_term(following)

    def busy(self, sentence: str, following: Sequence[Word]) -> str | None:
        """Return "chase the invoice" of "(is) chasing the invoice", where that is work."""
        doing = following[0].bare
        span = sentence[following[0].start : following[-1].end]
        is_set = phrases_in(self._lexicon.small("busy_with")).match(fold_in_place(span))
        base = self.verbs.base(doing)
        is_work = base is not None and base not in self._lexicon.verbs["telling"]
        # Where clients met, "Anna is making soup" tells of her day.
        is_work = is_set is not None or (is_work and not self._is_client_moment)
        # "Is doing fine" and "is going well" tell how it goes.
        is_faring = len(following) > 1 and following[1].bare in self._lexicon.small("faring")
        if base is None or len(following) == 1 or is_faring or not is_work:
            return None
        return f"{base}{span[len(following[0].text) :]}"

    def _main(self, bares: Sequence[str]) -> Sequence[str]:
        """Leave out the clause that hangs on a verb of work: "nagaan wanneer het klaar is"."""
        for at, bare in enumerate(bares):
            if bare in self._turns and self.names_work(bares[:at]):
                return bares[:at]
        return bares

    def worked(
        self,
        form: str,
        following: Sequence[Word],
        subject: Subject,
        *,
        is_inverted: bool,
        front: str = "",
    ) -> str | None:
        """Return what *subject* does by its own verb, unless that only tells a story."""
        forms = self._forms(subject, is_inverted=is_inverted)
        following = self._before_state(following)
        joint = self._joint(following, forms)
        first, second = following[:joint], following[joint + 1 :]
        found = self.verbs.infinitive(forms, form, [word.text for word in first])
        if found is None and self.any:
            found = self.any.infinitive(form, first, subject, front=front)
        if found is None or (found[1] == 0 and first[0].text[-1:] in {";", ":"}):
            # "Anna vult aan: …" tells what she says.
            return None
        infinitive, particle = found
        is_noun = form not in self.verbs.singular and form not in self.verbs.plural
        if is_noun and first and first[0].bare in {*self.verbs.singular, *self.will}:
            # "Dat Anna zorg draagt voor de zaal" has another verb, and so has "zorg zal dragen".
            return None
        # A single capitalised word is rather a thing: "Beheer start in mei".
        if not self._gladly.isdisjoint(word.bare for word in first[:_GLADLY_WITHIN]):
            # "Anna belt liever" tells what she likes.
            return None
        is_single = subject.end - subject.start == 1
        is_thing = not subject.is_known and is_single and infinitive not in self._personal
        if is_thing or self._told.is_told(infinitive, first, particle, subject, front=front):
            return None
        loose = self.verbs.loose_particle([word.text for word in first])
        if particle < 0 <= loose and infinitive in self.verbs.infinitives:
            # "Stuurt de lijst uit in mei", though only "sturen" is a word known.
            infinitive, particle = f"{first[loose].bare}{infinitive}", loose
            if self._told.is_told(infinitive, first, particle, subject, front=front):
                # "Kijkt ernaar uit".
                return None
        kept = [word.text for at, word in enumerate(first) if at != particle]
        is_care = infinitive in self._caring and self._told.hangs_on(first)
        what = self._order.with_infinitive(infinitive, kept, is_first=is_care, end=particle)
        rest = second and self.worked(second[0].bare, second[1:], subject, is_inverted=is_inverted)
        return f"{what} {following[joint].text} {rest}" if rest else what

    def _forms(self, subject: Subject, *, is_inverted: bool) -> tuple[Forms, ...]:
        """Return the forms that agree with *subject*."""
        if subject.is_me:
            return (self.verbs.bare,)
        if subject.is_plural or subject.is_accompanied:
            return (self.verbs.plural, self.verbs.singular)
        if not subject.is_one or len(subject.owners) > 1:
            return (self.verbs.plural,)
        is_hasty = subject.is_known and not is_inverted
        return (self.verbs.singular, self.verbs.bare) if is_hasty else (self.verbs.singular,)

    def tells_state(self, words: Sequence[Word]) -> bool:
        """Tell "heeft een hoortoestel" from "heeft gebeld", behind which work can follow."""
        bares = [word.bare for word in words]
        is_perfect = any(is_participle(bare, self._lexicon) for bare in bares)
        return bares[0] in self._lexicon.small("condition") and not is_perfect

    def _joint(self, following: Sequence[Word], forms: Sequence[Forms]) -> int:
        """Return where a second verb of the same subject is joined on, or the end."""
        for at, word in enumerate(following[:-1]):
            after = following[at + 1].bare
            is_verb = after not in self._determiners and any(after in known for known in forms)
            if word.bare in self._and and is_verb:
                return at
        return len(following)

    def _before_state(self, following: Sequence[Word]) -> Sequence[Word]:
        """Drop "en komt hierop terug", which names no work of its own."""
        for at in range(1, len(following) - 1):
            behind = following[at + 1].bare
            if behind in self._pointing and at + 2 < len(following):
                # "En dat moet in mei lukken".
                behind = following[at + 2].bare
            if following[at].bare in self._and and behind in self._finite | self.must:
                return following[:at]
        return following
