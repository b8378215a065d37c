"""The Word form: empty it asks for attention, filled in every field is read back."""

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from corpus.forms import CHOICES, FilledForm
from planner_sync.adapters.documents import read_document
from planner_sync.domain.minutes import Minutes, ReadStatus
from planner_sync.domain.moments import (
    ClientMoment,
    Recommendation,
    Score,
    WordsKind,
)
from planner_sync.domain.points import Decision, Kind
from planner_sync.minutes.reading import read_minutes
from planner_sync.rendering.minutes_form import minutes_form
from planner_sync.tenant.drive.promotion import promoted
from unit.minutes.builders import MEMBERS, shipped_lexicon

OFFICE = shutil.which("soffice")
DAYS = {"nl": "12 maart 2026", "en": "12 March 2026"}
TITLES = {"nl": "Verslag cliëntmoment", "en": "Minutes of a client moment"}


def read(data: bytes) -> Minutes:
    document = read_document(data, ".docx")
    return read_minutes(document, lexicon=shipped_lexicon(), members=MEMBERS)


@cache
def filled(language: str) -> bytes:
    return FilledForm(
        language=language,
        date=DAYS[language],
        team="De Molen",
        moderator="Fenna Fictief",
        recorder="Daan van der Verzonnen",
        counts=("6", "2", "3"),
        points=tuple(
            (f"Bankje in de tuin zetten, keuze {answer}", "Fenna en Daan", "1-6-2026", answer, why)
            for answer, why in zip(CHOICES[language], ("", "Te duur", "Te druk"), strict=True)
        ),
        wide=("Het Wiel", "Buiten", "Horen wat beter kan", "Mooi weer"),
        step="4",
        who=("Pia Bedacht, Teun Spinazie", "Gijs Nepvader", "Fenna Fictief"),
        actions=(("Zaal huren", "Daan", "mei"),),
        ladder=(("Ik ben blij", "5", "8", "6,5"),),
        advice=("4", "2", "1"),
        words=(("Ik ben hier op mijn plek", True), ("Dit mag niemand lezen", False)),
        stories=(("Eerst kookte ik nooit, en dan ineens voor tien mensen", True),),
        expected={},
    ).filled()


def kept(data: bytes) -> bytes:
    return data


def rewritten_by_sharepoint(data: bytes) -> bytes:
    changed = promoted(data, {})
    assert changed != data
    return changed


def rewritten_by_libreoffice(data: bytes) -> bytes:
    return copies_by_libreoffice()[data]


@cache
def copies_by_libreoffice() -> dict[bytes, bytes]:
    """Let LibreOffice open and save every form of these tests, all in one start of it."""
    if OFFICE is None:
        pytest.skip("LibreOffice is not installed here")
    forms = [form for language in DAYS for form in (minutes_form(language), filled(language))]
    with TemporaryDirectory() as folder:
        sources = [Path(folder) / f"form{number}.docx" for number, _ in enumerate(forms)]
        for source, form in zip(sources, forms, strict=True):
            source.write_bytes(form)
        subprocess.run(  # noqa: S603 - the office that is installed here, on files of our own
            [
                OFFICE,
                # A fresh profile, so that an office that is open elsewhere stays out of it.
                f"-env:UserInstallation=file://{folder}/profile",
                *("--headless", "--convert-to", "docx:MS Word 2007 XML"),
                *("--outdir", f"{folder}/out", *map(str, sources)),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
        copies = [(Path(folder) / "out" / source.name).read_bytes() for source in sources]
    return dict(zip(forms, copies, strict=True))


Rewrite = Callable[[bytes], bytes]
REWRITES: list[Rewrite] = [kept, rewritten_by_sharepoint, rewritten_by_libreoffice]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("rewritten", REWRITES)
def test_an_empty_form_has_no_points_and_says_what_to_do(language: str, rewritten: Rewrite) -> None:
    empty = read(rewritten(minutes_form(language)))

    assert (empty.is_minutes, empty.points) == (False, ())
    assert empty.status is ReadStatus.NEEDS_ATTENTION
    assert "leeg" in (empty.reason or "")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("rewritten", REWRITES)
def test_every_field_of_a_filled_form_is_read_back(language: str, rewritten: Rewrite) -> None:
    minutes = read(rewritten(filled(language)))

    assert (minutes.status, minutes.language) == (ReadStatus.READ, language)
    assert minutes.moment is not None
    assert replace(minutes.moment, words=()) == ClientMoment(
        held_on=date(2026, 3, 12),
        title=TITLES[language],
        team="De Molen",
        location="Het Wiel",
        theme="Buiten",
        goal="Horen wat beter kan",
        moderator="Fenna Fictief",
        recorder="Daan van der Verzonnen",
        remarks="Mooi weer",
        participants={"clients": 6, "network": 2, "colleagues": 3},
        step=4,
        scores=(Score(question="Ik ben blij", before=5, wanted=8, value=6.5),),
        recommendation=Recommendation(promoters=4, passives=2, detractors=1),
    )
    *benches, hall = minutes.points
    assert [(p.decision, p.reason) for p in benches] == [
        (Decision.TAKEN_UP, None),
        (Decision.NOT_TAKEN_UP, "Te duur"),
        (Decision.LATER, "Te druk"),
    ]
    for point in benches:
        assert (point.kind, point.owners) == (Kind.IMPROVEMENT, ("Fenna", "Daan"))
        assert point.due_on == date(2026, 6, 1)
    assert (hall.title, hall.kind, hall.owners) == ("Zaal huren", Kind.ACTION, ("Daan",))
    assert hall.due_on == date(2026, 5, 31)


@pytest.mark.parametrize("rewritten", REWRITES)
def test_only_words_with_a_tick_are_kept(
    rewritten: Rewrite,
) -> None:
    moment = read(rewritten(filled("nl"))).moment

    assert moment is not None
    assert [(words.kind, words.text) for words in moment.words] == [
        (WordsKind.QUOTE, "Ik ben hier op mijn plek"),
        (WordsKind.STORY, "Eerst kookte ik nooit, en dan ineens voor tien mensen"),
    ]
    assert all(words.where for words in moment.words)


def test_the_form_is_the_same_every_time_and_carries_no_mark() -> None:
    assert minutes_form("nl") == minutes_form("nl")
    assert read_document(minutes_form("nl"), ".docx").properties == {}
