"""How what the service publishes looks and is called, put together for the services."""

from collections.abc import Mapping
from typing import Any

from planner_sync.domain.calendar import Month
from planner_sync.domain.digest import Digest, Links
from planner_sync.domain.letters import Letter
from planner_sync.domain.outcome_sheet import OutcomeSheet
from planner_sync.domain.receipts import Overview, Receipt
from planner_sync.rendering.digest_card import digest_card, digest_message
from planner_sync.rendering.digest_report import digest_report
from planner_sync.rendering.letter import letter_name, letter_report, letter_words
from planner_sync.rendering.outcome_sheet import sheet_name, sheet_report, sheet_words
from planner_sync.rendering.receipt import receipt_report, receipt_words
from planner_sync.rendering.receipt_overview import overview_report
from planner_sync.rendering.wording import words
from planner_sync.services.publish_digest import Renderings
from planner_sync.services.write_letters import LetterRenderings
from planner_sync.services.write_outcome_sheets import SheetRenderings
from planner_sync.services.write_receipts import ReceiptRenderings


def _report(digest: Digest, links: Links, language: str) -> bytes:
    return digest_report(digest, links, words(language))


def _message(digest: Digest, links: Links, language: str) -> Mapping[str, Any]:
    return digest_message(digest_card(digest, links, words(language)))


def _report_name(month: Month, language: str) -> str:
    head = "Progress" if language == "en" else "Voortgang"
    return f"{head} {month}.docx"


RENDERINGS = Renderings(report=_report, message=_message, report_name=_report_name)


def _receipt(receipt: Receipt, links: Links, language: str) -> bytes:
    return receipt_report(receipt, links, receipt_words(language))


def _overview(overview: Overview, language: str) -> bytes:
    return overview_report(overview, receipt_words(language))


def _receipt_name(label: str, language: str) -> str:
    return receipt_words(language).file_name.format(label=label)


def _unread_name(code: str, language: str) -> str:
    return _receipt_name(receipt_words(language).unread_label.format(code=code), language)


def _overview_name(language: str) -> str:
    return receipt_words(language).overview_name


RECEIPTS = ReceiptRenderings(
    receipt=_receipt,
    overview=_overview,
    receipt_name=_receipt_name,
    unread_name=_unread_name,
    overview_name=_overview_name,
)


def _letter(letter: Letter, language: str) -> bytes:
    return letter_report(letter, letter_words(language))


def _letter_name(letter: Letter, language: str) -> str:
    return letter_name(letter, letter_words(language))


LETTERS = LetterRenderings(letter=_letter, name=_letter_name)


def _sheet(sheet: OutcomeSheet, links: Links, language: str) -> bytes:
    return sheet_report(sheet, links, sheet_words(language))


def _sheet_name(sheet: OutcomeSheet, language: str) -> str:
    return sheet_name(sheet.moment, sheet_words(language))


SHEETS = SheetRenderings(sheet=_sheet, name=_sheet_name)
