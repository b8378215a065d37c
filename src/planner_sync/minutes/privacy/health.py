"""Words about health, and the ways in which sentences tell of somebody's."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from planner_sync.domain.people import fold, fold_in_place

_NOTHING = re.compile(r"(?!)")
_ACCENTED = re.compile(r"[^\x00-\x7f]")
_LONGEST = 30
"""Letters of a compound before its ending."""

_FEW = r"(?:[\w'-]{1,30} ){0,3}"
_TWO = r"(?:[\w'-]{1,30} ){0,2}"
_HIS = r"(?:zijn|haar|z'n|d'r)"
_ITS = r"(?:zijn|haar|z'n|d'r|de|een|het|beide)"
_OTHERS = (
    r"(?:(?:de |een |haar |zijn )?(?:andere|medebewoner|bewoner|collega|begeleid|client|mensen|"
    r"iemand|personeel|medewerker)|zichzelf|zich\b|hem\b|haar\b|om zich)"
)
_BEVERAGES = (
    r"(?! (?:mee|koffie|thee|water|melk|cola|limonade|sap|frisdrank|fris)\b)(?! (?:\w{1,20} )?"
    r"(?:koffie|thee|water|cola|limonade)\b)"
)
_OFTEN = r"(?:vaak|steeds|soms|regelmatig|telkens|snel|weer|opnieuw|uit bed|van|om)"
_TOO_MUCH = r"(?:weer|te veel|teveel|veel|stiekem|te weinig|nauwelijks|niet genoeg|bier|wijn)"
_UNWELL = r"(?:somber|angstig|agressief|onrustig|overprikkeld|verward|doof|blind)"
_SENSES = (
    r"(?:horen|zien|lopen|slikken|kauwen|staan|praten|ademen|ademhalen|bukken|tillen|onthouden)"
)
_SO = r"(?:(?:goed|meer|zelf|lang|ver|zo|heel|te) ){0,2}"
_ALMOST = r"(?:haast|bijna|vrijwel|zo goed als|amper|nauwelijks|helemaal|bijna helemaal)"
_SPECIALIST = (
    r"(?:psycholoog|psychiater|neuroloog|cardioloog|internist|reumatoloog|uroloog|longarts)"
)
_NOTHING_MORE = r"(?:niet|niks|niets)"
_HARDLY = r"(?:niet|slecht|moeilijk|nauwelijks|amper|haast niet|bijna niet)"
_ELSEWHERE = r"(?! in (?:de|het|een) (?!ziekenhuis|kliniek|hospice))"
_TROUBLE = r"(?:last|pijn(?! doe)|klachten?|jeuk|wond(?:en|jes?)?|zweren|kramp(?:en)?|problemen)"

_TOLD = (
    # Falls.
    rf"(?:is|was|ben) {_FEW}(?<!op )(?:gevallen|gestruikeld)\b",
    r"(?<!op )(?:gevallen|gestruikeld) (?:is|was|en)\b",
    rf"valt (?:\w{{1,30}} )?{_OFTEN}\b(?! (?:in|uit|mee|tegen|op)\b)",
    r"struikel(?:t|de)\b",
    r"(?:uit|van de trap|om) valt\b",
    rf"uit (?:{_HIS} )?bed (?:gevallen|gerold)\b",
    rf"viel {_TWO}(?:van|uit bed|uit haar|uit zijn|om)\b",
    rf"(?:na|door|sinds|vanwege|wegens) (?:{_ITS} )(?:\w{{1,30}} )?val\b",
    # Eating, drinking, weight.
    rf"eet {_TWO}(?:slecht|te weinig|nauwelijks|bijna niets|niet meer|niet genoeg|te veel)\b",
    rf"drinkt {_TWO}{_TOO_MUCH}\b{_BEVERAGES}",
    r"(?:weer|te veel|stiekem|te weinig) drinkt\b",
    rf"heeft {_TWO}gedronken\b",
    r"aan de (?:drank|drugs)\b",
    r"\b(?:afgevallen|vermagerd)\b",
    r"weegt (?:te|veel te|meer|minder|nog maar)\b",
    rf"(?:kilo|gewicht) {_TWO}(?:aangekomen|kwijt|verloren|te zwaar)\b",
    rf"wil(?:de)? {_TWO}afvallen\b",
    # Sleep.
    rf"slaapt {_FEW}{_TWO}(?:slecht|niet|weinig|nauwelijks|onrustig)\b",
    r"(?:slecht|niet|weinig|onrustig) slaapt\b",
    rf"(?:ligt|lag) {_FEW}wakker\b",
    # Continence.
    r"(?:plast|plaste|poept|poepte)\b",
    r"\bnatte? bed\b",
    r"bed nat\b",
    r"plas (?:\w{1,30} )?ophouden\b",
    r"om te plassen\b",
    rf"(?:moet|wordt) {_FEW}{_TWO}(?:plassen|wakker)\b",
    r"(?:been|arm|voet|teen|vinger) (?:\w{1,20} )?(?:is|moest|moet) eraf\b",
    rf"(?:is|was|bleef|blijft) {_TWO}(?:clean|doodziek|suf|aan het revalideren)\b",
    r"(?:met|op) krukken\b",
    r"in het gips\b",
    rf"in {_HIS} broek\b",
    # Behaviour and mood.
    rf"(?:slaat|sloeg|bijt|knijpt|spuugt|krabt|schopt|snijdt|bedreigt) (?:\w{{1,30}} )?{_OTHERS}",
    rf"gooit {_TWO}met (?:spullen|dingen|borden|eten|stoelen|servies|meubels|bestek)\b",
    rf"(?:loopt|liep) {_TWO}weg\b(?! met\b)",
    r"\b(?:dwaalt|dwaalde|hallucineert|vernielt)\b",
    r"\bin de war\b",
    r"\bin paniek\b",
    r"hoort (?:\w{1,30} )?stemmen\b",
    r"stemmen hoort\b",
    r"ziet dingen\b",
    r"(?:boos|kwaad) en (?:slaat|schopt|schreeuwt|gooit)\b",
    r"niet (?:meer|langer) leven\b",
    r"\bwil(?:de)? dood\b",
    r"\bwoede",
    rf"(?:is|was|wordt|blijft|raakt|voelt zich|heel|erg|zo) {_FEW}{_UNWELL}\b",
    rf"(?:is|was|werd|wordt|ligt|lag) {_FEW}ziek\b",
    rf"(?:is|was|werd|wordt) {_FEW}opgenomen\b{_ELSEWHERE}",
    rf"(?:is|was|ligt|lag|komt|gaat|moet|krijgt|net) {_FEW}{_TWO}(?:in|uit|naar) het ziekenhuis\b",
    # Pain, senses, diets.
    rf"(?:heeft|had|met|van) {_TWO}pijn\b",
    rf"(?:heeft|had) {_HIS} {_TWO}(?:gebroken|verstuikt|gekneusd)\b",
    rf"(?:kan|mag|kon) {_TWO}{_HARDLY} {_SO}{_SENSES}\b",
    rf"{_HARDLY} {_SO}(?:kan|kon|mag) {_SENSES}\b",
    rf"{_HARDLY} {_SO}{_SENSES} (?:kan|kon|mag)\b",
    rf"moeite (?:heeft )?met (?:het )?{_SENSES}\b",
    rf"(?:ziet|hoort|loopt|praat|hoorde|zag) {_TWO}(?:slecht|moeilijk|{_ALMOST} {_NOTHING_MORE})\b",
    r"(?:slecht|moeilijk) (?:ziet|hoort|loopt|praat)\b",
    r"(?:slecht|niet (?:goed|meer|zo)) (?:goed )?(?:ter|te) been\b",
    r"mag geen (?:suiker|zout|gluten|lactose|zuivel)\b",
    r"(?:heeft|had) (?:al \w{1,20} |ook )?suiker(?! \w)",
    r"(?:heeft|had) (?:al \w{1,20} |ook )?suiker (?:en|dus|maar|want|sinds)\b",
    r"suiker heeft\b",
    r"aan (?:de|het) (?:zuurstof|beademing|dialyse|morfine|infuus|antibiotica|medicijnen|pillen)\b",
    rf"(?:is|was|ging|gaat) {_TWO}(?:gaan|aan het|te veel) (?:drinken|gebruiken|blowen)\b",
    r"\bgebruikt (?:weer|nog|soms) (?:drugs|spul)",
    r"gebruikt weer\b(?! (?:de|het|een) )",
    r"(?:weg|draad) kwijt\b",
    rf"(?:raakt|wordt|werd|is|was) {_TWO}(?:benauwd|duizelig|misselijk|kortademig|overspannen)\b",
    r"(?:benauwd|duizelig|misselijk) (?:is|was|wordt|werd)\b",
    r"kort van adem\b",
    r"\bvergeet (?:alles|steeds|vaak|veel)\b",
    rf"(?:heeft|had|krijgt|kreeg) {_TWO}(?:toevallen|een toeval|epi|een aanval|koude rillingen)\b",
    r"niet lang meer\b",
    rf"(?:ruikt|proeft|voelt|ziet|hoort|zegt) {_TWO}(?:niks|niets) meer\b",
    r"\b(?:trilt|beeft|bibbert|wankelt|kwijlt|hijgt|stinkt|stottert|ijlt)\b",
    rf"{_HIS} (?:\w{{1,30}} )?(?:angst|angsten|verdriet|rouw|paniek|ziekte|evenwicht)\b",
    r"van de (?:stress|zenuwen|pijn)\b",
    rf"{_UNWELL} (?:is|was|wordt|werd|raakt)\b",
    r"\b(?:ongeneeslijk|uitbehandeld|stervende|bevallen|bloedt|overgegeven)\b",
    rf"(?:loopt|is|zit) {_TWO}(?:bij|onder behandeling van) (?:een|de) {_SPECIALIST}\b",
    rf"{_HIS} suiker (?:is|was)\b",
    r"krijgt (?:\w{1,30} )?zuurstof\b",
    # English.
    r"(?:has|had) (?:\w{1,30} )?fallen\b",
    r"(?:falls|fell) (?:often|again|down|out of bed)\b",
    r"wets the bed\b",
    r"(?:lost|gained) (?:\w{1,30} )?weight\b",
    r"(?:sleeps badly|cannot sleep|can't sleep|drinks too much|is confused|in pain)\b",
)
"""What is told of somebody, without a word that is about health by itself."""

_PAINS = (
    rf"{_TROUBLE} {_TWO}(?:van|aan|in|met|op) {_ITS} (?:\w{{1,30}} )?",
    r"(?:slechte|zere|pijnlijke|gebroken|gekneusde|verstuikte|stijve|zwakke|lamme|zieke) ",
    rf"(?:door|vanwege|wegens|verband met|sinds|heeft het aan) {_HIS} (?:\w{{1,30}} )?",
    r"heeft het (?:erg |ook )?aan (?:de|het) ",
    rf"(?<!er ){_HIS} (?:\w{{1,30}} )?",
    rf"(?:heeft|had|krijgt|kreeg) {_TWO}",
    rf"(?:breekt|brak|kneusde|verstuikte|stootte|bezeerde) {_TWO}",
    r"(?:pain in|sore|bad|broken|hurt) (?:his |her |the )?",
)
"""What stands before a part of the body that is not well."""


@dataclass(frozen=True, kw_only=True)
class Health:
    """
    What tells that a sentence is about health.

    Args:
        words: Words that are about health by themselves, in a folded text.
        capitals: Abbreviations that count in capitals only: "MS", "ALS".
        told: What is about health only when somebody does or has it, in a folded text:
            "is gevallen".
    """

    words: re.Pattern[str] = _NOTHING
    capitals: re.Pattern[str] = _NOTHING
    told: re.Pattern[str] = _NOTHING

    @classmethod
    def of(cls, table: Mapping[str, Collection[str]]) -> "Health":
        """Read the tables ``health…`` of the lexicon; without them nothing is about health."""
        if not any(table.get(name) for name in ("health_stems", "health")):
            return cls()
        stems = _either(table.get("health_stems", ()))
        whole = _either(table.get("health", ()))
        endings = _either(table.get("health_endings", ()))
        no_illness = _either(table.get("no_health", ()))
        parts = rf"(?:linker|rechter|boven|onder)?{_either(table.get('health_parts', ()))}"
        capitals = _either(table.get("health_capitals", ())).upper()
        return cls(
            words=re.compile(
                rf"(?<!\w)(?!{no_illness})(?:{stems}|{whole}(?!\w)|"
                rf"\w{{0,{_LONGEST}}}{endings}(?:s|en)?(?!\w))"
            ),
            capitals=re.compile(rf"(?<![\w-]){capitals}(?![\w-])(?! [A-Z])"),
            told=re.compile(rf"(?<!\w)(?:{'|'.join(_TOLD)}|(?:{'|'.join(_PAINS)}){parts}(?!\w))"),
        )

    def named(self, sentence: str) -> Iterator[int]:
        """Yield where the words about health in *sentence* begin."""
        for match in self.words.finditer(folded(sentence)):
            yield match.start()
        if not sentence.isupper():
            for match in self.capitals.finditer(sentence):
                yield match.start()


def folded(text: str) -> str:
    """Return *text* in lower case without accents, with straight apostrophes."""
    return _ACCENTED.sub(lambda match: fold(match[0]), text.lower()).replace("’", "'")


def _either(words: Iterable[str]) -> str:
    ways = sorted({re.escape(" ".join(fold_in_place(word).split())) for word in words})
    return f"(?:{'|'.join(ways)})" if ways else "(?!)"
