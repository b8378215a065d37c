"""Letters and spaces that a PDF draws and does not name come out as they are seen."""

from collections.abc import Mapping

import pytest
from pdfminer.fontmetrics import FONT_METRICS

from fuzz.pdfs import Text, file_of, pdf_of
from planner_sync.adapters.documents import read_document
from planner_sync.domain.blocks import Paragraph

_SIZE = 11
_CALIBRI = {"f": 305, "i": 229, "t": 335}
_LIGATURES = {332: ("ft", 616), 414: ("tf", 620), 415: ("ti", 558), 425: ("tt", 635)}


def _read(data: bytes) -> list[str]:
    blocks = read_document(data, ".pdf").blocks
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def _drawn(signs: list[int]) -> bytes:
    shown = "".join(f"{sign:04x}" for sign in signs)
    return f"BT /F1 {_SIZE} Tf 72 700 Td <{shown}> Tj ET".encode()


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def _pdf_in_calibri(signs: list[int], named: Mapping[int, str], widths: Mapping[int, int]) -> bytes:
    """Return a PDF whose font says of the *named* signs what they mean, and of no other."""
    pairs = "\n".join(
        f"<{sign:04x}> <{text.encode('utf-16-be').hex()}>" for sign, text in named.items()
    )
    meaning = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(named)} beginbfchar\n{pairs}\nendbfchar\nendcmap end end"
    )
    widest = " ".join(f"{sign} [{width}]" for sign, width in widths.items())
    return file_of(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            (
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                b"/Resources << /Font << /F1 5 0 R >> >> >>"
            ),
            _stream(_drawn(signs)),
            (
                b"<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Calibri /Encoding /Identity-H "
                b"/DescendantFonts [6 0 R] /ToUnicode 7 0 R >>"
            ),
            b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Calibri /DW 500 "
            b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            b"/FontDescriptor 8 0 R /W [" + widest.encode() + b"] >>",
            _stream(meaning.encode()),
            (
                b"<< /Type /FontDescriptor /FontName /ABCDEF+Calibri /Flags 4 /Ascent 750 "
                b"/Descent -250 /CapHeight 640 /ItalicAngle 0 /StemV 80 "
                b"/FontBBox [0 -250 1000 750] >>"
            ),
        ]
    )


def _as_signs(text: str) -> list[int]:
    """Return the numbers of the signs for *text*, as Word draws it in Calibri."""
    for number, (letters, _) in _LIGATURES.items():
        text = text.replace(letters, chr(number))
    return [ord(sign) for sign in text]


def _in_calibri(text: str, *, meant: Mapping[int, str], width: int | None = None) -> bytes:
    signs = _as_signs(text)
    widths = {sign: _CALIBRI.get(chr(sign), 500) for sign in signs if sign not in _LIGATURES}
    widths |= {sign: width or own for sign, (_, own) in _LIGATURES.items()}
    named = {sign: chr(sign) for sign in signs if sign not in _LIGATURES} | dict(meant)
    return _pdf_in_calibri(signs, named, widths)


@pytest.mark.parametrize(
    "meant",
    [
        {},
        {number: chr(number) for number in _LIGATURES},
        {number: chr(0x100000 + number) for number in _LIGATURES},
        {number: letters for number, (letters, _) in _LIGATURES.items()},
    ],
    ids=["unnamed", "as a letter of that number", "in a private plane", "named"],
)
def test_letters_that_calibri_draws_as_one_sign_are_these_letters(meant: dict[int, str]) -> None:
    text = "De notitie over het platform zetten we op de lift: actie Fenna."

    assert _read(_in_calibri(text, meant=meant)) == [text]


def test_a_sign_of_the_same_number_that_is_too_wide_stays_unknown() -> None:
    assert _read(_in_calibri("De actie is af.", meant={}, width=900)) == ["De ac\ufffde is af."]


def test_a_letter_that_happens_to_have_such_a_number_stays_that_letter() -> None:
    text = "Ōsaka is ver."
    named = {ord(sign): sign for sign in text}
    widths = {ord(sign): _CALIBRI.get(sign, 500) for sign in text} | {ord("Ō"): 676}

    assert _read(_pdf_in_calibri([ord(sign) for sign in text], named, widths)) == [text]


def _set_apart(text: str, gap: float) -> bytes:
    """Return a PDF that draws the words of *text* by room alone, *gap* of their size."""
    widths = FONT_METRICS["Helvetica"][1]
    words, left = [], 72.0
    for word in text.split():
        words.append(Text(text=word, left=round(left, 2), size=_SIZE))
        left += (sum(widths[sign] for sign in word) / 1000 + gap) * _SIZE
    return pdf_of([words])


@pytest.mark.parametrize("gap", [0.16, 0.2, 0.25, 0.33])
def test_words_without_spaces_between_them_are_words(gap: float) -> None:
    text = "Fenna belt de garage over de bus en Daan zoekt een ander busje."

    assert _read(_set_apart(text, gap)) == [text]
