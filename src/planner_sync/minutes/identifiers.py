"""Numbers and addresses that point to one person, and how to tell them from other numbers."""

import re
from collections.abc import Callable
from dataclasses import dataclass

_BSN_LENGTHS = (8, 9)
_FIRST_NOT_BORN = 2010
"""A date before this year in a meeting's text is a birth date, not a deadline."""


@dataclass(frozen=True, kw_only=True)
class Identifier:
    """One kind of detail, its pattern and the neutral words that replace it."""

    kind: str
    pattern: re.Pattern[str]
    neutral: str
    is_valid: Callable[[re.Match[str]], bool] = lambda match: True


def is_bsn(digits: str) -> bool:
    """Apply the 11-test of the citizen service number to *digits*."""
    if len(digits) not in _BSN_LENGTHS or not digits.strip("0"):
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(w * int(d) for w, d in zip(weights, digits.zfill(9), strict=True))
    return total % 11 == 0


def is_iban(text: str) -> bool:
    """Apply the mod-97 test of ISO 13616 to *text*."""
    plain = re.sub(r"\s", "", text).upper()
    moved = plain[4:] + plain[:4]
    return moved.isalnum() and int("".join(str(int(c, 36)) for c in moved)) % 97 == 1


def _is_early(match: re.Match[str]) -> bool:
    return int(match["year"]) < _FIRST_NOT_BORN


def _has_bsn(match: re.Match[str]) -> bool:
    return bool(match["label"]) or is_bsn(re.sub(r"\D", "", match["number"]))


_MONTH = r"(?:jan|feb|mrt|maart|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*\.?"
_DATE = rf"\d{{1,2}}(?:[-/.]\d{{1,2}}[-/.]|\s+{_MONTH}\s+)(?P<year>(?:19|20)\d\d)"
_STREET = (
    r"[A-Z][\w'-]{0,40}(?:\s[A-Z][\w'-]{0,40})?(?:straat|laan|weg|plein|kade|dijk|singel|gracht|hof|steeg|"
    r"plantsoen|pad|dreef|baan)"
)

_POSTCODE = r"\b[1-9]\d{3}\s?[A-Z]{2}\b"
_PLACE = r"(?!\d)[A-Z][a-zà-ÿ'-]+"

IDENTIFIERS: tuple[Identifier, ...] = (
    Identifier(
        kind="e-mail",
        pattern=re.compile(r"(?<![\w.+'-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+"),
        neutral="een e-mailadres",
    ),
    Identifier(
        kind="iban",
        pattern=re.compile(
            r"(?:\b(?i:IBAN|rekeningnummer|rekening)\b:?\s*)?\b(?P<iban>[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,3})?)\b"
        ),
        neutral="een rekeningnummer",
        is_valid=lambda m: is_iban(m["iban"]),
    ),
    Identifier(
        kind="birth date",
        pattern=re.compile(
            rf"(?i:\b(?:geboren(?:\s+op)?|geb\.?|geboortedatum:?|born(?:\s+on)?)\s*)"
            rf"{_DATE.replace('(?P<year>', '(?:')}"
        ),
        neutral="met een geboortedatum",
    ),
    Identifier(
        kind="birth date",
        pattern=re.compile(rf"(?<![\d-]){_DATE}(?!\d)", re.IGNORECASE),
        neutral="een geboortedatum",
        is_valid=_is_early,
    ),
    Identifier(
        kind="phone",
        pattern=re.compile(
            r"(?i:\b(?:tel|telefoon(?:nummer)?|mobiel)\b[.:]*\s*)?"
            r"(?<![\w-])(?:(?:\+|00)31[\s-]?(?:\(0\)[\s-]?)?|0)"
            r"(?:6[\s-]?(?:\d[\s-]?){7}\d|[1-57-9]\d[\s-]?(?:\d[\s-]?){6}\d|"
            r"[1-57-9]\d\d[\s-]?(?:\d[\s-]?){5}\d)(?![\w-])"
        ),
        neutral="een telefoonnummer",
    ),
    Identifier(
        kind="bsn",
        pattern=re.compile(
            r"(?P<label>(?i:\b(?:bsn|burgerservicenummer)(?:-?nummer)?[\s:]*))?"
            r"(?<![\d.,-])(?P<number>\d{9}|\d{8}|\d{3}[. ]\d{3}[. ]\d{3}|\d{4}[. ]\d{2}[. ]\d{3})"
            r"(?![\d-])"
        ),
        neutral="een burgerservicenummer",
        is_valid=_has_bsn,
    ),
    Identifier(
        kind="client number",
        pattern=re.compile(
            r"(?i:\b(?:cli[eë]nt|dossier|pati[eë]nt|zorg)[\s-]?(?:nummer|nr\.?)[\s:]*)\w*\d\w*"
        ),
        neutral="een cliëntnummer",
    ),
    Identifier(
        kind="address",
        pattern=re.compile(
            rf"\b{_STREET}\s+\d{{1,4}}[a-zA-Z]?\b(?:,?\s*{_POSTCODE}(?:\s+{_PLACE})?)?"
        ),
        neutral="een adres",
    ),
    Identifier(
        kind="address",
        pattern=re.compile(
            rf"(?i:\bpostcode:?\s+){_POSTCODE}|{_POSTCODE}(?:\s+(?:nr\.?\s*)?\d{{1,4}}[a-zA-Z]?\b|\s+{_PLACE})"
        ),
        neutral="een adres",
    ),
    Identifier(
        kind="room",
        pattern=re.compile(
            r"(?i:\b(?:kamer|appartement|app\.|woning|room)\s*(?:nr\.?|nummer)?\s*)\d{1,4}[a-zA-Z]?\b"
        ),
        neutral="een kamer",
    ),
)
"""In order: longer numbers before the shorter ones that hide in them."""
