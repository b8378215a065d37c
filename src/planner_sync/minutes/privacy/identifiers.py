"""
Numbers and addresses that point to one person, and how to tell them from other numbers.

Every repetition in a pattern is bounded, so that no text makes matching slow.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from planner_sync.minutes.privacy.number_tests import is_bsn, is_iban
from planner_sync.minutes.privacy.spans import NOTHING, Neutral, Span

_FIRST_NOT_BORN = 2010
"""A date before this year in a meeting's text is a birth date, not a deadline."""


@dataclass(frozen=True, kw_only=True)
class Identifier:
    """One kind of detail, its pattern and the neutral words that replace it."""

    kind: str
    pattern: re.Pattern[str]
    neutral: Neutral
    is_valid: Callable[[re.Match[str]], bool] = lambda match: True

    def spans(self, text: str) -> Iterator[Span]:
        """Yield every such detail in *text*."""
        group = "detail" if "detail" in self.pattern.groupindex else 0
        for match in self.pattern.finditer(text):
            if self.is_valid(match):
                yield Span(start=match.start(group), end=match.end(group), neutral=self.neutral)


def _is_early(match: re.Match[str]) -> bool:
    return int(match["year"] or match["iso"]) < _FIRST_NOT_BORN


def _has_bsn(match: re.Match[str]) -> bool:
    return bool(match["label"]) or is_bsn(re.sub(r"\D", "", match["number"]))


_MONTH = r"(?:jan|feb|mrt|maart|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]{0,6}\.?"
_DATE = rf"\d{{1,2}}(?:\s?[-/.]\s?\d{{1,2}}\s?[-/.]\s?|\s{{1,3}}{_MONTH}\s{{1,3}})"
_BORN = (
    r"(?:geboren(?:\s(?:op|in|te))?|geb\.?(?:\s?datum)?|geboortedatum|geboortedag|g\.d\.|born(?:\son)?|"
    r"date\sof\sbirth|dob)"
)
_STREETS = r"straat|str\.|laan|weg|plein|kade|dijk|singel|gracht|hof|steeg|plantsoen|pad|dreef|baan"
_NUMBER = r"\d{1,5}(?:\s?[a-zA-Z]\b|-\d{1,4}\b)?"
_POSTCODE = r"\b[1-9]\d{3}(?:\s?[A-Z]{2}|[a-z]{2})\b"
_PLACE = r"[A-Z][a-zà-ÿ'-]{1,40}(?:[ ][A-Z][a-zà-ÿ'-]{1,40})?"
_NOT_A_DATE = (
    r"(?!\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d(?!\d))"
    r"(?!\d{1,2}[-/.]\d{1,2}[-/.]\d\d\s{1,2}\d{1,2}[.:]\d\d)"
)
_NEIGHBOURS = (
    r"(?i:mevrouw|mevr\.?|mw\.?|meneer|dhr\.?|(?:de\s)?heer|dame|cli[eë]nte?|bewoner|bewoonster|"
    r"buurman|buurvrouw|tante|oom|oma|opa|iemand|buren|resident|client|someone|mrs\.?|mr\.?)"
)
_UNITS = r"(?!\s?(?:km|m|meter|minuten|min|uur|x|keer|personen|mensen|stuks|weken|dagen)\b)"

