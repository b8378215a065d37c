"""Small PDF documents, written by hand."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Text:
    """A line of text; places in points from the left and the bottom of an A4 page."""

    text: str
    left: float = 72
    bottom: float = 700
    size: float = 11
    is_bold: bool = False
    is_white: bool = False


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A line of a table."""

    from_: tuple[float, float]
    to: tuple[float, float]


@dataclass(frozen=True, kw_only=True)
class Area:
    """A rectangle filled with a colour, without a border."""

    from_: tuple[float, float]
    size: tuple[float, float]
    grey: float = 1


Thing = Text | Rule | Area
"""What can be drawn on a page."""


def pdf_of(pages: Sequence[Sequence[Thing]], *, is_packed: bool = True) -> bytes:
    """Return a PDF with *pages*; *is_packed* compresses what is drawn on them."""
    kids = " ".join(f"{5 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>".encode(),
        _font("Helvetica"),
        _font("Helvetica-Bold"),
    ]
    for at, page in enumerate(pages):
        fonts = "/Font << /F1 3 0 R /F2 4 0 R >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {6 + 2 * at} 0 R "
            f"/Resources << {fonts} >> >>".encode()
        )
        drawn = "\n".join(map(_drawn, page)).encode("cp1252", errors="replace")
        content = zlib.compress(drawn) if is_packed else drawn
        filtered = "/Filter /FlateDecode " if is_packed else ""
        head = f"<< {filtered}/Length {len(content)} >>\nstream\n".encode()
        objects.append(head + content + b"\nendstream")
    return file_of(objects)


def file_of(objects: Sequence[bytes], *, trailer: str = "") -> bytes:
    """Return a PDF file with *objects*, numbered from 1; the first one is the catalogue."""
    data = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{len(data)}"
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    return data + head + table + end.encode() + b"\n%%EOF\n"


def _font(name: str) -> bytes:
    encoding = "/Encoding /WinAnsiEncoding"
    return f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} {encoding} >>".encode()


def _drawn(thing: Thing) -> str:
    if isinstance(thing, Area):
        (x, y), (width, height) = thing.from_, thing.size
        return f"{thing.grey} g {x} {y} {width} {height} re f"
    if isinstance(thing, Rule):
        (x0, y0), (x1, y1) = thing.from_, thing.to
        return f"{x0} {y0} m {x1} {y1} l S"
    font = "F2" if thing.is_bold else "F1"
    colour = "1 g" if thing.is_white else "0 g"
    text = thing.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT {colour} /{font} {thing.size} Tf {thing.left} {thing.bottom} Td ({text}) Tj ET"