IDENTIFIERS: tuple[Identifier, ...] = (
    Identifier(
        kind="e-mail",
        pattern=re.compile(r"(?<![\w.+'-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}"),
        neutral=Neutral(dutch="een e-mailadres", english="a mail address"),
    ),
    Identifier(
        kind="iban",
        pattern=re.compile(
            r"(?:\b(?i:IBAN|rekeningnummer|rekening)\b:?\s{0,3})?\b(?P<iban>[A-Z]{2}\d{2}"
            r"(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,3})?)\b"
        ),
        neutral=Neutral(dutch="een rekeningnummer", english="an account number"),
        is_valid=lambda m: is_iban(m["iban"]),
    ),
    Identifier(
        kind="birth date",
        pattern=re.compile(
            rf"\b{_BORN}[\s:.]{{0,3}}(?:{_DATE}\d{{2,4}}|(?:19|20)\d\d(?:-\d\d-\d\d)?)\b",
            re.IGNORECASE,
        ),
        neutral=Neutral(dutch="met een geboortedatum", english="with a date of birth"),
    ),
    Identifier(
        kind="birth date",
        pattern=re.compile(
            rf"(?<![\d-])(?:{_DATE}(?P<year>(?:19|20)\d\d)|(?P<iso>(?:19|20)\d\d)-\d\d-\d\d)(?!\d)",
            re.IGNORECASE,
        ),
        neutral=Neutral(dutch="een geboortedatum", english="a date of birth"),
        is_valid=_is_early,
    ),
    Identifier(
        kind="phone",
        pattern=re.compile(
            r"(?i:\b(?:tel|telefoon(?:nummer)?|mobiel|mob|06-nummer)\b[.:]{0,2}\s{0,3})?"
            rf"(?<![\w-]){_NOT_A_DATE}(?:(?:(?:\+|00)31[\s-]?(?:\(0\)[\s-]?)?|0)"
            r"(?:6(?:[\s./-]{0,3}\d){8}|[1-57-9](?:[\s-]{0,3}\d){8})|"
            r"\+\d{1,3}(?:[\s().-]{0,2}\d){8,12}|\(0\d{2,3}\)(?:[\s-]?\d){6,7})(?![\w-]|[.]\d)"
        ),
        neutral=Neutral(dutch="een telefoonnummer", english="a phone number"),
    ),
    Identifier(
        kind="bsn",
        pattern=re.compile(
            r"(?P<label>(?i:\b(?:bsn|burgerservicenummer|sofinummer)(?:-?(?:nummer|nr\.?))?"
            r"[\s:]{0,3}))?"
            r"(?<![\d.,-])(?P<number>\d{9}|\d{8}|\d{3}[. -]\d{3}[. -]\d{3}|"
            r"\d{4}[. -]\d{2}[. -]\d{3}|\d{3}[. ]\d\d[. ]\d\d[. ]\d\d)(?![\d-])"
        ),
        neutral=Neutral(dutch="een burgerservicenummer", english="a citizen service number"),
        is_valid=_has_bsn,
    ),
    Identifier(
        kind="client number",
        pattern=re.compile(
            r"\b(?:(?:cli[eë]nt|dossier|pati[eë]nt|zorg|polis|ecd|epd|file|v)[\s-]?"
            r"(?:nummer|nr\.?|number|no\.|code|id)[\s:#]{0,3}(?:[a-z]{1,4}-?)?\d[\w-]{0,20}|"
            r"(?:cli[eë]nt|cl\.|dossier|pati[eë]nt)[\s#:]{1,3}(?:[a-z]{1,3}-?)?\d{3,12})\b",
            re.IGNORECASE,
        ),
        neutral=Neutral(dutch="een cliëntnummer", english="a client number"),
    ),
    Identifier(
        kind="address",
        pattern=re.compile(
            rf"(?:\b[A-Z][\w'-]{{0,40}}(?:\s[A-Z][\w'-]{{0,40}})?(?:{_STREETS})|"
            r"\b[a-z'-]{3,30}(?:straat|laan|plein|gracht|singel))"
            rf"\s{_NUMBER}\b{_UNITS}(?:,?\s{{0,3}}{_POSTCODE}(?:\s{_PLACE})?|,?\s(?:te|in)\s{_PLACE})?"
        ),
        neutral=Neutral(dutch="een adres", english="an address"),
    ),
    Identifier(
        kind="address",
        pattern=re.compile(
            rf"(?i:\bpostcode:?\s{{1,3}}){_POSTCODE}(?:,?\s(?:nr\.?\s|huisnummer\s)?{_NUMBER})?|"
            rf"{_POSTCODE}(?:,?\s{{0,2}}(?:nr\.?\s|huisnummer\s)?{_NUMBER}\b{_UNITS}|\s{_PLACE})"
        ),
        neutral=Neutral(dutch="een adres", english="an address"),
    ),
    Identifier(
        kind="room",
        pattern=re.compile(
            r"\b(?:kamers|appartementen)[\s:]\d{1,4}[a-z]?(?:(?:,\s?|\sen\s|\s?/\s?)\d{1,4}[a-z]?\b){1,9}",
            re.IGNORECASE,
        ),
        neutral=Neutral(dutch="een paar kamers", english="some rooms"),
    ),
    Identifier(
        kind="room",
        pattern=re.compile(
            r"\b(?:kamer|appartement|app\.?|woning|studio|huisnummer|huisnr\.?|room|apartment)"
            r"\s?(?:nummer|nr\.?|no\.)?[\s:]{0,3}(?:[a-z]-?)?\d{1,4}(?:\.\d{1,3})?[a-z]?\b"
            rf"{_UNITS}",
            re.IGNORECASE,
        ),
        neutral=Neutral(dutch="een kamer", english="a room"),
    ),
    Identifier(
        kind="room",
        pattern=re.compile(
            rf"\b(?:{_NEIGHBOURS})(?:\s[A-Z][\w'-]{{0,40}}){{0,3}}"
            r"(?P<detail>\s(?:van|op|uit|in|from|at)\s(?i:nr\.?|nummer|no\.?|number)\s{0,2}"
            r"\d{1,4}(?:\s?[a-zA-Z])?\b)"
        ),
        neutral=NOTHING,
    ),
)
"""In order: longer numbers before the shorter ones that hide in them."""
